/// Everything the answer to a partner says about one delivery: the content of receipt and feedback.
package struct DeliveryReport: Sendable {
    package var language: Language
    package var partner: String
    package var partnerName: String
    package var municipalityName: String?
    package var agreementTitle: String?
    /// Name of the delivery: the partner and the first digits of the hash.
    package var delivery: String
    package var fileName: FileName
    package var byteCount: Int
    /// `nil` for an entry that was never read.
    package var contentHash: ContentHash?
    /// When the file came in, or was judged again.
    package var receivedAt: Instant
    /// When the same content first came, where it is judged again now: that moment tells whether it was in time.
    package var firstCameAt: Instant?
    package var format: FileFormat?
    package var outcome: Outcome
    package var counts: RowCounts
    /// Root cause first; see ``Finding``.
    package var findings: [Finding]
    package var observationCount: Int
    package var periods: [Period]
    /// Periods for which something newer counts already, so that an accepted file does not count for them.
    package var passedPeriods: [Period] = []
    /// For a duplicate: when and with which outcome the same content came first.
    package var firstReception: (at: Instant, outcome: Outcome)?
    /// Names of the deliveries this one replaces, in whole or in part.
    package var replaces: [String]
    /// The files of those deliveries, as the partner knows them.
    package var replaced: [ReplacedFile] = []
    package var configurationVersion: String
    package var contact: String
    /// What it changes beside the delivery before it; `nil` for the first about its periods.
    package var resubmission: Resubmission?
    /// What an official decided last; `nil` for the answer to a file that has just come in.
    package var decision: Decision?
    /// Whether nothing of the delivery waits any more: somebody decided on it, or a newer one took its place.
    package var isDecided: Bool {
        outcome == .superseded || (decision ?? firstDecision).map { $0.verdict != .withdraw } ?? false
    }
    /// The newer file that took its place while it waited for a decision.
    package var newerFile: FileName?
    /// For a duplicate: what an official decided on the content, where that holds; otherwise `nil`.
    package var firstDecision: Decision?
    /// When the decision was withdrawn that this was the answer to; otherwise `nil`.
    package var withdrawnAt: Instant?
    /// The answer that holds instead of this one, because the same file was judged again; otherwise `nil`.
    package var judgedAgain: LaterAnswer?

    /// Another answer to the same file.
    package struct LaterAnswer: Hashable, Sendable {
        /// Its receipt number.
        package let number: Int64
        package let receivedAt: Instant

        package init(number: Int64, receivedAt: Instant) {
            self.number = number
            self.receivedAt = receivedAt
        }
    }

    /// Makes it the answer to a decision that was withdrawn since: it says only that.
    package mutating func withdraw(at instant: Instant, _ decision: Decision) {
        self.decision = decision
        outcome = decision.verdict == .accept ? .acceptedWithRemarks : .rejected
        withdrawnAt = instant
        (counts, findings, observationCount, periods) = (RowCounts(), [], 0, [])
        (replaces, replaced, resubmission, passedPeriods) = ([], [], nil, [])
    }

    /// A file that was replaced: its name and when it came.
    package struct ReplacedFile: Hashable, Sendable {
        package let name: FileName
        package let receivedAt: Instant
        /// The periods for which it was replaced, when it still counts for others; empty when it was replaced whole.
        package let onlyPeriods: [Period]

        package init(name: FileName, receivedAt: Instant, onlyPeriods: [Period] = []) {
            self.name = name
            self.receivedAt = receivedAt
            self.onlyPeriods = onlyPeriods
        }
    }

    package init(
        language: Language, partner: String, partnerName: String, municipalityName: String? = nil,
        agreementTitle: String? = nil, delivery: String, fileName: FileName, byteCount: Int, contentHash: ContentHash?,
        receivedAt: Instant,
        format: FileFormat? = nil, outcome: Outcome, counts: RowCounts, findings: [Finding], observationCount: Int,
        periods: [Period], firstReception: (at: Instant, outcome: Outcome)? = nil, replaces: [String] = [],
        configurationVersion: String, contact: String, resubmission: Resubmission? = nil
    ) {
        self.language = language
        self.partner = partner
        self.partnerName = partnerName
        self.municipalityName = municipalityName
        self.agreementTitle = agreementTitle
        self.delivery = delivery
        self.fileName = fileName
        self.byteCount = byteCount
        self.contentHash = contentHash
        self.receivedAt = receivedAt
        self.format = format
        self.outcome = outcome
        self.counts = counts
        self.findings = findings
        self.observationCount = observationCount
        self.periods = periods
        self.firstReception = firstReception
        self.replaces = replaces
        self.configurationVersion = configurationVersion
        self.contact = contact
        self.resubmission = resubmission
    }
}
