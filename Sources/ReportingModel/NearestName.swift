/// Finds the known names that someone probably meant.
package enum NearestName {
    /// Bytes. A longer text is no name that somebody mistyped but a sentence, or something else that landed in its
    /// place, and resembles nothing. Counting mistakes takes a step for each pair of letters.
    package static let longestName = 200

    /// The known names closest to `name`, nearest first; none when all lie too far away to be meant.
    ///
    /// Distance is the number of typing mistakes (insert, delete, replace, swap of neighbours) between the two names as
    /// ``NormalisedLabel`` compares them; a third of the length may be wrong, at least one character.
    package static func matches(for name: String, in known: [String], limit: Int = 3) -> [String] {
        guard name.utf8.count <= longestName, !known.isEmpty else { return [] }
        let wanted = Array(NormalisedLabel.of(name).utf8)
        guard !wanted.isEmpty else { return [] }
        let allowed = Swift.max(1, wanted.count / 3)
        let scored = known.compactMap { candidate -> (distance: Int, name: String)? in
            guard candidate.utf8.count <= longestName else { return nil }
            let letters = Array(NormalisedLabel.of(candidate).utf8)
            guard abs(letters.count - wanted.count) <= allowed else { return nil }
            let distance = typingMistakes(wanted, letters)
            return distance <= allowed ? (distance, candidate) : nil
        }
        return scored.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(limit).map(\.name)
    }

    /// Optimal string alignment distance, on bytes.
    private static func typingMistakes(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var (beforeLast, last) = ([Int](), Array(0...right.count))
        for (i, a) in left.enumerated() {
            var row = [i + 1]
            for (j, b) in right.enumerated() {
                var best = Swift.min(last[j + 1] + 1, row[j] + 1, last[j] + (a == b ? 0 : 1))
                if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { best = Swift.min(best, beforeLast[j - 1] + 1) }
                row.append(best)
            }
            (beforeLast, last) = (last, row)
        }
        return last[right.count]
    }
}

/// The form in which headings, names and codes are compared: lower case, without accents, spaces and punctuation.
///
/// `Wachttijd (Alblasserdam)`, `wachttijd_alblasserdam` and `WACHTTIJD ALBLASSERDAM` are the same heading. Signs that
/// carry meaning are kept as words: `%`, `€`, `@`, `/`.
package enum NormalisedLabel {
    package static func of(_ text: some StringProtocol) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                addASCII(UInt8(truncatingIfNeeded: scalar.value), to: &result)
            } else {
                for lower in scalar.properties.lowercaseMapping.unicodeScalars { add(lower, to: &result) }
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Letters in lower case, digits and the signs that carry meaning.
    @inline(__always)
    private static func addASCII(_ byte: UInt8, to result: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "%"),
            UInt8(ascii: "@"), UInt8(ascii: "/"):
            result.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): result.append(byte | 0x20)
        default: break
        }
    }

    private static func add(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
        if scalar.isASCII {
            addASCII(UInt8(truncatingIfNeeded: scalar.value), to: &result)
        } else if let plain = plainLetters[scalar] {
            result += Array(plain.utf8)
        } else if scalar == "€" || scalar.properties.isAlphabetic && !(0x300...0x36F).contains(scalar.value) {
            result += Array(String(scalar).utf8)
        }
    }

    private static let plainLetters: [Unicode.Scalar: String] = [
        "à": "a", "á": "a", "â": "a", "ã": "a", "ä": "a", "å": "a", "ç": "c", "è": "e", "é": "e", "ê": "e", "ë": "e",
        "ì": "i", "í": "i", "î": "i", "ï": "i", "ñ": "n", "ò": "o", "ó": "o", "ô": "o", "õ": "o", "ö": "o", "ø": "o",
        "ù": "u", "ú": "u", "û": "u", "ü": "u", "ý": "y", "ÿ": "y", "ĳ": "ij", "ß": "ss", "æ": "ae",
    ]
}
