package import Intake
import ReportingModel

/// What a partner gets back for one file: a page to read, a table and a document for programs, all saying the same.
package struct Answer: Sendable {
    package let files: [OutboxWriter.File]

    /// - Parameter number: the number of the reception: it makes the names unique, and the same when a crash makes us
    ///   answer again.
    ///   - ownFile: what stands beside the partner's own rows; `nil` when there is nothing to correct.
    init(to report: DeliveryReport, number: Int64, names: FigureNames, ownFile: OwnFile? = nil) {
        let stem = Answer.stem(of: report, number: number)
        let texts = AnswerTexts(language: report.language)
        let copyName =
            ownFile == nil ? nil : stem + texts(" - uw bestand met opmerkingen", " - your file with remarks") + ".csv"
        let page = FeedbackPage(
            report: report, number: number, texts: texts, names: names, copyName: copyName,
            copySheet: ownFile?.onlySheet, rowNames: ownFile?.rowNames ?? RowNames())
        let document = FeedbackDocument(report: report, number: number, names: names)
        var files = [
            OutboxWriter.File(
                name: stem + ".html",
                bytes: Array(page.html.utf8)),
            OutboxWriter.File(name: stem + ".csv", bytes: FeedbackTable(report: report, texts: texts).csv),
            OutboxWriter.File(name: stem + ".json", bytes: document.json.bytes),
        ]
        if let copy = ownFile?.copy, let copyName { files.append(OutboxWriter.File(name: copyName, bytes: copy)) }
        self.files = files
    }

    /// Whether a file is called as our answers are; see ``stem(of:number:)``.
    static func isNamed(_ fileName: String) -> Bool {
        guard let mark = fileName.firstRange(of: " (nr "), fileName.contains(" - ") else { return false }
        let behind = fileName[mark.upperBound...].drop(while: \.isNumber)
        return behind.startIndex > mark.upperBound && behind.first == ")"
    }

    /// `2026-11-22 Wachttijd.csv - geaccepteerd (nr 17)`: sorts by day, says the outcome before it is opened.
    static func stem(of report: DeliveryReport, number: Int64) -> String {
        let day = LocalTime(report.receivedAt).day
        // A file system allows 255 bytes; the partner's name gets what the rest leaves.
        var name = report.fileName.printable.replacing("/", with: "·")
        while name.utf8.count > 120 { name.removeLast() }
        return "\(day) \(name) - \(AnswerTexts(language: report.language).outcome(of: report)) (nr \(number))"
    }
}
