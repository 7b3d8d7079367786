import GRDB
package import ReportingModel

/// Which deliveries somebody wants to see; `nil` is all.
package struct DeliveryFilter: Hashable, Sendable {
    package var municipality: String?
    package var partner: String?
    package var agreement: String?
    package var outcome: Outcome?
    /// Only deliveries with such a finding.
    package var code: FindingCode?
    /// The name of the delivery, its file or the first digits of its hash.
    package var name: String?

    package init(
        municipality: String? = nil, partner: String? = nil, agreement: String? = nil, outcome: Outcome? = nil,
        code: FindingCode? = nil, name: String? = nil
    ) {
        self.municipality = municipality
        self.partner = partner
        self.agreement = agreement
        self.outcome = outcome
        self.code = code
        self.name = name
    }
}

/// A delivery in a list.
package struct DeliveryLine: Hashable, Sendable {
    package let id: Int64
    package let name: String
    package let partner: String
    package let fileName: FileName
    package let receivedAt: Instant
    /// When this content first came in: before ``receivedAt`` for one that was judged again.
    package let firstReceivedAt: Instant
    package let outcome: Outcome
    package let agreement: String?
    package let municipality: String?
    package let counts: RowCounts
    package let periods: [Period]
    /// Whether it was rejected because an official sent it back to the partner.
    package let isReturned: Bool

    /// Where a list goes on below this one.
    package var mark: ListMark { ListMark(moment: receivedAt.millisecondsSince1970, weight: counts.held, id: id) }
}

/// The last delivery of one page of a list, from which the next one goes on.
package struct ListMark: Hashable, Sendable {
    let moment: Int64
    let weight: Int
    let id: Int64

    /// For an address: `1795339440000-12-7`.
    package var text: String { "\(moment)-\(weight)-\(id)" }

    init(moment: Int64, weight: Int, id: Int64) {
        self.moment = moment
        self.weight = weight
        self.id = id
    }

    /// `nil` for what is no mark.
    package init?(_ text: String) {
        let parts = text.split(separator: "-").map { Int64($0) }
        guard parts.count == 3, let moment = parts[0], let weight = parts[1], let id = parts[2] else { return nil }
        self.init(moment: moment, weight: Int(weight), id: id)
    }
}

extension RegisterSnapshot {
    private static let millisecondsOfDay = 86_400_000
    /// What waits is little beside all that a partner or a municipality ever delivered; SQLite cannot know that.
    private static let heldTable = "delivery INDEXED BY deliveryByOutcome"

    /// Deliveries that wait for a decision: those of the oldest day first, within a day those with most rows in doubt.
    package func heldDeliveries(_ filter: DeliveryFilter, after mark: ListMark? = nil, limit: Int) throws
        -> [DeliveryLine]
    {
        var filter = filter
        filter.outcome = .held
        var query = DeliveryQuery(filter)
        if let mark {
            query.add(
                """
                (receivedAt / \(RegisterSnapshot.millisecondsOfDay), -rowsHeld, id)
                    > (:moment / \(RegisterSnapshot.millisecondsOfDay), -:weight, :id)
                """, ["moment": mark.moment, "weight": mark.weight, "id": mark.id])
        }
        return try lines(
            from: RegisterSnapshot.heldTable, query,
            orderedBy: "receivedAt / \(RegisterSnapshot.millisecondsOfDay), rowsHeld DESC, id", limit)
    }

    /// How many deliveries wait for a decision.
    package func heldCount(_ filter: DeliveryFilter) throws -> Int {
        var filter = filter
        filter.outcome = .held
        let query = DeliveryQuery(filter)
        return try Int.fetchOne(
            database, sql: "SELECT count(*) FROM \(RegisterSnapshot.heldTable) WHERE \(query.condition)",
            arguments: query.arguments) ?? 0
    }

    /// The codes of the warnings that deliveries wait for, with how many deliveries have each.
    package func heldCodes() throws -> [(code: FindingCode, deliveryCount: Int)] {
        let codes = FindingCode.allCases.filter { $0.definition.severity == .warning }
        return try Row.fetchAll(
            database,
            sql: """
                SELECT finding.code, count(DISTINCT finding.delivery) AS deliveryCount
                FROM delivery INDEXED BY deliveryByOutcome JOIN finding ON finding.delivery = delivery.id
                WHERE delivery.outcome = 'held' AND delivery.overtakenBy IS NULL
                    AND finding.code IN (\(codes.map { "'\($0.rawValue)'" }.joined(separator: ",")))
                GROUP BY finding.code ORDER BY finding.code
                """
        ).map { (try $0.word("code"), $0["deliveryCount"]) }
    }

    /// Deliveries, newest first.
    package func deliveryLines(_ filter: DeliveryFilter, after mark: ListMark? = nil, limit: Int) throws
        -> [DeliveryLine]
    {
        var query = DeliveryQuery(filter)
        if let mark { query.add("(receivedAt, id) < (:moment, :id)", ["moment": mark.moment, "id": mark.id]) }
        return try lines(from: "delivery", query, orderedBy: "receivedAt DESC, id DESC", limit)
    }

    /// Whether the last word on a rejected delivery is that of an official who sent it back.
    func wasReturned(_ delivery: Int64, outcome: String) throws -> Bool {
        guard outcome == Outcome.rejected.rawValue else { return false }
        return try DecisionTable(database: database).last(of: delivery)?.verdict == .return
    }

    private func lines(
        from table: String, _ query: DeliveryQuery, orderedBy order: String, _ limit: Int
    ) throws -> [DeliveryLine] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM \(table) WHERE \(query.condition) ORDER BY \(order) LIMIT \(limit)",
            arguments: query.arguments
        ).map { row in
            let id: Int64 = row["id"]
            return DeliveryLine(
                id: id, name: row["name"], partner: row["partner"], fileName: row.fileName("fileName"),
                receivedAt: row.instant("receivedAt"), firstReceivedAt: row.instant("firstReceivedAt"),
                outcome: try row.standing(), agreement: row["agreement"],
                municipality: row["municipality"], counts: row.counts(), periods: try periods(of: id),
                isReturned: try wasReturned(id, outcome: row["outcome"]))
        }
    }
}

/// The condition that a filter is, in SQL.
struct DeliveryQuery {
    private(set) var condition = "TRUE"
    private(set) var arguments = StatementArguments()

    init(_ filter: DeliveryFilter) {
        // The plus keeps SQLite to the index of the narrowest: an agreement is of one partner and one municipality.
        if let municipality = filter.municipality {
            let isNarrowest = filter.partner == nil && filter.agreement == nil
            add("\(isNarrowest ? "" : "+")municipality = :municipality", ["municipality": municipality])
        }
        if let partner = filter.partner {
            add("\(filter.agreement == nil ? "" : "+")partner = :partner", ["partner": partner])
        }
        if let agreement = filter.agreement { add("agreement = :agreement", ["agreement": agreement]) }
        switch filter.outcome {
        case .held: add("outcome = 'held' AND overtakenBy IS NULL", [:])
        case .superseded:
            add("(outcome = 'superseded' OR (outcome = 'held' AND overtakenBy IS NOT NULL))", [:])
        case let outcome?: add("outcome = :outcome", ["outcome": outcome.rawValue])
        case nil: break
        }
        if let code = filter.code {
            // The plus keeps the order of the list leading, from which few are wanted, also for a code that most have.
            add("+id IN (SELECT delivery FROM finding WHERE code = :code)", ["code": code.rawValue])
        }
        if let name = filter.name { add(nameCondition(name), nameArguments(name)) }
    }

    mutating func add(_ part: String, _ more: StatementArguments) {
        condition += " AND \(part)"
        arguments += more
    }

    /// Whether a text stands in the name of a file, in capitals or not: all names are gone through, in their index.
    static func isPartOfFileName(_ argument: String) -> String {
        "instr(lower(CAST(fileName AS TEXT)), lower(\(argument))) > 0"
    }

    /// The name and the hash by how they begin, the file by any part of its name.
    private func nameCondition(_ name: String) -> String {
        let byHash =
            isHash(name) ? " UNION SELECT id FROM delivery WHERE contentHash >= :name AND contentHash < :end" : ""
        return """
            id IN (SELECT id FROM delivery WHERE name >= :name AND name < :end
                UNION SELECT id FROM delivery WHERE \(DeliveryQuery.isPartOfFileName(":name"))\(byHash))
            """
    }

    private func nameArguments(_ name: String) -> StatementArguments {
        ["name": name, "end": name + "\u{10FFFF}"]
    }

    private func isHash(_ text: String) -> Bool {
        text.utf8.count >= 6 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
}
