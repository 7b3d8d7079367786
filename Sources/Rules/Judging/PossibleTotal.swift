import ReportingModel

/// A figure below a name that may be that of a total: kept aside until all rows are known.
struct PossibleTotal {
    struct Name: Hashable {
        let heading: String
        let text: String
        /// What the open list is called to which the name would be new.
        let list: String
        /// Whether to ask when the figures do not tell.
        let isLikely: Bool
        var place: CompactPlace?
    }

    let name: Name
    let observation: Observation
    let plan: ValuePlan
    /// Its row in ``Doubts/rows``.
    let row: Int

    /// More of these are taken as names.
    static let most = 5_000
}

/// Rule: a name on an open list that may be a total is one when its figure is the sum of the others.
///
/// Must pass: `Totaalvoetbal`, and `Samen` with another figure. Must be skipped: `Kinderen totaal` with the sum. Must be
/// asked: `Totaal Anders` with another figure.
extension Judge {
    mutating func settleTotals() {
        guard !possibleTotals.isEmpty else { return }
        for (row, figures) in Dictionary(grouping: possibleTotals, by: \.row).sorted(by: { $0.key < $1.key }) {
            guard let name = figures.first?.name, let place = name.place else { continue }
            let shown = "“\(TotalLabel.shown(name.text, fit.layout.totalWords))”"
            if areSums(figures) {
                let group = collector.group(.summaryRowSkipped, column: name.heading)
                report(group, at: place, row: row, example: Text(nl: shown, en: shown))
                continue
            }
            if name.isLikely {
                let group = collector.group(.nameOrTotal, column: name.heading)
                report(group, at: place, row: row, example: Text(nl: shown, en: shown))
            } else {
                let group = collector.group(.newName, column: name.heading, arguments: ["list": name.list])
                report(group, at: place, row: row)
            }
            for figure in figures { take(figure) }
        }
        possibleTotals.removeAll()
    }

    private mutating func take(_ figure: PossibleTotal) {
        if mayBePersonal(figure.observation.value) {
            withheld.append(figure.observation)
        } else {
            observations.append(figure.observation)
        }
        if review.isOpen { review.note(figure.observation, figure.plan, row: figure.row) }
    }

    /// Whether each figure of a row that can be compared is the sum of the others in its column.
    private func areSums(_ figures: [PossibleTotal]) -> Bool {
        let comparisons = figures.compactMap { figure -> Bool? in
            guard case .exact(let number) = figure.observation.value, let sum = sum(beside: figure) else { return nil }
            return number == sum
        }
        return !comparisons.isEmpty && comparisons.allSatisfy(\.self)
    }

    private func sum(beside total: PossibleTotal) -> ExactDecimal? {
        let own = total.observation
        let parts = review.figures.map(\.observation).filter {
            $0.place.sourceColumn == own.place.sourceColumn && $0.period == own.period && $0.area == own.area
                && $0.indicator == own.indicator && $0.unit == own.unit
        }
        return parts.count > 1 ? Judge.sum(of: parts.map(\.value)) : nil
    }

    // MARK: Labels of rows about the others

    /// A row that sums up the others.
    mutating func total(_ text: String, _ heading: String) -> KeyMeaning {
        let shown = "“\(TotalLabel.shown(text, fit.layout.totalWords))”"
        var meaning = KeyMeaning(
            isUsable: false, group: collector.group(.summaryRowSkipped, column: heading),
            example: Text(nl: shown, en: shown))
        meaning.summary = TotalLabel.isUnique(text) ? .aside : .total
        return meaning
    }

    /// A row that says something else about the others.
    mutating func aside(_ text: String, _ heading: String) -> KeyMeaning {
        let shown =
            AsideLabel.isAside(text)
            ? "“\(SafeEcho.printable(text.trimmingSpace()))”" : SafeEcho.word(text, near: Judge.summaryWords)
        var meaning = KeyMeaning(
            isUsable: false, group: collector.group(.summaryRowSkipped, column: heading),
            example: Text(nl: shown, en: shown))
        meaning.summary = .aside
        return meaning
    }
}
