import GRDB
import ReportingModel

/// The recording of one reception, step by step, inside its transaction.
struct Recording {
    let reception: ReceptionDraft
    let database: Database

    /// The delivery with the same content from the same partner.
    struct KnownDelivery {
        let id: Int64
        let name: String
        let outcome: Outcome
        let configurationVersion: String
        let receivedAt: Instant
        /// Whether no agreement was recognised, and the name under which that was.
        let isUnrecognised: Bool
        /// Whether only a part of it was looked at, because that took too long.
        let isUnfinished: Bool
        let fileName: FileName
    }

    func knownDelivery() throws -> KnownDelivery? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT id, name, outcome, overtakenBy, configurationVersion, receivedAt, agreement, fileName,
                    EXISTS (SELECT 1 FROM finding WHERE finding.delivery = delivery.id AND code = :unfinished)
                        AS isUnfinished
                FROM delivery WHERE partner = :partner AND contentHash = :hash
                """,
            arguments: [
                "unfinished": FindingCode.readingTookTooLong.rawValue, "partner": reception.partner,
                "hash": reception.contentHash.description,
            ]
        ).map { row in
            KnownDelivery(
                id: row["id"], name: row["name"], outcome: try row.standing(),
                configurationVersion: row["configurationVersion"], receivedAt: row.instant("receivedAt"),
                isUnrecognised: (row["agreement"] as String?) == nil, isUnfinished: row["isUnfinished"],
                fileName: row.fileName("fileName"))
        }
    }

    /// Our own failure is never the last word, nor that a file took too long; what was refused may fit an agreement
    /// that has changed since, and a file that fitted none may say by another name which it is.
    func isJudgedAgain(_ known: KnownDelivery) -> Bool {
        switch known.outcome {
        case .failed: true
        case .rejected:
            known.configurationVersion != reception.configurationVersion || known.isUnfinished
                || (known.isUnrecognised && known.fileName != reception.fileName.withoutPersonalData)
        case .quarantined: known.configurationVersion != reception.configurationVersion
        case .accepted, .acceptedWithRemarks, .held, .superseded, .duplicate: false
        }
    }

    func recordDuplicate(of known: KnownDelivery) throws -> RecordedReception {
        let id = try ReceptionTable(database: database).insert(reception, of: known.id, outcome: .duplicate)
        try forgetCrashes()
        try appendEvent(.received, object: known.name, result: .duplicate, detail: "first \(known.receivedAt)")
        return RecordedReception(
            id: id, delivery: known.name, outcome: .duplicate,
            first: RecordedReception.First(at: known.receivedAt, outcome: known.outcome))
    }

    /// - Parameter known: the same content under an earlier verdict, which the new one takes the place of.
    func recordJudged(
        _ known: KnownDelivery?, judge: (inout ObservationWriter) throws -> Verdict
    ) throws -> RecordedReception {
        let (delivery, name) = try known.map { try reopen($0) } ?? insertDelivery()
        let (verdict, observationCount) = try judgeObservations(of: delivery, judge: judge)
        try FindingTable(database: database).insert(verdict.findings, of: .delivery(delivery))
        try update(delivery, with: verdict, observationCount: observationCount)
        let id = try ReceptionTable(database: database).insert(reception, of: delivery, outcome: verdict.outcome)
        try forgetCrashes()
        try appendEvent(
            known == nil ? .received : .judgedAgain, object: name, result: verdict.outcome,
            detail: "findings \(verdict.findings.count), rows \(verdict.counts.rows), observations \(observationCount)")
        let replaces = verdict.outcome.isAccepted ? try makeCurrent(delivery, name: name) : []
        if verdict.outcome.keepsObservations { try overtake(after: delivery, of: verdict.agreement) }
        return RecordedReception(id: id, delivery: name, outcome: verdict.outcome, replaces: replaces)
    }

    /// Runs the rules; keeps the observations they write only where the verdict keeps them.
    private func judgeObservations(
        of delivery: Int64, judge: (inout ObservationWriter) throws -> Verdict
    ) throws -> (Verdict, observationCount: Int) {
        var judged: (Verdict, observationCount: Int)?
        try database.inSavepoint {
            var writer = try ObservationWriter(delivery: delivery, database: database)
            let verdict = try judge(&writer)
            precondition(verdict.outcome.isVerdict, "only the register calls a delivery a duplicate or superseded")
            guard verdict.outcome.keepsObservations else {
                judged = (verdict, 0)
                return .rollback
            }
            precondition(verdict.agreement != nil, "a delivery that is kept belongs to an agreement")
            precondition(verdict.municipality != nil, "a delivery that is kept is about a municipality")
            judged = (verdict, writer.observationCount)
            try insertPeriods(writer.usedPeriods, of: delivery, verdict)
            return .commit
        }
        guard let judged else { preconditionFailure("the savepoint ran without judging") }
        if !judged.0.outcome.keepsObservations {
            let periods = Set(judged.0.periods).sorted().enumerated().map { (position: $0, period: $1) }
            try insertPeriods(periods, of: delivery, judged.0)
        }
        return judged
    }

    /// Periods belong to an agreement; without one they say nothing.
    private func insertPeriods(
        _ periods: [(position: Int, period: Period)], of delivery: Int64, _ verdict: Verdict
    ) throws {
        guard let agreement = verdict.agreement else { return }
        for (position, period) in periods {
            try database.execute(
                sql: """
                    INSERT INTO deliveryPeriod (delivery, position, agreement, kind, firstDay, lastDay)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    delivery, position, agreement, period.kind.rawValue, period.firstDay.daysSince1970,
                    period.lastDay.daysSince1970,
                ])
        }
    }

    /// Replaces, period by period, what was current for the same agreement.
    ///
    /// - Returns: the names of the deliveries that lost a period, in the order in which they came.
    private func makeCurrent(_ delivery: Int64, name: String) throws -> [String] {
        try Currency(database: database, now: reception.receivedAt).begin(of: delivery).map { older, isWhole in
            try appendEvent(.replaced, object: older, result: isWhole ? .superseded : nil, detail: "by \(name)")
            return older
        }
    }

    /// What waited about the same periods need not be decided on any more.
    private func overtake(after delivery: Int64, of agreement: String?) throws {
        for change in try Overtaking(database: database).update(after: delivery, of: agreement) {
            try appendEvent(change.action, object: change.name, result: change.result, detail: change.detail)
        }
    }
}

extension Recording {
    /// Adds a delivery that is still to be judged: until then it stands as failed, which nobody outside ever sees.
    private func insertDelivery() throws -> (id: Int64, name: String) {
        let name = try unusedName()
        try database.execute(
            sql: """
                INSERT INTO delivery (name, partner, contentHash, byteCount, fileName, receivedAt, firstReceivedAt,
                    configurationVersion, outcome, rowsAccepted, rowsWithRemark, rowsHeld, rowsRefused,
                    observationCount)
                VALUES (?, ?, ?, ?, ?, ?6, ?6, ?, 'failed', 0, 0, 0, 0, 0)
                """,
            arguments: [
                name, reception.partner, reception.contentHash.description, reception.byteCount,
                reception.fileName.data, reception.receivedAt.millisecondsSince1970, reception.configurationVersion,
            ])
        return (database.lastInsertedRowID, name)
    }

    /// The partner and the first twelve digits of the hash; more digits when someone made two files that share them.
    private func unusedName() throws -> String {
        let hash = reception.contentHash.description
        for length in [12, 24] {
            let name = "\(reception.partner)-\(hash.prefix(length))"
            let isUsed = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM delivery WHERE name = ?)", arguments: [name])
            if isUsed == false { return name }
        }
        return "\(reception.partner)-\(hash)"
    }

    /// Takes away the earlier verdict and what it left.
    private func reopen(_ known: KnownDelivery) throws -> (id: Int64, name: String) {
        try FindingTable(database: database).removeAll(of: .delivery(known.id))
        // An official may have turned down what was held.
        for table in ["observation", "deliveryCode", "earlierCurrency", "deliveryPeriod"] {
            try database.execute(sql: "DELETE FROM \(table) WHERE delivery = ?", arguments: [known.id])
        }
        try database.execute(
            sql: "UPDATE delivery SET fileName = ?, receivedAt = ?, configurationVersion = ? WHERE id = ?",
            arguments: [
                reception.fileName.data, reception.receivedAt.millisecondsSince1970, reception.configurationVersion,
                known.id,
            ])
        return (known.id, known.name)
    }

    private func update(_ delivery: Int64, with verdict: Verdict, observationCount: Int) throws {
        try database.execute(
            sql: """
                UPDATE delivery SET outcome = ?, agreement = ?, municipality = ?, format = ?, rowsAccepted = ?,
                    rowsWithRemark = ?, rowsHeld = ?, rowsRefused = ?, observationCount = ?
                WHERE id = ?
                """,
            arguments: [
                verdict.outcome.rawValue, verdict.agreement, verdict.municipality, verdict.format?.rawValue,
                verdict.counts.accepted, verdict.counts.withRemark, verdict.counts.held, verdict.counts.refused,
                observationCount, delivery,
            ])
    }

    private func forgetCrashes() throws {
        try CrashTable(database: database).remove(partner: reception.partner, contentHash: reception.contentHash)
    }

    private func appendEvent(_ action: Event.Action, object: String, result: Outcome?, detail: String) throws {
        try EventTable(database: database).append(
            Event(
                at: reception.receivedAt, action: action, object: object, result: result?.rawValue ?? "",
                origin: "Inbox/\(reception.partner)/\(reception.fileName.printable)", detail: detail))
    }
}
