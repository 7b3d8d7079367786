import ReportingModel

/// A column that nobody agreed and that clearly holds no figure of its own: a total of other columns, or the number of
/// the row.
///
/// Anything else that is not agreed is asked about, because it may be a figure under another name.
enum SurplusColumn {
    /// What the column is; `nil` when it may hold figures that somebody needs.
    static func meaning(of heading: String, totalWords: [String]) -> Text? {
        guard heading.utf8.count <= NearestName.longestName else { return nil }
        if isRowNumber(heading) { return Text(nl: "een nummer van de regel", en: "a number of the row") }
        return isTotal(heading, totalWords)
            ? Text(nl: "een totaal van andere kolommen", en: "a total of other columns") : nil
    }

    static func isRowNumber(_ heading: String) -> Bool {
        heading.trimmingSpace() == "#" || rowNumbers.contains(HeadingSpelling.lastName.of(heading))
    }

    /// `Totaal`, `Totaal 2025`, `2025 totaal`; never `Totaal aantal cliënten`, which may be the figure we ask for.
    private static func isTotal(_ heading: String, _ totalWords: [String]) -> Bool {
        let words = heading.lowercased().split { !$0.isLetter && !$0.isNumber && !"-/'".contains($0) }.map(String.init)
        guard words.contains(where: totalWords.contains) else { return false }
        let rest = words.filter { !totalWords.contains($0) && !["generaal", "alle", "kolommen"].contains($0) }
        return rest.isEmpty || PeriodReader.read(rest.joined(separator: " ")) != .unreadable
    }

    private static let rowNumbers: Set<String> = [
        "nr", "no", "nummer", "volgnr", "volgnummer", "regel", "regelnr", "regelnummer", "rij", "rijnr", "rijnummer",
        "row",
        "rownumber", "recordnr", "recordno",
    ]
}

extension LayoutFit {
    /// Asks about a column that is headed as the numbers of rows are, and holds something else.
    mutating func askAboutRowNumbers(_ head: RawTable.Batch) {
        for (column, heading) in headings.enumerated()
        where roles[column] == .unknown && SurplusColumn.isRowNumber(heading) && holdsText(column, head) {
            let shown = SafeEcho.heading(LayoutFitter.shownLabel(heading))
            guard
                let index = findings.firstIndex(where: {
                    $0.code == .surplusColumnSkipped && $0.arguments["column"] == shown
                })
            else { continue }
            findings[index] = Finding(.unknownColumn, ["column": shown], places: findings[index].places)
        }
    }

    /// Whether anything but a number stands in a column, as far as the first rows tell.
    private func holdsText(_ column: Int, _ head: RawTable.Batch) -> Bool {
        head.rows.contains { row in
            row.line > headerLine
                && head.cells(of: row).contains { cell in
                    Int(cell.column) == column && head.text(of: cell).contains { !$0.isNumber && !" .)#".contains($0) }
                }
        }
    }
}
