import Register
import ReportingModel
import Testing

@testable import ReviewSite

@Suite struct IndicatorPageTests {
    private typealias Samples = FigureSamples

    private let register: Register

    init() throws {
        register = try Register.inMemory()
    }

    @Test func `a series stands in a chart and a table, local beside region, each point with its cell`() async throws {
        let name = try register.receive(
            1,
            [
                .init(period: Samples.day(2024), value: Samples.exact(54), line: 4, column: 2),
                .init(period: Samples.day(2024), area: "REGIO-ZHZ", value: Samples.exact(73), line: 4, column: 3),
                .init(period: Samples.day(2025), value: Samples.exact(1_250), line: 5, column: 2),
            ])
        let page = try await FigureVisit(register).page("/indicatoren/TOE-01")
        #expect(page.contains("<svg class=\"chart\""))
        #expect(page.contains("role=\"img\" aria-labelledby=\"grafiek-titel grafiek-uitleg\""))
        #expect(page.contains("Regio Zuid-Holland Zuid"))
        #expect(page.contains(">54<") && page.contains(">73<") && page.contains(">1.250<"))
        #expect(
            page.contains("href=\"/aanleveringen/\(name)?regel=4&amp;kolom=B#cel\">wachttijd-1.csv, regel 4, kolom B<"))
        #expect(page.contains("regel 4, kolom C"))
        #expect(page.contains("Zegt niets over de zwaarte."))
    }

    @Test func `nothing is drawn through a period that is missing, and it is never nought`() async throws {
        try register.receive(
            1,
            [
                .init(period: Samples.day(2023), value: Samples.exact(50)),
                .init(period: Samples.day(2024), value: Samples.exact(60), line: 3),
                .init(period: Samples.day(2026), value: Samples.exact(70), line: 4),
            ])
        let page = try await FigureVisit(register).page("/indicatoren/TOE-01")
        // One piece of line: from 2023 to 2024, and none to 2026.
        let path = try #require(page.firstMatch(of: /class="line" d="(M[0-9. ]+L[0-9. ]+(?:M[0-9. ]+L[0-9. ]+)*)"/))
        #expect(path.1.count { $0 == "M" } == 1)
        let row = try #require(page.firstMatch(of: /30 april 2025<\/th>(.*)<\/tr>/))
        #expect(row.1.contains("ontbreekt"))
        #expect(!row.1.contains(">0<"))
    }

    @Test func `an absence, an estimate and an interval are shown as what they are`() async throws {
        try register.receive(
            1,
            [
                .init(period: Samples.day(2023), value: .absent(.suppressedByPartner)),
                .init(period: Samples.day(2024), value: .estimate(ExactDecimal(60)), line: 3),
                .init(
                    period: Samples.day(2025), value: .interval(low: ExactDecimal(0), high: ExactDecimal(4)), line: 4),
            ])
        let page = try await FigureVisit(register).page("/indicatoren/TOE-01")
        #expect(page.contains("<span class=\"gap\">afgeschermd door partner</span>"))
        #expect(page.contains("ca. 60") && page.contains("(schatting)") && page.contains("class=\"mark open\""))
        #expect(page.contains("0–4") && page.contains("(interval)") && page.contains("class=\"span\""))
    }

    @Test func `the figure of one group says so, in its line, its chart and its table`() async throws {
        let groups = [["traject": "toeleiding"], ["traject": "toegang"]]
        try register.receive(
            1,
            groups.enumerated().flatMap { line, group in
                [
                    .init(
                        indicator: "TOE-03", period: Samples.day(2024), dimensions: group, value: Samples.exact(60),
                        line: 2 + line),
                    .init(
                        indicator: "TOE-03", period: Samples.day(2025), dimensions: group, value: Samples.exact(63),
                        line: 4 + line),
                ]
            })
        let visit = try await FigureVisit(register)
        for (code, name) in [("toeleiding", "Toeleiding"), ("toegang", "Toegang")] {
            let page = try await visit.page("/indicatoren/TOE-03?u-traject=\(code)")
            #expect(page.contains("<p class=\"lead\">Alblasserdam, \(name), 30 april 2025: <strong>63</strong>"))
            #expect(
                page.contains("<caption>Doorlooptijd (dagen): \(name).")
                    && page.contains("Doorlooptijd (dagen): \(name)</title>"))
        }
        try register.receive(2, [.init(period: Samples.day(2025), value: Samples.exact(54))])
        #expect(try await visit.page("/indicatoren/TOE-01").contains("<caption>Gemiddelde wachttijd (dagen). "))
    }

    @Test func `no norm is a state of its own`() async throws {
        try register.receive(1, [.init(period: Samples.day(2025), value: Samples.exact(54))])
        let visit = try await FigureVisit(register)
        #expect(try await visit.page("/indicatoren/TOE-01").contains("geen norm afgesproken"))
        #expect(try await visit.page("/indicatoren").contains("geen norm afgesproken"))
    }

    @Test func `a figure stands beside its target and critical value`() async throws {
        try register.receive(
            1,
            [
                .init(period: Samples.day(2025), value: Samples.exact(40)),
                .init(period: Samples.day(2026), value: Samples.exact(71), line: 3),
            ])
        let visit = try await FigureVisit(
            register, catalogue: Samples.catalogue(norms: [Samples.norm(2025), Samples.norm(2026)]))
        let page = try await visit.page("/indicatoren/TOE-01")
        #expect(page.contains("op koers") && page.contains("kritiek"))
        #expect(page.contains("streefwaarde 42") && page.contains("kritische waarde 70"))
        #expect(page.contains("class=\"target\"") && page.contains("class=\"critical\""))
        let list = try await visit.page("/indicatoren")
        #expect(list.contains("streef 42, kritisch 70") && list.contains("kritiek"))
    }

    @Test func `what one of several delivers is not shown as the figure of the municipality`() async throws {
        let catalogue = Samples.catalogue(isShared: true)
        let half = try #require(Period(.halfYear, 2, of: 2025))
        let year = try #require(Period(.year, of: 2025))
        try register.receive(
            1,
            [
                .init(period: Samples.day(2025), value: Samples.exact(22)),
                .init(period: year, value: Samples.exact(23), line: 3),
            ])
        let visit = try await FigureVisit(register, catalogue: catalogue)
        #expect(try await !visit.page("/indicatoren/TOE-01").contains("andere reeks"))
        #expect(try await !visit.page("/indicatoren").contains("andere reeks"))
        try register.receive(
            2, [.init(period: half, value: Samples.exact(101))], agreement: "swa-evaluatie")
        let page = try await visit.page("/indicatoren/TOE-01")
        let lead = try #require(page.firstMatch(of: /<p class="lead">(.*)<\/p>/)).1
        #expect(lead.contains("Wachttijd en wachtlijst") != lead.contains("Evaluatie van het welzijnswerk"))
        #expect(lead.contains("nog 1 andere reeks in de tabel"))
        #expect(try await visit.page("/indicatoren").contains("nog 1 andere reeks"))
        // All are of the same area: the head of a column says whose it is, and not where.
        #expect(page.contains(">Evaluatie van het welzijnswerk</th>"))
        // A year and a half-year that end together have the day below them.
        #expect(page.contains(">dec 2025</text>") && page.contains(">apr 2025</text>"))
        #expect(!page.contains(">2e hj 2025</text>") && !page.contains(">2025</text>"))
    }

    @Test func `the axis names only what is drawn, and one point is no chart`() async throws {
        try register.receive(1, [.init(period: Samples.day(2025), value: Samples.exact(22))])
        let visit = try await FigureVisit(register)
        let one = try await visit.page("/indicatoren/TOE-01")
        #expect(!one.contains("<svg class=\"chart\"") && one.contains(">22<"))
        try register.receive(
            2,
            [
                .init(period: Samples.day(2023), value: .absent(.unknown)),
                .init(period: Samples.day(2024), value: Samples.exact(20), line: 3),
                .init(period: Samples.day(2025), value: Samples.exact(22), line: 4),
            ])
        let two = try await visit.page("/indicatoren/TOE-01")
        #expect(two.contains(">apr 2024</text>") && two.contains(">apr 2025</text>"))
        #expect(!two.contains(">apr 2023</text>"))
    }

    @Test func `only the newest norm has a name in the chart, and names never touch`() async throws {
        let years = [2024, 2025, 2026]
        try register.receive(
            1,
            years.enumerated().map { line, year in
                .init(period: Samples.day(year), value: Samples.exact(4_000), line: line + 2)
            })
        let visit = try await FigureVisit(register, catalogue: Samples.catalogue(norms: years.map { Samples.norm($0) }))
        let page = try await visit.page("/indicatoren/TOE-01")
        let names = page.matches(of: /<text class="level" x="[0-9.]+" y="([0-9.]+)">(?:streef|kritisch)/)
        let heights = names.compactMap { Double($0.1) }.sorted()
        #expect(heights.count == 2)
        #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 14 })
        #expect(page.contains("streefwaarde 42 (2024–2026)") && page.contains("kritische waarde 70 (2024–2026)"))
        #expect(page.contains(">apr 2025</text>"))
    }

    @Test func `a column for the norm stands only where there is one`() async throws {
        try register.receive(1, [.init(period: Samples.day(2025), value: Samples.exact(40))])
        let without = try await FigureVisit(register).page("/indicatoren/TOE-01")
        #expect(!without.contains("Naast de norm"))
        let (other, norms) = (try Register.inMemory(), Samples.catalogue(norms: [Samples.norm(2025)]))
        try other.receive(1, [.init(period: Samples.day(2025), value: Samples.exact(40))])
        #expect(try await FigureVisit(other, catalogue: norms).page("/indicatoren/TOE-01").contains("Naast de norm"))
    }

    @Test func `on an English page the texts of the configuration say that they are Dutch`() async throws {
        try register.receive(1, [.init(period: Samples.day(2025), value: Samples.exact(40))])
        let visit = try await FigureVisit(register)
        let dutch = try await visit.page("/indicatoren/TOE-01")
        #expect(!dutch.contains("<h1 lang") && !dutch.contains("<dd><span lang"))
        visit.visitor.setCookie("taal", "en")
        let english = try await visit.page("/indicatoren/TOE-01")
        #expect(english.contains("<h1 lang=\"nl\">Gemiddelde wachttijd</h1>"))
        #expect(english.contains("<dd><span lang=\"nl\">Zegt niets over de zwaarte.</span></dd>"))
    }

    @Test func `a break is named, marked and not drawn through`() async throws {
        try register.receive(
            1,
            [
                .init(period: Samples.day(2024), value: Samples.exact(50)),
                .init(period: Samples.day(2025), value: Samples.exact(60), line: 3),
            ])
        let aBreak = SeriesBreak(
            day: CalendarDay(year: 2025, month: 1, day: 1), indicator: "TOE-01", reason: "anders geteld")
        let visit = try await FigureVisit(register, catalogue: Samples.catalogue(breaks: [aBreak]))
        let page = try await visit.page("/indicatoren/TOE-01")
        #expect(page.contains("Trendbreuk: anders geteld (vanaf 1 januari 2025)"))
        #expect(page.contains("class=\"break\""))
        #expect(page.firstMatch(of: /<path class="line" d="M[0-9. ]+L[^"]*"\/>\n<path class="mark"/) == nil)
    }

    @Test func `why a figure has its status stands in the language of the page`() async throws {
        try register.receive(
            1,
            [
                .init(period: Samples.day(2024), value: .estimate(ExactDecimal(60))),
                .init(period: Samples.day(2025), value: Samples.exact(40), line: 3),
                .init(period: Samples.day(2026), value: .absent(.unknown), line: 4),
            ])
        let visit = try await FigureVisit(
            register, catalogue: Samples.catalogue(norms: (2024...2026).map { Samples.norm($0) }))
        let dutch = try await visit.page("/indicatoren/TOE-01")
        #expect(dutch.contains("het cijfer is een schatting") && dutch.contains("het cijfer is 40; afgesproken is"))
        visit.visitor.setCookie("taal", "en")
        let english = try await visit.page("/indicatoren/TOE-01")
        #expect(english.contains("the figure is an estimate") && english.contains("no number: unknown"))
        #expect(english.contains("the figure is 40; agreed is target 42, critical value 70, lower is better"))
        #expect(!english.contains("het cijfer"))
    }

    @Test func `a breakdown is chosen in the address`() async throws {
        try register.receive(
            1,
            [
                .init(
                    indicator: "TOE-03", period: Samples.day(2025), dimensions: ["traject": "toegang"],
                    value: Samples.exact(64)),
                .init(
                    indicator: "TOE-03", period: Samples.day(2025), dimensions: ["traject": "toeleiding"],
                    value: Samples.exact(76), line: 3),
            ])
        let visit = try await FigureVisit(register)
        // Without a choice the first code of the list.
        #expect(try await visit.page("/indicatoren/TOE-03").contains(">76<"))
        let chosen = try await visit.page("/indicatoren/TOE-03?u-traject=toegang")
        #expect(chosen.contains(">64<") && !chosen.contains(">76<"))
        #expect(chosen.contains("<option value=\"toegang\" selected>Toegang</option>"))
        #expect(try await visit.page("/indicatoren").contains("alleen per traject"))
    }

    @Test func `hostile names and remarks stay text`() async throws {
        try register.receive(
            1,
            [
                .init(period: Samples.day(2025), value: Samples.exact(54), remark: Samples.hostile),
                .init(
                    indicator: "TOE-03", period: Samples.day(2025), dimensions: ["traject": Samples.hostile],
                    value: .text(Samples.hostile), line: 3),
            ], fileName: "\(Samples.hostile).csv".replacing("/", with: "-"))
        let visit = try await FigureVisit(register)
        for path in ["/indicatoren/TOE-01", "/indicatoren/TOE-03", "/indicatoren"] {
            let page = try await visit.page(path)
            #expect(!page.contains("<script") && page.contains("<h1>"), "\(path)")
        }
        #expect(try await visit.page("/indicatoren/TOE-01").contains("&lt;script&gt;"))
    }

    @Test func `with an empty register every indicator says that there is no figure yet`() async throws {
        let visit = try await FigureVisit(register)
        #expect(try await visit.page("/indicatoren").contains("nog geen cijfer"))
        #expect(try await visit.page("/indicatoren/TOE-01").contains("Ontbreken is niet hetzelfde als nul."))
    }

    @Test(arguments: ["/indicatoren/XXX-99", "/indicatoren/TOE-01?gemeente=GM9999", "/indicatoren?gemeente=x"])
    func `what is unknown is not found`(path: String) async throws {
        #expect(try await FigureVisit(register).page(path) == "status 404")
    }

    @Test func `a partner sees no figures of others`() async throws {
        let visit = try await FigureVisit(register, as: "sjt")
        for path in ["/indicatoren", "/indicatoren/TOE-01", "/partners/sjt", "/consolidaties", "/logboek", "/beheer"] {
            #expect(try await visit.page(path) == "status 403", "\(path)")
        }
    }
}
