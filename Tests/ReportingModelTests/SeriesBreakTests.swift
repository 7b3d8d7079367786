import ReportingModel
import Testing

@Suite struct SeriesBreakTests {
    /// Each break, as small texts.
    private func allBreaks(
        _ indicators: [Indicator] = [], _ codeLists: [CodeList] = [], written: [SeriesBreak] = []
    ) -> [String] {
        Catalogue(version: "proef", indicators: indicators, codeLists: codeLists, breaks: written).allBreaks.map {
            seriesBreak in
            let dimensions = seriesBreak.dimensions.map { "\($0.key)=\($0.value)" }
            let scope = [seriesBreak.municipality, seriesBreak.indicator, seriesBreak.area].compactMap(\.self)
            return ([seriesBreak.day?.description ?? "onbekend"] + scope + dimensions).joined(separator: " ")
                + ": " + seriesBreak.reason
        }
    }

    private func indicator(
        _ code: String, from: String? = nil, until: String? = nil, successors: [String] = [],
        dimensions: [String: String] = [:]
    ) -> Indicator {
        Indicator(
            code: code, label: "\(code) \(from ?? "")", unit: nil, kind: .flow, additivity: .sum,
            dimensions: dimensions, validFrom: from.flatMap { CalendarDay(iso8601: $0) },
            validUntil: until.flatMap { CalendarDay(iso8601: $0) }, successors: successors)
    }

    @Test func `what was written down comes as it is, without a full stop`() {
        let written = SeriesBreak(day: nil, municipality: "GM0482", reason: "Anders geteld.")
        #expect(allBreaks(written: [written]) == ["onbekend GM0482: Anders geteld"])
    }

    @Test func `a new definition breaks the series on its first day`() {
        let indicators = [
            indicator("A-1", until: "2019-12-31"), indicator("A-1", from: "2020-01-01", until: "2021-12-31"),
            indicator("A-1", from: "2022-01-01"), indicator("B-1", from: "2020-01-01"),
        ]
        #expect(
            allBreaks(indicators) == [
                "2020-01-01 A-1: de definitie van de indicator is veranderd",
                "2022-01-01 A-1: de definitie van de indicator is veranderd",
            ])
    }

    @Test func `an indicator that went over into others breaks all their series, one that stopped breaks none`() {
        let indicators = [
            indicator("A-1", until: "2020-12-31", successors: ["B-1", "C-1"]), indicator("B-1"), indicator("C-1"),
            indicator("D-1", until: "2020-12-31"),
        ]
        #expect(
            allBreaks(indicators) == [
                "2021-01-01 A-1: A-1 is gestopt en ging over in B-1, C-1",
                "2021-01-01 B-1: A-1 is gestopt en ging over in B-1, C-1",
                "2021-01-01 C-1: A-1 is gestopt en ging over in B-1, C-1",
            ])
    }

    @Test func `a code that ended breaks the series of every indicator that is divided by its list`() throws {
        let last = try #require(CalendarDay(iso8601: "2020-06-30"))
        let list = CodeList(
            id: "trajecten", title: "Trajecten",
            entries: [
                .init(code: "oud", label: "Oud", end: .day(last), successors: ["nieuw"]),
                .init(code: "nieuw", label: "Nieuw", validFrom: last.adding(days: 1)),
                .init(code: "weg", label: "Weg", end: .unknownDay),
            ])
        let other = CodeList(id: "routes", title: "Routes", entries: [.init(code: "x", label: "X", end: .unknownDay)])
        let indicators = [
            indicator("A-1", dimensions: ["traject": "trajecten", "eerder": "trajecten"]), indicator("B-1"),
            indicator("C-1", dimensions: ["traject": "trajecten"]),
        ]
        #expect(
            allBreaks(indicators, [list, other]) == [
                "2020-07-01 A-1 eerder=oud: oud is gestopt en ging over in nieuw",
                "2020-07-01 A-1 eerder=nieuw: oud is gestopt en ging over in nieuw",
                "2020-07-01 A-1 traject=oud: oud is gestopt en ging over in nieuw",
                "2020-07-01 A-1 traject=nieuw: oud is gestopt en ging over in nieuw",
                "2020-07-01 C-1 traject=oud: oud is gestopt en ging over in nieuw",
                "2020-07-01 C-1 traject=nieuw: oud is gestopt en ging over in nieuw",
                "onbekend A-1 eerder=weg: weg is gestopt", "onbekend A-1 traject=weg: weg is gestopt",
                "onbekend C-1 traject=weg: weg is gestopt",
            ])
    }

    /// Beside a figure of TOE-03 for GM0482 in Alblasserdam, of the trajectory toegang.
    @Test(arguments: [
        (SeriesBreak(day: nil, municipality: "GM0482", reason: ""), true),
        (SeriesBreak(day: nil, municipality: "GM0523", reason: ""), false),
        (SeriesBreak(day: nil, area: "GM0482", reason: ""), true),
        (SeriesBreak(day: nil, area: "REGIO-ZHZ", reason: ""), false),
        (SeriesBreak(day: nil, indicator: "TOE-03", reason: ""), true),
        (SeriesBreak(day: nil, indicator: "TOE-01", reason: ""), false),
        (SeriesBreak(day: nil, indicator: "TOE-03", dimensions: ["traject": "toegang"], reason: ""), true),
        (SeriesBreak(day: nil, indicator: "TOE-03", dimensions: ["traject": "toeleiding"], reason: ""), false),
        (SeriesBreak(day: nil, indicator: "TOE-03", dimensions: ["leeftijd": "toegang"], reason: ""), false),
        (SeriesBreak(day: nil, indicator: "TOE-03", area: "REGIO-ZHZ", reason: ""), false),
    ])
    func `a break concerns what it names`(_ seriesBreak: SeriesBreak, _ concerns: Bool) {
        #expect(
            seriesBreak.concerns(
                municipality: "GM0482", indicator: "TOE-03", area: "GM0482", dimensions: ["traject": "toegang"])
                == concerns)
    }
}
