import GRDB
package import ReportingModel

/// All that the register knows about one reception: what the answer to the partner is made of.
package struct ReceptionReport: Hashable, Sendable {
    package let reception: ReceptionRecord
    /// The delivery as it stands; `nil` for a refusal.
    package let delivery: DeliveryRecord?
    package let findings: [Finding]
    /// For a duplicate: the reception whose verdict stands.
    package let first: RecordedReception.First?
    /// What the delivery changes beside the one before it; `nil` for the first about its periods, and for a duplicate.
    package let resubmission: Resubmission?
    /// The files of the deliveries it replaces; empty for a duplicate.
    package var replacedFiles: [DeliveryReport.ReplacedFile] = []
    /// Periods of an accepted delivery for which something newer counted already.
    package var passedPeriods: [Period] = []
    /// The later reception under which the same content was judged again: its answer holds, and this one says only that.
    package var judgedAgain: DeliveryReport.LaterAnswer?

    /// The newer file that took its place while it waited for a decision.
    package var newerFile: FileName?

    /// For a duplicate: what was decided on the content, where that holds.
    package var firstDecision: Decision?

    package var byteCount: Int { delivery?.byteCount ?? Int(reception.identity.byteCount) }
    package var counts: RowCounts { delivery?.counts ?? RowCounts() }
    package var observationCount: Int { delivery?.observationCount ?? 0 }
    package var periods: [Period] { delivery?.periods ?? [] }
    /// Empty for a duplicate: it is the first reception that replaced them.
    package var replaces: [String] { reception.outcome == .duplicate ? [] : delivery?.replaces ?? [] }
}

extension RegisterSnapshot {
    /// What the answer to a reception says; the same after a crash as right after the commit.
    ///
    /// - Parameter moment: when is looked what counts beside it.
    /// - Throws: ``RegisterFailure/unknown(what:)`` when there is no such reception.
    package func report(of id: ReceptionID, at moment: ComparisonMoment = .arrival) throws -> ReceptionReport {
        guard let reception = try reception(id) else {
            throw RegisterFailure.unknown(what: "reception \(id.rawValue)")
        }
        guard let name = reception.delivery, let delivery = try delivery(named: name) else {
            let findings = try FindingTable(database: database).findings(of: .refusal(id))
            return ReceptionReport(
                reception: reception, delivery: nil, findings: findings, first: nil, resubmission: nil)
        }
        let first =
            reception.outcome == .duplicate
            ? RecordedReception.First(at: delivery.receivedAt, outcome: delivery.outcome) : nil
        var report = ReceptionReport(
            reception: reception, delivery: delivery, findings: try findings(of: name), first: first,
            resubmission: reception.outcome == .duplicate ? nil : try resubmission(of: delivery, at: moment))
        let lost = try report.replaces.isEmpty ? [] : periods(replacedBy: name)
        report.replacedFiles = try report.replaces.compactMap { try self.delivery(named: $0) }.map { older in
            let periods = lost.filter { $0.delivery == older.name }.map(\.period)
            return DeliveryReport.ReplacedFile(
                name: older.fileName, receivedAt: older.firstReceivedAt,
                onlyPeriods: periods.count < older.periods.count ? periods : [])
        }
        if delivery.outcome == .accepted || delivery.outcome == .acceptedWithRemarks {
            report.passedPeriods = try periodsPassed(of: name)
        }
        if first != nil, let last = try decisions(on: name).last, last.verdict != .withdraw,
            delivery.outcome == .rejected || last.verdict == .accept
        {
            report.firstDecision = last
        }
        if delivery.isOvertaken {
            report.newerFile = try delivery.replacedBy.last.flatMap { try self.delivery(named: $0) }?.fileName
        }
        report.judgedAgain = try laterAnswer(than: id)
        return report
    }

    /// The last time that the content of a reception was judged again since; `nil` when it never was.
    private func laterAnswer(than id: ReceptionID) throws -> DeliveryReport.LaterAnswer? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT later.id, later.receivedAt FROM reception JOIN reception AS later INDEXED BY receptionByDelivery
                    ON later.delivery = reception.delivery AND later.id > reception.id
                WHERE reception.id = ? AND later.outcome <> 'duplicate' ORDER BY later.id DESC LIMIT 1
                """,
            arguments: [id.rawValue]
        ).map { DeliveryReport.LaterAnswer(number: $0["id"], receivedAt: $0.instant("receivedAt")) }
    }
}
