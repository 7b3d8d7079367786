import ReportingModel

/// Finds the indicators that a heading or a label probably means.
///
/// The surest sign is the code, then the label, then a word that another agreement uses for the indicator; after these
/// the words they have in common. Units and kinds then speak for or against: a column in days is no percentage. So do
/// names: what belongs to one partner is seldom delivered by another.
struct IndicatorMatcher {
    /// What is known of a figure before its indicator is.
    struct Evidence {
        /// What the partner calls it.
        var label: String
        /// Codes of the units that stand with the numbers or in the heading.
        var units: [String] = []
        /// Codes of units that stand in the heading as words: `Aantal gezinnen`.
        var namedUnits: Set<String> = []
        /// Whether the heading is nothing but the name of a unit.
        var isUnitName = false
        var holdsText = false
        /// Whether the texts are sentences: a name of something is no story.
        var holdsSentences = false
        var mostDecimals = 0
        var lowest: ExactDecimal?
        var highest: ExactDecimal?
        /// Code lists that split the figure in this file.
        var codeLists: Set<String> = []
        /// Other words around the table: its title, the name of the file.
        var surroundings = ""
        /// Whether the label says nothing of its own, such as `waarde`, so that the surroundings must tell.
        var isGeneric = false
    }

    struct Match {
        let indicator: Indicator
        /// 100 is the best; from ``leastScore`` it may stand in an agreement.
        let score: Int
        /// Whether it is called so, or nearly; otherwise only some words agree.
        let isNamed: Bool
    }

    /// Below this nothing is proposed.
    static let leastScore = 50
    /// Below this an indicator is no alternative either.
    static let leastAlternative = 25
    /// From this likeness on the words are as good as the name.
    private static let nearlyTheName = 85

    private let candidates: [IndicatorCandidate]
    private let words: LabelWords

    init(catalogue: Catalogue, partner: Partner) {
        candidates = IndicatorCandidate.all(of: catalogue, for: partner)
        words = LabelWords(labels: candidates.map(\.indicator.label))
    }

    /// The indicators that may be meant, the likeliest first; at most five.
    func matches(for evidence: Evidence) -> [Match] {
        let key = NormalisedLabel.of(evidence.label)
        let label = LabelWords.of(evidence.label)
        let surroundings = LabelWords.of(evidence.surroundings)
        // A code that nobody has is a mistake, and a letter is no word: neither is looked for word by word.
        let hasWords = !IndicatorMatcher.isCode(evidence.label) && label.contains { $0.utf8.count >= 3 }
        let splitCount = candidates.count { $0.isSplit(by: evidence.codeLists) }
        return candidates.compactMap { candidate -> Match? in
            let exact = key.isEmpty ? nil : candidate.names[key]
            let likeness = exact == nil && hasWords ? self.likeness(label, to: candidate) : 0
            var score = exact ?? 0
            if exact == nil {
                score = likeness + around(surroundings, candidate, evidence)
                if candidate.isSplit(byWordsOf: label) { score += 8 }
                if !evidence.codeLists.isEmpty, candidate.isSplit(by: evidence.codeLists) {
                    score = evidence.isGeneric && splitCount == 1 ? max(score + 30, 60) : score + 30
                }
                if candidate.indicator.unit.map(evidence.namedUnits.contains) ?? false {
                    score = evidence.isUnitName ? max(score, 70) : score + 12
                }
            }
            guard exact != nil || hasWords || evidence.isGeneric || evidence.isUnitName else { return nil }
            score = score * plausibility(of: candidate, evidence, exact) / 100
            if exact == nil {
                score += candidate.bonus
                // Words alone never reach what a name does, but stay in order.
                if score > 80 { score = min(94, 80 + (score - 80) / 4) }
            }
            guard score >= IndicatorMatcher.leastAlternative else { return nil }
            return Match(
                indicator: candidate.indicator, score: score,
                isNamed: exact != nil || likeness >= IndicatorMatcher.nearlyTheName)
        }
        .sorted { ($1.score, $0.indicator.code) < ($0.score, $1.indicator.code) }.prefix(5).map(\.self)
    }

    /// How alike the words are, in hundredths; codes that split the indicator are no part of its name.
    private func likeness(_ label: [String], to candidate: IndicatorCandidate) -> Int {
        let own = label.filter { !candidate.codeWords.contains($0) }
        let name = own.isEmpty ? label : own
        let likeness = candidate.labels.map { words.likeness(name, to: $0) }.max() ?? 0
        // What only the definition says counts for less.
        let defined = words.share(of: name, in: candidate.definition + (candidate.labels.first ?? []))
        return max(likeness, defined * 55 / 100)
    }

    /// What the title and the name of the file add: little to a heading that has a name, much to one that has none.
    private func around(_ surroundings: [String], _ candidate: IndicatorCandidate, _ evidence: Evidence) -> Int {
        guard !surroundings.isEmpty else { return 0 }
        let around = candidate.labels.map { words.likeness(surroundings, to: $0) }.max() ?? 0
        return evidence.isGeneric ? around * 8 / 10 : around / 10
    }

    /// Some letters and a number, such as `MAG-21`.
    private static func isCode(_ label: String) -> Bool {
        let key = NormalisedLabel.of(label).utf8
        let letters = key.prefix { (97...122).contains($0) }.count
        return (2...5).contains(letters) && key.count > letters
            && key.dropFirst(letters).allSatisfy { (48...57).contains($0) }
    }

    /// How well the file agrees with an indicator beside its name, in hundredths; above 100 it speaks for it.
    private func plausibility(of candidate: IndicatorCandidate, _ evidence: Evidence, _ exact: Int?) -> Int {
        let indicator = candidate.indicator
        if exact == IndicatorCandidate.exactCode { return 100 }
        if evidence.holdsText != (indicator.kind == .text) { return 0 }
        var share = unitShare(of: indicator, evidence, isExact: exact != nil)
        func weaken(_ hundredths: Int, when condition: Bool) { if condition { share = share * hundredths / 100 } }
        weaken(60, when: zip(evidence.highest, indicator.highestValue) { $0 > $1 })
        weaken(80, when: zip(evidence.lowest, indicator.lowestValue) { $0 < $1 })
        weaken(80, when: indicator.mostDecimals.map { evidence.mostDecimals > $0 } ?? false)
        // The official label is sure; what others call it is less so.
        guard exact != IndicatorCandidate.exactLabel else { return share }
        weaken(70, when: evidence.holdsText && !evidence.holdsSentences)
        weaken(80, when: candidate.namesOtherPartner)
        weaken(85, when: !evidence.codeLists.isEmpty && !candidate.isSplit(by: evidence.codeLists))
        return share
    }

    private func unitShare(of indicator: Indicator, _ evidence: Evidence, isExact: Bool) -> Int {
        guard let unit = indicator.unit else { return 100 }
        if evidence.units.isEmpty {
            let isOther = !evidence.namedUnits.isEmpty && !evidence.namedUnits.contains(unit)
            return isOther && unit != "aantal" && !isExact ? 85 : 100
        }
        if evidence.units.contains(unit) { return isExact ? 100 : 125 }
        let isCount = indicator.kind == .stock || indicator.kind == .flow
        if isCount, evidence.units == ["aantal"] { return 90 }
        // A number of days may be one of weeks; a percentage or an amount is never anything else.
        let isOwnKind = ["%", "EUR"].contains { evidence.units.contains($0) || $0 == unit }
        return isExact ? 75 : isOwnKind ? 45 : 65
    }

    /// Whether both are known and compare so.
    private func zip(
        _ left: ExactDecimal?, _ right: ExactDecimal?, _ compare: (ExactDecimal, ExactDecimal) -> Bool
    ) -> Bool {
        guard let left, let right else { return false }
        return compare(left, right)
    }
}
