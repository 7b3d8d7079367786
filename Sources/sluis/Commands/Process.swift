import ArgumentParser
import Intake
import Logging
import Pipeline
import Register
import ReportingModel

/// `sluis process`: one look, then exit.
struct Process: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take in what is in the Inbox now, then exit.",
        discussion: "Exit status 3 when a delivery was rejected; its partner has been told in the Outbox.")

    @OptionGroup var workspace: WorkspaceOption

    @Flag(help: "Print one JSON document instead of text.")
    var json = false

    func run() throws {
        let works = try Works(Installation(workspace), logger: Logger.forCommand())
        var look = InboxLook(works.pipeline, tracker: SettleTracker(clock: ContinuousClock(), patience: .none))
        var taken: [Pipeline.Taken] = []
        var waiting = 0
        // A second look takes what was still being written a moment ago; what changes then is for the next run.
        for _ in 0..<2 {
            let seen = try look.look { entry in
                taken.append(entry)
                Terminal.showProgress("\(taken.count)  \(entry.entry.name.printable)")
            }
            waiting = seen.waiting.count
            if waiting == 0 { break }
        }
        Terminal.clearProgress()
        let reminders = try Reminding(works).run()
        try report(taken, waiting: waiting, reminders: reminders.count, works.register)
        if taken.contains(where: { if case .failed = $0.result { true } else { false } }) { throw ExitStatus.failed }
        if taken.contains(where: \.hasErrors) { throw ExitStatus.hasErrors }
    }

    /// Reasons shown with each file that was not accepted; the partner's answer has them all.
    private static let reasonsShown = 4

    private func report(_ taken: [Pipeline.Taken], waiting: Int, reminders: Int, _ register: Register) throws {
        if json {
            let files = taken.map { taken in
                JSONText.object([
                    ("partner", .string(taken.entry.partner)), ("file", .string(taken.entry.name.printable)),
                    ("outcome", .string(taken.outcomeWord)), ("delivery", .optional(taken.delivery)),
                ])
            }
            return Terminal.write(
                JSONText.object([
                    ("files", .array(files)), ("waiting", .integer(waiting)), ("reminders", .integer(reminders)),
                ]).bytes)
        }
        for taken in taken {
            Terminal.say("\(taken.outcomeInWords)  \(taken.entry.partner)/\(taken.entry.name.printable)")
            let reasons = try reasons(for: taken, register)
            for reason in reasons.prefix(Process.reasonsShown) { Terminal.say("    \(reason)") }
            let rest = reasons.count - Process.reasonsShown
            if rest > 0 { Terminal.say("    en nog \(rest)", "    and \(rest) more") }
        }
        let counts = Dictionary(grouping: taken, by: \.outcomeInWords).map { "\($0.value.count) \($0.key)" }.sorted()
        if taken.isEmpty {
            Terminal.say("Niets nieuws in de Inbox.", "Nothing new in the Inbox.")
        } else {
            let list = counts.joined(separator: ", ")
            Terminal.say("Samen: \(list).", "Together: \(list).")
        }
        if waiting > 0 {
            Terminal.say(
                "Nog niet compleet, dus nog in de Inbox: \(waiting).",
                "Not complete yet, so still in the Inbox: \(waiting).")
        }
        if reminders > 0 {
            Terminal.say(
                "\(reminders) \(reminders == 1 ? "herinnering" : "herinneringen") aan partners in de Outbox.",
                "\(reminders) \(reminders == 1 ? "reminder" : "reminders") for partners in the Outbox.")
        }
    }

    /// Why a file was not simply accepted: its errors and warnings.
    private func reasons(for taken: Pipeline.Taken, _ register: Register) throws -> [String] {
        switch taken.result {
        case .received(let reception) where [.rejected, .held, .quarantined].contains(reception.outcome):
            try register.read { try $0.findings(of: reception.delivery) }
                .filter { $0.severity > .remark }.map { $0.message(CommandLanguage.current) }
        case .refused(let finding): [finding.message(CommandLanguage.current)]
        case .failed(let cause): [cause]
        case .received, .waiting: []
        }
    }
}

extension Pipeline.Taken {
    /// The outcome as a stable word for programs.
    var outcomeWord: String {
        switch result {
        case .received(let reception): reception.outcome.rawValue
        case .refused: "refused"
        case .waiting: "waiting"
        case .failed: Outcome.failed.rawValue
        }
    }

    var outcomeInWords: String {
        switch result {
        case .received(let reception): reception.outcome.said
        case .refused: Text(nl: "geweigerd", en: "refused").said
        case .waiting: Text(nl: "nog niet compleet", en: "not complete yet").said
        case .failed: Outcome.failed.said
        }
    }

    var delivery: String? {
        if case .received(let reception) = result { reception.delivery } else { nil }
    }

    var hasErrors: Bool {
        switch result {
        case .received(let reception): reception.outcome == .rejected || reception.outcome == .quarantined
        case .refused: true
        case .waiting, .failed: false
        }
    }
}

extension Logger {
    /// A command says its result itself; only trouble is logged.
    static func forCommand() -> Logger {
        var logger = Logger(label: "sluis") { LineLog(label: $0) }
        logger.logLevel = .warning
        return logger
    }
}
