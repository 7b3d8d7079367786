/// What holds from one day to another: definitions, codes, roles and terms.
extension MistakeCase {
    /// Definitions and codes with their days and successors.
    static let time: [MistakeCase] = [
        MistakeCase(
            "two definitions of a code on the same day", "indicators/x.yaml",
            "- \(indicator("X-1", "valid_until: 2020-12-31"))\n- ▸\(indicator("X-1", "valid_from: 2020-12-31"))",
            "indicator “X-1” geldt dan al, zie indicators/x.yaml, regel 1; geef elk een eigen begin en einde."),
        MistakeCase(
            "a new definition beside one that always holds", "indicators/x.yaml",
            "- ▸\(indicator("TOE-01", "valid_from: 2020-12-31"))",
            "indicator “TOE-01” geldt dan al, zie indicators/toegang.yaml, regel 1; geef elk een eigen begin en einde."
        ),
        MistakeCase(
            "an indicator that succeeds itself", "indicators/x.yaml", "- ▸\(indicator("X-1", "successors: [X-1]"))",
            "indicator “X-1” is via de opvolgers zijn eigen opvolger."),
        MistakeCase(
            "two indicators that succeed each other", "indicators/x.yaml",
            "- ▸\(indicator("X-1", "successors: [X-2]"))\n- ▸\(indicator("X-2", "successors: [TOE-01, X-1]"))",
            "indicator “X-1” is via de opvolgers zijn eigen opvolger.",
            "indicator “X-2” is via de opvolgers zijn eigen opvolger."),
        MistakeCase(
            "a circle of three, and one before it that is in no circle", "indicators/x.yaml",
            "- \(indicator("X-0", "successors: [X-1]"))\n- ▸\(indicator("X-1", "successors: [X-2]"))\n"
                + "- ▸\(indicator("X-2", "successors: [X-3]"))\n- ▸\(indicator("X-3", "successors: [X-1]"))",
            "indicator “X-1” is via de opvolgers zijn eigen opvolger.",
            "indicator “X-2” is via de opvolgers zijn eigen opvolger.",
            "indicator “X-3” is via de opvolgers zijn eigen opvolger."),
        MistakeCase(
            "two codes of a list that succeed each other", "codelists/trajectories.yaml",
            """
            id: trajectories
            title: Trajecten
            entries:
              - ▸{ code: toegang, label: Toegang, successors: [wijkteam] }
              - ▸{ code: wijkteam, label: Wijkteam, successors: [toegang] }
            """, "code van lijst trajectories “toegang” is via de opvolgers zijn eigen opvolger.",
            "code van lijst trajectories “wijkteam” is via de opvolgers zijn eigen opvolger."),
        MistakeCase(
            "a successor that is not on the list", "codelists/trajectories.yaml",
            "id: trajectories\ntitle: Trajecten\nentries:\n"
                + "  - { code: toegang, label: Toegang, successors: [▸wijkteam] }",
            "code van lijst trajectories “wijkteam” bestaat niet; toegestaan: toegang."),
        MistakeCase(
            "a code that ends before it starts", "codelists/trajectories.yaml",
            "id: trajectories\ntitle: Trajecten\nentries:\n"
                + "  - { code: toegang, label: Toegang, valid_from: 2020-01-01, valid_until: ▸2019-12-31 }",
            "het einde 2019-12-31 ligt vóór het begin 2020-01-01."),
        MistakeCase(
            "a list that is neither open nor closed", "codelists/trajectories.yaml",
            "id: trajectories\ntitle: Trajecten\nopen: ▸misschien\nentries: [{ code: toegang, label: Toegang }]",
            "“misschien” is geen ja of nee: schrijf yes of no."),
        due("a term in words", "▸soon", "“soon” is geen termijn zoals 21 days, 2 weeks, 2 months of 04-01."),
        due("a term in years", "▸1 year", "“1 year” is geen termijn zoals 21 days, 2 weeks, 2 months of 04-01."),
        due("half a day of the year", "▸04-1", "“04-1” is geen termijn zoals 21 days, 2 weeks, 2 months of 04-01."),
        due("a day of the year that does not come back", "▸02-29", "de dag “02-29” bestaat niet."),
        due("a term before the period ends", "▸-1 days", "-1 valt buiten 0 tot en met 1000."),
        due("too many weeks", "▸143 weeks", "1001 valt buiten 0 tot en met 1000."),
        due("too many months", "▸37 months", "37 valt buiten 0 tot en met 36."),
    ]

    /// Roles that pass from one partner to another.
    static let roles: [MistakeCase] = [
        MistakeCase(
            "a role of two partners at the same time", "partners.yaml",
            """
            - { id: sjt, name: Stichting Jeugdteams, roles: [{ role: penvoerder, municipality: GM0482, from: 2018-01-01 }] }
            - id: welzijn
              name: Welzijn
              roles: [▸{ role: penvoerder, municipality: GM0482, from: 2020-01-01 }]
            """,
            "rol “penvoerder” geldt dan al, zie partners.yaml, regel 1; geef elk een eigen begin en einde."),
        MistakeCase(
            "a role that passes on the last day of who had it", "partners.yaml",
            partners("until: 2020-01-01", "▸", from: "2020-01-01"),
            "rol “penvoerder” geldt dan al, zie partners.yaml, regel 1; geef elk een eigen begin en einde."),
        MistakeCase(
            "a role that ends before it starts", "partners.yaml",
            "- id: sjt\n  name: SJT\n"
                + "  roles: [{ role: penvoerder, municipality: GM0482, from: 2020-01-01, until: ▸2019-01-01 }]",
            "het einde 2019-01-01 ligt vóór het begin 2020-01-01."),
        MistakeCase(
            "a role that nobody has", "agreements/wachttijd.yaml",
            ConfigurationFixture.agreement().replacing("partner: sjt", with: "role: ▸penvoeder"),
            "rol “penvoeder” bestaat niet, bedoeld is misschien “penvoerder”; toegestaan: penvoerder.",
            beside: ["partners.yaml": partners("until: 2019-12-31", "", from: "2020-01-01")]),
        MistakeCase(
            "a role beside a partner", "agreements/wachttijd.yaml",
            ConfigurationFixture.agreement().replacing("municipality:", with: "▸role: penvoerder\nmunicipality:"),
            "geef “partner” of “role”, niet allebei.",
            beside: ["partners.yaml": partners("until: 2019-12-31", "", from: "2020-01-01")]),
        MistakeCase(
            "neither a role nor a partner", "agreements/wachttijd.yaml",
            "▸" + ConfigurationFixture.agreement().replacing("partner: sjt\n", with: ""),
            "sleutel “partner” ontbreekt."),
        MistakeCase(
            "an alias of two partners", "partners.yaml",
            "- { id: sjt, name: Jeugdteams, aliases: [Team] }\n- ▸{ id: abc, name: ABC, aliases: [team] }",
            "de naam “team” hoort al bij “sjt”."),
    ]

    /// Two holders of one role, the first until some day.
    static func partners(_ until: String, _ mark: String, from day: String) -> String {
        """
        - { id: sjt, name: SJT, roles: [{ role: penvoerder, municipality: GM0482, from: 2018-01-01, \(until) }] }
        - { id: welzijn, name: Welzijn, roles: [\(mark){ role: penvoerder, municipality: GM0482, from: \(day) }] }
        """
    }

    /// An indicator with some more keys, in braces.
    static func indicator(_ code: String, _ more: String) -> String {
        "{ code: \(code), label: \(code), kind: flow, additivity: sum, \(more) }"
    }

    private static func due(_ name: String, _ term: String, _ sentence: String) -> MistakeCase {
        MistakeCase(
            name, "agreements/wachttijd.yaml",
            ConfigurationFixture.agreement().replacing("due: 21 days", with: "due: \(term)"), sentence)
    }
}
