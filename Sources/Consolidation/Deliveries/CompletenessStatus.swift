package import ReportingModel

/// How far an expected delivery is: the word in `volledigheid.csv`.
///
/// Each period of an agreement has exactly one status. "Late" is said of what came; what did not come is missing.
package enum CompletenessStatus: String, Sendable, CaseIterable {
    case received = "ontvangen"
    case receivedLate = "te laat ontvangen"
    case underReview = "in beoordeling"
    case rejected = "afgekeurd"
    case missing = "ontbreekt"
    case notYetDue = "nog niet verwacht"

    /// The word behind a count: `1 ontbreekt`, `70 ontbreken`.
    package func words(for count: Int) -> String { self == .missing && count > 1 ? "ontbreken" : rawValue }

    /// What the word means, for a reader of the outputs.
    package var definition: String {
        switch self {
        case .received: "er zijn cijfers en de eerste kwamen op tijd"
        case .receivedLate: "er zijn cijfers, maar de eerste kwamen na de uiterste datum"
        case .underReview: "er is een bestand, maar een medewerker moet nog beslissen; de cijfers tellen nog niet mee"
        case .rejected: "er is een bestand, maar het is afgekeurd; er zijn geen cijfers"
        case .missing: "de uiterste datum is voorbij en er is niets gekomen"
        case .notYetDue: "er is nog niets gekomen en dat hoeft ook nog niet"
        }
    }
    /// How many there are of each, in words: `12 ontvangen, 1 ontbreekt`; empty when there are none.
    package static func counts(in statuses: [CompletenessStatus]) -> String {
        allCases.compactMap { status -> String? in
            let count = statuses.count { $0 == status }
            return count > 0 ? "\(count) \(status.words(for: count))" : nil
        }.joined(separator: ", ")
    }
}

extension CompletenessStatus {
    /// The status of a period, from what came in about it.
    ///
    /// - Parameters:
    ///   - firstGood: when figures that were good enough first came in, if any count now.
    ///   - isWaiting: whether a delivery about it waits for a decision, or was not accepted yet on the day.
    ///   - last: what became of the last delivery about it; `nil` when there was none.
    ///   - dueDay: `nil` where no delivery was expected.
    package init(
        firstGood: Instant?, isWaiting: Bool, last: Outcome?, dueDay: CalendarDay?, asOf day: CalendarDay
    ) {
        if let firstGood {
            self = dueDay.map { firstGood.dutchDay > $0 } ?? false ? .receivedLate : .received
        } else if let last {
            self = !isWaiting && (last == .rejected || last == .quarantined) ? .rejected : .underReview
        } else {
            self = dueDay.map { $0 < day } ?? false ? .missing : .notYetDue
        }
    }
}
