import Consolidation
import Register
import ReportingModel

/// What was expected, and what came of it: one item for each period of each agreement.
enum CompletenessResources {
    private static let years = 1990...2200

    static func list(_ visit: Visit) throws -> Reply {
        let query = try APIQuery(visit, known: ["municipality", "year"])
        let today = LocalTime(visit.now).day
        let asked = query["year"].map { Int($0) ?? 0 }
        let year = asked ?? today.year
        guard years.contains(year), let first = CalendarDay(year: year, month: 1, day: 1),
            let last = CalendarDay(year: year, month: 12, day: 31)
        else {
            let (from, to) = (years.lowerBound, years.upperBound)
            throw APIQuery.mistake("year", allowed: Text(nl: "\(from) tot en met \(to)", en: "\(from) to \(to)"))
        }
        let wanted = query["municipality"]
        let agreements = try CatalogueResources.own(visit).filter { wanted == nil || $0.municipality == wanted }
        let own = try visit.visitor().partner
        let lines = try visit.read { snapshot in
            try ExpectedDelivery.list(agreements, from: first, to: last, today, snapshot)
        }.filter { own == nil || $0.partner == own }
        return query.document(lines.map(json), next: nil)
    }

    private static func json(_ line: ExpectedDelivery) -> JSONText {
        .object([
            ("municipality", .string(line.agreement.municipality)), ("partner", .string(line.partner)),
            ("agreement", .string(line.agreement.id)), ("period", PeriodJSON.json(line.period)),
            ("dueDay", .optional(line.dueDay?.description)), ("status", .string(word(for: line.status))),
        ])
    }

    private static func word(for status: CompletenessStatus) -> String {
        switch status {
        case .received: "received"
        case .receivedLate: "receivedLate"
        case .underReview: "underReview"
        case .rejected: "rejected"
        case .missing: "missing"
        case .notYetDue: "notYetDue"
        }
    }
}
