import ReportingModel

/// The delivered figures that formulas need, kept while all figures pass.
struct FigureStore {
    /// Where a figure stands: whatever a formula selects or adds up is left out of it.
    struct Slot: Hashable {
        let period: Period
        /// `nil` when the formula chose the area.
        let area: String?
        let dimensions: [String: String]
    }

    /// A figure as one partner delivered it.
    struct Entry {
        let partner: String
        let agreement: String
        let period: Period
        let area: String
        let dimensions: [String: String]
        let value: ObservationRecord.Value
    }

    private var entries: [String: [Entry]] = [:]
    private let wanted: Set<String>

    init(for figures: [DerivedFigure]) {
        wanted = Set(figures.flatMap { $0.formula.figures.map(\.indicator) + [$0.indicator].compactMap(\.self) })
    }

    mutating func add(_ record: ObservationRecord) {
        guard wanted.contains(record.indicator) else { return }
        entries[record.indicator, default: []].append(
            Entry(
                partner: record.partner, agreement: record.agreement, period: record.period, area: record.area,
                dimensions: Dimensions.pairs(record.dimensions), value: record.value))
    }

    /// The figures that a formula means, as they were delivered.
    func entries(of figure: Formula.Figure) -> [Entry] {
        (entries[figure.indicator] ?? []).filter { entry in
            (figure.area ?? entry.area) == entry.area
                && figure.dimensions.allSatisfy { entry.dimensions[$0.key] == $0.value }
        }
    }
}

extension FigureStore.Entry {
    /// Where the entry stands for a formula that chose its area and some of its dimensions.
    func slot(of figure: Formula.Figure, without dimension: String? = nil) -> FigureStore.Slot {
        var open = dimensions.filter { figure.dimensions[$0.key] == nil }
        if let dimension { open[dimension] = nil }
        return FigureStore.Slot(
            period: period, area: figure.area == nil && dimension != "area" ? area : nil, dimensions: open)
    }
}

/// What a formula, or a part of it, gives in one place.
enum Amount {
    case value(ExactFraction, FigureQuality)
    /// No figure, and why.
    case missing(String)
    /// There is nothing to say: a change has no first period.
    case nothing

    init(_ value: ObservationRecord.Value, of indicator: String) {
        switch value {
        case .exact(let number): self = .value(ExactFraction(number), .exact)
        case .estimate(let number): self = .value(ExactFraction(number), FigureQuality(isEstimate: true))
        case .interval: self = .missing("Een van de cijfers is geen precies getal")
        case .text: self = .missing("Een van de cijfers is tekst")
        case .absent(let absence): self = .missing("\(indicator): \(absence.dutchName)")
        }
    }

    var isValue: Bool { if case .value = self { true } else { false } }

    /// The same, marked as incomplete.
    var asPartial: Amount {
        if case .value(let number, let quality) = self {
            .value(number, quality.joined(with: FigureQuality(isIncomplete: true)))
        } else {
            self
        }
    }
}
