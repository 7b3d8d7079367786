import ReportingModel

/// The findings of a delivery beside those of the deliveries before it.
extension RegisterSnapshot {
    /// What makes two findings the same point: its kind and the agreed column it is about, not how often or exactly
    /// what was found, nor how this file spells the heading.
    private struct Cause: Hashable {
        let code: FindingCode
        let column: String?

        init(_ finding: Finding) {
            code = finding.code
            column = finding.agreedColumn
        }
    }

    /// - Parameter previous: oldest first.
    /// - Returns: `nil` when all of them were set apart: what was found there is about the persons in them, and nobody
    ///   read the rest.
    func points(
        of delivery: DeliveryRecord, _ previous: [DeliveryRecord], _ mostFigures: Int
    ) throws -> Resubmission.Points? {
        let read = previous.filter { $0.outcome != .quarantined }
        guard !read.isEmpty else { return nil }
        let found = try findings(of: delivery.name)
        let mine = found.filter { $0.severity > .remark }
        let now = Set(mine.map(Cause.init))
        let own = Set(delivery.periods)
        var before: [Cause: Int] = [:]
        var isWhole = true
        var points = Resubmission.Points()
        for earlier in read {
            let others = try findings(of: earlier.name).filter { $0.severity > .remark }
            for finding in others { before[Cause(finding), default: 0] += finding.count }
            let gone = others.filter { !now.contains(Cause($0)) && !found.containsDecision(on: $0) }
            guard !own.isSuperset(of: earlier.periods) else {
                points.solved += gone
                continue
            }
            isWhole = false
            guard (1...mostFigures).contains(earlier.observationCount) else {
                points.unseen += gone
                continue
            }
            let places = try placesOfFigures(of: earlier, about: own)
            points.solved += gone.filter { !$0.places.isEmpty && places.isSuperset(of: $0.places) }
        }
        points.stillOpen = mine.filter { before[Cause($0)] != nil }
        // In a file about more periods some of the places were about the others.
        points.stillOpenBefore = points.stillOpen.map { isWhole ? before[Cause($0)] ?? 0 : 0 }
        points.new = mine.filter { before[Cause($0)] == nil }
        return points
    }

    private func placesOfFigures(of delivery: DeliveryRecord, about periods: Set<Period>) throws -> Set<Place> {
        var places: Set<Place> = []
        try observations(ofDelivery: delivery.name) { record in
            if periods.contains(record.period) { places.insert(record.place) }
        }
        return places
    }
}

extension [Finding] {
    /// Whether one of them says that this warning was decided before: the partner has solved nothing, the question is
    /// only not asked again.
    fileprivate func containsDecision(on warning: Finding) -> Bool {
        contains {
            $0.code == .decidedBefore && $0.arguments["code"] == warning.code.rawValue
                && $0.agreedColumn == warning.agreedColumn
        }
    }
}
