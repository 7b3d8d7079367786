/// Where something stands in a partner's file, for a person.
///
/// Lines and columns count from 1. In a CSV file the column is the number of the cell in its row, so 2 is column B in a
/// spreadsheet; in XML and JSON it is the character in the line, and `path` is the XPath or JSON Pointer. In a workbook
/// they are the row and column of the sheet, and `path` is the cell: `Blad1!C12`.
package struct Place: Hashable, Sendable {
    /// The column of a place that is a whole line: what is said is about no cell of it in particular.
    package static let wholeLine: UInt32 = 0

    package let line: Int
    package let column: Int
    /// XPath, JSON Pointer or cell; `nil` in a CSV file.
    package let path: String?

    package init(line: Int, column: Int, path: String? = nil) {
        self.line = line
        self.column = column
        self.path = path
    }

    package var isWholeLine: Bool { column == Place.wholeLine && path == nil }

    /// The letters a spreadsheet shows above a column: 1 is A, 27 is AA; none for a whole line.
    package static func columnLetters(_ column: Int) -> String {
        var (rest, letters) = (column, "")
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}

extension Place: CustomStringConvertible {
    /// `4:2`, the path, or `4` for a whole line.
    package var description: String { path ?? (isWholeLine ? "\(line)" : "\(line):\(column)") }
}

/// A ``Place`` in sixteen bytes: a million of them fit in a delivery.
///
/// The path is kept as a pattern, shared by a whole column, in which one mark (shown here as `#`) stands for the number
/// of the record: `/rapport/regel[#]/waarde` with index 12 is `/rapport/regel[12]/waarde`.
package struct CompactPlace: Hashable, Sendable, BitwiseCopyable {
    /// The mark in a pattern: the control character "unit separator", which no field name holds.
    package static let indexMark: Character = "\u{1F}"

    package let line: UInt32
    package let column: UInt32
    /// Position in the list of patterns of the delivery; 0 is no path.
    package let pattern: UInt32
    /// What stands at the mark of the pattern.
    package let index: UInt32

    package init(line: UInt32, column: UInt32, pattern: UInt32 = 0, index: UInt32 = 0) {
        self.line = line
        self.column = column
        self.pattern = pattern
        self.index = index
    }

    /// - Parameter patterns: the delivery's patterns; the first entry is empty and stands for "no path".
    package func place(patterns: [String]) -> Place {
        guard pattern > 0 else { return Place(line: Int(line), column: Int(column)) }
        let path = patterns[Int(pattern)]
        guard let mark = path.lastIndex(of: CompactPlace.indexMark) else {
            return Place(line: Int(line), column: Int(column), path: path)
        }
        let filled = path[..<mark] + String(index) + path[path.index(after: mark)...]
        return Place(line: Int(line), column: Int(column), path: String(filled))
    }
}

/// The places of one finding: exact in number, small in memory, resolved one by one.
package struct PlaceList: Hashable, Sendable, RandomAccessCollection {
    package private(set) var compact: [CompactPlace]
    package private(set) var patterns: [String]

    package init(_ compact: [CompactPlace] = [], patterns: [String] = [""]) {
        self.compact = compact
        self.patterns = patterns
    }

    package init(_ place: Place) {
        let pattern = place.path ?? ""
        self.init(
            [CompactPlace(line: UInt32(place.line), column: UInt32(place.column), pattern: pattern.isEmpty ? 0 : 1)],
            patterns: pattern.isEmpty ? [""] : ["", pattern])
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { compact.count }
    package subscript(position: Int) -> Place { compact[position].place(patterns: patterns) }
}
