import Register
import ReportingModel
import Testing

@testable import Consolidation

/// What keeps a figure from being laid beside its norm.
@Suite struct AssessmentTests {
    private func record(_ value: ObservationRecord.Value, _ moment: String = "2021-04-30") -> ObservationRecord {
        ObservationRecord(
            municipality: "GM0482", partner: "sjt", agreement: "proef", delivery: "sjt-1", fileName: FileName("x.csv"),
            indicator: "A-1", period: period(moment), area: "GM0482", dimensions: "", value: value, unit: "",
            remark: "", place: Place(line: 2, column: 2))
    }

    private func norm(agreedOn: String? = nil) -> Norm {
        Norm(
            indicator: "A-1", municipality: "GM0482", year: 2021, target: number("20"), criticalValue: number("40.5"),
            direction: .lower, agreedOn: agreedOn.map(day))
    }

    private func words(_ assessment: Assessment) -> String {
        "\(assessment.status.rawValue): \(assessment.reason.words)"
    }

    @Test(arguments: [
        (
            ObservationRecord.Value.exact(number("18")),
            "op koers: het cijfer is 18; afgesproken is streefwaarde 20, kritische waarde 40,5, lager is beter"
        ),
        (
            .exact(number("40.5")),
            "kritiek: het cijfer is 40,5; afgesproken is streefwaarde 20, kritische waarde 40,5, lager is beter"
        ),
        (
            .absent(.suppressedByPartner),
            "niet te beoordelen: er zijn te weinig gevallen: de partner heeft het cijfer afgeschermd"
        ),
        (.absent(.unknown), "niet te beoordelen: het cijfer ontbreekt (onbekend)"),
        (.absent(.notDelivered), "niet te beoordelen: het cijfer ontbreekt (niet geleverd)"),
        (
            .interval(low: number("0"), high: number("4")),
            "niet te beoordelen: er zijn te weinig gevallen voor een precies getal"
        ), (.estimate(number("18")), "niet te beoordelen: het cijfer is een schatting"),
        (.text("goed"), "niet te beoordelen: het is tekst"),
    ])
    func `only an exact number is laid beside its norm`(_ value: ObservationRecord.Value, _ expected: String) {
        #expect(words(Assessment(of: record(value), norm: norm(), breaks: [])) == expected)
    }

    @Test func `without a norm there is nothing to say, whatever the value`() {
        for value in [ObservationRecord.Value.exact(number("1")), .absent(.unknown), .estimate(number("1"))] {
            let assessment = Assessment(
                of: record(value), norm: nil, breaks: [SeriesBreak(day: nil, reason: "anders geteld")])
            #expect(words(assessment) == "geen norm afgesproken: ")
            #expect(assessment.norm == nil)
        }
    }

    private static let broken = "niet te beoordelen: trendbreuk: anders geteld"

    /// A figure of 30 April 2021; without a day the norm of 2021 counts as agreed on 1 January.
    @Test(
        arguments: [
            (nil, "2020-12-31", "op koers"), (nil, "2021-01-01", "op koers"),
            (nil, "2021-01-02", "\(broken) (vanaf 2021-01-02)"), (nil, "2021-04-30", "\(broken) (vanaf 2021-04-30)"),
            (nil, "2021-05-01", "op koers"), ("2019-11-05", "2019-11-05", "op koers"),
            ("2019-11-05", "2019-11-06", "\(broken) (vanaf 2019-11-06)"), ("2021-03-01", "2021-02-01", "op koers"),
            (nil, nil, "\(broken) (de dag is niet bekend)"), ("2021-03-01", nil, "\(broken) (de dag is niet bekend)"),
        ] as [(String?, String?, String)])
    func `a break after the agreement makes the norm about something else`(
        _ agreedOn: String?, _ breakDay: String?, _ expected: String
    ) {
        let aBreak = SeriesBreak(day: breakDay.map(day), indicator: "A-1", reason: "anders geteld")
        let assessment = Assessment(
            of: record(.exact(number("18"))), norm: norm(agreedOn: agreedOn), breaks: [aBreak])
        #expect(words(assessment).hasPrefix(expected + (expected == "op koers" ? ": " : "")))
        #expect(expected == "op koers" || words(assessment) == expected)
    }

    @Test func `a norm is found by indicator, area, dimensions and the year in which the period ends`() {
        func norm(_ target: Int, area: String? = nil, dimensions: [String: String] = [:], _ year: Int = 2021) -> Norm {
            Norm(
                indicator: "A-1", municipality: "GM0482", area: area, dimensions: dimensions, year: year,
                target: ExactDecimal(target), criticalValue: nil, direction: .lower)
        }
        let other = Norm(
            indicator: "B-1", municipality: "GM0523", year: 2021, target: ExactDecimal(9), criticalValue: nil,
            direction: .lower)
        let catalogue = Catalogue(
            version: "proef",
            norms: [
                norm(1), norm(2, area: "REGIO-ZHZ"), norm(3, dimensions: ["b": "y", "a": "x"]), norm(4, 2_022), other,
            ])
        let book = NormBook(catalogue, municipality: "GM0482")
        func target(_ moment: Period, area: String = "GM0482", dimensions: String = "") -> String? {
            var record = record(.exact(number("1")))
            record.period = moment
            record.area = area
            record.dimensions = dimensions
            return book.norm(for: record)?.target?.description
        }
        #expect(target(period("2021-04-30")) == "1")
        #expect(target(period("2021")) == "1")
        #expect(target(period("2021"), area: "REGIO-ZHZ") == "2")
        #expect(target(period("2021"), dimensions: "a=x;b=y") == "3")
        #expect(target(period("2021"), dimensions: "a=x") == nil)
        #expect(Period(.schoolYear, of: 2021).flatMap { target($0) } == "4")
        #expect(target(period("2020")) == nil)
        #expect(book.hasNorm(for: "A-1") && !book.hasNorm(for: "B-1"))
    }
}
