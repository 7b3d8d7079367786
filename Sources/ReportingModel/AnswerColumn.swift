/// The columns that our answer adds to a copy of a partner's own file: what we say about a row, and room for theirs.
///
///     Datum;Wachttijd;bevinding;wat wij verwachtten;wat te doen;klopt toch? (ja + uitleg)
///     30-04-2021;630;Wordt beoordeeld: …;…;…;ja, twee medewerkers waren ziek
///
/// The copy may come back as a delivery, with only some of these columns and with the partner's own behind them. None of
/// them is then read as a figure or reported as unknown.
package enum AnswerColumn: CaseIterable, Sendable {
    case finding, expected, action, statement

    package var heading: Text {
        switch self {
        case .finding: Text(nl: "bevinding", en: "finding")
        case .expected: Text(nl: "wat wij verwachtten", en: "what we expected")
        case .action: Text(nl: "wat te doen", en: "what to do")
        case .statement: Text(nl: "klopt toch? (ja + uitleg)", en: "right after all? (yes + reason)")
        }
    }

    /// The first column of the table that we make of an XML or JSON file: by it that table is known when it comes back.
    package static let recordNumber = Text(nl: "recordnr", en: "record no")

    /// Whether a heading is that of the numbers that stand before each record.
    package static func isRecordNumber(_ heading: String) -> Bool {
        [recordNumber.nl, recordNumber.en].contains { NormalisedLabel.of($0) == NormalisedLabel.of(heading) }
    }

    /// Which of our columns stand in a row of headings, by position.
    ///
    /// - Parameter headings: as ``NormalisedLabel`` compares them.
    package static func among(keys headings: [String]) -> [Int: AnswerColumn] {
        var found: [Int: AnswerColumn] = [:]
        for (position, heading) in headings.enumerated() { found[position] = keys[heading] }
        return found
    }

    /// Somebody may shorten the longest heading.
    private static let shortenedStatements = ["klopt toch?", "klopt toch? (ja)", "right after all?"]

    private static let keys = Dictionary(
        uniqueKeysWithValues: allCases.flatMap { column in
            [column.heading.nl, column.heading.en].map { (NormalisedLabel.of($0), column) }
        } + shortenedStatements.map { (NormalisedLabel.of($0), .statement) })
}

/// What a partner says about a doubtful row in our copy of their file: that it is right, and why, or what is not.
package struct PartnerStatement: Hashable, Sendable, Codable {
    /// The lines of the row, from 1.
    package let firstLine: Int
    package let lastLine: Int
    /// Why it is right; all the words of the partner where they do not say that it is.
    package let reason: String
    /// Whether the partner says that it is right.
    package let agrees: Bool

    package init(firstLine: Int, lastLine: Int, reason: String, agrees: Bool = true) {
        self.firstLine = firstLine
        self.lastLine = lastLine
        self.reason = reason
        self.agrees = agrees
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        firstLine = try values.decode(Int.self, forKey: .firstLine)
        lastLine = try values.decode(Int.self, forKey: .lastLine)
        reason = try values.decode(String.self, forKey: .reason)
        // Before this was kept, only a yes was.
        agrees = try values.decodeIfPresent(Bool.self, forKey: .agrees) ?? true
    }
}

extension PartnerStatement {
    fileprivate func isAbout(_ lines: Set<Int>) -> Bool { (firstLine...lastLine).contains { lines.contains($0) } }
}

extension Finding {
    /// Whether it is about the file or its headings, and not about rows or cells.
    package var isAboutFile: Bool { places.isEmpty || code.rawValue.hasPrefix("S0") }
}

extension [Finding] {
    /// Gives the warnings what the partner says about their rows.
    ///
    /// What is asked of the file as a whole, or of its header, stands beside the first row of our copy; so what is said of
    /// a row of which nothing is asked is said of that.
    package func adding(_ statements: [PartnerStatement]) -> [Finding] {
        guard !statements.isEmpty else { return self }
        let told = map { finding in
            guard finding.severity == .warning else { return finding }
            let lines = Set(finding.places.compact.map { Int($0.line) })
            var told = finding
            told.statements = statements.filter { $0.isAbout(lines) }
            return told
        }
        let heard = Set(told.flatMap(\.statements))
        let errors = Set(filter { $0.severity == .error }.flatMap { $0.places.compact.map { Int($0.line) } })
        let rest = statements.filter { !heard.contains($0) && !$0.isAbout(errors) }
        guard !rest.isEmpty else { return told }
        return told.map { finding in
            guard finding.severity == .warning, finding.isAboutFile, finding.statements.isEmpty else { return finding }
            var told = finding
            told.statements = rest
            return told
        }
    }

    /// A remark for the statements that none of them was given: one for those at an error, which no statement helps,
    /// and one for the rest.
    package func remarksOnUnheard(_ statements: [PartnerStatement]) -> [Finding] {
        let heard = Set(flatMap(\.statements))
        let unheard = statements.filter { !heard.contains($0) }
        guard !unheard.isEmpty else { return [] }
        let errors = Set(filter { $0.severity == .error }.flatMap { $0.places.compact.map { Int($0.line) } })
        func isAtError(_ statement: PartnerStatement) -> Bool { statement.isAbout(errors) }
        func remark(_ code: FindingCode, _ statements: [PartnerStatement]) -> [Finding] {
            guard !statements.isEmpty else { return [] }
            let places = statements.map { CompactPlace(line: UInt32($0.firstLine), column: Place.wholeLine) }
            var remark = Finding(code, places: PlaceList(places))
            remark.statements = statements
            return [remark]
        }
        return remark(.statementAtError, unheard.filter(isAtError))
            + remark(.statementWithoutQuestion, unheard.filter { !isAtError($0) })
    }
}
