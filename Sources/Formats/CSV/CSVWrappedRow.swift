/// A row that stands in quotation marks as a whole, so that a program takes it for one cell:
///
///     "30-04-2021;50;39"
///     "30-04-2021,""50,5"",39"       with the quotation marks of its cells doubled
///     "30-04-2021,50,39";;           with the empty cells that a spreadsheet adds
enum CSVWrappedRow {
    /// The row itself; `nil` when the line is not such a row.
    ///
    /// - Parameter line: without its line end.
    static func content(of line: some Sequence<UInt8>) -> [UInt8]? {
        var bytes = line.makeIterator()
        guard bytes.next() == CSVByte.quote else { return nil }
        var content: [UInt8] = []
        while let byte = bytes.next() {
            guard byte == CSVByte.quote else {
                content.append(byte)
                continue
            }
            let next = bytes.next()
            guard next != CSVByte.quote else {
                content.append(CSVByte.quote)
                continue
            }
            // The quotation mark that ends the row: only empty cells may follow it.
            var rest = next
            while let byte = rest {
                guard delimiters.contains(byte) || byte == CSVByte.space else { return nil }
                rest = bytes.next()
            }
            return content.contains(where: delimiters.contains) ? content : nil
        }
        return nil
    }

    private static let delimiters = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ","), CSVByte.bar]
}

/// The start of a file with its wrapped rows taken out of their quotation marks.
struct CSVUnwrappedSample {
    private(set) var text: [UInt8] = []
    /// Lines that hold anything, and those of them that were wrapped.
    private(set) var lineCount = 0
    private(set) var wrappedCount = 0
    /// The first line that holds anything, from 1, when it was wrapped.
    private(set) var wrappedHeaderLine: Int?

    /// `nil` when no line is wrapped.
    init?(_ sample: [UInt8]) {
        guard sample.contains(CSVByte.quote) else { return nil }
        text.reserveCapacity(sample.count)
        var (first, line) = (0, 1)
        for place in sample.indices where sample[place] == CSVByte.lineFeed || sample[place] == CSVByte.carriageReturn {
            add(sample[first..<place], line: line)
            text.append(sample[place])
            let isSecondOfPair =
                sample[place] == CSVByte.lineFeed && place > 0
                && sample[place - 1] == CSVByte.carriageReturn
            if !isSecondOfPair { line += 1 }
            first = place + 1
        }
        add(sample[first...], line: line)
        guard wrappedCount > 0 else { return nil }
    }

    private mutating func add(_ line: ArraySlice<UInt8>, line number: Int) {
        guard !line.isEmpty else { return }
        lineCount += 1
        if let content = CSVWrappedRow.content(of: line) {
            wrappedCount += 1
            if lineCount == 1 { wrappedHeaderLine = number }
            text += content
        } else {
            text += line
        }
    }
}
