import TestSupport

/// Makes a strange file out of a good one: bytes are changed, taken out, doubled, and words that readers trip over put in.
struct Mutator {
    /// What may be put in, beside bytes of its own.
    private static let dictionary: [[UInt8]] =
        [
            "\"", "\"\"", ";", ",", "\t", "|", "\n", "\r", "\r\n", "\r\r\n", "sep=;\n", "<", ">", "</", "/>", "<!--",
            "-->",
            "<![CDATA[", "]]>", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&amp;",
            "&#0;", "&#x10FFFF;", "&b;", "xmlns:x=\"y\"", "{", "}", "[", "]", ":", "null", "true", "\\u0000", "\\uD800",
            "\\uDC00", "\\", "\"a\":1,\"a\":2", "1e999", "-0", "0.1e-400", "99999999999999999999999999", "1.250",
            "1.234,56",
            "€ 21.800,-", "51%", "363 duizend", "ca. 15", "<5", "0-7", "minder dan 5", "n.v.t.", "#N/B", "nihil",
            "-99997",
            "31-06-2021", "30-4-'21", "2e halfjaar 2022", "T2 2021", "2021/'22", "44316", "00-00-2019", "20210430",
            "totaal",
            "Totaal;", "2019;;;", "Bron: SJT", "999990019", "111222333", "jan@voorbeeld.nl", "06-12345678",
            "NL91ABNA0417164300", "BSN", "\u{FEFF}", "\u{A0}", "\u{202E}", "é", "e\u{301}", "👩‍👧", "Ã«", "=1+1", "0x10",
            "NaN",
            "- ", ": ", "&a ", "*a", "!!", "|\n", ">-\n", "  ", "{ a: [", "---\n",
        ].map { Array($0.utf8) }
        + [
            [0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x00], [0xFF, 0xFE],
            [0xFE, 0xFF], [0x80],
        ]

    static let longest = 6_000

    /// One to eight changes, one after the other.
    static func mutated(_ seed: [UInt8], with others: [[UInt8]], using random: inout SeededNumbers) -> [UInt8] {
        var bytes = seed
        for _ in 0..<Int.random(in: 1...8, using: &random) { change(&bytes, others, &random) }
        return Array(bytes.prefix(longest))
    }

    private static func change(_ bytes: inout [UInt8], _ others: [[UInt8]], _ random: inout SeededNumbers) {
        let position = Int.random(in: 0...bytes.count, using: &random)
        let rest = bytes.count - position
        let length = min(rest, Int.random(in: 1...40, using: &random))
        switch Int.random(in: 0..<9, using: &random) {
        case 0 where rest > 0: bytes[position] = UInt8.random(in: 0...255, using: &random)
        case 1 where rest > 0: bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 2: bytes.removeSubrange(position..<(position + length))
        case 3: bytes.insert(contentsOf: bytes[position..<(position + length)], at: position)
        case 4:
            let word = dictionary.randomElement(using: &random) ?? []
            let times = Int.random(in: 0..<20, using: &random) == 0 ? Int.random(in: 50...300, using: &random) : 1
            bytes.insert(contentsOf: (0..<times).flatMap { _ in word }, at: position)
        case 5: bytes.removeSubrange(position...)
        case 6:
            let other = others.randomElement(using: &random) ?? []
            let from = Int.random(in: 0...other.count, using: &random)
            bytes.insert(contentsOf: other[from...].prefix(length * 8), at: position)
        case 7:
            let to = Int.random(in: 0...bytes.count, using: &random)
            let piece = Array(bytes[position..<(position + length)])
            bytes.insert(contentsOf: piece, at: to)
        default: bytes.insert(contentsOf: dictionary.randomElement(using: &random) ?? [], at: position)
        }
        if bytes.count > longest * 2 { bytes.removeSubrange(longest...) }
    }
}
