package import ReportingModel

/// Why a table that looks like an agreed crosstab fits none: its headings that should be periods are not understood.
///
///     Traject;voorjaar 2021;najaar 2021
///     Toeleiding;41;72
package struct UnreadPeriods: Sendable {
    let agreement: Agreement
    /// As they stand in the file.
    let headings: [String]

    private static let mostShown = 4

    /// - Returns: `nil` when something else is the matter.
    package init?(_ fitter: LayoutFitter, head: TableHead) {
        guard case .crosstab(let crosstab) = fitter.layout.kind,
            crosstab.across.contains(where: { if case .period = $0 { true } else { false } })
        else { return nil }
        let rows = head.rows.map(\.cells)
        let side = NormalisedLabel.of(crosstab.sideColumn)
        let named = rows.first { row in !side.isEmpty && row.contains { HeadingSpelling.lastName.of($0) == side } }
        // Without its heading the rows above the first label of the side are the header.
        let above = CrosstabFitter(fitter: fitter, crosstab: crosstab).labelsAboveSide(rows)
        guard let header = named ?? above else { return nil }
        headings = header.filter { heading in
            let text = heading.trimmingSpace()
            return !text.isEmpty && HeadingSpelling.lastName.of(text) != side && !text.hasPrefix("/")
                && UnreadPeriods.looksLikePeriod(text) && PeriodReader.read(text).period == nil
        }
        guard !headings.isEmpty else { return nil }
        agreement = fitter.agreement
    }

    private static func looksLikePeriod(_ text: String) -> Bool {
        let words = text.lowercased()
        return text.contains(where: \.isNumber)
            || ["jaar", "winter", "zomer", "herfst", "lente", "kwart", "half", "maand", "week", "period", "seizoen"]
                .contains { words.contains($0) }
    }

    /// The finding that the file fits no agreement, with the headings that kept it from fitting.
    package func explaining(_ finding: Finding) -> Finding {
        func shown(_ language: Language) -> String {
            headings.prefix(UnreadPeriods.mostShown).map { HiddenHeading.quoted(SafeEcho.heading($0), language) }
                .joined(separator: ", ")
        }
        var arguments = finding.arguments
        // The headings of all other agreements would only hide the one thing to mend.
        let expected =
            switch agreement.rhythm {
            case .every(_, let kind):
                Period(kind, of: agreement.from.year).map {
                    Text(
                        nl: "een \(kind.dutchName), zoals \($0.words(.nl))", en: "a period such as \($0.words(.en))")
                }
            case .referenceDates, .occasional: nil as Text?
            }
        if let expected { (arguments["detail"], arguments["detailEN"]) = (expected.nl, expected.en) }
        arguments["why"] =
            " De indeling lijkt op “\(agreement.title)”. Maar in deze koppen lezen wij geen periode: \(shown(.nl))."
        arguments["whyEN"] =
            " The layout looks like “\(agreement.title)”. But we read no period in these headings: \(shown(.en))."
        return Finding(
            finding.code, arguments, expected: expected == nil ? finding.expected : [], places: finding.places)
    }
}
