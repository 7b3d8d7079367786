import ReportingModel
import Testing

@testable import Agreements

struct LayoutReadingTests {
    private func layouts(_ yaml: String) throws -> [Layout] {
        let reading = try ConfigurationFixture()
            .with("agreements/wachttijd.yaml", ConfigurationFixture.agreement(layouts: yaml)).read()
        #expect(reading.mistakes.map(\.description) == [])
        return reading.catalogue?.agreement("wachttijd")?.layouts ?? []
    }

    @Test func `columns are read with everything that can be said about them`() throws {
        let read = try layouts(
            """
              - kind: columns
                formats: [csv, json]
                records: /rapport/regel
                namespace: urn:sjt
                recognise: [Datum, Dagen]
                period: { column: Datum, year_from: group rows, on: 04-30 }
                area: { column: Gebied, labels: { Regionaal: REGIO-ZHZ } }
                dimensions: { traject: { column: Traject, code_list: trajectories } }
                columns:
                  Dagen: { indicator: TOE-03, area: GM0482, unit: dagen, required: no, aliases: [Duur],
                           dimensions: { traject: toegang } }
                  Wachttijd: TOE-01
                remark: Toelichting
                sender: { partner: Partner, municipality: Gemeente }
                ignore: [Volgnummer]
                totals: [Som]
                decimal_sign: "."
                delimiter: tab
                aliases: { Datum: [Peildatum] }
            """)
        let dagen = Layout.ValueColumn(
            heading: "Dagen", aliases: ["Duur"], indicator: "TOE-03", area: "GM0482", unit: "dagen",
            dimensions: ["traject": "toegang"], isRequired: false)
        let expected = Layout(
            kind: .columns([dagen, Layout.ValueColumn(heading: "Wachttijd", indicator: "TOE-01")]),
            formats: [.csv, .json], recordsPath: "/rapport/regel", namespace: "urn:sjt", recognise: ["Datum", "Dagen"],
            period: .column("Datum", yearFrom: .groupRows, on: MonthDay(month: 4, day: 30)),
            area: .column("Gebied", labels: ["Regionaal": "REGIO-ZHZ"]),
            dimensions: [Layout.DimensionSource(name: "traject", codeList: "trajectories", column: "Traject")],
            remark: "Toelichting", partnerColumn: "Partner", municipalityColumn: "Gemeente",
            ignoredColumns: ["Volgnummer"], totalWords: ["Som"], decimalSign: ".", delimiter: .tab,
            headingAliases: ["Datum": ["Peildatum"]])
        #expect(read == [expected])
    }

    @Test func `what a layout leaves out has its usual value`() throws {
        let read = try layouts("  - { kind: columns, period: { fixed: 2022-H1 }, columns: { Dagen: TOE-01 } }")
        let period = try #require(Period(.halfYear, 1, of: 2022))
        let expected = Layout(
            kind: .columns([Layout.ValueColumn(heading: "Dagen", indicator: "TOE-01")]), period: .fixed(period),
            area: .fixed("GM0482"))
        #expect(read == [expected])
    }

    @Test func `a long layout names its indicators, or has one`() throws {
        let read = try layouts(
            """
              - kind: long
                period: { column: Dag, year_from: { column: Jaar } }
                long:
                  indicator_column: code
                  indicators: { Wacht: { indicator: TOE-01, aliases: [W] } }
                  value_column: waarde
                  unit_column: eenheid
                  value_required: no
              - kind: long
                period: { column: Dag }
                long: { indicator: { indicator: TOE-01, unit: dagen }, value_column: waarde }
            """)
        let wacht = Layout.ValueColumn(heading: "Wacht", aliases: ["W"], indicator: "TOE-01")
        let named = Layout.Long(
            indicatorColumn: "code", indicators: [wacht], valueColumn: "waarde", unitColumn: "eenheid",
            isValueRequired: false)
        let only = Layout.Long(
            indicatorColumn: nil,
            indicators: [Layout.ValueColumn(heading: "waarde", indicator: "TOE-01", unit: "dagen")],
            valueColumn: "waarde")
        #expect(
            read == [
                Layout(
                    kind: .long(named), period: .column("Dag", yearFrom: .column("Jaar"), on: nil),
                    area: .fixed("GM0482")),
                Layout(
                    kind: .long(only), period: .column("Dag", yearFrom: .cell, on: nil), area: .fixed("GM0482")),
            ])
    }

    @Test func `a crosstab says what runs down and what runs across`() throws {
        let read = try layouts(
            """
              - kind: crosstab
                period: axis
                area: axis
                crosstab:
                  side_column: Traject
                  side: { axis: dimension, name: traject, code_list: trajectories }
                  across:
                    - { axis: period, on: 04-30 }
                    - { axis: area, labels: { Regionaal: REGIO-ZHZ } }
                  indicator: { indicator: TOE-03, unit: dagen }
              - kind: crosstab
                period: axis
                crosstab:
                  side: { axis: indicator, indicators: { Wacht: TOE-01 } }
                  across: [{ axis: period }]
                  value_required: no
            """)
        let traject = Layout.Crosstab(
            sideColumn: "Traject", side: .dimension(name: "traject", codeList: "trajectories"),
            across: [.period(on: MonthDay(month: 4, day: 30)), .area(labels: ["Regionaal": "REGIO-ZHZ"])],
            indicator: Layout.ValueColumn(heading: "", indicator: "TOE-03", unit: "dagen"))
        let perIndicator = Layout.Crosstab(
            sideColumn: "", side: .indicator([Layout.ValueColumn(heading: "Wacht", indicator: "TOE-01")]),
            across: [.period(on: nil)], indicator: nil, isValueRequired: false)
        #expect(
            read == [
                Layout(kind: .crosstab(traject), period: .axis, area: .axis),
                Layout(kind: .crosstab(perIndicator), period: .axis, area: .fixed("GM0482")),
            ])
    }

    @Test(arguments: [
        ("year", Agreement.Rhythm.every(1, .year)), ("half-year", .every(1, .halfYear)),
        ("four-months", .every(1, .fourMonths)), ("quarter", .every(1, .quarter)), ("month", .every(1, .month)),
        ("two-yearly", .every(2, .year)), ("school-year", .every(1, .schoolYear)), ("occasional", .occasional),
    ])
    func `each frequency has its rhythm`(_ word: String, _ rhythm: Agreement.Rhythm) throws {
        let yaml = ConfigurationFixture.agreement().replacing("frequency: year", with: "frequency: \(word)")
        let reading = try ConfigurationFixture().with("agreements/wachttijd.yaml", yaml).read()
        #expect(reading.catalogue?.agreement("wachttijd")?.rhythm == rhythm)
    }
}
