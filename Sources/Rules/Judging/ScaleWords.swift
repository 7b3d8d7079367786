import ReportingModel

/// The ways in which people write that figures are in thousands or millions.
///
///     bedragen x € 1.000     (in 1.000 euro)     x duizend     in mln euro     eenheid: dzd euro     k€
///
/// No such words: `2 x 1.000 flyers`, `per 1.000 inwoners`, `subsidie van 2 miljoen euro`.
enum ScaleWords {
    /// - Parameter isTitle: whether the text stands around the figures, where `€ 1.000` alone says it too.
    static func isIn(_ text: String, isTitle: Bool = false) -> Bool {
        guard mayHold(text) else { return false }
        let segments = segments(of: text)
        let isAlone = segments.count == 1
        return segments.contains { segment in
            let words = words(of: segment.words)
            return hasMultiplier(words) || hasScaleOfEuros(words)
                || (isTitle && isAlone || segment.isApart) && isScale(words)
        }
    }

    /// Nearly every text holds none of these, and then nothing more is looked at.
    private static func mayHold(_ text: String) -> Bool {
        guard text.utf8.count < 400 else { return false }
        let text = text.lowercased()
        return text.contains("00") || marks.contains { text.contains($0) }
    }

    private static let marks = ["duizend", "dzd", "miljoen", "mln", "mio", "keuro", "k€", "€k", "k €", "k eur"]

    /// The text without its brackets, what stands between these, and what stands behind `eenheid:`.
    private static func segments(of text: String) -> [(words: Substring, isApart: Bool)] {
        if let colon = text.firstIndex(of: ":"), fields.contains(text[..<colon].lowercased().trimmingSpace()) {
            return [(text[text.index(after: colon)...], true)]
        }
        var segments: [(words: Substring, isApart: Bool)] = []
        var (start, isApart) = (text.startIndex, false)
        for position in text.indices where "()[]".contains(text[position]) {
            segments.append((text[start..<position], isApart))
            (start, isApart) = (text.index(after: position), "([".contains(text[position]))
        }
        segments.append((text[start...], isApart))
        return segments.filter { !$0.words.allSatisfy(\.isWhitespace) }
    }

    private static let fields: Set<String> = ["eenheid", "eenheden", "unit", "bedragen", "bedragen in", "schaal"]

    /// `x 1.000` and `× €1.000` as `x`, `euro`, `1000`.
    private static func words(of text: Substring) -> [String] {
        var words: [String] = []
        var word = ""
        func close() {
            guard !word.isEmpty else { return }
            let isGroup = word == "000" && words.last.map { $0.allSatisfy(\.isNumber) } == true
            if isGroup {
                words[words.count - 1] += word
            } else {
                words.append(currencies.contains(word) ? "euro" : word)
            }
            word = ""
        }
        for character in text.lowercased() {
            switch character {
            case "€":
                close()
                words.append("euro")
            case "×", "*":
                close()
                words.append("x")
            case _ where character.isLetter || character.isNumber:
                if let last = word.last, last.isNumber != character.isNumber { close() }
                word.append(character)
            default: close()
            }
        }
        close()
        return words
    }

    /// Whether the figures are to be multiplied: `x 1.000`, `maal duizend`, `in € 1.000`, `in mln euro`, `in k€`.
    private static func hasMultiplier(_ words: [String]) -> Bool {
        for (position, word) in words.enumerated() where times.contains(word) || word == "in" {
            let rest = words[(position + 1)...]
            let scale = rest.drop { $0 == "euro" }
            guard let first = scale.first else { continue }
            let hasEuro = scale.count < rest.count || scale.dropFirst().first == "euro"
            if word == "in" {
                let isNumber = first.allSatisfy(\.isNumber)
                let isLast = scale.dropFirst().allSatisfy { $0 == "euro" || $0 == "tallen" }
                if thousands.contains(first), !isNumber || hasEuro || isLast { return true }
                if hasEuro, first == "k" { return true }
                continue
            }
            // `2 x 1.000` is a sum; `2025 x 1.000` is a title.
            let isSum = position > 0 && Int(words[position - 1]).map { !(1990...2099).contains($0) } ?? false
            if thousands.contains(first), !isSum { return true }
        }
        return false
    }

    /// `duizend euro` at the start, and not in `een bijdrage van duizend euro`; `k€`.
    private static func hasScaleOfEuros(_ words: [String]) -> Bool {
        zip(words.indices, zip(words, words.dropFirst())).contains { position, pair in
            let isOpening = position == 0 || openings.contains(words[position - 1])
            let isCounted = position > 0 && words[position - 1].first?.isNumber == true
            return isOpening && scales.contains(pair.0) && pair.1 == "euro"
                || !isCounted && (pair == ("k", "euro") || pair == ("euro", "k"))
        } || words.contains("keuro")
    }

    /// Whether it says nothing but the scale: `dzd`, `€ 1.000`, `mln euro`.
    private static func isScale(_ words: [String]) -> Bool {
        guard let first = words.first, words.allSatisfy({ $0 == "euro" || thousands.contains($0) }) else {
            return false
        }
        return words.contains(where: scales.contains) || first == "euro" && words.contains(where: thousands.contains)
    }

    private static let openings: Set<String> = ["bedragen", "cijfers", "alles", "eenheid"]
    private static let currencies: Set<String> = ["eur", "euros"]
    private static let times: Set<String> = ["x", "maal", "keer"]
    private static let scales: Set<String> = [
        "duizend", "duizenden", "duizendtallen", "dzd", "miljoen", "miljoenen", "mln", "mio",
    ]
    private static let thousands = scales.union(["1000", "1000000"])
}
