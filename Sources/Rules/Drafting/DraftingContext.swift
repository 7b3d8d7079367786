import ReportingModel

/// What every part of the drafter looks things up in.
struct DraftingContext {
    let catalogue: Catalogue
    let partner: Partner
    let matcher: IndicatorMatcher
    let areas: CodeResolver
    let units: CodeResolver
    /// Code lists by which an indicator can be split, with a resolver each; in the order of the catalogue.
    let dimensionLists: [(id: String, resolver: CodeResolver)]
    /// Normalised names of areas → code.
    let areaNames: [String: String]

    init(catalogue: Catalogue, partner: Partner) {
        self.catalogue = catalogue
        self.partner = partner
        matcher = IndicatorMatcher(catalogue: catalogue, partner: partner)
        func resolver(_ id: String) -> CodeResolver {
            CodeResolver(catalogue.codeList(id) ?? CodeList(id: id, title: id, entries: []))
        }
        areas = resolver(CodeList.areas)
        units = resolver(CodeList.units)
        let used = Set(catalogue.indicators.flatMap(\.dimensions.values))
        dimensionLists = catalogue.codeLists.filter {
            used.contains($0.id) && $0.id != CodeList.areas && $0.id != CodeList.units
        }
        .map { ($0.id, CodeResolver($0)) }
        var names: [String: String] = [:]
        for entry in catalogue.codeList(CodeList.areas)?.entries ?? [] {
            for name in [entry.label] + entry.aliases { names[NormalisedLabel.of(name)] = entry.code }
        }
        areaNames = names
    }

    func parts(of heading: String) -> HeadingParts {
        HeadingParts(heading, areas: areas, areaNames: areaNames, units: units)
    }

    /// Units that stand in a heading as words: `Aantal gezinnen`.
    func unitsNamed(in heading: String) -> Set<String> {
        let words = heading.split { " ()[]/,:;\n\t".contains($0) }.map(String.init) + [heading]
        // The word `aantal` says that something is counted, not what.
        return Set(words.compactMap { units.resolve($0, wantsNearest: false).code }).subtracting(["aantal"])
    }

    /// The municipality that a word stands for: its code, its name, or an alias.
    func municipality(_ text: String) -> Municipality? {
        let key = NormalisedLabel.of(text)
        return catalogue.municipalities.first { municipality in
            ([municipality.code, municipality.name] + municipality.aliases).contains { NormalisedLabel.of($0) == key }
        }
    }

    func partner(_ text: String) -> Partner? {
        let key = NormalisedLabel.of(text)
        return catalogue.partners.first { ([$0.id, $0.name] + $0.aliases).contains { NormalisedLabel.of($0) == key } }
    }

    /// Codes of an indicator's dimensions that stand in a heading as words: `Doorlooptijd Toegang` → traject toegang.
    func dimensionCodes(in heading: String, of indicator: Indicator) -> [String: String] {
        let words = heading.split { " ()[]/,:;\n\t".contains($0) }.map(String.init)
        var codes: [String: String] = [:]
        for (name, list) in indicator.dimensions.sorted(by: { $0.key < $1.key }) {
            guard let resolver = dimensionLists.first(where: { $0.id == list })?.resolver else { continue }
            search: for length in stride(from: min(6, words.count), to: 0, by: -1) {
                for start in 0...(words.count - length) {
                    let part = words[start..<start + length].joined(separator: " ")
                    guard part.contains(where: \.isLetter), let code = resolver.resolve(part, wantsNearest: false).code
                    else { continue }
                    codes[name] = code
                    break search
                }
            }
        }
        return codes
    }

    /// `TOE-13 (Doorlooptijd gesloten casussen, in dagen)`.
    func words(for indicator: Indicator) -> String {
        let unit = indicator.unit.flatMap { catalogue.codeList(CodeList.units)?.entry($0)?.label ?? $0 }
        return "\(indicator.code) (\(indicator.label)\(unit.map { ", in \($0)" } ?? ""))"
    }

    /// The words for several indicators, or what to say when there are none.
    func words(for matches: some Sequence<IndicatorMatcher.Match>) -> String {
        let list = matches.map { words(for: $0.indicator) }
        return list.isEmpty ? "geen indicator lijkt erop" : "het dichtst bij: \(list.joined(separator: "; "))"
    }
}
