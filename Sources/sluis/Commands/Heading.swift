import ArgumentParser
import Foundation
import Register
import ReportingModel
import Rules

/// `sluis heading`: what partners' own headings mean, asked once and then remembered.
struct Heading: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "heading", abstract: "Confirm that a heading of a partner is one that was agreed.",
        subcommands: [ListHeadings.self, ConfirmHeading.self, WithdrawHeading.self],
        defaultSubcommand: ListHeadings.self)
}

/// `sluis heading list`: what was confirmed, and what waits for an answer.
struct ListHeadings: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Show which headings were confirmed, and which wait for an answer.")

    @OptionGroup var workspace: WorkspaceOption

    func run() throws {
        let installation = Installation(workspace)
        let catalogue = try installation.catalogue()
        guard let register = try installation.register() else {
            return Terminal.say("Er is nog niets ontvangen.", "Nothing was received yet.")
        }
        try register.read { snapshot in
            let known = try snapshot.headingSynonyms().list
            if known.isEmpty { Terminal.say("Nog geen koppen bevestigd.", "No headings confirmed yet.") }
            for synonym in known {
                Terminal.say("\(synonym.agreement): “\(SafeEcho.printable(synonym.written))” = “\(synonym.heading)”")
            }
            let proposals = try snapshot.headingProposals(catalogue, known: known)
            for proposal in proposals {
                let (synonym, delivery) = (proposal.synonym, proposal.delivery)
                let (written, file) = (SafeEcho.printable(synonym.written), delivery.fileName.printable)
                let command = "sluis heading confirm \(synonym.agreement) \(quoted(written)) \(quoted(synonym.heading))"
                Terminal.say()
                Terminal.say(
                    "Is “\(written)” de kolom “\(synonym.heading)”? Gevonden in \(file) (\(delivery.name)).",
                    "Is “\(written)” the column “\(synonym.heading)”? Found in \(file) (\(delivery.name)).")
                Terminal.say("  Ja? Typ: \(command)", "  Yes? Type: \(command)")
            }
        }
    }

    private func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}

/// What a confirmation and its withdrawal have in common.
struct HeadingArguments: ParsableArguments {
    @Argument(help: "The agreement: its id, as in Config/agreements.")
    var agreement: String

    @Argument(help: "The heading as the partner writes it.")
    var written: String

    @Argument(help: "The heading that was agreed.")
    var heading: String

    @Option(help: ArgumentHelp("Who decides this; otherwise the name of this account.", valueName: "name"))
    var by: String = NSUserName()

    @Option(help: "Why.")
    var reason = ""

    @OptionGroup var workspace: WorkspaceOption

    var installation: Installation { Installation(workspace) }

    func validate() throws { try ReasonCheck.refusePersonalData(in: reason) }

    func register() throws -> Register {
        guard let register = try installation.register() else {
            Terminal.complain("Er is nog niets ontvangen.", "Nothing was received yet.")
            throw ExitStatus.failed
        }
        return register
    }
}

/// `sluis heading confirm`: from now on both headings are the same column.
struct ConfirmHeading: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Say that a heading of the partner is the agreed one.",
        discussion: "Files that were refused for it are put back in the Inbox, and judged again.")

    @OptionGroup var arguments: HeadingArguments

    func run() throws {
        let catalogue = try arguments.installation.learnedCatalogue()
        guard let agreement = catalogue.agreement(arguments.agreement) else {
            throw ValidationError(unknown: .agreement, arguments.agreement, known: catalogue.agreements.map(\.id))
        }
        let headings = agreement.layouts.flatMap { $0.agreedHeadings(catalogue) }
        let wanted = NormalisedLabel.of(arguments.heading)
        guard let agreed = headings.first(where: { NormalisedLabel.of($0.heading) == wanted })?.heading else {
            throw ValidationError(unknown: .heading, arguments.heading, known: headings.map(\.heading))
        }
        let key = NormalisedLabel.of(arguments.written)
        guard !key.isEmpty else {
            throw ValidationError(
                Text(
                    nl: "Een kop zonder letters of cijfers kunt u niet bevestigen.",
                    en: "A heading without letters or digits cannot be confirmed."
                ).said)
        }
        if let taken = headings.first(where: { ([$0.heading] + $0.aliases).map(NormalisedLabel.of).contains(key) }) {
            throw ValidationError(
                Text(
                    nl:
                        "“\(SafeEcho.printable(arguments.written))” is al de kolom “\(taken.heading)” van deze afspraak.",
                    en:
                        "“\(SafeEcho.printable(arguments.written))” already is the column “\(taken.heading)” of this agreement."
                ).said)
        }
        let (register, written) = (try arguments.register(), SafeEcho.printable(arguments.written))
        let synonym = HeadingSynonym(agreement: agreement.id, heading: agreed, written: arguments.written)
        guard
            try register.confirm(
                synonym, by: arguments.by, reason: arguments.reason, at: Installation.now())
        else {
            Terminal.complain("“\(written)” is al bevestigd.", "“\(written)” was confirmed already.")
            throw ExitStatus.failed
        }
        Terminal.say("Onthouden: “\(written)” is “\(agreed)”.", "Remembered: “\(written)” is “\(agreed)”.")
        try bringBack(synonym, register, catalogue)
    }

    /// Files that were refused for this heading come back as if their partner had dropped them again.
    private func bringBack(_ synonym: HeadingSynonym, _ register: Register, _ catalogue: Catalogue) throws {
        let deliveries = try register.read { snapshot in
            try snapshot.headingProposals(catalogue, known: [])
                .filter { NormalisedLabel.of($0.synonym.written) == NormalisedLabel.of(synonym.written) }
                .filter { $0.synonym.agreement == synonym.agreement }.map(\.delivery)
        }
        for delivery in deliveries {
            let file = delivery.fileName.printable
            do {
                try arguments.installation.dropAgain(delivery)
                Terminal.say(
                    "\(file) is weer in de Inbox gezet en wordt opnieuw beoordeeld.",
                    "\(file) was put back in the Inbox and is judged again.")
            } catch {
                let why = error.localizedDescription
                Terminal.complain(
                    "\(file) kon niet terug in de Inbox: \(why). Vraag de partner het opnieuw aan te leveren.",
                    "\(file) could not go back to the Inbox: \(why). Ask the partner to send it again.")
            }
        }
    }
}

/// `sluis heading withdraw`: what was confirmed no longer counts.
struct WithdrawHeading: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Take back what was confirmed about a heading; what was taken in stays.")

    @OptionGroup var arguments: HeadingArguments

    func run() throws {
        let synonym = HeadingSynonym(
            agreement: arguments.agreement, heading: arguments.heading, written: arguments.written)
        guard
            try arguments.register().withdraw(
                synonym, by: arguments.by, reason: arguments.reason, at: Installation.now())
        else {
            Terminal.complain(
                "Dit was niet bevestigd. “sluis heading list” laat zien wat wel is bevestigd.",
                "This was not confirmed. “sluis heading list” shows what was.")
            throw ExitStatus.failed
        }
        Terminal.say("Teruggenomen. Wat al was verwerkt, blijft.", "Taken back. What was taken in already stays.")
    }
}
