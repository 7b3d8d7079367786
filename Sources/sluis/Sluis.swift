import ArgumentParser

/// Takes in the reports of partners, judges them against what was agreed, and writes what the municipality publishes.
@main
struct Sluis: AsyncParsableCommand {
    /// As the page of the administrator and `--version` show it.
    static let version = "0.1"

    static let configuration = CommandConfiguration(
        commandName: "sluis",
        abstract: "Brings the reports of many partners to one level.",
        discussion: """
            Partners drop files in Inbox/<partner>/. Sluis takes each in exactly once, judges it against what was agreed \
            in Config/, answers in Outbox/<partner>/, and consolidates what was accepted in Output/<municipality>/.

            Exit status: 0 done, 1 Sluis or its world failed, 3 the delivery has errors, 64 wrong usage.
            """,
        version: version,
        subcommands: [
            Run.self, Process.self, Check.self, Inspect.self, Consolidate.self, Status.self, Explain.self, Config.self,
            AgreementCommand.self, Heading.self, Decide.self, User.self,
            Verify.self,
        ])

    /// As the argument parser would run it, with our own failures in the language of the workspace.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var patient = command as? any AsyncParsableCommand {
                try await patient.run()
            } else {
                try command.run()
            }
        } catch {
            exit(withError: FailureWords.telling(error))
        }
    }
}

/// `--workspace DIR`, the same for every command.
struct WorkspaceOption: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The folder with Config, Inbox and the rest.", valueName: "dir"))
    var workspace = "."
}

/// The exit statuses that scripts rely on, beside those of the argument parser (64 for wrong usage).
enum ExitStatus {
    static let failed = ExitCode(1)
    static let hasErrors = ExitCode(3)
}
