import Testing

@testable import Rules

@Suite struct HeadingPartsTests {
    @Test(arguments: [
        ("Wachttijd (Alblasserdam)", "Wachttijd", "GM0482", ""),
        (
            "Wachttijd Regio "
                + "(dagen)", "Wachttijd", "REGIO-ZHZ", "dagen"
        ),
        ("Wachttijd in dagen", "Wachttijd", "", "dagen"), ("Ziekteverzuim %", "Ziekteverzuim %", "", "%"),
        ("Percentage verzuim", "Percentage verzuim", "", "%"), ("Instroom jongeren", "Instroom jongeren", "", ""),
        ("Alblasserdam", "", "GM0482", ""), ("Wachttijd Alblaserdam", "Wachttijd", "GM0482", ""),
    ])
    func `area and unit are told from the name`(heading: String, label: String, area: String, unit: String) {
        let parts = DraftingFixtures.context.parts(of: heading)
        #expect([parts.label, parts.area ?? "", parts.unit ?? ""] == [label, area, unit])
    }
}
