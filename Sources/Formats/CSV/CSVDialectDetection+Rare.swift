import ReportingModel

/// Forms of a table that few programs write, each looked for only where the sample has the signs of it.
extension CSVDialectDetection {
    /// A table with lines of dashes between its rows; `nil` for any other.
    static func ruled(_ sample: [UInt8], _ candidate: (CSVDialect) -> CSVCandidate) -> CSVCandidate? {
        let dash = UInt8(ascii: "-")
        guard sample.contains(CSVByte.bar), sample.hasNeighbours(dash, dash, dash),
            let form = CSVLineForm.ofRules(in: sample)
        else { return nil }
        var dialect = CSVDialect(delimiter: CSVByte.bar)
        (dialect.lineForm, dialect.skipsSpaces, dialect.trimsSpaces) = (form, true, true)
        let found = candidate(dialect)
        return found.width > 1 && found.rowsOfWidth * 10 >= found.rowCount * 8 ? found : nil
    }

    /// A table of which rows stand in quotation marks as a whole: all of them, or one that then is like the others.
    static func unwrapped(
        _ sample: [UInt8], best: CSVCandidate?, isWholeFile: Bool, limits: ReadingLimits
    ) -> CSVCandidate? {
        guard let text = CSVUnwrappedSample(sample) else { return nil }
        let areMost = text.wrappedCount * 10 >= text.lineCount * 8 || text.lineCount <= 3
        let candidates = preferred.map { delimiter in
            var dialect = CSVDialect(delimiter: delimiter)
            dialect.hasWrappedRows = areMost
            return CSVCandidate(dialect, sample: text.text, isWholeFile: isWholeFile, limits: limits)
        }
        // Sorting is stable: among equals, the order of preference holds.
        guard var found = candidates.sorted(by: { $0.score > $1.score }).first, found.width > 1,
            found.rowsOfWidth * 10 >= found.rowCount * 8, !found.hasDoubtfulCommas || text.isAllWrapped(as: found),
            found.width > 2 || (found.dialect.delimiter != UInt8(ascii: ",") && !found.numberColumns.isEmpty)
        else { return nil }
        if !areMost, let best {
            let isSame = best.dialect.delimiter == found.dialect.delimiter && best.width == found.width
            guard isSame, best.dialect.quote == CSVByte.quote, !best.dialect.hasBackslashes else { return nil }
        }
        if let line = text.wrappedHeaderLine, found.headerWidth == found.width {
            found.header = (line, found.dialect.delimiter)
        }
        return found
    }

    /// A table whose cells stand between signs that texts hold too; taken only when every row agrees and no usual
    /// delimiter splits them nearly as well.
    static func uncommon(
        _ sample: [UInt8], best: CSVCandidate?, _ candidate: (CSVDialect) -> CSVCandidate
    ) -> CSVCandidate? {
        let single =
            (delimitersOfPrograms.filter(sample.contains)
            + delimitersInTexts.filter { sign in
                sample.hasNeighbours(CSVByte.quote, sign, CSVByte.quote)
            }).map { CSVDialect(delimiter: $0) }
        let doubled = (preferred + [colon]).filter { isDoubled($0, in: sample) }.map { sign in
            var dialect = CSVDialect(delimiter: CSVByte.unitSeparator)
            dialect.lineForm = .doubled(sign)
            return dialect
        }
        let found = (doubled + single).map(candidate).filter { found in
            found.width > 2 && found.rowCount > 2 && found.rowsOfWidth * 20 >= found.rowCount * 19
                && found.headerWidth == found.width && found.faultCount == 0 && isClear(found)
        }.max { $0.score < $1.score }
        guard let found else { return nil }
        guard let best, best.dialect.delimiter != found.doubledSign else { return found }
        return found.score > best.score * 1.5 ? found : nil
    }

    private static let colon = UInt8(ascii: ":")

    /// `~ ^ #` and control characters: hardly a text holds them.
    private static let delimitersOfPrograms = [
        UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "#"), CSVByte.unitSeparator, 0x07, 0x01,
    ]
    /// Dates hold slashes, and times colons: between these every cell must stand in quotation marks.
    private static let delimitersInTexts = [UInt8(ascii: "/"), colon]

    private static func isClear(_ found: CSVCandidate) -> Bool {
        !delimitersInTexts.contains(found.dialect.delimiter) || found.quotedCellCount >= found.cellCount
    }

    /// Whether the sign stands twice wherever it stands; a colon may also stand alone, in a time.
    private static func isDoubled(_ sign: UInt8, in sample: [UInt8]) -> Bool {
        guard sample.hasNeighbours(sign, sign) else { return false }
        guard sign != colon else { return true }
        var run = 0
        for byte in sample {
            if byte == sign {
                run += 1
                continue
            }
            if run % 2 == 1 { return false }
            run = 0
        }
        // The sample may end between the two.
        return true
    }
}

extension CSVUnwrappedSample {
    /// Whether quotation marks stand around every row and every row has as many cells: then the commas between digits
    /// are no decimal signs, for some rows would have another number of them.
    fileprivate func isAllWrapped(as found: CSVCandidate) -> Bool {
        wrappedCount == lineCount && found.rowCount > 1 && found.rowsOfWidth == found.rowCount && found.width > 2
    }
}

extension CSVCandidate {
    fileprivate var doubledSign: UInt8? {
        if case .doubled(let sign) = dialect.lineForm { sign } else { nil }
    }
}
