import Foundation
import Intake
import Logging
import Pipeline
import Register
import ReportingModel

/// A workspace in a folder of its own, with a register in memory and two partners who report the same figure.
final class Fixture {
    let folder: URL
    let register: Register
    let pipeline: Pipeline
    private var look: InboxLook<ContinuousClock>

    /// - Parameter atEach: called when a file is about to be judged.
    init(
        catalogue: Catalogue = Fixture.catalogue, longestTogether: Duration = .milliseconds(500),
        atEach: @escaping @Sendable () -> Void = {}
    ) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("sluis-pipeline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        register = try Register.inMemory()
        let workspace = try Workspace(at: folder.path)
        try workspace.makePartnerFolders(["een", "twee"])
        pipeline = Pipeline(
            workspace: workspace, register: register, catalogue: { catalogue },
            now: {
                atEach()
                return Instant(millisecondsSince1970: 1_650_000_000_000)
            },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, longestTogether: longestTogether)
        look = InboxLook(pipeline, tracker: SettleTracker(clock: ContinuousClock(), patience: .none))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func drop(_ text: String, as name: String, from partner: String) throws {
        try drop(Array(text.utf8), as: name, from: partner)
    }

    func drop(_ bytes: [UInt8], as name: String, from partner: String) throws {
        let file = folder.appendingPathComponent("Inbox/\(partner)/\(name)")
        try Data(bytes).write(to: file)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_600_000_000)], ofItemAtPath: file.path)
    }

    /// The outcomes of one look, by file name.
    ///
    /// - Parameter report: told of the partner of each file when it is done.
    func takeIn(report: (String) -> Void = { _ in }) throws -> [String: Outcome] {
        let taken = try look.look { report($0.entry.partner) }.taken
        let outcomes = taken.compactMap { taken -> (String, Outcome)? in
            guard case .received(let reception) = taken.result else { return nil }
            return (taken.entry.name.printable, reception.outcome)
        }
        return Dictionary(uniqueKeysWithValues: outcomes)
    }

    func files(_ path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(path).path)) ?? [])
            .sorted()
    }

    static let good = "Jaar;Cliënten\n2020;12\n2021;13\n"

    static let catalogue = catalogue(Settings())

    static func catalogue(_ settings: Settings) -> Catalogue {
        let agreements = ["een", "twee"].map { partner in
            Agreement(
                id: "afspraak-\(partner)", title: "Cliënten van \(partner)", partner: partner, municipality: "GM0482",
                rhythm: .every(1, .year), due: .days(30), from: CalendarDay(daysSince1970: 16_000),
                layouts: [
                    Layout(
                        kind: .columns([.init(heading: "Cliënten", indicator: "T-1")]),
                        period: .column("Jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"),
                        remark: "Toelichting", delimiter: partner == "twee" ? .pipe : nil)
                ])
        }
        return Catalogue(
            version: String(repeating: "0", count: 64), settings: settings,
            municipalities: [Municipality(code: "GM0482", name: "Alblasserdam")],
            partners: [Partner(id: "een", name: "Partner Een"), Partner(id: "twee", name: "Partner Twee")],
            indicators: [Indicator(code: "T-1", label: "Cliënten", unit: nil, kind: .stock, additivity: .sum)],
            codeLists: [
                CodeList(id: "areas", title: "Gebieden", entries: [.init(code: "GM0482", label: "Alblasserdam")]),
                CodeList(id: "units", title: "Eenheden", entries: []),
            ], agreements: agreements)
    }
}
