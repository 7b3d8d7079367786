import ReportingModel

/// What a partner is told about the headings of a table.
extension LayoutFitter {
    func splitFinding(_ match: Matching) -> [Finding] {
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

    /// One finding for each heading that comes more than once, with all places after the first.
    func doubledFindings(
        _ doubled: [Int: [Int]], _ headings: [String], _ places: HeadingPlaces
    ) -> [Finding] {
        doubled.sorted { $0.key < $1.key }.map { _, columns in
            Finding(
                .doubledColumn, ["column": shown(heading: headings[columns[0]])],
                places: places.places(of: columns))
        }
    }

    /// Missing and unknown columns; an unknown column that resembles a missing one is named there, and not again.
    func headerFindings(
        _ headings: [String], _ roles: [ColumnRole], missing: [String], _ places: HeadingPlaces
    ) -> [Finding] {
        let isRecordTable = places.isRecordTable
        let unknown = headings.indices.filter { column in
            // Fields around the records are an envelope: not asked for, and no data that gets lost.
            roles[column] == .unknown && !headings[column].trimmingSpace().isEmpty
                && PersonalData.asked(by: headings[column]) == nil
                && !(isRecordTable && (headings[column].hasPrefix("/") || isElement(headings[column], roles, headings)))
        }
        var findings: [Finding] = []
        var others = unknown
        for heading in missing {
            let column = likeliest(
                for: heading, among: unknown, unexplained: others, headings, isOnlyMissing: missing.count == 1)
            if let column { others.removeAll { $0 == column } }
            findings.append(missingFinding(heading, perhaps: column, headings, unknown, places))
        }
        findings += surplusFindings(others.map { ($0, headings[$0]) }, places)
        findings += unknownFindings(others.filter { surplus(headings[$0]) == nil }, headings, places)
        return findings
    }

    /// The unknown column that may well be the missing one.
    private func likeliest(
        for heading: String, among unknown: [Int], unexplained: [Int], _ headings: [String], isOnlyMissing: Bool
    ) -> Int? {
        func column(called name: String) -> Int? { unknown.first { headings[$0] == name } }
        if let near = NearestName.matches(for: heading, in: unknown.map { headings[$0] }, limit: 1).first
            ?? around(heading, among: unexplained.map { headings[$0] })
        {
            return column(called: near)
        }
        // One column is missing and one is unknown: then they may well be the same, if only a word says so.
        if isOnlyMissing, unknown.count == 1, surplus(headings[unknown[0]]) == nil,
            sharesWord(headings[unknown[0]], with: heading)
        {
            return unknown[0]
        }
        // `Wachttijd` twice, for `Wachttijd (Alblasserdam)` and `Wachttijd (Regionaal)`: in the agreed order.
        return beginning(heading, among: unexplained, headings)
    }

    private func missingFinding(
        _ heading: String, perhaps column: Int?, _ headings: [String], _ unknown: [Int], _ places: HeadingPlaces
    ) -> Finding {
        var arguments = ["column": heading, "detail": "", "detailEN": ""]
        guard let column else { return Finding(.requiredColumnMissing, arguments, places: places.ofMissing) }
        let near = headings[column]
        let isOther = HeadingUnit.differs(near, from: expected.columns.first { $0.heading == heading }, catalogue)
        // For the official who may confirm it; a heading that is not quoted cannot be.
        let isOnly = unknown.count { headings[$0] == near } == 1
        let (shown, name) = (SafeEcho.heading(near, agreed: agreed), near.trimmingSpace())
        if !isOther, isOnly, shown == name { arguments["near"] = name }
        let letter = Place.columnLetters(column + 1)
        let position = places.isRecordTable ? ("", "") : (" in kolom \(letter)", " in column \(letter)")
        let warning =
            isOther
            ? (
                " Let op: die kop noemt een andere eenheid of een ander soort cijfer.",
                " Mind that this heading names another unit or another kind of figure."
            ) : ("", "")
        if isOther {
            let todo = HeadingUnit.conversion(near)
            (arguments["todo"], arguments["todoEN"]) = (todo.nl, todo.en)
        }
        arguments["at"] = shown
        arguments["detail"] = " Is dat misschien \(HiddenHeading.quoted(shown, .nl))\(position.0)?\(warning.0)"
        arguments["detailEN"] = " Is it perhaps \(HiddenHeading.quoted(shown, .en))\(position.1)?\(warning.1)"
        return Finding(.requiredColumnMissing, arguments, places: places.places(of: [column]))
    }

    private func unknownFindings(_ columns: [Int], _ headings: [String], _ places: HeadingPlaces) -> [Finding] {
        let most = LayoutFitter.mostNamedColumns
        // A rest is of several columns.
        let named = columns.prefix(columns.count == most + 1 ? most + 1 : most)
        let rest = columns.dropFirst(named.count)
        return named.map { column in
            let shown =
                places.isRecordTable
                ? shown(heading: headings[column]) : SafeEcho.heading(headings[column], agreed: agreed)
            return Finding(
                .unknownColumn, ["column": shown],
                expected: NearestName.matches(for: headings[column], in: expected.columns.map(\.heading)),
                places: places.places(of: [column]))
        }
            + (rest.isEmpty
                ? [] : [Finding(.moreUnknownColumns, ["count": "\(rest.count)"], places: places.places(of: rest))])
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
}
