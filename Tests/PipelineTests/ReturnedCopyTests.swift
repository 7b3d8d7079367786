import Foundation
import Register
import ReportingModel
import SpreadsheetSamples
import TestSupport
import Testing

@testable import Pipeline

/// Our copy of a partner's file, dropped back as it is, says what the file said: the same figures, and no doubt less.
@Suite struct ReturnedCopyTests {
    /// A count, a figure with any decimals, and an amount.
    private static let catalogue: Catalogue = {
        let columns = [("Aantal", "T-1"), ("Tijd", "T-2"), ("Kosten", "T-3")]
        let layout = Layout(
            kind: .columns(columns.map { .init(heading: $0, indicator: $1) }),
            period: .column("Jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"), remark: "Toelichting")
        let known = Fixture.catalogue
        return Catalogue(
            version: known.version, settings: known.settings, municipalities: known.municipalities,
            partners: [Partner(id: "een", name: "Partner Een")],
            indicators: [
                Indicator(code: "T-1", label: "Aantal", unit: nil, kind: .stock, additivity: .sum),
                Indicator(code: "T-2", label: "Tijd", unit: nil, kind: .mean, additivity: .none),
                Indicator(code: "T-3", label: "Kosten", unit: nil, kind: .amount, additivity: .sum),
            ],
            codeLists: known.codeLists,
            agreements: [
                Agreement(
                    id: "afspraak", title: "Cijfers", partner: "een", municipality: "GM0482",
                    rhythm: .every(1, .year), due: .days(30), from: CalendarDay(daysSince1970: 16_000),
                    layouts: [layout])
            ])
    }()

    private static let headings = ["Jaar", "Aantal", "Tijd", "Kosten"]

    /// What a file says: its figures, and how often it is in doubt about what.
    private struct Told {
        let outcome: Outcome
        let figures: [String]
        let doubts: [String: Int]

        init(_ fixture: Fixture, _ file: String) throws {
            (outcome, figures, doubts) = try fixture.register.read { snapshot in
                let delivery = try #require(try snapshot.deliveries(fileName: FileName(file)).last)
                var figures: [String] = []
                try snapshot.observations(ofDelivery: delivery.name) {
                    figures.append("\($0.indicator) \($0.period) \(Told.words($0.value))")
                }
                let doubts = try snapshot.findings(of: delivery.name).filter { $0.severity > .remark }
                    .map { ("\($0.code.rawValue) \($0.agreedColumn ?? "")", $0.count) }
                return (delivery.outcome, figures.sorted(), Dictionary(doubts) { $0 + $1 })
            }
        }

        private static func words(_ value: ObservationRecord.Value) -> String {
            switch value {
            case .exact(let number): "\(number.normalised)"
            case .estimate(let number): "ca. \(number.normalised)"
            case .interval, .text, .absent: value.inPlainWords
            }
        }
    }

    private func returned(_ bytes: [UInt8], as name: String) throws -> (before: Told, after: Told, copy: String) {
        let fixture = try Fixture(catalogue: ReturnedCopyTests.catalogue)
        try fixture.drop(bytes, as: name, from: "een")
        _ = try fixture.takeIn()
        let before = try Told(fixture, name)
        let copyName = try #require(
            fixture.files("Outbox/een").first { $0.hasSuffix("uw bestand met opmerkingen.csv") },
            "\(String(decoding: bytes, as: UTF8.self))")
        let copy = try Data(contentsOf: fixture.folder.appendingPathComponent("Outbox/een/\(copyName)"))
        try fixture.drop(Array(copy), as: "terug.csv", from: "een")
        _ = try fixture.takeIn()
        return (before, try Told(fixture, "terug.csv"), String(decoding: copy, as: UTF8.self))
    }

    private func expectTheSame(_ bytes: [UInt8], as name: String) throws {
        let (before, after, copy) = try returned(bytes, as: name)
        let file = name.hasSuffix("xlsx") ? name : String(decoding: bytes, as: UTF8.self)
        #expect(after.figures == before.figures, "\(file)\n\(copy)")
        #expect(after.outcome == before.outcome, "\(file)\n\(copy)")
        for (doubt, count) in before.doubts {
            #expect(after.doubts[doubt, default: 0] >= count, "\(doubt)\n\(file)\n\(copy)")
        }
    }

    private static func json(_ rows: [[String]]) -> [UInt8] {
        let records = rows.map { row in
            "{"
                + zip(headings, row).map { heading, text in
                    let isNumber = text.wholeMatch(of: /-?(0|[1-9][0-9]*)([.][0-9]+)?(e[0-9])?/) != nil
                    return "\"\(heading)\": " + (isNumber ? text : "\"\(text)\"")
                }.joined(separator: ", ") + "}"
        }
        return Array("[\(records.joined(separator: ",\n"))]".utf8)
    }

    private static func xml(_ rows: [[String]]) -> [UInt8] {
        let records = rows.map { row in
            "<regel>" + zip(headings, row).map { "<\($0)>\($1)</\($0)>" }.joined() + "</regel>"
        }
        return Array("<rapport>\n\(records.joined(separator: "\n"))\n</rapport>".utf8)
    }

    private static func csv(_ rows: [[String]]) -> [UInt8] {
        Array(([headings] + rows).map { $0.joined(separator: ";") }.joined(separator: "\n").utf8)
    }

    private static func sheet(_ rows: [[String]]) -> [UInt8] {
        let inside = ([headings] + rows).enumerated().map { line, row in
            let cells = row.enumerated().map { column, text in
                let name = "\(Place.columnLetters(column + 1))\(line + 1)"
                return text.wholeMatch(of: /-?[0-9]+([.][0-9]+)?/) == nil
                    ? "<c r=\"\(name)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
                    : "<c r=\"\(name)\"><v>\(text)</v></c>"
            }
            return "<row r=\"\(line + 1)\">\(cells.joined())</row>"
        }
        return ExcelSample(rows: inside.joined()).bytes
    }

    @Test(arguments: [
        "12.000 15.5 3", "12.000 9 elf", "1.125 2.125 1.5", "1.2e1 39.125 10", "-5.000 1 1", "ca.12 1.250 1.250",
        "12 1,250 86,000", "7 12.500 3.10", "1.250 9,8 1.250",
    ])
    func `figures that were read for certain keep their value, and doubts stay`(example: String) throws {
        let figures = example.split(separator: " ").map(String.init)
        let rows = [["2019", "ca. 7", "1", "2"], ["2020"] + figures, ["2021"] + figures]
        try expectTheSame(ReturnedCopyTests.json(rows), as: "a.json")
        try expectTheSame(ReturnedCopyTests.xml(rows), as: "a.xml")
        try expectTheSame(ReturnedCopyTests.csv(rows), as: "a.csv")
        try expectTheSame(ReturnedCopyTests.sheet(rows), as: "a.xlsx")
    }

    @Test func `any table with numbers of up to four decimals comes back the same`() throws {
        var random = SeededNumbers.announced("returned copies")
        for _ in 0..<25 {
            let decimals = (0..<3).map { _ in Int.random(in: 0...4, using: &random) }
            var rows = [["2000", "ca. 7", "1", "2"]]
            for year in 2001...(2002 + Int.random(in: 0...4, using: &random)) {
                rows.append(
                    ["\(year)"]
                        + decimals.map { most in
                            let places = Bool.random(using: &random) ? most : 0
                            let digits = (0..<places).map { _ in "\(Int.random(in: 0...9, using: &random))" }.joined()
                            let whole = "\(Int.random(in: 0...400, using: &random))"
                            return digits.isEmpty ? whole : "\(whole).\(digits)"
                        })
            }
            try expectTheSame(ReturnedCopyTests.json(rows), as: "a.json")
            try expectTheSame(ReturnedCopyTests.xml(rows), as: "a.xml")
            try expectTheSame(ReturnedCopyTests.csv(rows), as: "a.csv")
            try expectTheSame(ReturnedCopyTests.sheet(rows), as: "a.xlsx")
        }
    }

    @Test func `the table of a document asks for a reason where there is doubt, and hears it`() throws {
        let fixture = try Fixture(catalogue: ReturnedCopyTests.catalogue)
        try fixture.drop(ReturnedCopyTests.json([["2020", "ca. 7", "1", "2"]]), as: "a.json", from: "een")
        _ = try fixture.takeIn()
        let name = try #require(fixture.files("Outbox/een").first { $0.hasSuffix("uw bestand met opmerkingen.csv") })
        let copy = try String(
            contentsOf: fixture.folder.appendingPathComponent("Outbox/een/\(name)"), encoding: .utf8)
        #expect(copy.contains("recordnr;Jaar;Aantal;Tijd;Kosten;bevinding;"))
        let told = copy.dropLast() + "ja, wij telden aan de deur\n"
        try fixture.drop(String(told), as: "terug.csv", from: "een")
        #expect(try fixture.takeIn() == ["terug.csv": .held])
        let reasons = try fixture.register.read { snapshot in
            let delivery = try #require(try snapshot.deliveries(fileName: FileName("terug.csv")).last)
            return try snapshot.findings(of: delivery.name).flatMap(\.statements).map(\.reason)
        }
        #expect(reasons == ["wij telden aan de deur"])
    }

    // MARK: Our own words

    @Test(arguments: ["Toelichting", "Groep", "Ervaring"])
    func `what our copy left out is never taken for the partner's words, and the question stays`(
        heading: String
    ) throws {
        let fixture = try Fixture(catalogue: ReturnedCopyTests.withTexts)
        let file = "Jaar;Groep;Aantal;Ervaring;Toelichting\n2020;a;veel;goed;prima\n"
        let words = ["Groep": ";a;", "Ervaring": ";goed;", "Toelichting": ";prima\n"]
        let own = try #require(words[heading])
        let masked = file.replacing(own, with: own.replacing(/[a-z]+/, with: "school 999990135"))
        try fixture.drop(masked, as: "eerst.csv", from: "een")
        #expect(try fixture.takeIn() == ["eerst.csv": .rejected])
        let name = try #require(fixture.files("Outbox/een").first { $0.hasSuffix("uw bestand met opmerkingen.csv") })
        let copy = try String(
            contentsOf: fixture.folder.appendingPathComponent("Outbox/een/\(name)"), encoding: .utf8)
        #expect(copy.contains("(weggelaten)"))
        // The number is mended, the masked cell is not.
        try fixture.drop(copy.replacing(";veel;", with: ";12;"), as: "terug.csv", from: "een")
        #expect(try fixture.takeIn() == ["terug.csv": .held])
        try fixture.register.read { snapshot in
            let delivery = try #require(try snapshot.deliveries(fileName: FileName("terug.csv")).last)
            let codes = try snapshot.findings(of: delivery.name).filter { $0.severity > .remark }.map(\.code)
            #expect(codes == [.ownWordsLeft])
            var figures: [String] = []
            try snapshot.observations(ofDelivery: delivery.name) {
                figures.append("\($0.indicator) \($0.dimensions) \($0.value) \($0.remark)")
            }
            #expect(!figures.joined().contains("weggelaten"), "\(figures)")
        }
    }

    /// A figure by group, a text and a remark.
    private static let withTexts: Catalogue = {
        let known = Fixture.catalogue
        let layout = Layout(
            kind: .columns([
                .init(heading: "Aantal", indicator: "T-1"),
                .init(heading: "Ervaring", indicator: "T-2", isRequired: false),
            ]),
            period: .column("Jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"),
            dimensions: [.init(name: "groep", codeList: "groepen", column: "Groep")], remark: "Toelichting")
        return Catalogue(
            version: known.version, settings: known.settings, municipalities: known.municipalities,
            partners: [Partner(id: "een", name: "Partner Een")],
            indicators: [
                Indicator(
                    code: "T-1", label: "Aantal", unit: nil, kind: .stock, additivity: .sum,
                    dimensions: ["groep": "groepen"]),
                Indicator(
                    code: "T-2", label: "Ervaring", unit: nil, kind: .text, additivity: .none,
                    dimensions: ["groep": "groepen"]),
            ],
            codeLists: known.codeLists + [CodeList(id: "groepen", title: "Groepen", entries: [], isOpen: true)],
            agreements: [
                Agreement(
                    id: "afspraak", title: "Cijfers", partner: "een", municipality: "GM0482",
                    rhythm: .every(1, .year), due: .days(30), from: CalendarDay(daysSince1970: 16_000),
                    layouts: [layout])
            ])
    }()
}
