import GRDB
package import ReportingModel

extension RegisterSnapshot {
    /// More figures than these are not compared for an answer, which must come within seconds.
    package static let mostFiguresCompared = 50_000
    private static let mostPeriodsCompared = 100

    /// What a delivery changes beside the one before it: that of the same partner and agreement about one of its
    /// periods, or of the same file name where nobody could read what the file is about.
    ///
    /// Compared is with what it replaced, or would replace, so the answer is the same whenever it is made.
    ///
    /// - Parameter mostFigures: of deliveries with more figures those are not compared.
    /// - Returns: `nil` for the first delivery about its periods, and for one that was set apart: what nobody reads
    ///   changes nothing.
    package func resubmission(
        of delivery: DeliveryRecord, mostFigures: Int = mostFiguresCompared
    ) throws -> Resubmission? {
        guard delivery.outcome != .quarantined, let previousName = try previousDelivery(of: delivery),
            let previous = try self.delivery(named: previousName)
        else { return nil }
        let found = try findings(of: delivery.name)
        let mine = found.filter { $0.severity > .remark }
        let others = try findings(of: previousName).filter { $0.severity > .remark }
        let (now, before) = (Set(mine.map(Cause.init)), Set(others.map(Cause.init)))
        return Resubmission(
            previous: previousName, previousFileName: previous.fileName, previousReceivedAt: previous.receivedAt,
            solved: others.filter { !now.contains(Cause($0)) && !found.containsDecision(on: $0) },
            stillOpen: mine.filter { before.contains(Cause($0)) },
            new: mine.filter { !before.contains(Cause($0)) },
            changes: try changes(by: delivery, beside: previous, mostFigures))
    }

    /// What makes two findings the same point: its kind and what it is about, not how often or exactly what was found.
    private struct Cause: Hashable {
        let code: FindingCode
        let column: String?

        init(_ finding: Finding) {
            code = finding.code
            column = finding.arguments["column"]
        }
    }

    private func previousDelivery(of delivery: DeliveryRecord) throws -> String? {
        guard
            let id = try Int64.fetchOne(
                database, sql: "SELECT id FROM delivery WHERE name = ?", arguments: [delivery.name])
        else { return nil }
        guard let agreement = delivery.agreement, !delivery.periods.isEmpty else {
            return try String.fetchOne(
                database,
                sql: """
                    SELECT name FROM delivery WHERE fileName = ? AND partner = ? AND id < ? ORDER BY id DESC LIMIT 1
                    """,
                arguments: [delivery.fileName.data, delivery.partner, id])
        }
        // Period by period, so that the index gives the latest at once, however many came before.
        let latest = try delivery.periods.prefix(RegisterSnapshot.mostPeriodsCompared).compactMap { period in
            try Int64.fetchOne(
                database,
                sql: """
                    SELECT earlier.delivery FROM deliveryPeriod AS earlier
                    WHERE agreement = :agreement AND firstDay = :first AND earlier.delivery < :id
                        AND lastDay = :last AND kind = :kind
                        AND (SELECT partner FROM delivery WHERE id = earlier.delivery) = :partner
                    ORDER BY earlier.delivery DESC LIMIT 1
                    """,
                arguments: [
                    "agreement": agreement, "first": period.firstDay.daysSince1970, "id": id,
                    "last": period.lastDay.daysSince1970, "kind": period.kind.rawValue, "partner": delivery.partner,
                ])
        }.max()
        return try latest.flatMap {
            try String.fetchOne(database, sql: "SELECT name FROM delivery WHERE id = ?", arguments: [$0])
        }
    }

    // MARK: Figures

    fileprivate struct Key: Hashable {
        let indicator: String
        let period: Period
        let area: String
        let dimensions: String
    }

    private func changes(
        by delivery: DeliveryRecord, beside previous: DeliveryRecord, _ mostFigures: Int
    ) throws -> [Resubmission.Change]? {
        guard delivery.observationCount > 0, let agreement = delivery.agreement else { return [] }
        // A delivery that was taken says itself what it replaced; one that waits would replace what counts.
        let replaced =
            delivery.outcome == .held || delivery.isOvertaken
            ? try currentPeriods(agreement: agreement, asOf: delivery.receivedAt).filter {
                delivery.periods.contains($0.period)
            } : try periods(replacedBy: delivery.name)
        // Where nothing counted yet, the figures are laid beside those that waited or were sent back.
        let isFirst = replaced.isEmpty && previous.observationCount > 0
        let names: Set<String> = isFirst ? [previous.name] : Set(replaced.map(\.delivery))
        let counts = try names.map { try self.delivery(named: $0)?.observationCount ?? 0 }
        guard ([delivery.observationCount] + counts).allSatisfy({ $0 <= mostFigures }) else {
            return nil
        }
        var figures: [Key: (before: ObservationRecord?, after: ObservationRecord?)] = [:]
        var periods = Dictionary(grouping: replaced, by: \.delivery).mapValues { Set($0.map(\.period)) }
        if isFirst { periods = [previous.name: Set(delivery.periods)] }
        for (name, periods) in periods {
            try observations(ofDelivery: name) { record in
                if periods.contains(record.period) { figures[Key(record), default: (nil, nil)].before = record }
            }
        }
        guard !figures.isEmpty else { return [] }
        try observations(ofDelivery: delivery.name) { figures[Key($0), default: (nil, nil)].after = $0 }
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
}

extension RegisterSnapshot.Key {
    fileprivate init(_ record: ObservationRecord) {
        self.init(
            indicator: record.indicator, period: record.period, area: record.area, dimensions: record.dimensions)
    }
}

extension [Finding] {
    /// Whether one of them says that this warning was decided before: the partner has solved nothing, the question is
    /// only not asked again.
    fileprivate func containsDecision(on warning: Finding) -> Bool {
        contains {
            $0.code == .decidedBefore && $0.arguments["code"] == warning.code.rawValue
                && $0.arguments["column"] == warning.arguments["column"]
        }
    }
}
