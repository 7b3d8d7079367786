import Foundation

/// The built program, run as a person or a script would run it.
struct Program {
    struct Ended: Sendable {
        let status: Int32
        let output: String
        let complaints: String
    }

    /// Beside the test runner, where the package manager builds both.
    static let path = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent(
        "sluis"
    ).path

    /// Starts the program and does not wait; its output goes to files in the folder.
    ///
    /// - Parameter openFiles: how many files and connections it may have open; `nil` is as many as we may.
    static func start(
        _ arguments: [String], outputFolder: URL, input: String = "", openFiles: Int? = nil
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        if let openFiles {
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", "ulimit -n \(openFiles); exec \"$0\" \"$@\"", path] + arguments
        }
        for name in ["stdout", "stderr"] {
            _ = FileManager.default.createFile(atPath: outputFolder.appendingPathComponent(name).path, contents: nil)
        }
        process.standardOutput = try FileHandle(forWritingTo: outputFolder.appendingPathComponent("stdout"))
        process.standardError = try FileHandle(forWritingTo: outputFolder.appendingPathComponent("stderr"))
        let pipe = Pipe()
        process.standardInput = input.isEmpty ? FileHandle.nullDevice : pipe
        try process.run()
        if !input.isEmpty {
            try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
            try pipe.fileHandleForWriting.close()
        }
        return process
    }

    static func run(_ arguments: [String], input: String = "") throws -> Ended {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sluis-output-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = try start(arguments, outputFolder: folder, input: input)
        process.waitUntilExit()
        func text(_ name: String) throws -> String {
            String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
        }
        return Ended(status: process.terminationStatus, output: try text("stdout"), complaints: try text("stderr"))
    }

    /// Any other program; its standard output.
    static func other(_ path: String, _ arguments: [String]) throws -> Ended {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Ended(status: process.terminationStatus, output: String(decoding: data, as: UTF8.self), complaints: "")
    }
}

/// A workspace of its own with the repository's configuration; removed at the end.
final class TemporaryWorkspace {
    let folder: URL

    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("sluis-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: TemporaryWorkspace.repository.appendingPathComponent("Config"),
            to: folder.appendingPathComponent("Config"))
        // Whether a partner is reminded depends on the day on which the tests run.
        let settings = url("Config/sluis.yaml")
        let lines = try text("Config/sluis.yaml").split(separator: "\n", omittingEmptySubsequences: false)
        try Data(lines.filter { !$0.hasPrefix("reminders:") }.joined(separator: "\n").utf8).write(to: settings)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func url(_ path: String) -> URL { folder.appendingPathComponent(path) }

    /// Puts a file in a partner's folder, old enough to be complete.
    func drop(_ text: String, as name: String, from partner: String) throws {
        try drop(Data(text.utf8), as: name, from: partner)
    }

    func drop(_ data: Data, as name: String, from partner: String) throws {
        let inbox = url("Inbox/\(partner)")
        try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
        let file = inbox.appendingPathComponent(name)
        try data.write(to: file)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_600_000_000)], ofItemAtPath: file.path)
    }

    func dropSamples() throws {
        let samples = TemporaryWorkspace.repository.appendingPathComponent("Samples")
        for partner in try FileManager.default.contentsOfDirectory(atPath: samples.path).sorted() {
            let folder = samples.appendingPathComponent(partner)
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else { continue }
            for name in names.sorted() {
                try drop(Data(contentsOf: folder.appendingPathComponent(name)), as: name, from: partner)
            }
        }
    }

    func run(_ arguments: String...) throws -> Program.Ended {
        try Program.run(arguments + ["--workspace", folder.path])
    }

    /// Names below a folder, files only, sorted.
    func files(_ path: String) -> [String] {
        let root = url(path)
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return names.filter { name in
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(
                atPath: root.appendingPathComponent(name).path, isDirectory: &isFolder)
            return exists && !isFolder.boolValue
        }.sorted()
    }

    func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: url(path)), as: UTF8.self)
    }
}
