import ReportingModel

/// What one dialect makes of the first rows of a file.
///
///     score = (share of rows with the usual width)² × log₂(usual width) × (share of sound cells)²
///
/// Title rows and footnotes are too few to change that. A comma is also the Dutch decimal sign and a mark of prose, so
/// where most commas stand between two digits or before a space they count for a quarter: in `30-04-2021;50,5;39,1`
/// the comma splits as evenly as the semicolon, and must not win. Quotation marks belong at the borders of cells: a
/// dialect that finds them in the middle of its cells has probably cut in the wrong places.
struct CSVCandidate {
    private(set) var dialect: CSVDialect
    /// The number of cells that most of the rows with two cells or more have; 1 when there are none.
    let width: Int
    let rowsOfWidth: Int
    /// Rows that hold any text, and those with two cells or more.
    let rowCount: Int
    let splitRowCount: Int
    /// Cells that stand in quotation marks, and cells with such a mark where it should not be.
    let quotedCellCount: Int
    let faultCount: Int
    /// Whether the commas of the sample look like decimal signs or prose.
    let hasDoubtfulCommas: Bool
    /// Columns that hold numbers in nearly all rows of the usual width.
    let numberColumns: [Int]
    /// Columns in which a text holds a space.
    let spacedColumns: [Int]
    /// The cells of the first row with text, and the fewest that any row has.
    let headerWidth: Int
    let leastWidth: Int
    /// The line of a header that has another delimiter than the rows below it, and that delimiter; 0 when it has none.
    var header: (line: Int, delimiter: UInt8)
    /// Cells of the rows with the usual width.
    let cellCount: Int
    private(set) var score: Double

    static let sampleRows = 200

    /// Reads the sample with the parser itself, so that quotation marks count as they will count later: by the letter,
    /// and where that gives faults also leniently.
    init(_ dialect: CSVDialect, sample: [UInt8], isWholeFile: Bool, limits: ReadingLimits) {
        let strict = CSVCandidate(dialect, sample, isWholeFile, limits, isLenient: false)
        guard strict.faultCount > 0 else {
            self = strict
            return
        }
        let lenient = CSVCandidate(dialect, sample, isWholeFile, limits, isLenient: true)
        self = lenient.score > strict.score ? lenient : strict
    }

    private init(
        _ dialect: CSVDialect, _ sample: [UInt8], _ isWholeFile: Bool, _ limits: ReadingLimits, isLenient: Bool
    ) {
        var bytes = sample
        var parser = CSVParser(dialect: dialect, limits: limits, rowsPerBatch: CSVCandidate.sampleRows)
        parser.isLenient = isLenient
        bytes.withUnsafeMutableBytes { buffer in
            let pause = parser.parse(buffer, to: buffer.count)
            // A sample that was cut ends in half a row, which counts only when there is no other.
            if pause == .needsBytes, isWholeFile || parser.rows.isEmpty { _ = parser.finish(buffer) }
        }
        var batch = RawTable.Batch()
        (batch.bytes, batch.cells, batch.rows) = (bytes, Array(parser.completeCells), parser.rows)
        let rows = batch.rows.filter { batch.hasText($0) }

        var widths: [Int: Int] = [:]
        for row in rows where row.cellCount > 1 { widths[Int(row.cellCount), default: 0] += 1 }
        var usual = widths.max { ($0.value, $0.key) < ($1.value, $1.key) } ?? (key: 1, value: 0)
        // Spaces in texts make rows wider, never narrower.
        if dialect.delimiter == CSVByte.space, let least = widths.min(by: { $0.key < $1.key }),
            least.value * 4 >= rows.count
        {
            usual = least
        }
        numberColumns = (0..<usual.key).filter { column in
            let cells = rows.filter { $0.cellCount == usual.key }.map { batch.cells[Int($0.firstCell) + column] }
            let numbers = cells.count {
                CSVParser.looksLikeNumber(batch.bytes[Int($0.start)..<Int($0.start + $0.length)])
            }
            return numbers > 1 && numbers * 5 >= (cells.count - 1) * 4
        }
        spacedColumns = (0..<usual.key).filter { column in
            // A heading says nothing of what stands below it.
            rows.dropFirst().contains { row in
                guard row.cellCount == usual.key else { return false }
                let cell = batch.cells[Int(row.firstCell) + column]
                return batch.bytes[Int(cell.start)..<Int(cell.start + cell.length)].contains(CSVByte.space)
            }
        }
        (headerWidth, leastWidth) = (Int(rows.first?.cellCount ?? 0), Int(rows.map(\.cellCount).min() ?? 0))
        header = CSVHeaderDelimiter(
            dialect, width: usual.key, numberColumns: numberColumns
        ).find(above: rows, in: batch, text: sample)
        let use = QuoteUse(rows, in: batch, quote: dialect.quote)
        let faults = parser.findings.textAfterQuote.count + (parser.findings.fileEnd == nil ? 0 : 1)

        self.dialect = dialect
        (width, rowsOfWidth, rowCount) = (usual.key, usual.value, rows.count)
        cellCount = usual.key * usual.value
        splitRowCount = widths.values.reduce(0, +)
        (quotedCellCount, faultCount) = (use.quoted, faults)

        let share = Double(usual.value) / Double(max(1, rows.count))
        // A quotation mark that is never closed hides the rows behind it; the row that it is in is not counted.
        let hidden = parser.findings.fileEnd == nil ? 0 : 1
        let chances = isLenient ? use.quoted + faults : rows.count + hidden
        let soundShare = 1 - min(1, Double(faults) / Double(max(1, chances)))
        var score = share * share * binaryLogarithm(of: usual.key) * soundShare * soundShare
        if dialect.quote == CSVByte.quote { score *= 1 - 0.75 * use.strayShare(of: rows.count) }
        let commas = CommaUse(rows, in: batch)
        hasDoubtfulCommas = dialect.delimiter == UInt8(ascii: ",") && commas.areMostlyNoDelimiters
        if dialect.delimiter == UInt8(ascii: ","), !dialect.skipsSpaces {
            if commas.areDecimalSigns, usual.key == 2, rows.first?.cellCount == 1 {
                score = 0
            } else if commas.areMostlyNoDelimiters {
                score /= 4
            }
        }
        if dialect.delimiter == CSVByte.space, CSVCandidate.holdsDelimiters(rows, in: batch, width: usual.key) {
            score = 0
        }
        if dialect.quote == CSVByte.apostrophe { score *= use.quotedShare >= 0.8 ? 1.05 : 0.95 }
        self.score = score
        if dialect.delimiter != CSVByte.space, !dialect.hasSpaceRuns {
            let blanks = BlankUse(rows, in: batch, skipsSpaces: dialect.skipsSpaces)
            if blanks.areLayout { self.dialect.skipsSpaces = true }
            if blanks.areLayoutOnBothSides { self.dialect.trimsSpaces = true }
        }
    }

    /// Whether one of the columns holds nothing but a delimiter: `Noord ; 12`.
    private static func holdsDelimiters(_ rows: [RawTable.Row], in batch: RawTable.Batch, width: Int) -> Bool {
        let rows = rows.filter { $0.cellCount == width }
        return rows.count > 1
            && (0..<width).contains { column in
                rows.allSatisfy { row in
                    let cell = batch.cells[Int(row.firstCell) + column]
                    let byte = batch.bytes[Int(cell.start)]
                    return cell.length == 1 && byte != CSVByte.space && CSVDialectDetection.preferred.contains(byte)
                }
            }
    }

    /// The dialect with what the sample says of the rows: how many cells they should have, when most agree.
    var agreedDialect: CSVDialect {
        var dialect = dialect
        guard width > 1, width <= 200, rowsOfWidth * 10 >= splitRowCount * 6 || hasUnquotedTexts else { return dialect }
        (dialect.usualWidth, dialect.numberColumns, dialect.spacedColumns) = (width, numberColumns, spacedColumns)
        (dialect.headerLine, dialect.headerDelimiter) = header
        return dialect
    }

    /// Whether a space separates the cells and also stands in texts without quotation marks: then no row is narrower
    /// than the header, and many are as wide.
    private var hasUnquotedTexts: Bool {
        dialect.delimiter == CSVByte.space && width == headerWidth && leastWidth == width && rowsOfWidth * 4 >= rowCount
    }

    /// Whether most of the rows hold text in quotation marks, and nearly all of those marks make sense.
    var hasSoundQuotes: Bool { quotedCellCount * 2 >= rowCount && faultCount * 10 <= quotedCellCount }
}

/// What the commas in a sample look like.
private struct CommaUse {
    private var total = 0
    private var betweenDigits = 0
    private var beforeSpace = 0

    init(_ rows: [RawTable.Row], in batch: RawTable.Batch) {
        for row in rows {
            let cells = batch.cells(of: row)
            for (left, right) in zip(cells, cells.dropFirst()) {
                total += 1
                guard left.kind == .text, right.kind == .text, right.length > 0 else { continue }
                let next = batch.bytes[Int(right.start)]
                if next == UInt8(ascii: " ") { beforeSpace += 1 }
                let before = batch.bytes[Int(left.start)..<Int(left.start + left.length)]
                guard isDigit(next), before.last.map(isDigit) == true else { continue }
                if !isDecimal(before) { betweenDigits += 1 }
            }
        }
    }

    var areDecimalSigns: Bool { total > 0 && betweenDigits == total }
    var areMostlyNoDelimiters: Bool { (betweenDigits + beforeSpace) * 2 > total }

    /// Whether it is a number with a decimal point, after which a comma cannot be a decimal sign; `1.250` may be in
    /// thousands.
    private func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
        let parts = bytes.drop { $0 == UInt8(ascii: "-") }
            .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) } && parts[1].count != 3
    }

    private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

/// Whether a blank stands behind each delimiter of a sample, and before it.
private struct BlankUse {
    /// Unquoted cells that hold anything, all but the first of their rows; those of them behind a blank, and behind
    /// more than one.
    private var (later, behindBlank, behindBlanks) = (0, 0, 0)
    /// The same of all but the last, before a blank.
    private var (earlier, beforeBlank) = (0, 0)

    /// Whether the parser left out one blank behind each delimiter already.
    private let skipsSpaces: Bool

    init(_ rows: [RawTable.Row], in batch: RawTable.Batch, skipsSpaces: Bool) {
        self.skipsSpaces = skipsSpaces
        let several = [UInt8](repeating: CSVByte.space, count: skipsSpaces ? 1 : 2)
        for row in rows where row.cellCount > 1 {
            for cell in batch.cells(of: row) where cell.length > 0 {
                if case .quoted = cell.kind { continue }
                let text = batch.bytes[Int(cell.start)..<Int(cell.start + cell.length)]
                if cell.column > 0 {
                    later += 1
                    if text.first == CSVByte.space { behindBlank += 1 }
                    if text.starts(with: several) { behindBlanks += 1 }
                }
                if cell.column + 1 < row.cellCount {
                    earlier += 1
                    if text.last == CSVByte.space { beforeBlank += 1 }
                }
            }
        }
    }

    /// One cell in twenty may be typed otherwise.
    var areLayout: Bool { skipsSpaces || later > 3 && behindBlank * 20 >= later * 19 }
    var areLayoutOnBothSides: Bool { areLayout && (behindBlanks > 0 || beforeBlank * 20 >= earlier * 19) }
}

/// Where the quotation marks in a sample stand.
private struct QuoteUse {
    private(set) var quoted = 0
    private var filled = 0
    private var stray = 0

    init(_ rows: [RawTable.Row], in batch: RawTable.Batch, quote: UInt8) {
        for row in rows {
            for cell in batch.cells(of: row) where cell.length > 0 || cell.kind == .quoted {
                filled += 1
                if cell.kind == .quoted {
                    quoted += 1
                } else {
                    stray += batch.bytes[Int(cell.start)..<Int(cell.start + cell.length)].count { $0 == quote }
                }
            }
        }
    }

    /// Of all filled cells, how many stand in quotation marks.
    var quotedShare: Double { Double(quoted) / Double(max(1, filled)) }
    /// Of all pairs of quotation marks, how many stand in the middle of a cell. A mark here and there in many rows says
    /// nothing.
    func strayShare(of rowCount: Int) -> Double { Double(stray) / Double(max(1, stray + 2 * quoted, rowCount)) }
}

extension RawTable.Batch {
    /// Whether any cell of the row holds something.
    fileprivate func hasText(_ row: RawTable.Row) -> Bool { cells(of: row).contains { $0.length > 0 } }
}

/// Enough of a logarithm to weigh numbers of columns: exact for powers of two, a straight line between them.
private func binaryLogarithm(of number: Int) -> Double {
    guard number > 1 else { return 0 }
    let whole = Int.bitWidth - 1 - number.leadingZeroBitCount
    let power = 1 << whole
    return Double(whole) + Double(number - power) / Double(power)
}
