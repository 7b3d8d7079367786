import Foundation
import ReportingModel
import Testing

@testable import Intake

@Suite struct InboxUploadTests {
    private func upload(_ name: String, _ content: String, in temporary: TemporaryWorkspace) throws -> FileName {
        let upload = try InboxUpload(temporary.workspace, partner: "kr8", name: name)
        try Array(content.utf8).withUnsafeBytes { try upload.write($0) }
        return try upload.finish(as: upload.plannedName(beside: []))
    }

    @Test func `an upload is nothing until it is complete, and complete at once`() throws {
        let temporary = try TemporaryWorkspace()
        let upload = try InboxUpload(temporary.workspace, partner: "kr8", name: "mei.csv")
        try Array("a;b".utf8).withUnsafeBytes { try upload.write($0) }
        let scanner = InboxScanner(temporary.workspace)
        #expect(try scanner.scan(partners: ["kr8"]).entries.isEmpty)
        #expect(try upload.finish(as: upload.plannedName(beside: [])) == FileName("mei.csv"))
        let scan = try scanner.scan(partners: ["kr8"])
        #expect(scan.entries.map(\.name) == [FileName("mei.csv")])
        var tracker = SettleTracker(clock: ContinuousClock(), patience: .settling(.seconds(3_600)))
        #expect(tracker.next(after: scan).claim.count == 1, "its marker is there: it need not settle")
        #expect(try temporary.text("Inbox/kr8/mei.csv") == "a;b")
    }

    @Test func `a name that is taken gets a number, and nothing is replaced`() throws {
        let temporary = try TemporaryWorkspace()
        let names = try (1...3).map { try upload("mei.csv", "\($0)", in: temporary).printable }
        #expect(names == ["mei.csv", "mei (2).csv", "mei (3).csv"])
        #expect(try temporary.text("Inbox/kr8/mei.csv") == "1")
        #expect(try temporary.text("Inbox/kr8/mei (3).csv") == "3")
    }

    @Test func `what is given up, or left by a crash, goes; a partner's own hidden file stays`() throws {
        let temporary = try TemporaryWorkspace()
        let given = try InboxUpload(temporary.workspace, partner: "kr8", name: "a.csv")
        given.discard()
        #expect(try temporary.files(under: "Inbox") == [])
        _ = try InboxUpload(temporary.workspace, partner: "kr8", name: "b.csv")
        try Data().write(to: temporary.url("Inbox/kr8/.eigen.tmp"))
        try Data().write(to: temporary.url("Inbox/kr8/weg.csv.done"))
        try InboxUpload.removeRemains(temporary.workspace, of: "kr8")
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.url("Inbox/kr8").path) == [".eigen.tmp"])
        try InboxUpload.removeRemains(temporary.workspace, of: "nobody")
        for name in ["mei.csv", "mei.csv.done"] { try Data().write(to: temporary.url("Inbox/kr8/\(name)")) }
        try Data("abc".utf8).write(to: temporary.url("Inbox/kr8/rapport.done"))
        try InboxUpload.removeRemains(temporary.workspace, of: "kr8")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: temporary.url("Inbox/kr8").path).sorted()
                == [".eigen.tmp", "mei.csv", "mei.csv.done", "rapport.done"])
    }

    @Test(arguments: [
        ("mei 2021.csv", "mei 2021.csv"), ("/etc/passwd", "passwd"), ("../../Data/register.sqlite", "register.sqlite"),
        ("C:\\Users\\x\\mei.csv", "mei.csv"), ("..", "bestand"), ("", "bestand"), (".", "bestand"), ("///", "bestand"),
        (".htaccess", "htaccess"), ("...mei.csv", "mei.csv"), ("~$mei.xlsx", "$mei.xlsx"),
        ("a\u{0}b\n.csv", "a·b .csv"),
        ("\u{202E}vsc.csv", "·vsc.csv"), ("leesmij.txt", "bestand-leesmij.txt"),
        ("mei.csv.tmp", "bestand-mei.csv.tmp_"),
        ("mei.csv.done", "bestand-mei.csv.done_"), ("Thumbs.db", "bestand-Thumbs.db"), ("  mei.csv  ", "mei.csv"),
        ("<script>.csv", "<script>.csv"),
    ])
    func `a name from elsewhere leads nowhere and is always a delivery`(name: String, expected: String) throws {
        #expect(String(decoding: UploadName(name).fileName.bytes, as: UTF8.self) == expected)
        let temporary = try TemporaryWorkspace()
        let stored = try upload(name, "x", in: temporary)
        #expect(try InboxScanner(temporary.workspace).scan(partners: ["kr8"]).entries.map(\.name) == [stored])
    }

    @Test func `a long name is cut before its extension, and leaves room for a number and a marker`() throws {
        let name = String(repeating: "é", count: 300) + ".csv"
        let safe = UploadName(name).fileName.bytes
        #expect(safe.count <= 200 && safe.suffix(4).elementsEqual(".csv".utf8))
        let temporary = try TemporaryWorkspace()
        for _ in 1...2 { _ = try upload(name, "x", in: temporary) }
        #expect(UploadName("x." + String(repeating: "y", count: 300)).fileName.bytes.count <= 200)
    }

    @Test func `a partner folder that is a link is refused`() throws {
        let temporary = try TemporaryWorkspace()
        try? FileManager.default.removeItem(at: temporary.url("Inbox/kr8"))
        try FileManager.default.createSymbolicLink(atPath: temporary.url("Inbox/kr8").path, withDestinationPath: "/tmp")
        #expect(throws: IntakeFailure.self) {
            try InboxUpload(temporary.workspace, partner: "kr8", name: "mei.csv")
        }
    }
}
