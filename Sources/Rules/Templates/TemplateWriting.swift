import ReportingModel

/// The part of the page that says how to write numbers, days, and that there is no figure.
struct TemplateWriting {
    let template: DeliveryTemplate
    let layout: Layout?

    var html: HTMLText {
        let sign = layout?.decimalSign ?? (template.layout == nil ? "." : ",")
        let example = sign == "," ? "12,5" : "12.5"
        let name = sign == "," ? "komma" : "punt"
        let rows: [(String, String)] = [
            (
                "een getal",
                "1250, zonder punt tussen de duizendtallen. Decimalen na een \(name): \(example). De eenheid "
                    + "hoeft er niet bij."
            ),
            ("nul", "0, als er echt niets was."),
            ("u weet het niet", "onbekend"),
            ("het cijfer komt later", "nog geen cijfer"),
            ("het cijfer past niet bij u", "n.v.t."),
            ("het is te klein om te laten zien", "afgeschermd, of een grens zoals <5"),
            ("u weet het ongeveer", "ca. 15; een medewerker van de gemeente kijkt er dan naar"),
            ("een dag", "30-04-\(template.today.year + 1), dus dag-maand-jaar"),
            (
                "een periode",
                "\(template.today.year + 1)-H1 voor een halfjaar, \(template.today.year + 1)-Q3 voor een "
                    + "kwartaal, \(template.today.year + 1) voor een jaar"
            ),
        ]
        let items = rows.map { label, text -> HTMLText in "<tr><th scope=\"row\">\(label)</th><td>\(text)</td></tr>\n" }
        return """
            <section>
            <h2>Zo schrijft u het op</h2>
            <table><tbody>
            \(items)</tbody></table>
            <p>Laat een verplichte cel niet leeg: uit een lege cel kan niemand opmaken of het cijfer nul is of ontbreekt.</p>
            <p>Zet geen gegevens over personen in het bestand: geen namen, adressen, geboortedata of burgerservicenummers. Zo'n bestand wordt niet gelezen maar apart gezet.</p>
            <p>Een rij met een totaal mag er staan; die telt niet mee.</p>
            </section>
            """
    }
}
