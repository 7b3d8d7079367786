import ReportingModel
import Testing

@testable import Rules

/// A list to which partners add names of their own.
@Suite struct OpenListTests {
    private func verdict(_ rows: String) throws -> Verdict {
        let layout = Layout(
            kind: .columns([.init(heading: "Bereik", indicator: "PRE-01")]),
            period: .column("Jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"),
            dimensions: [.init(name: "initiatief", codeList: "initiatives", column: "Initiatief")])
        return try RulesTests.verdict(
            csvTable("Jaar;Initiatief;Bereik\n" + rows), in: DatedFixtures.catalogue(layout))
    }

    private static let long = String(repeating: "a", count: 120)

    /// The findings, and the code under which the figure is kept.
    @Test(
        arguments: [
            ("Buurtsport", [], "buurtsport"), ("buurtsport", [], "buurtsport"),
            ("Sport in de buurt", ["S110 2:2"], "buurtsport"), ("Koken  met Buren", ["S127 2:2"], "Koken met Buren"),
            // A sign can make another name of a known one.
            ("Buurtsport 12+", ["S127 2:2"], "Buurtsport 12+"), ("<Buurtsport", ["S127 2:2"], "<Buurtsport"),
            ("BUURT-SPORT!", [], "buurtsport"),
            (long, ["S127 2:2"], long), (long + "a", ["S121 2:2"], nil), ("", ["S124 2:2"], nil),
            ("Mail jan@voorbeeld.nl", ["S027 2:2"], nil), ("Bel 06-12345678", ["S027 2:2"], nil),
            // Signs alone are no name.
            ("???", ["S124 2:2"], nil), ("-", ["S124 2:2"], nil),
        ] as [(String, [String], String?)])
    func `a new name is taken over, unless it cannot be one`(
        name: String, findings: [String], code: String?
    ) throws {
        let result = try verdict("2021;\(name);3")
        #expect(result.findings == findings)
        #expect(result.observations == (code.map { ["PRE-01 2021 GM0482 initiatief=\($0) 3 2:3"] } ?? []))
    }

    @Test(arguments: [
        ("initials", "2021;S. Wiersma;1\n2021;E. Bakker;1\n2021;D. Visser;1", ["S027 2:2"]),
        ("names", "2021;Sanne de Vries;1\n2021;Daan Jansen;1\n2021;Emma Bakker;1", ["S027 2:2"]),
        ("one name, and nothing else", "2021;Sanne de Vries;1", ["S066 2:2"]),
        (
            "one name among others", "2021;Sanne de Vries;1\n2021;Tuin;8\n2021;Koor;9\n2021;Sport;9",
            ["S066 2:2", "S127 3:2 4:2 5:2"]
        ),
        ("a case", "2021;Casus Oumaima Karatepeli;4\n2021;Gezin Karatepeli;5", ["S066 2:2 3:2"]),
        ("a family or an outing", "2021;Familie Uitje;4\n2021;Fam. Bakker;5", ["S066 3:2", "S127 2:2"]),
        ("with a word beside it", "2021;Wachtlijst Yusuf Jansen;4\n2021;Groep 7 Emma Vos;5", ["S066 2:2 3:2"]),
        ("a number behind it", "2021;Sanne Bakker 2;4\n2021;Sanne Bakker - Noord;5", ["S066 2:2 3:2"]),
        ("a surname like a place", "2021;Sanne Nieuwenhuis;4\n2021;Piet Hoogeweg;5", ["S066 2:2 3:2"]),
        (
            "activities with a first name", "2021;Max Sport;4\n2021;Maria Parochie;5\n2021;Emma Huis;6",
            ["S127 2:2 3:2 4:2"]
        ),
        (
            "activities like cases", "2021;Huisbezoek Ouderen;4\n2021;Kind Sterk;5\n2021;Familie Bingo;6",
            ["S127 2:2 3:2 4:2"]
        ),
        ("a visit", "2021;Huisbezoek Karatepeli;4\n2021;1-op-1 Karatepeli;5", ["S066 2:2 3:2"]),
        ("behind a word", "2021;Groep van Petra de Wit;4", ["S066 2:2"]),
        (
            "schools called after people", "2021;Willem Alexander;4\n2021;De Jan Ligthartschool;5\n2021;Anne Frank;6",
            ["S127 2:2 3:2 4:2"]
        ),
        ("streets and halls", "2021;Johan de Wittstraat;4\n2021;Jan Jansen Zaal;5", ["S127 2:2 3:2"]),
        ("what is on the list", "2021;Buurtsport;4", []),
    ])
    func `a new name that is a person's is asked about, and a list of them sets the file apart`(
        name: String, rows: String, findings: [String]
    ) throws {
        let found = try verdict(rows).findings
        #expect(found == findings, "\(name)")
    }

    @Test func `new names are taken over as they are written, and said at once`() throws {
        let result = try verdict("2021;Koken met buren;3\n2020;Koken met buren;4\n2019;jeugd <12;5\n2018;jeugd 12+;6")
        #expect(
            result.observations == [
                "PRE-01 2021 GM0482 initiatief=Koken met buren 3 2:3",
                "PRE-01 2020 GM0482 initiatief=Koken met buren 4 3:3", "PRE-01 2019 GM0482 initiatief=jeugd <12 5 4:3",
                "PRE-01 2018 GM0482 initiatief=jeugd 12+ 6 5:3",
            ])
        #expect(result.findings == ["S127 2:2 3:2 4:2 5:2"])
        #expect(
            result.judgement.findings.map { $0.message(.nl) } == [
                "In de kolom “Initiatief” staat een naam die nog niet op de lijst “initiatieven” staat. Wij nemen die over."
            ])
        #expect(result.counts == RowCounts(withRemark: 4))
    }

    @Test func `a name in another spelling is said, and named where its figure is there twice`() throws {
        let result = try verdict("2021;Rots-groep;3\n2020;rots groep;4")
        #expect(result.findings == ["S110 3:2", "S127 2:2"])
        #expect(
            result.judgement.findings[0].message(.nl)
                == "In de kolom “Initiatief” lezen wij “rots groep” als “Rots-groep”.")
        #expect(result.observations.last == "PRE-01 2020 GM0482 initiatief=Rots-groep 4 3:3")
        let doubled = try verdict("2021;Rots-groep;3\n2021;Rots groep;4")
        #expect(doubled.findings == ["S116 3:3", "S110 3:2", "S127 2:2"])
        #expect(
            doubled.judgement.findings[0].message(.nl).hasSuffix(
                "Het eerste staat op regel 2. Op regel 3 lezen wij “Rots groep” als “Rots-groep”."))
        let person = try verdict("2021;Sanne de Vries;3\n2021;sanne de vries;4\n2021;Tuin;8\n2021;Koor;9\n2021;Sport;9")
        #expect(!person.judgement.findings.contains { $0.message(.nl).lowercased().contains("vries") })
    }

    @Test func `the same new name twice in a period is a doubled figure`() throws {
        #expect(try verdict("2021;Tuinieren;3\n2021; Tuinieren ;4").findings == ["S116 3:3", "S127 2:2 3:2"])
    }
}
