import ReportingModel

/// What is wrong with the form of a CSV file: one finding a code, with every place.
struct CSVFindings {
    /// So many cells with text behind their quotation mark say that the file is no CSV at all; reading then stops.
    static let mostPlaces = 1_000_000

    var textAfterQuote: [CompactPlace] = []
    var cellTooLong: [CompactPlace] = []
    /// Why reading stopped before the end of the file.
    var fileEnd: Finding?

    /// In the order of their first places.
    func all(limits: ReadingLimits) -> [Finding] {
        var findings: [Finding] = []
        if !textAfterQuote.isEmpty { findings.append(Finding(.textAfterQuote, places: PlaceList(textAfterQuote))) }
        if !cellTooLong.isEmpty {
            findings.append(
                Finding(.cellTooLong, ["limit": String(limits.cellBytes)], places: PlaceList(cellTooLong)))
        }
        if let fileEnd { findings.append(fileEnd) }
        return findings.sorted { first, second in
            guard let left = first.places.first, let right = second.places.first else { return false }
            return (left.line, left.column) < (right.line, right.column)
        }
    }
}

/// The bytes that mean something in every dialect.
enum CSVByte {
    static var quote: UInt8 { UInt8(ascii: "\"") }
    static var lineFeed: UInt8 { UInt8(ascii: "\n") }
    static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
}
