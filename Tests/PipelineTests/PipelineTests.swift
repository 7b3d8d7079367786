import Foundation
import Intake
import Register
import ReportingModel
import Testing

@testable import Pipeline

@Suite struct PipelineTests {
    @Test func `a figure is judged beside what the partner reported before`() throws {
        let fixture = try Fixture()
        try fixture.drop("Jaar;Cliënten\n2019;12\n2020;13\n", as: "eerst.csv", from: "een")
        #expect(try fixture.takeIn() == ["eerst.csv": .accepted])
        try fixture.drop("Jaar;Cliënten\n2021;1300\n", as: "dan.csv", from: "een")
        #expect(try fixture.takeIn() == ["dan.csv": .held])
        let table = try #require(fixture.files("Outbox/een").first { $0.contains("dan") && $0.hasSuffix("(nr 2).csv") })
        let text = try String(contentsOf: fixture.folder.appendingPathComponent("Outbox/een/\(table)"), encoding: .utf8)
        #expect(text.contains("S201"))
        // Another partner has a history of its own.
        try fixture.drop("Jaar|Cliënten\n2021|1300\n", as: "ander.csv", from: "twee")
        #expect(try fixture.takeIn() == ["ander.csv": .accepted])
    }

    @Test func `whoever drops one file does not wait for whoever dropped hundreds`() throws {
        let fixture = try Fixture()
        for number in 0..<150 {
            try fixture.drop("Jaar;Cliënten\n2020;\(number)\n", as: "bestand \(number).csv", from: "een")
        }
        var order: [String] = []
        let taken = try fixture.takeIn { partner in
            order.append(partner)
            guard order.count == 1 else { return }
            try? fixture.drop(Fixture.good.replacing(";", with: "|"), as: "laat.csv", from: "twee")
        }
        #expect(taken.count == 151)
        #expect(try #require(order.firstIndex(of: "twee")) < 100)
    }

    @Test func `a file in the way of one partner's answers keeps nobody else waiting, and the answer follows`() throws {
        let fixture = try Fixture()
        let outbox = fixture.folder.appendingPathComponent("Outbox/een")
        try Data().write(to: outbox)
        try fixture.drop(Fixture.good, as: "een.csv", from: "een")
        try fixture.drop(Fixture.good.replacing(";", with: "|"), as: "twee.csv", from: "twee")
        #expect(try fixture.takeIn() == ["een.csv": .accepted, "twee.csv": .accepted])
        #expect(fixture.files("Outbox/twee").count == 3)
        #expect(fixture.files("Inbox/een").isEmpty && fixture.files("Inbox/twee").isEmpty)
        #expect(try fixture.register.read { try $0.pendingReceptions() }.count == 1)

        try FileManager.default.removeItem(at: outbox)
        #expect(try fixture.pipeline.finishPending().count == 1)
        #expect(fixture.files("Outbox/een").count == 3)
        #expect(try fixture.register.read { try $0.pendingReceptions() }.isEmpty)
    }

    @Test func `a file with personal data goes to quarantine, and nothing repeats them`() throws {
        let fixture = try Fixture()
        try fixture.drop(
            "Jaar;Cliënten;Toelichting\n2020;12;bel 06-12345678 over 999990019\n", as: "fout.csv", from: "een")
        try fixture.drop("BSN;Achternaam\n999990019;Jansen\n", as: "lijst 999990019.csv", from: "een")
        #expect(Set(try fixture.takeIn().values) == [.quarantined])
        #expect(fixture.files("Quarantine").count == 2)
        for name in fixture.files("Outbox/een") {
            let text = try String(
                contentsOf: fixture.folder.appendingPathComponent("Outbox/een/\(name)"), encoding: .utf8)
            for secret in ["999990019", "12345678", "Jansen"] {
                #expect(!text.contains(secret) && !name.contains(secret), "\(name)")
            }
        }
    }

    @Test func `a file that belongs to another partner is told so`() throws {
        let fixture = try Fixture()
        try fixture.drop("Iets;Anders\n1;2\n", as: "vreemd.csv", from: "een")
        #expect(try fixture.takeIn() == ["vreemd.csv": .rejected])
        let page = try #require(fixture.files("Outbox/een").first { $0.hasSuffix(".html") })
        let html = try String(contentsOf: fixture.folder.appendingPathComponent("Outbox/een/\(page)"), encoding: .utf8)
        #expect(html.contains("Cliënten van een (“Jaar”, “Cliënten”)"))
    }

    @Test func `a declared delimiter is used, whatever the file seems to say`() throws {
        let fixture = try Fixture()
        let text = "Jaar|Cliënten|Toelichting\n2020|12|a;b;c;d\n2021|13|e;f;g;h\n"
        try fixture.drop(text, as: "twee.csv", from: "twee")
        #expect(try fixture.takeIn() == ["twee.csv": .accepted])
        try fixture.drop(Fixture.good, as: "punt.csv", from: "twee")
        #expect(try fixture.takeIn() == ["punt.csv": .rejected])
    }

    @Test func `a stopped pipeline leaves the file in the Inbox as if it had never looked`() throws {
        let fixture = try Fixture()
        try fixture.drop(Fixture.good, as: "een.csv", from: "een")
        fixture.pipeline.stop()
        #expect(try fixture.takeIn().isEmpty)
        #expect(fixture.files("Inbox/een") == ["een.csv"])
        #expect(fixture.files("Data/work").isEmpty)
    }

    @Test func `after a stop no other file of the group is begun, and no copy of it stays`() throws {
        let (pipeline, begun) = (Held<Pipeline>(), Held<Int>())
        let fixture = try Fixture(atEach: {
            begun.set((begun.value ?? 0) + 1)
            pipeline.value?.stop()
        })
        pipeline.set(fixture.pipeline)
        for number in 1...5 { try fixture.drop("Jaar;Cliënten\n2020;\(number)\n", as: "\(number).csv", from: "een") }
        #expect(try fixture.takeIn().isEmpty)
        #expect(begun.value == 1)
        #expect(fixture.files("Inbox/een").count == 5 && fixture.files("Data/work").isEmpty)
    }

    @Test func `the first of a slow group is answered before the last is begun`() throws {
        let (folder, answers) = (Held<String>(), Held<[Int]>())
        let fixture = try Fixture(longestTogether: .zero) {
            let names = try? FileManager.default.contentsOfDirectory(atPath: (folder.value ?? "") + "/Outbox/een")
            answers.set((answers.value ?? []) + [names?.count ?? 0])
        }
        folder.set(fixture.folder.path)
        for number in 1...3 { try fixture.drop("Jaar;Cliënten\n2020;\(number)\n", as: "\(number).csv", from: "een") }
        #expect(try fixture.takeIn().count == 3)
        // When the third is begun, the first two have three files of answers each.
        #expect(try #require(answers.value).contains(6))
        #expect(fixture.files("Inbox/een").isEmpty)
    }

    @Test func `an answer with a million places stays small and keeps its counts`() throws {
        let places = (0..<1_000_000).map { CompactPlace(line: UInt32($0 + 2), column: 2) }
        let report = DeliveryReport(
            language: .nl, partner: "een", partnerName: "Partner Een", delivery: "een-0",
            fileName: FileName("groot.csv"),
            byteCount: 1, contentHash: nil, receivedAt: Instant(millisecondsSince1970: 0), outcome: .rejected,
            counts: RowCounts(refused: 1_000_000),
            findings: [
                Finding(
                    .notANumber, ["column": "Cliënten", "found": "“x1”", "unit": "aantal"], places: PlaceList(places))
            ],
            observationCount: 0, periods: [], configurationVersion: "", contact: "")
        let answer = Answer(to: report, number: 1, names: FigureNames(Catalogue(version: "1")))
        #expect(answer.files.reduce(0) { $0 + $1.bytes.count } < 2_000_000)
        let table = try #require(answer.files.first { $0.name.hasSuffix(".csv") })
        #expect(String(decoding: table.bytes, as: UTF8.self).contains("2,1000001,2,B,,,1000000,Verbeteren,S101"))
    }
}

@Suite struct AnswerTextTests {
    @Test func `the receipt names the file that was replaced`() throws {
        let fixture = try Fixture()
        try fixture.drop(Fixture.good, as: "eerst.csv", from: "een")
        #expect(try fixture.takeIn() == ["eerst.csv": .accepted])
        try fixture.drop("Jaar;Cliënten\n2020;12\n2021;14\n", as: "beter.csv", from: "een")
        #expect(try fixture.takeIn() == ["beter.csv": .accepted])
        let name = try #require(
            fixture.files("Outbox/een").first { $0.contains("beter.csv") && $0.hasSuffix(".html") })
        let page = try String(
            contentsOf: fixture.folder.appendingPathComponent("Outbox/een/\(name)"), encoding: .utf8)
        #expect(page.contains("<th scope=\"row\">Vervangt</th><td>“eerst.csv” van 15 april 2022"))
        #expect(page.contains("Controlegetal (SHA-256)"))
    }

    @Test func `places are told column by column, lines below each other together`() {
        let places = [(3, 2), (4, 2), (5, 2), (7, 2), (3, 4), (4, 4)].map { CompactPlace(line: $0.0, column: $0.1) }
        let ranges = PlaceList(places).ranges
        #expect(
            AnswerTexts(language: .nl).places(ranges, heading: "Wachttijd")
                == "kolom B (Wachttijd): regel 3 t/m 5, 7; kolom D (Wachttijd): regel 3, 4")
        #expect(
            AnswerTexts(language: .en).places(ranges, heading: nil) == "column B: line 3 to 5, 7; column D: line 3, 4")
    }

    @Test func `a place in a document is told by its path`() {
        let pattern = "/regels/\(CompactPlace.indexMark)/waarde"
        let places = [0, 1].map { CompactPlace(line: 1, column: 9, pattern: 1, index: $0) }
        let ranges = PlaceList(places, patterns: ["", pattern]).ranges
        #expect(
            AnswerTexts(language: .nl).places(ranges, heading: "waarde")
                == "regel 1, record 1 t/m 2, veld “waarde”")
    }

    @Test func `a place in a broken document is a sign in a line, and no column of a table`() {
        let ranges = PlaceList(Place(line: 4, column: 54)).ranges
        #expect(AnswerTexts(language: .nl).places(ranges, heading: nil, format: .json) == "regel 4, teken 54")
        #expect(AnswerTexts(language: .nl).places(ranges, heading: nil, format: .csv) == "kolom BB: regel 4")
    }
}

@Suite struct PlaceRangeTests {
    @Test func `neighbours are one range, whatever their order`() {
        let places = [(4, 2), (2, 2), (3, 2), (3, 5), (9, 2)].map { CompactPlace(line: $0.0, column: $0.1) }
        let ranges = PlaceList(places).ranges.map { "\($0.first)–\($0.last) \($0.count)" }
        #expect(ranges == ["2:2–4:2 3", "9:2–9:2 1", "3:5–3:5 1"])
    }

    @Test func `records that follow each other are one range`() {
        let pattern = "/regels/\(CompactPlace.indexMark)/waarde"
        let places = [0, 1, 2, 7].map {
            CompactPlace(line: 1, column: UInt32($0 * 9 + 1), pattern: 1, index: UInt32($0))
        }
        let ranges = PlaceList(places, patterns: ["", pattern]).ranges.map { "\($0.first)–\($0.last)" }
        #expect(ranges == ["/regels/0/waarde–/regels/2/waarde", "/regels/7/waarde–/regels/7/waarde"])
    }
}
