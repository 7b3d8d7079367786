import ReportingModel

/// A field of a form with its label, a hint, and what was wrong with what was typed, tied to it for who cannot see it.
struct FormField {
    enum Kind {
        case text, password, newPassword
        /// Value and words; the empty value is “nothing chosen yet”.
        case choice([(value: String, words: String)])
    }

    let name: String
    let label: String
    var kind = Kind.text
    var value = ""
    var hint = ""
    /// `nil` when all is well.
    var problem: String?
    var isRequired = true

    var html: HTMLText {
        let described = [hint.isEmpty ? nil : "\(name)-hulp", problem == nil ? nil : "\(name)-fout"].compactMap(\.self)
        let describedBy: HTMLText =
            described.isEmpty ? "" : " aria-describedby=\"\(described.joined(separator: " "))\""
        let invalid: HTMLText = problem == nil ? "" : " aria-invalid=\"true\""
        let required: HTMLText = isRequired ? " required" : ""
        let attributes: HTMLText = "id=\"\(name)\" name=\"\(name)\"\(required)\(describedBy)\(invalid)"
        let hintText: HTMLText = hint.isEmpty ? "" : "<p class=\"hint\" id=\"\(name)-hulp\">\(hint)</p>\n"
        let problemText: HTMLText =
            problem.map { "<p class=\"problem\" id=\"\(name)-fout\" role=\"alert\">\($0)</p>\n" } ?? ""
        return """
            <div class="field"><label for="\(name)">\(label)</label>
            \(hintText)\(problemText)\(control(attributes))</div>

            """
    }

    private func control(_ attributes: HTMLText) -> HTMLText {
        switch kind {
        case .text: "<input type=\"text\" \(attributes) maxlength=\"100\" autocomplete=\"off\" value=\"\(value)\">"
        case .password: "<input type=\"password\" \(attributes) maxlength=\"128\" autocomplete=\"current-password\">"
        case .newPassword: "<input type=\"password\" \(attributes) maxlength=\"128\" autocomplete=\"new-password\">"
        case .choice(let options):
            "<select \(attributes)>\n\(options.map(option))</select>"
        }
    }

    private func option(_ value: String, _ words: String) -> HTMLText {
        let selected: HTMLText = value == self.value ? " selected" : ""
        return "<option value=\"\(value)\"\(selected)>\(words)</option>\n"
    }
}
