package import ReportingModel

/// What the rules found about a file: what becomes of it, and why.
package struct Verdict: Hashable, Sendable {
    /// Accepted (with remarks), held, rejected, quarantined or failed; the register itself decides on the others.
    package var outcome: Outcome
    package var counts: RowCounts
    /// Root cause first; kept in this order.
    package var findings: [Finding]
    /// `nil` only when no agreement was recognised, so never for an accepted or held delivery.
    package var agreement: String?
    /// `nil` when there is no agreement.
    package var municipality: String?
    package var format: FileFormat?
    /// For a rejected or quarantined file: the periods it was about, where known. Those of an accepted or held file
    /// are the periods of its observations.
    package var periods: [Period]

    package init(
        outcome: Outcome, counts: RowCounts = RowCounts(), findings: [Finding] = [], agreement: String? = nil,
        municipality: String? = nil, format: FileFormat? = nil, periods: [Period] = []
    ) {
        self.outcome = outcome
        self.counts = counts
        self.findings = findings
        self.agreement = agreement
        self.municipality = municipality
        self.format = format
        self.periods = periods
    }
}

extension Outcome {
    /// Whether the delivery's figures become the current ones.
    var isAccepted: Bool { self == .accepted || self == .acceptedWithRemarks }

    /// Whether the delivery's observations are kept: they count now, or after an official has decided.
    var keepsObservations: Bool { isAccepted || self == .held }

    /// Whether the rules may give this outcome; the others are given by the register.
    var isVerdict: Bool { self != .duplicate && self != .superseded }
}
