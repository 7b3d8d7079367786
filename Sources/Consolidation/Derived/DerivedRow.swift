import ReportingModel

/// One derived figure in one place, with what a partner states beside it.
struct DerivedRow {
    enum Result {
        case value(ExactDecimal, FigureQuality)
        case missing(String)
    }

    struct Stated {
        let number: ExactDecimal
        let isEstimate: Bool
    }

    let figure: DerivedFigure
    let period: Period
    let area: String
    /// As the schema writes them.
    let dimensions: String
    let result: Result
    /// What a partner states about the same; `nil` when nobody does.
    let stated: Stated?
    let partners: Coverage.Partners
    /// Beside the norm of the indicator that the figure is.
    let assessment: Assessment

    /// Stated minus computed.
    var difference: ExactDecimal? {
        guard let stated, case .value(let number, _) = result else { return nil }
        let decimals = Int(max(stated.number.scale, number.scale))
        return ExactFraction(stated.number).subtracting(ExactFraction(number))?.rounded(to: decimals)
    }
}

/// All derived figures of a municipality.
struct DerivedFigures {
    /// By definition, period, area and dimensions.
    let rows: [DerivedRow]

    init(
        _ catalogue: Catalogue, municipality: String, _ agreements: [Agreement], _ store: FigureStore,
        _ coverage: Coverage
    ) {
        let breaks = BreakBook(catalogue, municipality: municipality)
        let norms = NormBook(catalogue, municipality: municipality)
        let byID = Dictionary(agreements.map { ($0.id, $0) }) { first, _ in first }
        rows = catalogue.derivedFigures.filter { ($0.municipality ?? municipality) == municipality }.flatMap { figure in
            let evaluation = FormulaEvaluation(
                store: store, breaks: breaks, coverage: coverage, agreements: byID,
                populations: catalogue.populations, municipality: municipality, missing: figure.missing)
            guard case .slots(let slots) = evaluation.evaluate(figure.formula) else { return [DerivedRow]() }
            let stated = DerivedFigures.stated(figure, store)
            let chosenArea = figure.formula.figures.lazy.compactMap(\.area).first
            return slots.compactMap { slot, amount in
                DerivedFigures.result(amount, figure).map { result in
                    let area = slot.area ?? chosenArea ?? municipality
                    let norm = figure.indicator.flatMap {
                        norms.norm(of: $0, area: area, dimensions: Dimensions.text(slot.dimensions), slot.period)
                    }
                    let place = FigureStore.Slot(period: slot.period, area: area, dimensions: slot.dimensions)
                    return DerivedRow(
                        figure: figure, period: slot.period, area: area, dimensions: Dimensions.text(slot.dimensions),
                        result: result, stated: stated[place],
                        partners: figure.formula.figures.reduce(Coverage.Partners()) { partners, figure in
                            partners.union(coverage.partners(of: figure.indicator, in: slot.period))
                        }, assessment: Assessment(of: result, norm: norm))
                }
            }.sorted { ($0.period, $0.area, $0.dimensions) < ($1.period, $1.area, $1.dimensions) }
        }
    }

    private static func result(_ amount: Amount, _ figure: DerivedFigure) -> DerivedRow.Result? {
        switch amount {
        case .nothing: nil
        case .missing(let reason): .missing(reason)
        case .value(let fraction, let quality):
            fraction.rounded(to: figure.decimals).map { .value($0, quality) }
                ?? .missing("het getal is te groot om te berekenen")
        }
    }

    private static func stated(_ figure: DerivedFigure, _ store: FigureStore) -> [FigureStore.Slot: DerivedRow.Stated] {
        guard let indicator = figure.indicator else { return [:] }
        return store.entries(of: Formula.Figure(indicator: indicator)).reduce(into: [:]) { stated, entry in
            let slot = FigureStore.Slot(period: entry.period, area: entry.area, dimensions: entry.dimensions)
            switch entry.value {
            case .exact(let number): stated[slot] = DerivedRow.Stated(number: number, isEstimate: false)
            case .estimate(let number): stated[slot] = DerivedRow.Stated(number: number, isEstimate: true)
            case .interval, .text, .absent: break
            }
        }
    }
}

extension DerivedRow.Result {
    /// The number, when there is one.
    var number: ExactDecimal? { if case .value(let number, _) = self { number } else { nil } }
}
