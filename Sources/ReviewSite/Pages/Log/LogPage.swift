import Register
import ReportingModel

/// Logboek: who did what, when and why.
enum LogPage {
    static let path = "/logboek"
    static let checkPath = "/logboek/controle"
    private static let pageLength = 50

    static func show(_ visit: Visit) throws -> Reply { .page(try page(visit, checked: nil)) }

    /// Goes through the whole log and computes every seal again; takes a while in a long one.
    static func check(_ visit: Visit) throws -> Reply {
        .page(try page(visit, checked: try visit.read { try $0.eventLogSeal() }))
    }

    private static func page(_ visit: Visit, checked: SealedLog?) throws -> Page {
        let words = visit.words
        let query = try LogQuery(visit)
        let (events, files, actors, actions, seal) = try visit.read { snapshot in
            let events = try snapshot.log(query.filter, after: query.key, limit: pageLength + 1)
            let deliveries = events.map(\.event).filter { aboutDeliveries.contains($0.action) }.map(\.object)
            return (
                events, try snapshot.fileNames(ofDeliveries: deliveries), try snapshot.logActors(),
                try snapshot.logActions(), try snapshot.lastSeal()
            )
        }
        let shown = Array(events.prefix(pageLength))
        let older: HTMLText =
            events.count > pageLength
            ? shown.last.map { "<a href=\"\(query.address(after: $0))\">\(words("Ouder", "Older"))</a>" } ?? "" : ""
        return Page(
            title: words("Logboek", "Log"),
            content: """
                <p class="lead">\(words("Wie deed wat, wanneer en waarom. Niets in het logboek kan worden gewijzigd of weggehaald.", "Who did what, when and why. Nothing in the log can be changed or removed."))</p>
                \(form(query, actors, actions, words))\(table(shown, files, visit, try visit.naming()))<p class="pager"><a href="\(query.exportAddress)">\(words("Download als CSV", "Download as CSV"))</a>\(older)</p>
                \(sealState(seal, checked, visit))
                """)
    }

    // MARK: Filter

    private static func form(
        _ query: LogQuery, _ actors: [String], _ actions: [Event.Action], _ words: Words
    ) -> HTMLText {
        func select(_ name: String, _ label: String, all: String, _ options: [(String, String)]) -> HTMLText {
            let chosen = query.fields[name] ?? ""
            let items = ([("", all)] + options).map { value, text -> HTMLText in
                let selected: HTMLText = value == chosen ? " selected" : ""
                return "<option value=\"\(value)\"\(selected)>\(text)</option>\n"
            }
            return
                "<div><label for=\"\(name)\">\(label)</label><select id=\"\(name)\" name=\"\(name)\">\n\(items)</select></div>\n"
        }
        func input(_ name: String, _ label: String, _ type: String) -> HTMLText {
            "<div><label for=\"\(name)\">\(label)</label><input id=\"\(name)\" name=\"\(name)\" type=\"\(type)\" maxlength=\"200\" value=\"\(query.fields[name] ?? "")\"></div>\n"
        }
        return """
            <form class="filters" method="get" action="\(path)">
            \(input("van", words("Vanaf", "From"), "date"))\(input("tot", words("Tot en met", "Until"), "date"))\(select("wie", words("Wie", "Who"), all: words("iedereen", "everybody"), actors.map { ($0, SafeEcho.printable($0)) }))\(select("wat", words("Wat", "What"), all: words("alles", "everything"), actions.map { ($0.rawValue, words($0.words)) }))\(input("waarover", words("Waarover (naam of bestand)", "About (name or file)"), "text"))<button class="second" type="submit">\(words("Toon", "Show"))</button>
            </form>
            \(chosen(query, actions, words).html)
            """
    }

    private static func chosen(_ query: LogQuery, _ actions: [Event.Action], _ words: Words) -> ChosenFilters {
        let labels = [
            ("van", words("Vanaf", "From")), ("tot", words("Tot en met", "Until")), ("wie", words("Wie", "Who")),
            ("wat", words("Wat", "What")), ("waarover", words("Waarover", "About")),
        ]
        let parts = labels.compactMap { name, label -> (label: HTMLText, value: HTMLText)? in
            guard let value = query.fields[name] else { return nil }
            let day = CalendarDay(iso8601: value)?.words(words.language)
            let action = name == "wat" ? actions.first { $0.rawValue == value }.map { words($0.words) } : nil
            return ("\(label)", "\(action ?? day ?? SafeEcho.printable(value))")
        }
        return ChosenFilters(words: words, parts: parts)
    }

    // MARK: Events

    private static func table(
        _ events: [LoggedEvent], _ files: [String: FileName], _ visit: Visit, _ naming: Naming
    ) -> HTMLText {
        let words = visit.words
        guard !events.isEmpty else {
            return "<p>\(words("Hier staat niets in het logboek.", "There is nothing here in the log."))</p>\n"
        }
        let rows = events.map { logged -> HTMLText in
            let event = logged.event
            return """
                <tr><td data-label="\(words("Wanneer", "When"))" class="nowrap">\(moment(event.at))</td><td data-label="\(words("Wie", "Who"))">\(SafeEcho.printable(event.actor))</td><td data-label="\(words("Wat", "What"))">\(words(event.action.words))</td><td data-label="\(words("Waarover", "About"))">\(object(event, files, naming))</td><td data-label="\(words("Gevolg", "Result"))">\(result(event, naming))</td><td data-label="\(words("Waarom en hoe", "Why and how"))">\(EventDetail(event: event, naming: naming).html)<span class="source">\(SafeEcho.printable(event.origin))</span></td></tr>

                """
        }
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(words("Gebeurtenissen", "Events"))">
            <table class="stack events"><caption class="hidden">\(words("Gebeurtenissen, nieuwste eerst", "Events, newest first"))</caption>
            <thead><tr><th scope="col">\(words("Wanneer", "When"))</th><th scope="col">\(words("Wie", "Who"))</th><th scope="col">\(words("Wat", "What"))</th><th scope="col">\(words("Waarover", "About"))</th><th scope="col">\(words("Gevolg", "Result"))</th><th scope="col">\(words("Waarom en hoe", "Why and how"))</th></tr></thead>
            <tbody>
            \(rows)</tbody></table></div>

            """
    }

    private static func moment(_ instant: Instant) -> String {
        let local = LocalTime(instant)
        return "\(local.day) \(local.clock)"
    }

    private static let aboutDeliveries: Set<Event.Action> = [
        .received, .judgedAgain, .replaced, .decided, .restored, .waitsAgain, .downloaded, .waived, .waiverWithdrawn,
        .waiverRestored,
    ]

    /// A delivery by the name of its file, which people know; its own name stands behind it, as the filter asks for that.
    private static func object(_ event: Event, _ files: [String: FileName], _ naming: Naming) -> HTMLText {
        let shown = event.shownObject(naming)
        guard aboutDeliveries.contains(event.action) else { return "\(shown)" }
        guard let file = files[event.object] else { return SiteLink.delivery(event.object, shown) }
        let link = SiteLink.delivery(event.object, FileLabel(file.printable).html)
        return "\(link) <span class=\"quiet small own\">\(shown)</span>"
    }

    private static func result(_ event: Event, _ naming: Naming) -> HTMLText {
        FindingCode(rawValue: event.result).map(naming.finding) ?? "\(naming.words(event.resultWords))"
    }

    // MARK: Seal

    private static func sealState(
        _ seal: (eventCount: Int64, seal: String), _ checked: SealedLog?, _ visit: Visit
    ) -> HTMLText {
        let words = visit.words
        let result: HTMLText =
            checked.map { checked in
                checked.firstAltered.map {
                    "<p class=\"notice error\" role=\"alert\">\(words("Het logboek is niet meer zoals het is geschreven: het eerste verschil is bij gebeurtenis \($0). Waarschuw uw beheerder en leg een back-up ernaast.", "The log is no longer as it was written: the first difference is at event \($0). Tell your administrator and compare with a backup."))</p>\n"
                }
                    ?? .done(
                        words(
                            "Het logboek is gecontroleerd: alle \(checked.eventCount) gebeurtenissen zijn zoals ze zijn geschreven.",
                            "The log was checked: all \(checked.eventCount) events are as they were written."))
            } ?? ""
        let button: HTMLText =
            visit.account?.role == .administrator
            ? """
            <form method="post" action="\(checkPath)">\(FormToken(visit).field)<button class="second" type="submit">\(words("Controleer het hele logboek", "Check the whole log"))</button></form>

            """ : ""
        let last: HTMLText = seal.seal.isEmpty ? "–" : "<code>\(seal.seal)</code>"
        return """
            <h2 id="zegel">\(words("Zegel", "Seal"))</h2>
            \(result)<dl class="facts"><dt>\(words("Gebeurtenissen", "Events"))</dt><dd>\(Int(seal.eventCount))</dd><dt>\(words("Laatste zegel", "Last seal"))</dt><dd>\(last)</dd></dl>
            <p class="quiet">\(words("Elke gebeurtenis heeft een zegel dat van alle eerdere afhangt. Bewaar het laatste zegel op een andere plek: daarmee toont u later aan dat er niets is veranderd.", "Each event has a seal that depends on all those before it. Keep the last seal somewhere else: with it you can show later that nothing was altered."))</p>
            \(button)
            """
    }
}
