import ReportingModel

/// Where the headings of a table stand, for what is said about them.
///
/// The headings of a grid stand in a row. A field of records stands in each of them; what is said about it points at the
/// first record that has it.
struct HeadingPlaces {
    /// The last line of the header; 0 for a record table.
    let line: UInt32
    let isRecordTable: Bool
    private var firstPlaces: [Int: Place] = [:]
    private var firstRecord: Place?

    /// The lines of the file in which the headings of a turned table stand.
    private var turnedLines: [UInt32]?

    /// A row of headings.
    ///
    /// - Parameter turnedLines: of a turned table, in which line each heading stands.
    init(line: UInt32, turnedLines: [UInt32]? = nil) {
        self.line = line
        self.turnedLines = turnedLines
        isRecordTable = false
    }

    /// The fields of records.
    init(_ table: RawTable, _ head: RawTable.Batch) {
        line = 0
        isRecordTable = true
        for row in head.rows {
            guard Int(row.parent) < head.parents.count else { continue }
            let parent = head.parents[Int(row.parent)]
            for cell in head.cells(of: row) where firstPlaces[Int(cell.column)] == nil {
                let path = table.pathPattern(column: Int(cell.column), parent: parent) ?? ""
                firstPlaces[Int(cell.column)] = Place(
                    line: Int(cell.line), column: Int(cell.position), path: HeadingPlaces.filled(path, row.index))
            }
            if firstRecord == nil {
                let path = HeadingPlaces.filled(table.recordPattern(parent: parent), row.index)
                firstRecord = Place(line: Int(row.line), column: 1, path: path.isEmpty ? "/" : path)
            }
        }
    }

    func places(of columns: some Sequence<Int>) -> PlaceList {
        guard isRecordTable else {
            return PlaceList(
                columns.map { column in
                    guard let turnedLines else {
                        return CompactPlace(line: max(1, line), column: UInt32(column + 1))
                    }
                    let line = column < turnedLines.count ? turnedLines[column] : 1
                    return CompactPlace(line: line, column: max(1, self.line))
                })
        }
        var patterns = [""]
        let places = columns.compactMap { firstPlaces[$0] }.map { place in
            patterns.append(place.path ?? "")
            return CompactPlace(
                line: UInt32(place.line), column: UInt32(place.column), pattern: UInt32(patterns.count - 1))
        }
        return PlaceList(places, patterns: patterns)
    }

    /// Where a column should be: the line of the header, or the first record.
    var ofMissing: PlaceList {
        if isRecordTable { return firstRecord.map { PlaceList($0) } ?? PlaceList() }
        guard turnedLines == nil else { return places(of: [0]) }
        return PlaceList([CompactPlace(line: max(1, line), column: Place.wholeLine)])
    }

    private static func filled(_ pattern: String, _ index: UInt32) -> String {
        pattern.replacing(String(CompactPlace.indexMark), with: String(index))
    }
}
