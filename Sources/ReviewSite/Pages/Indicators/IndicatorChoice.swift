import Consolidation
import Register
import ReportingModel

/// What of an indicator is looked at: the municipality, what it is compared with, and in which breakdown; all of it
/// stands in the address.
struct IndicatorChoice {
    /// In the address the word for “not divided”.
    static let whole = "-"
    static let prefix = "u-"
    private static let mostAreas = 4

    /// One dimension with the codes that occur.
    struct Dimension {
        let name: String
        let codes: [String]
        let canBeWhole: Bool
        /// `nil` is not divided.
        let chosen: String?
    }

    let municipality: Municipality
    let dimensions: [Dimension]
    /// Areas beside the municipality for which there are figures.
    let otherAreas: [String]
    /// The one that was chosen to compare with.
    let area: String?
    let until: CalendarDay?

    init(
        _ visit: Visit, _ indicator: Indicator, _ municipality: Municipality, _ catalogue: Catalogue,
        _ snapshot: RegisterSnapshot
    ) throws {
        self.municipality = municipality
        until = visit.query["tot"].flatMap { CalendarDay(iso8601: $0) }
        var found: Set<Breakdown> = []
        var isWhole = true
        for agreement in try IndicatorSeries.agreements(of: indicator.code, municipality.code, catalogue, snapshot) {
            let sample = try snapshot.breakdowns(of: indicator.code, agreement: agreement)
            found.formUnion(sample.found)
            isWhole = isWhole && sample.isWhole
        }
        let ranks = catalogue.codeList(CodeList.areas)?.entries.map(\.code) ?? []
        let others = Set(found.map(\.area)).subtracting([municipality.code]).sorted {
            (ranks.firstIndex(of: $0) ?? .max, $0) < (ranks.firstIndex(of: $1) ?? .max, $1)
        }
        // A region or a country says more beside a municipality than its neighbours do.
        otherAreas =
            others.filter { !$0.hasPrefix("GM") && !$0.hasPrefix("BU") } + others.filter { $0.hasPrefix("GM") }
            + others.filter { $0.hasPrefix("BU") }
        area = visit.query["gebied"].flatMap { others.contains($0) ? $0 : nil }

        let groups = Set(found.map(\.dimensions)).map(Dimensions.pairs)
        let names = Set(groups.flatMap(\.keys)).union(isWhole ? [] : Array(indicator.dimensions.keys)).sorted()
        let first = IndicatorChoice.first(of: groups, names, indicator, catalogue)
        dimensions = names.map { name in
            let list = indicator.dimensions[name].flatMap { catalogue.codeList($0)?.entries.map(\.code) } ?? []
            let used = Set(groups.compactMap { $0[name] }).union(isWhole ? [] : list)
            let codes = used.sorted {
                (list.firstIndex(of: $0) ?? .max, $0) < (list.firstIndex(of: $1) ?? .max, $1)
            }
            let canBeWhole = groups.contains { $0[name] == nil }
            let asked = visit.query[IndicatorChoice.prefix + name]
            let isWholeAsked = asked == IndicatorChoice.whole && canBeWhole
            let chosen = asked.flatMap { codes.contains($0) ? $0 : nil } ?? (isWholeAsked ? nil : first[name])
            return Dimension(name: name, codes: codes, canBeWhole: canBeWhole, chosen: chosen)
        }
    }

    /// The figure as a whole where there is one, otherwise the first group.
    private static func first(
        of groups: [[String: String]], _ names: [String], _ indicator: Indicator, _ catalogue: Catalogue
    ) -> [String: String] {
        func rank(_ group: [String: String]) -> [String] {
            // By number of dimensions, then each code by its place in its list.
            ["\(group.count)"]
                + names.map { name in
                    let list = indicator.dimensions[name].flatMap { catalogue.codeList($0) }
                    let place = group[name].flatMap { code in list?.entries.firstIndex { $0.code == code } }
                    return String(10_000 + (place ?? 9_999)) + (group[name] ?? "")
                }
        }
        return groups.min { rank($0).lexicographicallyPrecedes(rank($1)) } ?? [:]
    }

    /// As the schema writes the chosen breakdown.
    var dimensionText: String {
        Dimensions.text(
            dimensions.reduce(into: [:]) { pairs, dimension in pairs[dimension.name] = dimension.chosen })
    }

    /// What the chosen groups are called, as `Kinderopvang, Kinderopvang Oost`; empty where the figure is not divided.
    func groupNames(_ indicator: Indicator, _ catalogue: Catalogue) -> String {
        let names = dimensions.compactMap { dimension -> String? in
            guard let code = dimension.chosen else { return nil }
            let list = indicator.dimensions[dimension.name].flatMap { catalogue.codeList($0) }
            return SafeEcho.printable(list?.entry(code)?.label ?? code)
        }
        return names.joined(separator: ", ")
    }

    /// The areas that are drawn.
    var areas: Set<String> {
        Set([municipality.code] + (area.map { [$0] } ?? Array(otherAreas.prefix(IndicatorChoice.mostAreas - 1))))
    }

    /// The same choice in an address, for periods that end on or before a day.
    func fields(until: CalendarDay?) -> Fields {
        Fields(
            [("gemeente", municipality.code), ("gebied", area ?? ""), ("tot", until?.description ?? "")]
                + dimensions.map { (prefix(of: $0.name), $0.chosen ?? IndicatorChoice.whole) })
    }

    func form(_ indicator: Indicator, _ catalogue: Catalogue, _ words: Words) -> HTMLText {
        let areaList = catalogue.codeList(CodeList.areas)
        var choices = [
            FilterForm.Choice(
                name: "gemeente", label: words("Gemeente", "Municipality"),
                options: catalogue.municipalities.map { ($0.code, $0.name) }, chosen: municipality.code)
        ]
        if !otherAreas.isEmpty {
            choices.append(
                FilterForm.Choice(
                    name: "gebied", label: words("Naast", "Beside"),
                    options: [("", words("de regio en andere gebieden", "the region and other areas"))]
                        + otherAreas.map { ($0, areaList?.entry($0)?.label ?? $0) }, chosen: area))
        }
        choices += dimensions.map { dimension in
            let list = indicator.dimensions[dimension.name].flatMap { catalogue.codeList($0) }
            return FilterForm.Choice(
                name: prefix(of: dimension.name),
                label: dimension.name.prefix(1).uppercased() + dimension.name.dropFirst(),
                options: (dimension.canBeWhole
                    ? [(IndicatorChoice.whole, words("niet uitgesplitst", "not divided"))] : [])
                    + dimension.codes.map { ($0, SafeEcho.printable(list?.entry($0)?.label ?? $0)) },
                chosen: dimension.chosen ?? IndicatorChoice.whole, isConfigured: true, isLabelConfigured: true)
        }
        return FilterForm(path: SiteLink.path(toIndicator: indicator.code), choices: choices, words: words).html
    }

    private func prefix(of name: String) -> String { IndicatorChoice.prefix + name }
}
