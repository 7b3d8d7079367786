import Agreements
import Formats
import Foundation
import ReportingModel
import TestSupport

@testable import Pipeline
@testable import Rules

/// What is fed with strange input.
enum FuzzTarget: String, CaseIterable {
    case csv, xml, json, values, configuration, judgement
}

/// The seeds of one target, and what must hold for every input made of them.
struct FuzzBench {
    let target: FuzzTarget
    private let seeds: [[UInt8]]
    private let catalogue: Catalogue
    private let folder: URL
    private let configurationFiles: [String]

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Stand in the dictionary and must never stand in a message.
    private static let secrets = ["999990019", "111222333", "jan@voorbeeld.nl", "06-12345678", "NL91ABNA0417164300"]

    init(_ target: FuzzTarget) throws {
        self.target = target
        let config = FuzzBench.root.appendingPathComponent("Config")
        guard let catalogue = try ConfigurationReader.read(folder: config.path).catalogue else { throw NoCatalogue() }
        self.catalogue = catalogue
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("sluis-fuzz-\(UUID().uuidString)")
        configurationFiles = [
            "partners.yaml", "sluis.yaml", "agreements/sjt-instroom.yaml", "norms.yaml", "derived.yaml",
        ]
        seeds = try FuzzBench.seeds(of: target, config, configurationFiles)
    }

    private struct NoCatalogue: Error {}

    private static func seeds(of target: FuzzTarget, _ config: URL, _ files: [String]) throws -> [[UInt8]] {
        switch target {
        case .values: return FuzzCorpus.values.map { Array($0.utf8) }
        case .configuration:
            return try files.map { Array(try Data(contentsOf: config.appendingPathComponent($0)).prefix(5_000)) }
        case .csv, .xml, .json, .judgement:
            let samples = root.appendingPathComponent("Samples")
            let names = FileManager.default.enumerator(atPath: samples.path)?.compactMap { $0 as? String } ?? []
            let wanted = target == .judgement ? ["csv", "xml", "json"] : [target.rawValue]
            let read = try names.sorted().filter { name in wanted.contains { name.hasSuffix(".\($0)") } }.map {
                Array(try Data(contentsOf: samples.appendingPathComponent($0)).prefix(4_000))
            }
            return read + (FuzzCorpus.files[target.rawValue] ?? []).map { Array($0.utf8) }
        }
    }

    func input(using random: inout SeededNumbers) -> [UInt8] {
        Mutator.mutated(seeds.randomElement(using: &random) ?? [], with: seeds, using: &random)
    }

    /// What is wrong with how the input was read; `nil` when all is well.
    func complaint(about input: [UInt8], using random: inout SeededNumbers) throws -> String? {
        switch target {
        case .csv, .xml, .json: return try aboutReading(input, using: &random)
        case .values: return aboutValues(input)
        case .configuration: return try aboutConfiguration(input, using: &random)
        case .judgement: return try aboutJudgement(input, using: &random)
        }
    }

    // MARK: The readers

    private func aboutReading(_ input: [UInt8], using random: inout SeededNumbers) throws -> String? {
        let whole = try ReadFile(input)
        let piece = Int.random(in: 1...64, using: &random)
        if let difference = whole.difference(from: try ReadFile(input, pieceLength: piece)) {
            return "pieces of \(piece) give another table: \(difference)"
        }
        let lines = FuzzBench.lineCount(input)
        if let line = whole.lines.first(where: { $0 < 1 || $0 > lines }) { return "line \(line) of \(lines)" }
        return nil
    }

    /// One more than the line ends of any kind, in any encoding.
    private static func lineCount(_ input: [UInt8]) -> Int { input.count { $0 == 10 || $0 == 13 } + 1 }

    // MARK: The readers of values

    private func aboutValues(_ input: [UInt8]) -> String? {
        let text = String(decoding: input.prefix(400), as: UTF8.self)
        _ = PeriodReader.read(text)
        _ = AbsenceWords.absence(text)
        for sign in [Character(","), "."] {
            let reading = try? NumberReader(context: .init(decimalSign: sign)).read(text)
            if let reading, case .interval(let low?, let high?) = reading.amount, high < low {
                return "interval upside down"
            }
        }
        _ = PersonalData.kinds(in: text)
        _ = PersonalHeading(text)
        _ = PersonalHeading.isExactly(text)
        if let units = catalogue.codeList(CodeList.units) { _ = CodeResolver(units).resolve(text) }
        let name = FileName(bytes: Array(input.prefix(255)).filter { $0 != 0 && $0 != 0x2F })
        if name.withoutPersonalData.withoutPersonalData.printable != name.printable { return "masking twice differs" }
        for shown in [SafeEcho.value(text), SafeEcho.date(text), SafeEcho.heading(text), SafeEcho.word(text, near: [])]
        where shown.contains("999990019") || shown.contains("jan@voorbeeld.nl") {
            return "repeats a personal value"
        }
        return nil
    }

    // MARK: The configuration

    private func aboutConfiguration(_ input: [UInt8], using random: inout SeededNumbers) throws -> String? {
        let config = FuzzBench.root.appendingPathComponent("Config")
        if !FileManager.default.fileExists(atPath: folder.path) {
            try FileManager.default.copyItem(at: config, to: folder)
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = configurationFiles.randomElement(using: &random) ?? "sluis.yaml"
        try Data(input).write(to: folder.appendingPathComponent(file))
        let reading = try ConfigurationReader.read(folder: folder.path)
        if reading.catalogue == nil, reading.mistakes.isEmpty { return "no catalogue and no mistake" }
        return nil
    }

    // MARK: A whole judgement

    private func aboutJudgement(_ input: [UInt8], using random: inout SeededNumbers) throws -> String? {
        guard let partner = catalogue.partners.randomElement(using: &random) else { return nil }
        let judging = FileJudging(
            catalogue: catalogue, partner: partner, fileName: "rapport", today: CalendarDay(daysSince1970: 20_779))
        var source = ByteArraySource(input, pieceLength: Int.random(in: 1...500, using: &random))
        var lines: [Int] = []
        var count = 0
        let result = try judging.judge(&source) { batch in
            lines += batch.observations.map { Int($0.place.line) }
            count += batch.observations.count
        }
        let lineCount = FuzzBench.lineCount(input)
        if let line = lines.first(where: { $0 < 1 || $0 > lineCount }) { return "an observation on line \(line)" }
        if result.outcome != .quarantined, count != result.observationCount { return "observations are lost" }
        if result.counts.rows > lineCount * 200 { return "more rows than can be" }
        if result.outcome == .accepted, !result.findings.isEmpty { return "accepted with findings" }
        for finding in result.findings {
            for place in finding.places where place.line < 1 || place.line > lineCount {
                return "\(finding.code.rawValue) on line \(place.line)"
            }
            for language in Language.allCases {
                let words = [finding.message(language), finding.action(language), finding.expectation(language)]
                if let secret = FuzzBench.secrets.first(where: { secret in words.contains { $0.contains(secret) } }) {
                    return "\(finding.code.rawValue) repeats \(secret)"
                }
                if words.contains(where: { $0.contains("{") && $0.contains("}") && !$0.contains("“") }) {
                    return "\(finding.code.rawValue) has an empty place: \(words)"
                }
            }
        }
        return nil
    }
}

/// A file as it was read: everything in one value that can be compared.
private struct ReadFile {
    private var cells: [String] = []
    private var findings: [String] = []
    private(set) var lines: [Int] = []

    /// The first thing that is not the same.
    func difference(from other: ReadFile) -> String? {
        let (mine, others) = (cells + findings, other.cells + other.findings)
        guard mine != others else { return nil }
        let pair = zip(mine, others).first { $0 != $1 }
        return pair.map { "\($0) and \($1)" } ?? "\(mine.count) and \(others.count) parts"
    }

    init(_ bytes: [UInt8], pieceLength: Int = .max) throws {
        var limits = ReadingLimits()
        limits.duration = .seconds(30)
        var source = ByteArraySource(bytes, pieceLength: pieceLength)
        let recognition = try FileReader.recognise(&source, limits: limits)
        var found = recognition.findings
        var (cells, lines) = ([String](), [Int]())
        if recognition.isReadable {
            found += try FileReader.read(&source, as: recognition, recordsPath: nil, limits: limits) { batch in
                for row in batch.rows {
                    cells.append("row \(row.line)")
                    lines.append(Int(row.line))
                    for cell in batch.cells(of: row) {
                        cells.append(
                            "\(cell.line):\(cell.position) \(cell.column) \(cell.kind) \(batch.text(of: cell))")
                        lines.append(Int(cell.line))
                    }
                }
            }
        }
        (self.cells, self.lines) = (cells, lines)
        findings = found.map { finding in
            "\(finding.code.rawValue) \(finding.message(.nl)) \(finding.places.map(\.description))"
        }
    }
}
