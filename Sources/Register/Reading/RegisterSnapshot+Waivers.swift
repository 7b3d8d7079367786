import GRDB
package import ReportingModel

/// A remembered decision as it stands in the register.
package struct RecordedWaiver: Hashable, Sendable {
    package let id: Int64
    /// The delivery on which it was decided.
    package let delivery: String
    package let waiver: Waiver
    package let withdrawnAt: Instant?
}

extension RegisterSnapshot {
    /// What was decided before about files of these agreements and was not withdrawn; whether the day on which it ends
    /// has passed is for the reader to see.
    package func waivers(ofAgreements agreements: [String]) throws -> [Waiver] {
        let table = WaiverTable(database: database)
        return try agreements.flatMap { agreement in
            try table.waivers(where: "waiver.agreement = ? AND waiver.withdrawnAt IS NULL", [agreement])
        }.map(\.waiver)
    }

    /// Remembered decisions that were not withdrawn, newest first.
    ///
    /// - Parameter before: only those older than this one.
    package func waivers(agreement: String? = nil, before: Int64? = nil, limit: Int) throws -> [RecordedWaiver] {
        try WaiverTable(database: database).waivers(
            where: """
                waiver.withdrawnAt IS NULL AND (:agreement IS NULL OR waiver.agreement = :agreement)
                    AND (:before IS NULL OR waiver.id < :before)
                """,
            ["agreement": agreement, "before": before], limit: limit)
    }

    /// What was remembered of the decisions on a delivery and still holds, newest first.
    package func waivers(decidedOn delivery: String, limit: Int) throws -> [RecordedWaiver] {
        try WaiverTable(database: database).waivers(
            where: "delivery.name = ? AND waiver.withdrawnAt IS NULL", [delivery], limit: limit)
    }

    package func waiver(_ id: Int64) throws -> RecordedWaiver? {
        try WaiverTable(database: database).waivers(where: "waiver.id = ?", [id]).first
    }

    /// Whether a decision on a warning can be remembered: not when another value could look the same.
    package func canBeRemembered(_ summary: FindingSummary, of delivery: String) throws -> Bool {
        guard summary.finding.code.canBeRemembered else { return false }
        // What tells all that was found is known by that, and what is too much is said to be.
        guard summary.finding.hidesValue, summary.placeCount <= Waiver.mostPlaces else { return true }
        let finding = Finding(
            summary.finding.code, summary.finding.arguments, expected: summary.finding.expected,
            places: try places(ofFinding: summary.position, of: delivery))
        return try !warnedValues(of: finding, in: delivery).isEmpty
    }

    /// What a warning of a delivery is about, figure by figure; what is remembered when an official says so.
    ///
    /// - Returns: empty when another value could look the same, or when there are too many.
    package func warnedValues(of finding: Finding, in delivery: String) throws -> [WarnedValue] {
        guard finding.code.canBeRemembered, finding.places.count <= Waiver.mostPlaces else { return [] }
        let places = Set(finding.places)
        var known: Set<Place> = []
        var values: [WarnedValue] = []
        if !places.isEmpty {
            let lines = Set(places.map(\.line)).sorted().map(String.init).joined(separator: ",")
            try ObservationReader(database: database).read(
                where: "delivery.name = :name AND observation.line IN (\(lines))",
                orderedBy: "observation.line, observation.\"column\", observation.pathIndex, observation.indicator",
                ["name": delivery]
            ) { record in
                guard places.contains(record.place) else { return }
                known.insert(record.place)
                values.append(WarnedValue(record))
            }
        }
        if known.count < places.count || places.isEmpty, let other = WarnedValue(finding) { values.append(other) }
        return values
    }
}
