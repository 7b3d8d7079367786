import Foundation
import Register
import ReportingModel
import Testing

@testable import Pipeline

/// What the answer to a file says after the same file got another verdict, or gave way to a newer one.
@Suite struct JudgedAgainAnswerTests {
    private let fixture: Fixture

    init() throws {
        fixture = try Fixture()
    }

    private func page(_ number: Int64) throws -> String {
        try fixture.pipeline.shownAnswer(to: ReceptionID(rawValue: number), .nl).content.description
    }

    @Test func `the answer before the verdict only leads to the new one, and stays a proof of receipt`() throws {
        let text = "Jaar;Clienten totaal\n2020;12\n"
        try fixture.drop(text, as: "a.csv", from: "een")
        #expect(try fixture.takeIn() == ["a.csv": .rejected])
        #expect(try page(1).contains("Dit moet u verbeteren"))
        let synonym = HeadingSynonym(agreement: "afspraak-een", heading: "Cliënten", written: "Clienten totaal")
        #expect(
            try fixture.register.confirm(
                synonym, by: "Anne", reason: "zelfde", at: Instant(millisecondsSince1970: 1)))
        try fixture.drop(text, as: "a.csv", from: "een")
        #expect(try fixture.takeIn() == ["a.csv": .accepted])

        let first = try page(1)
        #expect(first.contains("Opnieuw beoordeeld"))
        #expect(first.contains("Lees het nieuwe antwoord, met ontvangstnummer 2."))
        #expect(first.contains("<td>1</td>") && first.contains("a.csv"), "a proof of receipt")
        for nonsense in ["fgekeurd", "punten hieronder", "Wat wij lazen", "Wat er verandert", "Dit moet u"] {
            #expect(!first.contains(nonsense), "\(nonsense)")
        }
        let second = try page(2)
        #expect(second.contains("Geaccepteerd") && !second.contains("Opnieuw beoordeeld"))
        #expect(try fixture.pipeline.annotatedCopy(of: ReceptionID(rawValue: 1)) == nil)
        let table = String(
            decoding: try fixture.pipeline.findingTable(of: ReceptionID(rawValue: 1), .nl), as: UTF8.self)
        #expect(table.split(whereSeparator: \.isNewline).count == 1, "only its header")
    }

    @Test func `the answer to a file that was replaced while it waited promises no look at it`() throws {
        try fixture.drop("Jaar;Cliënten\n2020;ca. 12\n", as: "a.csv", from: "een")
        _ = try fixture.takeIn()
        #expect(try page(1).contains("Hier kijkt een medewerker van de gemeente naar"))
        try fixture.drop("Jaar;Cliënten\n2020;ca. 13\n", as: "b.csv", from: "een")
        #expect(try fixture.takeIn() == ["b.csv": .held])
        let first = try page(1)
        #expect(first.contains("Een nieuwer bestand heeft dit bestand vervangen."))
        #expect(!first.contains("Hier kijkt een medewerker van de gemeente naar"))
        #expect(try page(2).contains("Hier kijkt een medewerker van de gemeente naar"))
    }

    @Test func `long advice is given once, and what is different stays`() throws {
        let data = Finding(.personalData, ["found": "namen", "detail": "", "how": ""])
        let other = Finding(.personalData, ["found": "adressen", "detail": "", "how": ""])
        let file = Finding(.personLevelFile, ["found": "een bericht", "road": "Vecozo"])
        let page = FeedbackPage(
            report: DeliveryReport(
                language: .nl, partner: "een", partnerName: "Een", delivery: "een-1", fileName: FileName("a.csv"),
                byteCount: 1, contentHash: nil, receivedAt: Instant(millisecondsSince1970: 0), outcome: .quarantined,
                counts: RowCounts(), findings: [data, other, file], observationCount: 0, periods: [],
                configurationVersion: "", contact: ""),
            number: 1, texts: AnswerTexts(language: .nl), names: FigureNames(Fixture.catalogue), copyName: nil,
            copySheet: nil, rowNames: RowNames()
        ).content.description
        #expect(page.components(separatedBy: "Tel hoeveel personen").count == 2)
        #expect(page.contains("Hetzelfde als bij punt 1."))
        #expect(page.contains("Stuur dit alleen via Vecozo."))
    }
}
