import ReportingModel

/// The answer as a table: one row for each run of places, for a spreadsheet or a program of the partner.
///
/// Places that lie below each other share a row, and the words of a finding stand in its first row only, so that a
/// file with a million faulty cells gets an answer that opens.
struct FeedbackTable {
    let report: DeliveryReport
    let texts: AnswerTexts

    var csv: [UInt8] {
        var table = CSVText(header: header)
        for finding in report.findings {
            let words: [CSVText.Cell] = [
                .text(finding.message(texts.language)), .text(finding.expectation(texts.language)),
                .text(finding.action(texts.language, isDecided: report.isDecided)),
            ]
            let kind: [CSVText.Cell] = [
                .plain(texts.severity(finding.severity, isDecided: report.isDecided)), .plain(finding.code.rawValue),
            ]
            let ranges = finding.places.ranges
            if ranges.isEmpty { table.append(empty(6) + [.plain("1")] + kind + words) }
            for (position, range) in ranges.enumerated() {
                table.append(cells(of: range) + kind + (position == 0 ? words : empty(3)))
            }
        }
        return table.bytes
    }

    private var header: [String] {
        texts.language == .nl
            ? [
                "regel", "t/m regel", "kolom", "kolomletter", "pad", "t/m pad", "aantal", "soort", "code",
                "wat er aan de hand is", "wat wij verwachtten", "wat u kunt doen",
            ]
            : [
                "line", "to line", "column", "column letter", "path", "to path", "count", "kind", "code",
                "what is wrong",
                "what we expected", "what you can do",
            ]
    }

    private func cells(of range: PlaceRange) -> [CSVText.Cell] {
        let (first, last) = (range.first, range.last)
        let isInGrid = first.path == nil && report.format?.isGrid != false || first.isInSheet
        let letters = isInGrid ? Place.columnLetters(first.column) : ""
        return [
            .plain("\(first.line)"), .plain("\(last.line)"), .plain(first.isWholeLine ? "" : "\(first.column)"),
            .plain(letters),
            .text(first.path ?? ""), .text(range.count > 1 ? last.path ?? "" : ""), .plain("\(range.count)"),
        ]
    }

    private func empty(_ count: Int) -> [CSVText.Cell] { Array(repeating: .plain(""), count: count) }
}
