import ReportingModel

/// What is wrong with the form of a CSV file: one finding a code, with every place.
package struct CSVFindings {
    /// So many cells with text behind their quotation mark say that the file is no CSV at all; reading then stops.
    static let mostPlaces = 1_000_000

    var textAfterQuote: [CompactPlace] = []
    var cellTooLong: [CompactPlace] = []
    /// Quotation marks that were never closed, in rows that could be read all the same.
    var unclosedQuote: [CompactPlace] = []
    /// Rows with a quotation mark too many that have only one sensible reading.
    var quoteMended: [CompactPlace] = []
    /// Rows that have another delimiter than the file, and which.
    var otherDelimiter: [CompactPlace] = []
    var otherDelimiters: Set<UInt8> = []
    /// Rows with spaces between the cells and in texts, of which the words could be divided in one way only.
    var wordsJoined: [CompactPlace] = []
    /// Rows with quotation marks around the whole row, and with other quotation marks than the file.
    var rowsInQuotes: [CompactPlace] = []
    var otherQuotes: [CompactPlace] = []
    /// Why reading stopped before the end of the file.
    var fileEnd: Finding?

    /// The argument that a finding about the end of reading has: the rest of the file was not read.
    package static let unread = "unread"

    /// A delimiter in words.
    static func name(of delimiter: UInt8) -> Text {
        switch delimiter {
        case UInt8(ascii: ";"): Text(nl: "een puntkomma", en: "a semicolon")
        case UInt8(ascii: ","): Text(nl: "een komma", en: "a comma")
        case UInt8(ascii: "\t"): Text(nl: "een tab", en: "a tab")
        case UInt8(ascii: "|"): Text(nl: "een streep |", en: "a bar |")
        default: Text(nl: "een spatie", en: "a space")
        }
    }

    /// In the order of their first places.
    func all(limits: ReadingLimits) -> [Finding] {
        var findings: [Finding] = []
        if !textAfterQuote.isEmpty { findings.append(Finding(.textAfterQuote, places: PlaceList(textAfterQuote))) }
        if !cellTooLong.isEmpty {
            findings.append(
                Finding(.cellTooLong, ["limit": String(limits.cellBytes)], places: PlaceList(cellTooLong)))
        }
        if !unclosedQuote.isEmpty, fileEnd?.code != .unclosedQuote {
            findings.append(Finding(.unclosedQuote, places: PlaceList(unclosedQuote)))
        }
        if !quoteMended.isEmpty { findings.append(Finding(.quoteMended, places: PlaceList(quoteMended))) }
        if !otherDelimiter.isEmpty {
            let signs = otherDelimiters.sorted().map { CSVFindings.name(of: $0) }
            findings.append(
                Finding(
                    .otherDelimiter,
                    [
                        "found": signs.map(\.nl).joined(separator: ", "),
                        "foundEN": signs.map(\.en).joined(separator: ", "),
                    ],
                    places: PlaceList(otherDelimiter)))
        }
        if !(rowsInQuotes.isEmpty && otherQuotes.isEmpty) { findings.append(otherQuotesFinding) }
        if !wordsJoined.isEmpty { findings.append(Finding(.wordsJoined, places: PlaceList(wordsJoined))) }
        if let fileEnd, fileEnd.code == .unclosedQuote {
            let end = fileEnd.places.map { CompactPlace(line: UInt32($0.line), column: UInt32($0.column)) }
            findings.append(Finding(.unclosedQuote, fileEnd.arguments, places: PlaceList(unclosedQuote + end)))
        } else if let fileEnd {
            findings.append(fileEnd)
        }
        return findings.sorted { first, second in
            guard let left = first.places.first, let right = second.places.first else { return false }
            return (left.line, left.column) < (right.line, right.column)
        }
    }
}

extension CSVFindings {
    private var otherQuotesFinding: Finding {
        let forms = [
            rowsInQuotes.isEmpty ? nil : Text(nl: "ze staan om de hele regel", en: "they stand around the whole row"),
            otherQuotes.isEmpty ? nil : Text(nl: "het zijn andere tekens", en: "they are other signs"),
        ].compactMap(\.self)
        let places = (rowsInQuotes + otherQuotes).sorted { $0.line < $1.line }
        return Finding(
            .otherQuotes,
            [
                "found": forms.map(\.nl).joined(separator: "; "), "foundEN": forms.map(\.en).joined(separator: "; "),
            ], places: PlaceList(places))
    }
}

/// The bytes that mean something in every dialect.
enum CSVByte {
    static var quote: UInt8 { UInt8(ascii: "\"") }
    static var apostrophe: UInt8 { UInt8(ascii: "'") }
    static var backslash: UInt8 { UInt8(ascii: "\\") }
    static var space: UInt8 { UInt8(ascii: " ") }
    static var bar: UInt8 { UInt8(ascii: "|") }
    /// The control character that was made to stand between cells.
    static var unitSeparator: UInt8 { 0x1F }
    static var lineFeed: UInt8 { UInt8(ascii: "\n") }
    static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
}
