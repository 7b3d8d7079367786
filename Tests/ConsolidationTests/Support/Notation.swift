import Register
import ReportingModel

@testable import Consolidation

/// Figures, as a test writes them down: indicator, period, area, codes of dimensions and value, one figure a line.
///
///     A-1 2020 GM0482 route=toegang 12
///     A-1 2020-04-30 GM0482 ~12          an estimate; 0…4 is an interval, ? is unknown, x is suppressed
///
/// A mistake in the notation stops the test.
func figures(_ text: String) -> [Figure] {
    text.split(separator: "\n").map { line in
        let words = line.split(separator: " ").map(String.init)
        precondition(words.count >= 4, "indicator, period, area and value: \(line)")
        let dimensions = words[3..<(words.count - 1)].map { $0.split(separator: "=").map(String.init) }
        return Figure(
            indicator: words[0], period: period(words[1]), area: words[2],
            dimensions: Dictionary(uniqueKeysWithValues: dimensions.map { ($0[0], $0[1]) }),
            value: value(words[words.count - 1]))
    }
}

/// `2020`, `2022-H1` or `2020-04-30`.
func period(_ text: String) -> Period {
    if let year = Int(text), let period = Period(.year, of: year) { return period }
    let parts = text.split(separator: "-H").compactMap { Int($0) }
    return parts.count == 2 ? halfYear(parts[1], parts[0]) : .referenceDate(day(text))
}

private func value(_ text: String) -> Figure.Value {
    let bounds = text.split(separator: "…").compactMap { Int($0) }
    if bounds.count == 2 { return .interval(bounds[0], bounds[1]) }
    switch text {
    case "?": return .absent(.unknown)
    case "x": return .absent(.suppressedByPartner)
    default: return text.hasPrefix("~") ? .estimate(String(text.dropFirst())) : .number(text)
    }
}

/// A number that a test writes down.
func number(_ text: String) -> ExactDecimal {
    guard let number = ExactDecimal(text) else { preconditionFailure("\(text) is no decimal") }
    return number
}

extension Catalogue {
    /// The same, with some parts replaced or added to.
    func with(
        partners: [Partner] = [], indicators: [Indicator] = [], codeLists: [CodeList] = [], norms: [Norm]? = nil,
        agreements: [Agreement] = [], breaks: [SeriesBreak] = [], derivedFigures: [DerivedFigure] = [],
        populations: [Population] = []
    ) -> Catalogue {
        Catalogue(
            version: version, settings: settings, municipalities: municipalities, partners: self.partners + partners,
            indicators: self.indicators + indicators, codeLists: self.codeLists + codeLists, norms: norms ?? self.norms,
            agreements: self.agreements + agreements, breaks: breaks, derivedFigures: derivedFigures,
            populations: populations)
    }
}

extension Agreement {
    /// An agreement about some indicators in plain columns, from 2018 on.
    static func plain(
        _ id: String, partner: String = "sjt", _ indicators: [String], _ rhythm: Rhythm = .every(1, .year),
        from first: String = "2018-01-01"
    ) -> Agreement {
        Agreement(
            id: id, title: "Afspraak \(id)", partner: partner, municipality: "GM0482", rhythm: rhythm, due: .days(21),
            from: day(first),
            layouts: [
                Layout(
                    kind: .columns(indicators.map { Layout.ValueColumn(heading: $0, indicator: $0) }),
                    period: .column("Periode", yearFrom: .cell, on: nil), area: .fixed("GM0482"))
            ])
    }
}
