import ReportingModel

/// Words behind a number that are its agreed unit, though the list of units has them elsewhere or not at all.
///
/// A column “Jeugdigen op de wachtlijst” is agreed in clients; who writes `28 jeugdigen` there repeats its heading. What
/// is measured is never taken so: `9 weken` below “Wachttijd in weken” must still be days when days were agreed.
///
/// Must pass: `28 jeugdigen` below that heading, `28 personen` where clients are counted, `63 d` for days. Must fail:
/// `28 gezinnen` where clients are counted, `28 personen` where days are.
enum UnitWord {
    static func isOwn(_ words: String, of plan: ValuePlan) -> Bool {
        guard let unit = plan.unit else { return false }
        let word = words.lowercased().trimmingSpace()
        let plain = word.hasSuffix(".") ? String(word.dropLast()) : word
        if shortened[plain] == unit { return true }
        guard plan.isCount else { return false }
        if people.contains(unit), peopleWords.contains(plain) { return true }
        if plain.count > 3, !ValuePlan.isMeasure(plain) {
            return [plan.heading, plan.indicator.label].contains { heading in
                heading.lowercased().split { !$0.isLetter }.contains { $0 == plain }
            }
        }
        return false
    }

    private static let shortened = ["d": "dagen", "proc": "%"]
    private static let people: Set<String> = [
        "cliënten", "clienten", "jeugdigen", "jongeren", "kinderen", "personen", "deelnemers", "inwoners",
    ]
    private static let peopleWords: Set<String> = [
        "kinderen", "kind", "personen", "persoon", "pers", "stuks", "st", "stuk",
    ]
}
