/// Finds the one sensible reading of a row whose quotation marks make no sense.
///
/// People type a quotation mark too many, forget to close one, or write `10"` inside a quoted text:
///
///     6;"GN-2043;23,25;"Laarzen, 10" leer";"Warm";     ← the table has 6 columns
///
/// Read by the letter, such a row swallows its neighbours. Here each quotation mark may mean what it should not: one
/// that opens a cell may be text (it was never closed), and one inside a quoted cell may be text (it was not doubled).
/// Every such liberty has a price; the cheapest reading that gives the row as many cells as the table has is taken. When
/// two readings cost the same, nothing is certain and the row is left alone.
///
/// A quoted text may hold line ends, so a row may take several lines. A line that is left over should be a row itself,
/// and costs when it cannot be one: that keeps a forgotten quotation mark from taking half the file.
struct CSVRowMending {
    /// A cell as it stands in the buffer, without the quotation marks around it.
    struct Cell {
        let range: Range<Int>
        let isQuoted: Bool
        /// Whether a quotation mark in it, or before it, was taken as text.
        let isMended: Bool

        func moved(by bytes: Int) -> Cell {
            Cell(
                range: range.lowerBound + bytes..<range.upperBound + bytes, isQuoted: isQuoted, isMended: isMended)
        }
    }

    struct Reading {
        var cells: [Cell] = []
        /// Where the row ends: at a line end, or at the end of the bytes.
        var end = 0
        /// Whether a quotation mark that opens a cell was taken as text.
        var hasUnclosedQuote = false
        /// The price of all liberties taken; 0 for a row that is as it should be.
        var cost = 0
    }

    let bytes: UnsafeRawBufferPointer
    let dialect: CSVDialect

    /// What it costs to take a quotation mark as text: inside a quoted cell, where it could have ended the cell, and
    /// where it opens a cell.
    private static let (strayPrice, boldPrice, unclosedPrice) = (1, 4, 3)
    /// What it costs when a text in quotation marks, with delimiters in it, ends without one.
    private static let forgottenPrice = 4
    /// What it costs when an unquoted cell ends in a quotation mark, and when a mended cell goes on behind a line end.
    private static let (danglingPrice, lineEndPrice) = (2, 2)
    /// What a line costs that is left over and is no row of the table.
    private static let leftoverPrice = 3
    /// Lines that one row may take, and lines behind it that are looked at.
    private static let (mostLines, mostLeftovers) = (20, 200)

    /// The cheapest reading of a row from a place; `nil` when there is none, or more than one.
    ///
    /// - Parameter end: how far the row may reach.
    func reading(from start: Int, to end: Int) -> Reading? {
        let lines = lines(from: start, to: end)
        let leftovers = lines.prefix(CSVRowMending.mostLeftovers).map(leftoverCost)
        var left = leftovers.reduce(0, +)
        var best: (cost: Int, path: Path, end: Int)?
        for (index, line) in lines.prefix(CSVRowMending.mostLines).enumerated() {
            left -= leftovers[index]
            guard let path = cheapestPath(start..<line.upperBound) else { continue }
            let cost = path.cost + left
            if best.map({ cost < $0.cost }) ?? true { best = (cost, path, line.upperBound) }
        }
        guard let best, best.path.count == 1 else { return nil }
        // One quotation mark that was never closed is an accident; with more wrong beside it nothing is certain.
        let mostExpensive = CSVRowMending.unclosedPrice + CSVRowMending.danglingPrice
        guard !best.path.hasUnclosedQuote || best.path.cost <= mostExpensive else { return nil }
        return Reading(
            cells: best.path.cells, end: best.end, hasUnclosedQuote: best.path.hasUnclosedQuote, cost: best.cost)
    }

    /// Whether a line can be a row of the table by itself.
    func isRow(_ line: Range<Int>) -> Bool { cheapestPath(line) != nil }

    /// The lines between two places, without their line ends.
    func lines(from start: Int, to end: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var (first, place) = (start, start)
        while place < end, lines.count < CSVRowMending.mostLeftovers {
            let byte = bytes[place]
            guard byte == CSVByte.lineFeed || byte == CSVByte.carriageReturn else {
                place += 1
                continue
            }
            lines.append(first..<place)
            let isPair = byte == CSVByte.carriageReturn && place + 1 < end && bytes[place + 1] == CSVByte.lineFeed
            place += isPair ? 2 : 1
            first = place
        }
        if first < end, lines.count < CSVRowMending.mostLeftovers { lines.append(first..<end) }
        return lines
    }

    private func leftoverCost(_ line: Range<Int>) -> Int {
        guard !line.isEmpty else { return 0 }
        return cheapestPath(line).map { min($0.cost, 1) } ?? CSVRowMending.leftoverPrice
    }
}

// MARK: The cheapest way through the row

extension CSVRowMending {
    /// The cheapest way from a place to the end of the row, and how many ways are as cheap.
    private struct Path {
        var cost = 0
        var count = 1
        var hasUnclosedQuote = false
        var cells: [Cell] = []
    }

    private struct Step: Hashable {
        let place: Int
        let cellsLeft: Int
    }

    private func cheapestPath(_ row: Range<Int>) -> Path? {
        var known: [Step: Path?] = [:]
        var path = cheapestPath(from: Step(place: row.lowerBound, cellsLeft: dialect.usualWidth), in: row, &known)
        path?.cells.reverse()
        return path
    }

    /// The cells of the path come last first: each step adds its own behind those of the next.
    private func cheapestPath(
        from step: Step, in row: Range<Int>, _ known: inout [Step: Path?]
    ) -> Path? {
        if let path = known[step] { return path }
        var best: Path?
        for choice in choices(at: step.place, in: row) {
            let isLast = choice.end == row.upperBound
            var path = Path()
            if isLast {
                guard step.cellsLeft == 1 else { continue }
            } else {
                guard
                    step.cellsLeft > 1,
                    let rest = cheapestPath(
                        from: Step(place: choice.end + 1, cellsLeft: step.cellsLeft - 1), in: row, &known)
                else { continue }
                path = rest
            }
            path.cost += choice.cost
            if let known = best, path.cost > known.cost { continue }
            if let known = best, path.cost == known.cost {
                best?.count = known.count + path.count
                continue
            }
            path.cells.append(choice.cell)
            path.hasUnclosedQuote = path.hasUnclosedQuote || choice.isUnclosed
            best = path
        }
        known[step] = best
        return best
    }

    private struct Choice {
        let cell: Cell
        /// The delimiter behind the cell, or the end of the row.
        let end: Int
        let cost: Int
        var isUnclosed = false
    }

    /// The ways to read the cell that begins at a place.
    private func choices(at place: Int, in row: Range<Int>) -> [Choice] {
        var start = place
        if dialect.skipsSpaces { start = behindSpaces(from: start, in: row) }
        let opensQuote = start < row.upperBound && bytes[start] == dialect.quote
        var choices: [Choice] = []
        if let end = endOfText(from: start, in: row) {
            let dangles = end > start + 1 && bytes[end - 1] == dialect.quote
            let price = (opensQuote ? CSVRowMending.unclosedPrice : 0) + (dangles ? CSVRowMending.danglingPrice : 0)
            choices.append(
                Choice(
                    cell: Cell(range: start..<end, isQuoted: false, isMended: opensQuote), end: end, cost: price,
                    isUnclosed: opensQuote))
        }
        if opensQuote {
            addQuotedChoices(from: start + 1, in: row, to: &choices)
            if let end = endBeforeNextQuote(from: start + 1, in: row) {
                let cell = Cell(range: start + 1..<end, isQuoted: false, isMended: true)
                choices.append(Choice(cell: cell, end: end, cost: CSVRowMending.forgottenPrice, isUnclosed: true))
            }
        }
        return choices
    }

    /// Where a quoted text with delimiters in it ends, if its closing quotation mark was forgotten: at the delimiter
    /// before the mark of the next cell. `nil` when no other mark, or a line end, comes first.
    private func endBeforeNextQuote(from start: Int, in row: Range<Int>) -> Int? {
        let marks = [dialect.quote, CSVByte.lineFeed, CSVByte.carriageReturn]
        guard let next = row[start...].first(where: { marks.contains(bytes[$0]) }), bytes[next] == dialect.quote else {
            return nil
        }
        let end = row[start..<next].last { !dialect.skipsSpaces || bytes[$0] != CSVByte.space }
        guard let end, bytes[end] == dialect.delimiter else { return nil }
        return row[start..<end].contains { bytes[$0] == dialect.delimiter } ? end : nil
    }

    private func behindSpaces(from start: Int, in row: Range<Int>) -> Int {
        row[start...].first { bytes[$0] != CSVByte.space } ?? row.upperBound
    }

    /// Where an unquoted cell ends; `nil` when a line end stands in it.
    private func endOfText(from start: Int, in row: Range<Int>) -> Int? {
        for place in start..<row.upperBound {
            let byte = bytes[place]
            if byte == dialect.delimiter { return place }
            if byte == CSVByte.lineFeed || byte == CSVByte.carriageReturn { return nil }
        }
        return row.upperBound
    }

    /// A quoted cell may end at each run of quotation marks before a delimiter or the end of the row.
    private func addQuotedChoices(from start: Int, in row: Range<Int>, to choices: inout [Choice]) {
        var (place, cost, lineEnds) = (start, 0, 0)
        while place < row.upperBound {
            if dialect.hasBackslashes, bytes[place] == CSVByte.backslash {
                place += 2
                continue
            }
            guard bytes[place] == dialect.quote else {
                if bytes[place] == CSVByte.lineFeed || bytes[place] == CSVByte.carriageReturn { lineEnds += 1 }
                place += 1
                continue
            }
            var behind = place
            while behind < row.upperBound, bytes[behind] == dialect.quote { behind += 1 }
            let isOdd = (behind - place) % 2 == 1
            let border = dialect.skipsSpaces ? behindSpaces(from: behind, in: row) : behind
            let mayEnd = border == row.upperBound || bytes[border] == dialect.delimiter
            if mayEnd {
                var price = cost + (isOdd ? 0 : CSVRowMending.strayPrice)
                if price > 0 { price += lineEnds * CSVRowMending.lineEndPrice }
                choices.append(
                    Choice(
                        cell: Cell(range: start..<behind - 1, isQuoted: true, isMended: price > 0), end: border,
                        cost: price))
            }
            if isOdd { cost += mayEnd ? CSVRowMending.boldPrice : CSVRowMending.strayPrice }
            place = behind
        }
    }
}
