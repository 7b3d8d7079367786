import ArgumentParser

/// `sluis agreement`: help with making an agreement, and with delivering by one.
struct AgreementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement", abstract: "Draft an agreement from an example file, or make a template to fill in.",
        subcommands: [DraftAgreement.self, MakeTemplate.self])
}
