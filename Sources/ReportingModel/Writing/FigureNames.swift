/// The names behind the codes of a figure, as they were agreed.
package struct FigureNames: Sendable {
    private let catalogue: Catalogue

    package init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
    }

    /// `Jeugdigen op de wachtlijst, Alblasserdam, 30 april 2021 (cliënten)`.
    ///
    /// - Parameter dimensions: `naam=code` pairs, joined by `;`.
    package func words(
        indicator code: String, period: Period, area: String, dimensions: String, unit: String = "",
        _ language: Language
    ) -> String {
        let indicator = catalogue.indicator(code)
        let groups = dimensions.split(separator: ";").map { pair -> String in
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            let list = parts.first.flatMap { indicator?.dimensions[$0] }.flatMap { catalogue.codeList($0) }
            return parts.count == 2 ? list?.entry(parts[1])?.label ?? parts[1] : String(pair)
        }
        let place = catalogue.codeList(CodeList.areas)?.entry(area)?.label ?? area
        let unitLabel = catalogue.codeList(CodeList.units)?.entry(unit)?.label ?? unit
        let parts = [indicator?.label ?? code] + groups + [place, period.words(language)]
        return parts.joined(separator: ", ") + (unitLabel.isEmpty ? "" : " (\(unitLabel))")
    }

    package func words(of change: Resubmission.Change, _ language: Language) -> String {
        words(
            indicator: change.indicator, period: change.period, area: change.area, dimensions: change.dimensions,
            unit: change.unit, language)
    }
}
