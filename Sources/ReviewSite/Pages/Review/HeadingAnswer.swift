import Register
import ReportingModel

/// Confirms what a partner's heading means, and lets the files that were refused for it be judged again.
enum HeadingAnswer {
    static func confirm(_ visit: Visit) throws -> Reply {
        guard let agreement = visit.form["afspraak"], let heading = visit.form["kop"],
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
        guard
            try visit.site.register.confirm(
                proposal.synonym, by: try visit.visitor().name, reason: reason, origin: visit.origin, at: visit.now)
        else {
            throw SiteError.wrongRequest(
                Text(nl: "Deze kop is al bevestigd.", en: "This heading was confirmed already."))
        }
        do {
            try visit.site.world.dropAgain(proposal.delivery)
        } catch {
            throw SiteError.wrongRequest(
                Text(
                    nl:
                        "De kop is bevestigd, maar het bestand kon niet opnieuw worden ingelezen. Vraag de partner het opnieuw aan te leveren.",
                    en:
                        "The heading was confirmed, but the file could not be read again. Ask the partner to deliver it again."
                ))
        }
        return .redirect(ReviewQueuePage.path)
    }
}
