import ReportingModel

/// A row whose cells are separated by single spaces, though texts in it hold spaces too and not all stand in quotation
/// marks. The other rows tell which columns may hold a space:
///
///     30-04-2021,50,Team Noord,"Zie de bijlage, blad 2"      column 3 and 4 hold spaces, 1 and 2 never do
///     31-08-2021 64 Team Oud Zuid "Geen bijzonderheden"      so the words between 64 and the quotation mark are column 3
///
/// Every way to divide the words over the columns is counted; only when there is exactly one the row is read so.
struct CSVWordMending {
    let bytes: UnsafeRawBufferPointer
    let quote: UInt8
    let width: Int
    /// Columns, from 0, that hold spaces anywhere, and those that hold numbers.
    let spacedColumns: [Int]
    let numberColumns: [Int]

    /// More words than any row of figures has; this bounds the time.
    private static let mostWords = 400

    /// What stands between two spaces, or between two quotation marks.
    private struct Word {
        let range: Range<Int>
        let isQuoted: Bool
    }

    /// The cells of the row; `nil` when there is no way to divide it, or more than one.
    func cells(of row: Range<Int>) -> [CSVRowMending.Cell]? {
        guard width > 1, width <= 200, let words = words(of: row), words.count >= width else { return nil }
        let isSpaced = (0..<width).map(spacedColumns.contains)
        let isNumber = (0..<width).map(numberColumns.contains)
        /// How many ways there are to divide the words from here over the columns from here, counted up to two.
        var ways = [[Int]](repeating: [Int](repeating: 0, count: width + 1), count: words.count + 1)
        ways[words.count][width] = 1
        func ends(from first: Int, in column: Int) -> Range<Int> {
            let longest = isSpaced[column] ? lengthOfText(from: first, in: words) : 1
            return first + 1..<first + longest + 1
        }
        func mayBe(_ first: Int, _ end: Int, _ column: Int) -> Bool {
            if isNumber[column], !CSVParser.looksLikeNumber(bytes[words[first].range]) { return false }
            // A text neither begins nor ends with a space.
            return end == first + 1 || !(words[first].range.isEmpty || words[end - 1].range.isEmpty)
        }
        for first in words.indices.reversed() {
            for column in 0..<width {
                for end in ends(from: first, in: column) where mayBe(first, end, column) {
                    ways[first][column] = min(2, ways[first][column] + ways[end][column + 1])
                }
            }
        }
        guard ways[0][0] == 1 else { return nil }
        var cells: [CSVRowMending.Cell] = []
        var first = 0
        for column in 0..<width {
            let end = ends(from: first, in: column).first { mayBe(first, $0, column) && ways[$0][column + 1] == 1 }
            guard let end else { return nil }
            let range = words[first].range.lowerBound..<words[end - 1].range.upperBound
            cells.append(CSVRowMending.Cell(range: range, isQuoted: words[first].isQuoted, isMended: false))
            first = end
        }
        return cells
    }

    /// How many words from here can be one text: a quoted one is a text by itself.
    private func lengthOfText(from first: Int, in words: [Word]) -> Int {
        guard !words[first].isQuoted else { return 1 }
        return words[first...].prefix { !$0.isQuoted }.count
    }

    /// The words of the row; `nil` when its quotation marks make no sense.
    private func words(of row: Range<Int>) -> [Word]? {
        var words: [Word] = []
        var place = row.lowerBound
        while place <= row.upperBound, words.count <= CSVWordMending.mostWords {
            var end = place
            let isQuoted = place < row.upperBound && bytes[place] == quote
            if isQuoted {
                guard let closing = closingQuote(from: place + 1, in: row) else { return nil }
                words.append(Word(range: place + 1..<closing, isQuoted: true))
                end = closing + 1
            } else {
                while end < row.upperBound, bytes[end] != CSVByte.space { end += 1 }
                words.append(Word(range: place..<end, isQuoted: false))
            }
            place = end + 1
        }
        return words.count <= CSVWordMending.mostWords ? words : nil
    }

    /// The quotation mark before a space or the end of the row that is not one of two.
    private func closingQuote(from start: Int, in row: Range<Int>) -> Int? {
        var place = start
        while place < row.upperBound {
            guard bytes[place] == quote else {
                place += 1
                continue
            }
            var behind = place
            while behind < row.upperBound, bytes[behind] == quote { behind += 1 }
            if (behind - place) % 2 == 1 {
                return behind == row.upperBound || bytes[behind] == CSVByte.space ? behind - 1 : nil
            }
            place = behind
        }
        return nil
    }
}
