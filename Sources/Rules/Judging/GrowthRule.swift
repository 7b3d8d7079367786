import ReportingModel

/// Rule: what is counted in each part of a year starts again in each part; figures that only grow were probably counted
/// from 1 January each time.
///
/// Must pass: 34, 27, 38. Must be asked: 34, 61, 99 beside 41, 60, 105. Chance alone does not do this: three parts or
/// more, two series or more, all of them growing, and the last part at least twice the first.
extension Judge {
    private struct Year: Hashable {
        let indicator: UInt32
        let unit: UInt32
        let kind: Period.Kind
        let number: Int
    }

    private static let fewestParts = 3
    private static let fewestSeries = 2

    mutating func reviewGrowth() {
        var years: [Year: [FigureReview.Figure]] = [:]
        for figure in review.figures where [.flow, .amount].contains(figure.plan.indicator.kind) {
            let period = book.periods[figure.observation.period]
            guard [.month, .quarter, .fourMonths].contains(period.kind) else { continue }
            let observation = figure.observation
            let year = Year(
                indicator: observation.indicator, unit: observation.unit, kind: period.kind,
                number: period.firstDay.year)
            years[year, default: []].append(figure)
        }
        let sorted = years.sorted { ($0.key.indicator, $0.key.number) < ($1.key.indicator, $1.key.number) }
        for (year, figures) in sorted where grows(figures) {
            let group = collector.group(
                .growsWithinYear, detail: "\(year.indicator) \(year.kind) \(year.number)",
                arguments: ["detail": year.kind.dutchName, "detailEN": Judge.englishName(year.kind)])
            let shown = String(year.number)
            for figure in figures {
                report(group, at: figure.observation.place, row: figure.row, example: Text(nl: shown, en: shown))
            }
        }
    }

    /// Whether every series of one year grows from part to part, from the first one on.
    private func grows(_ figures: [FigureReview.Figure]) -> Bool {
        let series = Dictionary(grouping: figures) { [$0.observation.area, $0.observation.dimensions] }
        guard series.count >= Judge.fewestSeries else { return false }
        return series.values.allSatisfy { figures in
            let parts = figures.map {
                (period: book.periods[$0.observation.period], value: $0.observation.value.number)
            }
            .sorted { $0.period < $1.period }
            let numbers = parts.compactMap(\.value)
            guard parts.count >= Judge.fewestParts, numbers.count == parts.count,
                parts[0].period.firstDay.components.month == 1, let double = numbers[0].times(2),
                numbers[numbers.count - 1] >= double
            else { return false }
            return zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
        }
    }
}
