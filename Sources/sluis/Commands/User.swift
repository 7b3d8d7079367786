import ArgumentParser
import Foundation
import Register
import ReportingModel
import ReviewSite

/// `sluis user`: who may use the review site.
struct User: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Add, list, disable or reset the accounts of the review site.",
        subcommands: [ListUsers.self, AddUser.self, ResetUser.self, DisableUser.self], defaultSubcommand: ListUsers.self
    )
}

/// What the commands about one account have in common.
struct AccountArguments: ParsableArguments {
    @Argument(help: "The name that is used to log in.")
    var name: String

    @Option(help: ArgumentHelp("Who does this; otherwise the name of this account.", valueName: "name"))
    var by: String = NSUserName()

    @OptionGroup var workspace: WorkspaceOption

    /// The register; made when nothing was ever taken in.
    func register() throws -> Register {
        let installation = Installation(workspace)
        if let register = try installation.register() { return register }
        try FileManager.default.createDirectory(
            atPath: installation.folder + "/Data", withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        return try installation.openRegister()
    }

    /// What went wrong, in the words of whoever typed the command.
    func doing(_ work: () throws -> Void) throws {
        do {
            try work()
        } catch let refusal as AccountRefusal {
            Terminal.complain(sentence(refusal))
            throw ExitStatus.failed
        }
    }
}

extension AccountArguments {
    private func sentence(_ refusal: AccountRefusal) -> String {
        let name = SafeEcho.printable(name)
        return switch refusal {
        case .nameIsTaken:
            Text(
                nl:
                    "Er is al een account “\(name)”, of een met een naam die er net zo uitziet. Kijk met: sluis user list",
                en:
                    "There is an account “\(name)” already, or one whose name looks the same. Look with: sluis user list"
            ).said
        case .nameIsReserved:
            Text(
                nl: "Die naam gebruikt Sluis zelf. Kies een andere.", en: "Sluis uses that name itself. Choose another."
            ).said
        case .unknownAccount:
            Text(
                nl: "Er is geen account “\(name)”. Kijk met: sluis user list",
                en: "There is no account “\(name)”. Look with: sluis user list"
            ).said
        case .isDisabled: Text(nl: "“\(name)” is gesloten.", en: "“\(name)” is closed.").said
        case .isLastAdministrator:
            Text(
                nl: "“\(name)” is de laatste beheerder. Maak eerst een andere beheerder.",
                en: "“\(name)” is the last administrator. Make another one first."
            ).said
        }
    }
}

/// `sluis user list`
struct ListUsers: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Show all accounts.")

    @Flag(help: "Print nothing; exit status 1 when there are none.")
    var quiet = false

    @OptionGroup var workspace: WorkspaceOption

    func run() throws {
        let installation = Installation(workspace)
        _ = try installation.catalogue()
        let accounts = try installation.register()?.read { try $0.accounts() } ?? []
        if quiet { throw accounts.isEmpty ? ExitStatus.failed : ExitCode.success }
        guard !accounts.isEmpty else {
            return Terminal.say(
                "Nog geen accounts. Maak er een met: sluis user add NAAM --role administrator",
                "No accounts yet. Make one with: sluis user add NAME --role administrator")
        }
        let cells = accounts.map { account in
            [
                account.name, account.role.words.said, account.partner ?? "",
                LocalTime(account.createdAt).day.words(CommandLanguage.current),
                account.disabledAt.map { disabledAt in
                    let day = LocalTime(disabledAt).day
                    return Text(nl: "gesloten op \(day.words(.nl))", en: "closed on \(day.words(.en))").said
                } ?? "",
            ]
        }
        let header = [
            Text(nl: "naam", en: "name"), Text(nl: "rol", en: "role"), Text(nl: "partner", en: "partner"),
            Text(nl: "gemaakt op", en: "made on"), Text(nl: "", en: ""),
        ]
        Terminal.say(Terminal.table(header.map(\.said), cells))
    }
}

/// `sluis user add`
struct AddUser: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add an account.",
        discussion: """
            Without --password-stdin Sluis makes a password and shows it once.

            reader         sees everything
            reviewer       also decides
            administrator  also manages accounts
            partner        delivers for one partner and sees nothing of others
            """)

    @Option(help: "reader, reviewer, administrator or partner.")
    var role: Role

    @Option(help: "For a partner's account: the name of the partner's folder.")
    var partner: String?

    @Flag(help: "Read the password from standard input: the first line, also the spaces around it.")
    var passwordStdin = false

    @OptionGroup var account: AccountArguments

    func validate() throws {
        if account.name.trimmingSpace().isEmpty || account.name.count > 100 {
            throw ValidationError(
                Text(
                    nl: "Geef een naam van hoogstens 100 tekens.", en: "Give a name of at most 100 characters."
                ).said)
        }
        if SafeEcho.printable(account.name) != account.name {
            throw ValidationError(
                Text(
                    nl: "In deze naam staan tekens die niet te zien zijn.",
                    en: "This name holds characters that cannot be seen."
                ).said)
        }
        if role == .partner, partner == nil {
            throw ValidationError(
                Text(nl: "Zeg met --partner voor welke partner.", en: "Say for which partner with --partner.").said)
        }
        if role != .partner, partner != nil {
            throw ValidationError(
                Text(
                    nl: "Alleen een account van een partner heeft --partner.",
                    en: "Only a partner's account has a --partner."
                ).said)
        }
    }

    func run() throws {
        let catalogue = try Installation(account.workspace).catalogue()
        if let partner, catalogue.partner(partner) == nil {
            throw ValidationError(unknown: .partner, partner, known: catalogue.partners.map(\.id))
        }
        let password = try NewPassword(for: account.name, fromStandardInput: passwordStdin)
        try account.doing {
            try account.register().addAccount(
                named: account.name.trimmingSpace(), role: role, partner: partner,
                passwordHash: PasswordHash.make(password.text), by: account.by, origin: "sluis user",
                at: Installation.now())
        }
        let name = SafeEcho.printable(account.name)
        Terminal.say("Account “\(name)” gemaakt (\(role.words.nl)).", "Account “\(name)” made (\(role.words.en)).")
        password.show()
    }
}

/// `sluis user reset`
struct ResetUser: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Give an account a new password; opens one that was disabled.")

    @Flag(help: "Read the password from standard input: the first line, also the spaces around it.")
    var passwordStdin = false

    @OptionGroup var account: AccountArguments

    func run() throws {
        let password = try NewPassword(for: account.name, fromStandardInput: passwordStdin)
        try account.doing {
            try account.register().setPassword(
                PasswordHash.make(password.text), of: account.name, reopening: true, by: account.by,
                origin: "sluis user", at: Installation.now())
        }
        let name = SafeEcho.printable(account.name)
        Terminal.say(
            "“\(name)” heeft een nieuw wachtwoord en is overal uitgelogd. De sleutels voor programma's werken niet meer.",
            "“\(name)” has a new password and is logged out everywhere. Its tokens no longer work.")
        password.show()
    }
}

/// `sluis user disable`
struct DisableUser: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: "Close an account; what it decided stays.")

    @OptionGroup var account: AccountArguments

    func run() throws {
        try account.doing {
            try account.register().disableAccount(
                account.name, by: account.by, origin: "sluis user", at: Installation.now())
        }
        let name = SafeEcho.printable(account.name)
        Terminal.say("“\(name)” kan niet meer inloggen.", "“\(name)” can no longer log in.")
    }
}

extension Role: ExpressibleByArgument {}

/// A password for an account: typed by somebody, or made here.
struct NewPassword {
    let text: String
    private let isMade: Bool

    init(for account: String, fromStandardInput: Bool) throws {
        isMade = !fromStandardInput
        text = fromStandardInput ? readLine(strippingNewline: true) ?? "" : PasswordHash.random()
        if let problem = PasswordRule.problem(with: text, of: account) { throw ValidationError(problem.said) }
        if fromStandardInput, text.trimmingSpace() != text {
            Terminal.say(
                "Let op: dit wachtwoord begint of eindigt met een spatie. Die hoort bij het wachtwoord.",
                "Note: this password begins or ends with a space. It is part of the password.")
        }
    }

    /// A password that was made is shown, this once.
    func show() {
        guard isMade else { return }
        Terminal.say("Wachtwoord: \(text)", "Password: \(text)")
        Terminal.say("Bewaar het goed; Sluis toont het maar één keer.", "Keep it safe; Sluis shows it only once.")
    }
}
