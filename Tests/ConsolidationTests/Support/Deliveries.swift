import Consolidation
import Crypto
import Register
import ReportingModel

/// One figure of a delivery to be recorded.
struct Figure {
    var indicator: String
    var period: Period
    var area: String
    var dimensions: [String: String] = [:]
    var value: Value
    var unit = ""
    var remark = ""

    enum Value {
        case number(String)
        case estimate(String)
        case interval(Int, Int)
        case text(String)
        case absent(Absence)
    }
}

/// A file of a partner that was read and judged.
struct DeliveryDraft {
    var agreement: String?
    var fileName: String
    /// Day on which it came in, at noon UTC.
    var received: String
    var figures: [Figure] = []
    var outcome = Outcome.accepted
    var findings: [Finding] = []
    /// For a refused file: what it was about.
    var periods: [Period] = []
    var partner = "sjt"
    var municipality: String? = "GM0482"
    var counts = RowCounts()
    var configuration = "versie-1"
}

extension Register {
    /// Records deliveries in this order.
    static func inMemory(_ drafts: [DeliveryDraft]) throws -> Register {
        let register = try Register.inMemory()
        for draft in drafts { try register.deliver(draft) }
        return register
    }

    @discardableResult
    func deliver(_ draft: DeliveryDraft) throws -> RecordedReception {
        let hash = ContentHash(bytes: SHA256.hash(data: Array("\(draft.partner) \(draft.fileName)".utf8)))
        let noon = Int64(day(draft.received).daysSince1970) * 86_400_000 + 43_200_000
        let reception = ReceptionDraft(
            partner: draft.partner, fileName: FileName(draft.fileName),
            identity: FileIdentity(device: 1, inode: 1, byteCount: 1, modifiedAt: noon, changedAt: noon), byteCount: 1,
            contentHash: hash, receivedAt: Instant(millisecondsSince1970: noon),
            configurationVersion: draft.configuration,
            workName: draft.fileName)
        return try record(reception) { writer in
            var codes = CodeBook()
            let observations = draft.figures.enumerated().map { position, figure in
                figure.observation(line: position + 2, &codes)
            }
            try writer.write(ObservationBatch(observations: observations, additions: codes.takeAdditions()))
            return Verdict(
                outcome: draft.outcome, counts: draft.counts, findings: draft.findings, agreement: draft.agreement,
                municipality: draft.municipality, format: .csv, periods: draft.periods)
        }
    }
}

extension Figure {
    fileprivate func observation(line: Int, _ codes: inout CodeBook) -> Observation {
        Observation(
            indicator: codes.indicator(indicator), period: codes.period(period), area: codes.area(area),
            dimensions: codes.dimensions(dimensions), unit: codes.unit(unit), remark: codes.text(remark),
            value: value.stored(&codes), place: CompactPlace(line: UInt32(line), column: 2))
    }
}

extension Figure.Value {
    fileprivate func stored(_ codes: inout CodeBook) -> Observation.Value {
        switch self {
        case .number(let text): .exact(decimal(text))
        case .estimate(let text): .estimate(decimal(text))
        case .interval(let low, let high): .interval(low: ExactDecimal(low), high: ExactDecimal(high))
        case .text(let text): .text(codes.text(text))
        case .absent(let absence): .absent(absence)
        }
    }

    private func decimal(_ text: String) -> ExactDecimal {
        guard let number = ExactDecimal(text) else { preconditionFailure("\(text) is no decimal") }
        return number
    }
}
