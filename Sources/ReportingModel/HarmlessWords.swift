/// Ordinary words of tables, which a message may repeat because they can be no part of a name or an address.
///
/// A text is harmless only when every word in it is, and no more than seven digits stand between them. Short words that
/// are also names (`jan`, `mei`, `jong`) are left out, and so is everything that is only nearly on the list.
enum HarmlessWords {
    static func isHarmless(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard (1...8).contains(words.count), text.unicodeScalars.count <= 60, !text.contains("@") else { return false }
        let numbers = words.filter { $0.allSatisfy { $0.isASCII && $0.isNumber } }
        guard numbers.count < words.count, numbers.allSatisfy({ $0.count <= 4 }), numbers.joined().count <= 7 else {
            return false
        }
        return words.allSatisfy { known.contains($0) || numbers.contains($0) }
            && words.contains { known.contains($0) && !joining.contains($0) }
    }

    /// Whether every word beside the digits of a figure or a date is known: `63 weken`, `eind april 2021`, `12a`, `T2`.
    static func areKnown(inFigure text: String) -> Bool {
        let signs = Array(text.lowercased())
        var start = 0
        while start < signs.count {
            guard signs[start].isLetter else {
                start += 1
                continue
            }
            let end = signs[start...].firstIndex { !$0.isLetter } ?? signs.count
            let word = String(signs[start..<end])
            let isBesideDigit = start > 0 && signs[start - 1].isNumber || end < signs.count && signs[end].isNumber
            let isSign = word.count == 1 && (isBesideDigit || inFigures.contains(word))
            guard
                isSign || known.contains(word) || inFigures.contains(word)
                    // `euro's`, `zo'n`
                    || ["s", "n"].contains(word) && start > 0 && "'’".contains(signs[start - 1])
            else { return false }
            start = end
        }
        return true
    }

    /// Words that are also names, or too short to say much: known only beside a number.
    private static let inFigures: Set<String> = [
        "jan", "mei", "max", "min", "ton", "ma", "di", "wo", "do", "vr", "za", "zo", "dd", "plm", "st", "x", "q", "h",
        "t", "k", "p", "w", "mio", "mrd", "rond", "schooljaar", "seizoen", "ex", "to", "pp", "hoogste", "minste",
        "hoogstens", "minstens", "winter", "zomer", "herfst",
    ]

    /// Whether a word, in lower case, is one of them.
    static func isKnown(_ word: String) -> Bool { known.contains(word) }

    private static let joining: Set<String> = [
        "de", "het", "een", "van", "en", "of", "per", "in", "op", "met", "voor", "bij", "te", "tot", "aan", "uit", "is",
        "nog", "niet", "wel", "ook", "e", "ste",
    ]

    private static let known: Set<String> = joining.union([
        // Instead of a figure.
        "geen", "veel", "weinig", "enkele", "diverse", "meer", "minder", "gelijk", "hoger", "lager", "volgt", "later",
        "leeg", "weggelaten", "vertrouwelijk", "onderzoek", "bekend", "onbekend", "ingevuld", "aangeleverd",
        "beschikbaar",
        "gegevens",
        "cijfer", "cijfers", "voorlopig", "definitief", "schatting", "geschat", "ongeveer", "circa", "ruim", "bijna",
        "gestegen", "gedaald", "stabiel", "goed", "voldoende", "onvoldoende", "matig", "slecht", "hoog", "laag",
        "gemiddeld", "hetzelfde", "idem", "zie", "toelichting", "opmerking", "bijlage", "tabel", "rapport", "nul",
        "ja", "nee", "waar", "onwaar", "afgerond", "gepland", "bezig", "gestart", "gestopt", "vervallen", "alle",
        "allen",
        // Headings and what is counted.
        "nr", "nummer", "volgnummer", "kenmerk", "naam", "omschrijving", "soort", "type", "categorie", "groep", "code",
        "status", "datum", "peildatum", "periode", "jaar", "halfjaar", "kwartaal", "tertaal", "maand", "week", "dag",
        "dagen", "weken", "maanden", "jaren", "uur", "uren", "euro", "procent", "percentage", "aantal", "aantallen",
        "totaal", "subtotaal", "eindtotaal", "som", "saldo", "bedrag", "kosten", "budget", "subsidie", "waarde",
        "eenheid", "indicator", "gebied", "gemeente", "regio", "wijk", "buurt", "traject", "trajecten", "wachttijd",
        "wachtlijst", "wachtenden", "doorlooptijd", "instroom", "uitstroom", "aanmelding", "aanmeldingen", "hulpvragen",
        "jeugdigen", "jongeren", "kinderen", "ouders", "gezinnen", "huishoudens", "deelnemers", "deelname", "cliënten",
        "clienten", "inwoners", "leerlingen", "scholen", "vrijwilligers", "personen", "mensen", "casussen", "dossiers",
        "meldingen", "gesprekken", "bezoeken", "activiteiten", "bereik", "score", "tevredenheid", "afspraak", "partner",
        "afzender", "bron", "opmerkingen", "bijzonderheden", "extra", "overig", "overige", "lokaal", "regionaal",
        "landelijk", "verschil", "werkelijk", "werkelijke", "begroot", "begroting", "realisatie", "prognose", "raming",
        "gemiddelde", "waarvan", "route", "routes", "aanmeldroute", "baten", "lasten", "resultaat", "samen", "januari",
        "februari", "maart", "september", "oktober", "november", "december", "q", "h", "t", "k",
    ]).union(OrdinaryWords.all)
}
