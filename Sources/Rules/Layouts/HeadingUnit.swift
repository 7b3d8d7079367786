import ReportingModel

/// Compares the units that two headings name, so that weeks are never taken for days.
enum HeadingUnit {
    /// Whether a heading names a unit, a share or a scale that the other one does not.
    static func differs(_ heading: String, from agreed: ExpectedColumn?, _ catalogue: Catalogue) -> Bool {
        // The other names of a column also give its unit.
        let agreed = ([agreed?.heading ?? ""] + (agreed?.aliases ?? [])).joined(separator: " ")
        if ScaleWords.isIn(heading) != ScaleWords.isIn(agreed) { return true }
        let units = Set(
            (catalogue.codeList(CodeList.units)?.entries ?? []).flatMap { [$0.code, $0.label] + $0.aliases }
                .map { $0.lowercased() } + otherKinds)
        func named(_ text: String) -> Set<String> {
            let words = text.lowercased().split { !$0.isLetter && $0 != "%" && $0 != "€" }.map(String.init)
            return units.intersection(words)
        }
        return !named(heading).subtracting(named(agreed)).isEmpty
    }

    /// What to do with a column whose heading names something else: only another heading would make its figures wrong.
    static func conversion(_ heading: String) -> Text {
        ScaleWords.isIn(heading)
            ? Text(
                nl:
                    "Reken eerst de cijfers om naar hele getallen: 2.450 wordt bijvoorbeeld 2.450.000. Verander daarna de kop.",
                en:
                    "First convert the figures to whole numbers: 2.450 becomes 2.450.000, for example. Then change the heading."
            )
            : Text(
                nl:
                    "Staan de cijfers in een andere eenheid? Reken ze dan eerst om. Verander daarna de kop. Zijn het andere cijfers? Zet dan de afgesproken cijfers in een eigen kolom.",
                en:
                    "Are the figures in another unit? Then convert them first, and change the heading after that. Are they other figures? Then put the agreed figures in a column of their own."
            )
    }

    /// Units that no list has, and words that make a figure of another kind.
    private static let otherKinds = [
        "%", "weken", "wkn", "maanden", "mnd", "uren", "werkdagen", "werkdag", "centen", "cent", "gemiddeld",
        "gemiddelde", "gem", "cumulatief", "cumulatieve", "cum", "begroot", "begrote", "begroting", "geraamd",
        "geraamde", "raming", "prognose", "verwacht", "verwachte", "aangevraagd", "aangevraagde",
    ]
}
