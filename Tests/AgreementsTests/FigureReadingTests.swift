import ReportingModel
import Testing

@testable import Agreements

/// The counterpart of the mistakes: what is said about figures and their time, read without any.
struct FigureReadingTests {
    private func catalogue(_ files: [String: String]) throws -> Catalogue {
        var fixture = ConfigurationFixture()
        fixture.files.merge(files) { $1 }
        let reading = try fixture.read()
        #expect(reading.mistakes.map(\.description) == [])
        return try #require(reading.catalogue)
    }

    @Test(arguments: [
        ("0 days", Agreement.Due.days(0)), ("1 day", .days(1)), ("21 days", .days(21)), ("2 weeks", .days(14)),
        ("1 month", .months(1)), ("36 months", .months(36)), ("04-01", MonthDay(month: 4, day: 1).map { .yearly($0) }),
    ])
    func `each form of a term is read`(_ term: String, _ due: Agreement.Due?) throws {
        let yaml = ConfigurationFixture.agreement().replacing("21 days", with: term)
        let read = try catalogue(["agreements/wachttijd.yaml": yaml]).agreement("wachttijd")?.due
        #expect(read == due)
        #expect(read != nil)
    }

    @Test func `a code may have several definitions one after the other, and the latest is the indicator`() throws {
        let catalogue = try catalogue([
            "indicators/x.yaml": """
            - { code: X-1, label: derde, kind: flow, additivity: sum, valid_from: 2022-01-01 }
            - { code: X-1, label: eerste, kind: flow, additivity: sum, valid_until: 2019-12-31 }
            - { code: X-1, label: tweede, kind: flow, additivity: sum, valid_from: 2020-01-01, valid_until: 2021-12-31 }
            """
        ])
        #expect(catalogue.indicators.filter { $0.code == "X-1" }.map(\.label) == ["eerste", "tweede", "derde"])
        #expect(catalogue.indicator("X-1")?.label == "derde")
    }

    @Test func `codes may follow each other in a line, and several may become one`() throws {
        let catalogue = try catalogue([
            "codelists/trajectories.yaml": """
            id: trajectories
            title: Trajecten
            entries:
              - { code: toegang, label: Toegang, successors: [team] }
              - { code: toeleiding, label: Toeleiding, successors: [team] }
              - { code: team, label: Team, successors: [wijkteam] }
              - { code: wijkteam, label: Wijkteam }
            """
        ])
        let entries = catalogue.codeList("trajectories")?.entries ?? []
        #expect(entries.map { $0.successors.joined() } == ["team", "team", "wijkteam", ""])
    }

    @Test func `a code list may be open and empty, and a code may have ended nobody knows when`() throws {
        let lists = try catalogue([
            "codelists/initiatives.yaml": "id: initiatives\ntitle: Initiatieven\nopen: yes\nentries: []\n",
            "codelists/trajectories.yaml": """
            id: trajectories
            title: Trajecten
            entries:
              - { code: toegang, label: Toegang, valid_until: unknown }
              - { code: team, label: Team, valid_from: 2019-01-01, valid_until: 2020-12-31 }
              - { code: wijk, label: Wijk }
            """,
        ])
        #expect(
            lists.codeList("initiatives")
                == CodeList(id: "initiatives", title: "Initiatieven", entries: [], isOpen: true))
        let trajectories = try #require(lists.codeList("trajectories"))
        #expect(!trajectories.isOpen)
        let (first, last) = (CalendarDay(iso8601: "2019-01-01"), CalendarDay(iso8601: "2020-12-31"))
        #expect(trajectories.entries.map(\.end) == [.unknownDay, try .day(#require(last)), .never])
        #expect(trajectories.entries.map(\.validFrom) == [nil, first, nil])
    }

    @Test func `a role passes on, and the same role elsewhere is another one`() throws {
        let catalogue = try catalogue([
            "municipalities.yaml":
                "- { code: GM0482, name: Alblasserdam }\n- { code: GM0523, name: Hardinxveld-Giessendam }\n",
            "codelists/areas.yaml": """
            id: areas
            title: Gebieden
            entries:
              - { code: GM0482, label: Alblasserdam }
              - { code: GM0523, label: Hardinxveld-Giessendam }
              - { code: REGIO-ZHZ, label: Regio }
            """,
            "partners.yaml": """
            - id: gemeente
              name: Gemeente
              roles: [{ role: penvoerder, municipality: GM0482, from: 2024-01-01 }]
            - id: sjt
              name: Stichting Jeugdteams
              roles:
                - { role: penvoerder, municipality: GM0482, from: 2018-01-01, until: 2023-12-31 }
                - { role: penvoerder, municipality: GM0523, from: 2018-01-01 }
            """,
            "agreements/wachttijd.yaml": ConfigurationFixture.agreement()
                .replacing("partner: sjt", with: "role: penvoerder"),
        ])
        let agreement = try #require(catalogue.agreement("wachttijd"))
        let deliverers = agreement.deliverers.map { deliverer in
            "\(deliverer.partner) \(deliverer.from?.description ?? "")/\(deliverer.until?.description ?? "")"
        }
        #expect(deliverers == ["sjt 2018-01-01/2023-12-31", "gemeente 2024-01-01/"])
        #expect(agreement.partner == "gemeente")
        #expect(catalogue.deliveringPartners == ["gemeente", "sjt"])
        #expect(catalogue.agreements(of: "sjt").map(\.id) == ["wachttijd"])
    }

    /// Each differs from the first in one thing only.
    @Test func `norms that differ in area, year or dimension stand beside each other`() throws {
        let norms = try catalogue([
            "indicators/x.yaml": "- " + MistakeCase.indicator("X-1", "valid_until: 2021-12-31"),
            "norms.yaml": """
            - { indicator: TOE-03, municipality: GM0482, year: 2021, target: 10, critical_value: 10, direction: lower }
            - { indicator: TOE-03, municipality: GM0482, year: 2022, target: 10, critical_value: 11, direction: lower }
            - { indicator: TOE-03, municipality: GM0482, area: REGIO-ZHZ, year: 2021, critical_value: 9, direction: higher }
            - indicator: TOE-03
              municipality: GM0482
              dimensions: { traject: toegang }
              year: 2021
              target: 10
              critical_value: 3
              direction: neither
              agreed_on: 2020-11-05
              agreed_by: driehoeksoverleg
              source: verslag
            - { indicator: X-1, municipality: GM0482, year: 2021, target: 10, direction: lower }
            """,
        ]).norms
        #expect(
            norms.map(describe) == [
                "TOE-03 GM0482 2021 10/10 lower", "TOE-03 GM0482 2022 10/11 lower", "TOE-03 REGIO-ZHZ 2021 –/9 higher",
                "TOE-03 GM0482 traject=toegang 2021 10/3 neither 2020-11-05 driehoeksoverleg verslag",
                "X-1 GM0482 2021 10/– lower",
            ])
    }

    private func describe(_ norm: Norm) -> String {
        let dimensions = norm.dimensions.map { "\($0.key)=\($0.value)" }
        let values = "\(norm.target?.description ?? "–")/\(norm.criticalValue?.description ?? "–")"
        let parts =
            [norm.indicator, norm.area] + dimensions + ["\(norm.year)", values, norm.direction.rawValue]
            + [norm.agreedOn?.description ?? "", norm.agreedBy, norm.source]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    @Test func `a break has a day or none, and any scope`() throws {
        let breaks = try catalogue([
            "breaks.yaml": """
            - { date: 2019-01-01, area: REGIO-ZHZ, reason: tien gemeenten., source: CBS }
            - { date: unknown, indicator: TOE-03, dimensions: { traject: toegang }, reason: anders geteld }
            - { date: 2020-01-01, municipality: GM0482, reason: nieuw systeem }
            """
        ]).breaks
        #expect(
            breaks == [
                SeriesBreak(
                    day: CalendarDay(iso8601: "2019-01-01"), area: "REGIO-ZHZ", reason: "tien gemeenten", source: "CBS"),
                SeriesBreak(
                    day: nil, indicator: "TOE-03", dimensions: ["traject": "toegang"], reason: "anders geteld"),
                SeriesBreak(
                    day: CalendarDay(iso8601: "2020-01-01"), municipality: "GM0482", reason: "nieuw systeem"),
            ])
        #expect(breaks.first?.day != nil)
    }

    @Test func `a derived figure is read with everything that can be said about it`() throws {
        let figures = try catalogue([
            "indicators/x.yaml": "- " + MistakeCase.indicator("X-1", "dimensions: { traject: trajectories }"),
            "derived.yaml": """
            - id: totaal
              title: Alles samen
              formula: sum(X-1 over traject) * 2.50
              unit: cliënten
              decimals: 1
              municipality: GM0482
              indicator: TOE-01
              table: wachttijd
              missing: partial
              explanation: Twee en een half keer.
              source: verzonnen
            - { id: kort, title: Kort, formula: sum(X-1 over partner) }
            """,
        ]).derivedFigures
        let factor = try #require(ExactDecimal("2.50"))
        let figure = Formula.Figure(indicator: "X-1")
        #expect(
            figures == [
                DerivedFigure(
                    id: "totaal", title: "Alles samen",
                    formula: .operation(.multiply, .sum(figure, over: "traject"), .number(factor)),
                    notation: "sum(X-1 over traject) * 2.50", unit: "cliënten", decimals: 1, municipality: "GM0482",
                    indicator: "TOE-01", table: "wachttijd", missing: .partial, explanation: "Twee en een half keer.",
                    source: "verzonnen"),
                DerivedFigure(
                    id: "kort", title: "Kort", formula: .sum(figure, over: "partner"),
                    notation: "sum(X-1 over partner)", unit: nil),
            ])
    }

    @Test func `counts of people stand beside each other for other areas, groups and days`() throws {
        let populations = try catalogue([
            "codelists/population-groups.yaml": """
            id: population-groups
            title: Groepen
            entries: [{ code: jeugdige, label: Jeugdige }, { code: inwoner, label: Inwoner }]
            """,
            "population.yaml": """
            - { area: GM0482, group: jeugdige, date: 2025-01-01, count: 10, source: verzonnen }
            - { area: REGIO-ZHZ, group: jeugdige, date: 2025-01-01, count: 20, source: verzonnen }
            - { area: GM0482, group: inwoner, date: 2025-01-01, count: 30, source: verzonnen }
            - { area: GM0482, group: jeugdige, date: 2026-01-01, count: 40, source: verzonnen }
            """,
        ]).populations
        #expect(populations.map(\.count.description) == ["10", "20", "30", "40"])
        #expect(populations.map(\.day.year) == [2025, 2025, 2025, 2026])
    }

    @Test func `what depends on an amount is voluntary below it`() throws {
        let columns = """
            { Bedrag: { indicator: TOE-01, estimates: yes },
              Bereik: { indicator: TOE-03, required_when: { column: Bedrag, above: 1000.50 } } }
            """
        let yaml = ConfigurationFixture.agreement(
            layouts: "  - { kind: columns, period: { column: Datum }, columns: \(columns.replacing("\n", with: " ")) }")
        let layout = try #require(
            try catalogue(["agreements/wachttijd.yaml": yaml]).agreement("wachttijd")?.layouts.first)
        let above = try #require(ExactDecimal("1000.50"))
        #expect(
            layout.kind
                == .columns([
                    Layout.ValueColumn(heading: "Bedrag", indicator: "TOE-01", acceptsEstimates: true),
                    Layout.ValueColumn(
                        heading: "Bereik", indicator: "TOE-03", isRequired: false,
                        requiredWhen: Layout.RequiredWhen(column: "Bedrag", above: above)),
                ]))
    }
}
