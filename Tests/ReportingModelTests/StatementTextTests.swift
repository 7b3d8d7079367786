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
        ("ja, groep (a)", "groep (a)"), ("yes, more", "more"),
    ])
    func `a yes with a reason is a reason`(text: String, reason: String) {
        #expect(StatementText(text) == .reason(reason))
    }

    @Test(arguments: ["ja", "klopt", "(ja)", "het klopt echt", "???", "jaap belde", "ja, …"])
    func `a yes without one is incomplete`(text: String) {
        #expect(StatementText(text) == .incomplete)
    }

    @Test(arguments: ["", " ", "nee", "Nee, dat is fout", "(nee)"])
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
