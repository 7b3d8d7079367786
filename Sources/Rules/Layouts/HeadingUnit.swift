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

    /// Units that no list has, and words that make a figure of another kind.
    private static let otherKinds = [
        "%", "weken", "wkn", "maanden", "mnd", "uren", "werkdagen", "werkdag", "centen", "cent", "gemiddeld",
        "gemiddelde", "gem", "cumulatief", "cumulatieve", "cum", "begroot", "begrote", "begroting", "geraamd",
        "geraamde", "raming", "prognose", "verwacht", "verwachte", "aangevraagd", "aangevraagde",
    ]
}
