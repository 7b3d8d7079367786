/// Names of encodings that a document may declare and that we do not read, as a message may repeat them.
enum EncodingNames {
    /// The name as it is declared; `nil` for one that nobody knows, for it may be anything.
    static func shown(_ name: String) -> String? {
        let upper = name.uppercased()
        let isKnown =
            known.contains(upper)
            || series.contains { upper.hasPrefix($0) && upper.dropFirst($0.count).allSatisfy(\.isNumber) }
        return isKnown ? name : nil
    }

    /// Names that end in a number: `ISO-8859-15`.
    private static let series = [
        "ISO-8859-", "ISO8859-", "ISO_8859-", "WINDOWS-", "CP", "CP-", "IBM", "IBM-", "LATIN", "LATIN-", "UTF-",
        "UCS-", "GB",
    ]

    private static let known: Set<String> = [
        "ANSI", "BIG5", "BIG5-HKSCS", "EBCDIC-US", "EUC-JP", "EUC-KR", "GBK", "HZ-GB-2312", "ISO-10646-UCS-2",
        "ISO-10646-UCS-4",
        "ISO-2022-JP", "KOI8-R", "KOI8-U", "MACINTOSH", "MACROMAN", "SHIFT-JIS", "SHIFT_JIS", "TIS-620", "UNICODE",
        "UTF-32BE", "UTF-32LE", "X-MAC-ROMAN",
    ]
}
