import ReportingModel

/// Computes one formula over all figures of a municipality, in exact fractions.
///
/// Every part of a formula gives an amount for each place: a period, an area and codes of dimensions, without those that
/// the part selects (`[area=GM0482]`) or adds up (`over route`). An operation brings places together that agree in all
/// they both have: `JHG-03 / sum(JHG-03 over route)` divides each route by the whole. Where one side has no figure there
/// is none, with the reason; nothing is ever taken for zero.
struct FormulaEvaluation {
    typealias Slot = FigureStore.Slot

    /// What a part of a formula gives.
    enum Part {
        case slots([Slot: Amount])
        /// Numbers and populations: whatever place asks.
        case anywhere((_ period: Period, _ area: String) -> Amount)
    }

    let store: FigureStore
    let breaks: BreakBook
    let coverage: Coverage
    let agreements: [String: Agreement]
    let populations: [Population]
    let municipality: String
    let missing: DerivedFigure.MissingParts

    func evaluate(_ formula: Formula) -> Part {
        switch formula {
        case .number(let number): .anywhere { _, _ in .value(ExactFraction(number), .exact) }
        case .population(let group): .anywhere { population(of: group, on: $0.lastDay, in: $1) }
        case .figure(let figure): .slots(amounts(of: figure))
        case .previous(let figure): .slots(previous(figure))
        case .sum(let figure, let dimension): .slots(sums(of: figure, over: dimension))
        case .weightedMean(let figure, let weight, let dimension):
            .slots(weightedMeans(of: figure, by: weight, over: dimension))
        case .operation(let sign, let left, let right): combine(evaluate(left), evaluate(right), sign)
        }
    }

    // MARK: Figures

    private func amounts(of figure: Formula.Figure) -> [Slot: Amount] {
        Dictionary(grouping: store.entries(of: figure)) { $0.slot(of: figure) }.mapValues { entries in
            single(entries, figure.indicator)
        }
    }

    /// One figure for a place. When several partners give one, only a sum over them says what is meant.
    private func single(_ entries: [FigureStore.Entry], _ indicator: String) -> Amount {
        let filled = entries.filter { $0.value.isFigure }
        guard filled.count <= 1 else {
            return .missing("\(indicator) komt van meer dan één partner")
        }
        return Amount((filled.first ?? entries[0]).value, of: indicator)
    }

    private func previous(_ figure: Formula.Figure) -> [Slot: Amount] {
        let amounts = amounts(of: figure)
        var result: [Slot: Amount] = [:]
        var known: [Series: Period] = [:]
        for entry in store.entries(of: figure).sorted(by: { $0.period < $1.period }) {
            let slot = entry.slot(of: figure)
            guard result[slot] == nil else { continue }
            let series = Series(kind: slot.period.kind, area: slot.area, dimensions: slot.dimensions)
            let last = known.updateValue(slot.period, forKey: series)
            guard let last else {
                result[slot] = .nothing
                continue
            }
            let earlier = agreements[entry.agreement]?.period(before: slot.period) ?? last
            let crossed = breaks.breaks(of: figure.indicator, area: entry.area, dimensions: entry.dimensions)
                .first { $0.lies(between: earlier, and: slot.period) }
            if let crossed {
                result[slot] = .missing("trendbreuk: \(crossed.words)")
            } else {
                result[slot] =
                    amounts[Slot(period: earlier, area: slot.area, dimensions: slot.dimensions)]
                    ?? .missing("over de vorige periode (\(earlier.inWords)) is er geen cijfer")
            }
        }
        return result
    }

    private struct Series: Hashable {
        let kind: Period.Kind
        let area: String?
        let dimensions: [String: String]
    }

    // MARK: Sums and means

    private func sums(of figure: Formula.Figure, over dimension: String) -> [Slot: Amount] {
        let isDimension = store.entries(of: figure).contains { $0.dimensions[dimension] != nil }
        let parts = store.entries(of: figure).filter { !isDimension || $0.dimensions[dimension] != nil }
        return Dictionary(grouping: parts) { $0.slot(of: figure, without: dimension) }.reduce(into: [:]) {
            sums, group in
            sums[group.key] = sum(
                group.value, figure.indicator, coverage.partners(of: figure.indicator, in: group.key.period))
        }
    }

    /// The sum of the parts; of those that are there, and marked as incomplete, where the formula allows that.
    private func sum(
        _ entries: [FigureStore.Entry], _ indicator: String, _ partners: Coverage.Partners
    ) -> Amount {
        let amounts = entries.map { Amount($0.value, of: indicator) }
        let values = amounts.filter(\.isValue)
        let gap = amounts.first { !$0.isValue }
        guard let first = values.first else { return gap ?? .nothing }
        let total = values.dropFirst().reduce(first) { FormulaEvaluation.result($0, $1, .add) }
        if gap == nil, partners.isComplete { return total }
        switch missing {
        case .partial: return total.asPartial
        case .none: return gap ?? .missing("er is geleverd door \(partners.words)")
        }
    }

    private func weightedMeans(
        of figure: Formula.Figure, by weight: Formula.Figure, over dimension: String
    ) -> [Slot: Amount] {
        let weights = amounts(of: weight)
        return Dictionary(grouping: store.entries(of: figure)) { $0.slot(of: figure, without: dimension) }
            .mapValues { entries in
                var (total, weightTotal): (Amount, Amount) = (.nothing, .nothing)
                for entry in entries {
                    let own = entry.slot(of: figure)
                    let amount = Amount(entry.value, of: figure.indicator)
                    let count =
                        weights[Slot(period: own.period, area: own.area, dimensions: own.dimensions)]
                        ?? .missing("het gewicht \(weight.indicator) is niet bekend")
                    let product = FormulaEvaluation.result(amount, count, .multiply)
                    total = FormulaEvaluation.sum(total, product)
                    weightTotal = FormulaEvaluation.sum(weightTotal, count)
                }
                return FormulaEvaluation.result(total, weightTotal, .divide)
            }
    }

    private static func sum(_ left: Amount, _ right: Amount) -> Amount {
        if case .nothing = left { right } else { result(left, right, .add) }
    }

    private func population(of group: String, on day: CalendarDay, in area: String) -> Amount {
        let known = populations.filter { $0.group == group && $0.area == area && $0.day <= day }
        // A count of some years ago says little about today.
        guard let latest = known.max(by: { $0.day < $1.day }), day.year - latest.day.year <= 1 else {
            return .missing("het aantal inwoners (\(group)) is niet bekend")
        }
        return .value(ExactFraction(latest.count), .exact)
    }

    // MARK: Operations

    private func combine(_ left: Part, _ right: Part, _ sign: Formula.Operator) -> Part {
        switch (left, right) {
        case (.anywhere(let left), .anywhere(let right)):
            .anywhere { FormulaEvaluation.result(left($0, $1), right($0, $1), sign) }
        case (.slots(let left), .anywhere(let right)):
            .slots(
                left.reduce(into: [:]) { result, pair in
                    let other = right(pair.key.period, pair.key.area ?? municipality)
                    result[pair.key] = FormulaEvaluation.result(pair.value, other, sign)
                })
        case (.anywhere(let left), .slots(let right)):
            .slots(
                right.reduce(into: [:]) { result, pair in
                    let other = left(pair.key.period, pair.key.area ?? municipality)
                    result[pair.key] = FormulaEvaluation.result(other, pair.value, sign)
                })
        case (.slots(let left), .slots(let right)): .slots(joined(left, right, sign))
        }
    }

    /// Brings together the places of both sides that agree in everything they both have.
    private func joined(
        _ left: [Slot: Amount], _ right: [Slot: Amount], _ sign: Formula.Operator
    ) -> [Slot: Amount] {
        let leftNames = Set(left.keys.flatMap(\.dimensions.keys))
        let common = leftNames.intersection(right.keys.flatMap(\.dimensions.keys))
        let hasAreas = left.keys.contains { $0.area != nil } && right.keys.contains { $0.area != nil }
        func meeting(_ slot: Slot) -> Slot {
            Slot(
                period: slot.period, area: hasAreas ? slot.area : nil,
                dimensions: slot.dimensions.filter { common.contains($0.key) })
        }
        let rightByMeeting = Dictionary(grouping: right.keys, by: meeting)
        var result: [Slot: Amount] = [:]
        var met: Set<Slot> = []
        for (slot, amount) in left {
            let others = rightByMeeting[meeting(slot)] ?? []
            if others.isEmpty {
                result[slot] = FormulaEvaluation.result(amount, .missing("het andere cijfer ontbreekt"), sign)
            }
            for other in others {
                met.insert(other)
                let merged = Slot(
                    period: slot.period, area: slot.area ?? other.area,
                    dimensions: slot.dimensions.merging(other.dimensions) { own, _ in own })
                result[merged] = FormulaEvaluation.result(amount, right[other] ?? .nothing, sign)
            }
        }
        for (slot, amount) in right where !met.contains(slot) {
            result[slot] = FormulaEvaluation.result(.missing("het andere cijfer ontbreekt"), amount, sign)
        }
        return result
    }

    /// The operation itself; what is missing stays missing.
    private static func result(_ left: Amount, _ right: Amount, _ sign: Formula.Operator) -> Amount {
        switch (left, right) {
        case (.nothing, _), (_, .nothing): return .nothing
        case (.missing(let reason), _), (_, .missing(let reason)): return .missing(reason)
        case (.value(let left, let leftQuality), .value(let right, let rightQuality)):
            if sign == .divide, right.isZero { return .missing("delen door nul kan niet") }
            let number =
                switch sign {
                case .add: left.adding(right)
                case .subtract: left.subtracting(right)
                case .multiply: left.multiplied(by: right)
                case .divide: left.divided(by: right)
                }
            return number.map { .value($0, leftQuality.joined(with: rightQuality)) }
                ?? .missing("het getal is te groot om te berekenen")
        }
    }
}
