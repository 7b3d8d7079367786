import GRDB
import ReportingModel
import Testing

@testable import Register

/// How SQLite finds what the pages show: by an index, never by going through everything.
@Suite struct QueryPlanTests {
    private final class Asked {
        var queries: [String] = []
    }

    /// The ways that SQLite takes for everything that is asked in `body`.
    private func ways(_ register: Register, _ body: (RegisterSnapshot) throws -> Void) throws -> [String] {
        try register.read { snapshot in
            let asked = Asked()
            snapshot.database.trace { asked.queries.append($0.expandedDescription) }
            try body(snapshot)
            snapshot.database.trace(options: [])
            return try asked.queries.flatMap { query in
                try Row.fetchAll(snapshot.database, sql: "EXPLAIN QUERY PLAN " + query).map { $0["detail"] as String }
            }
        }
    }

    enum Question: CaseIterable {
        case held, tallies, periods, latest, divided, figures, queue, list

        func ask(_ snapshot: RegisterSnapshot) throws {
            let agreement = "sjt-wachttijd"
            switch self {
            case .held: _ = try snapshot.heldCounts()
            case .tallies: _ = try snapshot.outcomeTallies()
            case .periods:
                _ = try snapshot.periodStates(agreement: agreement, endingFrom: CalendarDay(daysSince1970: 0))
            case .latest: _ = try snapshot.latestFigures(of: ["TOE-01"], agreement: agreement, area: "GM0482")
            case .divided: _ = try snapshot.latestPeriods(of: ["TOE-09"], agreement: agreement)
            case .figures: _ = try snapshot.observationPage(ObservationFilter(), after: nil, limit: 2)
            case .queue:
                _ = try snapshot.heldDeliveries(DeliveryFilter(municipality: "GM0482", partner: "sjt"), limit: 2)
            case .list: _ = try snapshot.deliveryLines(DeliveryFilter(municipality: "GM0482"), limit: 2)
            }
        }

        /// A way that must be taken; `nil` when any that is no way through everything will do.
        var way: String? {
            switch self {
            case .periods: "deliveryPeriodByAgreementEnd (agreement=? AND lastDay>?)"
            case .queue: "deliveryByOutcome (outcome=?)"
            case .list: "deliveryByMunicipalityInOrder (municipality=?)"
            case .held, .tallies, .latest, .divided, .figures: nil
            }
        }
    }

    @Test(arguments: Question.allCases)
    func `no page goes through all deliveries, periods, receptions or figures`(question: Question) throws {
        let ways = try ways(RegisterByChance.register(seed: 1), question.ask)
        #expect(!ways.isEmpty)
        for table in ["delivery", "deliveryPeriod", "period", "current", "reception", "finding", "observation"] {
            let long = ways.filter { ($0 + " ").hasPrefix("SCAN \(table) ") && !$0.contains("deliveryHeldByPartner") }
            #expect(long.isEmpty, "\(ways)")
        }
        if let way = question.way { #expect(ways.contains { $0.contains(way) }, "\(ways)") }
        // In the order of the index, so that only what is shown is read.
        if question == .list { #expect(!ways.contains { $0.contains("TEMP B-TREE") }, "\(ways)") }
    }

    @Test func `going through everything would be seen`() throws {
        let ways = try ways(RegisterByChance.register(seed: 1)) { _ = try $0.contents() }
        #expect(ways.contains("SCAN delivery"))
    }
}
