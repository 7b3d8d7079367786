package import ReportingModel

/// What a person calls a row of their own file: `31 augustus · Toeleiding`, or the number they gave it.
///
/// A line number means little to someone who works in another program. Named are only words that cannot be personal:
/// dates, words of the agreement and its code lists, and short numbers in a column such as `Kenmerk`.
package struct RowNaming: Sendable {
    private enum Part: Hashable {
        case date, word, reference
    }

    private let parts: [(column: Int, part: Part)]
    private let known: Set<String>

    private static let referenceHeadings: Set<String> = [
        "kenmerk", "referentie", "volgnummer", "nummer", "nr", "id", "activiteitnummer", "activiteitcode",
        "projectnummer", "projectcode",
    ]

    package init(_ fit: LayoutFit, _ catalogue: Catalogue) {
        parts = fit.roles.enumerated().compactMap { column, role in
            switch role {
            case .period, .year: return (column, .date)
            case .area, .dimension, .indicator, .side: return (column, .word)
            case .ignored, .unknown:
                let heading = NormalisedLabel.of(fit.headings[column])
                return RowNaming.referenceHeadings.contains(heading) ? (column, .reference) : nil
            case .value, .remark, .partner, .municipality, .valueRemark, .longValue, .unit, .cross, .answer: return nil
            }
        }
        var lists = fit.layout.dimensions.map(\.codeList) + [CodeList.areas]
        var words: [String] = []
        if case .crosstab(let crosstab) = fit.layout.kind {
            if case .dimension(_, let list) = crosstab.side { lists.append(list) }
            if case .indicator(let columns) = crosstab.side { words += columns.flatMap { [$0.heading] + $0.aliases } }
        }
        if case .long(let long) = fit.layout.kind {
            words += long.indicators.flatMap { [$0.heading, $0.indicator] + $0.aliases }
        }
        words += lists.compactMap { catalogue.codeList($0) }.flatMap(\.entries).flatMap {
            [$0.code, $0.label] + $0.aliases
        }
        known = Set(words.map { NormalisedLabel.of($0) })
    }

    /// Empty when nothing in the row may be named.
    ///
    /// - Parameter cell: the text of a column; `nil` when the row has none.
    package func name(_ cell: (Int) -> String?) -> String {
        parts.compactMap { column, part -> String? in
            guard let text = cell(column)?.trimmingSpace(), !text.isEmpty, text.count <= 60 else { return nil }
            let isShown =
                switch part {
                case .date: PeriodReader.read(text) != .unreadable
                case .word: known.contains(NormalisedLabel.of(text))
                case .reference: RowNaming.isReference(text)
                }
            return isShown ? SafeEcho.printable(text) : nil
        }.prefix(3).joined(separator: " · ")
    }

    /// At most four letters and five digits in two groups: `KR8-014`, `12`, `A3`. No small letter behind another letter,
    /// as names have, and nothing that may be a day of birth: `030311`, `3-3-11`.
    static func isReference(_ text: String) -> Bool {
        let (letters, digits) = (text.count { $0.isLetter }, text.count { $0.isNumber })
        return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-/. ".contains($0)) }
            && letters <= 4 && (1...5).contains(digits) && text.split { !$0.isNumber }.count <= 2
            && !zip(text, text.dropFirst()).contains { $0.isLetter && $1.isLowercase }
    }
}
