package import ReportingModel

/// Looks for personal data in all cells of a table, also those that no layout reads.
///
/// Some things are certain by themselves: a column headed `BSN`, a mail address with a person's name. A number that
/// passes the eleven test is not, because one in eleven does; there the column decides, when all of it is seen:
///
///     subsidie       zaaknummer
///     111222333      123456789      one number that passes among many that do not: an amount
///     218000000      234567890
///
/// At least three different numbers that pass, in more than half of the filled cells, are persons. So the verdict does
/// not depend on the order of the rows. A column costs a few counters; ordinary cells are looked at as bytes.
package struct PersonalDataScan {
    var columns: [PersonalColumn]
    /// Where whoever made the report says how to reach them, above or below the figures.
    var contact: PersonalColumn.Spot?
    private(set) var states: [ColumnState]
    /// Of columns with names of an open list: how many different ones there are.
    private var listedCounts: [Int: Int] = [:]
    package let headings: [String]
    /// Last line of the header; rows up to it are titles and labels, no data. 0 for a record table.
    private let headerLine: UInt32
    let isGrid: Bool
    private let isHeaderCertain: Bool
    /// Lines at the top in which any cell may be a heading, as long as it is not known where the header stands.
    private let searchedLines: UInt32
    /// RSINs of the partners, which pass the eleven test and are nobody's.
    let ownNumbers: Set<UInt64>
    /// The sender, whose own mail address may stand beside the figures; empty when it is not known.
    var sender = ""

    /// - Parameters:
    ///   - headings: of the columns, as in the file; the labels of a record table.
    ///   - quotable: columns whose heading the layout knows, so that it is nobody's name.
    package init(
        headings: [String], quotable: Set<Int> = [], headerLine: UInt32, format: FileFormat, ownNumbers: Set<UInt64>,
        isHeaderCertain: Bool = true
    ) {
        searchedLines = isHeaderCertain || !format.isGrid ? 0 : 60
        // The first line of a form is one of its lines: `Naam cliënt:` with the name beside it.
        let isForm = !isHeaderCertain && format.isGrid && PersonalDataScan.isFormLine(headings)
        let headings = isForm ? headings.map { _ in "" } : headings
        self.headings = headings
        self.headerLine = headerLine
        self.ownNumbers = ownNumbers
        isGrid = format.isGrid
        self.isHeaderCertain = isHeaderCertain || !format.isGrid
        let columns = headings.enumerated().map { column, heading in
            PersonalColumn(
                heading: heading, isQuotable: quotable.contains(column), line: max(1, headerLine), column: column,
                ownNumbers: ownNumbers)
        }
        states = columns.indices.map {
            ColumnState(isSuspected: columns[$0].isSuspected, isUnknown: !quotable.contains($0))
        }
        self.columns = columns
        noteNumbersInHeadings(isHeaderCertain: isHeaderCertain || !format.isGrid)
        noteNamesInHeadings()
    }

    /// Somebody's number as a heading, or as the name of a field: nothing else has such a name. Where a row of data may
    /// have been taken for the header, it takes more than one.
    private mutating func noteNumbersInHeadings(isHeaderCertain: Bool) {
        let found = columns.indices.filter { columns[$0].holdsNumberInHeading }
        guard isHeaderCertain || found.count >= 3 && found.count * 2 > columns.count - 1 else { return }
        for column in found {
            let spot = PersonalColumn.Spot(line: max(1, headerLine), position: UInt32(column + 1))
            columns[column].note(.citizenServiceNumber, spot, .heading)
        }
    }

    /// Columns or fields that are called after people: two of them, or one with initials, which no school has; three with
    /// a first name alone.
    private mutating func noteNamesInHeadings() {
        noteHeadings(where: PersonName.isLikely) { $0.count >= 2 || $0.contains(where: PersonName.hasInitials) }
        noteHeadings(where: PersonName.areFirstNames) { $0.count >= 3 }
    }

    private mutating func noteHeadings(where isName: (String) -> Bool, areProof: (Set<String>) -> Bool) {
        let found = columns.indices.filter { column in
            states[column].isUnknown
                && PersonalDataScan.names(in: columns[column].heading).contains(where: isName)
        }
        guard areProof(Set(found.flatMap { PersonalDataScan.names(in: columns[$0].heading) }.filter(isName))) else {
            return
        }
        for column in found {
            columns[column].note(
                .name, PersonalColumn.Spot(line: max(1, headerLine), position: UInt32(column + 1)), .heading)
        }
    }

    private static func names(in heading: String) -> [String] {
        heading.split(separator: "/").map { $0.replacing("_", with: " ").trimmingSpace() }
    }

    /// The numbers of organisations in a catalogue.
    package static func ownNumbers(in catalogue: Catalogue) -> Set<UInt64> {
        Set(catalogue.partners.compactMap { $0.rsin.flatMap { UInt64($0) } })
    }

    /// Whether something is certain already, whatever comes after it.
    var isCertain: Bool { columns.contains { !$0.certain.isEmpty } }

    /// Says what the agreement knows of the columns.
    mutating func note(names: Set<Int>, amounts: Set<Int>, texts: Set<Int> = []) {
        for column in columns.indices {
            if names.contains(column) { columns[column].meaning = .names }
            if amounts.contains(column) { columns[column].meaning = .amounts }
            if texts.contains(column) { columns[column].meaning = .texts }
        }
    }

    // MARK: Looking

    /// A name of an open list, said once for each different one. What the list does not know may be somebody's.
    mutating func noteListed(_ text: String, _ cell: RawTable.Cell, isNew: Bool) {
        let column = Int(cell.column)
        guard columns.indices.contains(column) else { return }
        listedCounts[column, default: 0] += 1
        if isNew { columns[column].readList(text, cell) }
    }

    /// A text in which somebody may be named; that is asked about, and of several sets the file apart.
    mutating func noteName(in text: String, _ cell: RawTable.Cell) {
        guard columns.indices.contains(Int(cell.column)) else { return }
        columns[Int(cell.column)].noteName(in: text, cell)
    }

    /// What is counted for every cell of a column, and how closely its cells are looked at.
    struct ColumnState: BitwiseCopyable {
        var filledCount = 0
        let isSuspected: Bool
        /// No layout knows it: it may hold names.
        let isUnknown: Bool
    }

    /// Looks at some more rows: at all cells as bytes, and then at the few that may be something.
    package mutating func look(at batch: RawTable.Batch) {
        if isGrid { addColumns(upTo: batch.rows.reduce(0) { max($0, Int($1.cellCount)) }) }
        batch.bytes.withUnsafeBytes { bytes in
            batch.cells.withUnsafeBufferPointer { cells in
                for (row, position) in cellsWorthReading(batch.rows, cells, bytes) {
                    read(RowCells(row: batch.rows[row], cells: cells, bytes: bytes), position)
                }
            }
        }
    }

    /// Counts the filled cells, and gives the positions of those that may be something.
    private mutating func cellsWorthReading(
        _ rows: [RawTable.Row], _ cells: UnsafeBufferPointer<RawTable.Cell>, _ bytes: UnsafeRawBufferPointer
    ) -> [(row: Int, cell: Int)] {
        var found: [(row: Int, cell: Int)] = []
        let linesRead = isGrid ? max(headerLine, searchedLines) : 0
        let headerLine = isGrid ? headerLine : 0
        states.withUnsafeMutableBufferPointer { states in
            for number in rows.indices {
                let row = rows[number]
                let isTop = row.line <= linesRead
                let filled = row.line > headerLine ? 1 : 0
                let first = Int(row.firstCell)
                for position in first..<(first + Int(row.cellCount)) {
                    let cell = cells[position]
                    let column = Int(cell.column)
                    guard cell.length > 0, !cell.isNull, column < states.count else { continue }
                    let start = Int(cell.start)
                    let content = UnsafeRawBufferPointer(rebasing: bytes[start..<(start &+ Int(cell.length))])
                    if PersonalDataScan.isBlank(content) { continue }
                    states[column].filledCount &+= filled
                    let isRead =
                        isTop || states[column].isSuspected
                        || PersonalGlance.isWorthReading(content, isUnknown: states[column].isUnknown)
                    if isRead { found.append((number, position)) }
                }
            }
        }
        return found
    }

    @inline(__always)
    private static func isBlank(_ content: UnsafeRawBufferPointer) -> Bool {
        // White space beyond ASCII begins with one of these three bytes.
        let first = content[0]
        guard first <= 0x20 || first == 0xC2 || first == 0xE2 || first == 0xE3 else { return false }
        return isBlankText(content)
    }

    @inline(never)
    private static func isBlankText(_ content: UnsafeRawBufferPointer) -> Bool {
        String(decoding: content, as: UTF8.self).trimmingSpace().isEmpty
    }

    private mutating func read(_ row: RowCells, _ position: Int) {
        let cell = row.cells[position]
        let column = Int(cell.column)
        let text = row.text(of: cell).trimmingSpace()
        if isGrid, row.row.line <= headerLine {
            let isTitle = row.row.line < headerLine || !isHeaderCertain
            if isTitle, row.filledCount <= 2 { return lookAround(text, row, cell, .above) }
            return lookAtTitle(text, cell, column)
        }
        if isGrid, !isHeaderCertain, let beside = valueInForm(text, row, position) {
            if AbsenceWords.absence(row.text(of: beside.cell)) == nil {
                columns[Int(beside.cell.column)].note(beside.kind, PersonalColumn.Spot(beside.cell))
            }
            return
        }
        // A second table below the first brings its own headings.
        if isGrid, row.row.line <= searchedLines || PersonalGlance.mayBeHeading(row.bytes(of: cell)),
            let kind = PersonalHeading.isExactly(text)
        {
            columns[column].noteAsked(kind, PersonalColumn.Spot(cell))
        }
        if isAround(row) { return lookAround(text, row, cell, .below) }
        if !isGrid, columns[column].isRole { return lookAtContact(text, cell) }
        if states[column].isUnknown { columns[column].readList(text, cell) }
        columns[column].read(text, cell, ownNumbers: ownNumbers)
    }

    /// Whether a line is one of a form: what is asked for, and behind it what was filled in.
    private static func isFormLine(_ cells: [String]) -> Bool {
        let filled = cells.map { $0.trimmingSpace() }.filter { !$0.isEmpty }
        guard filled.count == 2, cells.first?.trimmingSpace() == filled[0], filled[0].hasSuffix(":"),
            let kind = PersonalHeading.isExactly(filled[0]), PersonalHeading.isExactly(filled[1]) == nil
        else { return false }
        // An office has an address and an account as well.
        return !ContactLine.letterhead.contains(kind)
    }

    /// What stands beside a cell of a form that asks for it: `Geboortedatum:` `3 maart 2011`.
    private func valueInForm(
        _ text: String, _ row: RowCells, _ position: Int
    ) -> (kind: PersonalData, cell: RawTable.Cell)? {
        guard text.hasSuffix(":"), PersonalDataScan.isFormLine(row.all.map { row.text(of: row.cells[$0]) }),
            let kind = PersonalHeading.isExactly(text),
            let beside = row.all.first(where: { $0 > position && !row.isBlank(row.cells[$0]) }),
            columns.indices.contains(Int(row.cells[beside].column))
        else { return nil }
        return (kind, row.cells[beside])
    }

    private mutating func addColumns(upTo count: Int) {
        while columns.count < count {
            columns.append(
                PersonalColumn(
                    heading: "", isQuotable: false, line: max(1, headerLine), column: columns.count,
                    ownNumbers: ownNumbers))
            states.append(ColumnState(isSuspected: false, isUnknown: true))
        }
    }

    /// A cell of the header or above it: it may say what the column holds, and may hold personal data itself.
    private mutating func lookAtTitle(_ text: String, _ cell: RawTable.Cell, _ column: Int) {
        let place = PersonalColumn.Spot(cell)
        if let kind = PersonalHeading.isExactly(text) { columns[column].noteAsked(kind, place) }
        guard text.utf8.count >= 8 else { return }
        let found = PersonalText(text, ownNumbers: ownNumbers)
        for kind in found.certain where !(kind == .telephoneNumber && found.holdsFixedTelephoneNumber) {
            columns[column].note(kind, place)
        }
    }

    /// What the columns hold, each for itself and all together.
    var verdicts: [[PersonalData: PersonalColumn.Verdict]] {
        var found = columns.indices.map { column in
            columns[column].verdicts(
                filledCount: states[column].filledCount, listedCount: listedCounts[column],
                countsHeading: countsHeading(columns[column]))
        }
        let unknown = columns.indices.filter { states[$0].isUnknown || listedCounts[$0] != nil }.map { column in
            PersonListEvidence.Column(
                position: column, column: columns[column],
                filledCount: listedCounts[column]
                    ?? states[column].filledCount - (countsHeading(columns[column]) ? 1 : 0),
                verdicts: found[column])
        }
        let list = PersonListEvidence(unknown, headings: headings)
        if list.isOfPlaces {
            // What is said in an explanation is still about somebody.
            for column in found.indices where found[column][.address]?.zone == .cell && columns[column].mayBePlace {
                found[column][.address] = nil
            }
        }
        for (column, kind, spot) in list.found where found[column][kind] == nil {
            found[column][kind] = PersonalColumn.Verdict(place: spot.place, zone: .cell)
        }
        return found
    }

    /// Whether the first cell that was counted is the heading, because it was not known where the header stands.
    private func countsHeading(_ column: PersonalColumn) -> Bool {
        !isHeaderCertain && !column.heading.isEmpty && !PersonName.isLikely(column.heading)
            && !column.heading.contains(where: \.isNumber)
    }
}
