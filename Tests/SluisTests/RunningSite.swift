import Foundation

/// The built program, watching a workspace and serving its site on a free port.
final class RunningSite {
    let workspace: TemporaryWorkspace
    let url: String
    static let password = "vijf blauwe sluisdeuren"
    private let process: Process

    /// - Parameters:
    ///   - accounts: names with their roles; a partner's role is written as `partner:sjt`.
    ///   - openFiles: how many files and connections the program may have open.
    init(_ workspace: TemporaryWorkspace, accounts: [(name: String, role: String)], openFiles: Int? = nil) throws {
        self.workspace = workspace
        let settings = try workspace.text("Config/sluis.yaml").replacingOccurrences(of: "port: 8480", with: "port: 0")
        try Data(settings.utf8).write(to: workspace.url("Config/sluis.yaml"))
        for (name, role) in accounts {
            let parts = role.split(separator: ":")
            var arguments = ["user", "add", name, "--role", String(parts[0]), "--password-stdin"]
            if parts.count > 1 { arguments += ["--partner", String(parts[1])] }
            let ended = try Program.run(
                arguments + ["--workspace", workspace.folder.path], input: RunningSite.password + "\n")
            guard ended.status == 0 else { throw NotServed(log: ended.complaints) }
        }
        process = try Program.start(
            ["run", "--workspace", workspace.folder.path], outputFolder: workspace.folder, openFiles: openFiles)
        url = try RunningSite.address(in: workspace, process)
    }

    var isRunning: Bool { process.isRunning }

    deinit {
        process.terminate()
        process.waitUntilExit()
    }

    /// The site says in the log where it listens.
    private static func address(in workspace: TemporaryWorkspace, _ process: Process) throws -> String {
        for _ in 0..<600 {
            let log = try workspace.text("stderr")
            if let found = log.firstMatch(of: /site\.url=(http:\/\/[0-9.:]+\/)/) { return String(found.1) }
            guard process.isRunning else { throw NotServed(log: log) }
            Thread.sleep(forTimeInterval: 0.1)
        }
        throw NotServed(log: try workspace.text("stderr"))
    }

    /// Runs one of the browser checks, with the interpreter that Scripts/test prepared.
    func browse(_ script: String, _ arguments: String...) throws -> Program.Ended {
        guard let python = ProcessInfo.processInfo.environment["SLUIS_PYTHON"] else {
            throw NotServed(log: "run the tests with Scripts/test")
        }
        let path = TemporaryWorkspace.repository.appendingPathComponent("Tests/Browser/\(script)").path
        return try Program.other(python, ["-B", path, url] + arguments)
    }

    struct NotServed: Error {
        let log: String
    }
}
