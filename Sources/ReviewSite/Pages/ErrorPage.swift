import ReportingModel

/// What a visitor reads when there is no ordinary answer; never what went wrong inside.
struct ErrorPage {
    let visit: Visit
    let error: any Error

    var reply: Reply {
        let words = visit.words
        switch error {
        case SiteError.mustLogIn:
            return LoginPage.ask(visit)
        case SiteError.notAllowed:
            return page(
                words("Dit mag u niet zien", "You may not see this"),
                words(
                    "Uw account mag deze pagina niet openen. Hebt u dit nodig voor uw werk? Vraag het de beheerder.",
                    "Your account may not open this page. Do you need it for your work? Ask the administrator."), 403)
        case SiteError.notFound:
            return page(
                words("Niet gevonden", "Not found"),
                words(
                    "Deze pagina is er niet, of niet meer. Ga terug naar het begin en zoek van daaruit verder.",
                    "This page is not here, or not any more. Go back to the start and look from there."), 404)
        case SiteError.staleForm:
            if let draft = visit.draft {
                visit.leave(.draft(draft.fields), for: draft.page)
                return .redirect(draft.page)
            }
            return page(
                words("Verstuur het formulier nog eens", "Please send the form again"),
                words(
                    "Er is niets veranderd. De pagina was te lang open, of u bent intussen uitgelogd. Ga terug, ververs de pagina en verstuur het formulier opnieuw.",
                    "Nothing was changed. The page was open too long, or you were logged out. Go back, refresh the page and send the form again."
                ),
                403)
        case SiteError.wrongRequest(let text):
            return page(words("Dat lukte niet", "That did not work"), words(text), 400)
        case SiteError.tooLarge(let text):
            return page(words("Dat is te groot", "That is too large"), words(text), 413)
        case SiteError.tooSlow:
            return page(
                words("Dat duurde te lang", "That took too long"),
                words(
                    "Wij wachtten te lang op uw gegevens en zijn gestopt. Er is niets veranderd. Probeer het nog eens, bijvoorbeeld met een betere verbinding.",
                    "We waited too long for your data and stopped. Nothing was changed. Try again, perhaps with a better connection."
                ),
                408)
        case SiteError.busy:
            return page(
                words("Het is even te druk", "Too busy for a moment"),
                words(
                    "Er komen nu te veel bestanden tegelijk binnen. Er is niets veranderd. Probeer het over een minuut nog eens.",
                    "Too many files are coming in at once. Nothing was changed. Try again in a minute."), 503)
        case SiteError.busyWithOwn:
            return page(
                words("U verstuurt al veel tegelijk", "You are sending a lot at once"),
                words(
                    "Er komen al \(UploadSlots.mostPerPartner) formulieren met bestanden van u binnen. Meer kan niet tegelijk. Er is niets bewaard. Wacht tot die klaar zijn, en probeer het dan nog eens.",
                    "\(UploadSlots.mostPerPartner) forms with files of yours are coming in already. More is not possible at once. Nothing was kept. Wait until they are done, and try again then."
                ), 503)
        case SiteError.wrongMethod:
            return page(
                words("Dat kan hier niet", "Not possible here"),
                words(
                    "Wat uw programma hier vraagt, kan op dit adres niet.",
                    "What your program asks for is not possible at this address."), 405)
        case SiteError.notReceived:
            return page(
                words("Uw bestand is niet aangekomen", "Your file did not arrive"),
                words(
                    "Er ging iets mis bij ons. Dat ligt niet aan uw bestand. Probeer het over een paar minuten nog eens. Blijft het misgaan? Neem dan contact op met uw contactpersoon.",
                    "Something went wrong on our side; your file is not to blame. Try again in a few minutes. Does it keep going wrong? Then contact the municipality."
                ), 500)
        default:
            return page(
                words("Er ging iets mis bij ons", "Something went wrong on our side"),
                words(
                    "Er is niets verloren gegaan. Probeer het over een minuut nog eens. Blijft het misgaan? Waarschuw dan de beheerder.",
                    "Nothing was lost. Try again in a minute. Does it keep going wrong? Then tell the administrator."),
                500)
        }
    }

    private func page(_ title: String, _ text: String, _ status: Int) -> Reply {
        .page(
            Page(
                title: title,
                content: "<p>\(text)</p>\n<p><a href=\"/\">\(visit.words("Naar het begin", "To the start"))</a></p>\n",
                status: status))
    }
}
