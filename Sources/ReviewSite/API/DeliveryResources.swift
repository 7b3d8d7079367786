import Register
import ReportingModel

/// What came in, and what became of it.
enum DeliveryResources {
    static func list(_ visit: Visit) throws -> Reply {
        let query = try APIQuery(
            visit, known: ["partner", "municipality", "agreement", "outcome", "limit", "cursor"])
        let filter = DeliveryFilter(
            municipality: query["municipality"], partner: try query.partner(), agreement: query["agreement"],
            outcome: try query.word(
                "outcome",
                allowed: Text(
                    nl: Outcome.allCases.map(\.rawValue).joined(separator: ", "),
                    en: Outcome.allCases.map(\.rawValue).joined(separator: ", "))))
        let (limit, cursor) = (try query.limit, try query.cursor(count: 1))
        let page = try visit.read { try $0.deliveryPage(filter, before: cursor.first, limit: limit) }
        return query.document(page.items.map(json), next: page.next.map { [$0] })
    }

    static func one(_ visit: Visit) throws -> Reply {
        _ = try APIQuery(visit, known: [])
        let own = try visit.visitor().partner
        // Another partner's delivery is as unknown as one that does not exist.
        guard let name = visit.parameters["delivery"], let delivery = try visit.read({ try $0.delivery(named: name) }),
            own == nil || delivery.partner == own
        else { throw SiteError.notFound }
        return .document(APIDocument(json(delivery)))
    }

    private static func json(_ delivery: DeliveryRecord) -> JSONText {
        .object([
            ("id", .string(delivery.name)), ("partner", .string(delivery.partner)),
            ("agreement", .optional(delivery.agreement)), ("municipality", .optional(delivery.municipality)),
            ("fileName", .string(delivery.fileName.printable)), ("sizeInBytes", .integer(delivery.byteCount)),
            ("sha256", .string(delivery.contentHash.description)),
            ("receivedAt", .string(delivery.receivedAt.description)),
            ("outcome", .string(delivery.outcome.rawValue)), ("format", .optional(delivery.format?.rawValue)),
            ("periods", .array(delivery.periods.map(PeriodJSON.json))),
            ("observationCount", .integer(delivery.observationCount)),
            (
                "rows",
                .object([
                    ("accepted", .integer(delivery.counts.accepted)),
                    ("withRemark", .integer(delivery.counts.withRemark)), ("held", .integer(delivery.counts.held)),
                    ("refused", .integer(delivery.counts.refused)),
                ])
            ),
            ("replaces", .array(delivery.replaces.map { .string($0) })),
            ("replacedBy", .array(delivery.replacedBy.map { .string($0) })),
        ])
    }
}

/// A period as programs read it.
enum PeriodJSON {
    static func json(_ period: Period) -> JSONText {
        .object([
            ("notation", .string(period.description)), ("kind", .string(word(for: period.kind))),
            ("firstDay", .string(period.firstDay.description)), ("lastDay", .string(period.lastDay.description)),
        ])
    }

    static func word(for kind: Period.Kind) -> String {
        switch kind {
        case .referenceDate: "referenceDate"
        case .month: "month"
        case .quarter: "quarter"
        case .fourMonths: "fourMonths"
        case .halfYear: "halfYear"
        case .schoolYear: "schoolYear"
        case .year: "year"
        case .range: "range"
        }
    }
}
