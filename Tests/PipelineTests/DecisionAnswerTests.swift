import Foundation
import Register
import ReportingModel
import Testing

@testable import Pipeline

@Suite struct DecisionAnswerTests {
    @Test(arguments: [
        (Decision.Verdict.accept, "geaccepteerd met opmerkingen", "Uw cijfers zijn verwerkt."),
        (.return, "teruggestuurd", "vraagt u om een verbeterd bestand"), (.reject, "afgekeurd", "tellen niet mee"),
    ])
    func `a partner reads what was decided and why`(verdict: Decision.Verdict, outcome: String, words: String) throws {
        let fixture = try Fixture()
        try fixture.drop("Jaar;Cliënten\n2020;ca. 12\n", as: "a.csv", from: "een")
        #expect(try fixture.takeIn() == ["a.csv": .held])
        let delivery = try #require(
            try fixture.register.read { try $0.deliveries(fileName: FileName("a.csv")).first?.name })
        try fixture.register.decide(
            Decision(verdict, reason: "de <telling> klopt", actor: "Anne", at: Instant(millisecondsSince1970: 1)),
            on: delivery)
        #expect(try fixture.pipeline.answerDecisions().count == 1)
        let name = try #require(fixture.files("Outbox/een").first { $0.contains("\(outcome) (nr 1).html") })
        let page = try String(contentsOf: fixture.folder.appendingPathComponent("Outbox/een/\(name)"), encoding: .utf8)
        #expect(page.contains(words))
        #expect(page.contains("de &lt;telling&gt; klopt"))
        #expect(!page.contains("Hier kijkt een medewerker van de gemeente naar"))
        #expect(try fixture.pipeline.answerDecisions().isEmpty)
    }

    private func held(_ fixture: Fixture) throws -> String {
        try fixture.drop("Jaar;Cliënten\n2020;ca. 12\n", as: "a.csv", from: "een")
        #expect(try fixture.takeIn() == ["a.csv": .held])
        return try #require(try fixture.register.read { try $0.deliveries(fileName: FileName("a.csv")).first?.name })
    }

    private func page(_ fixture: Fixture, _ ending: String) throws -> String {
        let name = try #require(fixture.files("Outbox/een").first { $0.hasSuffix(ending) })
        return try String(contentsOf: fixture.folder.appendingPathComponent("Outbox/een/\(name)"), encoding: .utf8)
    }

    @Test func `an accepted file says for which periods something newer counts`() throws {
        let fixture = try Fixture()
        try fixture.drop("Jaar;Cliënten\n2020;ca. 12\n2021;13\n", as: "a.csv", from: "een")
        #expect(try fixture.takeIn() == ["a.csv": .held])
        try fixture.drop("Jaar;Cliënten\n2021;14\n", as: "b.csv", from: "een")
        #expect(try fixture.takeIn() == ["b.csv": .accepted])
        let delivery = try #require(
            try fixture.register.read { try $0.deliveries(fileName: FileName("a.csv")).first?.name })
        try fixture.register.decide(
            Decision(.accept, reason: "x", actor: "Anne", at: Instant(millisecondsSince1970: 1_700_000_000_000)),
            on: delivery)
        #expect(try fixture.pipeline.answerDecisions().count == 1)
        let page = try page(fixture, "geaccepteerd met opmerkingen (nr 1).html")
        #expect(page.contains("<strong>Daarvan telt niet mee:</strong> 2021."))
        #expect(!(try self.page(fixture, "geaccepteerd (nr 2).html")).contains("Daarvan telt niet mee"))
    }

    @Test func `a returned file that comes again hears what was decided, and that nobody is looking`() throws {
        let fixture = try Fixture()
        let delivery = try held(fixture)
        try fixture.register.decide(
            Decision(.return, reason: "Graag het precieze getal", actor: "Anne", at: Instant(millisecondsSince1970: 1)),
            on: delivery)
        try fixture.drop("Jaar;Cliënten\n2020;ca. 12\n", as: "a.csv", from: "een")
        #expect(try fixture.takeIn() == ["a.csv": .duplicate])
        let page = try page(fixture, "al ontvangen (nr 2).html")
        #expect(page.contains("stuurde het op") && page.contains("Stuur een verbeterd bestand."))
        #expect(page.contains("Graag het precieze getal"))
        #expect(!page.contains("afgekeurd") && !page.contains("Hier kijkt een medewerker van de gemeente naar"))
    }

    @Test func `the answer to a decision that was withdrawn says that it no longer holds`() throws {
        let fixture = try Fixture()
        let delivery = try held(fixture)
        for (verdict, moment) in [(Decision.Verdict.accept, 1), (.withdraw, 2)] {
            try fixture.register.decide(
                Decision(verdict, reason: "x", actor: "Anne", at: Instant(millisecondsSince1970: Int64(moment))),
                on: delivery)
            #expect(try fixture.pipeline.answerDecisions().count == 1)
        }
        let withdrawn = try page(fixture, "geaccepteerd met opmerkingen (nr 1).html")
        #expect(withdrawn.contains("Dit antwoord geldt niet meer."))
        #expect(!withdrawn.contains("Uw cijfers zijn verwerkt"))
        #expect(try page(fixture, "in beoordeling (nr 1).html").contains("kijkt er opnieuw naar"))
    }
}
