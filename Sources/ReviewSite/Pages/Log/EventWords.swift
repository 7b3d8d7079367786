package import Register
package import ReportingModel

extension Event.Action {
    /// What was done, for a person; a word that this version does not know stays as it is.
    package var words: Text {
        switch self {
        case .received: Text(nl: "bestand ontvangen", en: "file received")
        case .uploaded: Text(nl: "bestand geüpload", en: "file uploaded")
        case .judgedAgain: Text(nl: "opnieuw beoordeeld", en: "judged again")
        case .refused: Text(nl: "geweigerd", en: "refused")
        case .replaced: Text(nl: "vervangen", en: "replaced")
        case .decided: Text(nl: "besluit genomen", en: "decided")
        case .restored: Text(nl: "telt weer mee", en: "counts again")
        case .waitsAgain: Text(nl: "wacht weer op een besluit", en: "waits for a decision again")
        case .reminded: Text(nl: "herinnerd", en: "reminded")
        case .headingConfirmed: Text(nl: "kolomkop bevestigd", en: "heading confirmed")
        case .headingWithdrawn: Text(nl: "kolomkop ingetrokken", en: "heading withdrawn")
        case .headingRefused: Text(nl: "kolomkop afgewezen", en: "heading refused")
        case .loggedIn: Text(nl: "ingelogd", en: "logged in")
        case .loginRefused: Text(nl: "inloggen mislukt", en: "log-in refused")
        case .loggedOut: Text(nl: "uitgelogd", en: "logged out")
        case .accountAdded: Text(nl: "account gemaakt", en: "account added")
        case .passwordSet: Text(nl: "wachtwoord gewijzigd", en: "password changed")
        case .accountDisabled: Text(nl: "account gesloten", en: "account closed")
        case .accountReopened: Text(nl: "account heropend", en: "account opened again")
        case .tokenAdded: Text(nl: "sleutel gemaakt", en: "token added")
        case .tokenWithdrawn: Text(nl: "sleutel ingetrokken", en: "token withdrawn")
        case .waived: Text(nl: "besluit blijft gelden", en: "decision remembered")
        case .waiverWithdrawn: Text(nl: "besluit geldt niet meer", en: "remembered decision withdrawn")
        case .waiverRestored: Text(nl: "besluit geldt weer", en: "remembered decision holds again")
        case .downloaded: Text(nl: "origineel gedownload", en: "original downloaded")
        case .consolidated: Text(nl: "geconsolideerd", en: "consolidated")
        default: Text(nl: SafeEcho.printable(rawValue), en: SafeEcho.printable(rawValue))
        }
    }
}

extension Event {
    /// What it is about; the name of a file that never became a delivery may hold what nobody should read.
    func shownObject(_ naming: Naming) -> String {
        switch action {
        case .refused, .uploaded: FileName(object).printable
        case .reminded, .headingConfirmed, .headingWithdrawn, .headingRefused:
            naming.catalogue.agreement(object)?.title ?? SafeEcho.printable(object)
        case .consolidated: SafeEcho.printable(naming.municipality(object))
        case .loginRefused where object == LoginPage.unknownName: naming.words("onbekend", "unknown")
        default: SafeEcho.printable(object)
        }
    }

    /// What came of it: an outcome, a role or a finding in words, anything else as it was kept.
    package var resultWords: Text {
        if let code = FindingCode(rawValue: result) { return code.title }
        if let outcome = Outcome(rawValue: result) { return outcome.mark.text }
        if let role = Role(rawValue: result) { return role.words }
        let known: [String: Text] = [
            "accept": Text(nl: "geaccepteerd", en: "accepted"),
            "return": Text(nl: "teruggestuurd", en: "returned"), "reject": Text(nl: "afgekeurd", en: "rejected"),
            "withdraw": Text(nl: "besluit teruggenomen", en: "decision withdrawn"),
            "written": Text(nl: "geschreven", en: "written"), "before": Text(nl: "vooraf", en: "before"),
            "after": Text(nl: "achteraf", en: "after"),
        ]
        return known[result] ?? Text(nl: SafeEcho.printable(result), en: SafeEcho.printable(result))
    }
}
