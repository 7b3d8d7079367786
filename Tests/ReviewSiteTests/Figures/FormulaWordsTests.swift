import ReportingModel
import Testing

@testable import ReviewSite

/// A formula as a reader gets it.
@Suite struct FormulaWordsTests {
    private typealias Case = (formula: Formula, words: String)

    private static let (wait, time) = (Formula.Figure(indicator: "TOE-01"), Formula.Figure(indicator: "TOE-03"))
    private static let local = Formula.figure(Formula.Figure(indicator: "TOE-01", area: "GM0482"))
    private static let group = Formula.figure(
        Formula.Figure(indicator: "TOE-03", dimensions: ["traject": "toegang"]))

    @Test func `codes become names, and brackets stand where the order of reckoning needs them`() {
        let difference = Formula.operation(
            .subtract, .figure(FormulaWordsTests.wait), .previous(FormulaWordsTests.wait))
        let cases: [Case] = [
            (FormulaWordsTests.local, "Gemiddelde wachttijd (Alblasserdam)"),
            (FormulaWordsTests.group, "Doorlooptijd (Toegang)"),
            (difference, "Gemiddelde wachttijd − Gemiddelde wachttijd (een periode eerder)"),
            (
                .operation(.multiply, difference, .number(ExactDecimal(100))),
                "(Gemiddelde wachttijd − Gemiddelde wachttijd (een periode eerder)) × 100"
            ),
            (.sum(FormulaWordsTests.time, over: "traject"), "(Doorlooptijd, opgeteld over “traject”)"),
            (.sum(FormulaWordsTests.time, over: "partner"), "(Doorlooptijd, opgeteld over alle partners)"),
            (
                .weightedMean(FormulaWordsTests.time, by: FormulaWordsTests.wait, over: "area"),
                "(Doorlooptijd, gemiddeld over alle gebieden, gewogen naar Gemiddelde wachttijd)"
            ),
        ]
        let formula = FormulaWords(catalogue: FigureSamples.catalogue(), words: Words(language: .nl))
        for example in cases { #expect(formula.html(example.formula).description == example.words) }
    }
}
