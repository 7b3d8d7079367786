import Register
import ReportingModel

/// What was agreed: municipalities, indicators and agreements.
enum CatalogueResources {
    static func municipalities(_ visit: Visit) throws -> Reply {
        let query = try APIQuery(visit, known: [])
        return query.document(try visit.site.world.catalogue().municipalities.map(json), next: nil)
    }

    static func municipality(_ visit: Visit) throws -> Reply {
        _ = try APIQuery(visit, known: [])
        guard let code = visit.parameters["municipality"],
            let municipality = try visit.site.world.catalogue().municipality(code)
        else { throw SiteError.notFound }
        return .document(APIDocument(json(municipality)))
    }

    static func indicators(_ visit: Visit) throws -> Reply {
        let query = try APIQuery(visit, known: [])
        let catalogue = try visit.site.world.catalogue()
        var seen: Set<String> = []
        let latest = catalogue.indicators.reversed().filter { seen.insert($0.code).inserted }.reversed()
        return query.document(latest.map(json), next: nil)
    }

    static func indicator(_ visit: Visit) throws -> Reply {
        _ = try APIQuery(visit, known: [])
        guard let code = visit.parameters["indicator"], let indicator = try visit.site.world.catalogue().indicator(code)
        else { throw SiteError.notFound }
        return .document(APIDocument(json(indicator)))
    }

    static func agreements(_ visit: Visit) throws -> Reply {
        let query = try APIQuery(visit, known: ["municipality"])
        let wanted = query["municipality"]
        let agreements = try own(visit).filter { wanted == nil || $0.municipality == wanted }
        return query.document(agreements.map(json), next: nil)
    }

    static func agreement(_ visit: Visit) throws -> Reply {
        _ = try APIQuery(visit, known: [])
        guard let agreement = try own(visit).first(where: { $0.id == visit.parameters["agreement"] }) else {
            throw SiteError.notFound
        }
        return .document(APIDocument(json(agreement)))
    }

    /// The agreements that the account may see: of a partner its own.
    static func own(_ visit: Visit) throws -> [Agreement] {
        let catalogue = try visit.site.world.catalogue()
        return try visit.visitor().partner.map { catalogue.agreements(of: $0) } ?? catalogue.agreements
    }

    private static func json(_ municipality: Municipality) -> JSONText {
        .object([("code", .string(municipality.code)), ("name", .string(municipality.name))])
    }

    private static func json(_ indicator: Indicator) -> JSONText {
        .object([
            ("code", .string(indicator.code)), ("label", .string(indicator.label)),
            ("unit", .optional(indicator.unit)), ("kind", .string(indicator.kind.rawValue)),
            ("status", .string(indicator.status.rawValue)), ("definition", .optional(indicator.definition)),
            ("limitation", .optional(indicator.limitation)), ("source", .optional(indicator.source)),
            ("theme", .optional(indicator.theme)),
            ("dimensions", .array(indicator.dimensions.keys.sorted().map { .string($0) })),
            ("validFrom", .optional(indicator.validFrom?.description)),
            ("validUntil", .optional(indicator.validUntil?.description)),
            ("successors", .array(indicator.successors.map { .string($0) })),
        ])
    }

    private static func json(_ agreement: Agreement) -> JSONText {
        .object([
            ("id", .string(agreement.id)), ("title", .string(agreement.title)),
            ("municipality", .string(agreement.municipality)), ("partner", .string(agreement.partner)),
            ("indicators", .array(agreement.indicators.map { .string($0) })),
            ("validFrom", .string(agreement.from.description)),
            ("validUntil", .optional(agreement.until?.description)),
        ])
    }
}
