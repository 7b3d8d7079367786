import ReportingModel

/// The answer as a table: one row a place, for a spreadsheet or a program of the partner.
struct FeedbackTable {
    let report: DeliveryReport
    let texts: AnswerTexts

    var csv: [UInt8] {
        var table = CSVText(
            header: texts.language == .nl
                ? [
                    "regel", "kolom", "kolomletter", "pad", "soort", "code", "wat er aan de hand is",
                    "wat wij verwachtten", "wat u kunt doen",
                ]
                : [
                    "line", "column", "column letter", "path", "kind", "code", "what is wrong", "what we expected",
                    "what you can do",
                ])
        for finding in report.findings {
            let words: [CSVText.Cell] = [
                .plain(texts.severity(finding.severity)), .plain(finding.code.rawValue),
                .text(finding.message(texts.language)), .text(finding.expectation(texts.language)),
                .text(finding.action(texts.language)),
            ]
            if finding.places.isEmpty { table.append([.plain(""), .plain(""), .plain(""), .plain("")] + words) }
            for place in finding.places {
                let letters = place.path == nil ? Place.columnLetters(place.column) : ""
                table.append(
                    [.plain("\(place.line)"), .plain("\(place.column)"), .plain(letters), .text(place.path ?? "")]
                        + words)
            }
        }
        return table.bytes
    }
}
