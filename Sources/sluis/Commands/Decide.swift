import ArgumentParser
import Foundation
import Intake
import Pipeline
import Register
import ReportingModel

/// `sluis decide`: what an official decides on a delivery that waits.
struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Decide on a delivery that is under review, or withdraw a decision.",
        discussion: """
            accept    the figures count
            return    the partner is asked for a better file
            reject    the figures do not count
            withdraw  the last decision no longer holds

            The partner reads the reason in the Outbox. Without arguments: what waits for a decision.

            With accept and --remember the same value of the same figure is not asked again, until --until or until it
            is withdrawn on the review site; another value is.
            """)

    @Argument(help: "A delivery such as sjt-3fa2…, as `sluis explain` and the answer name it.")
    var delivery: String?

    @Argument(help: "accept, return, reject or withdraw.")
    var verdict: Decision.Verdict?

    @Option(help: "Why, in words for the partner.")
    var reason: String?

    @Option(help: ArgumentHelp("Who decides; otherwise the name of this account.", valueName: "name"))
    var by: String = NSUserName()

    @Flag(help: "With accept: do not ask again about these warnings while the values stay the same.")
    var remember = false

    @Option(
        help: ArgumentHelp("With --remember: the last day on which that holds.", valueName: "day"),
        transform: CalendarDay.argument)
    var until: CalendarDay?

    @OptionGroup var workspace: WorkspaceOption

    func validate() throws {
        if remember, verdict != .accept {
            throw ValidationError(
                Text(
                    nl: "Onthouden kan alleen bij accept.", en: "Only with accept can a decision be remembered."
                ).said)
        }
        if until != nil, !remember {
            throw ValidationError(
                Text(nl: "Bij --until hoort --remember.", en: "Say --remember with --until.").said)
        }
        if delivery != nil, verdict == nil {
            throw ValidationError(
                Text(
                    nl: "Zeg wat u besluit: accept, return, reject of withdraw.",
                    en: "Say accept, return, reject or withdraw."
                ).said)
        }
        if verdict != nil, (reason ?? "").trimmingSpace().isEmpty {
            throw ValidationError(Text(nl: "Geef een reden met --reason.", en: "Give a --reason.").said)
        }
        try ReasonCheck.refusePersonalData(in: reason ?? "")
        if by.trimmingSpace().isEmpty {
            throw ValidationError(Text(nl: "Zeg met --by wie dit besluit.", en: "Say who decides with --by.").said)
        }
    }

    func run() throws {
        let installation = Installation(workspace)
        let catalogue = try installation.learnedCatalogue()
        guard let register = try installation.register() else { return Terminal.sayNothingReceived() }
        guard let delivery, let verdict, let reason else {
            return try register.read { try Waiting(snapshot: $0, catalogue: catalogue).print() }
        }
        var remembered: [Remembered] = []
        do {
            remembered = try register.decide(
                Decision(verdict, reason: reason.trimmingSpace(), actor: by, at: Installation.now()), on: delivery,
                remembering: remember ? try warnings(of: delivery, register) : [])
        } catch let refusal as DecisionRefusal {
            Terminal.complain(sentence(refusal, delivery))
            throw ExitStatus.failed
        }
        Terminal.say("\(delivery): \(verdict.words.said).")
        for item in remembered {
            let (code, count) = (item.code.rawValue, item.valueCount)
            if count > 0 {
                Terminal.say(
                    "Onthouden bij \(code): \(count) \(count == 1 ? "waarde" : "waarden").",
                    "Remembered for \(code): \(count) \(count == 1 ? "value" : "values").")
            } else {
                Terminal.say(
                    "Niet te onthouden: \(code). Deze vraag komt bij een volgend bestand terug.",
                    "Cannot be remembered: \(code). This question comes back with the next file.")
            }
        }
        let told = try DecisionAnswering(
            workspace: try Workspace(at: installation.folder), register: register, catalogue: catalogue,
            now: Installation.now
        ).run { partner, failure in
            Terminal.complain(
                "Het antwoord aan \(partner) kon nog niet worden geschreven: \(failure)",
                "The answer to \(partner) could not be written yet: \(failure)")
        }
        if !told.isEmpty { Terminal.say("De partner leest het in de Outbox.", "The partner reads it in the Outbox.") }
    }

    private func warnings(of delivery: String, _ register: Register) throws -> [Remembering] {
        try register.read { try $0.findingSummaries(of: delivery) }
            .filter { $0.finding.severity == .warning }
            .map { Remembering(finding: $0.position, until: until) }
    }

    private func sentence(_ refusal: DecisionRefusal, _ delivery: String) -> String {
        switch refusal {
        case .unknownDelivery:
            let shown = SafeEcho.printable(delivery)
            return Text(
                nl: "Wij kennen de aanlevering “\(shown)” niet.", en: "We know no delivery “\(shown)”."
            ).said
        case .isNotWaiting(let outcome, let last), .hasChanged(let outcome, let last):
            let who = last.map { last in
                let (time, verdict) = (LocalTime(last.at), last.verdict.words)
                return Text(
                    nl: " Besluit van \(last.actor) op \(time.words(.nl)): \(verdict.nl).",
                    en: " Decision of \(last.actor) on \(time.words(.en)): \(verdict.en)."
                ).said
            }
            return Text(
                nl: "Deze aanlevering wacht niet op een besluit; de uitkomst is: \(outcome.said).",
                en: "This delivery waits for no decision; its outcome is: \(outcome.said)."
            ).said + (who ?? "")
        case .nothingToWithdraw(let outcome):
            return Text(
                nl: "Er is geen besluit om terug te nemen; de uitkomst is: \(outcome.said).",
                en: "There is no decision to withdraw; the outcome is: \(outcome.said)."
            ).said
        case .isReplaced:
            return Text(
                nl: "Dat kan niet meer: er is al een nieuwere aanlevering over dezelfde periode.",
                en: "That is no longer possible: there is a newer delivery about the same period already."
            ).said
        }
    }
}

extension Decision.Verdict: ExpressibleByArgument {}

/// The deliveries that wait for a decision, oldest first.
private struct Waiting {
    let snapshot: RegisterSnapshot
    let catalogue: Catalogue

    func print() throws {
        let held = try snapshot.deliveries().filter { $0.outcome == .held }
        if held.isEmpty { Terminal.say("Er wacht niets op een besluit.", "Nothing waits for a decision.") }
        for delivery in held {
            let title = delivery.agreement.flatMap { catalogue.agreement($0)?.title } ?? ""
            Terminal.say("\(delivery.name)  \(delivery.fileName.printable) (\(title))")
            if let newer = try snapshot.newerThatCounts(than: delivery) {
                func periods(_ language: Language) -> String {
                    newer.periods.map { $0.words(language) }.joined(separator: ", ")
                }
                Terminal.say(
                    "    let op: \(newer.name) is nieuwer en telt al voor \(periods(.nl)); deze telt dan alleen voor de rest",
                    "    mind: \(newer.name) is newer and counts already for \(periods(.en)); this one counts for the rest only"
                )
            }
            for finding in try snapshot.findings(of: delivery.name) where finding.severity == .warning {
                let times = Text(nl: "(\(finding.count) keer)", en: "(\(finding.count) times)").said
                Terminal.say("    \(finding.message(CommandLanguage.current)) \(finding.count > 1 ? times : "")")
                for statement in finding.statements {
                    Terminal.say("      \(statement.said)")
                }
            }
        }
    }
}
