import Formats
import ReportingModel
import Rules

/// A file as the table that was judged: for an answer that stands beside the partner's own rows.
struct JudgedTable {
    let table: RawTable
    /// The last line of the header; 0 for a record table.
    let headerLine: Int
    let naming: RowNaming
    /// Where the columns of an earlier answer of ours stand, by position.
    let answerColumns: [Int: AnswerColumn]
    /// What an official sees of it.
    let shownCells: ShownCells
    /// In cells of text.
    let decimalSign: String
    /// The sheet that it is, when the workbook has more of them.
    let onlySheet: String?
    /// What separates the cells of a CSV file, as its byte.
    var delimiter: UInt8? { recognition.dialect?.delimiter }

    private let recognition: Recognition
    private let recordsPath: String?
    private let limits: ReadingLimits

    init(
        _ fit: LayoutFit, _ catalogue: Catalogue, table: RawTable, recognition: Recognition, recordsPath: String?
    ) {
        self.table = table
        headerLine = Int(fit.headerLine)
        shownCells = fit.shownCells(catalogue)
        self.recognition = recognition
        self.recordsPath = recordsPath
        onlySheet = recognition.otherSheets.isEmpty ? nil : table.sheet?.name
        limits = catalogue.settings.limits
        decimalSign = String(fit.layout.decimalSign ?? ",")
        naming = RowNaming(fit, catalogue)
        answerColumns = fit.answerColumns
    }

    /// Reads all rows from the first line on, header and titles too.
    func read(_ source: inout some ByteSource, consume: (RawTable.Batch) throws -> Void) throws {
        _ = try FileReader.read(
            &source, as: recognition, recordsPath: recordsPath, limits: limits, consume: consume)
    }
}
