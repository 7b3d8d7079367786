import GRDB
package import ReportingModel

/// A recorded consolidation in one line of a list.
package struct RunSummary: Hashable, Sendable {
    /// Its number in the register.
    package let id: Int64
    package let municipality: String
    package let asOf: Instant
    package let finishedAt: Instant
    package let configurationVersion: String
    package let observationCount: Int
    package let fileCount: Int
    package let deliveryCount: Int
    /// Name of its folder; empty when it wrote no file.
    package let folder: String
}

/// What a consolidation has that the one before it had not.
package struct RunChanges: Hashable, Sendable {
    /// Deliveries whose figures count since, and those whose figures count no longer; by name, as many as asked for.
    package let added: [String]
    package let removed: [String]
    package let addedCount: Int
    package let removedCount: Int
    /// By indicator, period, area and dimensions; `nil` when there are too many figures to compare on a page.
    package let figures: [Resubmission.Change]?
}

extension RegisterSnapshot {
    /// The recorded consolidations of a municipality, newest first.
    ///
    /// - Parameter before: only those with a lower number; `nil` for the newest.
    package func runs(municipality: String, before: Int64? = nil, limit: Int) throws -> [RunSummary] {
        try runs(
            where: "municipality = :municipality AND id < :before",
            ["municipality": municipality, "before": before ?? .max, "limit": limit])
    }

    /// When the outputs of each municipality were last written.
    ///
    /// - Parameter now: what lies after it was written while the clock was ahead, and tells nothing.
    package func lastConsolidations(until now: Instant) throws -> [String: Instant] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT municipality, max(finishedAt) AS finishedAt FROM consolidation WHERE finishedAt <= ?
                GROUP BY municipality
                """,
            arguments: [now.millisecondsSince1970]
        ).reduce(into: [:]) { found, row in found[row["municipality"] as String] = row.instant("finishedAt") }
    }

    /// The consolidation with this number; `nil` when there is none.
    package func run(_ id: Int64) throws -> RunSummary? { try runs(where: "id = :id", ["id": id, "limit": 1]).first }

    /// The files that a consolidation wrote, by name.
    package func files(ofRun id: Int64) throws -> [ConsolidationRun.File] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM consolidationFile WHERE consolidation = ? ORDER BY name", arguments: [id]
        ).map(RegisterSnapshot.file)
    }

    /// The file with exactly this name that a consolidation wrote; `nil` for anything else.
    package func file(named name: String, ofRun id: Int64) throws -> ConsolidationRun.File? {
        try Row.fetchOne(
            database, sql: "SELECT * FROM consolidationFile WHERE consolidation = ? AND name = ?",
            arguments: [id, name]
        ).map(RegisterSnapshot.file).flatMap { file in
            // SQLite compares up to a NUL.
            file.name == name ? file : nil
        }
    }

    private static func file(_ row: Row) throws -> ConsolidationRun.File {
        ConsolidationRun.File(
            name: row["name"], byteCount: row["byteCount"], contentHash: try row.contentHash("contentHash"))
    }

    private func runs(where condition: String, _ arguments: StatementArguments) throws -> [RunSummary] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT *, (SELECT count(*) FROM consolidationFile WHERE consolidation = run.id) AS fileCount,
                    (SELECT count(*) FROM consolidationDelivery WHERE consolidation = run.id) AS deliveryCount,
                    (SELECT min(name) FROM consolidationFile WHERE consolidation = run.id) AS firstFile
                FROM consolidation AS run WHERE \(condition) ORDER BY id DESC LIMIT :limit
                """,
            arguments: arguments
        ).map { row in
            RunSummary(
                id: row["id"], municipality: row["municipality"], asOf: row.instant("asOf"),
                finishedAt: row.instant("finishedAt"), configurationVersion: row["configurationVersion"],
                observationCount: row["observationCount"], fileCount: row["fileCount"],
                deliveryCount: row["deliveryCount"],
                folder: (row["firstFile"] as String?)?.split(separator: "/").first.map(String.init) ?? "")
        }
    }

    // MARK: Changes

    /// More figures than these are not compared for a page.
    private static let mostFiguresInChanges = 5_000

    /// What a consolidation changed beside the one before it.
    ///
    /// - Parameter mostNames: so many deliveries are named; all are counted.
    package func changes(from previous: RunSummary, to run: RunSummary, mostNames: Int = 100) throws -> RunChanges {
        let added = try names(inRun: run.id, notIn: previous.id)
        let removed = try names(inRun: previous.id, notIn: run.id)
        return RunChanges(
            added: Array(added.prefix(mostNames)), removed: Array(removed.prefix(mostNames)),
            addedCount: added.count, removedCount: removed.count,
            figures: try figureChanges(Set(added + removed), from: previous, to: run))
    }

    private func names(inRun run: Int64, notIn other: Int64) throws -> [String] {
        try String.fetchAll(
            database,
            sql: """
                SELECT name FROM consolidationDelivery AS own JOIN delivery ON delivery.id = own.delivery
                WHERE own.consolidation = ? AND NOT EXISTS (SELECT 1 FROM consolidationDelivery AS other
                    WHERE other.consolidation = ? AND other.delivery = own.delivery)
                ORDER BY name
                """,
            arguments: [run, other])
    }

    private struct FigureKey: Hashable {
        let indicator: String
        let period: Period
        let area: String
        let dimensions: String
    }

    /// Lays the figures of a delivery that came or went beside those that counted instead of it.
    ///
    /// A delivery of several periods may have lost only one of them, so each run is asked what counted in it for the
    /// periods that changed.
    private func figureChanges(
        _ changed: Set<String>, from previous: RunSummary, to run: RunSummary
    ) throws -> [Resubmission.Change]? {
        guard !changed.isEmpty else { return [] }
        let count = try changed.reduce(0) { count, name in
            guard count <= RegisterSnapshot.mostFiguresInChanges else { return count }
            return try count
                + (Int.fetchOne(
                    database.cachedStatement(sql: "SELECT observationCount FROM delivery WHERE name = ?"),
                    arguments: [name]) ?? 0)
        }
        guard count <= RegisterSnapshot.mostFiguresInChanges else { return nil }
        var periods: Set<AgreedPeriod> = []
        for name in changed {
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT period.agreement, kind, firstDay, lastDay FROM deliveryPeriod AS period
                    JOIN delivery ON delivery.id = period.delivery WHERE delivery.name = ?
                    """, arguments: [name])
            for row in rows { periods.insert(AgreedPeriod(agreement: row["agreement"], period: try row.period())) }
        }
        var figures: [FigureKey: (before: ObservationRecord?, after: ObservationRecord?)] = [:]
        let reader = ObservationReader(database: database)
        for place in periods {
            let (before, after) = (try delivery(counting: place, in: previous), try delivery(counting: place, in: run))
            guard before != after else { continue }
            if let before {
                try read(before, place.period, reader) {
                    figures[RegisterSnapshot.key($0), default: (nil, nil)].before = $0
                }
            }
            if let after {
                try read(after, place.period, reader) {
                    figures[RegisterSnapshot.key($0), default: (nil, nil)].after = $0
                }
            }
            guard figures.count <= RegisterSnapshot.mostFiguresInChanges * 2 else { return nil }
        }
        return figures.compactMap { key, figure in
            guard figure.before?.value != figure.after?.value else { return nil }
            return Resubmission.Change(
                indicator: key.indicator, period: key.period, area: key.area, dimensions: key.dimensions,
                unit: figure.after?.unit ?? figure.before?.unit ?? "", before: figure.before?.value,
                after: figure.after?.value)
        }.sorted {
            ($0.indicator, $0.period, $0.area, $0.dimensions) < ($1.indicator, $1.period, $1.area, $1.dimensions)
        }
    }

    private struct AgreedPeriod: Hashable {
        let agreement: String
        let period: Period
    }

    private static func key(_ record: ObservationRecord) -> FigureKey {
        FigureKey(
            indicator: record.indicator, period: record.period, area: record.area, dimensions: record.dimensions)
    }

    /// Which of a run's deliveries counted for a period when it was written.
    private func delivery(counting place: AgreedPeriod, in run: RunSummary) throws -> Int64? {
        try Int64.fetchOne(
            database,
            sql: """
                SELECT period.delivery FROM deliveryPeriod AS period INDEXED BY deliveryPeriodByAgreement
                WHERE period.agreement = :agreement AND period.firstDay = :first AND period.lastDay = :last
                    AND period.kind = :kind AND \(CurrentPeriods.condition)
                    AND EXISTS (SELECT 1 FROM consolidationDelivery AS own
                        WHERE own.consolidation = :run AND own.delivery = period.delivery)
                ORDER BY period.delivery DESC LIMIT 1
                """,
            arguments: [
                "agreement": place.agreement, "first": place.period.firstDay.daysSince1970,
                "last": place.period.lastDay.daysSince1970, "kind": place.period.kind.rawValue, "run": run.id,
                "asOf": CurrentPeriods.moment(min(run.asOf, run.finishedAt)),
            ])
    }

    private func read(
        _ delivery: Int64, _ period: Period, _ reader: ObservationReader, _ body: (ObservationRecord) -> Void
    ) throws {
        try reader.read(
            where: """
                delivery.id = :delivery AND period.firstDay = :first AND period.lastDay = :last AND period.kind = :kind
                """,
            orderedBy: "observation.indicator, observation.area, observation.dimensions",
            [
                "delivery": delivery, "first": period.firstDay.daysSince1970, "last": period.lastDay.daysSince1970,
                "kind": period.kind.rawValue,
            ], body)
    }
}
