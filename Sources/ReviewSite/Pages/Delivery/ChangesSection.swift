import Register
import ReportingModel

/// What the delivery changes beside the one before it: which figures move from what to what.
struct ChangesSection {
    let visit: Visit
    let naming: Naming
    let resubmission: Resubmission

    private static let linesShown = 100

    var html: HTMLText {
        let words = visit.words
        return """
            <h2>\(words("Wat er verandert", "What changes"))</h2>
            <p>\(words("Vergeleken met", "Compared with")) \(SiteLink.delivery(resubmission.previous, resubmission.previousFileName.printable)), \(words("ontvangen", "received")) \(naming.moment(resubmission.previousReceivedAt)).</p>
            \(points)\(figures)
            """
    }

    private var points: HTMLText {
        let words = visit.words
        let counts = [
            (resubmission.solved.count, words("opgelost", "solved")),
            (resubmission.stillOpen.count, words("nog open", "still open")),
            (resubmission.new.count, words("nieuw", "new")),
        ]
        guard counts.contains(where: { $0.0 > 0 }) else { return "" }
        let text = counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return "<p>\(words("Bevindingen", "Findings")): \(text).</p>\n"
    }

    private var figures: HTMLText {
        let words = visit.words
        guard let changes = resubmission.changes else {
            return
                "<p>\(words("Dit zijn te veel cijfers om hier naast elkaar te zetten.", "These are too many figures to set side by side here."))</p>\n"
        }
        guard !changes.isEmpty else {
            return "<p>\(words("Er veranderen geen cijfers.", "No figures change."))</p>\n"
        }
        let names = FigureNames(naming.catalogue)
        let nothing = words("staat er niet in", "not in it")
        let rows = changes.prefix(ChangesSection.linesShown).map { change -> HTMLText in
            """
            <tr><th scope="row">\(SiteLink.indicator(change.indicator, words.configured(names.words(of: change, visit.language))))</th><td class="number" data-label="\(words("Eerst", "Before"))">\(change.before.map { SafeEcho.printable($0.inWords) } ?? nothing)</td><td class="number" data-label="\(words("Nu", "Now"))">\(change.after.map { SafeEcho.printable($0.inWords) } ?? nothing)</td></tr>

            """
        }
        let rest = changes.count - rows.count
        let more: HTMLText =
            rest > 0 ? "<p class=\"quiet\">\(words("en nog \(rest)", "and \(rest) more"))</p>\n" : ""
        let lost = changes.count { $0.after == nil }
        let warning: HTMLText =
            lost > 0
            ? "<p class=\"notice wait\">\(words("\(lost) van de cijfers van eerst staan niet in dit bestand. Een nieuw bestand vervangt de hele periode.", "\(lost) of the figures from before are not in this file. A new file replaces the whole period."))</p>\n"
            : ""
        return """
            \(warning)<table class="stack"><caption>\(changes.count == 1 ? words("1 cijfer verandert", "1 figure changes") : words("\(naming.number(changes.count)) cijfers veranderen", "\(naming.number(changes.count)) figures change"))</caption>
            <thead><tr><th scope="col">\(words("Cijfer", "Figure"))</th><th scope="col" class="number">\(words("Eerst", "Before"))</th><th scope="col" class="number">\(words("Nu", "Now"))</th></tr></thead>
            <tbody>
            \(Array(rows))</tbody></table>
            \(more)
            """
    }
}
