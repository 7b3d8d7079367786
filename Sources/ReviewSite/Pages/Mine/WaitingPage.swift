import Register
import ReportingModel

/// The files that somebody has just sent, and their answers as they come; asks again by itself until all are there.
enum WaitingPage {
    private static let secondsBetween = 2
    private static let mostFiles = 50

    /// The address of the page about these files.
    ///
    /// It is sealed for the session that sent them: nobody can make a link that tells a partner of a file that was never
    /// sent.
    static func path(to files: Fields, _ visit: Visit) -> String {
        let query = files.urlEncoded
        return "\(UploadHandling.waitingPath)?\(query)&\(sealName)=\(visit.token.seal(on: query))"
    }

    private static let sealName = "zegel"

    private static func isOurs(_ visit: Visit) -> Bool {
        let files = Fields(visit.query.list.filter { $0.name != sealName })
        return visit.token.accepts(seal: visit.query[sealName] ?? "", on: files.urlEncoded)
    }

    static func show(_ visit: Visit) throws -> Reply {
        guard let partner = try visit.visitor().partner else { throw SiteError.notAllowed }
        let names = visit.query.list.filter { $0.name == "bestand" }.map { FileName($0.value) }
        guard isOurs(visit), !names.isEmpty, names.count <= mostFiles, names.allSatisfy({ $0.bytes.count <= 255 })
        else {
            return .redirect(MinePage.path)
        }
        let after = visit.query["na"].flatMap { Int64($0) }.map { ReceptionID(rawValue: $0) }
        let found = try visit.read { snapshot in
            try names.map { ($0, try snapshot.reception(of: $0, from: partner, after: after)) }
        }
        let isWaiting = found.contains { $0.1 == nil }
        if !isWaiting, found.count == 1, let only = found[0].1 { return .redirect(AnswerPage.path(to: only.id)) }
        let words = visit.words
        let rows = found.map { name, reception -> HTMLText in
            guard let reception else {
                return """
                    <tr><th scope="row" class="file">\(name.printable)</th><td data-label="\(words("Uitkomst", "Outcome"))">\(StatusMark(tone: .wait, sign: "…", text: Text(nl: "wij lezen het bestand", en: "we are reading it")).html(words))</td></tr>

                    """
            }
            return """
                <tr><th scope="row" class="file"><a href="\(AnswerPage.path(to: reception.id))">\(name.printable)</a></th><td data-label="\(words("Uitkomst", "Outcome"))">\(reception.outcome.mark.html(words))</td></tr>

                """
        }
        let lead =
            isWaiting
            ? words(
                "Uw bestanden zijn aangekomen. Wij lezen ze nu. Deze pagina ververst zichzelf; u kunt hem ook sluiten.",
                "Your files have arrived. We are reading them now. This page refreshes itself; you may also close it.")
            : words(
                "Uw bestanden zijn aangekomen. Hieronder staat wat ermee gebeurde.",
                "Your files have arrived. Below stands what became of them.")
        return .page(
            Page(
                title: words("Uw bestanden", "Your files"),
                content: """
                    <p class="lead" role="status">\(lead)</p>
                    <table class="stack"><caption>\(words("Wat u zojuist aanleverde", "What you have just sent"))</caption>
                    <thead><tr><th scope="col">\(words("Bestand", "File"))</th><th scope="col">\(words("Uitkomst", "Outcome"))</th></tr></thead>
                    <tbody>
                    \(rows)</tbody></table>
                    <p><a href="\(MinePage.path)">\(words("Naar al uw aanleveringen", "To all your deliveries"))</a></p>

                    """, refresh: isWaiting ? secondsBetween : nil))
    }
}
