/// Values as a Dutch reader expects them on a page.
extension ObservationRecord.Value {
    /// For a page: `1.234,5`, `ca. 15`, `0–4`, `onbekend`.
    package var inWords: String { words(\.dutchDescription) }

    /// For a table that a program may read: `1234.5`, otherwise the same words.
    package var inPlainWords: String { words(\.description) }

    /// Whether it is one exact number.
    package var isExact: Bool {
        if case .exact = self { true } else { false }
    }

    private func words(_ notation: (ExactDecimal) -> String) -> String {
        switch self {
        case .exact(let number): notation(number)
        case .estimate(let number): "ca. \(notation(number))"
        case .interval(let low?, let high?): "\(notation(low))–\(notation(high))"
        case .interval(let low?, nil): "\(notation(low)) of meer"
        case .interval(nil, let high?): "\(notation(high)) of minder"
        case .interval(nil, nil): Absence.unknown.dutchName
        case .text(let text): text
        case .absent(let absence): absence.dutchName
        }
    }
}
