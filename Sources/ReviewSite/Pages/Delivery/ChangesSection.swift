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
        guard resubmission.comparesFindings, counts.contains(where: { $0.0 > 0 }) else { return "" }
        let text = counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        let previous = SiteLink.delivery(resubmission.previous, resubmission.previousFileName.printable)
        return
            "<p>\(words("Bevindingen, vergeleken met het vorige bestand", "Findings, compared with the file before")) (\(previous), \(words("ontvangen", "received")) \(naming.moment(resubmission.previousReceivedAt))): \(text).</p>\n"
    }

    private var figures: HTMLText {
        let words = visit.words
        let said = resubmission.figureWords
        let files = resubmission.compared.enumerated().map { position, file -> HTMLText in
            "\(position > 0 ? ", " : "")\(SiteLink.delivery(file.name, file.fileName.printable))"
        }
        let compared: HTMLText = said.namesFiles && !files.isEmpty ? " (\(files))" : ""
        let (begin, end) = (words(said.lead.nl, said.lead.en), words(said.tail.nl, said.tail.en))
        let lead: HTMLText = "<p>\(begin)\(compared)\(end)</p>\n"
        guard let changes = resubmission.changes, !changes.isEmpty else { return lead }
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
        let warning: HTMLText =
            resubmission.lostWords.map { lost in
                "<p class=\"notice wait\">\(words(lost.nl, lost.en)) \(words(Resubmission.wholePeriod.nl, Resubmission.wholePeriod.en))</p>\n"
            } ?? ""
        return """
            \(lead)\(warning)<table class="stack"><caption>\(changes.count == 1 ? words("1 cijfer verandert", "1 figure changes") : words("\(naming.number(changes.count)) cijfers veranderen", "\(naming.number(changes.count)) figures change"))</caption>
            <thead><tr><th scope="col">\(words("Cijfer", "Figure"))</th><th scope="col" class="number">\(words("Eerst", "Before"))</th><th scope="col" class="number">\(words("Nu", "Now"))</th></tr></thead>
            <tbody>
            \(Array(rows))</tbody></table>
            \(more)
            """
    }
}
