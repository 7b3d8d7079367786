import Register
import ReportingModel

/// What was found in files.
enum FindingResources {
    /// So many places of a finding; their number is given in full.
    private static let placesShown = 20

    static func list(_ visit: Visit) throws -> Reply {
        let query = try APIQuery(visit, known: ["partner", "delivery", "code", "limit", "cursor"])
        let code: FindingCode? = try query.word(
            "code",
            allowed: Text(nl: "een code uit een antwoord, zoals S101", en: "a code from an answer, such as S101"))
        let (partner, limit, cursor) = (try query.partner(), try query.limit, try query.cursor(count: 1))
        let (page, waiting) = try visit.read { snapshot in
            let page = try snapshot.findingPage(
                partner: partner, code: code, delivery: query["delivery"], before: cursor.first, limit: limit)
            let waiting = try Set(page.items.compactMap(\.delivery)).filter {
                try snapshot.delivery(named: $0)?.outcome == .held
            }
            return (page, waiting)
        }
        return query.document(
            page.items.map { json($0, isDecided: $0.delivery.map { !waiting.contains($0) } ?? true, visit.language) },
            next: page.next.map { [$0] })
    }

    /// - Parameter isDecided: whether nobody has to decide on it any more.
    private static func json(_ placed: PlacedFinding, isDecided: Bool, _ language: Language) -> JSONText {
        let finding = placed.finding
        return .object([
            ("code", .string(finding.code.rawValue)), ("severity", .string(finding.severity.rawValue)),
            ("message", .string(finding.message(language))), ("expectation", .string(finding.expectation(language))),
            ("action", .string(finding.action(language, isDecided: isDecided))),
            ("count", .integer(finding.count)),
            (
                "places",
                .array(
                    finding.places.prefix(placesShown).map { place in
                        .object([
                            ("line", .integer(place.line)),
                            ("column", place.isWholeLine ? .null : .integer(place.column)),
                            ("path", .optional(place.path)),
                        ])
                    })
            ),
            ("partner", .string(placed.partner)), ("fileName", .string(placed.fileName.printable)),
            ("receivedAt", .string(placed.receivedAt.description)), ("delivery", .optional(placed.delivery)),
        ])
    }
}
