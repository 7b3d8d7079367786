import ReportingModel

/// A row of choices above a list. They live in the address, so a filtered page can be kept and sent.
struct FilterForm {
    struct Choice {
        let name: String
        let label: String
        /// Value and words; the empty value is “all”.
        let options: [(value: String, words: String)]
        let chosen: String?
        /// Whether the options are texts of the configuration, all but those that no code stands behind.
        var isConfigured = false
        /// Whether the label is one as well.
        var isLabelConfigured = false

        func isConfigured(_ value: String) -> Bool {
            isConfigured && !value.isEmpty && value != IndicatorChoice.whole
        }
    }

    /// A field to type in what one looks for.
    struct Search {
        let name: String
        let label: String
        let typed: String?
    }

    let path: String
    var search: Search?
    let choices: [Choice]
    let words: Words

    var html: HTMLText {
        let fields = choices.map { choice -> HTMLText in
            let options = choice.options.map { value, words -> HTMLText in
                let selected: HTMLText = value == (choice.chosen ?? "") ? " selected" : ""
                let language: HTMLText = choice.isConfigured(value) ? self.words.configuredAttribute : ""
                return "<option value=\"\(value)\"\(language)\(selected)>\(words)</option>\n"
            }
            let language: HTMLText = choice.isLabelConfigured ? words.configuredAttribute : ""
            return """
                <div><label for="\(choice.name)"\(language)>\(choice.label)</label>
                <select id="\(choice.name)" name="\(choice.name)">
                \(options)</select></div>

                """
        }
        return """
            <form class="filters" method="get" action="\(path)">
            \(searchField)\(fields)<button class="second" type="submit">\(words("Toon", "Show"))</button>
            </form>
            \(chosenLine.html)
            """
    }

    private var chosenLine: ChosenFilters {
        let typed = search.flatMap { search in
            search.typed.map { (label: "\(search.label)" as HTMLText, value: "\(SafeEcho.printable($0))" as HTMLText) }
        }
        return ChosenFilters(words: words, parts: [typed].compactMap(\.self) + choices.compactMap(chosen(of:)))
    }

    /// `nil` where everything is shown.
    private func chosen(of choice: Choice) -> (label: HTMLText, value: HTMLText)? {
        guard let code = choice.chosen, !code.isEmpty else { return nil }
        let name = choice.options.first { $0.value == code }?.words ?? SafeEcho.printable(code)
        return (
            choice.isLabelConfigured ? words.configured(choice.label) : "\(choice.label)",
            choice.isConfigured(code) ? words.configured(name) : "\(name)"
        )
    }

    private var searchField: HTMLText {
        guard let search else { return "" }
        return """
            <div><label for="\(search.name)">\(search.label)</label>
            <input id="\(search.name)" name="\(search.name)" type="search" value="\(search.typed ?? "")"></div>

            """
    }
}
