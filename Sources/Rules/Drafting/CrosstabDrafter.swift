import ReportingModel

/// Sees whether an example is a crosstab: codes down the side, and labels across that are no names of figures.
///
///     ;2019;;2020;                                     years
///     Traject;Alblasserdam;Regio;Alblasserdam;Regio    areas
///     Toeleiding;41;72;225;95                          a code of a list
///
/// Two header rows are tried first, then one. A label across may also hold both: `2019 Alblasserdam`. Which indicator
/// the cells are stands in none of these; it follows from the code list, the title and the name of the file.
struct CrosstabDrafter {
    let drafter: LayoutDrafter
    private var context: DraftingContext { drafter.context }

    /// A wider table has records of something, no labels across.
    private static let mostColumns = 400

    /// What labels can be.
    enum AxisKind: Hashable {
        case period, area, dimension(String), indicator
    }

    /// The header of a candidate: labels by column from top to bottom, and the rows below.
    private struct Candidate {
        let labels: [[String]]
        let table: ExampleTable
        let depth: Int
    }

    func draft() -> LayoutDraft? {
        candidates.lazy.compactMap { draft(of: $0) }.first
    }

    private var candidates: [Candidate] {
        let table = drafter.table
        guard (2...CrosstabDrafter.mostColumns).contains(table.headings.count) else { return [] }
        if !table.format.isGrid {
            let labels = table.headings.map { $0.hasPrefix("/") ? [$0] : $0.split(separator: "/").map(String.init) }
            return [Candidate(labels: labels, table: table, depth: labels.map(\.count).max() ?? 1)]
        }
        var result: [Candidate] = []
        if let first = table.rows.first, let rest = table.withoutFirstRow {
            var last = ""
            let upper = table.headings.map { heading -> String in
                if !heading.isEmpty { last = heading }
                return heading.isEmpty ? last : heading
            }
            let labels = zip(upper, first.cells).map { [$0, $1.text] }
            result.append(Candidate(labels: labels, table: rest, depth: 2))
        }
        result.append(Candidate(labels: table.headings.map { [$0] }, table: table, depth: 1))
        return result
    }

    private func draft(of candidate: Candidate) -> LayoutDraft? {
        guard !candidate.table.rows.isEmpty, let across = axes(across: candidate) else { return nil }
        let profiles = candidate.labels.indices.map { column in
            ColumnProfile(
                of: candidate.table, column: column,
                name: candidate.labels[column].filter { !$0.isEmpty }.joined(separator: " · "), units: context.units)
        }
        let sides = profiles.filter { profile in
            !across.columns.contains(profile.position) && !profile.isAround && profile.filledCount > 0
                && profile.personalData == nil
        }.compactMap { profile in self.side(profile).map { (profile: profile, kind: $0) } }
        // Down the side each code stands once; a column that repeats itself places the rows in another way.
        let once = sides.filter {
            $0.profile.distinct.count == $0.profile.filledCount && !across.kinds.contains($0.kind)
        }
        guard let chosen = once.first(where: { $0.kind != .period }) ?? once.first else { return nil }
        let (side, sideKind) = (chosen.profile, chosen.kind)
        // Figures by date with a column an area or an indicator are as well read by their columns, if these have names.
        guard sideKind != .period || !across.kinds.contains(.indicator) else { return nil }
        return CrosstabDraft(
            drafter: drafter, table: candidate.table, profiles: profiles, labels: candidate.labels, side: side,
            sideKind: sideKind, across: across.kinds, crossing: across.columns
        ).draft()
    }

    // MARK: What the labels are

    /// The axes of the columns that are crossed; `nil` when too few columns are; one period makes a table, one
    /// area is as well a heading.
    private func axes(across candidate: Candidate) -> (kinds: [AxisKind], columns: [Int])? {
        let positions = candidate.labels.indices.filter { $0 > 0 || !candidate.table.format.isGrid }
        var best: (kinds: [AxisKind], columns: [Int])?
        for kinds in combinations(depth: candidate.depth) {
            let columns = positions.filter { column in
                split(candidate.labels[column], into: kinds) != nil
            }
            let isEnough = columns.count >= 2 || kinds == [.period]
            if isEnough, columns.count > best?.columns.count ?? 0 { best = (kinds, columns) }
        }
        guard let best else { return nil }
        // The crossing is what the table is about: most columns with figures belong to it.
        let figures = positions.filter { column in
            candidate.table.rows.contains { $0.cells[column].text.first?.isNumber == true }
        }
        return best.columns.count * 10 >= figures.count * 6 ? best : nil
    }

    private func combinations(depth: Int) -> [[AxisKind]] {
        let lists = context.dimensionLists.map { AxisKind.dimension($0.id) }
        let simple: [AxisKind] = [.period, .area] + lists
        let pairs = simple.flatMap { first in simple.filter { $0 != first }.map { [first, $0] } }
        if depth == 1 { return simple.map { [$0] } + pairs }
        return pairs + [AxisKind.period, .area].flatMap { [[AxisKind.indicator, $0], [$0, .indicator]] }
    }

    /// The labels of a column as one label an axis; `nil` when they are not that.
    func split(_ labels: [String], into kinds: [AxisKind]) -> [String]? {
        if labels.count == kinds.count { return zip(labels, kinds).allSatisfy { isLabel($0, of: $1) } ? labels : nil }
        guard labels.count == 1, kinds.count == 2 else { return nil }
        let label = labels[0]
        for separator in label.indices where " -_/:,·".contains(label[separator]) {
            let parts = [String(label[..<separator]), String(label[label.index(after: separator)...])]
                .map { $0.trimmingSpace() }
            if zip(parts, kinds).allSatisfy({ isLabel($0, of: $1) }) { return parts }
        }
        return nil
    }

    private func isLabel(_ label: String, of kind: AxisKind) -> Bool {
        guard !label.isEmpty else { return false }
        switch kind {
        case .period: return PeriodReader.read(label).period != nil
        case .area:
            return label.contains(where: \.isLetter) && context.areas.resolve(label, wantsNearest: false).code != nil
        case .dimension(let list):
            let resolver = context.dimensionLists.first { $0.id == list }?.resolver
            return resolver?.resolve(label, wantsNearest: false).code != nil
        case .indicator:
            return context.matcher.matches(for: .init(label: label)).first.map { $0.score >= 75 } ?? false
        }
    }

    /// What the codes down the side are; `nil` when they are nothing we know.
    private func side(_ profile: ColumnProfile) -> AxisKind? {
        let finder = KeyColumnFinder(table: drafter.table, profiles: [], context: context)
        if let list = finder.list(of: profile) ?? finder.openList(named: profile) { return .dimension(list) }
        if profile.share(knownTo: context.areas) >= 80, !profile.holdsNumbers { return .area }
        if profile.periodShare >= 80 { return .period }
        guard !profile.holdsNumbers else { return nil }
        let scores = profile.distinct.prefix(50).map {
            context.matcher.matches(for: .init(label: $0)).first?.score ?? 0
        }
        let mean = scores.isEmpty ? 0 : scores.reduce(0, +) / scores.count
        return mean >= 60 ? .indicator : nil
    }
}
