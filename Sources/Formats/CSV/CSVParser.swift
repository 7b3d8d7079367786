import ReportingModel

/// The state machine that turns the bytes of a CSV file into cells and rows.
///
/// It reads RFC 4180 and its relatives: any delimiter of one byte, LF, CR LF and CR in any mixture, line ends inside
/// quotes, a last line without an end. A blank line is a row without cells. A quotation mark inside an unquoted cell is
/// plain text, as in Excel.
///
/// **Where the bytes are.** The caller reads the file into one buffer and the parser works in place: a cell is a start
/// and a length in that buffer, so an unquoted cell is never copied. Only a doubled quotation mark (`""`) moves the rest
/// of its own cell one place back, and only when its row is complete: until then the row can still be read another way
/// (``CSVRowMending``). Where the buffer ends in the middle of a row, ``carry(_:)`` moves that row to the front:
///
///     Datum;Aantal␊30-04-2021;"a ""b""";5␊31-08-20
///                                         ^ rowStart   ^ position = end
///
/// **Cut anywhere.** All knowledge about a cell that is still open is in the state and a few positions, never in "the
/// next byte", so a piece may end between CR and LF, or between two quotation marks. When a piece ends inside a quoted
/// cell, ``end`` goes back to the end of what is kept of it: the next piece must be read to there. That also bounds the
/// memory for a quotation mark that is never closed.
struct CSVParser {
    enum Pause {
        /// All bytes are used; read more to ``end`` and parse on.
        case needsBytes
        /// Enough rows for a batch: take them, ``beginBatch()``, and parse on with the same bytes.
        case batchIsFull
        /// The rest of the file makes no sense or is too much; ``findings`` says why.
        case stopped
    }

    enum State {
        /// In an unquoted cell, or before a cell.
        case text
        case quoted
        /// Behind a quotation mark in a quoted cell: the end of the cell, or the first of two.
        case quoteInQuoted
        /// In spaces behind that, which belong to the delimiter if it follows.
        case spaceBehindQuote
        /// In text behind the closing quotation mark.
        case afterQuote
        /// Something is wrong with the quotation marks of the row; looking for the end of the line to mend it.
        case faulty
    }

    let dialect: CSVDialect
    let delimiter: UInt8
    let quote: UInt8
    /// Whether `\"` in a quoted cell is a quotation mark, as `""` is.
    let hasBackslashes: Bool
    let skipsSpaces: Bool
    /// Whether all blanks around an unquoted cell belong to the delimiters; only where a space may stand behind them.
    let trimsSpaces: Bool
    /// A quotation mark that the file does not use: a row that begins with it may be from elsewhere.
    let otherQuote: UInt8
    /// How many cells a row should have; 0 when that is not known, and then no row is mended.
    let usualWidth: Int
    /// Columns that hold numbers in nearly all rows.
    let numberColumns: [Int]
    /// A row of fewer cells may be written in another way than the file; 0 when that is not looked at.
    let leastExpectedWidth: Int
    /// A row of more cells has texts that were cut at their spaces; `Int.max` when that is not looked at.
    let mostExpectedWidth: Int
    /// Whether a quotation mark ends a cell only before a delimiter or a line end. For samples: it counts cells well in
    /// a text full of stray quotation marks, and does not undo them.
    var isLenient = false
    let limits: ReadingLimits
    let rowsPerBatch: Int

    /// The complete rows, and the cells of these and of the row that is still open.
    var rows: [RawTable.Row] = []
    var cells: [RawTable.Cell] = []
    var findings = CSVFindings()

    /// How many bytes of the buffer hold text: where the next piece must be read to.
    var end = 0
    /// The next byte to look at.
    var position = 0
    var state = State.text
    var isStopped = false

    /// The line of the next byte, from 1.
    var line = 1
    /// The position of a LF that would belong to the CR just before it, and ends no line of its own.
    var joinedLineFeed = -1

    var rowStart = 0
    var rowLine = 1
    var rowFirstCell = 0
    var rowsToDrop: Int
    var cellCount = 0

    /// How many cells of the open row are complete: the column of the next one, from 0.
    var column = 0
    var cellStart = 0
    /// Where the kept text of the open quoted cell ends, and the line where that cell began.
    var cellEnd = 0
    var cellLine = 1
    /// How many bytes of the open quoted cell only say that the next or the previous one is text.
    var markCount = 0
    /// The columns of the open row whose cells still hold such bytes.
    var markedColumns: [Int] = []
    /// Whether the open row is read as it stands: mending it failed, or some of its bytes are gone.
    var isSettled = false
    /// Why the row is being mended: a quotation mark that is never closed, rather than one too many.
    var isUnclosed = false

    let delimiterPattern: UInt64
    let quotePattern: UInt64

    init(dialect: CSVDialect, limits: ReadingLimits, rowsPerBatch: Int) {
        self.dialect = dialect
        delimiter = dialect.delimiter
        delimiterPattern = ByteWord.repeating(dialect.delimiter)
        quote = dialect.quote
        quotePattern = ByteWord.repeating(dialect.quote)
        hasBackslashes = dialect.hasBackslashes
        skipsSpaces = dialect.skipsSpaces
        trimsSpaces = dialect.trimsSpaces
        otherQuote = dialect.quote == CSVByte.quote ? CSVByte.apostrophe : CSVByte.quote
        usualWidth = dialect.usualWidth
        numberColumns = dialect.numberColumns
        leastExpectedWidth =
            dialect.usualWidth < 2 ? 0 : dialect.hasWrappedRows ? Int.max : CSVParser.leastExpectedWidth(dialect)
        mostExpectedWidth =
            dialect.delimiter == CSVByte.space && dialect.usualWidth > 1 ? dialect.usualWidth : Int.max
        self.limits = limits.withBoundedCells
        self.rowsPerBatch = rowsPerBatch
        rowsToDrop = dialect.hasSeparatorLine ? 1 : 0
        rows.reserveCapacity(rowsPerBatch)
        cells.reserveCapacity(rowsPerBatch * 8)
    }

    private static func leastExpectedWidth(_ dialect: CSVDialect) -> Int {
        let isKnown = dialect.usualWidth > 2 && !dialect.numberColumns.isEmpty
        return isKnown || dialect.headerLine > 0 ? dialect.usualWidth : 0
    }

    /// Reads the bytes before `newEnd` that it has not read yet, until a batch is full.
    mutating func parse(_ bytes: UnsafeMutableRawBufferPointer, to newEnd: Int) -> Pause {
        end = newEnd
        while position < end, !isStopped, rows.count < rowsPerBatch {
            switch state {
            case .text: position = readText(bytes)
            case .quoted: position = readQuoted(bytes)
            case .quoteInQuoted: readBehindQuote(bytes)
            case .spaceBehindQuote: readSpacesBehindQuote(bytes)
            case .afterQuote: readAfterQuote(bytes)
            case .faulty: readFaultyRow(bytes)
            }
        }
        if isStopped { return .stopped }
        if rows.count >= rowsPerBatch { return .batchIsFull }
        dropWhatIsNotKept()
        return .needsBytes
    }

    /// The most bytes that are kept of a quoted cell: enough to know that it is too long, were all of it doubled quotes.
    var mostQuotedBytes: Int { 2 * limits.cellBytes + 2 }

    /// At the end of a piece: of an open cell only its text is kept, and of one that is too long only enough to know
    /// that it is.
    private mutating func dropWhatIsNotKept() {
        let oldEnd = end
        switch state {
        case .text: end = min(end, cellStart + limits.cellBytes + 1)
        case .quoted, .quoteInQuoted, .spaceBehindQuote, .afterQuote: end = min(end, cellStart + mostQuotedBytes)
        case .faulty: break
        }
        if end < oldEnd { isSettled = true }
        position = end
        joinedLineFeed = joinedLineFeed == oldEnd ? end : -1
    }

    /// Ends the file: the last line needs no end of its own.
    ///
    /// - Returns: whether there is more to parse, behind a row that had to be mended.
    mutating func finish(_ bytes: UnsafeMutableRawBufferPointer) -> Bool {
        guard !isStopped else { return false }
        switch state {
        case .text:
            if column > 0 || end > cellStart { endRow(bytes, at: end) }
        case .quoted:
            if canMend {
                isUnclosed = true
                mendRow(bytes, to: end)
                return true
            }
            stop { $0.fileEnd = Finding(.unclosedQuote, [CSVFindings.unread: "yes"], at: $1) }
        case .quoteInQuoted, .spaceBehindQuote, .afterQuote:
            if closeCell(bytes, end: cellEnd, kind: .quoted) { closeRow(bytes, next: end) }
        case .faulty:
            mendRow(bytes, to: end)
            return true
        }
        return false
    }

    /// Forgets the complete rows, which have been taken.
    mutating func beginBatch() {
        rows.removeAll(keepingCapacity: true)
        if rowFirstCell == cells.count {
            cells.removeAll(keepingCapacity: true)
        } else {
            cells.removeFirst(rowFirstCell)
        }
        rowFirstCell = 0
    }

    /// The cells of complete rows only.
    var completeCells: ArraySlice<RawTable.Cell> { cells[..<rowFirstCell] }

    /// Moves the open row to the front of the buffer; only after ``beginBatch()``.
    mutating func carry(_ bytes: UnsafeMutableRawBufferPointer) {
        precondition(rows.isEmpty, "rows that were not taken would lose their bytes")
        let shift = rowStart
        guard shift > 0 else { return }
        bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[shift..<end]))
        for index in cells.indices { cells[index].start -= UInt32(shift) }
        joinedLineFeed = joinedLineFeed == end ? end - shift : -1
        end -= shift
        position -= shift
        rowStart = 0
        cellStart -= shift
        cellEnd -= shift
    }
}

extension ReadingLimits {
    /// Positions in the buffer are of 32 bits, whatever the configuration allows.
    fileprivate var withBoundedCells: ReadingLimits {
        var limits = self
        limits.cellBytes = min(cellBytes, 1 << 30)
        return limits
    }
}
