import ReportingModel

/// Which findings belong beside which row of a partner's own file, in words; what is about the file as a whole stands
/// beside the first.
///
/// One finding may stand beside a million rows, and the copy must stay small enough to send back. So the whole text
/// stands beside the first few of them; further on it is its title, with what this row holds and where to read more:
///
///     Verbeteren: Geen getal in “Wachttijd”: “veel”. Zie regel 4.
struct RowNotes {
    /// What stands beside a row.
    struct Note {
        let problem: String
        let expectation: String
        let action: String
    }

    private struct Field: Hashable {
        let pattern: String
        let index: UInt32
    }

    /// A finding beside a row, and the column of the cell it is about; -1 for the row as a whole.
    private struct Entry {
        let finding: Int
        let column: Int
    }

    private let findings: [Finding]
    private let texts: AnswerTexts
    private let isRecordTable: Bool
    private var onLine: [Int: [Entry]] = [:]
    private var inField: [Field: [Int]] = [:]
    private var aboutFile: [Entry] = []
    /// Where each finding was said first, and how often it was said whole.
    private var firstRow: [Int: Int] = [:]
    private var wholeCount: [Int: Int] = [:]
    private var known: [String: Note] = [:]

    /// So often a text is said whole.
    private static let mostWhole = 10
    /// Texts for so many different values are kept.
    private static let mostKnown = 10_000

    init(_ findings: [Finding], isRecordTable: Bool, texts: AnswerTexts) {
        (self.findings, self.isRecordTable, self.texts) = (findings, isRecordTable, texts)
        for (position, finding) in findings.enumerated() {
            if finding.places.isEmpty { aboutFile.append(Entry(finding: position, column: -1)) }
            for place in finding.places.compact {
                if isRecordTable, !finding.places.patterns[Int(place.pattern)].contains(CompactPlace.indexMark) {
                    // A field around the records.
                    aboutFile.append(Entry(finding: position, column: -1))
                } else if isRecordTable {
                    let field = Field(pattern: finding.places.patterns[Int(place.pattern)], index: place.index)
                    inField[field, default: []].append(position)
                } else if onLine[Int(place.line)]?.last?.finding != position {
                    let entry = Entry(finding: position, column: Int(place.column) - 1)
                    onLine[Int(place.line), default: []].append(entry)
                }
            }
        }
    }

    /// - Parameter text: the text of a column of the row.
    mutating func on(lines: ClosedRange<Int>, isFirst: Bool, text: (Int) -> String) -> [Note] {
        // The first row also carries what stands above it: the header and titles. Those are about no cell of the row.
        let before =
            isFirst
            ? onLine.filter { $0.key < lines.lowerBound }.flatMap(\.value)
                .map { Entry(finding: $0.finding, column: -1) }
            : []
        let entries = (isFirst ? aboutFile : []) + before + lines.flatMap { onLine[$0] ?? [] }
        return notes(entries, row: lines.lowerBound, text)
    }

    /// - Parameter number: of the row in the copy.
    mutating func on(
        patterns: [String?], index: UInt32, number: Int, isFirst: Bool, text: (Int) -> String
    ) -> [Note] {
        var entries = isFirst ? aboutFile : []
        for (column, pattern) in patterns.enumerated() {
            guard let pattern else { continue }
            entries += (inField[Field(pattern: pattern, index: index)] ?? []).map { Entry(finding: $0, column: column) }
        }
        return notes(entries, row: number, text)
    }

    private mutating func notes(_ entries: [Entry], row: Int, _ text: (Int) -> String) -> [Note] {
        guard !entries.isEmpty else { return [] }
        var columns: [Int: Int] = [:]
        for entry in entries where columns[entry.finding] == nil { columns[entry.finding] = entry.column }
        return columns.sorted { $0.key < $1.key }.map { position, column in
            note(on: position, value: column < 0 ? nil : text(column), row: row)
        }
    }

    private mutating func note(on position: Int, value: String?, row: Int) -> Note {
        let own = value.flatMap { ownValue($0, findings[position]) }
        let first = firstRow[position] ?? row
        firstRow[position] = first
        let isWhole = wholeCount[position, default: 0] < RowNotes.mostWhole
        if isWhole { wholeCount[position, default: 0] += 1 }
        let key = "\(position) \(isWhole) \(own ?? "")"
        if let note = known[key] { return note }
        let note = isWhole ? whole(findings[position], own) : short(findings[position], own, first)
        if known.count < RowNotes.mostKnown { known[key] = note }
        return note
    }

    /// What this row holds, where the finding names the values of several rows; `nil` where it names one or none.
    private func ownValue(_ text: String, _ finding: Finding) -> String? {
        guard let found = finding.arguments["found"], found.contains(", "), !text.trimmingSpace().isEmpty else {
            return nil
        }
        let asDate = SafeEcho.date(text, texts.language)
        return found.contains(asDate) || found.hasPrefix("“") ? asDate : SafeEcho.value(text, texts.language)
    }

    private func whole(_ finding: Finding, _ own: String?) -> Note {
        var told = finding
        if let own {
            let arguments = finding.arguments.merging(["found": own, "foundEN": own]) { $1 }
            told = Finding(finding.code, arguments, expected: finding.expected)
        }
        let problem = "\(texts.severity(finding.severity)): \(told.message(texts.language))"
        return Note(
            problem: texts.naming(problem, isRecordTable: isRecordTable), expectation: told.expectation(texts.language),
            action: texts.naming(told.action(texts.language), isRecordTable: isRecordTable))
    }

    private func short(_ finding: Finding, _ own: String?, _ first: Int) -> Note {
        let column = finding.arguments["column"].map { " in " + HiddenHeading.quoted($0, texts.language) } ?? ""
        let value = own.map { ": \($0)" } ?? ""
        let row = isRecordTable ? texts("nr \(first)", "no \(first)") : texts("regel \(first)", "line \(first)")
        let title = finding.code.title[texts.language]
        let problem = "\(texts.severity(finding.severity)): \(title)\(column)\(value). "
        return Note(problem: problem + texts("Zie \(row).", "See \(row)."), expectation: "", action: "")
    }
}
