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
}
