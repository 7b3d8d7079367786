import ReportingModel

/// What a resubmission changes, on the page of the answer: which points are solved and which figures move.
struct ResubmissionSection {
    let resubmission: Resubmission
    let names: FigureNames
    let texts: AnswerTexts

    /// Lines shown on the page; all of them stand in the document beside it.
    private static let linesShown = 25

    var html: HTMLText {
        """
        <section>
        <h2>\(texts("Wat er verandert", "What changes"))</h2>
        \(points)\(waiting)\(figures)</section>

        """
    }

    private var points: HTMLText {
        guard let points = resubmission.points, !points.isEmpty else { return "" }
        let files = resubmission.previous.map { file in
            let moment = LocalTime(file.receivedAt).words(texts.language)
            return "“\(file.fileName.printable)”, \(texts("ontvangen op", "received on")) \(moment)"
        }
        let lead =
            files.count == 1
            ? texts("Punten, vergeleken met uw vorige bestand", "Points, compared with your file before")
            : texts("Punten, vergeleken met uw vorige bestanden", "Points, compared with your files before")
        return """
            <p>\(lead): \(files.joined(separator: "; ")).</p>
            \(list(texts("Opgelost", "Solved"), points.solved))\(list(texts("Niet meer gevonden", "No longer found"), points.unseen))\(list(texts("Nog open", "Still open"), points.stillOpen, before: points.stillOpenBefore))\(list(texts("Nieuw", "New"), points.new))
            """
    }

    /// What an earlier file said about other periods is not settled by this one.
    private var waiting: HTMLText {
        """
        \(line(texts("Nog in beoordeling", "Still under review"), resubmission.stillWaiting))\(line(texts("Nog afgekeurd", "Still rejected"), resubmission.stillRefused))
        """
    }

    private func line(_ title: String, _ files: [Resubmission.Waiting]) -> HTMLText {
        let items = files.map { file in
            "\(file.periods.map { $0.words(texts.language) }.joined(separator: ", ")) (“\(file.fileName.printable)”)"
        }
        guard !items.isEmpty else { return "" }
        return "<p><strong>\(title):</strong> \(items.joined(separator: "; ")).</p>\n"
    }

    /// - Parameter before: in how many places each of them was found before.
    private func list(_ title: String, _ findings: [Finding], before: [Int] = []) -> HTMLText {
        guard !findings.isEmpty else { return "" }
        let items = findings.prefix(ResubmissionSection.linesShown).enumerated().map { position, finding -> HTMLText in
            let earlier = before.indices.contains(position) ? before[position] : finding.count
            return "<li>\(finding.message(texts.language))\(change(from: earlier, to: finding.count))</li>\n"
        }
        return "<p><strong>\(title): \(findings.count)</strong></p>\n<ul>\n\(Array(items))</ul>\n"
    }

    /// `(eerst 30 cellen, nu 1)`: who mended most of them may know.
    private func change(from before: Int, to now: Int) -> String {
        guard before != now, before > 0, now > 0 else { return "" }
        let (first, last) = (ExactDecimal(before).dutchDescription, ExactDecimal(now).dutchDescription)
        return texts(
            before == 1 ? " (eerst 1 cel, nu \(last))" : " (eerst \(first) cellen, nu \(last))",
            before == 1 ? " (first 1 cell, now \(now))" : " (first \(before) cells, now \(now))")
    }

    private var figures: HTMLText {
        let words = resubmission.figureWords
        let files = resubmission.compared.map { "“\($0.fileName.printable)”" }.joined(separator: ", ")
        let names = words.namesFiles && !files.isEmpty ? " (\(files))" : ""
        let lead: HTMLText = "<p>\(words.lead[texts.language])\(names)\(words.tail[texts.language])</p>\n"
        let advice = texts(
            "Is dat niet de bedoeling? Vul uw bestand dan aan en stuur het opnieuw.",
            "Is that not what you want? Then complete your file and send it again.")
        let warning: HTMLText =
            resubmission.lostWords.map { lost in
                "<p><strong>\(texts("Let op", "Please note")): \(lost[texts.language]) \(Resubmission.wholePeriod[texts.language]) \(advice)</strong></p>\n"
            } ?? ""
        guard let changes = resubmission.changes, !changes.isEmpty else { return "\(lead)\(warning)" }
        let shown = changes.prefix(ResubmissionSection.linesShown).map(row)
        let rest = changes.count - shown.count
        let more: HTMLText =
            rest > 0
            ? "<p>\(texts("En nog \(rest). Die staan in het bestand bij dit antwoord dat eindigt op .json.", "And \(rest) more. They stand in the file with this answer that ends in .json."))</p>\n"
            : ""
        return """
            \(lead)\(warning)<table class="changes"><thead><tr><th scope="col">\(texts("Cijfer", "Figure"))</th><th scope="col">\(texts("Eerst", "Before"))</th><th scope="col">\(texts("Nu", "Now"))</th></tr></thead>
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
