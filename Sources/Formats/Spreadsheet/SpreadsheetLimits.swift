import ReportingModel

/// What a workbook may take, so that a small file cannot unpack into more than the machine holds.
///
/// The packed file is held in memory, the parts stream through it. Real sheets shrink to a tenth or a twentieth; what
/// shrinks a hundredfold was made to do so.
struct SpreadsheetLimits {
    /// The file as it lies on the disk.
    let packedBytes: Int
    /// One part, unpacked.
    let partBytes: Int
    /// All parts together, unpacked.
    let totalBytes: Int
    /// A part that only says how the others belong together.
    let indexBytes: Int
    /// The texts that cells share are kept in memory.
    let sharedTextBytes: Int
    let entries = 10_000
    /// Sheets among which the figures are sought.
    let sheets = 64
    /// How many times larger a part may become, when it is no small part.
    let ratio = 100
    let ratioCountsFromBytes = 16 * 1_024 * 1_024
    /// A start tag that the parser cannot use before its end has come may be this long.
    let tagBytes: Int
    /// Filled cells that the file writes once and repeats: a table of figures hardly has any.
    static let repeatedCells = 1_000_000
    /// The last row that a place can name; Excel has a sixteenth of it.
    static let lastRow = 16_777_216

    init(_ limits: ReadingLimits) {
        packedBytes = min(limits.fileBytes, 64 * 1_024 * 1_024)
        partBytes = 2 * limits.fileBytes
        totalBytes = 4 * limits.fileBytes
        indexBytes = min(limits.fileBytes, 32 * 1_024 * 1_024)
        sharedTextBytes = limits.fileBytes / 2
        tagBytes = 2 * limits.cellBytes
    }
}
