import GRDB
package import ReportingModel

extension RegisterSnapshot {
    /// More figures than these are not compared for an answer, which must come within seconds.
    package static let mostFiguresCompared = 50_000
    private static let mostPeriodsCompared = 100

    /// What a delivery changes. Its findings are laid beside those of the delivery before it: that of the same partner
    /// and agreement about one of its periods, or of the same file name where nobody could read what the file is about.
    ///
    /// Its figures are laid beside those that counted: what it replaced, or would replace, so the answer is the same
    /// whenever it is made.
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
        let now = Set(mine.map(Cause.init))
        let before = Dictionary(others.map { (Cause($0), $0.count) }) { $0 + $1 }
        let counted = try periodsCounted(before: delivery)
        let compared = try Set(counted.map(\.delivery)).compactMap { try self.delivery(named: $0) }
            .sorted { ($0.receivedAt, $0.name) < ($1.receivedAt, $1.name) }
        let effect = delivery.effect(hasCounted: !compared.isEmpty)
        // What was found in a file that was set apart is about the persons in it, and nobody read the rest.
        let coversPrevious = Set(delivery.periods).isSuperset(of: previous.periods)
        let isSameFile = previous.fileName == delivery.fileName
        let comparesFindings = previous.outcome != .quarantined && (coversPrevious || isSameFile)
        let stillOpen = comparesFindings ? mine.filter { before[Cause($0)] != nil } : []
        return Resubmission(
            effect: effect, figureCount: delivery.observationCount,
            compared: compared.map { Resubmission.Compared(name: $0.name, fileName: $0.fileName) },
            previous: previousName, previousFileName: previous.fileName, previousReceivedAt: previous.receivedAt,
            comparesFindings: comparesFindings,
            solved: comparesFindings && coversPrevious
                ? others.filter { !now.contains(Cause($0)) && !found.containsDecision(on: $0) } : [],
            stillOpen: stillOpen, stillOpenBefore: stillOpen.map { before[Cause($0)] ?? 0 },
            new: comparesFindings ? mine.filter { before[Cause($0)] == nil } : [],
            changes: effect == .replaced || effect == .wouldReplace
                ? try changes(by: delivery, counted, compared, mostFigures) : [],
            stillWaiting: effect == .none ? [] : try stillWaiting(beside: delivery))
    }

    /// What counted about its periods before it: what it replaced, or would replace.
    private func periodsCounted(before delivery: DeliveryRecord) throws -> [DeliveredPeriod] {
        guard let agreement = delivery.agreement else { return [] }
        // A delivery that was taken says itself what it replaced; one that was not would replace what counts.
        if delivery.isTaken { return try periods(replacedBy: delivery.name) }
        let own = try periodsConcerned(delivery)
        return try currentPeriods(agreement: agreement, asOf: delivery.receivedAt).filter { own.contains($0.period) }
    }

    /// The periods for which its figures count, or would: not those that something newer had taken by then. Of a
    /// delivery that was overtaken whole all of them, so that its answer stays what it was.
    private func periodsConcerned(_ delivery: DeliveryRecord) throws -> Set<Period> {
        let own = Set(delivery.periods)
        let rest = own.subtracting(try periodsPassed(of: delivery.name))
        return rest.isEmpty ? own : rest
    }

    /// Earlier files of the partner that wait, and share only a part of their periods with this one.
    private func stillWaiting(beside delivery: DeliveryRecord) throws -> [Resubmission.Waiting] {
        guard let agreement = delivery.agreement else { return [] }
        let names = try String.fetchAll(
            database,
            sql: """
                SELECT held.name FROM delivery AS held INDEXED BY deliveryHeld
                WHERE held.outcome = 'held' AND held.overtakenBy IS NULL AND held.agreement = :agreement
                    AND held.partner = :partner AND held.id < (SELECT id FROM delivery WHERE name = :delivery)
                ORDER BY held.id
                """,
            arguments: ["agreement": agreement, "partner": delivery.partner, "delivery": delivery.name])
        let own = Set(delivery.periods)
        return try names.compactMap { try self.delivery(named: $0) }.compactMap { held in
            let rest = Set(held.periods).subtracting(own).subtracting(try periodsPassed(of: held.name))
            guard !own.isDisjoint(with: held.periods), !rest.isEmpty else { return nil }
            return Resubmission.Waiting(fileName: held.fileName, periods: rest.sorted())
        }
    }

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
        by delivery: DeliveryRecord, _ counted: [DeliveredPeriod], _ compared: [DeliveryRecord], _ mostFigures: Int
    ) throws -> [Resubmission.Change]? {
        guard delivery.observationCount > 0 else { return [] }
        guard ([delivery] + compared).allSatisfy({ $0.observationCount <= mostFigures }) else { return nil }
        var figures: [Key: (before: ObservationRecord?, after: ObservationRecord?)] = [:]
        let periods = Dictionary(grouping: counted, by: \.delivery).mapValues { Set($0.map(\.period)) }
        for (name, periods) in periods {
            try observations(ofDelivery: name) { record in
                if periods.contains(record.period) { figures[Key(record), default: (nil, nil)].before = record }
            }
        }
        guard !figures.isEmpty else { return [] }
        let own = try periodsConcerned(delivery)
        try observations(ofDelivery: delivery.name) { record in
            if own.contains(record.period) { figures[Key(record), default: (nil, nil)].after = record }
        }
        return figures.compactMap { key, figure in
            guard figure.before?.value != figure.after?.value else { return nil }
            return Resubmission.Change(
                indicator: key.indicator, period: key.period, area: key.area, dimensions: key.dimensions,
                unit: figure.after?.unit ?? figure.before?.unit ?? "", before: figure.before?.value,
                after: figure.after?.value, line: figure.after?.place.line)
        }.sorted {
            ($0.after == nil ? 0 : 1, $0.indicator, $0.period, $0.area, $0.dimensions)
                < ($1.after == nil ? 0 : 1, $1.indicator, $1.period, $1.area, $1.dimensions)
        }
    }
}

extension DeliveryRecord {
    /// Whether its figures count, or counted until something newer came.
    fileprivate var isTaken: Bool {
        switch outcome {
        case .accepted, .acceptedWithRemarks: true
        case .superseded: !isOvertaken
        case .held, .rejected, .quarantined, .duplicate, .failed: false
        }
    }

    fileprivate func effect(hasCounted: Bool) -> Resubmission.Effect {
        if isTaken { return hasCounted ? .replaced : .isFirst }
        guard outcome == .held || isOvertaken else { return .none }
        return hasCounted ? .wouldReplace : .wouldBeFirst
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
                && $0.agreedColumn == warning.agreedColumn
        }
    }
}
