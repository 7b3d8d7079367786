import GRDB
package import ReportingModel

extension RegisterSnapshot {
    /// More figures than these are not compared for an answer, which must come within seconds.
    package static let mostFiguresCompared = 50_000
    private static let mostPeriodsCompared = 100

    /// What a delivery changes. Its findings are laid beside those of the deliveries before it: the last of the same
    /// partner and agreement about each of its periods, or one of which nobody could read what it is about.
    ///
    /// Its figures are laid beside those that counted: what it replaced, or would replace. What did not count, but held
    /// more about the same periods, is told beside it.
    ///
    /// - Parameters:
    ///   - moment: when is looked what counts, for a delivery that does not count itself.
    ///   - mostFigures: of deliveries with more figures those are not compared.
    /// - Returns: `nil` for the first delivery about its periods, and for one that was set apart: what nobody reads
    ///   changes nothing.
    package func resubmission(
        of delivery: DeliveryRecord, at moment: ComparisonMoment = .arrival, mostFigures: Int = mostFiguresCompared
    ) throws -> Resubmission? {
        guard delivery.outcome != .quarantined else { return nil }
        let previous = try previousDeliveries(of: delivery)
        guard !previous.isEmpty else { return nil }
        let isOver = delivery.isOvertaken && moment != .arrival
        let counted = isOver ? [] : try periodsCounted(before: delivery, at: moment)
        let compared = try Set(counted.map(\.delivery)).compactMap { try self.delivery(named: $0) }
            .sorted { ($0.receivedAt, $0.name) < ($1.receivedAt, $1.name) }
        let effect = isOver ? .overtaken : delivery.effect(hasCounted: !compared.isEmpty)
        return Resubmission(
            effect: effect, figureCount: try figureCount(of: delivery),
            compared: compared.map { Resubmission.Compared(name: $0.name, fileName: $0.fileName) },
            previous: previous.map(\.delivery).map {
                Resubmission.Previous(name: $0.name, fileName: $0.fileName, receivedAt: $0.receivedAt)
            },
            points: try points(of: delivery, previous.map(\.delivery), mostFigures),
            changes: effect == .replaced || effect == .wouldReplace
                ? try changes(by: delivery, counted, compared, mostFigures) : [],
            fuller: isOver
                ? []
                : try previous.filter { !compared.contains($0.delivery) }.compactMap {
                    try fuller($0, than: delivery, counted, mostFigures)
                },
            stillWaiting: effect == .none || isOver ? [] : try stillWaiting(beside: delivery),
            stillRefused: try previous.compactMap { try stillRefused($0.delivery, beside: delivery) })
    }

    /// What counted about its periods before it: what it replaced, or would replace.
    private func periodsCounted(
        before delivery: DeliveryRecord, at moment: ComparisonMoment
    ) throws -> [DeliveredPeriod] {
        guard let agreement = delivery.agreement else { return [] }
        // A delivery that was taken says itself what it replaced; one that was not would replace what counts.
        if delivery.isTaken { return try periods(replacedBy: delivery.name) }
        let own = try periodsConcerned(delivery)
        return try currentPeriods(agreement: agreement, asOf: moment.instant(for: delivery)).filter {
            own.contains($0.period)
        }
    }

    /// The periods for which its figures count, or would: not those that something newer had taken by then. Of a
    /// delivery that was overtaken whole all of them, so that its answer stays what it was.
    package func periodsConcerned(_ delivery: DeliveryRecord) throws -> Set<Period> {
        let own = Set(delivery.periods)
        let rest = own.subtracting(try periodsPassed(of: delivery.name))
        return rest.isEmpty ? own : rest
    }

    /// How many figures it has about these periods.
    package func figureCount(of delivery: DeliveryRecord) throws -> Int {
        let own = try periodsConcerned(delivery)
        guard own.count < delivery.periods.count else { return delivery.observationCount }
        var count = 0
        try observations(ofDelivery: delivery.name) { if own.contains($0.period) { count += 1 } }
        return count
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

    /// The periods of a refused file that this one is silent about, and about which nothing else came since.
    private func stillRefused(
        _ previous: DeliveryRecord, beside delivery: DeliveryRecord
    ) throws -> Resubmission.Waiting? {
        guard previous.outcome == .rejected, let id = try self.id(of: delivery), let own = try self.id(of: previous)
        else { return nil }
        let rest = try Set(previous.periods).subtracting(delivery.periods).sorted()
            .prefix(RegisterSnapshot.mostPeriodsCompared)
            .filter { try latest(about: $0, of: previous, before: id) == own }
        return rest.isEmpty ? nil : Resubmission.Waiting(fileName: previous.fileName, periods: Array(rest))
    }

    // MARK: The deliveries before it

    /// A delivery before another one, with the periods about which it is the last.
    fileprivate typealias Previous = (delivery: DeliveryRecord, periods: Set<Period>)

    /// Oldest first.
    private func previousDeliveries(of delivery: DeliveryRecord) throws -> [Previous] {
        guard let id = try id(of: delivery) else { return [] }
        var periods: [Int64: Set<Period>] = [:]
        if delivery.agreement != nil {
            // Period by period, so that the index gives the latest at once, however many came before.
            for period in delivery.periods.prefix(RegisterSnapshot.mostPeriodsCompared) {
                guard let latest = try latest(about: period, of: delivery, before: id) else { continue }
                periods[latest, default: []].insert(period)
            }
        }
        if periods.isEmpty, let unread = try previousWithoutPeriods(delivery, id) { periods[unread] = [] }
        return try periods.sorted { $0.key < $1.key }.compactMap { id, periods in
            try self.delivery(id).map { ($0, periods) }
        }
    }

    private func id(of delivery: DeliveryRecord) throws -> Int64? {
        try Int64.fetchOne(database, sql: "SELECT id FROM delivery WHERE name = ?", arguments: [delivery.name])
    }

    /// The last delivery of the same partner about a period under the same agreement.
    private func latest(about period: Period, of delivery: DeliveryRecord, before id: Int64) throws -> Int64? {
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
                "agreement": delivery.agreement, "first": period.firstDay.daysSince1970, "id": id,
                "last": period.lastDay.daysSince1970, "kind": period.kind.rawValue, "partner": delivery.partner,
            ])
    }

    /// The last file of the same name. Beside a file that says what it is about only one that was refused before
    /// anybody could read that: its name may come back every month.
    private func previousWithoutPeriods(_ delivery: DeliveryRecord, _ id: Int64) throws -> Int64? {
        let latest = try Int64.fetchOne(
            database,
            sql: "SELECT id FROM delivery WHERE fileName = ? AND partner = ? AND id < ? ORDER BY id DESC LIMIT 1",
            arguments: [delivery.fileName.data, delivery.partner, id])
        guard !delivery.periods.isEmpty else { return latest }
        return try latest.flatMap { latest in
            guard let earlier = try self.delivery(latest), earlier.outcome == .rejected, earlier.periods.isEmpty else {
                return nil
            }
            return latest
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

    /// What a file that never counted held more about the same periods; `nil` when nothing of it is gone.
    private func fuller(
        _ previous: Previous, than delivery: DeliveryRecord, _ counted: [DeliveredPeriod], _ mostFigures: Int
    ) throws -> Resubmission.Fuller? {
        let earlier = previous.delivery
        guard earlier.outcome != .quarantined else { return nil }
        let counts = [earlier.observationCount, delivery.observationCount]
        guard counts.allSatisfy({ (1...mostFigures).contains($0) }) else {
            // Of what was refused only the number of rows is kept.
            guard Set(earlier.periods).isSubset(of: delivery.periods), earlier.counts.rows > delivery.counts.rows else {
                return nil
            }
            return Resubmission.Fuller(
                fileName: earlier.fileName,
                loss: .rows(before: earlier.counts.rows, after: delivery.counts.rows))
        }
        var gone: Set<Key> = []
        try observations(ofDelivery: earlier.name) { record in
            guard previous.periods.contains(record.period) else { return }
            if case .absent = record.value { return }
            gone.insert(Key(record))
        }
        // What counted and is gone is said with the figures that change.
        for name in Set(counted.map(\.delivery)).union([delivery.name]) where !gone.isEmpty {
            try observations(ofDelivery: name) { gone.remove(Key($0)) }
        }
        return gone.isEmpty ? nil : Resubmission.Fuller(fileName: earlier.fileName, loss: .figures(gone.count))
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
