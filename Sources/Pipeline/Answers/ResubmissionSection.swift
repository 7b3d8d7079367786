import ReportingModel

/// What a resubmission changes, on the page of the answer: which points are solved and which figures move.
struct ResubmissionSection {
    let resubmission: Resubmission
    let names: FigureNames
    let texts: AnswerTexts

    /// Lines shown on the page; all of them stand in the document beside it.
    private static let linesShown = 25

    var html: HTMLText {
        let moment = LocalTime(resubmission.previousReceivedAt).words(texts.language)
        return """
            <section>
            <h2>\(texts("Wat er verandert", "What changes"))</h2>
            <p>\(texts("Vergeleken met", "Compared with")) “\(resubmission.previousFileName.printable)”, \(texts("ontvangen op", "received on")) \(moment).</p>
            \(points(texts("Opgelost", "Solved"), resubmission.solved))\(points(texts("Nog open", "Still open"), resubmission.stillOpen))\(points(texts("Nieuw", "New"), resubmission.new))\(figures)</section>

            """
    }

    private func points(_ title: String, _ findings: [Finding]) -> HTMLText {
        guard !findings.isEmpty else { return "" }
        let items = findings.prefix(ResubmissionSection.linesShown)
            .map { "<li>\($0.message(texts.language))</li>\n" as HTMLText }
        return "<p><strong>\(title): \(findings.count)</strong></p>\n<ul>\n\(Array(items))</ul>\n"
    }

    private var figures: HTMLText {
        guard let changes = resubmission.changes else {
            return
                "<p>\(texts("Dit zijn te veel cijfers om hier naast elkaar te zetten.", "These are too many figures to set side by side here."))</p>\n"
        }
        guard !changes.isEmpty else {
            return "<p>\(texts("Er veranderen geen cijfers.", "No figures change."))</p>\n"
        }
        let shown = changes.prefix(ResubmissionSection.linesShown).map(row)
        let rest = changes.count - shown.count
        let more: HTMLText =
            rest > 0
            ? "<p>\(texts("En nog \(rest). Die staan in het bestand bij dit antwoord dat eindigt op .json.", "And \(rest) more. They stand in the file with this answer that ends in .json."))</p>\n"
            : ""
        let lost = changes.count { $0.after == nil }
        let warning: HTMLText =
            lost > 0
            ? "<p><strong>\(texts("Let op: \(lost) \(lost == 1 ? "cijfer stond" : "cijfers stonden") in het vorige bestand en niet in dit bestand. Een nieuw bestand vervangt de hele periode. Is dat niet de bedoeling? Vul uw bestand dan aan en stuur het opnieuw.", "Please note: \(lost) \(lost == 1 ? "figure was" : "figures were") in the file before and not in this one. A new file replaces the whole period. Is that not what you want? Then complete your file and send it again."))</strong></p>\n"
            : ""
        return """
            <p>\(texts("Cijfers die veranderen", "Figures that change")): \(changes.count).</p>
            \(warning)<table class="changes"><thead><tr><th scope="col">\(texts("Cijfer", "Figure"))</th><th scope="col">\(texts("Eerst", "Before"))</th><th scope="col">\(texts("Nu", "Now"))</th></tr></thead>
            <tbody>
            \(Array(shown))</tbody></table>
            \(more)
            """
    }

    private func row(_ change: Resubmission.Change) -> HTMLText {
        let nothing = texts("staat er niet in", "not in it")
        return
            "<tr><th scope=\"row\">\(names.words(of: change, texts.language))</th><td>\(change.before.map(\.inWords) ?? nothing)</td><td>\(change.after.map(\.inWords) ?? nothing)</td></tr>\n"
    }
}
