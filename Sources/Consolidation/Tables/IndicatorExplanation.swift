import ReportingModel

/// What a reader should know of an indicator before drawing conclusions: what it counts, what it does not say, what was
/// agreed about it and where its series breaks.
struct IndicatorExplanation {
    let code: String
    let label: String
    let definition: String
    let limitation: String?
    let norm: String
    let breaks: String

    /// - Parameters:
    ///   - year: the norm of this year, or of the last year before it.
    /// - Returns: `nil` for a code that no longer stands in the configuration.
    ///   - areas: those of the figures; a break of one of them is a break of this series too.
    init?(of code: String, _ catalogue: Catalogue, municipality: String, year: Int, areas: Set<String>) {
        guard let indicator = catalogue.indicator(code) else { return nil }
        self.code = code
        label = indicator.label
        definition = indicator.definition ?? "Definitie nog vast te stellen."
        limitation = indicator.limitation
        norm = IndicatorExplanation.norm(of: code, catalogue, municipality: municipality, year: year)
        let general = catalogue.breaks.filter { aBreak in
            aBreak.indicator == nil && (aBreak.municipality ?? municipality) == municipality
                && aBreak.area.map(areas.contains) ?? true
        }.map { aBreak in
            let area = aBreak.area.flatMap { catalogue.codeList(CodeList.areas)?.entry($0)?.label ?? $0 }
            return area.map { "\($0): \(aBreak.words)" } ?? aBreak.words
        }
        let own = IndicatorExplanation.breaks(of: code, catalogue, municipality: municipality)
        breaks = ([own].filter { !$0.isEmpty } + general).joined(separator: "; ")
    }

    static let noNorm = "geen norm afgesproken"

    static func norm(of indicator: String, _ catalogue: Catalogue, municipality: String, year: Int) -> String {
        let norms = catalogue.norms.filter {
            $0.indicator == indicator && $0.municipality == municipality && $0.area == municipality
                && $0.dimensions.isEmpty && $0.year <= year
        }
        guard let norm = norms.max(by: { $0.year < $1.year }) else {
            let isElsewhere = catalogue.norms.contains { $0.indicator == indicator && $0.municipality == municipality }
            return isElsewhere ? "alleen voor een deel van de cijfers; zie beoordeling.csv" : noNorm
        }
        let parts = [
            norm.target.map { "streefwaarde \($0.dutchDescription)" },
            norm.criticalValue.map { "kritische waarde \($0.dutchDescription)" },
            norm.direction == .neither ? nil : norm.direction.dutchName,
        ]
        let isDivided = !(catalogue.indicator(indicator)?.dimensions.isEmpty ?? true)
        return parts.compactMap { $0 }.joined(separator: "; ") + " (\(norm.year))"
            + (isDivided ? ", voor het cijfer zonder uitsplitsing" : "")
    }

    /// Every break of the indicator itself or of one of its codes; those of a whole area stand with the figures.
    static func breaks(of indicator: String, _ catalogue: Catalogue, municipality: String) -> String {
        catalogue.allBreaks.filter { $0.indicator == indicator && ($0.municipality ?? municipality) == municipality }
            .map { aBreak in
                let codes = aBreak.dimensions.values.sorted().joined(separator: ", ")
                return codes.isEmpty || aBreak.reason.hasPrefix(codes) ? aBreak.words : "\(codes): \(aBreak.words)"
            }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: "; ")
    }

    var html: HTMLText {
        let more: [HTMLText] = [
            limitation.map { "<dd>Wat dit cijfer niet zegt: \($0)</dd>\n" as HTMLText },
            "<dd>Norm: \(norm).</dd>\n",
            breaks.isEmpty ? nil : "<dd>Trendbreuk: \(breaks).</dd>\n",
        ].compactMap(\.self)
        return "<dt>\(label) (\(code))</dt>\n<dd>\(definition)</dd>\n\(more)"
    }
}
