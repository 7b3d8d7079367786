import Register
import ReportingModel

/// What the delivery changes beside the one before it: which figures move from what to what.
struct ChangesSection {
    let visit: Visit
    let naming: Naming
    /// `nil` for the first delivery about its periods.
    let resubmission: Resubmission?
    /// `nil` where something counted before.
    let firstFigures: FirstFigures?
    /// Whether somebody must look at them now.
    let isOpen: Bool

    private static let linesShown = 100

    var html: HTMLText {
        let words = visit.words
        return """
            <h2>\(words("Wat er verandert", "What changes"))</h2>
            \(resubmission.map(points) ?? "")\(resubmission.map(lost) ?? "")\(firstFigures.map(first) ?? resubmission.map(figures) ?? "")
            """
    }

    private func points(_ resubmission: Resubmission) -> HTMLText {
        let words = visit.words
        guard let points = resubmission.points, !points.isEmpty else { return "" }
        var counts = [
            (points.solved.count, words("opgelost", "solved")),
            (points.stillOpen.count, words("nog open", "still open")),
            (points.new.count, words("nieuw", "new")),
        ]
        if !points.unseen.isEmpty {
            counts.insert((points.unseen.count, words("niet meer gevonden", "no longer found")), at: 1)
        }
        let text = counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        let files = resubmission.previous.enumerated().map { position, file -> HTMLText in
            "\(position > 0 ? "; " : "")\(SiteLink.delivery(file.name, file.fileName.printable)), \(words("ontvangen", "received")) \(naming.moment(file.receivedAt))"
        }
        let lead =
            files.count == 1
            ? words("Bevindingen, vergeleken met het vorige bestand", "Findings, compared with the file before")
            : words("Bevindingen, vergeleken met de vorige bestanden", "Findings, compared with the files before")
        return "<p>\(lead) (\(files)): \(text).</p>\n"
    }

    /// What an accepted file would take away, or a file before it held more.
    private func lost(_ resubmission: Resubmission) -> HTMLText {
        let words = visit.words
        return resubmission.lostWords.map { lost in
            "<p class=\"notice wait\">\(words(lost.nl, lost.en)) \(words(Resubmission.wholePeriod.nl, Resubmission.wholePeriod.en))</p>\n"
        } ?? ""
    }

    /// Nothing stood there before, so every figure is new.
    private func first(_ found: FirstFigures) -> HTMLText {
        let words = visit.words
        let said = Resubmission.words(ofFirst: found.count, isCounted: found.isCounted)
        let lead: HTMLText = "<p>\(words(said.lead.nl, said.lead.en))</p>\n"
        guard !found.figures.isEmpty else { return lead }
        let names = FigureNames(naming.catalogue)
        let rows = found.figures.prefix(ChangesSection.linesShown).map { figure -> HTMLText in
            let name = names.words(
                indicator: figure.indicator, period: figure.period, area: figure.area, dimensions: figure.dimensions,
                unit: figure.unit, visit.language)
            return row(figure.indicator, name, before: "–", after: visit.figureText.value(figure.value))
        }
        let count = naming.number(found.count)
        let title =
            found.count == 1 ? words("Het cijfer", "The figure") : words("De \(count) cijfers", "The \(count) figures")
        return """
            \(lead)<details\(isOpen ? " open" : "")><summary>\(title)</summary>
            \(table("<caption class=\"hidden\">\(title)</caption>", Array(rows)))\(more(found.count - rows.count))</details>

            """
    }

    private func row(_ indicator: String, _ name: String, before: String, after: String) -> HTMLText {
        let words = visit.words
        return """
            <tr><th scope="row">\(SiteLink.indicator(indicator, words.configured(name)))</th><td class="number" data-label="\(words("Eerst", "Before"))">\(before)</td><td class="number" data-label="\(words("Nu", "Now"))">\(after)</td></tr>

            """
    }

    private func table(_ caption: HTMLText, _ rows: [HTMLText]) -> HTMLText {
        let words = visit.words
        return """
            <table class="stack">\(caption)
            <thead><tr><th scope="col">\(words("Cijfer", "Figure"))</th><th scope="col" class="number">\(words("Eerst", "Before"))</th><th scope="col" class="number">\(words("Nu", "Now"))</th></tr></thead>
            <tbody>
            \(rows)</tbody></table>

            """
    }

    private func more(_ rest: Int) -> HTMLText {
        rest > 0 ? "<p class=\"quiet\">\(visit.words("en nog \(rest)", "and \(rest) more"))</p>\n" : ""
    }

    private func figures(_ resubmission: Resubmission) -> HTMLText {
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
            row(
                change.indicator, names.words(of: change, visit.language),
                before: change.before.map { SafeEcho.printable($0.inWords) } ?? nothing,
                after: change.after.map { SafeEcho.printable($0.inWords) } ?? nothing)
        }
        let title =
            changes.count == 1
            ? words("1 cijfer verandert", "1 figure changes")
            : words(
                "\(naming.number(changes.count)) cijfers veranderen", "\(naming.number(changes.count)) figures change")
        let shown = table("<caption>\(title)</caption>", Array(rows))
        return "\(lead)\(shown)\(more(changes.count - rows.count))"
    }
}
