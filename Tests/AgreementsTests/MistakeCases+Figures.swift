/// What is agreed about figures: norms, breaks, formulas, populations, and what depends on an amount.
extension MistakeCase {
    static let norms: [MistakeCase] = [
        MistakeCase(
            "a norm for an indicator that had ended", "norms.yaml",
            "- { indicator: ▸X-1, municipality: GM0482, year: 2021, target: 1, direction: lower }",
            "indicator “X-1” is dan al gestopt (laatste dag 2020-12-31).",
            beside: ["indicators/x.yaml": "- " + indicator("X-1", "valid_until: 2020-12-31")]),
        norm(
            "a norm for a code that had ended",
            "dimensions: ▸{ traject: toegang }, year: 2021, target: 1, direction: lower",
            "code van lijst trajectories “toegang” is dan al gestopt (laatste dag 2020-12-31).",
            beside: ["codelists/trajectories.yaml": trajectories("valid_until: 2020-12-31")]),
        norm(
            "a norm for a code that ended nobody knows when",
            "dimensions: ▸{ traject: toegang }, year: 1999, target: 1, direction: lower",
            "code van lijst trajectories “toegang” is dan al gestopt.",
            beside: ["codelists/trajectories.yaml": trajectories("valid_until: unknown")]),
        MistakeCase(
            "the same norm twice", "norms.yaml",
            """
            - { indicator: TOE-01, municipality: GM0482, year: 2021, target: 1, direction: lower }
            - ▸{ indicator: TOE-01, municipality: GM0482, area: GM0482, year: 2021, target: 2, direction: higher }
            """, "voor TOE-01 staat dezelfde norm al in norms.yaml op regel 1."),
        norm(
            "lower is better and the critical value lies lower",
            "year: 2021, target: 10, critical_value: ▸9.5, "
                + "direction: lower",
            "de kritische waarde 9.5 is gunstiger dan de streefwaarde 10; kijk naar direction."),
        norm(
            "higher is better and the critical value lies higher",
            "year: 2021, target: 10, critical_value: ▸11, direction: higher",
            "de kritische waarde 11 is gunstiger dan de streefwaarde 10; kijk naar direction."),
        norm(
            "something to stay near to that has no target",
            "year: 2021, critical_value: 10, ▸direction: neither", "sleutel “direction” hoort niet bij critical_value."),
        norm(
            "a norm for a dimension that the indicator does not have",
            "dimensions: { ▸leeftijd: toegang }, year: 2021, target: 1, direction: lower",
            "indicator TOE-03 heeft geen dimensie “leeftijd”; toegestaan: traject."),
        norm(
            "a norm for a code that is not on the list",
            "dimensions: { traject: ▸toegnag }, year: 2021, target: 1, direction: lower",
            "code van lijst trajectories “toegnag” bestaat niet, bedoeld is misschien “toegang”; toegestaan: toegang."),
        norm(
            "a norm for an unknown area", "area: ▸GM0523, year: 2021, target: 1, direction: lower",
            "gebied “GM0523” bestaat niet; toegestaan: GM0482, REGIO-ZHZ."),
        norm(
            "a norm agreed on a day that does not exist",
            "year: 2021, target: 1, direction: lower, agreed_on: ▸2021-02-30", "de dag “2021-02-30” bestaat niet."),
    ]

    static let breaks: [MistakeCase] = [
        MistakeCase(
            "a break of nothing in particular", "breaks.yaml", "- ▸{ date: 2020-01-01, reason: anders geteld }",
            "sleutel “indicator” ontbreekt."),
        MistakeCase(
            "a break of a dimension without its indicator", "breaks.yaml",
            "- { date: 2020-01-01, area: GM0482, ▸dimensions: { traject: toegang }, reason: anders geteld }",
            "sleutel “dimensions” hoort niet bij area."),
        MistakeCase(
            "a break of an unknown area", "breaks.yaml",
            "- { date: 2020-01-01, area: ▸REGIO-ZHX, reason: anders geteld }",
            "gebied “REGIO-ZHX” bestaat niet, bedoeld is misschien “REGIO-ZHZ”; toegestaan: GM0482, REGIO-ZHZ."),
        MistakeCase(
            "a break of a dimension that the indicator does not have", "breaks.yaml",
            "- { date: 2020-01-01, indicator: TOE-01, dimensions: { ▸traject: toegang }, reason: anders geteld }",
            "indicator TOE-01 heeft geen dimensie “traject”."),
        MistakeCase(
            "a break on a day in words", "breaks.yaml", "- { date: ▸onbekend, area: GM0482, reason: anders geteld }",
            "“onbekend” is geen datum zoals 2021-04-30."),
        MistakeCase(
            "a break without a reason", "breaks.yaml", "- ▸{ date: unknown, area: GM0482 }",
            "sleutel “reason” ontbreekt."),
    ]

    static let formulas: [MistakeCase] = [
        formula(
            "a formula that stops halfway", "TOE-01 +",
            "de formule “TOE-01 +” is niet te lezen: aan het eind ontbreekt een getal of indicator."),
        formula(
            "an unknown function", "som(TOE-01 over area)",
            "de formule “som(TOE-01 over area)” is niet te lezen: de functie “som” bestaat niet; er zijn previous, sum, "
                + "weighted en population."),
        formula(
            "an unknown indicator", "TOE-10 * 2",
            "indicator “TOE-10” bestaat niet, bedoeld is misschien “TOE-01”; toegestaan: TOE-01, TOE-03, X-1."),
        formula(
            "an unknown area", "TOE-01[area=GM9999]", "gebied “GM9999” bestaat niet; toegestaan: GM0482, REGIO-ZHZ."),
        formula(
            "a dimension that the indicator does not have", "TOE-01[traject=toegang]",
            "indicator TOE-01 heeft geen dimensie “traject”; toegestaan: area."),
        formula(
            "a code that the dimension does not have", "previous(TOE-03[traject=toegnag])",
            "code van lijst trajectories “toegnag” bestaat niet, bedoeld is misschien “toegang”; toegestaan: toegang."),
        formula(
            "a sum over a dimension that the indicator does not have", "sum(X-1 over trajct)",
            "indicator X-1 heeft geen dimensie “trajct”, bedoeld is misschien “traject”; toegestaan: traject, partner, "
                + "area."),
        formula(
            "a sum of what may not be added up", "sum(TOE-03 over traject)",
            "indicator TOE-03 mag niet worden opgeteld (additivity is geen sum)."),
        formula(
            "what may not be added up, added", "TOE-01 + 2 * TOE-03 + TOE-03",
            "indicator TOE-01 mag niet worden opgeteld (additivity is geen sum).",
            "indicator TOE-03 mag niet worden opgeteld (additivity is geen sum)."),
        formula(
            "a difference of two units", "TOE-01 - X-2",
            "TOE-01 en X-2 hebben verschillende eenheden; die kunnen niet bij elkaar op of van elkaar af.",
            beside: ["indicators/y.yaml": "- " + indicator("X-2", "unit: cliënten")]),
        formula(
            "a formula over texts", "X-2 * 2", "indicator X-2 is tekst; daar valt niet mee te rekenen.",
            beside: ["indicators/y.yaml": "- { code: X-2, label: X-2, kind: text, additivity: none }"]),
        formula(
            "a weight that is not divided like its figure", "weighted(TOE-03 by TOE-01 over traject)",
            "indicator TOE-01 heeft geen dimensie “traject”; toegestaan: partner, area."),
        formula(
            "brackets too deep", String(repeating: "(", count: 32) + "1" + String(repeating: ")", count: 32),
            "de formule “((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))” is niet te lezen: er staan "
                + "te veel haakjes in elkaar."),
        formula(
            "a formula too long", String(repeating: "1", count: 1_001),
            "de formule “\(String(repeating: "1", count: 1_001))” is niet te lezen: de formule is te lang."),
        formula(
            "an unknown group of people", "X-1 / population(jeugdigen)",
            "code van lijst population-groups “jeugdigen” bestaat niet, bedoeld is misschien “jeugdige”; toegestaan: "
                + "jeugdige.",
            beside: ["codelists/population-groups.yaml": groups]),
        MistakeCase(
            "parts of a formula that has none", "derived.yaml",
            "- { id: d, title: D, formula: TOE-01, ▸missing: partial }", "sleutel “missing” hoort niet bij formula."),
        MistakeCase(
            "another word for missing parts", "derived.yaml",
            "- { id: d, title: D, formula: sum(TOE-02 over partner), missing: ▸some }",
            "“some” kan hier niet; toegestaan: none, partial.",
            beside: ["indicators/x.yaml": "- " + indicator("TOE-02", "unit: cliënten")]),
        MistakeCase(
            "a derived figure twice", "derived.yaml",
            "- { id: d, title: D, formula: TOE-01 }\n- ▸{ id: d, title: E, formula: TOE-01 }",
            "afgeleid cijfer “d” bestaat al, in derived.yaml op regel 1."),
        MistakeCase(
            "a table of an unknown agreement", "derived.yaml",
            "- { id: d, title: D, formula: TOE-01, table: ▸wachttijden }",
            "leveringsafspraak “wachttijden” bestaat niet, bedoeld is misschien “wachttijd”; toegestaan: wachttijd."),
    ]

    static let populations: [MistakeCase] = [
        MistakeCase(
            "the same count twice", "population.yaml",
            """
            - { area: GM0482, group: jeugdige, date: 2025-01-01, count: 10, source: verzonnen }
            - ▸{ area: GM0482, group: jeugdige, date: 2025-01-01, count: 11, source: verzonnen }
            """, "dit aantal voor GM0482 staat al in population.yaml op regel 1.",
            beside: ["codelists/population-groups.yaml": groups]),
        MistakeCase(
            "a count of nobody", "population.yaml",
            "- { area: GM0482, group: jeugdige, date: 2025-01-01, count: ▸0, source: verzonnen }",
            "0 valt buiten 1 tot en met 100000000.", beside: ["codelists/population-groups.yaml": groups]),
        MistakeCase(
            "a count without a source", "population.yaml",
            "- ▸{ area: GM0482, group: jeugdige, date: 2025-01-01, count: 10 }", "sleutel “source” ontbreekt.",
            beside: ["codelists/population-groups.yaml": groups]),
        MistakeCase(
            "a group while there is no list of groups", "population.yaml",
            "- { area: GM0482, group: ▸jeugdige, date: 2025-01-01, count: 10, source: verzonnen }",
            "codelijst “population-groups” bestaat niet; toegestaan: areas, partners, trajectories, units."),
        MistakeCase(
            "a theme while there is no list of themes", "partners.yaml",
            "- { id: sjt, name: SJT, themes: [▸opvoeden, ▸school] }",
            "codelijst “themes” bestaat niet; toegestaan: areas, partners, trajectories, units.",
            "codelijst “themes” bestaat niet; toegestaan: areas, partners, trajectories, units."),
    ]

    /// Columns that must be filled above an amount, and what an amount is in.
    static let amounts: [MistakeCase] = [
        amount(
            "an amount in a column that is not there",
            "Bereik: ▸{ indicator: TOE-03, required_when: { column: Bedragen, above: 1000 } }",
            "deze indeling noemt nergens een kolom “Bedragen”, bedoeld is misschien “Bedrag”; toegestaan: Bedrag."),
        amount(
            "a column that depends on itself",
            "Bereik: ▸{ indicator: TOE-03, required_when: { column: Bereik, above: 1000 } }",
            "deze indeling noemt nergens een kolom “Bereik”; toegestaan: Bedrag."),
        amount(
            "always and above an amount",
            "Bereik: { indicator: TOE-03, required: no, ▸required_when: { column: Bedrag, above: 1000 } }",
            "geef “required” of “required_when”, niet allebei."),
        amount(
            "an amount with a sign",
            "Bereik: { indicator: TOE-03, required_when: { column: Bedrag, above: ▸€ 1000 } }",
            "“€ 1000” is geen getal zoals 12.5 (met een punt)."),
        amount(
            "a unit other than that of the indicator", "Bereik: { indicator: TOE-03, unit: ▸cliënten }",
            "indicator TOE-03 wordt gemeten in dagen, niet in cliënten, bedoeld is misschien “dagen”."),
        amount(
            "two columns for the same figure", "▸Bereikt: TOE-01",
            "“Bereikt” is hetzelfde cijfer als “Bedrag”; is het een andere schrijfwijze, zet die dan bij aliases."),
        amount(
            "an amount without its column", "Bereik: { indicator: TOE-03, required_when: ▸{ above: 1000 } }",
            "sleutel “column” ontbreekt."),
    ]

    /// What had ended before it was agreed on, and what cannot have a norm.
    static let ended: [MistakeCase] = [
        MistakeCase(
            "an agreement for an indicator that had ended", "agreements/wachttijd.yaml",
            ConfigurationFixture.agreement().replacing("layouts:\n  - ", with: "layouts:\n  ▸- "),
            "indicator “TOE-01” is dan al gestopt (laatste dag 2001-12-31).",
            beside: [
                "indicators/toegang.yaml":
                    "- { code: TOE-01, label: W, unit: dagen, kind: mean, additivity: weighted, valid_until: 2001-12-31 }\n"
                    + "- { code: TOE-03, label: D, unit: dagen, kind: mean, additivity: weighted, dimensions: { traject: trajectories } }\n"
            ]),
        MistakeCase(
            "a norm on a text", "norms.yaml",
            "- { indicator: ▸KWL-01, municipality: GM0482, year: 2027, target: 1, direction: lower }",
            "indicator KWL-01 is tekst; daar valt niet mee te rekenen.",
            beside: ["indicators/verhaal.yaml": "- { code: KWL-01, label: T, kind: text, additivity: none }\n"]),
    ]

    private static let groups =
        "id: population-groups\ntitle: Groepen\nentries: [{ code: jeugdige, label: Jeugdige }]\n"

    private static func trajectories(_ end: String) -> String {
        "id: trajectories\ntitle: Trajecten\nentries: [{ code: toegang, label: Toegang, \(end) }]\n"
    }

    private static func norm(
        _ name: String, _ keys: String, _ sentence: String, beside: [String: String] = [:]
    ) -> MistakeCase {
        MistakeCase(
            name, "norms.yaml", "- { indicator: TOE-03, municipality: GM0482, \(keys) }", sentence, beside: beside)
    }

    private static func formula(
        _ name: String, _ formula: String, _ sentences: String..., beside: [String: String] = [:]
    ) -> MistakeCase {
        let more = ["indicators/x.yaml": "- " + indicator("X-1", "dimensions: { traject: trajectories }")]
        return MistakeCase(
            name, "derived.yaml", "- { id: d, title: D, formula: ▸\"\(formula)\" }", sentences,
            beside: more.merging(beside) { $1 })
    }

    private static func amount(_ name: String, _ column: String, _ sentence: String) -> MistakeCase {
        MistakeCase(
            name, "agreements/wachttijd.yaml",
            ConfigurationFixture.agreement(
                layouts: "  - { kind: columns, period: { column: Datum }, columns: { Bedrag: TOE-01, \(column) } }"),
            sentence)
    }
}
