import ReportingModel

/// The page beside the table: what each column means, how to write it, when and where to deliver.
///
/// One file without script, fonts or pictures from elsewhere, so that it opens from any folder and prints well.
struct TemplatePage {
    let template: DeliveryTemplate

    var agreement: Agreement { template.agreement }
    /// What the page explains; an agreement without a CSV form still has fields with names.
    var layout: Layout? { template.layout ?? agreement.layouts.first }
    /// `peildatum 30 april 2027`, `1e halfjaar 2027`.
    static func words(_ period: Period) -> String {
        period.kind == .referenceDate ? "peildatum \(period.words(.nl))" : period.words(.nl)
    }

    private var hasTable: Bool { template.layout != nil }
    private var municipalityName: String {
        template.catalogue.municipality(agreement.municipality)?.name ?? agreement.municipality
    }

    var html: String {
        let page: HTMLText = """
            <!DOCTYPE html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Zo levert u aan: \(agreement.title)</title>
            <style>\(HTMLText(stringLiteral: TemplatePage.style))</style>
            </head>
            <body>
            <main>
            <p class="sender">\(municipalityName) · Sluis</p>
            <h1>Zo levert u aan: \(agreement.title)</h1>
            <p>Voor \(template.partner().name).</p>
            \(steps)
            \(due)
            \(columns)
            \(TemplateWriting(template: template, layout: layout).html)
            \(otherFormats)
            \(closing)
            </main>
            </body>
            </html>

            """
        return page.description
    }

    private var steps: HTMLText {
        let inbox = "Inbox/\(template.partner().id)"
        let outbox = "Outbox/\(template.partner().id)"
        let file: HTMLText =
            hasTable
            ? """
            <li>Open <strong>\(agreement.id).csv</strong> in Excel of een ander rekenprogramma. Het staat naast deze pagina.</li>
            <li>Vul de lege cellen in. Laat de koppen en wat er al staat zoals het is.</li>
            <li>\(periodStep)</li>
            <li>Bewaar het bestand als CSV. In Excel heet dat “CSV UTF-8 (gescheiden door lijstscheidingsteken)”.</li>

            """
            : """
            <li>Deze cijfers kunnen niet als CSV worden geleverd, alleen als \(formatNames). Daarom is er geen invulbestand.</li>
            <li>Laat uw programma een bestand maken met de velden die hieronder staan.</li>

            """
        return """
            <section class="box">
            <h2>In het kort</h2>
            <ol>
            \(file)<li>Zet het bestand in uw map <strong>\(inbox)</strong>.</li>
            <li>Kijk na een halve minuut in <strong>\(outbox)</strong>. Daar staat het antwoord: wat goed is, wat niet, en wat u kunt doen.</li>
            </ol>
            <p>Klopt er iets niet? Verbeter het dan en zet het bestand opnieuw in de map. Het nieuwe bestand vervangt het oude voor dezelfde periode.</p>
            </section>
            """
    }

    /// What to do with periods of which there are no figures yet.
    private var periodStep: String {
        switch layout?.kind {
        case .crosstab:
            "Haal de kolommen weg van een periode waarover u nog niets kunt melden; bewaar die voor een volgende keer."
        case .long: "Levert u over een andere periode? Verander die dan in elke rij."
        case .columns, nil:
            "Haal de rijen weg van een periode waarover u nog niets kunt melden; bewaar die voor een volgende keer."
        }
    }

    private var due: HTMLText {
        let periods = template.comingPeriods
        guard !periods.isEmpty else {
            let text =
                agreement.rhythm == .occasional
                ? "Voor deze cijfers is geen vaste dag afgesproken. Lever ze zodra u ze hebt."
                : "Er worden geen cijfers meer verwacht: de afspraak is afgelopen."
            return "<section>\n<h2>Wanneer</h2>\n<p>\(text)</p>\n</section>"
        }
        let rows = periods.map { period -> HTMLText in
            "<tr><td>\(TemplatePage.words(period))</td><td>\(agreement.dueDay(of: period).words(.nl))</td></tr>\n"
        }
        return """
            <section>
            <h2>Wanneer</h2>
            <table><thead><tr><th scope="col">Cijfers over</th><th scope="col">Uiterlijk aanleveren op</th></tr></thead><tbody>
            \(rows)</tbody></table>
            </section>
            """
    }

    private var columns: HTMLText {
        guard let layout else { return "" }
        let explained = TemplateColumns(template: template, layout: layout)
        return """
            <section>
            <h2>\(hasTable ? "De kolommen" : "De velden")</h2>
            <p>\(explained.introduction)</p>
            \(explained.explanations.map(\.html))
            </section>
            """
    }

    private var formatNames: String {
        let formats = layout.map { $0.formats.map { $0.rawValue.uppercased() }.sorted() } ?? []
        return formats.joined(separator: " of ")
    }

    /// XML and JSON beside CSV.
    private var otherFormats: HTMLText {
        let wanted: [FileFormat] = [.xml, .json]
        let allowed = wanted.filter { format in
            agreement.layouts.contains { $0.formats.isEmpty || $0.formats.contains(format) }
        }
        guard hasTable, !allowed.isEmpty else { return "" }
        let names = allowed.map { $0.rawValue.uppercased() }.joined(separator: " of ")
        return """
            <section>
            <h2>Liever rechtstreeks uit uw systeem?</h2>
            <p>Dat mag ook als \(names). De velden heten dan net zo als de kolommen hierboven, en elke rij is een onderdeel van het document.</p>
            </section>
            """
    }

    private var closing: HTMLText {
        let contact = agreement.contact.isEmpty ? template.catalogue.settings.contact : agreement.contact
        let question: HTMLText = contact.isEmpty ? "" : "<p>Vragen? Neem contact op met \(contact).</p>\n"
        let source: HTMLText =
            agreement.source.isEmpty ? "" : "<p>De afspraak is beschreven in: \(agreement.source).</p>\n"
        return "<footer>\n\(question)\(source)<p>Afspraak \(agreement.id), voor \(municipalityName).</p>\n</footer>"
    }

    private static let style = """
        body{margin:0;background:#f3f5f7;color:#1b2530;font:1rem/1.55 system-ui,"Segoe UI",Roboto,Arial,sans-serif}
        main{max-width:52rem;margin:0 auto;padding:2rem 1.25rem 3rem;background:#fff;min-height:100vh;box-sizing:border-box}
        h1{font-size:1.7rem;line-height:1.2;margin:.2rem 0 1rem}h2{font-size:1.2rem;margin:2rem 0 .6rem}
        h3{font-size:1rem;margin:0 0 .25rem}p{margin:.35rem 0}.sender{color:#4a5866;font-size:.9rem}
        .box{border-left:.45rem solid #0b5c8a;background:#eaf3f9;padding:.3rem 1.1rem .9rem}.box h2{margin-top:.6rem}
        ol,ul{padding-left:1.4rem;margin:.2rem 0}li{padding:.15rem 0}
        .column{border-top:1px solid #dde3e8;padding:.8rem 0}
        .facts{color:#4a5866;font-size:.9rem}.limits{border-left:.2rem solid #8a5a00;padding-left:.7rem}
        table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem .7rem .3rem 0;border-bottom:1px solid #dde3e8;vertical-align:top}
        th{font-weight:600}td{overflow-wrap:anywhere}code{font-family:inherit;font-weight:600}
        footer{margin-top:2rem;color:#4a5866;font-size:.9rem}
        @media print{body,main{background:#fff;max-width:none;padding:0}.box{border:1px solid #000}.column{break-inside:avoid}}
        """
}
