import Agreements
import ArgumentParser
import ReportingModel

/// `sluis config`: about the configuration.
struct Config: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look after the configuration.", subcommands: [ConfigCheck.self])
}

/// `sluis config check`: every mistake, with its place.
struct ConfigCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Report every mistake in Config/, with file, line and the nearest valid name.",
        discussion: "Exit status 3 when there are mistakes.")

    @Flag(help: "Print one JSON document instead of text.")
    var json = false

    @OptionGroup var workspace: WorkspaceOption

    func run() throws {
        let reading = try ConfigurationReader.read(folder: Installation(workspace).configurationFolder)
        if json {
            let mistakes = reading.mistakes.map { mistake in
                JSONText.object([
                    ("file", .string(mistake.file)), ("line", mistake.line.map { .integer($0) } ?? .null),
                    ("column", mistake.column.map { .integer($0) } ?? .null),
                    ("message", .string(mistake.sentence(.nl))),
                ])
            }
            let version = reading.catalogue?.version
            Terminal.write(JSONText.object([("version", .optional(version)), ("mistakes", .array(mistakes))]).bytes)
        } else if let catalogue = reading.catalogue {
            Terminal.say(
                "De configuratie is in orde: \(catalogue.partners.count) partners, \(catalogue.indicators.count) "
                    + "indicatoren, \(catalogue.agreements.count) afspraken (versie \(catalogue.version.prefix(12))).")
        } else {
            for mistake in reading.mistakes { Terminal.say(mistake.sentence(.nl)) }
            let count = reading.mistakes.count
            Terminal.say(count == 1 ? "1 fout." : "\(count) fouten.")
        }
        if reading.catalogue == nil { throw ExitStatus.hasErrors }
    }
}
