/// The names behind the codes of a figure, as they were agreed.
///
/// A name that an open list does not know yet and that may be a person's is only described: `een nieuwe naam, regel 3`.
package struct FigureNames: Sendable {
    private let catalogue: Catalogue
    private let showsNewNames: Bool

    /// - Parameter showsNewNames: also those that may be a person's, where figures are shown that an official accepted.
    package init(_ catalogue: Catalogue, showsNewNames: Bool = false) {
        self.catalogue = catalogue
        self.showsNewNames = showsNewNames
    }

    /// `Jeugdigen op de wachtlijst, Alblasserdam, 30 april 2021 (cliënten)`.
    ///
    /// - Parameters:
    ///   - dimensions: `naam=code` pairs, joined by `;`.
    ///   - line: where the figure stands in the file, for a name that is only described.
    package func words(
        indicator code: String, period: Period, area: String, dimensions: String, unit: String = "", line: Int? = nil,
        _ language: Language
    ) -> String {
        let indicator = catalogue.indicator(code)
        let groups = dimensions.split(separator: ";").map { pair -> String in
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            let list = parts.first.flatMap { indicator?.dimensions[$0] }.flatMap { catalogue.codeList($0) }
            guard parts.count == 2 else { return String(pair) }
            return list?.entry(parts[1])?.label ?? newName(parts[1], line, language)
        }
        let place = catalogue.codeList(CodeList.areas)?.entry(area)?.label ?? area
        let unitLabel = catalogue.codeList(CodeList.units)?.entry(unit)?.label ?? unit
        let parts = [indicator?.label ?? code] + groups + [place, period.words(language)]
        return parts.joined(separator: ", ") + (unitLabel.isEmpty ? "" : " (\(unitLabel))")
    }

    package func words(of change: Resubmission.Change, _ language: Language) -> String {
        words(
            indicator: change.indicator, period: change.period, area: change.area, dimensions: change.dimensions,
            unit: change.unit, line: change.line, language)
    }

    /// The dimensions as the schema writes them, with a description for a name that may be a person's.
    package func dimensions(of change: Resubmission.Change, _ language: Language) -> String {
        let lists = catalogue.indicator(change.indicator)?.dimensions ?? [:]
        return change.dimensions.split(separator: ";").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, lists[parts[0]].flatMap({ catalogue.codeList($0) })?.entry(parts[1]) == nil else {
                return String(pair)
            }
            return "\(parts[0])=\(newName(parts[1], change.line, language))"
        }.joined(separator: ";")
    }

    private func newName(_ name: String, _ line: Int?, _ language: Language) -> String {
        guard !showsNewNames, PersonName.mayName(name) else { return name }
        let place = line.map { language == .nl ? ", regel \($0)" : ", line \($0)" } ?? ""
        return language == .nl ? "(een nieuwe naam\(place))" : "(a new name\(place))"
    }
}
