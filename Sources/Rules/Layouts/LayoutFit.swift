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
    /// The municipality that most rows claim to be about; `nil` when they say nothing.
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
package struct LayoutFitter: Sendable {
    let agreement: Agreement
    package let layout: Layout
    let catalogue: Catalogue
    /// What the layout looks for, worked out once for all rows that may be a header.
    let expected: ExpectedColumns
    /// The agreed headings, which a message always names.
    let agreed: AgreedNames
    /// So many unknown columns each get a finding of their own; the rest share one.
    static let mostNamedColumns = 20

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
        fit.askAboutRowNumbers(head.batch)
        if head.isGrid {
            fit.takeYearColumn(head.batch)
            fit.filling = RowFilling(fit, head.batch)
            if fit.filling.hasPeriodRows { fit.dropMissing(.period, of: expected) }
            fit.namePeriodAbove(head.batch)
        }
        return fit
    }

    /// Rule: what most rows say counts, in whatever order they stand; a name that is no municipality only where no
    /// row has one that is.
    ///
    /// Must pass: eleven rows about one municipality below a row with a typing mistake.
    private func claim(of fit: LayoutFit, _ head: RawTable.Batch) -> String? {
        guard let column = fit.roles.firstIndex(of: .municipality) else { return nil }
        var texts: [String: Int] = [:]
        for row in head.rows where row.line > fit.headerLine || fit.headerLine == 0 {
            let cell = head.cells(of: row).first { $0.column == UInt32(column) }
            if let text = cell.map({ head.text(of: $0).trimmingSpace() }), !text.isEmpty {
                texts[text, default: 0] += 1
            }
        }
        var claims: [Claim: Int] = [:]
        for (text, count) in texts { claims[Claim(text, catalogue), default: 0] += count }
        // Of equal ones the first by name.
        return claims.max { left, right in
            (left.key.isMunicipality ? 1 : 0, left.value, right.key.name)
                < (right.key.isMunicipality ? 1 : 0, right.value, left.key.name)
        }?.key.name
    }

    /// What a cell says about the municipality.
    private struct Claim: Hashable {
        /// Its code, where it is one of the catalogue.
        let name: String
        let isMunicipality: Bool

        init(_ text: String, _ catalogue: Catalogue) {
            let key = NormalisedLabel.of(text.withoutMunicipalityWord)
            let known = catalogue.municipalities.first { municipality in
                ([municipality.code, municipality.name] + municipality.aliases)
                    .contains { NormalisedLabel.of($0) == key }
            }
            name = known?.code ?? text
            isMunicipality = known != nil || DutchMunicipalities.contains(text)
        }
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
        let missing = missing(in: match)
        let findings = headerFindings(
            headings, match.roles, missing: missing.map { expected.columns[$0].heading }, places)
        return LayoutFit(
            agreement: agreement, layout: layout, share: match.share, matchedColumns: match.matchedColumns,
            headerLine: places.line, headings: places.isRecordTable ? headings.map(LayoutFitter.shownLabel) : headings,
            roles: rolesWithMisspelt(match, missing: missing),
            findings: doubledFindings(match.doubled, headings, places) + findings + splitFinding(match)
                + [match.ofTwoRows].compactMap(\.self))
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

    /// A record's field as a person calls it: without the sign of an attribute, and without the path to an ancestor.
    static func shownLabel(_ label: String) -> String {
        let name = label.hasPrefix("/") ? label.split(separator: "/").last.map(String.init) ?? label : label
        return name.replacing("@", with: "")
    }
}
