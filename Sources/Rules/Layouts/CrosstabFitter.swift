import ReportingModel

/// Finds the header of a crosstab: the rows whose labels are what the layout says runs across.
///
///     ;2019;;2020;                                     across 1: period, a blank repeats the label to its left
///     ;Alblasserdam;Regio;Alblasserdam;Regio           across 2: area
///     Toeleiding;41;72;225;95                          side: a dimension
///
/// The same table in one header row (`2019 Alblasserdam`), or as fields of a record (`2019/Alblasserdam`), is read too, and
/// so is a year in a row of its own above or below its parts:
///
///     ;2025;;
///     Aanmeldroute;T1;T2;T3
struct CrosstabFitter {
    let fitter: LayoutFitter
    let crosstab: Layout.Crosstab
    /// One reader for each header row across.
    private let readers: [AxisReader]

    init(fitter: LayoutFitter, crosstab: Layout.Crosstab) {
        self.fitter = fitter
        self.crosstab = crosstab
        readers = crosstab.across.map { AxisReader(axis: $0, catalogue: fitter.catalogue) }
    }

    func match(_ head: TableHead) -> CrosstabMatch? {
        let rows = head.rows
        let most = crosstab.across.count + (hasPeriods ? 1 : 0)
        let heights = head.isGrid ? Set([most, crosstab.across.count, 1]).sorted(by: >) : [1]
        let windows = rows.indices.flatMap { first in
            heights.filter { first + $0 <= rows.count }.map { Array(rows[first..<first + $0]) }
        }
        let sideWords = Set(
            head.batch.rows.flatMap { head.batch.cells(of: $0) }.map { NormalisedLabel.of(head.batch.text(of: $0)) })
        // Of equal matches `max` gives the first, the topmost.
        return windows.compactMap { match($0, words: sideWords) }
            .max { ($0.share, $0.matchedColumns) < ($1.share, $1.matchedColumns) }
    }

    private var hasPeriods: Bool {
        crosstab.across.contains { if case .period = $0 { true } else { false } }
    }

    private func match(_ header: [HeaderRow], words: Set<String>) -> CrosstabMatch? {
        guard let places = header.last?.places else { return nil }
        let rows = header.map(\.cells)
        let isRecordTable = places.isRecordTable
        let width = rows.map(\.count).max() ?? 0
        guard width > 1 else { return nil }
        var labels = columnLabels(rows, width: width, isRecordTable: isRecordTable)
        let answers = isRecordTable ? [:] : AnswerColumn.among(keys: header.last?.keys ?? [])
        for column in answers.keys { labels[column] = Array(labels[column].suffix(1)) }
        // In the first column such words are a title.
        var roles = labels.enumerated().map { column, label in
            resolved(column == 0 ? label : label.map(AxisReader.withoutKind)).map(ColumnRole.cross) ?? .unknown
        }
        guard roles.contains(where: { if case .cross = $0 { true } else { false } }) else { return nil }
        let headings = labels.map { $0.filter { !$0.isEmpty }.joined(separator: " · ") }
        // Fixed columns beside the crossing: remark, sender and the like.
        let beside = fitter.roles(HeaderRow(cells: headings, places: places))
        for (column, role) in beside.enumerated() where roles[column] == .unknown { roles[column] = role }
        let named = NormalisedLabel.of(crosstab.sideColumn)
        let sideColumn =
            roles.indices.first {
                roles[$0] == .unknown && !named.isEmpty && spellings(of: headings[$0]).contains(named)
            }
            ?? roles.indices.first { roles[$0] == .unknown && !(isRecordTable && headings[$0].hasPrefix("/")) }
        guard let sideColumn else { return nil }
        let isNamed = !named.isEmpty && spellings(of: headings[sideColumn]).contains(named)
        // Two rows across, such as year and area, are proof enough.
        guard crosstab.across.count > 1 || isNamed || holdsMark(words) || holdsSideLabel(words) else { return nil }
        roles[sideColumn] = .side

        let crossing = roles.count { if case .cross = $0 { true } else { false } }
        let unknown = roles.indices.filter {
            roles[$0] == .unknown && !headings[$0].isEmpty && !(isRecordTable && headings[$0].hasPrefix("/"))
        }
        let unexplained = unknown.filter {
            SurplusColumn.meaning(of: headings[$0], totalWords: fitter.layout.totalWords) == nil
        }
        let marks = fitter.layout.recognise.map { NormalisedLabel.of($0) }
        let present = words.union(header.flatMap(\.keys))
        let markShare = marks.isEmpty ? 1 : Double(marks.count { present.contains($0) }) / Double(marks.count)
        return CrosstabMatch(
            headings: headings, places: places, roles: roles,
            share: (markShare + Double(crossing) / Double(crossing + unexplained.count)) / 2,
            matchedColumns: crossing + 1, unknown: unknown, unexplained: unexplained)
    }

    /// What the columns of a match mean, and what is wrong with its headings.
    static func completed(_ match: CrosstabMatch, of fitter: LayoutFitter) -> LayoutFit {
        let (headings, places) = (match.headings, match.places)
        let crossing = zip(headings, match.roles).compactMap { if case .cross = $1 { $0 } else { nil } }
        let agreed = AgreedNames(crossing + fitter.layout.agreedHeadings(fitter.catalogue).map(\.heading))
        let surplus = fitter.surplusFindings(match.unknown.map { ($0, headings[$0]) }, places)
        return LayoutFit(
            agreement: fitter.agreement, layout: fitter.layout, share: match.share,
            matchedColumns: match.matchedColumns, headerLine: places.line,
            headings: places.isRecordTable ? headings.map(LayoutFitter.shownLabel) : headings, roles: match.roles,
            findings: doubledColumns(match.roles, headings, places, agreed) + surplus
                + match.unexplained.map { column in
                    Finding(
                        .unknownColumn, ["column": SafeEcho.heading(headings[column], agreed: agreed)],
                        places: places.places(of: [column]))
                })
    }

    private func holdsMark(_ words: Set<String>) -> Bool {
        fitter.layout.recognise.contains { words.contains(NormalisedLabel.of($0)) }
    }

    /// Whether one of the labels that may stand down the side is there: without any, a row of dates or years is no header
    /// of this table, but somebody else's.
    private func holdsSideLabel(_ words: Set<String>) -> Bool {
        func holds(_ list: String, _ labels: [String] = []) -> Bool {
            guard let list = fitter.catalogue.codeList(list), !list.isOpen else { return true }
            let known = labels + list.entries.flatMap { [$0.code, $0.label] + $0.aliases }
            return known.contains { words.contains(NormalisedLabel.of($0)) }
        }
        switch crosstab.side {
        case .period: return true
        case .area(let labels): return holds(CodeList.areas, Array(labels.keys))
        case .dimension(_, let list): return holds(list)
        case .indicator(let columns):
            return columns.contains { column in
                ([column.heading, column.indicator] + column.aliases).contains {
                    words.contains(NormalisedLabel.of($0))
                }
            }
        }
    }

    /// The labels above the first row that opens with a label of the side; `nil` when no row does, and when any text may.
    func labelsAboveSide(_ rows: [[String]]) -> [String]? {
        guard !holdsSideLabel([]) else { return nil }
        let first = rows.firstIndex { row in
            row.first { !$0.trimmingSpace().isEmpty }.map { holdsSideLabel([NormalisedLabel.of($0)]) } ?? false
        }
        return first.map { rows[max(0, $0 - crosstab.across.count)..<$0].flatMap(\.self) }
    }

    /// The labels of each column from top to bottom. In all rows but the last a blank repeats the label to its left,
    /// as merged cells do when they are exported.
    private func columnLabels(_ rows: [[String]], width: Int, isRecordTable: Bool) -> [[String]] {
        if isRecordTable { return rows[0].map { $0.hasPrefix("/") ? [$0] : $0.split(separator: "/").map(String.init) } }
        let filled = rows.enumerated().map { level, row in
            var last = ""
            return (0..<width).map { column in
                let label = column < row.count ? row[column].trimmingSpace() : ""
                if !label.isEmpty { last = label }
                return label.isEmpty && level < rows.count - 1 ? last : label
            }
        }
        return (0..<width).map { column in filled.map { $0[column] } }
    }

    private func spellings(of heading: String) -> Set<String> {
        Set(HeadingSpelling.forRecords.map { $0.of(heading) })
    }

    /// What the labels of a column mean; `nil` when one of them is no label of its axis.
    private func resolved(_ labels: [String]) -> CrossColumn? {
        if labels.count == crosstab.across.count + 1, hasPeriods {
            for upper in labels.indices.dropLast() {
                guard let period = yearWithPart(labels[upper], labels[upper + 1]) else { continue }
                return resolved(Array(labels[..<upper]) + [period] + Array(labels[(upper + 2)...]))
            }
            return nil
        }
        if labels.count == crosstab.across.count {
            return resolved(exactly: labels) ?? resolved(exactly: labels.reversed())
        }
        guard labels.count == 1, crosstab.across.count == 2 else { return nil }
        let label = labels[0]
        guard label.utf8.count <= 200 else { return nil }
        for separator in label.indices where " -_/:,·".contains(label[separator]) {
            let parts = [String(label[..<separator]), String(label[label.index(after: separator)...])]
                .map { $0.trimmingSpace() }
            if let cross = resolved(exactly: parts) ?? resolved(exactly: parts.reversed()) { return cross }
        }
        return nil
    }

    /// `T1 2025`, of a year and a part of one that stand below each other.
    private func yearWithPart(_ upper: String, _ lower: String) -> String? {
        switch (PeriodReader.read(upper), PeriodReader.read(lower)) {
        case (.year, .partWithoutYear), (.year, .dayWithoutYear): "\(lower) \(upper)"
        case (.partWithoutYear, .year), (.dayWithoutYear, .year): "\(upper) \(lower)"
        default: nil
        }
    }

    private func resolved(exactly labels: [String]) -> CrossColumn? {
        var cross = CrossColumn()
        for (reader, label) in zip(readers, labels) where !reader.read(label, into: &cross) { return nil }
        return cross
    }

    private static func doubledColumns(
        _ roles: [ColumnRole], _ headings: [String], _ places: HeadingPlaces, _ agreed: AgreedNames
    ) -> [Finding] {
        var seen: Set<CrossColumn> = []
        return roles.enumerated().compactMap { column, role in
            guard case .cross(let cross) = role, !seen.insert(cross).inserted else { return nil }
            return Finding(
                .doubledColumn, ["column": SafeEcho.heading(headings[column], agreed: agreed)],
                places: places.places(of: [column]))
        }
    }
}

/// A header of a crosstab that was found, and what its columns are.
struct CrosstabMatch {
    /// The labels of each column, joined by ` · `.
    let headings: [String]
    let places: HeadingPlaces
    let roles: [ColumnRole]
    let share: Double
    let matchedColumns: Int
    /// Columns without a meaning; of these those that are no total or row number either.
    let unknown: [Int]
    let unexplained: [Int]
}

/// Reads the labels of an axis.
struct AxisReader {
    private let axis: Layout.Axis
    private let resolver: CodeResolver?

    init(axis: Layout.Axis, catalogue: Catalogue) {
        self.axis = axis
        switch axis {
        case .area(let labels):
            resolver = catalogue.codeList(CodeList.areas).map { CodeResolver($0, labels: labels) }
        case .dimension(_, let list): resolver = catalogue.codeList(list).map { CodeResolver($0) }
        case .period, .indicator: resolver = nil
        }
    }

    /// Writes what the label means into the column; `false` when it is no label of this axis.
    func read(_ label: String, into cross: inout CrossColumn) -> Bool {
        guard !label.isEmpty else { return false }
        switch axis {
        case .period(let day):
            let reading = PeriodReader.read(label)
            switch reading {
            case .year(let year):
                cross.period = day.flatMap { $0.inYear(year) }.map(PeriodReader.Reading.day) ?? .year(year)
            case .day, .period: cross.period = reading
            case .dayWithoutYear, .partWithoutYear, .impossible, .unreadable: return false
            }
        case .area:
            guard let code = code(label) else { return false }
            cross.area = code
        case .dimension(let name, _):
            guard let code = code(label) else { return false }
            cross.dimensions[name] = code
        case .indicator(let columns):
            let key = NormalisedLabel.of(label)
            guard
                let column = columns.first(where: {
                    ([$0.heading, $0.indicator] + $0.aliases).contains { NormalisedLabel.of($0) == key }
                })
            else { return false }
            cross.value = column
        }
        return true
    }

    /// `Realisatie 2025` and `2025 (werkelijk)` as `2025`: that figures are real is what everybody expects.
    static func withoutKind(_ label: String) -> String {
        let words = label.split { $0.isWhitespace || "()".contains($0) }
        guard words.count > 1, words.count < 5, words.contains(where: { $0.contains(where: \.isNumber) }) else {
            return label
        }
        let rest = words.filter { !realWords.contains($0.lowercased()) }
        return rest.count < words.count && !rest.isEmpty ? rest.joined(separator: " ") : label
    }

    private static let realWords: Set<String> = [
        "realisatie", "gerealiseerd", "werkelijk", "werkelijke", "jaarrekening", "rekening",
    ]

    private func code(_ label: String) -> String? {
        switch resolver?.resolve(label, wantsNearest: false) {
        case .exact(let code), .alias(let code, _): code
        case .unknown, nil: nil
        }
    }
}
