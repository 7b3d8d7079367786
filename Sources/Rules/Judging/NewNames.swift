import ReportingModel

/// The names that an open list does not know, each in one spelling: that of the partner's earlier files, else the first
/// in this one.
///
/// `Jongensgroep`, `JONGENSGROEP` and `jongens groep` are one group: as three codes they would cut a series in pieces.
struct NewNames {
    private var codes: [String: String] = [:]
    private static let mostNames = 65_536

    init(_ history: FigureHistory) {
        for dimensions in Set(history.figures.lazy.map(\.dimensions)).sorted() {
            for pair in Dimensions.list(dimensions) where !pair.code.isEmpty { _ = code(for: pair.code) }
        }
    }

    /// The spelling that stands for all that differ from it by capitals, accents, spaces and dashes.
    mutating func code(for code: String) -> String {
        let key = NewNames.folded(code)
        if let known = codes[key] { return known }
        if codes.count < NewNames.mostNames { codes[key] = code }
        return code
    }

    /// As ``NormalisedLabel`` compares, but `1-2` is not `12`, and a sign such as `<` or `+` is no punctuation.
    static func folded(_ name: String) -> String {
        var key = ""
        var isApart = false
        for position in name.indices {
            let character = name[position]
            if endsWithMinus(name, at: position) {
                key.append("-")
                continue
            }
            guard character.isLetter || character.isNumber || character.isSymbol || "%&@#*/".contains(character) else {
                isApart = true
                continue
            }
            if isApart, character.isNumber, key.last?.isNumber == true { key.append("-") }
            isApart = false
            let plain = NormalisedLabel.of(String(character))
            key += plain.isEmpty ? character.lowercased() : plain
        }
        return key.isEmpty ? name : key
    }

    /// Whether a minus stands behind a digit, and no word behind it: `12-` is up to twelve years, as `12+` is from
    /// there.
    private static func endsWithMinus(_ name: String, at position: String.Index) -> Bool {
        guard "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2212}".contains(name[position]), position > name.startIndex,
            name[name.index(before: position)].isNumber
        else { return false }
        let next = name.index(after: position)
        return next == name.endIndex || ",);".contains(name[next])
    }
}
