import Register
import ReportingModel

/// For the second of two who answer the same question: who answered it first, when, what and why. What the second one
/// wrote stands beside it, so that it is not lost.
struct EarlierAnswer {
    let visit: Visit
    /// What the first one did.
    let event: Event
    let answer: Text
    let reason: String
    /// Where the question stood.
    let page: (path: String, title: Text)

    /// The latest of these events about an object that fits.
    static func event(
        _ visit: Visit, about object: String, _ fits: (Event) -> Bool
    ) throws -> Event? {
        try visit.read { try $0.log(LogFilter(object: object), limit: 50) }.map(\.event).first(where: fits)
    }

    var reply: Reply {
        let words = visit.words
        let moment = visit.figureText.moment(event.at)
        let actor = SafeEcho.printable(event.actor)
        let typed = visit.form[ReasonField.name].map { text -> HTMLText in
            "<p>\(words("U schreef", "You wrote")): “\(SafeEcho.printable(text))”</p>\n"
        }
        return .page(
            Page(
                title: words(page.title),
                content: """
                    <div class="notice error" role="alert"><p>\(words("Er is niets vastgelegd. \(actor) was u voor, op \(moment): \(answer[.nl]).", "Nothing was recorded. \(actor) was first, on \(moment): \(answer[.en])."))</p>
                    <p>\(words("Reden", "Reason")): “\(SafeEcho.printable(reason))”</p>
                    \(typed ?? "")</div>
                    <p><a href="\(page.path)">\(words("Terug naar de lijst", "Back to the list"))</a></p>

                    """, status: 409))
    }
}
