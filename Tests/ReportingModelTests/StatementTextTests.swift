import Foundation
import ReportingModel
import Testing

@Suite struct StatementTextTests {
    @Test(arguments: [
        ("ja, extra groep", "extra groep"), ("JA! extra groep", "extra groep"),
        ("jazeker, extra groep", "extra groep"),
        ("(ja) extra groep", "extra groep"), ("\"ja\", extra groep", "extra groep"),
        ("(ja, extra groep)", "extra groep"), ("klopt, extra groep", "extra groep"),
        ("inderdaad: extra groep", "extra groep"), ("ja - extra groep", "extra groep"),
        ("ja, -5 is goed", "-5 is goed"),
        ("ja, <script>", "<script>"), ("ja dat klopt het waren er 12", "dat klopt het waren er 12"),
        ("ja, groep (a)", "groep (a)"), ("yes, more", "more"), ("OK, geteld bij de deur", "geteld bij de deur"),
        ("zeker, want open dag", "want open dag"), ("juist, geteld", "geteld"), ("Dat klopt: open dag", "open dag"),
        ("het klopt want open dag", "want open dag"), ("yep, open dag", "open dag"),
        ("ja, \"zo\" is geteld", "\"zo\" is geteld"), ("ja…open dag", "open dag"), ("ja, geteld: 12", "geteld: 12"),
    ])
    func `a yes with a reason is a reason`(text: String, reason: String) {
        #expect(StatementText(text) == .reason(reason))
    }

    @Test(arguments: [
        "klopt niet, moet 12 zijn", "ja/nee", "ja maar eigenlijk 12", "nee, het moet 14 zijn", "Nee hoor, dit is fout",
        "het klopt niet", "dat klopt niet", "Nee, dat is fout", "niet goed", "ja, moet 12 zijn", "nee 12", "ja of nee",
        "klopt, alleen 2021 niet",
    ])
    func `a no or a doubt is never a yes, and is kept whole`(text: String) {
        #expect(StatementText(text) == .objection(text))
    }

    @Test(arguments: ["jaap belde", "omdat het een open dag was", "Dit is correct geteld", "11", "11 is goed"])
    func `words without a yes are kept whole`(text: String) {
        #expect(StatementText(text) == .unclear(text))
    }

    @Test func `a statement of before there was a no is a yes`() throws {
        let stored = #"{"firstLine": 2, "lastLine": 2, "reason": "geteld"}"#
        let statement = try JSONDecoder().decode(PartnerStatement.self, from: Data(stored.utf8))
        #expect(statement == PartnerStatement(firstLine: 2, lastLine: 2, reason: "geteld"))
    }

    @Test(arguments: ["ja", "klopt", "(ja)", "het klopt echt", "???", "ja, …", "ja hoor", "Dat klopt."])
    func `a yes without one is incomplete`(text: String) {
        #expect(StatementText(text) == .incomplete)
    }

    @Test(arguments: ["", " ", "nee", "Nee.", "(nee)"])
    func `a no says nothing`(text: String) {
        #expect(StatementText(text) == .nothing)
    }

    @Test(arguments: [
        (["jaar", "klopt toch?"], [1: AnswerColumn.statement]), (["Bevinding", "jaar"], [0: .finding]),
        (["wat te doen", "wat wij verwachtten"], [0: .action, 1: .expected]), (["jaar", "deelnemers"], [:]),
    ])
    func `any of our columns is known as ours`(headings: [String], columns: [Int: AnswerColumn]) {
        #expect(AnswerColumn.among(keys: headings.map { NormalisedLabel.of($0) }) == columns)
    }
}
