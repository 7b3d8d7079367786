import Register
import ReportingModel

/// Records what an official says about a partner's heading. After a yes the file that was refused for it is judged
/// again; after a no it is not asked again.
enum HeadingAnswer: String {
    case yes = "ja"
    case no = "nee"

    static let path = "/beoordelen/koppen"
    static let field = "antwoord"

    static func record(_ visit: Visit) throws -> Reply {
        guard let answer = visit.form[field].flatMap(HeadingAnswer.init(rawValue:)),
            let agreement = visit.form["afspraak"], let heading = visit.form["kop"],
            let written = visit.form["geschreven"]
        else { throw SiteError.notFound }
        let naming = try visit.naming()
        let open = try visit.read {
            try $0.headingProposals(naming.catalogue, known: try $0.headingSynonyms().list)
        }
        // Only what is asked can be answered: nobody makes a heading up in a form.
        let matching = open.filter { proposal in
            proposal.synonym.agreement == agreement && proposal.synonym.heading == heading
                && proposal.synonym.written.trimmingSpace() == written
        }
        guard let proposal = matching.first else {
            if let earlier = try earlier(agreement, heading, written, visit) { return earlier }
            throw SiteError.wrongRequest(
                Text(
                    nl: "Deze vraag is al beantwoord, of er is intussen een ander bestand gekomen.",
                    en: "This question was answered already, or another file came in meanwhile."))
        }
        let reason: String
        switch ReasonField.read(visit) {
        case .success(let text): reason = text
        case .failure(let mistake):
            let page = HeadingQuestions(
                visit: visit, naming: naming, proposals: [proposal],
                mistake: (proposal.synonym, visit.words(mistake.text)))
            return .page(Page(title: visit.words("Te beoordelen", "To review"), content: page.html, status: 400))
        }
        let (register, name) = (visit.site.register, try visit.visitor().name)
        let isNew =
            switch answer {
            case .yes:
                try register.confirm(
                    proposal.synonym, by: name, reason: reason, origin: visit.origin, at: visit.now)
            case .no:
                try register.refuse(proposal.synonym, by: name, reason: reason, origin: visit.origin, at: visit.now)
            }
        guard isNew else {
            if let earlier = try earlier(agreement, heading, written, visit) { return earlier }
            throw SiteError.wrongRequest(
                Text(nl: "Deze vraag is al beantwoord.", en: "This question was answered already."))
        }
        if answer == .yes { try judgeAgain(proposal.delivery, visit) }
        return .redirect(HeadingNotice.path(after: answer, proposal.delivery))
    }

    /// What the one who was first answered; `nil` when nobody did.
    private static func earlier(
        _ agreement: String, _ heading: String, _ written: String, _ visit: Visit
    ) throws -> Reply? {
        let answers: [Event.Action: Text] = [
            .headingConfirmed: Text(nl: "ja, dit is dezelfde kolom", en: "yes, this is the same column"),
            .headingRefused: Text(nl: "nee, dit is een andere kolom", en: "no, this is another column"),
        ]
        let event = try EarlierAnswer.event(visit, about: agreement) {
            answers[$0.action] != nil && $0.result == heading && $0.detail.hasPrefix("\(written): ")
        }
        guard let event, let answer = answers[event.action] else { return nil }
        return EarlierAnswer(
            visit: visit, event: event, answer: answer, reason: String(event.detail.dropFirst(written.count + 2)),
            page: (ReviewQueuePage.path, Text(nl: "Te beoordelen", en: "To review"))
        ).reply
    }

    private static func judgeAgain(_ delivery: DeliveryRecord, _ visit: Visit) throws {
        do {
            try visit.site.world.dropAgain(delivery)
        } catch {
            throw SiteError.wrongRequest(
                Text(
                    nl:
                        "De kop is bevestigd, maar het bestand kon niet opnieuw worden ingelezen. Vraag de partner het opnieuw aan te leveren.",
                    en:
                        "The heading was confirmed, but the file could not be read again. Ask the partner to deliver it again."
                ))
        }
    }
}
