import ReportingModel

/// On how many of how many expected partners a figure rests.
struct Coverage {
    struct Partners {
        var expected: Set<String> = []
        var delivered: Set<String> = []

        func union(_ other: Partners) -> Partners {
            Partners(
                expected: expected.union(other.expected), delivered: delivered.union(other.delivered))
        }

        /// `2 van 3 partners`.
        var words: String { "\(delivered.count) van \(expected.count) \(expected.count == 1 ? "partner" : "partners")" }

        var isComplete: Bool { expected == delivered }
    }

    private struct Key: Hashable {
        let indicator: String
        let period: Period
    }

    private var partners: [Key: Partners] = [:]

    init(of agreements: [Agreement], _ completeness: Completeness) {
        for agreement in agreements {
            let indicators = agreement.indicators
            for line in completeness.lines(of: agreement.id) {
                guard let period = line.period, line.isCurrent || line.isDue else { continue }
                let partner = agreement.deliverer(of: period)
                for indicator in indicators {
                    partners[Key(indicator: indicator, period: period), default: Partners()].expected.insert(partner)
                    if line.isCurrent {
                        partners[Key(indicator: indicator, period: period)]?.delivered.insert(partner)
                    }
                }
            }
        }
    }

    /// Who should have delivered the indicator for the period, and who did.
    func partners(of indicator: String, in period: Period) -> Partners {
        partners[Key(indicator: indicator, period: period)] ?? Partners()
    }
}

extension CompletenessLine {
    /// Whether there are figures that count.
    var isCurrent: Bool { status == .received || status == .receivedLate }
}
