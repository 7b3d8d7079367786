/// What stands in the column of statements: `ja, wij kregen een extra groep`.
///
/// Only a plain yes is one. `klopt niet, moet 12 zijn` and `ja, maar eigenlijk 12` begin with a word of agreement and
/// say the opposite, so a no or a doubt anywhere makes all the words a remark for the official.
package enum StatementText: Hashable, Sendable {
    /// Empty, or a bare `nee`: the partner says nothing.
    case nothing
    /// It is right, and this is why.
    case reason(String)
    /// It is not right, or not quite: all that was written.
    case objection(String)
    /// Words without a yes or a no: all that was written.
    case unclear(String)
    /// A yes without a why, or signs without words: nobody can decide on that.
    case incomplete

    package init(_ text: String) {
        let whole = text.trimmingSpace()
        let said = StatementText.words(of: whole)
        guard let first = said.first else {
            self = whole.isEmpty ? .nothing : whole.contains(where: \.isNumber) ? .unclear(whole) : .incomplete
            return
        }
        if StatementText.refusals.contains(first) {
            self = said.count > 1 || whole.contains(where: \.isNumber) ? .objection(whole) : .nothing
            return
        }
        guard let yes = StatementText.yes(opening: said) else {
            let refuses = said.contains { StatementText.refusals.contains($0) || StatementText.objections.contains($0) }
            self = refuses ? .objection(whole) : .unclear(whole)
            return
        }
        let rest = said.dropFirst(yes)
        let reverses = rest.first.map { StatementText.reversals.contains($0) } ?? false
        if reverses || rest.contains(where: StatementText.objections.contains) {
            self = .objection(whole)
            return
        }
        let reason = StatementText.behind(yes, whole)
        let saysMore = reason.contains(where: \.isNumber) || rest.contains { !StatementText.fillers.contains($0) }
        self = saysMore ? .reason(reason) : .incomplete
    }

    /// How many words at the beginning say yes: `ja`, `dat klopt`; `nil` when none do.
    private static func yes(opening words: [String]) -> Int? {
        if agreement.contains(words[0]) { return 1 }
        let isPhrase = words.count > 1 && ["dat", "het", "dit", "zo"].contains(words[0]) && words[1] == "klopt"
        return isPhrase ? 2 : nil
    }

    private static let agreement: Set<String> = [
        "ja", "jazeker", "jawel", "yes", "yep", "yup", "jep", "j", "y", "klopt", "inderdaad", "correct", "akkoord",
        "ok",
        "oke", "oké", "okay", "zeker", "juist", "goed",
    ]
    private static let refusals: Set<String> = ["nee", "neen", "no", "nope", "niet", "nooit"]
    /// Right behind a yes these take it back.
    private static let reversals: Set<String> = [
        "niet", "nooit", "geen", "nee", "neen", "no", "not", "maar", "but", "of", "or", "alleen", "behalve", "hoewel",
        "denk", "dacht",
    ]
    /// Wherever these stand, something is not right.
    private static let objections: Set<String> = [
        "nee", "neen", "moet", "moeten", "moest", "eigenlijk", "misschien", "fout", "foutje", "verkeerd", "onjuist",
        "vergissing", "should", "wrong", "maybe", "actually", "perhaps",
    ]
    /// Words that say no more than yes.
    private static let fillers: Set<String> = [
        "ja", "hoor", "echt", "toch", "wel", "zeker", "klopt", "dat", "het", "dit", "is", "zo", "goed", "precies",
    ]
    private static let marks: Set<Character> = [
        ",", ".", ":", ";", "!", "?", "(", ")", "[", "]", "\"", "'", "“", "”", "„", "’", "‘", "–", "—", "*", "+", "=",
        "…",
    ]

    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter }.map(String.init)
    }

    /// What follows the words that say yes; a minus before a number belongs to it.
    private static func behind(_ count: Int, _ text: String) -> String {
        var rest = text[...]
        for _ in 0..<count {
            rest = rest.drop { !$0.isLetter }
            rest = rest.drop { $0.isLetter }
        }
        // A closing mark of the yes itself: `"ja", extra groep`.
        while let first = rest.first {
            let isDash = first == "-" && rest.dropFirst().first?.isNumber != true
            let opens = "\"'“„‘".contains(first) && rest.dropFirst().first?.isLetter == true
            guard !opens, marks.contains(first) || first.isWhitespace || isDash else { break }
            rest = rest.dropFirst()
        }
        // `(ja, want de teller was stuk)`
        if text.count(where: { $0 == "(" }) < text.count(where: { $0 == ")" }) || text.hasPrefix("("),
            rest.hasSuffix(")"),
            !rest.contains("(")
        {
            rest = rest.dropLast()
        }
        return String(rest).trimmingSpace()
    }
}
