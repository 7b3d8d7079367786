import Register
import ReportingModel

/// The answer to one file of the partner who asks; another partner's is as unknown as one that does not exist.
enum AnswerPage {
    static func path(to id: ReceptionID) -> String { "/mijn/aanleveringen/\(id.rawValue)" }

    static func show(_ visit: Visit) throws -> Reply {
        let reception = try own(visit)
        let words = visit.words
        let answer = try visit.site.world.partners.answer(reception.id, visit.language)
        let path = path(to: reception.id)
        let copy: HTMLText =
            answer.hasCopy
            ? "<a class=\"button\" href=\"\(path)/uw-bestand.csv\">\(words("Uw bestand met opmerkingen (CSV)", "Your file with remarks (CSV)"))</a>\n"
            : ""
        let needsBetter = reception.outcome == .rejected || reception.outcome == .held
        let form: HTMLText =
            needsBetter
            ? "<h2>\(words("Een verbeterd bestand aanleveren", "Send a corrected file"))</h2>\n\(UploadForm(visit: visit, message: nil).html)"
            : ""
        return .page(
            Page(
                title: words("Antwoord op uw bestand", "Answer to your file"),
                content: """
                    <p class="lead">\(reception.fileName.printable)</p>
                    <div class="buttons">
                    \(copy)<a class="button second" href="\(path)/bevindingen.csv">\(words("Alle punten als tabel (CSV)", "All points as a table (CSV)"))</a>
                    </div>
                    <div class="answer">
                    \(answer.content)
                    </div>
                    \(form)<p><a href="\(MinePage.path)">\(words("Naar al uw aanleveringen", "To all your deliveries"))</a></p>

                    """))
    }

    static func findingTable(_ visit: Visit) throws -> Reply {
        let reception = try own(visit)
        return .bytes(
            try visit.site.world.partners.findingTable(reception.id, visit.language), type: "text/csv; charset=utf-8",
            name: visit.words("bevindingen", "findings") + " \(reception.id.rawValue).csv")
    }

    static func annotatedCopy(_ visit: Visit) throws -> Reply {
        let reception = try own(visit)
        guard let copy = try visit.site.world.partners.annotatedCopy(reception.id) else { throw SiteError.notFound }
        return .bytes(
            copy, type: "text/csv; charset=utf-8",
            name: visit.words("uw bestand met opmerkingen", "your file with remarks") + " \(reception.id.rawValue).csv")
    }

    private static func own(_ visit: Visit) throws -> PartnerReception {
        guard let text = visit.parameters["reception"], let number = Int64(text), number > 0, "\(number)" == text,
            let partner = try visit.visitor().partner,
            let reception = try visit.read({
                try $0.reception(ReceptionID(rawValue: number), of: partner)
            })
        else { throw SiteError.notFound }
        return reception
    }
}
