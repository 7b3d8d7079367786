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
        let groups = Dimensions.list(dimensions).map { pair -> String in
            let list = (indicator?.dimensions[pair.name]).flatMap { catalogue.codeList($0) }
            return list?.entry(pair.code)?.label ?? newName(pair.code, line, language)
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
        return Dimensions.list(change.dimensions).map { pair in
            let isKnown = lists[pair.name].flatMap { catalogue.codeList($0) }?.entry(pair.code) != nil
            return "\(pair.name)=\(isKnown ? pair.code : newName(pair.code, change.line, language))"
        }.joined(separator: ";")
    }

    private func newName(_ name: String, _ line: Int?, _ language: Language) -> String {
        guard !showsNewNames, PersonName.mayName(name) else { return name }
        let place = line.map { language == .nl ? ", regel \($0)" : ", line \($0)" } ?? ""
        return language == .nl ? "(een nieuwe naam\(place))" : "(a new name\(place))"
    }
}
