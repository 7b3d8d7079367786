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
        if let severity = secondHeader(texts, cells) { return severity }
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
        var scale: RawTable.Cell?
        for (column, (cell, text)) in texts.enumerated() where !text.isEmpty {
            let words = text.trimmingBrackets().withoutOpening("in ")
            let code = resolver.resolve(words, wantsNearest: false).code
            let isLabel = ["eenheid", "eenheden", "unit", "aantal"].contains(words.lowercased())
            guard code != nil || isLabel else {
                if isOtherLabel(text, column) { continue }
                guard ScaleWords.isIn(text), !isKey(column) else { return nil }
                scale = cell
                continue
            }
            units[column] = (cell, words, words.lowercased() == "aantal" ? nil : code)
        }
        let own = valueColumns.filter { units[$0.column] != nil }
        guard !own.isEmpty || scale != nil else { return nil }
        var severity: Severity?
        if let scale { report(collector.group(.scaleInTitle), at: scale, cells.row, &severity) }
        // The same other unit below several columns is one mistake.
        var wrong: [String: [ValueColumnContext]] = [:]
        for value in own {
            guard let plan = value.plan, let (_, _, code) = units[value.column], let code, code != plan.unit,
                plan.unit != nil
            else { continue }
            wrong[code + " " + plan.unitLabel, default: []].append(value)
        }
        for (_, columns) in wrong.sorted(by: { $0.key < $1.key }) {
            let headings = columns.map { SafeEcho.heading($0.heading, agreed: collector.agreed) }.joined(
                separator: "”, “")
            let unit = columns[0].plan?.unitLabel ?? ""
            let group = collector.group(
                .wrongUnit, detail: headings,
                arguments: ["column": headings, "columnEN": headings, "unit": unit, "at": ""])
            for column in columns {
                guard let (cell, words, _) = units[column.column] else { continue }
                report(group, at: cell, cells.row, &severity, example: Text(nl: "“\(words)”", en: "“\(words)”"))
            }
        }
        return severity ?? skippedLabels(Text(nl: "eenheden", en: "units"), cells)
    }

    private func isKey(_ column: Int) -> Bool { keyColumns.contains { $0.column == column } }

    /// Whether a text below the heading of a key column says more about that column: `(peildatum)` below `Datum`.
    private func isOtherLabel(_ text: String, _ column: Int) -> Bool {
        guard isKey(column), !text.contains(where: \.isNumber), !isKnown(text, column: column),
            PeriodReader.read(text) == .unreadable
        else { return false }
        return text == fit.headings[column] || text.hasPrefix("(") || AgreedHeading.isOne(text, of: fit)
    }

    /// Rule: below the header stands no other one that divides its columns; nobody knows which of them is meant.
    ///
    /// Must pass: `aantal` and `%` below two agreed columns. Must fail: the same below two columns for one period, and
    /// `Begroot` anywhere.
    private mutating func secondHeader(_ texts: [(RawTable.Cell, String)], _ cells: RowCells) -> Severity? {
        let isDoubled = fit.findings.contains { $0.code == .doubledColumn }
        let below = texts.enumerated().filter { !$0.element.1.isEmpty && !isKey($0.offset) }
        let words = below.map { NormalisedLabel.of($0.element.1) }
        guard Set(words).count > 1, words.allSatisfy(Judge.kindWords.contains),
            isDoubled || words.contains(where: Judge.plannedWords.contains), let first = below.first?.element.0
        else { return nil }
        hasSecondHeader = true
        var severity: Severity?
        let shown = below.prefix(4).map { "“\($0.element.1)”" }.joined(separator: ", ")
        report(
            collector.group(.secondHeaderRow), at: first, cells.row, &severity, example: Text(nl: shown, en: shown))
        return severity
    }

    private static let plannedWords: Set<String> = ["begroot", "begroting", "raming", "geraamd", "prognose"]

    /// Words that make two figures of one heading, as they are compared.
    private static let kindWords = plannedWords.union([
        "aantal", "aantallen", "abs", "absoluut", "%", "percentage", "procent", "pct", "inprocenten", "werkelijk",
        "werkelijke", "realisatie", "gerealiseerd", "verschil", "norm", "streefwaarde", "vorigjaar",
    ])

    private mutating func skippedLabels(_ what: Text, _ cells: RowCells) -> Severity {
        var severity: Severity?
        let group = collector.group(.labelRowSkipped, detail: what.en)
        report(group, at: cells.cells[cells.all.lowerBound], cells.row, &severity, example: what)
        return severity ?? .remark
    }
}

/// The headings that a layout looks for.
private enum AgreedHeading {
    static func isOne(_ text: String, of fit: LayoutFit) -> Bool {
        let key = NormalisedLabel.of(text)
        var headings = fit.layout.dimensions.map(\.column)
        if case .column(let heading, _, _) = fit.layout.period { headings.append(heading) }
        if case .column(let heading, _) = fit.layout.area { headings.append(heading) }
        if case .crosstab(let crosstab) = fit.layout.kind { headings.append(crosstab.sideColumn) }
        return headings.contains { NormalisedLabel.of($0) == key }
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
