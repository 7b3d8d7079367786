/// What stands in a message for a heading or a field's name that may be somebody's own: `kop van 18 tekens`.
///
/// It is kept like this among the arguments of a finding. A description is no quotation, so ``filling(_:of:_:)`` leaves
/// out the quotation marks around it: “De kolom met een kop van 18 tekens kennen wij niet.”
package struct HiddenHeading: Hashable, CustomStringConvertible, Sendable {
    private let count: Int

    init(_ heading: String) {
        count = heading.count
    }

    /// - Returns: `nil` when a text is no such description.
    package init?(described text: String) {
        let words = text.split(separator: " ")
        guard words.count >= 4, let number = Int(words[words.count - 2]),
            HiddenHeading.openings.contains(words.dropLast(2).joined(separator: " "))
        else { return nil }
        count = number
    }

    /// The last two as they were stored before.
    private static let openings = ["kop van", "kolomkop van", "veld met een naam van"]

    package var description: String { words(.nl) }

    private func words(_ language: Language) -> String {
        let isOne = count == 1
        return switch language {
        case .nl: "kop van \(count) \(isOne ? "teken" : "tekens")"
        case .en: "heading of \(count) \(isOne ? "character" : "characters")"
        }
    }

    /// `een kop van 18 tekens`, in a sentence.
    package func inSentence(_ language: Language) -> String {
        (language == .nl ? "een " : "a ") + words(language)
    }

    /// A text with this description where a heading should stand.
    ///
    /// - Parameter mark: what stands for the heading: `{column}`.
    package func filling(_ mark: String, of text: String, _ language: Language) -> String {
        let joint = language == .nl ? "met" : "with"
        var filled = text
        for noun in ["kolom", "column"] {
            filled.replace("\(noun) “\(mark)”", with: "\(noun) \(joint) \(inSentence(language))")
        }
        // Of a member of JSON the name itself is what the message is about.
        let name = description.replacing("kop van", with: "naam van")
        filled.replace("De naam “\(mark)”", with: "Een \(name)")
        filled.replace("The name “\(mark)”", with: "A \(words(.en).replacing("heading", with: "name"))")
        let opensWithIt = filled.hasPrefix("“\(mark)”")
        filled.replace("“\(mark)”", with: inSentence(language))
        filled.replace(mark, with: words(language))
        return opensWithIt ? filled.prefix(1).uppercased() + filled.dropFirst() : filled
    }

    /// A heading between quotation marks, or its description without.
    package static func quoted(_ shown: String, _ language: Language) -> String {
        HiddenHeading(described: shown)?.inSentence(language) ?? "“\(shown)”"
    }
}
