import ArgumentParser
import ReportingModel

/// `sluis agreement`: help with making an agreement, and with delivering by one.
struct AgreementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement", abstract: "Draft an agreement from an example file, or make a template to fill in.",
        subcommands: [DraftAgreement.self, MakeTemplate.self])

    /// Wrong usage (64), with the known name that was probably meant.
    static func unknown(_ what: String, _ name: String, known: [String]) -> ValidationError {
        let near = NearestName.matches(for: name, in: known, limit: 1).first
        let hint = near.map { " Did you mean \($0)?" } ?? " Known: \(known.sorted().joined(separator: ", "))."
        return ValidationError("There is no \(what) “\(SafeEcho.printable(name))”.\(hint)")
    }
}
