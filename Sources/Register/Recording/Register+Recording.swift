import ReportingModel

extension Register {
    /// Records one reception of a file, and the delivery that it is, in one durable transaction.
    ///
    /// Content that this partner has delivered before is not judged: a duplicate reception is recorded. Judged again,
    /// with a new verdict in place of the old one, is a delivery that failed, and one that was rejected or quarantined
    /// under another configuration.
    ///
    /// `judge` runs inside the transaction, writes its batches and returns the verdict. An accepted delivery becomes
    /// current for its periods and replaces, period by period, the older ones of its agreement; one with no current
    /// period left is superseded. A held one keeps its observations and changes nothing current. Any other keeps its
    /// findings and counts, and no observations.
    ///
    /// - Parameter judge: must not call the register itself; what it throws undoes everything and is thrown on.
    /// - Throws: ``RegisterFailure``; then nothing was recorded and the file can be tried again.
    package func record(
        _ reception: ReceptionDraft, judge: (inout ObservationWriter) throws -> Verdict
    ) throws -> RecordedReception {
        try write("record the reception of \(reception.fileName.printable) from \(reception.partner)") { database in
            let recording = Recording(reception: reception, database: database)
            let known = try recording.knownDelivery()
            if let known, !recording.isJudgedAgain(known) { return try recording.recordDuplicate(of: known) }
            return try recording.recordJudged(known, judge: judge)
        }
    }

    /// Records a file that cannot become a delivery, with its findings; its answer is due.
    ///
    /// - Returns: `nil` when this very file was recorded already, so that a file that stays in the Inbox is answered
    ///   once.
    package func recordRefusal(_ refusal: RefusalDraft) throws -> ReceptionID? {
        try write("record the refusal of \(refusal.fileName.printable) from \(refusal.partner)") { database in
            guard let id = try ReceptionTable(database: database).insert(refusal) else { return nil }
            try FindingTable(database: database).insert(refusal.findings, of: .refusal(id))
            try EventTable(database: database).append(
                Event(
                    at: refusal.receivedAt, action: .refused, object: refusal.fileName.printable,
                    result: refusal.outcome.rawValue, origin: "Inbox/\(refusal.partner)",
                    detail: "findings: \(refusal.findings.map(\.code.rawValue).joined(separator: ", "))"))
            return id
        }
    }
}
