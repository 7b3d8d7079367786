import ReportingModel
import Testing

@testable import Rules

/// The same figures, agreed with two municipalities: whose they are stands in the file, or in its name.
@Suite struct AgreementChoiceTests {
    private static let layout = Layout(
        kind: .columns([.init(heading: "Wachtlijst", indicator: "TOE-02")]),
        period: .column("Jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"), municipalityColumn: "Gemeente")

    private func recognise(
        _ text: String, fileName: String
    ) throws -> (chosen: String, catalogue: Catalogue, fit: LayoutFit?) {
        let agreements = ["GM0482", "GM0523"].map { municipality in
            Agreement(
                id: "proef-\(municipality)", title: "Wachtlijst", partner: "sjt", municipality: municipality,
                rhythm: .every(1, .year), due: .days(21), from: DatedFixtures.day("2015-01-01"),
                layouts: [AgreementChoiceTests.layout])
        }
        let catalogue = Fixtures.catalogue(agreements)
        let partner = try #require(catalogue.partner("sjt"))
        let recogniser = AgreementRecogniser(
            partner: partner, fitters: LayoutFitters(catalogue), fileName: fileName)
        let input = csvTable(text)
        let head = TableHead(of: input.table, input.batch)
        let matches = recogniser.candidates(format: .csv).compactMap { $0.match(table: input.table, head: head) }
        #expect(matches.count == 2)
        switch recogniser.best(of: matches) {
        case .fits(let fit): return (fit.agreement.id, catalogue, fit)
        case .none(let finding):
            return ("\(finding.code.rawValue) \(finding.expected.joined(separator: ", "))", catalogue, nil)
        }
    }

    private static let undecided = "S031 Wachtlijst (Alblasserdam), Wachtlijst (Hardinxveld-Giessendam)"

    @Test(arguments: [
        ("Alblasserdam", "cijfers.csv", "proef-GM0482"), ("Hardinxveld-Giessendam", "cijfers.csv", "proef-GM0523"),
        ("GM0523", "cijfers.csv", "proef-GM0523"), ("482", "cijfers.csv", "proef-GM0482"),
        (" alblasserdam ", "cijfers.csv", "proef-GM0482"),
        // What stands in the file goes before its name.
        ("Alblasserdam", "Hardinxveld-Giessendam.csv", "proef-GM0482"),
        // A blank cell says nothing.
        ("", "Hardinxveld-Giessendam.csv", "proef-GM0523"), ("", "cijfers.csv", undecided),
    ])
    func `the column says for which municipality a file is`(claim: String, name: String, expected: String) throws {
        #expect(try recognise("Gemeente;Jaar;Wachtlijst\n\(claim);2021;4", fileName: name).chosen == expected)
    }

    @Test(arguments: [
        ("Wachtlijst Alblasserdam 2021.csv", "proef-GM0482"), ("wachtlijst_hardinxveld giessendam.csv", "proef-GM0523"),
        ("wachtlijst gm0523.csv", "proef-GM0523"), ("wachtlijst.csv", undecided),
        ("Alblasserdam en Hardinxveld-Giessendam.csv", undecided),
        // A number in a name may mean anything.
        ("wachtlijst 482.csv", undecided),
    ])
    func `without the column the name of the file says so, when it names one`(name: String, expected: String) throws {
        #expect(try recognise("Jaar;Wachtlijst\n2021;4", fileName: name).chosen == expected)
    }

    private static let others = [String](repeating: "Hardinxveld-Giessendam", count: 3)

    @Test(arguments: [
        (["Hardinxvelt"] + others, "proef-GM0523"), (others + ["Hardinxvelt"], "proef-GM0523"),
        (["Dordrecht"] + others, "proef-GM0523"), (["Alblasserdam"] + others, "proef-GM0523"),
        (["gemeente Hardinxveld-Giessendam", "GM0523", "Alblasserdam"], "proef-GM0523"),
        // One that is known counts more than many that are none.
        (["Hardinxvelt", "Hardinxvelt", "Hardinxveld-Giessendam"], "proef-GM0523"),
        (["Alblasserdam", "Hardinxveld-Giessendam"], "proef-GM0482"),
        (["Hardinxveld-Giessendam", "Alblasserdam"], "proef-GM0482"),
    ])
    func `what most rows say decides, in whatever order they stand`(claims: [String], expected: String) throws {
        let rows = claims.enumerated().map { "\($1);\(2016 + $0);4" }.joined(separator: "\n")
        #expect(try recognise("Gemeente;Jaar;Wachtlijst\n\(rows)", fileName: "cijfers.csv").chosen == expected)
    }

    @Test func `a third municipality is judged, and refused`() throws {
        let text = "Gemeente;Jaar;Wachtlijst\nSliedrecht;2021;4"
        let (_, catalogue, fit) = try recognise(text, fileName: "Alblasserdam.csv")
        let input = csvTable(text)
        let partner = try #require(catalogue.partner("sjt"))
        let today = DatedFixtures.day("2022-12-01")
        var judge = Judge(
            fit: try #require(fit), table: input.table, partner: partner, catalogue: catalogue, today: today)
        _ = judge.take(input.batch)
        #expect(judge.judgement().findings.map(\.code.rawValue) == ["S033"])
    }
}
