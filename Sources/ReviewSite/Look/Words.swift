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
}
