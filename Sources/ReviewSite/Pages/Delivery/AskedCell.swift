import ReportingModel

/// A cell of a partner's file as it stands in an address: where a figure comes from.
///
///     ?regel=3&kolom=B                                  CSV
///     ?regel=12&pad=/rapport/regel[4]/waarde            XML; JSON with its pointer
///     ?regel=12&pad=Blad1!C12                           workbook
enum AskedCell {
    /// The name of the cell on the page.
    static let anchor = "cel"
    private static let (line, column, path) = ("regel", "kolom", "pad")
    private static let mostLines = 1_000_000_000
    private static let longestPath = 2_000

    static func fields(of place: Place) -> Fields {
        Fields([
            (line, "\(place.line)"),
            place.path.map { (path, $0) } ?? (column, Place.columnLetters(place.column)),
        ])
    }

    /// `nil` when none is asked for, or what is asked for is no cell.
    static func place(_ query: Fields) -> Place? {
        guard let number = query[line].flatMap({ Int($0) }), (1...mostLines).contains(number) else { return nil }
        if let text = query[path] {
            return text.utf8.count <= longestPath ? Place(line: number, column: 1, path: text) : nil
        }
        return query[column].flatMap(columnNumber).map { Place(line: number, column: $0) }
    }

    /// The number of the column that a spreadsheet calls by these letters: `AA` is 27.
    private static func columnNumber(_ letters: String) -> Int? {
        guard (1...4).contains(letters.utf8.count), letters.utf8.allSatisfy({ (65...90).contains($0) }) else {
            return nil
        }
        return letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
    }
}
