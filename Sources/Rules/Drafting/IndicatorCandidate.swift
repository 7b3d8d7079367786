import ReportingModel

/// An indicator with everything that people call it.
struct IndicatorCandidate {
    let indicator: Indicator
    /// Normalised names with the score of an exact match.
    let names: [String: Int]
    /// The words of its label, then those of what other agreements call it.
    let labels: [[String]]
    let definition: [String]
    /// Words of the codes by which it is split.
    let codeWords: Set<String>
    /// Whether its label names a partner, and not the one who delivers.
    let namesOtherPartner: Bool
    /// What the partner itself speaks for: its name, its task, its other agreements.
    let bonus: Int

    static let exactCode = 100
    static let exactLabel = 98
    private static let exactAlias = 95
    /// A word that several indicators are called by.
    private static let sharedAlias = 75
    /// Names from longer lists than this are no words of a heading.
    private static let mostCodes = 60

    func isSplit(by codeLists: Set<String>) -> Bool { codeLists.isSubset(of: indicator.dimensions.values) }

    /// Whether some words of a label are codes that split it, and others its name.
    func isSplit(byWordsOf label: [String]) -> Bool {
        let count = label.count(where: codeWords.contains)
        return count > 0 && count < label.count
    }

    static func all(of catalogue: Catalogue, for partner: Partner) -> [IndicatorCandidate] {
        var aliases: [String: Set<String>] = [:]
        var ofPartner: Set<String> = []
        for agreement in catalogue.agreements {
            for layout in agreement.layouts {
                for column in layout.valueColumns where !column.heading.isEmpty || !column.aliases.isEmpty {
                    aliases[column.indicator, default: []].formUnion([column.heading] + column.aliases)
                }
                if agreement.partner == partner.id { ofPartner.formUnion(layout.indicators) }
            }
        }
        var owners: [String: Int] = [:]
        for names in aliases.values { for name in Set(names.map(NormalisedLabel.of)) { owners[name, default: 0] += 1 } }
        // Of an indicator that was defined anew, the definition of today counts.
        let latest = Dictionary(catalogue.indicators.map { ($0.code, $0) }) { _, second in second }
        let (own, others) = partnerNames(catalogue, partner)
        let task = LabelWords.of(partner.task)
        return latest.values.sorted { $0.code < $1.code }.map { indicator in
            let alternatives = aliases[indicator.code, default: []].filter { !$0.isEmpty }.sorted()
            var names: [String: Int] = [:]
            for name in alternatives.map(NormalisedLabel.of) {
                names[name] = owners[name, default: 0] > 1 ? sharedAlias : exactAlias
            }
            names[NormalisedLabel.of(indicator.label)] = exactLabel
            names[NormalisedLabel.of(indicator.code)] = exactCode
            let label = Set(LabelWords.of(indicator.label))
            let isOwn = own.contains { $0.isSubset(of: label) }
            let codes = indicator.dimensions.values.compactMap { catalogue.codeList($0)?.entries }
                .filter { $0.count <= mostCodes }.joined().flatMap { [$0.label] + $0.aliases }
            let fits = label.contains { word in task.contains { LabelWords.likeness(word, $0) >= 80 } }
            return IndicatorCandidate(
                indicator: indicator, names: names, labels: ([indicator.label] + alternatives).map(LabelWords.of),
                definition: LabelWords.of(
                    [indicator.definition, indicator.subtheme].compactMap(\.self).joined(separator: " ")),
                codeWords: Set(codes.flatMap(LabelWords.of)),
                namesOtherPartner: !isOwn && others.contains { $0.isSubset(of: label) },
                bonus: (isOwn ? 10 : 0) + (ofPartner.contains(indicator.code) ? 4 : 0) + (fits ? 4 : 0))
        }
    }

    /// The words of the partner's own names, and of those of all others.
    private static func partnerNames(_ catalogue: Catalogue, _ partner: Partner) -> ([Set<String>], [Set<String>]) {
        func names(_ partner: Partner) -> [Set<String>] {
            ([partner.name] + partner.aliases).map { Set(LabelWords.of($0)) }
                .filter { words in words.reduce(0) { $0 + $1.utf8.count } >= 3 }
        }
        return (names(partner), catalogue.partners.filter { $0.id != partner.id }.flatMap(names))
    }
}
