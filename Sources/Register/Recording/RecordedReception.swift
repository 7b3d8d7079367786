package import ReportingModel

/// The number of a reception in the register.
package struct ReceptionID: RawRepresentable, Hashable, Comparable, Sendable {
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    package static func < (left: ReceptionID, right: ReceptionID) -> Bool { left.rawValue < right.rawValue }
}

/// What ``Register/record(_:judge:)`` has durably committed.
package struct RecordedReception: Hashable, Sendable {
    /// The reception that a duplicate repeats.
    package struct First: Hashable, Sendable {
        package let at: Instant
        /// What has become of the delivery since.
        package let outcome: Outcome

        package init(at: Instant, outcome: Outcome) {
            self.at = at
            self.outcome = outcome
        }
    }

    package let id: ReceptionID
    /// Name of the delivery: the partner and the first digits of the hash.
    package let delivery: String
    package let outcome: Outcome
    /// For a duplicate: the reception whose verdict stands; otherwise `nil`.
    package let first: First?
    /// Names of the deliveries this one replaces, in whole or in part.
    package let replaces: [String]

    package var isDuplicate: Bool { outcome == .duplicate }

    /// Whether its content belongs in quarantine; what was set apart once stays so when it comes again.
    package var isSetApart: Bool { outcome == .quarantined || first?.outcome == .quarantined }

    package init(id: ReceptionID, delivery: String, outcome: Outcome, first: First? = nil, replaces: [String] = []) {
        self.id = id
        self.delivery = delivery
        self.outcome = outcome
        self.first = first
        self.replaces = replaces
    }
}
