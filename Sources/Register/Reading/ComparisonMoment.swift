package import ReportingModel

/// The moment at which is looked what counts, when a delivery is laid beside it.
package enum ComparisonMoment: Hashable, Sendable {
    /// When it came in: an answer that is made again after a crash says the same.
    case arrival
    /// When an official decided on it.
    case decision(Instant)
    /// For a page, which says how things are.
    case now

    func instant(for delivery: DeliveryRecord) -> Instant? {
        switch self {
        case .arrival: delivery.receivedAt
        case .decision(let instant): instant
        case .now: nil
        }
    }
}
