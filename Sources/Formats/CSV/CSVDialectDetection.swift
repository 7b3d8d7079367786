import Glibc
import ReportingModel

/// Finds the dialect of a CSV file from its first rows: the delimiter, the quotation mark, and how that is escaped.
///
/// Each candidate reads the sample (``CSVCandidate``); the one that splits most rows into the same number of cells, and
/// into many, with quotation marks where they belong, wins. What is rare is tried only where the sample has the signs
/// of it: texts between apostrophes, `\"`, a space behind each delimiter, and a space as the delimiter.
struct CSVDialectDetection {
    static let sampleBytes = 64 * 1_024

    let dialect: CSVDialect
    let evidence: [Evidence]

    /// - Parameters:
    ///   - sample: the first bytes of the text, in UTF-8, without a byte order mark.
    ///   - isWholeFile: whether the file ends where the sample ends.
    init(sample: [UInt8], isWholeFile: Bool, limits: ReadingLimits) {
        let ends = CSVDialectDetection.lineEnds(in: sample)
        func candidate(_ dialect: CSVDialect) -> CSVCandidate {
            let text = dialect.lineForm == .plain ? sample : dialect.lineForm.rewritten(sample)
            return CSVCandidate(dialect, sample: text, isWholeFile: isWholeFile, limits: limits)
        }
        if let delimiter = CSVDialectDetection.separatorLine(sample) {
            let found = candidate(CSVDialect(delimiter: delimiter, hasSeparatorLine: true))
            dialect = found.agreedDialect
            let name = CSVDialectDetection.name(of: delimiter)
            evidence = [
                Evidence(
                    topic: "delimiter", decision: name,
                    reason: Text(nl: "de eerste regel zegt sep=\(name)", en: "the first line says sep=\(name)")),
                CSVDialectDetection.quoteEvidence(found, best: found), ends,
            ]
            return
        }
        let plain = CSVDialectDetection.preferred.map { candidate(CSVDialect(delimiter: $0)) }
        let rare = CSVDialectDetection.rareDialects(in: sample).map(candidate).filter(\.isConvincing)
        // Sorting is stable: among equals, the order of preference holds.
        let ranked = (plain + rare).sorted { $0.score > $1.score }
        var best = ranked.first { $0.score >= CSVDialectDetection.leastScore }
        if best == nil || best?.hasDoubtfulCommas == true {
            let found = CSVDialectDetection.spaced(sample, isWholeFile: isWholeFile, limits: limits)
            best = found ?? best ?? [candidate(CSVDialect(delimiter: CSVByte.space))].first { $0.isEven }
        }
        let other =
            CSVDialectDetection.ruled(sample, candidate)
            ?? CSVDialectDetection.unwrapped(sample, best: best, isWholeFile: isWholeFile, limits: limits)
            ?? CSVDialectDetection.uncommon(sample, best: best, candidate)
        best = other ?? best
        dialect = best?.agreedDialect ?? CSVDialect(delimiter: CSVDialectDetection.preferred[0])
        evidence = [
            CSVDialectDetection.evidence(best: best, plain: plain.sorted { $0.score > $1.score }),
            CSVDialectDetection.quoteEvidence(best ?? plain[0], best: best), ends,
        ]
    }

    /// The candidates; a file with one column is read with the first.
    static let preferred = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: "|")]

    /// Below this no delimiter splits the rows in any regular way: the file has one column.
    private static let leastScore = 0.05

    /// The candidate that takes runs of spaces as what sets the columns apart; `nil` unless nearly all rows agree, and
    /// some column holds numbers.
    private static func spaced(_ sample: [UInt8], isWholeFile: Bool, limits: ReadingLimits) -> CSVCandidate? {
        guard sample.hasNeighbours(CSVByte.space, CSVByte.space) else { return nil }
        var dialect = CSVDialect(delimiter: UInt8(ascii: "\t"))
        dialect.hasSpaceRuns = true
        let found = CSVCandidate(
            dialect, sample: SpaceRuns.joined(sample), isWholeFile: isWholeFile, limits: limits)
        let isEven = found.width > 1 && found.rowCount > 2 && found.rowsOfWidth * 20 >= found.rowCount * 19
        return isEven && !found.numberColumns.isEmpty ? found : nil
    }

    /// The rare dialects of which the sample has the signs.
    private static func rareDialects(in sample: [UInt8]) -> [CSVDialect] {
        let (quote, apostrophe, space) = (CSVByte.quote, CSVByte.apostrophe, CSVByte.space)
        let hasBackslashes = sample.hasNeighbours(CSVByte.backslash, quote)
        var dialects: [CSVDialect] = []
        for delimiter in preferred + [space] {
            var dialect = CSVDialect(delimiter: delimiter)
            if delimiter == space, sample.hasNeighbours(space, quote) { dialects.append(dialect) }
            if hasBackslashes, delimiter != space {
                dialect.hasBackslashes = true
                dialects.append(dialect)
                dialect.hasBackslashes = false
            }
            if delimiter != space, sample.hasSpaces(between: delimiter, and: quote) {
                dialect.skipsSpaces = true
                dialects.append(dialect)
                dialect.skipsSpaces = false
            }
            if sample.hasNeighbours(delimiter, apostrophe) || sample.hasNeighbours(apostrophe, delimiter) {
                dialect.quote = apostrophe
                dialects.append(dialect)
            }
        }
        return dialects
    }
}

extension CSVCandidate {
    /// Whether a rare dialect explains the quotation marks so well that it may compete with the plain ones.
    fileprivate var isConvincing: Bool {
        if dialect.quote == CSVByte.apostrophe { return quotedCellCount * 3 >= rowCount && width > 1 }
        if dialect.hasBackslashes { return quotedCellCount > 0 }
        return hasSoundQuotes
    }

    /// Whether nearly all rows have the same number of cells, and that is no accident of words in sentences.
    fileprivate var isEven: Bool { width > 2 && rowCount > 4 && rowsOfWidth * 20 >= rowCount * 19 }
}

extension [UInt8] {
    /// Whether a space stands between a delimiter and a quotation mark, or more of them behind a delimiter.
    fileprivate func hasSpaces(between delimiter: UInt8, and quote: UInt8) -> Bool {
        let space = CSVByte.space
        return hasNeighbours(delimiter, space, quote) || hasNeighbours(quote, space, delimiter)
            || hasNeighbours(delimiter, space, space) && hasNeighbours(space, quote)
    }

    /// Whether these bytes stand next to each other anywhere.
    func hasNeighbours(_ bytes: UInt8...) -> Bool {
        withUnsafeBytes { all in
            bytes.withUnsafeBytes { wanted in
                guard let start = all.baseAddress, let last = wanted.last else { return false }
                var next = wanted.count - 1
                while next < all.count, let found = memchr(start + next, Int32(last), all.count - next) {
                    next = start.distance(to: UnsafeRawPointer(found)) + 1
                    if all[(next - wanted.count)..<next].elementsEqual(wanted) { return true }
                }
                return false
            }
        }
    }
}

// MARK: What is said of it

extension CSVDialectDetection {
    private static func name(of dialect: CSVDialect) -> String {
        if case .doubled(let sign) = dialect.lineForm { return name(of: sign) + name(of: sign) }
        return name(of: dialect.delimiter)
    }

    private static func name(of delimiter: UInt8) -> String {
        switch delimiter {
        case CSVByte.unitSeparator: "US (0x1F)"
        case 0x07: "BEL (0x07)"
        case UInt8(ascii: "\t"): "tab"
        case CSVByte.space: "spatie"
        default: String(Unicode.Scalar(delimiter))
        }
    }

    private static func nameEN(of dialect: CSVDialect) -> String {
        dialect.delimiter == CSVByte.space ? "space" : name(of: dialect)
    }

    private static func evidence(best: CSVCandidate?, plain: [CSVCandidate]) -> Evidence {
        let others = plain.filter { $0.dialect.delimiter != best?.dialect.delimiter }
        let alternatives = others.filter { $0.width > 1 }.map {
            "\(name(of: $0.dialect)) (\($0.rowsOfWidth)/\($0.rowCount) × \($0.width))"
        }
        let rejected = others.map(rejection)
        guard let best else {
            return Evidence(
                topic: "delimiter", decision: "geen", decisionEN: "none",
                reason: Text(
                    nl: "geen teken verdeelt de regels gelijk: één kolom",
                    en: "no character splits the rows evenly: one column"),
                alternatives: alternatives, rejected: rejected)
        }
        let (share, remarks) = (share(of: best), remarks(on: best.dialect))
        return Evidence(
            topic: "delimiter", decision: best.dialect.hasSpaceRuns ? "spaties" : name(of: best.dialect),
            decisionEN: best.dialect.hasSpaceRuns ? "spaces" : nameEN(of: best.dialect),
            reason: Text(
                nl: ([share] + remarks).map(\.nl).joined(separator: "; "),
                en: ([share] + remarks).map(\.en).joined(separator: "; ")),
            alternatives: alternatives, rejected: rejected)
    }

    /// How many of the rows have the usual number of cells.
    private static func share(of best: CSVCandidate) -> Text {
        let columns = Text(
            nl: best.width == 1 ? "1 kolom" : "\(best.width) kolommen",
            en: best.width == 1 ? "1 column" : "\(best.width) columns")
        guard best.rowCount > 1 else {
            return Text(nl: "\(columns.nl) in de enige regel", en: "\(columns.en) in the only row")
        }
        return Text(
            nl: "\(columns.nl) in \(best.rowsOfWidth) van de eerste \(best.rowCount) regels",
            en: "\(columns.en) in \(best.rowsOfWidth) of the first \(best.rowCount) rows")
    }

    /// What else belongs to the form of the rows.
    private static func remarks(on dialect: CSVDialect) -> [Text] {
        var remarks: [Text] = []
        if dialect.trimsSpaces {
            remarks.append(
                Text(nl: "de spaties eromheen horen erbij", en: "the spaces around it belong to it"))
        } else if dialect.skipsSpaces {
            remarks.append(
                Text(nl: "de spatie erachter hoort erbij", en: "the space behind it belongs to it"))
        }
        if dialect.hasSpaceRuns {
            remarks.append(
                Text(
                    nl: "twee of meer spaties scheiden de kolommen", en: "two or more spaces set the columns apart"))
        }
        if dialect.hasWrappedRows {
            remarks.append(
                Text(nl: "de aanhalingstekens staan om hele regels", en: "quotation marks stand around whole rows"))
        }
        if dialect.leavesOutRules {
            remarks.append(Text(nl: "lijnen van streepjes zijn geen regels", en: "lines of dashes are no rows"))
        }
        return remarks
    }

    /// Why a delimiter lost.
    private static func rejection(_ candidate: CSVCandidate) -> Text {
        let (sign, signEN) = (name(of: candidate.dialect), nameEN(of: candidate.dialect))
        guard candidate.width > 1 else {
            return Text(nl: "\(sign): verdeelt geen enkele regel", en: "\(signEN): splits no row")
        }
        let (rows, all, width) = (candidate.rowsOfWidth, candidate.rowCount, candidate.width)
        let have = rows == 1 ? "heeft" : "hebben"
        guard candidate.hasDoubtfulCommas else {
            return Text(
                nl: "\(sign): \(rows) van de \(all) regels \(have) dan \(width) cellen",
                en: "\(signEN): \(rows) of \(all) rows would have \(width) cells")
        }
        return Text(
            nl: "\(sign): \(rows) van de \(all) regels \(have) dan \(width) cellen, maar de meeste staan in getallen of"
                + " in een zin",
            en: "\(signEN): \(rows) of \(all) rows would have \(width) cells, but most stand in numbers or sentences")
    }

    private static func quoteEvidence(_ candidate: CSVCandidate, best: CSVCandidate?) -> Evidence {
        let sign = String(Unicode.Scalar(candidate.dialect.quote))
        let count = candidate.quotedCellCount
        let escape =
            candidate.dialect.hasBackslashes
            ? Text(nl: "; binnen een tekst staat er \\ voor", en: "; inside a text it has a \\ before it")
            : Text(nl: "", en: "")
        let faults = candidate.faultCount
        let doubt =
            faults == 0
            ? Text(nl: "", en: "")
            : Text(
                nl: "; \(faults) keer klopt er iets niet",
                en: "; \(faults == 1 ? "once" : "\(faults) times") something is wrong with it")
        return Evidence(
            topic: "quote", decision: sign,
            reason: count == 0
                ? Text(
                    nl: "aan het begin van het bestand staat geen cel tussen aanhalingstekens",
                    en: "no cell stands in quotation marks at the start of the file")
                : Text(
                    nl: (count == 1
                        ? "1 cel aan het begin van het bestand staat ertussen"
                        : "\(count) cellen aan het begin van het bestand staan ertussen") + escape[.nl] + doubt[.nl],
                    en: (count == 1
                        ? "1 cell at the start of the file stands between them"
                        : "\(count) cells at the start of the file stand between them") + escape[.en] + doubt[.en]))
    }
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
