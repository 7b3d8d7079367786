import Foundation
import Glibc
import Intake
import ReportingModel
import Testing

/// Claim, store and release on the file system of this machine.
@Suite struct WorkAreaTests {
    let temporary: TemporaryWorkspace
    let area: WorkArea

    init() throws {
        temporary = try TemporaryWorkspace()
        area = temporary.area()
    }

    @Test func `a file goes from the Inbox to the archive under its hash`() throws {
        try temporary.put("abc", as: "cijfers.csv")
        let file = try area.claim(try temporary.entry("cijfers.csv")).get()
        #expect(file.hash.description == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(file.byteCount == 3)
        #expect(try temporary.files(under: "Inbox") == ["kr8/cijfers.csv"], "a claim leaves the original")
        var content = try area.content(of: file)
        #expect(try ContentHash(of: &content) == file.hash)

        try area.store(file, in: .archive)
        #expect(try area.release(file) == .removed)
        #expect(try temporary.files(under: "Inbox").isEmpty)
        #expect(try temporary.files(under: "Data/work").isEmpty)
        #expect(try temporary.files(under: "Archive") == ["ba/\(file.hash)"])
        let mode = try FileManager.default.attributesOfItem(atPath: temporary.path + "/Archive/ba/\(file.hash)")
        #expect(mode[.posixPermissions] as? Int == 0o600)
    }

    @Test(arguments: [0, 1, 1_048_575, 1_048_576, 1_048_577, 3_000_000])
    func `a copy has every byte of a file of any length`(length: Int) throws {
        try temporary.put(String(repeating: "x", count: length), as: "a")
        let file = try temporary.area(maximumByteCount: 3_000_000).claim(try temporary.entry("a")).get()
        #expect(file.byteCount == Int64(length))
        var content = try area.content(of: file)
        #expect(try ContentHash(of: &content) == file.hash)
    }

    @Test func `names that no string can hold are kept byte for byte`() throws {
        let names: [FileName] = [
            FileName(bytes: [0xFF, 0xFE, 0x2E, 0x63]), FileName("line\nbreak.csv"), FileName("-rf"),
            FileName(String(repeating: "n", count: 255)), FileName("\u{E9}.csv"), FileName("e\u{301}.csv"),
            FileName("\u{1B}[31m.csv"), FileName("CIJFERS.csv"), FileName("cijfers.csv"), FileName("a\u{202E}vsc.csv"),
        ]
        for (number, name) in names.enumerated() { try temporary.put("text \(number)", as: name) }
        let entries = try temporary.scan().entries
        #expect(Set(entries.map(\.name)) == Set(names))
        for result in area.claim(entries) {
            let file = try result.get()
            try area.store(file, in: .quarantine)
            #expect(try area.release(file) == .removed)
        }
        #expect(try temporary.files(under: "Inbox").isEmpty)
        #expect(try temporary.files(under: "Quarantine").count == names.count)
    }

    @Test func `the same content is archived once`() throws {
        for name in ["a", "b"] { try temporary.put("twin", as: name) }
        let files = try area.claim(temporary.scan().entries).map { try $0.get() }
        for result in area.store(files, in: .archive) { try result.get() }
        for result in area.release(files) { #expect(try result.get() == .removed) }
        #expect(try temporary.files(under: "Archive").count == 1)
        #expect(try temporary.files(under: "Data/work").isEmpty)
    }

    @Test func `each step can be done twice`() throws {
        try temporary.put("text", as: "a")
        let file = try area.claim(try temporary.entry("a")).get()
        for _ in 1...2 { try area.store(file, in: .archive) }
        #expect(try area.release(file) == .removed)
        #expect(try area.release(file) == .alreadyGone)
    }

    @Test func `an archived file that was damaged is not taken for the same content`() throws {
        for name in ["a", "b"] { try temporary.put("twin", as: name) }
        let files = try area.claim(temporary.scan().entries).map { try $0.get() }
        try area.store(files[0], in: .archive)
        let stored = "Archive/\(files[0].hash.description.prefix(2))/\(files[0].hash)"
        try Data("twiN".utf8).write(to: temporary.url(stored))
        #expect(throws: IntakeFailure.contentDiffers(path: stored)) { try area.store(files[1], in: .archive) }
        #expect(try temporary.files(under: "Data/work") == [files[1].workName], "the good copy is kept")
    }

    @Test func `a file that changed since the scan is not claimed`() throws {
        try temporary.put("one", as: "a")
        let entry = try temporary.entry("a")
        try temporary.put("one more", as: "a")
        #expect(area.claim(entry) == .failure(.changedMeanwhile))
        #expect(try temporary.files(under: "Data/work").isEmpty)
    }

    @Test func `a file that someone is still writing is not claimed`() throws {
        try temporary.put("half", as: "a")
        let entry = try temporary.entry("a")
        let writer = try FileHandle(forWritingTo: temporary.url("Inbox/kr8/a"))
        #expect(area.claim(entry) == .failure(.stillBeingWritten))
        try writer.close()
        #expect(throws: Never.self) { try area.claim(entry).get() }
    }

    @Test func `a file that vanished, or whose folder did, is no failure`() throws {
        try temporary.put("text", as: "a")
        let entry = try temporary.entry("a")
        try FileManager.default.removeItem(at: temporary.url("Inbox/kr8/a"))
        #expect(area.claim(entry) == .failure(.vanished))
        try FileManager.default.removeItem(at: temporary.url("Inbox/kr8"))
        #expect(area.claim(entry) == .failure(.vanished))
    }

    @Test func `a file that may not be read is said to be so`() throws {
        let fileSystem = PowerCutTests.filledFileSystem()
        fileSystem.forbidReading("Inbox/kr8/a.csv")
        let workspace = try Workspace(at: "/", fileSystem: fileSystem)
        let scan = try InboxScanner(workspace).scan(partners: ["kr8"])
        let entry = try #require(scan.entries.first { $0.name == FileName("a.csv") })
        let result = WorkArea(workspace, maximumByteCount: 100).claim(entry)
        #expect(result == .failure(.unreadable(.systemCall(.open, path: "Inbox/kr8/a.csv", .accessDenied))))
    }

    @Test func `a huge file of zeros is refused without reading it, and moved out of the way`() throws {
        try temporary.put("", as: "zeros.csv")
        #expect(truncate(temporary.path + "/Inbox/kr8/zeros.csv", 2_000_000_000) == 0)
        let entry = try temporary.entry("zeros.csv")
        #expect(area.claim(entry) == .failure(.tooLarge(byteCount: 2_000_000_000)))
        guard case .quarantined(let name) = try area.takeOut(entry) else {
            Issue.record("not in quarantine")
            return
        }
        #expect(name.printable.hasPrefix("kr8-") && name.printable.hasSuffix("-zeros.csv"))
        #expect(try temporary.files(under: "Quarantine") == [name.printable])
        #expect(try temporary.files(under: "Inbox").isEmpty)
    }

    @Test func `a link is removed and never followed`() throws {
        let secret = temporary.url("secret")
        try Data("secret".utf8).write(to: secret)
        try FileManager.default.createSymbolicLink(at: temporary.url("Inbox/kr8/a.csv"), withDestinationURL: secret)
        let entry = try temporary.entry("a.csv")
        #expect(entry.status.kind == .symbolicLink)
        #expect(area.claim(entry) == .failure(.changedMeanwhile))
        #expect(try area.takeOut(entry) == .linkRemoved)
        #expect(try temporary.files(under: "Inbox").isEmpty)
        #expect(try temporary.text("secret") == "secret")
    }

    @Test func `a pipe, a socket and a folder never stop the intake, and go to quarantine`() throws {
        #expect(mkfifo(temporary.path + "/Inbox/kr8/pipe", 0o600) == 0)
        #expect(mknod(temporary.path + "/Inbox/kr8/socket", S_IFSOCK | 0o600, 0) == 0)
        try FileManager.default.createDirectory(
            at: temporary.url("Inbox/kr8/map.csv/binnen"), withIntermediateDirectories: true)
        let entries = try temporary.scan().entries
        #expect(Set(entries.map(\.status.kind)) == [.pipe, .socket, .folder])
        for entry in entries {
            #expect(throws: ClaimRefusal.self) { try area.claim(entry).get() }
            guard case .quarantined = try area.takeOut(entry) else {
                Issue.record("\(entry.status.kind) is not in quarantine")
                continue
            }
        }
        #expect(try temporary.scan().entries.isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path + "/Quarantine").count == 3)
    }

    @Test func `what took the place of a refused entry stays`() throws {
        try FileManager.default.createSymbolicLink(
            atPath: temporary.path + "/Inbox/kr8/a.csv", withDestinationPath: "/nowhere")
        let entry = try temporary.entry("a.csv")
        try FileManager.default.removeItem(at: temporary.url("Inbox/kr8/a.csv"))
        try temporary.put("a real file", as: "a.csv")
        #expect(try area.takeOut(entry) == .changedMeanwhile)
        #expect(try temporary.text("Inbox/kr8/a.csv") == "a real file")
    }

    @Test func `a newer file under the same name is not released`() throws {
        try temporary.put("old", as: "a")
        let file = try area.claim(try temporary.entry("a")).get()
        try area.store(file, in: .archive)
        try temporary.put("new", as: "b")
        #expect(rename(temporary.path + "/Inbox/kr8/b", temporary.path + "/Inbox/kr8/a") == 0)
        #expect(try area.release(file) == .replacedMeanwhile)
        #expect(try temporary.text("Inbox/kr8/a") == "new")
    }

    @Test func `a newer file caught on its way out is put back, beside a still newer one`() throws {
        // As after a crash in the middle of a release: what was taken out is not what was claimed.
        try temporary.put("old", as: "a.csv")
        let file = try area.claim(try temporary.entry("a.csv")).get()
        try area.store(file, in: .archive)
        try Data("newer".utf8).write(to: temporary.url("Data/work/\(file.workName).leaving"))
        try FileManager.default.removeItem(at: temporary.url("Inbox/kr8/a.csv"))
        try temporary.put("newest", as: "a.csv")
        #expect(try area.release(file) == .putBack(FileName("\(file.workName)-a.csv")))
        #expect(try temporary.text("Inbox/kr8/a.csv") == "newest")
        #expect(try temporary.text("Inbox/kr8/\(file.workName)-a.csv") == "newer")
    }

    @Test func `a marker leaves the Inbox with its file, a newer marker does not`() throws {
        try temporary.put("one", as: "a.csv")
        try temporary.put("", as: "a.csv.done")
        let first = try area.claim(try temporary.entry("a.csv")).get()
        #expect(try area.release(first) == .removed)
        #expect(try temporary.files(under: "Inbox").isEmpty)

        try temporary.put("two", as: "a.csv")
        try temporary.put("", as: "a.csv.klaar")
        let second = try area.claim(try temporary.entry("a.csv")).get()
        try temporary.put("again", as: "a.csv.klaar")
        #expect(try area.release(second) == .removed)
        #expect(try temporary.files(under: "Inbox") == ["kr8/a.csv.klaar"])
    }

    @Test func `everything left in the work area is named by what it is`() throws {
        try temporary.put("text", as: "a")
        let file = try area.claim(try temporary.entry("a")).get()
        for name in ["0123456789abcdef.leaving", "notes.txt"] {
            try Data().write(to: temporary.url("Data/work/" + name))
        }
        let recovery = WorkAreaRecovery(temporary.workspace)
        let entries = try recovery.listing()
        #expect(
            Dictionary(uniqueKeysWithValues: entries.map { ($0.name.printable, $0.role) }) == [
                file.workName: .copy, "0123456789abcdef.leaving": .leaving, "notes.txt": .stranger,
            ])
        for entry in entries where entry.role == .stranger {
            #expect(try recovery.quarantine(entry).printable.hasSuffix("-notes.txt"))
        }
        for entry in entries where entry.role == .copy { try recovery.discard(entry) }
        #expect(try temporary.files(under: "Data/work") == ["0123456789abcdef.leaving"])
    }

    @Test(arguments: [
        ("cijfers.csv", "cijfers.csv"), ("../../etc/passwd", "_._.._etc_passwd"), ("-rf", "_rf"), ("a b:c", "a_b_c"),
        ("é", "__"), ("", ""), ("=cmd()", "_cmd__"),
    ])
    func `a safe name holds only plain characters`(name: String, safe: String) {
        #expect(FileName(name).safe == safe)
    }

    @Test func `a safe name of any length keeps its extension and fits`() {
        let safe = FileName(String(repeating: "n", count: 251) + ".csv").safe
        #expect(safe.utf8.count == 100 && safe.hasSuffix(".csv"))
    }
}
