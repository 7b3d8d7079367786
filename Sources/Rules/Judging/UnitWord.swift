import ReportingModel

/// Words behind a number that are its agreed unit, though the list of units has them elsewhere or not at all.
///
/// A column “Jeugdigen op de wachtlijst” is agreed in clients; who writes `28 jeugdigen` there repeats its heading. What
/// is measured is never taken so: `9 weken` below “Wachttijd in weken” must still be days when days were agreed.
///
/// Must pass: `28 jeugdigen` and `1 jeugdige` below that heading, `28 personen` where clients are counted, `14 stuks` of
/// anything that is counted, `63 d` for days. Must fail: `28 gezinnen` where clients are counted, `28 personen` where days
/// are, `12 kinderen` where parents are.
enum UnitWord {
    static func isOwn(_ words: String, of plan: ValuePlan) -> Bool {
        guard let unit = plan.unit else { return false }
        let word = words.lowercased().trimmingSpace()
        let plain = word.hasSuffix(".") ? String(word.dropLast()) : word
        if shortened[plain] == unit { return true }
        guard plan.isCount else { return false }
        if pieceWords.contains(plain) { return true }
        let own = Set(
            [plan.heading, plan.indicator.label].flatMap { heading in
                heading.lowercased().split { !$0.isLetter }.map(String.init)
            })
        if people.contains(unit) {
            if peopleWords.contains(plain) { return true }
            // Among parents children are others.
            if youngWords.contains(plain) { return !own.contains { $0.hasPrefix("ouder") } }
        }
        guard plain.count > 3, !ValuePlan.isMeasure(plain) else { return false }
        return ["", "n", "en", "s"].contains { own.contains(plain + $0) }
    }

    private static let shortened = ["d": "dagen", "dg": "dagen", "dgn": "dagen", "proc": "%"]
    private static let people: Set<String> = [
        "cliënten", "clienten", "jeugdigen", "jongeren", "kinderen", "personen", "deelnemers", "inwoners",
    ]
    private static let peopleWords: Set<String> = ["personen", "persoon", "pers", "mensen"]
    private static let youngWords: Set<String> = [
        "kinderen", "kind", "jongeren", "jongere", "jeugdigen", "jeugdige",
    ]
    private static let pieceWords: Set<String> = ["stuks", "st", "stuk"]
}
