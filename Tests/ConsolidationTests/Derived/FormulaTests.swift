import Register
import ReportingModel
import Testing

@testable import Consolidation

/// What formulas give over delivered figures. Missing is never zero: where there is no figure there is a reason.
@Suite struct FormulaTests {
    // MARK: Places

    @Test func `a difference between two areas stands under the first`() throws {
        let computing = Computing(
            """
            A-1 2019 GM0482 63
            A-1 2019 REGIO-ZHZ 48.5
            A-1 2020 GM0482 54
            A-1 2020 REGIO-ZHZ 73
            A-1 2021 GM0482 50
            """)
        #expect(
            try computing.rows(.figure("A-1", area: "GM0482") - .figure("A-1", area: "REGIO-ZHZ")) == [
                "2019 GM0482: 15", "2020 GM0482: -19", "2021 GM0482: – het andere cijfer ontbreekt",
            ])
        #expect(
            try computing.rows(.figure("A-1", area: "REGIO-ZHZ") - .figure("A-1", area: "GM0482")).last
                == "2021 REGIO-ZHZ: – het andere cijfer ontbreekt")
    }

    @Test func `two figures meet where they agree, and a constant everywhere`() throws {
        let computing = Computing(
            """
            A-1 2020 GM0482 route=toegang 10
            A-1 2020 GM0482 route=huisarts 30
            A-1 2021 GM0482 route=toegang 7
            B-1 2020 GM0482 4
            B-1 2020 REGIO-ZHZ 5
            """)
        #expect(
            try computing.rows(.figure("A-1") / .figure("B-1")) == [
                "2020 GM0482 route=huisarts: 8", "2020 GM0482 route=toegang: 3",
                "2020 REGIO-ZHZ: – het andere cijfer ontbreekt",
                "2021 GM0482 route=toegang: – het andere cijfer ontbreekt",
            ])
        #expect(
            try computing.rows(.number(100) - .figure("B-1") * .number(2)) == [
                "2020 GM0482: 92", "2020 REGIO-ZHZ: 90",
            ])
        #expect(try computing.rows(.number(1) + .number(2)) == [], "a number alone has no place")
    }

    @Test func `a share divides one part by the whole, or each part`() throws {
        var computing = Computing(
            """
            A-1 2020 GM0482 route=toegang 1
            A-1 2020 GM0482 route=huisarts 2
            A-1 2020 GM0482 route=overig 5
            A-1 2021 GM0482 route=toegang 3
            """)
        computing.decimals = 1
        let whole = Formula.sum("A-1", over: "route")
        #expect(
            try computing.rows(.figure("A-1", ["route": "toegang"]) / whole * .number(100)) == [
                "2020 GM0482: 12.5", "2021 GM0482: 100.0",
            ])
        #expect(
            try computing.rows(.figure("A-1") / whole * .number(100)) == [
                "2020 GM0482 route=huisarts: 25.0", "2020 GM0482 route=overig: 62.5",
                "2020 GM0482 route=toegang: 12.5", "2021 GM0482 route=toegang: 100.0",
            ])
    }

    // MARK: The period before

    @Test func `a change in percentage points has no first period`() throws {
        var computing = Computing("A-1 2019 GM0523 51\nA-1 2021 GM0523 53")
        computing.agreements = [.plain("jaar", Computing.indicators, .every(2, .year), from: "2019-01-01")]
        #expect(try computing.rows(.figure("A-1") - .previous("A-1")) == ["2021 GM0523: 2"])
    }

    @Test func `a change per cent of a rhythm of days`() throws {
        var computing = Computing(
            """
            A-1 2019-04-30 GM0482 route=x 50
            A-1 2019-12-31 GM0482 route=x 73
            A-1 2020-04-30 GM0482 route=x 73
            A-1 2019-12-31 GM0482 route=y 5
            """)
        computing.decimals = 1
        let days = [MonthDay(month: 4, day: 30), MonthDay(month: 12, day: 31)].compactMap(\.self)
        computing.agreements = [.plain("jaar", Computing.indicators, .referenceDates(days))]
        let change = (.figure("A-1") - .previous("A-1")) / .previous("A-1") * .number(100)
        #expect(
            try computing.rows(change) == ["2019-12-31 GM0482 route=x: 46.0", "2020-04-30 GM0482 route=x: 0.0"])
    }

    @Test func `a previous period that should be there and is not, is a reason and no figure`() throws {
        let computing = Computing("A-1 2018 GM0482 1\nA-1 2020 GM0482 3\nA-1 2021 GM0482 ?")
        #expect(
            try computing.rows(.figure("A-1") - .previous("A-1")) == [
                "2020 GM0482: – over de vorige periode (2019) is er geen cijfer", "2021 GM0482: – A-1: onbekend",
            ])
        #expect(
            try Computing("A-1 2020 GM0482 x\nA-1 2021 GM0482 3").rows(.figure("A-1") - .previous("A-1")) == [
                "2021 GM0482: – A-1: afgeschermd door partner"
            ])
    }

    /// Between the figures of 2020 and 2021.
    @Test(
        arguments: [
            ("2020-01-01", "2021 GM0482: 2"),
            ("2020-01-02", "2021 GM0482: – trendbreuk: anders geteld (vanaf 2020-01-02)"),
            ("2021-01-01", "2021 GM0482: – trendbreuk: anders geteld (vanaf 2021-01-01)"),
            ("2021-12-31", "2021 GM0482: – trendbreuk: anders geteld (vanaf 2021-12-31)"),
            ("2022-01-01", "2021 GM0482: 2"), (nil, "2021 GM0482: – trendbreuk: anders geteld (de dag is niet bekend)"),
        ] as [(String?, String)])
    func `nothing is compared over a break`(_ breakDay: String?, _ expected: String) throws {
        var computing = Computing("A-1 2020 GM0482 3\nA-1 2021 GM0482 5")
        computing.breaks = [SeriesBreak(day: breakDay.map(day), indicator: "A-1", reason: "anders geteld")]
        #expect(try computing.rows(.figure("A-1") - .previous("A-1")) == [expected])
        #expect(try computing.rows(.figure("A-1") * .number(2)).count == 2, "a figure by itself is not compared")
    }

    @Test func `a break concerns the series it names, and no other`() throws {
        var computing = Computing(
            """
            A-1 2020 GM0482 route=x 3
            A-1 2021 GM0482 route=x 5
            A-1 2020 REGIO-ZHZ route=x 3
            A-1 2021 REGIO-ZHZ route=x 5
            A-1 2020 GM0482 route=y 3
            A-1 2021 GM0482 route=y 5
            """)
        computing.breaks = [
            SeriesBreak(day: day("2021-01-01"), area: "REGIO-ZHZ", reason: "tien gemeenten"),
            SeriesBreak(day: day("2021-01-01"), indicator: "A-1", dimensions: ["route": "y"], reason: "y gestopt"),
            SeriesBreak(day: day("2021-01-01"), municipality: "GM0523", reason: "elders"),
        ]
        #expect(
            try computing.rows(.figure("A-1") - .previous("A-1")) == [
                "2021 GM0482 route=x: 2", "2021 GM0482 route=y: – trendbreuk: y gestopt (vanaf 2021-01-01)",
                "2021 REGIO-ZHZ route=x: – trendbreuk: tien gemeenten (vanaf 2021-01-01)",
            ])
    }

    // MARK: Populations

    @Test func `per thousand needs a count of that area, on or before the last day and not of years ago`() throws {
        var computing = Computing("A-1 2018 GM0482 7\nA-1 2020 GM0482 7\nA-1 2021 GM0482 7\nA-1 2021 REGIO-ZHZ 7")
        computing.decimals = 1
        let formula = Formula.figure("A-1") / .population(group: "jeugdige") * .number(1_000)
        let unknown = "het aantal inwoners (jeugdige) is niet bekend"
        #expect(
            try computing.rows(formula) == [
                "2018 GM0482: – \(unknown)", "2020 GM0482: – \(unknown)", "2021 GM0482: – \(unknown)",
                "2021 REGIO-ZHZ: – \(unknown)",
            ])
        func count(_ date: String, _ count: Int, group: String = "jeugdige") -> Population {
            Population(area: "GM0482", group: group, day: day(date), count: ExactDecimal(count))
        }
        computing.populations = [
            count("2016-12-31", 1), count("2020-01-01", 2_000), count("2020-12-31", 4_000), count("2022-01-01", 2),
            count("2021-01-01", 3, group: "inwoner"),
        ]
        #expect(
            try computing.rows(formula) == [
                "2018 GM0482: – \(unknown)", "2020 GM0482: 1.8", "2021 GM0482: 1.8", "2021 REGIO-ZHZ: – \(unknown)",
            ])
    }

    // MARK: Means and sums

    @Test func `each value of a weighted mean counts as often as its weight says`() throws {
        var computing = Computing(
            """
            A-1 2020 GM0482 route=x 10
            A-1 2020 GM0482 route=y 40
            B-1 2020 GM0482 route=x 3
            B-1 2020 GM0482 route=y 1
            A-1 2021 GM0482 route=x 10
            A-1 2021 GM0482 route=y 40
            B-1 2021 GM0482 route=x 3
            """)
        computing.decimals = 2
        let mean = Formula.weightedMean(.init(indicator: "A-1"), by: .init(indicator: "B-1"), over: "route")
        #expect(
            try computing.rows(mean) == [
                "2020 GM0482: 17.50", "2021 GM0482: – het gewicht B-1 is niet bekend",
            ])
        computing.missing = .partial
        #expect(
            try computing.rows(mean).last == "2021 GM0482: – het gewicht B-1 is niet bekend",
            "a part will do for a sum, never for a mean")
        #expect(
            try Computing("A-1 2020 GM0482 route=x 10\nB-1 2020 GM0482 route=x 0").rows(mean) == [
                "2020 GM0482: – delen door nul kan niet"
            ])
        #expect(
            try Computing("A-1 2020 GM0482 route=x ?\nB-1 2020 GM0482 route=x 4").rows(mean) == [
                "2020 GM0482: – A-1: onbekend"
            ])
    }

    private static let parts = "A-1 2020 GM0482 route=x 3\nA-1 2020 GM0482 route=y ?\nA-1 2020 GM0482 route=z 4"

    @Test func `a sum in which a part is missing is no figure, unless a part of it will do`() throws {
        var computing = Computing(FormulaTests.parts + "\nA-1 2021 GM0482 route=x ?")
        let sum = Formula.sum("A-1", over: "route")
        #expect(try computing.rows(sum) == ["2020 GM0482: – A-1: onbekend", "2021 GM0482: – A-1: onbekend"])
        computing.missing = .partial
        #expect(
            try computing.rows(sum) == ["2020 GM0482: onvolledig 7", "2021 GM0482: – A-1: onbekend"],
            "and what is not whole says so")
        computing.deliveries = [Computing.delivery("jaar", "A-1 2020 GM0482 route=x 3\nA-1 2020 GM0482 route=z ~4")]
        #expect(try computing.rows(sum) == ["2020 GM0482: ca. 7"])
        computing.deliveries = [Computing.delivery("jaar", "A-1 2020 GM0482 route=x ?\nA-1 2020 GM0482 route=z ~4")]
        #expect(try computing.rows(sum * .number(2)) == ["2020 GM0482: onvolledige schatting 8"])
    }

    private static let partners = ["een": "a", "twee": "b", "drie": "c"]

    private func ofPartners(_ names: [String], _ text: String = "A-1 2021 GM0482 5") -> Computing {
        var computing = Computing(
            names.map { Computing.delivery($0, partner: FormulaTests.partners[$0] ?? "", text) })
        computing.agreements = ["een", "twee", "drie"].map {
            .plain($0, partner: FormulaTests.partners[$0] ?? "", ["A-1"], from: "2021-01-01")
        }
        return computing
    }

    @Test func `a sum over partners says on how many of them it rests`() throws {
        var computing = ofPartners(["een", "drie"])
        let sum = Formula.sum("A-1", over: "partner")
        #expect(
            try computing.rows(sum) == ["2021 GM0482: – er is geleverd door 2 van 3 partners (2 van 3 partners)"])
        computing.missing = .partial
        #expect(try computing.rows(sum) == ["2021 GM0482: onvolledig 10 (2 van 3 partners)"])
        #expect(try ofPartners(["een", "twee", "drie"]).rows(sum) == ["2021 GM0482: 15"])
        #expect(
            try ofPartners(["een"], "A-1 2021 GM0482 route=x 5").rows(.sum("A-1", over: "route")) == [
                "2021 GM0482: – er is geleverd door 1 van 3 partners (1 van 3 partners)"
            ], "whatever it is added up over")
    }

    @Test func `a sum over partners keeps what else divides a figure`() throws {
        let text = "A-1 2021 GM0482 route=x 5\nA-1 2021 GM0482 route=y 6"
        #expect(
            try ofPartners(["een", "twee", "drie"], text).rows(.sum("A-1", over: "partner")) == [
                "2021 GM0482 route=x: 15", "2021 GM0482 route=y: 18",
            ])
    }

    @Test func `a figure of several partners has to be added up before it means anything`() throws {
        #expect(
            try ofPartners(["een", "twee", "drie"]).rows(.figure("A-1") * .number(2)) == [
                "2021 GM0482: – A-1 komt van meer dan één partner"
            ])
        var computing = ofPartners(["een", "twee", "drie"], "A-1 2021 GM0482 ?")
        computing.deliveries[0].figures = figures("A-1 2021 GM0482 5")
        #expect(try computing.rows(.figure("A-1") * .number(2)) == ["2021 GM0482: 10"], "one of them has a figure")
    }

    // MARK: What a figure is

    @Test(arguments: [
        ("4", "2", "2020 GM0482: 2.00"), ("1", "3", "2020 GM0482: 0.33"), ("~4", "2", "2020 GM0482: ca. 2.00"),
        ("4", "~2", "2020 GM0482: ca. 2.00"), ("0", "2", "2020 GM0482: 0.00"),
        ("4", "0", "2020 GM0482: – delen door nul kan niet"), ("4", "0.00", "2020 GM0482: – delen door nul kan niet"),
        ("0…4", "2", "2020 GM0482: – Een van de cijfers is geen precies getal"),
        ("4", "0…4", "2020 GM0482: – Een van de cijfers is geen precies getal"),
        ("?", "2", "2020 GM0482: – A-1: onbekend"), ("4", "x", "2020 GM0482: – B-1: afgeschermd door partner"),
        ("?", "0", "2020 GM0482: – A-1: onbekend"), ("999999999999999999", "0.01", "2020 GM0482: – \(tooLarge)"),
    ])
    func `estimates stay estimates, and what is no number gives none`(
        _ above: String, _ below: String, _ expected: String
    ) throws {
        var computing = Computing("A-1 2020 GM0482 \(above)\nB-1 2020 GM0482 \(below)")
        computing.decimals = 2
        #expect(try computing.rows(.figure("A-1") / .figure("B-1")) == [expected])
    }

    private static let tooLarge = "het getal is te groot om te berekenen"

    @Test func `a product of many large numbers is too large, and harms nothing`() throws {
        let large = Formula.figure("A-1")
        let computing = Computing("A-1 2020 GM0482 4398046511104")
        #expect(
            try computing.rows(.number(0) - large * large * large * .number(2)) == [
                "2020 GM0482: – \(FormulaTests.tooLarge)"
            ])
        #expect(
            try computing.rows(large * large * (.number(0) - large * .number(2))) == [
                "2020 GM0482: – \(FormulaTests.tooLarge)"
            ])
    }

    // MARK: Stated and computed

    /// Gross 92,400 euro, of which 90 % is invested: computed 9,240 net, stated about 10,000.
    @Test func `what is stated and what is computed are both kept, with the difference`() throws {
        var computing = Computing(
            """
            A-1 2020 GM0482 vorm=jeugdhulp 92400
            B-1 2020 GM0482 vorm=jeugdhulp 90
            S-1 2020 GM0482 vorm=jeugdhulp ~10000
            A-1 2020 GM0482 vorm=begeleiding 218000
            B-1 2020 GM0482 vorm=begeleiding 90
            S-1 2020 GM0482 vorm=begeleiding 21800
            A-1 2020 GM0482 vorm=overig 500
            B-1 2020 GM0482 vorm=overig 90
            A-1 2021 GM0482 vorm=overig 500
            S-1 2021 GM0482 vorm=overig 44.50
            A-1 2021 GM0482 vorm=jeugdhulp 500
            B-1 2021 GM0482 vorm=jeugdhulp 90
            S-1 2021 GM0482 vorm=jeugdhulp ?
            """)
        computing.stated = "S-1"
        #expect(
            try computing.rows(.figure("A-1") * (.number(100) - .figure("B-1")) / .number(100)) == [
                "2020 GM0482 vorm=begeleiding: 21800, opgegeven 21800, verschil 0",
                "2020 GM0482 vorm=jeugdhulp: 9240, opgegeven ca. 10000, verschil 760",
                "2020 GM0482 vorm=overig: 50", "2021 GM0482 vorm=jeugdhulp: 50",
                "2021 GM0482 vorm=overig: – het andere cijfer ontbreekt, opgegeven 44.50",
            ])
    }
}
