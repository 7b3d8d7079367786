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

/// What a partner says about a doubtful row in our copy of their file: that it is right, and why.
package struct PartnerStatement: Hashable, Sendable, Codable {
    /// The lines of the row, from 1.
    package let firstLine: Int
    package let lastLine: Int
    /// Why it is right, in the partner's words.
    package let reason: String

    package init(firstLine: Int, lastLine: Int, reason: String) {
        self.firstLine = firstLine
        self.lastLine = lastLine
        self.reason = reason
    }
}

/// What stands in the column of statements: `ja, wij kregen een extra groep`.
package enum StatementText: Hashable, Sendable {
    /// Empty, or `nee`: the partner says nothing.
    case nothing
    /// It is right, and this is why.
    case reason(String)
    /// A yes without a why, or words without a yes: nobody can decide on that.
    case incomplete

    package init(_ text: String) {
        let words = text.trimmingSpace().drop { StatementText.marks.contains($0) || $0.isWhitespace }
        let first = words.prefix { $0.isLetter }
        switch first.lowercased() {
        case "nee", "no", "neen": self = .nothing
        case let word where StatementText.agreement.contains(word):
            let reason = StatementText.withoutMarks(words.dropFirst(first.count))
            self = StatementText.saysMore(reason) ? .reason(reason) : .incomplete
        default: self = text.trimmingSpace().isEmpty ? .nothing : .incomplete
        }
    }

    private static let agreement: Set<String> = [
        "ja", "jazeker", "jawel", "yes", "j", "y", "klopt", "inderdaad", "correct", "akkoord",
    ]
    private static let marks: Set<Character> = [
        ",", ".", ":", ";", "!", "?", "(", ")", "[", "]", "\"", "'", "“", "”", "„", "’", "‘", "–", "—", "*", "+", "=",
    ]

    /// What follows the yes; a minus before a number belongs to it.
    private static func withoutMarks(_ text: Substring) -> String {
        var rest = text
        while let first = rest.first {
            let isDash = first == "-" && rest.dropFirst().first?.isNumber != true
            guard marks.contains(first) || first.isWhitespace || isDash else { break }
            rest = rest.dropFirst()
        }
        // `(ja, want de teller was stuk)`
        if text.filter({ $0 == "(" }).count < text.filter({ $0 == ")" }).count, rest.hasSuffix(")") {
            rest = rest.dropLast()
        }
        return String(rest).trimmingSpace()
    }

    private static func saysMore(_ reason: String) -> Bool { reason.contains { $0.isLetter || $0.isNumber } }
}

extension [Finding] {
    /// Gives the warnings what the partner says about their rows.
    ///
    /// What is wrong with the file as a whole, or with its header, stands beside the first row in our copy, so a
    /// statement there counts for those too.
    ///
    /// - Parameter firstRow: the line of the first row of data.
    package func adding(_ statements: [PartnerStatement], firstRow: Int) -> [Finding] {
        guard !statements.isEmpty else { return self }
        return map { finding in
            guard finding.severity == .warning else { return finding }
            let lines = Set(finding.places.compact.map { Int($0.line) })
            let isAboutFile = lines.isEmpty || lines.contains { $0 < firstRow }
            var told = finding
            told.statements = statements.filter { statement in
                isAboutFile && statement.firstLine == firstRow
                    || (statement.firstLine...statement.lastLine).contains { lines.contains($0) }
            }
            return told
        }
    }

    /// The statements that none of them was given: about rows of which nothing was asked.
    package func unheard(of statements: [PartnerStatement]) -> [PartnerStatement] {
        let heard = Set(flatMap(\.statements))
        return statements.filter { !heard.contains($0) }
    }
}
