import Register
import ReportingModel

/// Records what an official decided in the form of a delivery.
enum DecisionHandling {
    static let path = "/aanleveringen/{delivery}/besluit"

    static func decide(_ visit: Visit) throws -> Reply {
        guard let name = visit.parameters["delivery"], try visit.read({ try $0.delivery(named: name) }) != nil else {
            throw SiteError.notFound
        }
        do {
            try record(on: name, visit)
        } catch let mistake as FormMistake {
            return .page(try DeliveryPage(visit, mistake: mistake.mistake).page)
        } catch let refusal as DecisionRefusal {
            let mistake = DecisionMistake(field: .none, text: text(refusal), status: 409)
            return .page(try DeliveryPage(visit, mistake: mistake).page)
        }
        // The decision stands; whoever cannot be told now is told at the next look.
        visit.site.world.tellPartners()
        return .redirect(SiteLink.path(toDelivery: name) + "?gedaan=1")
    }

    private struct FormMistake: Error {
        let mistake: DecisionMistake

        init(_ field: DecisionMistake.Field, _ text: Text) { mistake = DecisionMistake(field: field, text: text) }
    }

    private static func record(on name: String, _ visit: Visit) throws {
        guard let verdict = visit.form["besluit"].flatMap(Decision.Verdict.init(rawValue:)) else {
            throw FormMistake(.verdict, Text(nl: "Kies wat u besluit.", en: "Choose what you decide."))
        }
        let reason: String
        switch ReasonField.read(visit) {
        case .success(let text): reason = text
        case .failure(let mistake): throw FormMistake(.reason, mistake.text)
        }
        try visit.site.register.decide(
            Decision(verdict, reason: reason, actor: try visit.visitor().name, at: visit.now), on: name,
            seen: DeliveryMark(text: visit.form["gezien"] ?? ""),
            remembering: verdict == .accept ? try remembering(visit) : [], origin: visit.origin)
    }

    private static func remembering(_ visit: Visit) throws -> [Remembering] {
        let remembered = RememberedFindings(visit.form)
        if let position = remembered.unticked {
            throw FormMistake(
                .until(position),
                Text(
                    nl: "Zet ook een vinkje voor deze waarschuwing, of maak de dag leeg.",
                    en: "Tick this warning as well, or leave the day empty."))
        }
        return try remembered.ticks.flatMap { positions in
            let position = positions[0]
            guard let text = visit.form["tot-\(position)"] else {
                return positions.map { Remembering(finding: $0, until: nil) }
            }
            guard let day = CalendarDay(iso8601: text) else {
                throw FormMistake(
                    .until(position),
                    Text(nl: "Schrijf de dag als 2027-12-31.", en: "Write the day as 2027-12-31."))
            }
            guard day >= LocalTime(visit.now).day else {
                throw FormMistake(
                    .until(position), Text(nl: "Deze dag is al voorbij.", en: "This day has passed already."))
            }
            return positions.map { Remembering(finding: $0, until: day) }
        }
    }

    private static func text(_ refusal: DecisionRefusal) -> Text {
        switch refusal {
        case .unknownDelivery:
            return Text(nl: "Deze aanlevering kennen wij niet.", en: "We do not know this delivery.")
        case .isReplaced:
            return Text(
                nl: "Er is niets vastgelegd: er is al een nieuwere aanlevering over dezelfde periode.",
                en: "Nothing was recorded: there is a newer delivery about the same period already.")
        case .nothingToWithdraw:
            return Text(
                nl: "Er is niets vastgelegd: er is geen besluit om terug te nemen.",
                en: "Nothing was recorded: there is no decision to withdraw.")
        case .isNotWaiting(let outcome, let last), .hasChanged(let outcome, let last):
            let (who, whoEnglish) =
                last.map { last in
                    let moment = LocalTime(last.at)
                    let (actor, reason) = (SafeEcho.printable(last.actor), SafeEcho.printable(last.reason))
                    return (
                        " \(actor) besloot op \(moment.day.words(.nl)), \(moment.shortClock): \(last.verdict.words.nl). Reden: \(reason)",
                        " \(actor) decided on \(moment.day.words(.en)), \(moment.shortClock): \(last.verdict.words.en). Reason: \(reason)"
                    )
                } ?? ("", "")
            return Text(
                nl:
                    "Er is niets vastgelegd, want er is intussen iets veranderd. De uitkomst is nu: \(outcome.mark.text.nl).\(who)",
                en:
                    "Nothing was recorded, because something changed meanwhile. The outcome is now: \(outcome.mark.text.en).\(whoEnglish)"
            )
        }
    }
}
