import Register
import ReportingModel

/// What happened to a delivery: how often it came in, what was decided, what it replaced and what replaced it.
struct DeliveryHistory {
    let page: DeliveryPage

    private static let receptionsShown = 20

    private var words: Words { page.visit.words }

    var html: HTMLText {
        """
        <h2>\(words("Geschiedenis", "History"))</h2>
        <ol class="history">
        \(events)</ol>
        \(links(words("Vervangt", "Replaces"), page.delivery.replaces))\(links(words("Vervangen door", "Replaced by"), page.delivery.replacedBy))
        """
    }

    /// In order of time.
    private var events: HTMLText {
        let shown = page.receptions.prefix(DeliveryHistory.receptionsShown)
        let receptions = shown.enumerated().map { position, reception in
            (at: reception.receivedAt, text: text(of: reception, isFirst: position == 0))
        }
        let decisions = page.decisions.map { (at: $0.at, text: decision($0)) }
        let all = (receptions + decisions).enumerated().sorted { left, right in
            (left.element.at, left.offset) < (right.element.at, right.offset)
        }
        let rest = page.receptions.count - shown.count
        let more: HTMLText =
            rest > 0
            ? "<li class=\"quiet\">\(words("en nog \(rest) keer ontvangen", "and received \(rest) more times"))</li>\n"
            : ""
        return "\(all.map(\.element.text))\(more)"
    }

    private func text(of reception: ReceptionRecord, isFirst: Bool) -> HTMLText {
        // A verdict that is not the first, and no copy of what was known: nobody sent anything.
        let isJudgedAgain = !isFirst && reception.outcome != .duplicate
        let what =
            isJudgedAgain
            ? words(
                "opnieuw beoordeeld, omdat de afspraken of de bevestigde koppen zijn veranderd:",
                "judged again, because the agreements or the confirmed headings changed:")
            : words("ontvangen als", "received as")
        return
            "<li>\(page.naming.moment(reception.receivedAt)): \(what) “\(reception.fileName.printable)”, \(words("ontvangstnummer", "receipt number")) \("\(reception.id.rawValue)") \(reception.outcome.mark.html(words))</li>\n"
    }

    private func decision(_ decision: Decision) -> HTMLText {
        "<li>\(page.naming.moment(decision.at)): <strong>\(words(decision.verdict.words))</strong> \(words("door", "by")) \(SafeEcho.printable(decision.actor)). \(SafeEcho.printable(decision.reason))</li>\n"
    }

    private func links(_ title: String, _ names: [String]) -> HTMLText {
        guard !names.isEmpty else { return "" }
        let items = names.prefix(20).map { name -> HTMLText in
            guard let file = page.fileNames[name] else { return SiteLink.delivery(name, name) }
            return "\(SiteLink.delivery(name, file.printable)) <span class=\"quiet small\">\(name)</span>"
        }
        let list = items.dropFirst().reduce(items[0]) { "\($0), \($1)" as HTMLText }
        return "<p>\(title): \(list)</p>\n"
    }
}
