import Foundation
import Glibc
import Intake
import ReportingModel
import Testing

@Suite struct InboxScannerTests {
    let temporary: TemporaryWorkspace

    init() throws { temporary = try TemporaryWorkspace() }

    @Test(arguments: [
        ("cijfers.csv", true), ("Cijfers 2024.CSV", true), ("zonder extensie", true), ("partij.xml", true),
        ("a.parts", true), ("tmp", true), ("leesmij-eerst.csv", true), ("$geld.csv", true), ("a~$b.csv", true),
        (".hidden", false), ("._cijfers.csv", false), (".DS_Store", false), (".nfs0000001", false), (".gitkeep", false),
        (".~lock.a.csv#", false), (".cijfers.csv.Xa12bC", false), ("~$cijfers.xlsx", false), ("a.part", false),
        ("a.csv.FILEPART", false), ("a.tmp", false), ("a.crdownload", false), ("Thumbs.db", false),
        ("desktop.INI", false), ("LEESMIJ.txt", false), ("README.txt", false),
    ])
    func `names of half-copied files and of desktops are ignored`(name: String, isTaken: Bool) throws {
        try temporary.put("text", as: name)
        #expect(try temporary.scan().entries.map(\.name) == (isTaken ? [FileName(name)] : []))
    }

    @Test func `partners take turns, each with its oldest first`() throws {
        for (name, seconds) in [("c", 10), ("a", 20), ("b", 20)] { try put(name, modified: seconds, partner: "kr8") }
        try put("x", modified: 99, partner: "sjt")
        let names = try temporary.scan().entries.map { "\($0.partner)/\($0.name.printable)" }
        #expect(names == ["kr8/c", "sjt/x", "kr8/a", "kr8/b"])
    }

    @Test func `of a partner with very many files the oldest are seen`() throws {
        for number in 0..<50 { try put("f\(number)", modified: 1_000 - number, partner: "kr8") }
        try temporary.put("text", as: "x", partner: "sjt")
        let scan = try InboxScanner(temporary.workspace, entriesPerPartner: 3).scan(partners: ["kr8", "sjt"])
        #expect(scan.entries.map(\.name.printable) == ["f49", "x", "f48", "f47"])
    }

    @Test func `what belongs to no partner is reported and left alone`() throws {
        try Data().write(to: temporary.url("Inbox/los.csv"))
        try Data().write(to: temporary.url("Inbox/LEESMIJ.txt"))
        try FileManager.default.createDirectory(at: temporary.url("Inbox/KR8"), withIntermediateDirectories: false)
        #expect(
            try temporary.scan().strays == [
                .folderWithoutPartner(FileName("KR8")), .fileOutsidePartnerFolder(FileName("los.csv")),
            ])
    }

    @Test func `a partner's folder that is a link is not entered`() throws {
        try FileManager.default.createDirectory(at: temporary.url("elsewhere"), withIntermediateDirectories: false)
        try Data("secret".utf8).write(to: temporary.url("elsewhere/secret.csv"))
        try FileManager.default.removeItem(at: temporary.url("Inbox/sjt"))
        try FileManager.default.createSymbolicLink(
            at: temporary.url("Inbox/sjt"), withDestinationURL: temporary.url("elsewhere"))
        try temporary.put("text", as: "a", partner: "kr8")
        let scan = try temporary.scan()
        #expect(scan.entries.map(\.name) == [FileName("a")], "the other partner is served")
        #expect(scan.strays == [.partnerFolderIsNoFolder("sjt")])
    }

    @Test func `an Inbox that was moved away is not made again, and one that comes in its place is looked at`() throws {
        try FileManager.default.moveItem(at: temporary.url("Inbox"), to: temporary.url("weg"))
        #expect(throws: IntakeFailure.self) { try temporary.scan() }
        #expect(throws: IntakeFailure.self) { try temporary.workspace.makePartnerFolders(["kr8"]) }
        #expect(!FileManager.default.fileExists(atPath: temporary.path + "/Inbox"))
        try FileManager.default.createDirectory(at: temporary.url("Inbox"), withIntermediateDirectories: false)
        try temporary.workspace.makePartnerFolders(["kr8"])
        try temporary.put("text", as: "a")
        #expect(try temporary.scan().entries.count == 1)
    }

    @Test func `a marker belongs to its file and is no file itself`() throws {
        try temporary.put("text", as: "a.csv")
        try temporary.put("", as: "a.csv.klaar")
        try temporary.put("", as: "b.csv.done")
        let entries = try temporary.scan().entries
        #expect(entries.map(\.name) == [FileName("a.csv")])
        #expect(entries.first?.marker?.name == FileName("a.csv.klaar"))
    }

    @Test func `a report that is called like a marker is not overlooked`() throws {
        try temporary.put("jaar;aantal", as: "cijfers.done")
        #expect(try temporary.scan().entries.map(\.name) == [FileName("cijfers.done")])
    }

    @Test func `a folder that cannot be read does not stop the others`() throws {
        let fileSystem = PowerCutTests.filledFileSystem()
        let workspace = try Workspace(at: "/", fileSystem: fileSystem)
        var failures: [[String]] = []
        for call in 1...40 {
            fileSystem.setFault(.error(.inputOutput), atCall: call)
            guard let scan = try? InboxScanner(workspace).scan(partners: ["kr8", "sjt"]) else { continue }
            failures.append(scan.failures.keys.sorted())
            for partner in ["kr8", "sjt"] where scan.failures[partner] == nil && !fileSystem.didFaultHappen {
                #expect(scan.entries.contains { $0.partner == partner })
            }
        }
        #expect(failures.contains(["kr8"]) && failures.contains(["sjt"]))
    }

    private func put(_ name: String, modified seconds: Int, partner: String) throws {
        try temporary.put("text", as: name, partner: partner)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: Double(seconds))],
            ofItemAtPath: temporary.path + "/Inbox/\(partner)/\(name)")
    }
}
