import ReportingModel
import Testing

@testable import Pipeline

/// The rows of a partner's file that an official sees beside a finding.
@Suite struct ExcerptTests {
    private func excerpt(_ text: String, _ places: [Place], limit: Duration = .seconds(10)) throws -> TableExcerpt? {
        let catalogue = Fixture.catalogue
        let judging = FileJudging(
            catalogue: catalogue, partner: try #require(catalogue.partner("een")),
            today: CalendarDay(daysSince1970: 19_000))
        return try ExcerptReader(judging, timeLimit: limit).excerpt(of: ByteArraySource(text), places: places)
    }

    private static let long =
        "Jaar;Cliënten\n" + (0..<500).map { "\(1500 + $0);\($0)\n" }.joined()

    @Test func `a marked cell stands between the rows around it, under its heading`() throws {
        let excerpt = try #require(try excerpt(ExcerptTests.long, [Place(line: 100, column: 2)]))
        #expect(excerpt.headings.map(\.text) == ["Jaar", "Cliënten"])
        #expect(excerpt.rows.map(\.number) == [98, 99, 100, 101, 102])
        #expect(excerpt.rows[2].cells.map(\.text) == ["1598", "98"])
        #expect(excerpt.rows[2].cells.map(\.place) == ["100:1", "100:2"])
    }

    @Test func `between cells far apart rows are left out, and that is said`() throws {
        let excerpt = try #require(
            try excerpt(ExcerptTests.long, [Place(line: 2, column: 2), Place(line: 400, column: 2)]))
        #expect(excerpt.rows.map(\.number) == [2, 3, 4, 398, 399, 400, 401, 402])
        #expect(excerpt.rows.filter(\.followsGap).map(\.number) == [398])
    }

    @Test func `a mark in the heading brings the first rows below it, and one in a row does not`() throws {
        let heading = try #require(try excerpt(ExcerptTests.long, [Place(line: 1, column: 2)]))
        #expect(heading.rows.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(heading.rows.filter(\.isHeading).map(\.number) == [1])
        let both = try #require(
            try excerpt(ExcerptTests.long, [Place(line: 1, column: 2), Place(line: 100, column: 2)]))
        #expect(both.rows.map(\.number) == [1, 98, 99, 100, 101, 102])
    }

    @Test func `what may be personal is left out`() throws {
        let excerpt = try #require(
            try excerpt("Jaar;Cliënten\n2020;12\n111222333;jan.jansen@gmail.com\n", [Place(line: 2, column: 2)]))
        #expect(excerpt.rows.flatMap(\.cells).map(\.text) == ["2020", "12", "(weggelaten)", "(weggelaten)"])
    }

    @Test func `what takes too long is not shown`() throws {
        #expect(try excerpt(ExcerptTests.long, [Place(line: 2, column: 2)], limit: .zero) == nil)
    }

    @Test func `what fits no agreement is no table`() throws {
        #expect(try excerpt("Naam;Kleur\na;b\n", [Place(line: 2, column: 1)]) == nil)
    }

    @Test(arguments: [
        ("Jan Jansen 12", "tekst (13 tekens)"), ("Sjoukje Wolfertvink", "tekst (19 tekens)"),
        ("T.J. Wiebelmans", "tekst (15 tekens)"), ("63 Zwiepstra", "tekst (12 tekens)"),
        ("1.250", "1.250"), ("ca. 12", "ca. 12"), ("63 weken", "63 weken"), ("n.v.t.", "n.v.t."),
        ("1.234.567,50", "1.234.567,50"), ("Alblasserdam", "Alblasserdam"), ("Cliënten", "Cliënten"), ("", ""),
    ])
    func `a cell of figures shows no more than a message about it would`(text: String, shown: String) throws {
        let excerpt = try #require(try excerpt("Jaar;Cliënten\n2020;\(text)\n2021;3\n", [Place(line: 2, column: 1)]))
        #expect(excerpt.rows.first?.cells.last?.text == shown)
    }

    @Test(arguments: [
        ("Sanne Zwiepvos", "tekst (14 tekens)"), ("blauw", "tekst (5 tekens)"), ("31-12-2025", "31-12-2025"),
        ("T2 2025", "T2 2025"), ("12", "12"),
    ])
    func `so does a cell that no agreement knows`(text: String, shown: String) throws {
        let excerpt = try #require(
            try excerpt("Jaar;Cliënten;Extra\n2020;3;\(text)\n2021;3;\n", [Place(line: 2, column: 1)]))
        #expect(excerpt.rows.first?.cells.last?.text == shown)
    }

    @Test(arguments: [
        ("nieuwe werkwijze per april", "nieuwe werkwijze per april"), ("Sanne Zwiepbakker", "tekst (17 tekens)"),
        ("zie BSN 999990019", "(weggelaten)"),
    ])
    func `a remark is shown as it was taken over, unless it may name somebody`(text: String, shown: String) throws {
        let excerpt = try #require(
            try excerpt("Jaar;Cliënten;Toelichting\n2020;3;\(text)\n2021;3;\n", [Place(line: 2, column: 1)]))
        #expect(excerpt.rows.first?.cells.last?.text == shown)
    }

    @Test(arguments: [("Sanne/Zwiepkist", "kop van 15 tekens"), ("extra/soort", "soort")])
    func `a field whose name holds a slash is hidden as a whole`(name: String, shown: String) throws {
        let excerpt = try #require(
            try excerpt(
                "[{\"Jaar\": 2020, \"Cliënten\": 3, \"\(name)\": 4}, {\"Jaar\": 2021, \"Cliënten\": 3}]",
                [Place(line: 1, column: 1, path: "/0/Jaar")]))
        #expect(excerpt.headings.map(\.text) == ["Jaar", "Cliënten", shown])
    }

    @Test func `headings and titles are hidden where a message hides them`() throws {
        let excerpt = try #require(
            try excerpt(
                "Cijfers (Gülsüm Ait Zwiephouchi);;\nRapportage Alblasserdam 2025;;\nJaar;Cliënten;Sanne Zwiepvos\n2020;3;4\n",
                [Place(line: 1, column: 1), Place(line: 2, column: 1), Place(line: 4, column: 2)]))
        #expect(excerpt.headings.map(\.text) == ["Jaar", "Cliënten", "kop van 14 tekens"])
        let texts = excerpt.rows.flatMap(\.cells).map(\.text)
        #expect(texts.contains("Rapportage Alblasserdam 2025") && !texts.joined().contains("Zwiep"), "\(texts)")
    }
}
