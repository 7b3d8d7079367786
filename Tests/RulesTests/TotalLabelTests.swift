import ReportingModel
import Testing

@testable import Rules

@Suite struct TotalLabelTests {
    /// A name is no part of a message, also not beside a word for a total.
    @Test(arguments: [
        ("Totaal", "Totaal"), ("Totaal 2025", "Totaal 2025"), ("Totaal jeugd", "Totaal jeugd"),
        ("Emma Bakker totaal", "Totaal …"), ("Totaal Wiersma", "Totaal …"),
    ])
    func `a label is shown as far as it names nobody`(_ label: String, _ shown: String) {
        #expect(TotalLabel.shown(label, ["totaal"]) == shown)
    }

    @Test(arguments: [
        ("Wachttijd in weken (Emma Bakker)", true), ("In weken, van Emma de Vries", true),
        ("Gemiddelde wachttijd in weken", false), ("Bedragen x € 1.000", false),
    ])
    func `a line above a table that names somebody is known`(_ line: String, _ isNamed: Bool) {
        #expect(PersonName.stands(in: line) == isNamed)
    }
}
