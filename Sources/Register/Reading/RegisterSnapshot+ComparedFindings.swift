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
        // Asked before by another rule.
        var renamed: [Cause] = []
        var isWhole = true
        var points = Resubmission.Points()
        for earlier in read {
            let others = try findings(of: earlier.name).filter { $0.severity > .remark }
            for finding in others { before[Cause(finding), default: 0] += finding.count }
            let gone = others.filter { other in
                !now.contains(Cause(other)) && !found.containsDecision(on: other)
                    && !mine.contains { $0.asksTheSame(as: other) }
            }
            renamed += mine.filter { finding in others.contains { finding.asksTheSame(as: $0) } }.map(Cause.init)
            guard !own.isSuperset(of: earlier.periods) else {
                // Of rows that are not there any more nobody can say that they are right now.
                let hasFewerRows = delivery.counts.rows < earlier.counts.rows
                points.solved += gone.filter { !hasFewerRows || $0.isAboutFile }
                points.unseen += gone.filter { hasFewerRows && !$0.isAboutFile }
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
        for cause in renamed where before[cause] == nil { before[cause] = 0 }
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

extension Finding {
    /// Whether another rule asks about the same value in the same column.
    fileprivate func asksTheSame(as other: Finding) -> Bool {
        guard let column = arguments["column"], let found = arguments["found"] else { return false }
        return other.arguments["column"] == column && other.arguments["found"] == found
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
