import Agreements
import ArgumentParser
import ReportingModel
import ReviewSite

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
        let installation = Installation(workspace)
        let reading = try ConfigurationReader.read(folder: installation.configurationFolder)
        let certificate = reading.catalogue.flatMap { installation.certificateCheck($0) }
        if json {
            var mistakes = reading.mistakes.map { mistake in
                ConfigCheck.document(mistake.file, mistake.line, mistake.column, mistake.sentence(.nl))
            }
            if let mistake = certificate?.mistake {
                mistakes.append(ConfigCheck.document("sluis.yaml", nil, nil, mistake[.nl]))
            }
            let version = reading.catalogue?.version
            Terminal.write(JSONText.object([("version", .optional(version)), ("mistakes", .array(mistakes))]).bytes)
        } else if let mistake = certificate?.mistake {
            Terminal.say("sluis.yaml: \(mistake.said)")
            Terminal.say("1 fout.")
        } else if let catalogue = reading.catalogue {
            if let warning = certificate?.warning { Terminal.say(warning.said) }
            Terminal.say(
                "De configuratie is in orde: \(catalogue.partners.count) partners, \(catalogue.indicators.count) "
                    + "indicatoren, \(catalogue.agreements.count) afspraken (versie \(catalogue.version.prefix(12))).")
        } else {
            for mistake in reading.mistakes { Terminal.say(mistake.sentence(.nl)) }
            let count = reading.mistakes.count
            Terminal.say(count == 1 ? "1 fout." : "\(count) fouten.")
        }
        if reading.catalogue == nil || certificate?.mistake != nil { throw ExitStatus.hasErrors }
    }

    private static func document(_ file: String, _ line: Int?, _ column: Int?, _ message: String) -> JSONText {
        .object([
            ("file", .string(file)), ("line", line.map { .integer($0) } ?? .null),
            ("column", column.map { .integer($0) } ?? .null), ("message", .string(message)),
        ])
    }
}

extension Installation {
    /// What is wrong with the certificate of the site, or soon will be; `nil` for a site without one.
    fileprivate func certificateCheck(_ catalogue: Catalogue) -> (mistake: Text?, warning: Text?)? {
        guard let settings = siteSettings(catalogue), let certificate = settings.certificate,
            let key = settings.privateKey
        else { return nil }
        do {
            let served = try SiteCertificate(certificate: certificate, privateKey: key)
            return (nil, served.validity.warning(now: Installation.now()))
        } catch {
            return (error.text, nil)
        }
    }
}
