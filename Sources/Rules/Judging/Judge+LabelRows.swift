import ReportingModel

/// A row directly below the header that says more about the columns, and holds no figures.
///
///     Datum;Wachttijd;Wachtlijst
///     ;dagen;cliënten               their units
///     1;2;3                         their numbers
extension Judge {
    /// Says what such a row is.
    ///
    /// - Returns: `nil` when it is a row of data.
    mutating func labelRow(_ cells: RowCells) -> Severity? {
        let texts = cells.all.prefix(rowWidth).map { position in
            (cells.cells[position], cells.text(of: cells.cells[position]).trimmingSpace())
        }
        if isColumnNumbers(texts.map(\.1)) {
            return skippedLabels(Text(nl: "nummers van de kolommen", en: "numbers of the columns"), cells)
        }
        return unitRow(texts, cells)
    }

    /// Rule: `1;2;3;…` below the header numbers the columns, where the first of them can be no figure.
    ///
    /// Must pass: a row of figures that happen to count up, below a column with periods. Must be skipped: `1;2;3` there.
    private func isColumnNumbers(_ texts: [String]) -> Bool {
        guard texts.count > 1, texts.count == rowWidth, fit.roles.contains(.period) else { return false }
        return texts.enumerated().allSatisfy { column, text in
            text.trimmingBrackets() == String(column + 1)
        }
    }

    /// Rule: words below the header that are all units are the units of the columns; a figure is never a word.
    ///
    /// Must pass: `dagen` below a column that is agreed in days. Must fail: `weken` there.
    private mutating func unitRow(_ texts: [(RawTable.Cell, String)], _ cells: RowCells) -> Severity? {
        guard let resolver = resolvers[Judge.unitResolver] else { return nil }
        var units: [Int: (cell: RawTable.Cell, words: String, code: String?)] = [:]
        for (column, (cell, text)) in texts.enumerated() where !text.isEmpty {
            let words = text.trimmingBrackets().withoutOpening("in ")
            let code = resolver.resolve(words, wantsNearest: false).code
            let isLabel = ["eenheid", "eenheden", "unit", "aantal"].contains(words.lowercased())
            guard code != nil || isLabel else { return nil }
            units[column] = (cell, words, words.lowercased() == "aantal" ? nil : code)
        }
        let own = valueColumns.filter { units[$0.column] != nil }
        guard !own.isEmpty else { return nil }
        var severity: Severity?
        for value in own {
            guard let plan = value.plan, let (cell, words, code) = units[value.column], let code, code != plan.unit,
                plan.unit != nil
            else { continue }
            reportWrongUnit(words, plan, cell, cells.row, &severity)
        }
        let skipped = skippedLabels(Text(nl: "eenheden", en: "units"), cells)
        return severity ?? skipped
    }

    private mutating func skippedLabels(_ what: Text, _ cells: RowCells) -> Severity {
        var severity: Severity?
        let group = collector.group(.labelRowSkipped, detail: what.en)
        report(group, at: cells.cells[cells.all.lowerBound], cells.row, &severity, example: what)
        return severity ?? .remark
    }
}

extension String {
    /// `dagen` of `(dagen)`, `1` of `(1)`.
    fileprivate func trimmingBrackets() -> String {
        let isInBrackets = hasPrefix("(") && hasSuffix(")") || hasPrefix("[") && hasSuffix("]")
        return isInBrackets ? String(dropFirst().dropLast()).trimmingSpace() : self
    }

    fileprivate func withoutOpening(_ word: String) -> String {
        lowercased().hasPrefix(word) ? String(dropFirst(word.count)) : self
    }
}
