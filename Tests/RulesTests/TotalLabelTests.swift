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

    @Test(
        arguments: [
            ("Jaartotaal", TotalLabel.certain), ("Sub-totaal", .certain), ("Totalen", .certain), ("Totaalvoetbal", nil),
        ] as [(String, TotalLabel?)])
    func `a word for a total may be made of more`(_ label: String, _ kind: TotalLabel?) {
        #expect(TotalLabel.kind(of: label, ["totaal", "subtotaal"]) == kind)
    }

    @Test(arguments: [
        ("Tezamen", true), ("Som van Deelnemers", true), ("Alles bij elkaar", true), ("Som", false),
        ("Samenspel", false),
    ])
    func `a name that may be about all other rows is compared with their sum`(_ label: String, _ isOfAll: Bool) {
        #expect(TotalLabel.isOfAll(label) == isOfAll)
    }

    @Test(
        arguments: [
            ("Wachttijden Papendrecht", "Papendrecht"), ("Best practices", nil), ("Cijfers van de gemeente", nil),
            ("Verslag Alphen aan den Rijn 2025", "Alphen aan den Rijn"),
        ] as [(String, String?)])
    func `a municipality in a longer text is found`(_ text: String, _ name: String?) {
        #expect(DutchMunicipalities.named(in: text) == name)
    }

    @Test(arguments: [
        ("Wachttijd in weken (Emma Bakker)", true), ("In weken, van Emma de Vries", true),
        ("Gemiddelde wachttijd in weken", false), ("Bedragen x € 1.000", false),
    ])
    func `a line above a table that names somebody is known`(_ line: String, _ isNamed: Bool) {
        #expect(PersonName.stands(in: line) == isNamed)
    }
}
