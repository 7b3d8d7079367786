package import ReportingModel

/// How well a layout fits a table: where the header stands, and what each column means.
package struct LayoutFit: Sendable {
    package let agreement: Agreement
    package let layout: Layout
    /// Which part of the headings by which the layout is recognised is there: 1 is all.
    package let share: Double
    /// How many columns got a meaning; of two layouts that fit, the one that explains more is meant.
    package let matchedColumns: Int
    /// The last line of the header; 0 for a record table, whose columns have no line.
    package let headerLine: UInt32
    /// The headings by column, as they stand in the file; for a crosstab the labels joined by ` · `.
    let headings: [String]
    var roles: [ColumnRole]
    /// Missing, unknown and doubled columns.
    var findings: [Finding]
    /// Which cells stand once for several rows.
    var filling = RowFilling()
    /// Of a crosstab: the columns with a period and no figures.
    var emptyColumns: [Int: EmptyColumn] = [:]
    /// Whether the table had to be turned before it fitted.
    package var isTurned = false
    /// The municipality that the first row claims to be about; `nil` when it says nothing.
    var claimedMunicipality: String?

    /// Headings that should be there and are not; then no row can be judged.
    package var isComplete: Bool { !findings.contains { $0.severity == .error } }

    /// Takes back that a column is missing, when something else in the file gives what it should.
    mutating func dropMissing(_ role: ColumnRole, of expected: ExpectedColumns) {
        guard !roles.contains(role), let heading = expected.columns.first(where: { $0.role == role })?.heading else {
            return
        }
        findings.removeAll { $0.code == .requiredColumnMissing && $0.arguments["column"] == heading }
    }
}

extension Layout.YearSource {
    /// Whether no other column was agreed to give the year.
    var isWithinColumn: Bool {
        switch self {
        case .cell, .groupRows: true
        case .column: false
        }
    }
}

/// Fits a layout to a table.
package struct LayoutFitter {
    let agreement: Agreement
    package let layout: Layout
    let catalogue: Catalogue
    /// What the layout looks for, worked out once for all rows that may be a header.
    private let expected: ExpectedColumns
    /// The agreed headings, which a message always names.
    let agreed: AgreedNames
    /// So many unknown columns each get a finding of their own; the rest share one.
    private static let mostNamedColumns = 20

    package init(agreement: Agreement, layout: Layout, catalogue: Catalogue) {
        self.agreement = agreement
        self.layout = layout
        self.catalogue = catalogue
        expected = ExpectedColumns(of: layout, catalogue)
        agreed = AgreedNames(expected.columns.flatMap { [$0.heading] + $0.aliases })
    }

    /// - Parameters:
    ///   - table: the table as the reader describes it; a record table brings its columns.
    ///   - head: its first rows.
    /// - Returns: the best match; `nil` when less than half of what marks the layout is there.
    package func match(table: RawTable, head: TableHead) -> LayoutMatch? {
        guard layout.applies(to: table.format) else { return nil }
        let best: LayoutMatch.Header? =
            if case .crosstab(let crosstab) = layout.kind {
                CrosstabFitter(fitter: self, crosstab: crosstab).match(head).map { .crosstab($0) }
            } else if table.format.isGrid {
                gridMatch(head.rows).map { .columns($0) }
            } else {
                head.rows.first.map { .columns(matching($0)) }
            }
        guard let best else { return nil }
        let match = LayoutMatch(fitter: self, header: best, head: head)
        return match.share >= 0.5 && match.matchedColumns > 0 ? match : nil
    }

    /// The row, or the two rows, among the first that fit best.
    private func gridMatch(_ rows: [HeaderRow]) -> Matching? {
        // Of equal fits `max` gives the first, the topmost.
        func best(_ matches: [Matching]) -> Matching? {
            matches.max { ($0.share, $0.matchedColumns) < ($1.share, $1.matchedColumns) }
        }
        guard let one = best(rows.map { matching($0) }) else { return nil }
        let missing = missing(in: one).count
        guard missing > 0 else { return one }
        let pairs = zip(rows, rows.dropFirst()).map { top, bottom in
            matching(TwoRowHeader.joined(top, bottom) { expected.position(of: $0, .whole) != nil })
        }
        guard var two = best(pairs), two.share >= one.share, self.missing(in: two).count < missing else { return one }
        // What was said before stands in one of the rows; a heading of two words shows how they were joined.
        let example = two.headings.indices.first { column in
            two.roles[column] != .unknown && !rows.contains { $0.cells.contains(two.headings[column]) }
        }
        let shown = example.map { SafeEcho.heading(two.headings[$0], agreed: agreed) } ?? ""
        two.ofTwoRows = Finding(.headerOnTwoRows, ["found": shown], places: two.places.places(of: [example ?? 0]))
        return two
    }

    /// The required columns that are not there, as positions among the expected ones.
    private func missing(in match: Matching) -> [Int] {
        expected.columns.indices.filter { expected.columns[$0].isRequired && match.columnOf[$0] == nil }
    }

    /// What the columns of a match mean, and what is wrong with its headings.
    func completed(_ match: LayoutMatch.Header, _ head: TableHead) -> LayoutFit {
        var fit =
            switch match {
            case .columns(let match): completed(match)
            case .crosstab(let match): CrosstabFitter.completed(match, of: self)
            }
        fit.claimedMunicipality = claim(of: fit, head.batch)
        fit.findEmptyColumns(head.batch)
        if head.isGrid {
            fit.takeYearColumn(head.batch)
            fit.filling = RowFilling(fit, head.batch)
            if fit.filling.hasPeriodRows { fit.dropMissing(.period, of: expected) }
            fit.namePeriodAbove(head.batch)
        }
        return fit
    }

    private func claim(of fit: LayoutFit, _ head: RawTable.Batch) -> String? {
        guard let column = fit.roles.firstIndex(of: .municipality) else { return nil }
        for row in head.rows where row.line > fit.headerLine || fit.headerLine == 0 {
            let cell = head.cells(of: row).first { $0.column == UInt32(column) }
            if let text = cell.map({ head.text(of: $0).trimmingSpace() }), !text.isEmpty { return text }
        }
        return nil
    }

    /// The roles of headings beside a crossing.
    func roles(_ row: HeaderRow) -> [ColumnRole] {
        let match = matching(row)
        return rolesWithMisspelt(match, missing: missing(in: match))
    }

    /// What a row of headings matches. What is wrong with them is worked out only for the row that fits best.
    struct Matching {
        let headings: [String]
        let places: HeadingPlaces
        let roles: [ColumnRole]
        /// For each expected column the one that is it.
        let columnOf: [Int: Int]
        let doubled: [Int: [Int]]
        let share: Double
        /// Where the period stands in two columns.
        let split: SplitPeriod?
        /// Says that the header stands on two rows; `nil` when it stands on one.
        var ofTwoRows: Finding?

        var matchedColumns: Int { columnOf.count }
    }

    private func matching(_ row: HeaderRow) -> Matching {
        let (headings, places) = (row.cells, row.places)
        let isRecordTable = places.isRecordTable
        var roles = [ColumnRole](repeating: .unknown, count: headings.count)
        var columnOf: [Int: Int] = [:]
        var doubled: [Int: [Int]] = [:]
        var present: Set<String> = []
        if !isRecordTable {
            for (column, answer) in AnswerColumn.among(keys: row.keys)
            where expected.position(of: row.keys[column], .whole) == nil {
                roles[column] = .answer(answer)
            }
        }
        for spelling in isRecordTable ? HeadingSpelling.forRecords : [.whole] {
            for (column, heading) in headings.enumerated() {
                let key = spelling == .whole ? row.keys[column] : spelling.of(heading)
                present.insert(key)
                guard roles[column] == .unknown, let position = expected.position(of: key, spelling) else { continue }
                if columnOf[position] == nil {
                    columnOf[position] = column
                    roles[column] = expected.columns[position].role
                } else if spelling == .whole {
                    roles[column] = .ignored
                    doubled[position, default: []].append(column)
                }
            }
        }
        let split = splitPeriod(row.keys, &roles, &columnOf)
        let found = expected.marks.count { mark in
            present.contains(mark.key) || mark.position.map { columnOf[$0] != nil } ?? false
        }
        let share = expected.marks.isEmpty ? 0 : Double(found) / Double(expected.marks.count)
        return Matching(
            headings: headings, places: places, roles: roles, columnOf: columnOf,
            doubled: doubled, share: share, split: split)
    }

    /// Takes `jaar` and `kwartaal` together as the agreed period, where that is not there.
    private func splitPeriod(
        _ keys: [String], _ roles: inout [ColumnRole], _ columnOf: inout [Int: Int]
    ) -> SplitPeriod? {
        guard case .column(_, let yearFrom, _) = layout.period, yearFrom.isWithinColumn,
            let period = expected.columns.firstIndex(where: { $0.role == .period }),
            let split = SplitPeriod(keys: keys, roles: roles, known: columnOf[period])
        else { return nil }
        columnOf[period] = split.part
        roles[split.part] = .period
        roles[split.year] = .year
        return split
    }

    private func completed(_ match: Matching) -> LayoutFit {
        let (headings, places) = (match.headings, match.places)
        let columns = expected.columns
        let missing = missing(in: match)
        let findings = headerFindings(
            headings: headings, roles: match.roles, missing: missing.map { columns[$0].heading }, expected: columns,
            places: places)
        return LayoutFit(
            agreement: agreement, layout: layout, share: match.share, matchedColumns: match.matchedColumns,
            headerLine: places.line, headings: places.isRecordTable ? headings.map(LayoutFitter.shownLabel) : headings,
            roles: rolesWithMisspelt(match, missing: missing),
            findings: doubledFindings(match.doubled, headings, places) + findings + splitFinding(match)
                + [match.ofTwoRows].compactMap(\.self))
    }

    private func splitFinding(_ match: Matching) -> [Finding] {
        guard let split = match.split else { return [] }
        return [
            Finding(
                .periodFromTwoColumns,
                [
                    "found": shown(heading: match.headings[split.year]),
                    "column": shown(heading: match.headings[split.part]),
                ],
                places: match.places.places(of: [split.year, split.part]))
        ]
    }

    /// The file is refused for a heading that is misspelt, but its cells are judged all the same, so that everything is
    /// said at once.
    private func rolesWithMisspelt(_ match: Matching, missing: [Int]) -> [ColumnRole] {
        var roles = match.roles
        for position in missing {
            let unknown = roles.indices.filter { roles[$0] == .unknown }
            let heading = expected.columns[position].heading
            let near = NearestName.matches(for: heading, in: unknown.map { match.headings[$0] }, limit: 1).first
            guard let near, !HeadingUnit.differs(near, from: expected.columns[position], catalogue),
                let column = unknown.first(where: { match.headings[$0] == near })
            else { continue }
            roles[column] = expected.columns[position].role
        }
        return roles
    }

    /// One finding for each heading that comes more than once, with all places after the first.
    private func doubledFindings(
        _ doubled: [Int: [Int]], _ headings: [String], _ places: HeadingPlaces
    ) -> [Finding] {
        doubled.sorted { $0.key < $1.key }.map { _, columns in
            Finding(
                .doubledColumn, ["column": shown(heading: headings[columns[0]])],
                places: places.places(of: columns))
        }
    }

    /// Missing and unknown columns; an unknown column that resembles a missing one is named there, and not again.
    private func headerFindings(
        headings: [String], roles: [ColumnRole], missing: [String], expected: [ExpectedColumn],
        places: HeadingPlaces
    ) -> [Finding] {
        let isRecordTable = places.isRecordTable
        var findings: [Finding] = []
        var explained: Set<Int> = []
        let unknown = headings.indices.filter { column in
            // Fields around the records are an envelope: not asked for, and no data that gets lost.
            roles[column] == .unknown && !headings[column].trimmingSpace().isEmpty
                && PersonalData.asked(by: headings[column]) == nil
                && !(isRecordTable && (headings[column].hasPrefix("/") || isElement(headings[column], roles, headings)))
        }
        for heading in missing {
            var near = NearestName.matches(for: heading, in: unknown.map { headings[$0] }, limit: 1).first
            if near == nil {
                near = around(heading, among: unknown.filter { !explained.contains($0) }.map { headings[$0] })
            }
            // One column is missing and one is unknown: then they may well be the same, if only a word says so.
            if near == nil, missing.count == 1, unknown.count == 1, surplus(headings[unknown[0]]) == nil,
                sharesWord(headings[unknown[0]], with: heading)
            {
                near = headings[unknown[0]]
            }
            // `Wachttijd` twice, for `Wachttijd (Alblasserdam)` and `Wachttijd (Regionaal)`: in the agreed order.
            let opening =
                near == nil ? beginning(heading, among: unknown.filter { !explained.contains($0) }, headings) : nil
            if let opening { near = headings[opening] }
            let column = opening ?? near.flatMap { name in unknown.first { headings[$0] == name } }
            var arguments = ["column": heading, "detail": "", "detailEN": ""]
            if let column, let near {
                explained.insert(column)
                let isOther = HeadingUnit.differs(near, from: expected.first { $0.heading == heading }, catalogue)
                // For the official who may confirm it; a heading that is not quoted cannot be.
                let isOnly = unknown.count { headings[$0] == near } == 1
                let (shown, name) = (SafeEcho.heading(near, agreed: agreed), near.trimmingSpace())
                if !isOther, isOnly, shown == name { arguments["near"] = name }
                let letter = Place.columnLetters(column + 1)
                let position = isRecordTable ? ("", "") : (" in kolom \(letter)", " in column \(letter)")
                arguments["at"] = shown
                arguments["detail"] = " Is dat misschien \(HiddenHeading.quoted(shown, .nl))\(position.0)?"
                arguments["detailEN"] = " Is it perhaps \(HiddenHeading.quoted(shown, .en))\(position.1)?"
                if isOther {
                    arguments["detail", default: ""] +=
                        " Let op: die kop noemt een andere eenheid of een ander soort cijfer."
                    arguments["detailEN", default: ""] +=
                        " Mind that this heading names another unit or another kind of figure."
                }
            }
            findings.append(
                Finding(
                    .requiredColumnMissing, arguments,
                    places: column.map { places.places(of: [$0]) } ?? places.ofMissing))
        }
        let others = unknown.filter { !explained.contains($0) }
        findings += surplusFindings(others.map { ($0, headings[$0]) }, places)
        let unexplained = others.filter { surplus(headings[$0]) == nil }
        let most = LayoutFitter.mostNamedColumns
        // A rest is of several columns.
        let named = unexplained.prefix(unexplained.count == most + 1 ? most + 1 : most)
        findings += named.map { column in
            Finding(
                .unknownColumn,
                [
                    "column": isRecordTable
                        ? shown(heading: headings[column]) : SafeEcho.heading(headings[column], agreed: agreed)
                ],
                expected: NearestName.matches(for: headings[column], in: expected.map(\.heading)),
                places: places.places(of: [column]))
        }
        let rest = unexplained.dropFirst(named.count)
        if !rest.isEmpty {
            findings.append(
                Finding(
                    .moreUnknownColumns, ["count": "\(rest.count)"],
                    places: places.places(of: rest)))
        }
        return findings
    }

    /// Whether a field is an element of a list where one value was agreed; that is said where the value should be.
    private func isElement(_ field: String, _ roles: [ColumnRole], _ headings: [String]) -> Bool {
        guard let slash = field.lastIndex(of: "/"), field[field.index(after: slash)...].allSatisfy(\.isNumber) else {
            return false
        }
        let name = field[..<slash]
        return headings.indices.contains { roles[$0] != .unknown && headings[$0] == name }
    }

    /// The only heading that has the agreed one in it: `Som van Bedrag`, `Bedrag in euro`.
    private func around(_ agreed: String, among headings: [String]) -> String? {
        let names = ([agreed] + (expected.columns.first { $0.heading == agreed }?.aliases ?? []))
            .map { NormalisedLabel.of($0) }.filter { $0.utf8.count > 5 }
        let found = headings.filter { heading in
            guard heading.utf8.count <= NearestName.longestName, surplus(heading) == nil else { return false }
            let key = NormalisedLabel.of(heading)
            return names.contains { key.contains($0) }
        }
        return found.count == 1 ? found[0] : nil
    }

    /// Whether a heading holds a word of an agreed one, or of another way to write it; words as short as `per` say nothing.
    private func sharesWord(_ heading: String, with agreed: String) -> Bool {
        func words(_ text: String) -> Set<String> {
            Set(
                text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { NormalisedLabel.of($0) }.filter {
                    $0.count >= 4
                })
        }
        let names = [agreed] + (expected.columns.first { $0.heading == agreed }?.aliases ?? [])
        let own = words(heading)
        return names.contains { name in
            let wanted = words(name)
            return !own.isDisjoint(with: wanted)
                || own.contains { !NearestName.matches(for: $0, in: Array(wanted), limit: 1).isEmpty }
        }
    }

    /// A heading as a message may show it: of a field of records only the last name.
    private func shown(heading: String) -> String {
        SafeEcho.heading(LayoutFitter.shownLabel(heading), agreed: agreed)
    }

    /// The first unknown column that is called as the agreed one begins, up to its brackets.
    private func beginning(_ agreed: String, among columns: [Int], _ headings: [String]) -> Int? {
        let opening = NormalisedLabel.of(agreed.prefix { $0 != "(" })
        guard opening.utf8.count > 4, opening != NormalisedLabel.of(agreed) else { return nil }
        return columns.first { NormalisedLabel.of(headings[$0]) == opening }
    }

    private func surplus(_ heading: String) -> Text? {
        SurplusColumn.meaning(of: heading, totalWords: layout.totalWords)
    }

    /// One remark for each column that is clearly a total or a row number.
    func surplusFindings(_ columns: [(column: Int, heading: String)], _ places: HeadingPlaces) -> [Finding] {
        columns.prefix(LayoutFitter.mostNamedColumns).compactMap { column, heading in
            // Our own numbers are not worth a word.
            (AnswerColumn.isRecordNumber(heading) ? nil : surplus(heading)).map { meaning in
                Finding(
                    .surplusColumnSkipped,
                    ["column": shown(heading: heading), "detail": meaning.nl, "detailEN": meaning.en],
                    places: places.places(of: [column]))
            }
        }
    }

    /// A record's field as a person calls it: without the sign of an attribute, and without the path to an ancestor.
    static func shownLabel(_ label: String) -> String {
        let name = label.hasPrefix("/") ? label.split(separator: "/").last.map(String.init) ?? label : label
        return name.replacing("@", with: "")
    }
}

/// How a heading is spelled when it is compared with a layout.
///
/// A field of a record may be written in full (`/rapport/@partner`), or by its last name alone where that is clear.
enum HeadingSpelling {
    case whole, withoutSign, lastName

    static let forRecords: [HeadingSpelling] = [.whole, .withoutSign, .lastName]

    /// The spelling of a heading in a file.
    func of(_ heading: String) -> String {
        switch self {
        case .whole: NormalisedLabel.of(heading)
        case .withoutSign: NormalisedLabel.of(heading.replacing("@", with: ""))
        case .lastName:
            NormalisedLabel.of(
                (heading.split(separator: "/").last.map(String.init) ?? heading).replacing("@", with: ""))
        }
    }

    /// The spelling of a heading in a layout: a layout that gives a whole path means exactly that path.
    func ofLayout(_ heading: String) -> String {
        switch self {
        case .whole: NormalisedLabel.of(heading)
        case .withoutSign, .lastName: NormalisedLabel.of(heading.replacing("@", with: ""))
        }
    }
}
