import ReportingModel

extension DerivedFigure {
    private enum Key: String, ConfigurationKey {
        case id, title, formula, unit, decimals, municipality, indicator, table, missing, explanation, source
    }

    /// One entry of `derived.yaml`.
    init?(reading node: ConfigurationNode, known: KnownNames) {
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        let id = mapping.required(.id)?.identifier()
        let title = mapping.required(.title)?.text()
        let formula = mapping.required(.formula)?.formula(known)
        let unit = mapping[.unit]?.reference(to: .code(list: CodeList.units))
        let decimals = mapping[.decimals]?.whole(in: 0...6) ?? 0
        let municipality = mapping[.municipality]?.reference(to: .municipality)
        let indicator = mapping[.indicator]?.reference(to: .indicator)
        let table = mapping[.table]?.reference(to: .agreement)
        let missing = mapping[.missing].map { $0.choice(of: MissingParts.self) ?? .none } ?? .none
        let explanation = mapping[.explanation]?.text() ?? ""
        let source = mapping[.source]?.text() ?? ""
        node.declare(id, .derivedFigure)
        guard let id, let title, let formula else { return nil }
        if missing == .partial, !formula.collapsed.contains(where: \.isSum) {
            mapping.refuse(.missing, because: "formula")
        }
        self.init(
            id: id, title: title, formula: formula, notation: mapping[.formula]?.plainText ?? "", unit: unit,
            decimals: decimals, municipality: municipality,
            indicator: indicator, table: table, missing: missing, explanation: explanation, source: source)
    }
}

extension ConfigurationNode {
    /// A formula whose every name exists, and that adds up only what may be added up.
    fileprivate func formula(_ known: KnownNames) -> Formula? {
        guard let text = text() else { return nil }
        let formula: Formula
        do {
            formula = try FormulaReader.read(text)
        } catch {
            note(.unreadableFormula(text, error.reason))
            return nil
        }
        for figure in formula.figures { check(figure, known) }
        checkUnits(of: formula, known)
        for group in formula.populationGroups { log.refer(to: group, .code(list: Population.groups), at: self) }
        for (figure, dimension, isSum) in formula.collapsed {
            guard let indicator = known.indicators[figure.indicator]?.last else { continue }
            if !Formula.freeDimensions.contains(dimension), indicator.dimensions[dimension] == nil {
                let allowed = indicator.dimensions.keys.sorted() + Formula.freeDimensions
                note(
                    .dimensionNotOfIndicator(dimension, indicator: indicator.code), found: dimension, allowed: allowed)
            }
            if isSum, indicator.additivity != .sum { note(.notAdditive(indicator.code)) }
        }
        return formula
    }

    /// Only like is added to like, and only what may be added up; a difference asks for the same unit.
    ///
    /// - Returns: a figure that gives the side its unit; `nil` for a number, a product or a quotient, which have units of
    ///   their own.
    @discardableResult
    private func checkUnits(of formula: Formula, _ known: KnownNames) -> Indicator? {
        switch formula {
        case .number, .population: return nil
        case .figure(let figure), .previous(let figure), .sum(let figure, _), .weightedMean(let figure, _, _):
            return known.indicators[figure.indicator]?.last
        case .operation(let sign, let left, let right):
            let sides = (checkUnits(of: left, known), checkUnits(of: right, known))
            guard sign == .add || sign == .subtract else { return nil }
            if let first = sides.0, let second = sides.1, first.unit != second.unit {
                note(.differentUnits(first.code, second.code))
            }
            if sign == .add {
                for side in [sides.0, sides.1].compactMap(\.self) where side.additivity != .sum {
                    note(.notAdditive(side.code))
                }
            }
            return sides.0 ?? sides.1
        }
    }

    private func check(_ figure: Formula.Figure, _ known: KnownNames) {
        log.refer(to: figure.indicator, .indicator, at: self)
        if let area = figure.area { log.refer(to: area, .code(list: CodeList.areas), at: self) }
        guard let indicator = known.indicators[figure.indicator]?.last else { return }
        if indicator.kind == .text { note(.notANumber(indicator.code)) }
        for (name, code) in figure.dimensions.sorted(by: { $0.key < $1.key }) {
            if let list = indicator.dimensions[name] {
                log.refer(to: code, .code(list: list), at: self)
            } else {
                let allowed = indicator.dimensions.keys.sorted() + ["area"]
                note(.dimensionNotOfIndicator(name, indicator: indicator.code), found: name, allowed: allowed)
            }
        }
    }
}

extension Formula {
    /// What every figure can be added up over, beside its own dimensions.
    fileprivate static let freeDimensions = ["partner", "area"]
}
