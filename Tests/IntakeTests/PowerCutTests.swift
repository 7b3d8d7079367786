import Intake
import ReportingModel
import Testing

/// The invariant of the intake, tried at every single call it makes: a file leaves the Inbox only when its content is
/// durable elsewhere. Whatever goes wrong, nothing is lost and, after a new start, everything is where it belongs.
@Suite struct PowerCutTests {
    static let texts = ["one report", "another report", "a third, longer report of the other partner"]

    static func filledFileSystem() -> MemoryFileSystem {
        let fileSystem = MemoryFileSystem(largestTransfer: 16)
        fileSystem.put(texts[0], at: "Inbox/kr8/a.csv")
        fileSystem.put(texts[1], at: "Inbox/kr8/b.csv")
        fileSystem.put(texts[0], at: "Inbox/kr8/twin of a.csv")
        fileSystem.put(texts[2], at: "Inbox/sjt/a.csv")
        fileSystem.put("", at: "Inbox/sjt/a.csv.klaar")
        return fileSystem
    }

    /// Each text stands complete somewhere, and the archive holds nothing torn.
    private func expectNothingLost(_ fileSystem: MemoryFileSystem, _ texts: [String], _ comment: Comment) {
        let files = fileSystem.files
        let lost = texts.filter { text in !files.contains { $0.text == text } }
        let torn = files.filter { $0.path.hasPrefix("Archive/") && !texts.contains($0.text) }.map(\.path)
        #expect(lost.isEmpty && torn.isEmpty, comment)
    }

    private func expectAllArchived(_ fileSystem: MemoryFileSystem, _ texts: [String], _ comment: Comment) {
        let files = fileSystem.files
        let archived = files.filter { $0.path.hasPrefix("Archive/") }
        // All files there are, so nothing stands in the Inbox, the work area or the quarantine.
        let others = files.filter { !$0.path.hasPrefix("Archive/") }.map(\.path)
        #expect(others.isEmpty && archived.map(\.text).sorted() == texts.sorted(), comment)
    }

    @Test(arguments: [false, true])
    func `a power cut at any call loses nothing`(together: Bool) throws {
        for seed: UInt64 in 0..<10 {
            var call = 0
            var didHappen = true
            while didHappen {
                call += 1
                let comment: Comment = "power cut at call \(call), seed \(seed)"
                let fileSystem = Self.filledFileSystem()
                fileSystem.setFault(.powerCut, atCall: call)
                var life = FileLife()
                try? life.takeIn(fileSystem, together: together)
                didHappen = fileSystem.didFaultHappen
                let disk = fileSystem.afterPowerCut(seed: seed)
                expectNothingLost(disk, Self.texts, comment)

                try life.recover(disk)
                expectNothingLost(disk, Self.texts, comment)
                try life.takeIn(disk, together: together)
                expectAllArchived(disk, Self.texts, comment)
            }
            #expect(call > 60, "the sweep has seen the whole life of a file")
        }
    }

    @Test func `a power cut during the recovery loses nothing either`() throws {
        for seed: UInt64 in 0..<2 {
            // Somewhere in the life of the files, then at every call of the recovery.
            for firstCall in stride(from: 20, to: 120, by: 11) {
                var call = 0
                var didHappen = true
                while didHappen {
                    call += 1
                    let comment: Comment = "power cuts at calls \(firstCall) and \(call), seed \(seed)"
                    let fileSystem = Self.filledFileSystem()
                    fileSystem.setFault(.powerCut, atCall: firstCall)
                    var life = FileLife()
                    try? life.takeIn(fileSystem, together: true)
                    let halfway = fileSystem.afterPowerCut(seed: seed)
                    halfway.setFault(.powerCut, atCall: call)
                    try? life.recover(halfway)
                    didHappen = halfway.didFaultHappen
                    let disk = halfway.afterPowerCut(seed: seed &+ 1)
                    expectNothingLost(disk, Self.texts, comment)
                    try life.recover(disk)
                    try life.takeIn(disk, together: true)
                    expectAllArchived(disk, Self.texts, comment)
                }
            }
        }
    }

    @Test(arguments: [ErrorNumber.inputOutput, .noSpace, .accessDenied, .readOnly, .crossDevice, .notFound, .exists])
    func `an error of any call leaves the file in the Inbox or its content elsewhere`(error: ErrorNumber) throws {
        for together in [false, true] {
            var call = 0
            var didHappen = true
            while didHappen {
                call += 1
                let comment: Comment = "\(error) at call \(call)"
                let fileSystem = Self.filledFileSystem()
                fileSystem.setFault(.error(error), atCall: call)
                var life = FileLife()
                try? life.takeIn(fileSystem, together: together)
                didHappen = fileSystem.didFaultHappen
                fileSystem.clearFault()
                expectNothingLost(fileSystem, Self.texts, comment)

                try life.recover(fileSystem)
                try life.takeIn(fileSystem, together: together)
                // A scan that could not see the marker took the file without it.
                fileSystem.removeMarkers()
                expectAllArchived(fileSystem, Self.texts, comment)
            }
        }
    }

    @Test(arguments: [false, true])
    func `a file that takes the name of another at any call is not lost`(together: Bool) throws {
        let newText = "what the partner sent next"
        var call = 0
        var didHappen = true
        while didHappen {
            call += 1
            let comment: Comment = "replaced before call \(call)"
            let fileSystem = Self.filledFileSystem()
            fileSystem.setFault(.interference { $0.put(Array(newText.utf8), at: "Inbox/kr8/b.csv") }, atCall: call)
            var life = FileLife()
            try life.takeIn(fileSystem, together: together)
            didHappen = fileSystem.didFaultHappen
            if didHappen { #expect(fileSystem.files.contains { $0.text == newText }, comment) }

            try life.recover(fileSystem)
            try life.takeIn(fileSystem, together: together)
            let archived = fileSystem.files(under: "Archive").map(\.text)
            #expect(!didHappen || archived.contains(newText), comment)
            #expect(archived.contains(Self.texts[0]) && archived.contains(Self.texts[2]), comment)
            #expect(fileSystem.files(under: "Inbox").isEmpty, comment)
        }
    }

    @Test func `a file that is written anew at any call is taken whole or not yet`() throws {
        // As long as the old text, and read in several pieces: only its identity tells that it changed half way.
        let newText = Self.texts[2].uppercased()
        var call = 0
        var didHappen = true
        while didHappen {
            call += 1
            let comment: Comment = "written anew before call \(call)"
            let fileSystem = Self.filledFileSystem()
            let change = MemoryFileSystem.Fault.interference { state in
                state.overwrite("Inbox/sjt/a.csv", with: Array(newText.utf8))
            }
            fileSystem.setFault(change, atCall: call)
            var life = FileLife()
            try life.takeIn(fileSystem, together: true)
            didHappen = fileSystem.didFaultHappen
            let isWaiting = fileSystem.files.contains { $0.path == "Inbox/sjt/a.csv" && $0.text == newText }
            try life.takeIn(fileSystem, together: true)
            let archived = fileSystem.files(under: "Archive").map(\.text)
            #expect(archived.allSatisfy { (Self.texts + [newText]).contains($0) }, comment)
            #expect(!isWaiting || archived.contains(newText), comment)
        }
    }

    @Test func `what a step reports as done survives a power cut`() throws {
        for seed: UInt64 in 0..<32 {
            let comment: Comment = "seed \(seed)"
            let fileSystem = Self.filledFileSystem()
            let workspace = try Workspace(at: "/", fileSystem: fileSystem)
            let area = WorkArea(workspace, maximumByteCount: 1_000)
            let files = try area.claim(InboxScanner(workspace, now: { .max }).scan(partners: FileLife.partners).entries)
                .map { try $0.get() }
            func survivors(_ folder: String) -> [String] {
                fileSystem.afterPowerCut(seed: seed).files(under: folder).map(\.text).sorted()
            }
            #expect(survivors("Data/work") == (Self.texts + [Self.texts[0]]).sorted(), comment)
            for result in area.store(files, in: .archive) { try result.get() }
            #expect(survivors("Archive") == Self.texts.sorted(), comment)
            #expect(survivors("Data/work").isEmpty, comment)
            for result in area.release(files) { _ = try result.get() }
            #expect(survivors("Inbox").isEmpty, comment)
        }
    }

    @Test func `a power cut that keeps nothing unsynchronised brings every moved file back`() throws {
        // Shows that the model can lose something at all: a check that cannot fail is a defect.
        let fileSystem = MemoryFileSystem()
        fileSystem.put("text", at: "from/file")
        fileSystem.put("other", at: "to/other")
        let root = try fileSystem.openRoot("/")
        let (from, to) = (
            try fileSystem.open(FileName("from"), in: root, for: .folder),
            try fileSystem.open(FileName("to"), in: root, for: .folder)
        )
        try fileSystem.move(FileName("file"), in: from, to: FileName("file"), in: to)
        let after = (0..<16).map { fileSystem.afterPowerCut(seed: $0).files.map(\.path) }
        #expect(Set(after) == [["from/file", "to/other"], ["to/file", "to/other"]])
    }
}
