/// What became of a delivery.
package enum Outcome: String, Sendable, CaseIterable {
    case accepted, acceptedWithRemarks, held, rejected, quarantined, duplicate, superseded, failed

    package var dutchName: String {
        switch self {
        case .accepted: "geaccepteerd"
        case .acceptedWithRemarks: "geaccepteerd met opmerkingen"
        case .held: "in beoordeling"
        case .rejected: "afgekeurd"
        case .quarantined: "in quarantaine"
        case .duplicate: "al ontvangen"
        case .superseded: "vervangen"
        case .failed: "niet gelukt"
        }
    }
}

/// How the rows of a delivery were judged, each row by its heaviest finding. Blank rows and headings are no rows.
///
/// Always `rows = accepted + withRemark + held + refused`.
package struct RowCounts: Hashable, Sendable {
    package var accepted = 0
    package var withRemark = 0
    package var held = 0
    package var refused = 0

    package init(accepted: Int = 0, withRemark: Int = 0, held: Int = 0, refused: Int = 0) {
        self.accepted = accepted
        self.withRemark = withRemark
        self.held = held
        self.refused = refused
    }

    package var rows: Int { accepted + withRemark + held + refused }

    /// Counts one more row, by its heaviest finding.
    package mutating func add(rowWith severity: Severity?) { add(1, rowsWith: severity) }

    /// Counts a row anew of which something was found after it had been counted.
    package mutating func change(rowWith before: Severity?, to after: Severity?) {
        add(-1, rowsWith: before)
        add(1, rowsWith: after)
    }

    private mutating func add(_ count: Int, rowsWith severity: Severity?) {
        switch severity {
        case nil: accepted += count
        case .remark: withRemark += count
        case .warning: held += count
        case .error: refused += count
        }
    }
}
