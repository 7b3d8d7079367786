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
            """)

    @Argument(help: "A delivery such as sjt-3fa2…, as `sluis explain` and the answer name it.")
    var delivery: String?

    @Argument(help: "accept, return, reject or withdraw.")
    var verdict: Decision.Verdict?

    @Option(help: "Why, in words for the partner.")
    var reason: String?

    @Option(help: ArgumentHelp("Who decides; otherwise the name of this account.", valueName: "name"))
    var by: String = NSUserName()

    @OptionGroup var workspace: WorkspaceOption

    func validate() throws {
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
        if by.trimmingSpace().isEmpty {
            throw ValidationError(Text(nl: "Zeg met --by wie dit besluit.", en: "Say who decides with --by.").said)
        }
    }

    func run() throws {
        let installation = Installation(workspace)
        let catalogue = try installation.learnedCatalogue()
        guard let register = try installation.register() else { return Terminal.say("Er is nog niets ontvangen.") }
        guard let delivery, let verdict, let reason else {
            return try register.read { try Waiting(snapshot: $0, catalogue: catalogue).print() }
        }
        do {
            try register.decide(
                Decision(verdict, reason: reason.trimmingSpace(), actor: by, at: Installation.now()), on: delivery)
        } catch let refusal as DecisionRefusal {
            Terminal.complain(sentence(refusal, delivery))
            throw ExitStatus.failed
        }
        Terminal.say("\(delivery): \(verdict.words.nl).")
        let told = try DecisionAnswering(
            workspace: try Workspace(at: installation.folder), register: register, catalogue: catalogue,
            now: Installation.now
        ).run { partner, failure in
            Terminal.complain("Het antwoord aan \(partner) kon nog niet worden geschreven: \(failure)")
        }
        if !told.isEmpty { Terminal.say("De partner leest het in de Outbox.") }
    }

    private func sentence(_ refusal: DecisionRefusal, _ delivery: String) -> String {
        switch refusal {
        case .unknownDelivery: return "Wij kennen de aanlevering “\(SafeEcho.printable(delivery))” niet."
        case .isNotWaiting(let outcome, let last):
            let who =
                last.map { " Besluit van \($0.actor) op \(LocalTime($0.at).words(.nl)): \($0.verdict.words.nl)." } ?? ""
            return "Deze aanlevering wacht niet op een besluit; de uitkomst is: \(outcome.dutchName).\(who)"
        case .nothingToWithdraw(let outcome):
            return "Er is geen besluit om terug te nemen; de uitkomst is: \(outcome.dutchName)."
        case .isReplaced:
            return "Dat kan niet meer: er telt al een nieuwere aanlevering over dezelfde periode."
        }
    }
}

extension Decision.Verdict: ExpressibleByArgument {}

extension Waiting {
    /// The delivery that came later and counts for one of the same periods.
    private func newer(than delivery: DeliveryRecord) throws -> String? {
        guard let agreement = delivery.agreement else { return nil }
        return try snapshot.currentPeriods(agreement: agreement).first {
            delivery.periods.contains($0.period) && $0.receivedAt > delivery.receivedAt
        }?.delivery
    }
}

/// The deliveries that wait for a decision, oldest first.
private struct Waiting {
    let snapshot: RegisterSnapshot
    let catalogue: Catalogue

    func print() throws {
        let held = try snapshot.deliveries().filter { $0.outcome == .held }
        if held.isEmpty { Terminal.say("Er wacht niets op een besluit.") }
        for delivery in held {
            let title = delivery.agreement.flatMap { catalogue.agreement($0)?.title } ?? ""
            Terminal.say("\(delivery.name)  \(delivery.fileName.printable) (\(title))")
            if let newer = try newer(than: delivery) {
                Terminal.say(
                    "    let op: \(newer) is nieuwer en telt al; dit kunt u alleen nog terugsturen of afwijzen")
            }
            for finding in try snapshot.findings(of: delivery.name) where finding.severity == .warning {
                Terminal.say("    \(finding.message(.nl)) \(finding.count > 1 ? "(\(finding.count) keer)" : "")")
                for statement in finding.statements {
                    Terminal.say(
                        "      partner, regel \(statement.firstLine): het klopt. \(SafeEcho.printable(statement.reason))"
                    )
                }
            }
        }
    }
}
