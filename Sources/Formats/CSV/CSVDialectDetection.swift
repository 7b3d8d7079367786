import ReportingModel

/// Finds the delimiter of a CSV file from its first rows.
///
/// Each candidate reads the sample with the parser itself, so that quotation marks count as they will count later. The
/// best one splits most rows into the same number of cells, and into many:
///
///     score = (share of rows with the usual width)² × log₂(usual width) × (share of rows without faults)²
///
/// Title rows and footnotes are too few to change that. A comma is also the Dutch decimal sign and a mark of prose, so
/// where most commas stand between two digits or before a space they count for a quarter: in `30-04-2021;50,5;39,1`
/// the comma splits as evenly as the semicolon, and must not win.
struct CSVDialectDetection {
    /// What was found for one delimiter.
    struct Candidate {
        let delimiter: UInt8
        /// The number of cells that most of the rows with two cells or more have; 1 when there are none.
        let width: Int
        let rowsOfWidth: Int
        let rowCount: Int
        let score: Double
    }

    static let sampleBytes = 64 * 1_024
    static let sampleRows = 200

    let dialect: CSVDialect
    let evidence: [Evidence]

    /// - Parameters:
    ///   - sample: the first bytes of the text, in UTF-8, without a byte order mark.
    ///   - isWholeFile: whether the file ends where the sample ends.
    init(sample: [UInt8], isWholeFile: Bool, limits: ReadingLimits) {
        let ends = CSVDialectDetection.lineEnds(in: sample)
        if let delimiter = CSVDialectDetection.separatorLine(sample) {
            dialect = CSVDialect(delimiter: delimiter, hasSeparatorLine: true)
            let name = CSVDialectDetection.name(of: delimiter)
            evidence = [
                Evidence(
                    topic: "delimiter", decision: name,
                    reason: Text(nl: "de eerste regel zegt sep=\(name)", en: "the first line says sep=\(name)")),
                ends,
            ]
            return
        }
        let candidates = CSVDialectDetection.preferred
            .map { Candidate(delimiter: $0, sample: sample, isWholeFile: isWholeFile, limits: limits) }
        // Sorting is stable: among equals, the order of preference holds.
        let ranked = candidates.sorted { $0.score > $1.score }
        let best = ranked[0].score >= CSVDialectDetection.leastScore ? ranked[0] : nil
        dialect = CSVDialect(delimiter: best?.delimiter ?? CSVDialectDetection.preferred[0])
        evidence = [CSVDialectDetection.evidence(best: best, ranked: ranked), ends]
    }

    /// The candidates; a file with one column is read with the first.
    private static let preferred = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: "|")]

    /// Below this no delimiter splits the rows in any regular way: the file has one column.
    private static let leastScore = 0.05

    private static func name(of delimiter: UInt8) -> String {
        delimiter == UInt8(ascii: "\t") ? "tab" : String(Unicode.Scalar(delimiter))
    }

    private static func evidence(best: Candidate?, ranked: [Candidate]) -> Evidence {
        let others = ranked.filter { $0.width > 1 && $0.delimiter != best?.delimiter }
            .map { "\(name(of: $0.delimiter)) (\($0.rowsOfWidth)/\($0.rowCount) × \($0.width))" }
        guard let best else {
            return Evidence(
                topic: "delimiter", decision: name(of: preferred[0]),
                reason: Text(
                    nl: "geen teken verdeelt de regels gelijk: één kolom",
                    en: "no character splits the rows evenly: one column"),
                alternatives: others)
        }
        return Evidence(
            topic: "delimiter", decision: name(of: best.delimiter),
            reason: Text(
                nl: "\(best.width) kolommen in \(best.rowsOfWidth) van de eerste \(best.rowCount) regels",
                en: "\(best.width) columns in \(best.rowsOfWidth) of the first \(best.rowCount) rows"),
            alternatives: others)
    }
}

// MARK: One candidate

extension CSVDialectDetection.Candidate {
    fileprivate init(delimiter: UInt8, sample: [UInt8], isWholeFile: Bool, limits: ReadingLimits) {
        var bytes = sample
        var parser = CSVParser(
            dialect: CSVDialect(delimiter: delimiter), limits: limits,
            rowsPerBatch: CSVDialectDetection.sampleRows)
        bytes.withUnsafeMutableBytes { buffer in
            let pause = parser.parse(buffer, to: buffer.count)
            // A sample that was cut ends in half a row, which counts only when there is no other.
            if pause == .needsBytes, isWholeFile || parser.rows.isEmpty { parser.finish(buffer) }
        }
        var batch = RawTable.Batch()
        (batch.bytes, batch.cells, batch.rows) = (bytes, Array(parser.completeCells), parser.rows)
        let rows = batch.rows.filter { batch.hasText($0) }

        var widths: [Int: Int] = [:]
        for row in rows where row.cellCount > 1 { widths[Int(row.cellCount), default: 0] += 1 }
        let usual = widths.max { ($0.value, $0.key) < ($1.value, $1.key) } ?? (key: 1, value: 0)

        let faults = parser.findings.textAfterQuote.count + (parser.findings.fileEnd == nil ? 0 : 1)
        let share = Double(usual.value) / Double(max(1, rows.count))
        let soundShare = 1 - min(1, Double(faults) / Double(max(1, rows.count)))
        var score = share * share * binaryLogarithm(of: usual.key) * soundShare * soundShare
        if delimiter == UInt8(ascii: ",") {
            let commas = CommaUse(rows, in: batch)
            if commas.areDecimalSigns, usual.key == 2, rows.first?.cellCount == 1 {
                score = 0
            } else if commas.areMostlyNoDelimiters {
                score /= 4
            }
        }
        self.init(
            delimiter: delimiter, width: usual.key, rowsOfWidth: usual.value, rowCount: rows.count, score: score)
    }
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
                guard left.length > 0, isDigit(next) else { continue }
                if isDigit(batch.bytes[Int(left.start + left.length) - 1]) { betweenDigits += 1 }
            }
        }
    }

    var areDecimalSigns: Bool { total > 0 && betweenDigits == total }
    var areMostlyNoDelimiters: Bool { (betweenDigits + beforeSpace) * 2 > total }

    private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
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

// MARK: The first line and the line ends

extension CSVDialectDetection {
    /// The delimiter that a first line such as `sep=;` sets: an instruction to Excel, which is no data.
    private static func separatorLine(_ sample: [UInt8]) -> UInt8? {
        let line = sample.prefix { $0 != CSVByte.lineFeed && $0 != CSVByte.carriageReturn }
        let text = String(decoding: line.prefix(16), as: UTF8.self).lowercased().filter { $0 != "\"" && $0 != " " }
        guard text.hasPrefix("sep="), text.utf8.count == 5, let delimiter = text.utf8.last else { return nil }
        return preferred.contains(delimiter) ? delimiter : nil
    }

    private static func lineEnds(in sample: [UInt8]) -> Evidence {
        var (pairs, lineFeeds, carriageReturns, previous): (Int, Int, Int, UInt8) = (0, 0, 0, 0)
        for byte in sample {
            if byte == CSVByte.lineFeed, previous == CSVByte.carriageReturn {
                pairs += 1
                carriageReturns -= 1
            } else if byte == CSVByte.lineFeed {
                lineFeeds += 1
            } else if byte == CSVByte.carriageReturn {
                carriageReturns += 1
            }
            previous = byte
        }
        let counts = [("CR LF", pairs), ("LF", lineFeeds), ("CR", carriageReturns)].filter { $0.1 > 0 }
            .sorted { $0.1 > $1.1 }
        let summary = counts.map { "\($0.1) × \($0.0)" }.joined(separator: ", ")
        return Evidence(
            topic: "line endings", decision: counts.first?.0 ?? "–",
            reason: counts.isEmpty
                ? Text(nl: "het begin van het bestand is één regel", en: "the start of the file is one line")
                : Text(nl: "aan het begin van het bestand: \(summary)", en: "at the start of the file: \(summary)"),
            alternatives: counts.dropFirst().map(\.0))
    }
}
