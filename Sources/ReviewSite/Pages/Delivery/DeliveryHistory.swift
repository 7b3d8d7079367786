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
        \(receptions)\(page.decisions.map(decision))</ol>
        \(links(words("Vervangt", "Replaces"), page.delivery.replaces))\(links(words("Vervangen door", "Replaced by"), page.delivery.replacedBy))
        """
    }

    private var receptions: HTMLText {
        let shown = page.receptions.prefix(DeliveryHistory.receptionsShown).map { reception -> HTMLText in
            "<li>\(page.naming.moment(reception.receivedAt)): \(words("ontvangen als", "received as")) “\(reception.fileName.printable)”, \(words("ontvangstnummer", "receipt number")) \("\(reception.id.rawValue)") \(reception.outcome.mark.html(words))</li>\n"
        }
        let rest = page.receptions.count - shown.count
        let more: HTMLText =
            rest > 0
            ? "<li class=\"quiet\">\(words("en nog \(rest) keer ontvangen", "and received \(rest) more times"))</li>\n"
            : ""
        return "\(Array(shown))\(more)"
    }

    private func decision(_ decision: Decision) -> HTMLText {
        "<li>\(page.naming.moment(decision.at)): <strong>\(words(decision.verdict.words))</strong> \(words("door", "by")) \(SafeEcho.printable(decision.actor)). \(SafeEcho.printable(decision.reason))</li>\n"
    }

    private func links(_ title: String, _ names: [String]) -> HTMLText {
        guard !names.isEmpty else { return "" }
        let items = names.prefix(20).map { SiteLink.delivery($0, $0) }
        let list = items.dropFirst().reduce(items[0]) { "\($0), \($1)" as HTMLText }
        return "<p>\(title): \(list)</p>\n"
    }
}
