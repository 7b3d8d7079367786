import GRDB
package import ReportingModel

/// Why a decision was not recorded.
package enum DecisionRefusal: Error, Hashable, Sendable {
    case unknownDelivery
    /// The delivery does not wait for a decision: what became of it, and what was decided last.
    case isNotWaiting(Outcome, last: Decision?)
    /// There is no decision that still holds.
    case nothingToWithdraw(Outcome)
    /// Newer deliveries count, or wait, for all its periods by now.
    case isReplaced
    /// Somebody decided, or the file was judged anew, after the official looked: what became of it, and what was
    /// decided last.
    case hasChanged(Outcome, last: Decision?)
}

/// How a delivery stood when an official looked at it; another text when anything was decided or judged since.
package struct DeliveryMark: Hashable, Sendable {
    package let text: String

    package init(text: String) { self.text = text }

    init(outcome: Outcome, receivedAt: Instant, lastDecision: Int64?) {
        text = "\(outcome.rawValue).\(receivedAt.millisecondsSince1970).\(lastDecision ?? 0)"
    }
}

/// How many values of one warning are remembered from now on.
package struct Remembered: Hashable, Sendable {
    package let code: FindingCode
    /// 0 when another value could look the same, or when there are too many places.
    package let valueCount: Int
}

extension Register {
    /// Records what an official decided on a delivery, with all that follows from it, in one durable transaction.
    ///
    /// Accepted figures count from now on, but for periods that something newer counts for; what was returned or turned
    /// down keeps its observations, but they do not count. The partner's answer is due (``RegisterSnapshot/unansweredDecisions()``).
    ///
    /// - Parameters:
    ///   - mark: how the delivery stood when the official looked; `nil` when that does not matter.
    ///   - remembering: with an acceptance, the warnings that are not asked again for the same values.
    ///   - origin: where the official was, such as the address of a browser.
    /// - Throws: ``DecisionRefusal``, or ``RegisterFailure``; then nothing was recorded.
    /// - Returns: what is remembered, in the order in which it was asked.
    @discardableResult
    package func decide(
        _ decision: Decision, on delivery: String, seen mark: DeliveryMark? = nil, remembering: [Remembering] = [],
        origin: String = ""
    ) throws -> [Remembered] {
        try write("record a decision on \(delivery)") { database in
            guard
                let row = try Row.fetchOne(
                    database, sql: "SELECT id, outcome, overtakenBy, agreement FROM delivery WHERE name = ?",
                    arguments: [delivery])
            else { throw DecisionRefusal.unknownDelivery }
            let deciding = Deciding(
                delivery: row["id"], name: delivery, outcome: try row.word("outcome"),
                isOvertaken: (row["overtakenBy"] as Int64?) != nil, decision: decision, origin: origin,
                database: database)
            if let mark, try RegisterSnapshot(database: database).mark(of: delivery) != mark {
                throw DecisionRefusal.hasChanged(
                    deciding.outcome, last: try DecisionTable(database: database).last(of: deciding.delivery))
            }
            decision.verdict == .withdraw ? try deciding.withdraw() : try deciding.decide()
            let known: String? = row["agreement"]
            try deciding.overtake(agreement: known)
            guard decision.verdict == .accept, let agreement = known else { return [] }
            return try deciding.remember(remembering, agreement: agreement)
        }
    }

    /// Crosses off that partners were told of decisions.
    package func markAnswered(_ decisions: [RecordedDecision], at instant: Instant) throws {
        guard !decisions.isEmpty else { return }
        try write("cross off decisions") { database in
            for decision in decisions {
                try database.execute(
                    sql: "UPDATE decision SET answeredAt = coalesce(answeredAt, ?) WHERE id = ?",
                    arguments: [instant.millisecondsSince1970, decision.id])
            }
        }
    }
}

/// One decision inside its transaction.
private struct Deciding {
    let delivery: Int64
    let name: String
    let outcome: Outcome
    let isOvertaken: Bool
    let decision: Decision
    let origin: String
    let database: Database

    private var currency: Currency { Currency(database: database, now: decision.at) }

    func decide() throws {
        guard outcome == .held else {
            throw DecisionRefusal.isNotWaiting(outcome, last: try DecisionTable(database: database).last(of: delivery))
        }
        // Whatever is decided, the partner has sent something else by now.
        guard !isOvertaken else { throw DecisionRefusal.isReplaced }
        var detail = decision.reason
        if decision.verdict == .accept {
            try setOutcome(.acceptedWithRemarks)
            for (older, isWhole) in try currency.begin(of: delivery) {
                try appendEvent(
                    .replaced, object: older, result: isWhole ? Outcome.superseded.rawValue : "", detail: "by \(name)")
                detail += " (replaces \(older))"
            }
        } else {
            try setOutcome(.rejected)
        }
        try record(detail)
    }

    func withdraw() throws {
        guard let last = try DecisionTable(database: database).last(of: delivery), last.verdict != .withdraw else {
            throw DecisionRefusal.nothingToWithdraw(outcome)
        }
        if last.verdict == .accept {
            // What counts for nothing any more has nothing to give back.
            guard outcome == .acceptedWithRemarks else { throw DecisionRefusal.isReplaced }
            for older in try currency.end(of: delivery) {
                try appendEvent(.restored, object: older, result: "", detail: "instead of \(name)")
            }
            try forget()
        } else {
            guard outcome == .rejected else { throw DecisionRefusal.isReplaced }
        }
        try setOutcome(.held)
        try record(decision.reason)
    }

    /// What a turned down delivery had taken the place of waits again; what waits about the same as an accepted one no
    /// longer does.
    func overtake(agreement: String?) throws {
        for change in try Overtaking(database: database).update(after: delivery, of: agreement) {
            try appendEvent(change.action, object: change.name, result: change.result.rawValue, detail: change.detail)
        }
    }

    /// Remembers the acceptance for the values of some warnings.
    func remember(_ list: [Remembering], agreement: String) throws -> [Remembered] {
        let snapshot = RegisterSnapshot(database: database)
        let findings = list.isEmpty ? [] : try snapshot.findings(of: name)
        return try list.compactMap { remembering in
            guard findings.indices.contains(remembering.finding) else { return nil }
            let finding = findings[remembering.finding]
            let values = try snapshot.warnedValues(of: finding, in: name)
            for warned in values {
                try WaiverTable(database: database).insert(
                    Waiver(
                        agreement: agreement, code: finding.code, warned: warned, reason: decision.reason,
                        actor: decision.actor, at: decision.at, until: remembering.until), on: delivery)
            }
            if !values.isEmpty {
                let until = remembering.until.map { ", until \($0)" } ?? ""
                try appendEvent(
                    .waived, object: name, result: finding.code.rawValue,
                    detail: "values \(values.count)\(until): \(decision.reason)")
            }
            return Remembered(code: finding.code, valueCount: values.count)
        }
    }

    /// What was remembered with an acceptance goes when the acceptance goes.
    private func forget() throws {
        let table = WaiverTable(database: database)
        let gone = try table.waivers(where: "waiver.delivery = ? AND waiver.withdrawnAt IS NULL", [delivery])
        guard try table.withdraw(where: "delivery = ?", [delivery], at: decision.at) > 0 else { return }
        try appendEvent(.waiverWithdrawn, object: name, result: "", detail: "values \(gone.count): \(decision.reason)")
        for (older, waivers) in Dictionary(grouping: try table.reinstate(insteadOf: gone), by: \.delivery)
            .sorted(by: { $0.key < $1.key })
        {
            for code in Set(waivers.map(\.waiver.code.rawValue)).sorted() {
                try appendEvent(.waiverRestored, object: older, result: code, detail: "instead of \(name)")
            }
        }
    }

    private func setOutcome(_ outcome: Outcome) throws {
        try database.execute(
            sql: "UPDATE delivery SET outcome = ? WHERE id = ?", arguments: [outcome.rawValue, delivery])
    }

    private func record(_ detail: String) throws {
        try DecisionTable(database: database).insert(decision, on: delivery)
        try appendEvent(.decided, object: name, result: decision.verdict.rawValue, detail: detail)
    }

    private func appendEvent(_ action: Event.Action, object: String, result: String, detail: String) throws {
        try EventTable(database: database).append(
            Event(
                at: decision.at, actor: decision.actor, action: action, object: object, result: result,
                origin: origin, detail: detail))
    }
}

/// The table of decisions: can only grow.
struct DecisionTable {
    let database: Database

    func insert(_ decision: Decision, on delivery: Int64) throws {
        try database.execute(
            sql: "INSERT INTO decision (delivery, verdict, reason, actor, at) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                delivery, decision.verdict.rawValue, decision.reason, decision.actor,
                decision.at.millisecondsSince1970,
            ])
    }

    func last(of delivery: Int64) throws -> Decision? {
        try decisions(where: "delivery.id = ?", [delivery]).last?.decision
    }

    /// In the order in which they were taken.
    func decisions(where condition: String, _ arguments: StatementArguments = []) throws -> [RecordedDecision] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT decision.*, delivery.name FROM decision JOIN delivery ON delivery.id = decision.delivery
                WHERE \(condition) ORDER BY decision.id
                """,
            arguments: arguments
        ).map { row in
            guard let verdict = Decision.Verdict(rawValue: row["verdict"]) else {
                throw RegisterFailure.unreadable(what: "decision \(row["id"] as Int64)")
            }
            return RecordedDecision(
                id: row["id"], delivery: row["name"],
                decision: Decision(verdict, reason: row["reason"], actor: row["actor"], at: row.instant("at")))
        }
    }
}
