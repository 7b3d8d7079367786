import ReportingModel

/// The language of a page: each text stands where it is used, in Dutch and in English.
///
///     words("Te beoordelen", "To review")
struct Words: Sendable {
    let language: Language

    func callAsFunction(_ nl: String, _ en: String) -> String {
        switch language {
        case .nl: nl
        case .en: en
        }
    }

    func callAsFunction(_ text: Text) -> String { text[language] }

    /// A text as the head of a column: with a capital.
    func heading(_ text: Text) -> String { self(text).prefix(1).uppercased() + self(text).dropFirst() }

    /// A text of the configuration, which is Dutch: on an English page it says so, for who hears the page (WCAG 3.1.2).
    func configured(_ text: String) -> HTMLText {
        language == .nl || text.isEmpty ? "\(text)" : "<span lang=\"nl\">\(text)</span>"
    }

    /// The same for an element that holds nothing but such a text.
    var configuredAttribute: HTMLText { language == .nl ? "" : " lang=\"nl\"" }
}
