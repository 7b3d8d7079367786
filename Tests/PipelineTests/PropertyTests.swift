import Agreements
import Foundation
import Register
import ReportingModel
import TestSupport
import Testing

@testable import Pipeline

/// What must hold for every file: neither the order of its rows nor the way it was written changes what it says.
@Suite struct PropertyTests {
    // MARK: The samples of the repository

    @Test(arguments: Sample.all)
    func `the order of the rows changes neither observations nor findings`(sample: Sample) throws {
        var random = SeededNumbers(seed: sample.seed)
        let table = try #require(sample.table)
        let verdict = try sample.judge(table.csv())
        for _ in 0..<3 {
            let shuffled = Table(
                header: table.header, rows: table.rows.shuffled(using: &random), headerRows: table.headerRows)
            let other = try sample.judge(shuffled.csv())
            #expect(other.observations == verdict.observations, "\(sample)")
            #expect(other.causes == verdict.causes, "\(sample)")
        }
    }

    @Test(arguments: Sample.all)
    func `another way to write a file gives the same observations`(sample: Sample) throws {
        let table = try #require(sample.table)
        let observations = try sample.judge(table.csv()).observations
        #expect(!observations.isEmpty)
        var random = SeededNumbers(seed: sample.seed)
        for writing in CSVWriting.all.shuffled(using: &random).prefix(8) {
            guard let bytes = table.csv(writing) else { continue }
            #expect(try sample.judge(bytes).observations == observations, "\(sample) as \(writing)")
        }
    }

    // MARK: Made tables

    @Test(arguments: 0..<12 as Range<UInt64>)
    func `a made table says the same in any order, writing and format`(round: UInt64) throws {
        var random = SeededNumbers(seed: 2_026 + round)
        for isLong in [true, false] {
            let table = MadeTable(isLong: isLong, using: &random)
            let context = "seed \(2_026 + round), long \(isLong)"
            let verdict = try table.judge(table.table.csv())
            let shuffled = Table(header: table.table.header, rows: table.table.rows.shuffled(using: &random))
            let other = try table.judge(shuffled.csv())
            #expect(other.observations == verdict.observations && other.causes == verdict.causes, "\(context)")
            for writing in CSVWriting.all {
                guard let bytes = table.table.csv(writing) else { continue }
                #expect(try table.judge(bytes).observations == verdict.observations, "\(context) as \(writing)")
            }
            for (format, text) in [("JSON", table.json), ("XML", table.xml)] {
                let judged = try table.judge(Array(text.utf8))
                #expect(judged.observations == verdict.observations, "\(context) as \(format)\n\(text)")
                #expect(judged.errors == verdict.errors, "\(context) as \(format)\n\(text)")
            }
        }
    }

    @Test func `importing twice changes nothing`() throws {
        let fixture = try Fixture()
        try fixture.drop(Fixture.good, as: "een.csv", from: "een")
        #expect(try fixture.takeIn() == ["een.csv": .accepted])
        let before = try fixture.register.read { try $0.deliveries(fileName: FileName("een.csv")).map(\.outcome) }
        try fixture.drop(Fixture.good, as: "een.csv", from: "een")
        #expect(try fixture.takeIn() == ["een.csv": .duplicate])
        let after = try fixture.register.read { try $0.deliveries(fileName: FileName("een.csv")).map(\.outcome) }
        #expect(before == after)
    }
}

/// A CSV sample of the repository whose rows stand on their own.
struct Sample: CustomTestStringConvertible, Sendable {
    let partner: String
    let name: String
    let bytes: [UInt8]
    /// The same for every run, and printed with a failure.
    let seed: UInt64 = 20_261_122

    var testDescription: String { "\(partner)/\(name)" }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let catalogue: Catalogue? = try? ConfigurationReader.read(
        folder: root.appendingPathComponent("Config").path
    ).catalogue

    static let all: [Sample] = {
        let samples = root.appendingPathComponent("Samples")
        let partners = (try? FileManager.default.contentsOfDirectory(atPath: samples.path)) ?? []
        return partners.sorted().flatMap { partner in
            let folder = samples.appendingPathComponent(partner)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            return names.sorted().filter { $0.hasSuffix(".csv") && !$0.contains("fout") }.compactMap { name in
                (try? Data(contentsOf: folder.appendingPathComponent(name))).map {
                    Sample(partner: partner, name: name, bytes: Array($0))
                }
            }
        }.filter { $0.table != nil }
    }()

    /// `nil` where the rows depend on each other, or where the layout says how the file must be separated.
    var table: Table? {
        guard let verdict = try? judge(bytes), let agreement = verdict.agreement, verdict.observations.isEmpty == false,
            !agreement.layouts.contains(where: { layout in
                if layout.delimiter != nil { return true }
                if case .column(_, .groupRows, _) = layout.period { return true }
                return false
            })
        else { return nil }
        let headers = agreement.layouts.map { layout in
            if case .crosstab(let crosstab) = layout.kind { crosstab.across.count } else { 1 }
        }
        return Table(reading: bytes, headerRows: headers.max() ?? 1)
    }

    func judge(_ bytes: [UInt8]) throws -> Judged {
        guard let catalogue = Sample.catalogue, let partner = catalogue.partner(partner) else { throw NoCatalogue() }
        return try Judged(
            bytes,
            FileJudging(
                catalogue: catalogue, partner: partner, fileName: name, today: CalendarDay(daysSince1970: 20_779)))
    }
}

struct NoCatalogue: Error {}

/// A verdict as texts to compare: observations without their places, findings as causes with their counts.
struct Judged {
    let agreement: Agreement?
    let observations: [String]
    let causes: [String]
    let outcome: Outcome

    /// What refuses rows, whatever the format it was written in.
    var errors: [String] { causes.filter { $0.hasPrefix("error") } }

    init(_ bytes: [UInt8], _ judging: FileJudging) throws {
        var source = ByteArraySource(bytes)
        var observations: [Observation] = []
        var words = CodeBook.Additions()
        let result = try judging.judge(&source) { batch in
            observations += batch.observations
            words.indicators += batch.additions.indicators
            words.periods += batch.additions.periods
            words.areas += batch.additions.areas
            words.dimensions += batch.additions.dimensions
            words.units += batch.additions.units
            words.texts += batch.additions.texts
        }
        agreement = result.agreement
        outcome = result.outcome
        self.observations = observations.map { observation in
            let value =
                if case .text(let position) = observation.value {
                    words.texts[Int(position)]
                } else {
                    "\(observation.value)"
                }
            return [
                words.indicators[Int(observation.indicator)], words.periods[Int(observation.period)].description,
                words.areas[Int(observation.area)], words.dimensions[Int(observation.dimensions)], value,
                words.units[Int(observation.unit)], words.texts[Int(observation.remark)],
            ].joined(separator: " | ")
        }.sorted()
        causes = result.findings.map { finding in
            [
                "\(finding.severity)", finding.code.rawValue, finding.arguments["column"] ?? "",
                String(finding.places.count),
            ].joined(separator: " ")
        }.sorted()
    }
}
