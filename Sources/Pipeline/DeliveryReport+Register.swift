import Register
import ReportingModel

extension DeliveryReport {
    /// What the answer says, from what the register remembers and the names that were agreed.
    init(_ report: ReceptionReport, _ catalogue: Catalogue) {
        let (reception, delivery) = (report.reception, report.delivery)
        let isDuplicate = reception.outcome == .duplicate
        self.init(
            language: catalogue.settings.language, partner: reception.partner,
            partnerName: catalogue.partner(reception.partner)?.name ?? reception.partner,
            municipalityName: delivery?.municipality.flatMap { catalogue.municipality($0)?.name },
            agreementTitle: delivery?.agreement.flatMap { catalogue.agreement($0)?.title },
            delivery: delivery?.name ?? "", fileName: reception.fileName, byteCount: report.byteCount,
            contentHash: reception.contentHash, receivedAt: reception.receivedAt,
            format: delivery?.format, outcome: reception.outcome,
            counts: report.counts, findings: isDuplicate && report.first?.outcome != .rejected ? [] : report.findings,
            observationCount: report.observationCount, periods: report.periods,
            firstReception: report.first.map { ($0.at, $0.outcome) }, replaces: report.replaces,
            configurationVersion: reception.configurationVersion, contact: catalogue.settings.contact,
            resubmission: isDuplicate ? nil : report.resubmission)
        replaced = report.replacedFiles
        passedPeriods = report.passedPeriods
        firstDecision = report.firstDecision
        newerFile = report.newerFile
        firstCameAt =
            isDuplicate ? nil : delivery.flatMap { $0.firstReceivedAt < receivedAt ? $0.firstReceivedAt : nil }
        guard let judgedAgain = report.judgedAgain else { return }
        // What was found this time is gone; the new findings belong to the new answer.
        self.judgedAgain = judgedAgain
        (counts, findings, observationCount, periods) = (RowCounts(), [], 0, [])
        (firstReception, replaces, replaced, resubmission, passedPeriods) = (nil, [], [], nil, [])
    }
}
