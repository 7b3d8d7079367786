import Register
import ReportingModel

/// The figures of a delivery about periods of which nothing counted before: what an official accepts must be seen.
struct FirstFigures {
    /// Of more figures only the number is told.
    private static let mostRead = 1_000

    let count: Int
    /// Whether they count; otherwise somebody must decide first.
    let isCounted: Bool
    /// In the order of the file; none when they are very many.
    let figures: [ObservationRecord]

    /// `nil` where something counted before, and where nothing will.
    init?(_ snapshot: RegisterSnapshot, _ delivery: DeliveryRecord, _ resubmission: Resubmission?) throws {
        switch resubmission?.effect {
        case .replaced, .wouldReplace, .overtaken, .some(.none): return nil
        case .isFirst, .wouldBeFirst: break
        case nil: guard try FirstFigures.isFirst(delivery, snapshot) else { return nil }
        }
        count = try snapshot.figureCount(of: delivery)
        guard count > 0, !delivery.isOvertaken else { return nil }
        isCounted = delivery.outcome != .held
        var figures: [ObservationRecord] = []
        if count <= FirstFigures.mostRead {
            let periods = try snapshot.periodsConcerned(delivery)
            try snapshot.observations(ofDelivery: delivery.name) {
                if periods.contains($0.period) { figures.append($0) }
            }
        }
        self.figures = figures
    }

    /// Another partner may have delivered about the same periods.
    private static func isFirst(_ delivery: DeliveryRecord, _ snapshot: RegisterSnapshot) throws -> Bool {
        switch delivery.outcome {
        case .accepted, .acceptedWithRemarks: return delivery.replaces.isEmpty
        case .held:
            guard let agreement = delivery.agreement else { return false }
            let own = try snapshot.periodsConcerned(delivery)
            return try !snapshot.currentPeriods(agreement: agreement)
                .contains { own.contains($0.period) }
        case .rejected, .quarantined, .duplicate, .superseded, .failed: return false
        }
    }
}
