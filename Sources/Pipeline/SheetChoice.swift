import Formats
import ReportingModel
import Rules

/// Which sheet of a workbook is judged: the one that an agreement fits best, the first among equals.
///
/// Any other file is one sheet. Only one sheet is read, because a delivery is one table; when more sheets fit as well,
/// the partner reads which one it was.
struct SheetChoice {
    /// The file, read from the chosen sheet.
    let recognition: Recognition
    /// The layouts that match that sheet.
    let matches: [LayoutMatch]
    /// Says which other sheets fit as well; `nil` when none does.
    let finding: Finding?

    /// - Parameter sheets: in the order of the workbook, at least one.
    init(among sheets: [(recognition: Recognition, matches: [LayoutMatch])]) {
        let scores = sheets.map { sheet in
            sheet.matches.map { ($0.share, $0.matchedColumns) }.max { $0 < $1 } ?? (0, 0)
        }
        // Of equals `max` gives the first.
        let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        (recognition, matches) = sheets[best]
        let others = sheets.indices.filter { $0 != best && scores[$0].1 > 0 && scores[$0].0 >= scores[best].0 }
        guard let read = recognition.sheetName, !others.isEmpty else {
            finding = nil
            return
        }
        let names = others.compactMap { sheets[$0].recognition.sheetName }.map(SheetLabel.quoted)
        finding = Finding(.otherSheetsFit, ["found": read, "detail": names.joined(separator: ", ")])
    }
}
