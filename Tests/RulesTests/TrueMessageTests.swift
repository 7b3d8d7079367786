import ReportingModel
import Testing

@testable import Rules

/// What a message says is so: the right place, the right cause, and each cause once.
@Suite struct TrueMessageTests {
    private static let header =
        "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst\n"

    @Test func `rows with commas below a header with semicolons are said to be that`() throws {
        let result = try verdict(
            csvTable(TrueMessageTests.header + "30-04-2021,58,44,21\n31-08-2021,63,47,19"), Fixtures.waitingTimes)
        #expect(result.findings == ["S199 2:1 3:1"])
        let note = try verdict(
            csvTable(TrueMessageTests.header + "30-04-2021;58;44;21\nLet op, dit is een noot, meer niet, echt"),
            Fixtures.waitingTimes)
        #expect(note.findings == ["S122 3:1"])
    }

    @Test func `a heading that comes twice for two agreed ones is asked about once for each`() throws {
        let result = try verdict(
            csvTable("Datum;Wachttijd;Wachttijd;Jeugdigen op de wachtlijst\n30-04-2021;58;44;21"),
            Fixtures.waitingTimes)
        #expect(result.findings.filter { $0.hasPrefix("S03") } == ["S034 1:2", "S034 1:3"])
        let messages = result.judgement.findings.map { $0.message(.nl) }
        #expect(messages.first?.hasSuffix("Is dat misschien “Wachttijd” in kolom B?") == true, "\(messages)")
        #expect(result.judgement.findings.allSatisfy { $0.arguments["near"] == nil })
    }

    @Test func `a unit in a heading may stand behind in`() throws {
        let result = try verdict(
            csvTable(
                "Datum;Wachttijd (Alblasserdam) in dagen;Wachttijd (Regionaal) in dagen;Jeugdigen op de wachtlijst\n"
                    + "30-04-2021;58;44;21"), Fixtures.waitingTimes)
        #expect(result.findings.isEmpty)
        let weeks = try verdict(
            csvTable(
                "Datum;Wachttijd (Alblasserdam) in weken;Wachttijd (Regionaal);Jeugdigen op de wachtlijst\n"
                    + "30-04-2021;8;44;21"), Fixtures.waitingTimes)
        #expect(weeks.findings.first?.hasPrefix("S034") == true)
    }

    @Test(arguments: [("Gem. Alblasserdam", true), ("gemeente Alblasserdam", true), ("Gem. Sliedrecht", false)])
    func `a municipality may have its word in front`(text: String, isOurs: Bool) throws {
        let records = [["ERV-01", "2021", "Alblasserdam", "53", text]]
        let result = try verdict(
            recordTable(["indicator", "periode", "gebied", "waarde", "gemeente"], records), Fixtures.long)
        #expect(result.judgement.findings.contains { $0.code == .municipalityMismatch } == !isOurs)
    }

    @Test func `figures of another municipality are no second figures of ours`() throws {
        let records = [
            ["ERV-01", "2021", "Alblasserdam", "53", "Alblasserdam"],
            ["ERV-01", "2021", "Alblasserdam", "51", "Sliedrecht"],
        ]
        let result = try verdict(
            recordTable(["indicator", "periode", "gebied", "waarde", "gemeente"], records), Fixtures.long)
        #expect(result.judgement.findings.map(\.code) == [.municipalityMismatch])
    }

    @Test func `a number that is refused has no remark about its unit`() throws {
        let rows = "indicator;periode;gebied;waarde;toelichting\nERV-01;2021;Alblasserdam;%;"
        let refused = try verdict(csvTable(rows.replacing(";%;", with: ";5320%;")), Fixtures.long)
        #expect(refused.findings.filter { $0.contains(":4") } == ["S107 2:4"])
        let taken = try verdict(csvTable(rows.replacing(";%;", with: ";53%;")), Fixtures.long)
        #expect(taken.findings.filter { $0.contains(":4") } == ["S103 2:4"])
    }

    @Test(arguments: [
        ("elf", true), ("tweeëntwintig", true), ("Honderd", true), ("een paar", true), ("twee- of drieduizend", true),
        ("elfen", false), ("Bakker", false), ("een Bakker", false), ("Achten", false),
    ])
    func `a number in words is quoted, and no other word`(text: String, isQuoted: Bool) throws {
        let result = try verdict(
            csvTable(TrueMessageTests.header + "30-04-2021;\(text);44;21"), Fixtures.waitingTimes)
        #expect(result.findings == ["S101 2:2"])
        #expect(result.judgement.findings.first?.message(.nl).contains("“\(text)”") == isQuoted)
    }

    @Test(arguments: ["ong. 327", "plusminus 20", "ong.5", "9 à 10", "12 á 15"])
    func `what was understood word for word is quoted`(text: String) throws {
        let result = try verdict(
            csvTable(TrueMessageTests.header + "30-04-2021;\(text);44;21"), Fixtures.waitingTimes)
        #expect(result.judgement.findings.first?.message(.nl).contains("“\(text)”") == true)
    }

    @Test func `a list where one value was agreed is said to be a list`() throws {
        let result = try verdict(
            recordTable(
                ["indicator", "periode", "gebied", "waarde", "waarde/0", "waarde/1"],
                [
                    ["ERV-01", "2021", "Alblasserdam", "53", nil, nil],
                    ["TOE-02", "2021", "Alblasserdam", nil, "5", "6"],
                ]),
            Fixtures.long)
        #expect(result.judgement.findings.map(\.code).filter { $0.definition.severity == .error } == [.notANumber])
        #expect(!result.judgement.findings.contains { $0.code == .unknownColumn })
    }

    @Test(
        arguments: [
            (.every(1, .month), "2021", "03-26", "een maand, zoals 2015-01"),
            (.every(1, .halfYear), "2021", "onzin", "een halfjaar, zoals 2015-H1"),
            (
                .referenceDates([DatedFixtures.monthDay(4, 30)]), "2021", "30 aprl 2021",
                "een peildatum, zoals 30-04-2021"
            ),
        ] as [(Agreement.Rhythm, String, String, String)])
    func `what was expected of a period is the kind that was agreed`(
        rhythm: Agreement.Rhythm, year: String, text: String, expected: String
    ) throws {
        let result = try verdict(
            csvTable(TrueMessageTests.header + "\(text);58;44;21"), Fixtures.waitingTimes, rhythm: rhythm)
        let finding = result.judgement.findings.first { $0.code == .unreadablePeriod || $0.code == .impossibleDate }
        #expect(finding?.expectation(.nl) == expected, "\(result.findings)")
    }

    @Test func `a date without its year is shown as it was written`() throws {
        let result = try verdict(csvTable(TrueMessageTests.header + "30 april;58;44;21"), Fixtures.waitingTimes)
        let message = result.judgement.findings.first { $0.code == .yearMissing }?.message(.nl) ?? ""
        #expect(message.contains("staat 30 april. Wij vinden"), "\(message)")
    }
}
