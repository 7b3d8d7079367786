import ReportingModel

extension AnswerTexts {
    /// What somebody of the municipality wrote, which is Dutch: in an English answer it says so, for who hears it
    /// (WCAG 3.1.2).
    func written(_ text: String) -> HTMLText {
        language == .nl || text.isEmpty ? "\(text)" : "<span lang=\"nl\">\(text)</span>"
    }
}
