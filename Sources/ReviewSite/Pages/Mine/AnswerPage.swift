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
        let isPast = reception.judgedAgainAs != nil
        let copy: HTMLText =
            answer.hasCopy && !isPast && reception.replacedBy == nil
            ? "<a class=\"button\" href=\"\(path)/uw-bestand.csv\">\(words("Uw bestand met opmerkingen (CSV)", "Your file with remarks (CSV)"))</a>\n"
            : ""
        let table: HTMLText =
            isPast
            ? ""
            : "<a class=\"button second\" href=\"\(path)/bevindingen.csv\">\(words("Alle punten als tabel (CSV)", "All points as a table (CSV)"))</a>\n"
        let needsBetter = !isPast && [.rejected, .held, .quarantined].contains(reception.outcome)
        let form: HTMLText =
            needsBetter
            ? "<section class=\"act\"><h2>\(words("Een verbeterd bestand aanleveren", "Send a corrected file"))</h2>\n\(try template(reception, visit))\(UploadForm(visit: visit, message: nil).html)</section>\n"
            : ""
        return .page(
            Page(
                title: words("Antwoord op uw bestand", "Answer to your file"),
                content: """
                    <p class="lead">\(reception.fileName.printable)</p>
                    \(later(reception, words))<div class="buttons">
                    \(copy)\(table)</div>
                    <div class="answer">
                    \(answer.content)
                    </div>
                    \(form)<p class="act"><a href="\(MinePage.path)">\(words("Naar al uw aanleveringen", "To all your deliveries"))</a></p>

                    """))
    }

    /// Where the answer is that holds instead of this one.
    private static func later(_ reception: PartnerReception, _ words: Words) -> HTMLText {
        let (number, why, link): (ReceptionID, String, String)
        if let again = reception.judgedAgainAs {
            (number, why, link) = (
                again, words("Dit bestand is opnieuw beoordeeld.", "This file was judged again."),
                words("Lees het nieuwe antwoord", "Read the new answer")
            )
        } else if let newer = reception.replacedBy {
            (number, why, link) = (
                newer,
                words("Dit bestand is vervangen door uw nieuwere bestand.", "Your newer file has replaced this file."),
                words("Lees het antwoord daarop", "Read the answer to that")
            )
        } else {
            return ""
        }
        return "<p class=\"notice\">\(why) <a href=\"\(path(to: number))\">\(link)</a></p>\n"
    }

    /// The empty table of the agreement, for whoever has to begin anew.
    private static func template(_ reception: PartnerReception, _ visit: Visit) throws -> HTMLText {
        guard reception.outcome == .quarantined,
            let agreement = try reception.agreement.flatMap({ try visit.site.world.catalogue().agreement($0) }),
            try visit.site.world.partners.template(agreement, nil) != nil
        else { return "" }
        return
            "<p><a href=\"\(MinePage.path(toTemplate: agreement))\">\(visit.words("Lege tabel om in te vullen", "Empty table to fill in")): \(agreement.title)</a></p>\n"
    }

    static func findingTable(_ visit: Visit) throws -> Reply {
        let reception = try own(visit)
        return .bytes(
            try visit.site.world.partners.findingTable(reception.id, visit.language), type: "text/csv; charset=utf-8",
            name: downloadName(reception, visit.words("bevindingen", "findings")))
    }

    static func annotatedCopy(_ visit: Visit) throws -> Reply {
        let reception = try own(visit)
        guard let copy = try visit.site.world.partners.annotatedCopy(reception.id) else { throw SiteError.notFound }
        return .bytes(
            copy, type: "text/csv; charset=utf-8",
            name: downloadName(reception, visit.words("met opmerkingen", "with remarks")))
    }

    /// `mijn rapport - met opmerkingen.csv`: beside others it says of which file it is.
    private static func downloadName(_ reception: PartnerReception, _ what: String) -> String {
        let name = reception.fileName.printable
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
        return "\(stem.isEmpty ? name[...] : stem) - \(what).csv"
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
