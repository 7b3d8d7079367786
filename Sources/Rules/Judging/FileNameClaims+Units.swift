import ReportingModel

extension FileNameClaims {
    /// Rule: the name of a file says nothing else of the unit of its figures than was agreed.
    ///
    /// Must pass: `wachttijd in dagen.csv`. Must be asked: `wachttijd in weken.csv`, and `baten x 1.000.xlsx`.
    var otherUnit: Finding? {
        let units = Set(agreement.indicators.compactMap { catalogue.indicator($0)?.unit })
        let list = catalogue.codeList(CodeList.units)
        guard let line = SurroundingLine([stem], CompactPlace(line: 1, column: 1), isAbove: false),
            let found = MeasureWords.other(in: line, than: units, list.map { CodeResolver($0) }, isAlike: true)
        else { return nil }
        let own = units.filter { MeasureWords.areAlike(found, $0) }.map { list?.entry($0)?.label ?? $0 }.sorted()
        return Finding(
            .otherUnitAround,
            [
                "found": "“\(found)” (in de naam van het bestand)", "foundEN": "“\(found)” (in the name of the file)",
                "unit": own.prefix(3).joined(separator: ", "),
            ])
    }

    var scale: Finding? { ScaleWords.isIn(stem) ? Finding(.scaleInTitle) : nil }

    private var stem: String {
        String(fileName[..<(fileName.lastIndex(of: ".") ?? fileName.endIndex)]).replacing("_", with: " ")
    }
}
