import ReportingModel

/// The answer as a page that a volunteer understands: what became of the file, what to do, and proof of receipt.
struct FeedbackPage {
    let report: DeliveryReport
    let number: Int64
    let texts: AnswerTexts
    let names: FigureNames
    /// The file with the partner's own rows and our remarks; `nil` when there is none.
    let copyName: String?
    /// The only sheet in that file, when the partner's has more of them.
    let copySheet: String?
    let rowNames: RowNames

    /// Places shown with a finding; all of them stand in the table beside the page.
    private static let placesShown = 12
    private static let periodsShown = 12

    var html: String {
        let title = texts("Antwoord op uw bestand", "Answer to your file")
        let page = PartnerPage(
            windowTitle: "\(title): \(report.fileName.printable)", title: title,
            municipalityName: report.municipalityName, texts: texts, content: content)
        return page.html
    }

    /// What stands under the title; also shown on the review site, in a frame of its own.
    var content: HTMLText {
        """
        <section class="outcome \(standing.rawValue)" aria-label="\(texts("Uitkomst", "Outcome"))">
        <p class="verdict"><span aria-hidden="true">\(sign)</span> \(texts.outcome(of: report).capitalisedFirst)</p>
        <p>\(texts.meaning(report))</p>
        \(decision)\(wayOut)
        </section>
        \(findings)\(copy)
        \(report.resubmission.map { ResubmissionSection(resubmission: $0, names: names, texts: texts).html } ?? "")
        \(counts)
        \(receipt)
        \(closing)
        """
    }

    /// The lines that the page mentions one by one.
    static func linesShown(of findings: [Finding]) -> Set<Int> {
        Set(
            findings.flatMap { $0.places.ranges.prefix(placesShown) }.filter { $0.count <= 2 }
                .flatMap { [$0.first.line, $0.last.line] })
    }

    private var sign: String {
        switch standing {
        case .accepted, .acceptedWithRemarks: "✓"
        case .held: "?"
        case .rejected, .quarantined, .failed: "!"
        case .duplicate, .superseded: "="
        }
    }

    /// How it looks: an answer that another has taken the place of asks for nothing.
    private var standing: Outcome {
        report.judgedAgain == nil && report.withdrawnAt == nil ? report.outcome : .superseded
    }

    private var findings: HTMLText {
        guard !report.findings.isEmpty else { return "" }
        let groups = [Severity.error, .warning, .remark].compactMap { severity -> HTMLText? in
            let findings = report.findings.filter { $0.severity == severity }
            guard !findings.isEmpty else { return nil }
            let advice = FeedbackPage.saidOnce(findings.map(action), texts)
            return """
                <section>
                <h2>\(heading(of: severity, count: findings.count))</h2>
                <ol class="\(severity.rawValue)">
                \(zip(findings, advice).map(item))</ol>
                </section>

                """
        }
        return "\(groups)"
    }

    private var decision: HTMLText {
        guard report.withdrawnAt == nil, let decision = report.decision ?? report.firstDecision else { return "" }
        return
            "<p><strong>\(texts("Uitleg van de gemeente", "The municipality's reason")):</strong> \(texts.written(SafeEcho.printable(decision.reason)))</p>"
    }

    /// What to do when a file was set apart and holds nothing of persons.
    private var wayOut: HTMLText {
        guard report.outcome == .quarantined, standing == .quarantined else { return "" }
        let who = report.contact.isEmpty ? texts("de gemeente", "the municipality") : report.contact
        let words = texts(
            "Staan er geen gegevens van personen in? Neem contact op met \(who), en noem ontvangstnummer \(number). Stuur het bestand niet per mail.",
            "Are there no personal data in it? Contact \(who), and mention receipt number \(number). Do not send the file by e-mail."
        )
        return "<p>\(words)</p>"
    }

    private var copy: HTMLText {
        guard let copyName else { return noCopy }
        let advice =
            report.format?.isGrid == true
            ? texts(
                "Verbeter daarin de cellen. Zet de kopie daarna in de map waarin u ook uw eigen bestand zette. Klopt een cijfer toch? Schrijf dan in de laatste kolom “ja” en kort waarom.",
                "Correct the cells in it. Then put the copy in the folder where you put your own file. Is a figure right after all? Then write “yes” and briefly why in the last column."
            )
            : texts(
                "Zo ziet u bij elke regel wat wij ervan zeggen. Verbeter uw eigen bestand en zet dat opnieuw in dezelfde map als eerst.",
                "It shows what we say about each row. Correct your own file and put that in the same folder as before.")
                + explaining
        return """
            <section>
            <h2>\(texts("Uw eigen bestand, met onze opmerkingen", "Your own file, with our remarks"))</h2>
            <p>\(texts("Naast dit antwoord staat een kopie van uw bestand", "Beside this answer stands a copy of your file")): “\(copyName)”. \(copySheet.map { texts.onlySheet($0) + " " } ?? "")\(advice)</p>
            </section>

            """
    }

    /// A very large file gets no copy; who looks for it may know.
    private var noCopy: HTMLText {
        guard report.outcome == .rejected || report.outcome == .held, report.agreementTitle != nil,
            report.decision == nil, report.judgedAgain == nil, report.byteCount > Pipeline.largestCopyInBytes
        else { return "" }
        return
            "<p>\(texts("Uw bestand is te groot voor een kopie met onze opmerkingen. Alle plekken staan in het CSV-bestand bij dit antwoord.", "Your file is too large for a copy with our remarks. All places are listed in the CSV file with this answer."))</p>\n"
    }

    /// How to explain a figure of a document: there is no room for that in the document itself.
    private var explaining: String {
        guard report.findings.contains(where: { $0.severity == .warning }) else { return "" }
        return texts(
            " Klopt een cijfer toch? Schrijf dan in de laatste kolom van de kopie “ja” en kort waarom, en zet de kopie in die map.",
            " Is a figure right after all? Then write “yes” and briefly why in the last column of the copy, and put the copy in that folder."
        )
    }

    /// `300.000`
    private func grouped(_ count: Int) -> String { ExactDecimal(count).dutchDescription }

    private func heading(of severity: Severity, count: Int) -> String {
        let (nl, en) = (grouped(count), grouped(count).replacing(".", with: ","))
        let points = texts(count == 1 ? "1 punt" : "\(nl) punten", count == 1 ? "1 point" : "\(en) points")
        return switch severity {
        case .error: texts("Dit moet u verbeteren: \(points)", "Please correct: \(points)")
        case .warning
        where report.outcome == .superseded || report.firstDecision != nil
            || report.decision != nil && report.outcome != .held:
            texts("Hier was twijfel over: \(points)", "What was in doubt: \(points)")
        case .warning where report.outcome == .rejected || report.firstReception?.outcome == .rejected:
            texts("Let ook hierop: \(points)", "Mind this as well: \(points)")
        case .warning:
            texts(
                "Hier kijkt een medewerker van de gemeente naar: \(points)", "An official will look at this: \(points)")
        case .remark: texts("Dit viel ons op: \(points)", "What we noticed: \(points)")
        }
    }

    /// Shorter advice may be repeated.
    private static let longAdvice = 120

    /// The same long advice is given once; further on it is enough to say where it stands.
    private static func saidOnce(_ advice: [String], _ texts: AnswerTexts) -> [String] {
        advice.enumerated().map { position, text in
            guard let first = advice.firstIndex(of: text), first < position, text.count > longAdvice else {
                return text
            }
            return texts("Hetzelfde als bij punt \(first + 1).", "The same as at point \(first + 1).")
        }
    }

    private func item(_ finding: Finding, _ advice: String) -> HTMLText {
        let expectation = finding.expectation(texts.language)
        let expected: HTMLText =
            expectation.isEmpty
            ? "" : "<p><strong>\(texts("Wij verwachtten", "We expected")):</strong> \(expectation)</p>\n"
        return """
            <li>
            <p class="problem">\(naming(finding.message(texts.language)))</p>
            \(places(of: finding))\(expected)\(statements(of: finding))\(steps(of: finding, advice))
            </li>

            """
    }

    /// What to do: some sentences, or what happened and then step by step.
    private func steps(of finding: Finding, _ advice: String) -> HTMLText {
        let title = texts("Wat u kunt doen", "What you can do")
        let code: HTMLText = "<span class=\"code\">\(finding.code.rawValue)</span>"
        let steps = finding.steps(texts.language)
        guard let first = steps.first, steps.count > 1, advice == action(finding) else {
            return "<p><strong>\(title):</strong> \(advice) \(code)</p>"
        }
        let items = steps.dropFirst().map { "<li>\($0)</li>\n" as HTMLText }
        return """
            <p>\(first)</p>
            <p><strong>\(title):</strong> \(code)</p>
            <ul>
            \(Array(items))</ul>
            """
    }

    /// After a decision nobody will look any more.
    private func action(_ finding: Finding) -> String {
        naming(finding.action(texts.language, isDecided: report.isDecided))
    }

    private func naming(_ text: String) -> String {
        texts.naming(text, isRecordTable: report.format?.isGrid == false)
    }

    private func statements(of finding: Finding) -> HTMLText {
        let shown = finding.statements.prefix(FeedbackPage.placesShown).map { statement -> HTMLText in
            "<p><strong>\(texts("U schreef bij regel", "You wrote at line")) \(statement.firstLine):</strong> \(SafeEcho.printable(statement.reason))</p>\n"
        }
        let rest = finding.statements.count - shown.count
        let more: HTMLText =
            rest > 0 ? "<p>\(texts("En nog \(rest) keer uw uitleg.", "And \(rest) more of your reasons."))</p>\n" : ""
        return "\(shown)\(more)"
    }

    private func places(of finding: Finding) -> HTMLText {
        guard !finding.places.isEmpty else { return "" }
        let shown = finding.places.ranges.prefix(FeedbackPage.placesShown)
        let rest = finding.places.count - shown.reduce(0) { $0 + $1.count }
        let more =
            rest > 0
            ? texts(
                "; en nog \(grouped(rest)) keer. Alle plekken staan in het CSV-bestand bij dit antwoord",
                "; and \(grouped(rest).replacing(".", with: ",")) more. All places are listed in the CSV file with this answer"
            ) : ""
        let words = texts.places(
            Array(shown), heading: AnswerTexts.heading(at: finding), format: report.format, rowNames: rowNames)
        return "<p class=\"where\"><strong>\(texts("Waar", "Where")):</strong> \(words)\(more).</p>\n"
    }

    private var counts: HTMLText {
        guard report.counts.rows > 0, report.outcome != .duplicate, report.outcome != .quarantined,
            report.judgedAgain == nil
        else { return "" }
        let rows: [(String, Int)] = [
            (texts("Regels gelezen", "Rows read"), report.counts.rows),
            (texts("Helemaal in orde", "Entirely in order"), report.counts.accepted),
            (texts("In orde, met een opmerking", "In order, with a remark"), report.counts.withRemark),
            (
                doubtful, report.counts.held
            ),
            (texts("Nog te verbeteren", "To be corrected"), report.counts.refused),
        ]
        let items = rows.map { label, count -> HTMLText in
            let shown = texts(grouped(count), grouped(count).replacing(".", with: ","))
            return "<tr><th scope=\"row\">\(label)</th><td>\(shown)</td></tr>\n"
        }
        let shown = report.periods.prefix(FeedbackPage.periodsShown).map { $0.words(texts.language) }
        let rest = report.periods.count - shown.count
        let periods =
            shown.joined(separator: ", ")
            + (rest > 0 ? texts(" en nog \(rest) perioden", " and \(rest) more periods") : "")
        let about: HTMLText =
            periods.isEmpty
            ? ""
            : "<p>\(texts("Uw bestand gaat over", "Your file is about")) \(periods). \(texts("Aantal cijfers", "Figures")): \(report.observationCount).</p>\n"
        return """
            <section>
            <h2>\(texts("Wat wij lazen", "What we read"))</h2>
            <table><tbody>
            \(items)</tbody></table>
            \(about)\(passed)</section>

            """
    }

    /// What became of the rows with a warning.
    private var doubtful: String {
        if report.outcome == .superseded { return texts("Hier was twijfel over", "Were in doubt") }
        return report.decision == nil || report.outcome == .held
            ? texts("Wordt beoordeeld", "Under review") : texts("Beoordeeld", "Reviewed")
    }

    /// What was accepted counts only for the rest.
    private var passed: HTMLText {
        let periods = report.passedPeriods.prefix(FeedbackPage.periodsShown).map { $0.words(texts.language) }
            .joined(separator: ", ")
        let rest = report.passedPeriods.count - FeedbackPage.periodsShown
        let more = rest > 0 ? texts(" en nog \(rest) perioden", " and \(rest) more periods") : ""
        guard !periods.isEmpty else { return "" }
        return
            "<p><strong>\(texts("Daarvan telt niet mee", "Of these do not count")):</strong> \(periods)\(more). \(texts("Daarover kwam later een ander bestand. Dat telt.", "About these another file came later. That one counts."))</p>\n"
    }

    private var receipt: HTMLText {
        func moment(_ instant: Instant) -> String {
            LocalTime(instant).words(texts.language) + texts(" (Nederlandse tijd)", " (Dutch time)")
        }
        let again =
            report.firstCameAt == nil
            ? [] : [(texts("Opnieuw beoordeeld op", "Judged again on"), moment(report.receivedAt))]
        var rows = [
            (texts("Ontvangstnummer", "Receipt number"), "\(number)"),
            (texts("Ontvangen op", "Received on"), moment(report.firstCameAt ?? report.receivedAt)),
        ]
        rows += again
        rows += [
            (texts("Van", "From"), report.partnerName), (texts("Bestand", "File"), report.fileName.printable),
            (texts("Grootte", "Size"), ExactDecimal(report.byteCount).dutchDescription + " bytes"),
        ]
        if let hash = report.contentHash {
            rows.append((texts("Controlegetal (SHA-256)", "Fingerprint (SHA-256)"), hash.description))
        }
        if let title = report.agreementTitle { rows.append((texts("Afspraak", "Agreement"), title)) }
        if !report.replaced.isEmpty {
            rows.append((texts("Vervangt", "Replaces"), report.replaced.map(replaced).joined(separator: "; ")))
        }
        let items = rows.map { label, value -> HTMLText in "<tr><th scope=\"row\">\(label)</th><td>\(value)</td></tr>\n"
        }
        return """
            <section>
            <h2>\(texts("Ontvangstbewijs", "Receipt"))</h2>
            <table class="receipt"><tbody>
            \(items)</tbody></table>
            </section>

            """
    }

    /// `“wachttijd.csv” van 22 november 2026, 10:15`
    private func replaced(_ file: DeliveryReport.ReplacedFile) -> String {
        let moment = LocalTime(file.receivedAt).words(texts.language)
        let words = texts("“\(file.name.printable)” van \(moment)", "“\(file.name.printable)” of \(moment)")
        guard !file.onlyPeriods.isEmpty else { return words }
        let periods = file.onlyPeriods.map { $0.words(texts.language) }.joined(separator: ", ")
        return texts("voor \(periods): \(words)", "for \(periods): \(words)")
    }

    private var closing: HTMLText {
        let contact: HTMLText =
            report.contact.isEmpty
            ? ""
            : "<p>\(texts("Vragen? Neem contact op met", "Questions? Contact")) \(texts.written(report.contact)).</p>\n"
        return
            "<footer>\n\(contact)<p>\(texts("Bewaar deze pagina als bewijs van aanlevering.", "Keep this page as proof of delivery."))</p>\n</footer>"
    }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
