import ReportingModel
import Testing

@testable import Register

extension Period {
    /// A calendar year; the tests stay within those that exist.
    static func year(_ year: Int) -> Period {
        guard let period = Period(.year, of: year) else { preconditionFailure("no such year") }
        return period
    }
}

extension ContentHash {
    /// The hash of an invented content; different for every number, also in its first digits.
    static func sample(_ number: Int) -> ContentHash {
        ContentHash(bytes: (0..<32).map { UInt8(truncatingIfNeeded: $0 < 4 ? number >> ($0 * 8) : 0xAB) })
    }
}

extension Instant {
    static func sample(_ number: Int) -> Instant {
        Instant(millisecondsSince1970: 1_760_000_000_000 + Int64(number) * 60_000)
    }
}

extension FileIdentity {
    /// The largest inode shows that no bit is lost in a table without unsigned numbers.
    static func sample(_ number: Int) -> FileIdentity {
        FileIdentity(
            device: 2_049, inode: .max - UInt64(number), byteCount: 1_000 + Int64(number), modifiedAt: 17,
            changedAt: 18)
    }
}

extension ReceptionDraft {
    /// - Parameters:
    ///   - content: which content the file has.
    ///   - at: when it came in, in minutes; also tells the file from others.
    static func sample(
        _ content: Int, at: Int? = nil, partner: String = "sjt", configuration: String = "c1", name: String? = nil
    ) -> ReceptionDraft {
        let number = at ?? content
        return ReceptionDraft(
            partner: partner, fileName: FileName(name ?? "cijfers-\(number).csv"), identity: .sample(number),
            byteCount: 1_000 + content, contentHash: .sample(content), receivedAt: .sample(number),
            configurationVersion: configuration, workName: "work-\(number)")
    }
}

extension Verdict {
    static func sample(
        _ outcome: Outcome, agreement: String? = "sjt-wachttijd",
        counts: RowCounts = RowCounts(accepted: 1, withRemark: 2, held: 3, refused: 4), findings: [Finding] = [],
        periods: [Period] = []
    ) -> Verdict {
        Verdict(
            outcome: outcome, counts: counts, findings: findings,
            agreement: agreement, municipality: agreement == nil ? nil : "GM0482", format: .csv, periods: periods)
    }
}

extension Register {
    /// Takes in a delivery with one figure for each year.
    @discardableResult
    func deliver(
        _ content: Int, at: Int? = nil, years: [Int] = [2021], outcome: Outcome = .accepted,
        agreement: String? = "sjt-wachttijd", configuration: String = "c1", findings: [Finding] = []
    ) throws -> RecordedReception {
        try deliver(
            .sample(content, at: at, configuration: configuration), years.map { Figure(period: .year($0)) },
            .sample(outcome, agreement: agreement, findings: findings, periods: years.map { .year($0) }))
    }

    @discardableResult
    func deliver(_ draft: ReceptionDraft, _ figures: [Figure], _ verdict: Verdict) throws -> RecordedReception {
        try record(draft) { writer in
            var book = CodeBook()
            try writer.write(ObservationBatch(figures, &book))
            return verdict
        }
    }

    func currentObservations(asOf: Instant? = nil) throws -> [ObservationRecord] {
        try read { snapshot in
            var records: [ObservationRecord] = []
            try snapshot.currentObservations(municipality: "GM0482", asOf: asOf) { records.append($0) }
            return records
        }
    }

    /// Name of each delivery with its outcome, in the order in which they came.
    func outcomes() throws -> [String] {
        try read { try $0.deliveries().map { "\($0.receivedAt.minute): \($0.outcome)" } }
    }

    /// What counts for each period: `2021: 3` is the delivery that came in at minute 3.
    func current(asOf: Int? = nil) throws -> [String] {
        try read { snapshot in
            try snapshot.currentPeriods(agreement: "sjt-wachttijd", asOf: asOf.map { .sample($0) })
                .map { "\($0.period): \($0.receivedAt.minute)" }
        }
    }
}

extension Instant {
    /// The number that ``sample(_:)`` made it from.
    var minute: Int { Int((millisecondsSince1970 - Instant.sample(0).millisecondsSince1970) / 60_000) }
}
