package import ReportingModel

extension ConfigurationProblem {
    /// The problem as the middle of a sentence: no capital, no full stop.
    package var text: Text {
        switch self {
        case .folderMissing(let path):
            Text(
                nl: "de map met de configuratie ontbreekt: \(path)", en: "the configuration folder is missing: \(path)")
        case .fileMissing:
            Text(nl: "dit bestand ontbreekt", en: "this file is missing")
        case .unknownFile:
            Text(nl: "dit bestand wordt nergens voor gebruikt", en: "this file is not used for anything")
        case .fileUnreadable(let reason):
            Text(nl: "het bestand is niet te lezen (\(reason))", en: "the file cannot be read (\(reason))")
        case .fileTooLarge(let limit):
            Text(nl: "het bestand is groter dan \(limit) bytes", en: "the file is larger than \(limit) bytes")
        case .tooManyFiles(let limit):
            Text(nl: "er zijn meer dan \(limit) bestanden", en: "there are more than \(limit) files")
        case .notUTF8:
            Text(
                nl: "het bestand is geen UTF-8; sla het op met die codering",
                en: "the file is not UTF-8; save it in that encoding")
        case .invalidYAML(let reason):
            Text(nl: "ongeldige YAML, \(reason.nl)", en: "invalid YAML, \(reason.en)")
        case .tooManyAliases(let limit):
            Text(
                nl: "meer dan \(limit) verwijzingen met *; schrijf de waarden uit",
                en: "more than \(limit) references with *; write the values out")
        case .tooManyValues(let limit):
            Text(nl: "meer dan \(limit) waarden in één bestand", en: "more than \(limit) values in one file")
        case .emptyFile:
            Text(nl: "het bestand is leeg", en: "the file is empty")
        case .unknownKey(let key):
            Text(nl: "onbekende sleutel “\(key)”", en: "unknown key “\(key)”")
        case .doubledKey(let key):
            Text(nl: "sleutel “\(key)” staat er twee keer", en: "key “\(key)” is given twice")
        case .missingKey(let key):
            Text(nl: "sleutel “\(key)” ontbreekt", en: "key “\(key)” is missing")
        case .keyOutOfPlace(let key, let because):
            Text(nl: "sleutel “\(key)” hoort niet bij \(because)", en: "key “\(key)” does not go with \(because)")
        case .keysExclude(let first, let second):
            Text(
                nl: "geef “\(first)” of “\(second)”, niet allebei",
                en: "give either “\(first)” or “\(second)”, not both")
        case .emptyValue:
            Text(
                nl: "hier staat geen waarde; vul die in of haal de regel weg",
                en: "there is no value here; fill it in or remove the line")
        case .wrongShape(let found, let wanted):
            Text(
                nl: "hier hoort \(wanted.text.nl), maar er staat \(found.text.nl)",
                en: "\(wanted.text.en) belongs here, but there is \(found.text.en)")
        case .unknownChoice(let found):
            Text(nl: "“\(found)” kan hier niet", en: "“\(found)” cannot be chosen here")
        case .wrongForm(let found, let form):
            Text(nl: "“\(found)” is geen \(form.text.nl)", en: "“\(found)” is not \(form.text.en)")
        case .impossibleDay(let found):
            Text(nl: "de dag “\(found)” bestaat niet", en: "the day “\(found)” does not exist")
        case .outOfRange(let found, let range):
            Text(
                nl: "\(found) valt buiten \(range.lowerBound) tot en met \(range.upperBound)",
                en: "\(found) is outside \(range.lowerBound) to \(range.upperBound)")
        case .unknownName(let name, let subject):
            Text(nl: "\(subject.text.nl) “\(name)” bestaat niet", en: "\(subject.text.en) “\(name)” does not exist")
        case .doubledName(let name, let subject, let file, let line):
            Text(
                nl: "\(subject.text.nl) “\(name)” bestaat al, in \(file) op regel \(line)",
                en: "\(subject.text.en) “\(name)” already exists, in \(file) on line \(line)")
        case .ambiguousLabel(let label, let owner):
            Text(
                nl: "de naam “\(label)” hoort al bij “\(owner)”",
                en: "the name “\(label)” already belongs to “\(owner)”")
        case .endsBeforeStart(let from, let until):
            Text(
                nl: "het einde \(until) ligt vóór het begin \(from)",
                en: "the end \(until) lies before the start \(from)")
        case .noSuchAxis(let meaning):
            Text(
                nl: "geen van de assen van deze indeling geeft “\(meaning)”",
                en: "none of the axes of this layout gives “\(meaning)”")
        case .unknownHeading(let heading):
            Text(
                nl: "deze indeling noemt nergens een kolom “\(heading)”",
                en: "this layout names no column “\(heading)”")
        case .dimensionNotOfIndicator(let dimension, let indicator):
            Text(
                nl: "indicator \(indicator) heeft geen dimensie “\(dimension)”",
                en: "indicator \(indicator) has no dimension “\(dimension)”")
        case .overlappingValidity(let name, let subject, let file, let line):
            Text(
                nl:
                    "\(subject.text.nl) “\(name)” geldt dan al, zie \(file), regel \(line); geef elk een eigen begin en einde",
                en:
                    "\(subject.text.en) “\(name)” already holds then, see \(file), line \(line); give each its own first and last day"
            )
        case .succeedsItself(let name, let subject):
            Text(
                nl: "\(subject.text.nl) “\(name)” is via de opvolgers zijn eigen opvolger",
                en: "\(subject.text.en) “\(name)” is, by way of its successors, its own successor")
        case .hasEnded(let name, let subject, let since):
            Text(
                nl: "\(subject.text.nl) “\(name)” is dan al gestopt\(since == "?" ? "" : " (laatste dag \(since))")",
                en: "\(subject.text.en) “\(name)” has ended by then\(since == "?" ? "" : " (last day \(since))")")
        case .doubledNorm(let indicator, let file, let line):
            Text(
                nl: "voor \(indicator) staat dezelfde norm al in \(file) op regel \(line)",
                en: "the same norm for \(indicator) already stands in \(file) on line \(line)")
        case .doubledPopulation(let area, let file, let line):
            Text(
                nl: "dit aantal voor \(area) staat al in \(file) op regel \(line)",
                en: "this count for \(area) already stands in \(file) on line \(line)")
        case .criticalValueOnWrongSide(let critical, let target):
            Text(
                nl: "de kritische waarde \(critical) is gunstiger dan de streefwaarde \(target); kijk naar direction",
                en: "the critical value \(critical) is better than the target \(target); look at direction")
        case .unreadableFormula(let formula, let reason):
            Text(
                nl: "de formule “\(formula)” is niet te lezen: \(reason.nl)",
                en: "the formula “\(formula)” cannot be read: \(reason.en)")
        case .otherUnit(let unit, let indicator, let agreed):
            Text(
                nl: "indicator \(indicator) wordt gemeten in \(agreed), niet in \(unit)",
                en: "indicator \(indicator) is measured in \(agreed), not in \(unit)")
        case .differentUnits(let first, let second):
            Text(
                nl:
                    "\(first) en \(second) hebben verschillende eenheden; die kunnen niet bij elkaar op of van elkaar af",
                en: "\(first) and \(second) have different units; they cannot be added or subtracted")
        case .doubledFigure(let heading, let first):
            Text(
                nl:
                    "“\(heading)” is hetzelfde cijfer als “\(first)”; is het een andere schrijfwijze, zet die dan bij aliases",
                en: "“\(heading)” is the same figure as “\(first)”; if it is another spelling, put it under aliases")
        case .openWithoutTLS(let address):
            Text(
                nl:
                    "op het adres “\(address)” kan iedereen meelezen; geef certificate en private_key, of zet een proxy ervoor met behind_proxy: true",
                en:
                    "anybody can read along at the address “\(address)”; give certificate and private_key, or put a proxy in front with behind_proxy: true"
            )
        case .unknownProxy(let address):
            Text(
                nl:
                    "op het adres “\(address)” kan iedereen zich voordoen als uw proxy; kies 127.0.0.1, of zet het adres van de proxy bij proxies",
                en:
                    "at the address “\(address)” anybody can pass for your proxy; choose 127.0.0.1, or put the proxy's address under proxies"
            )
        case .notANumber(let indicator):
            Text(
                nl: "indicator \(indicator) is tekst; daar valt niet mee te rekenen",
                en: "indicator \(indicator) is text; it cannot be computed with")
        case .notAdditive(let indicator):
            Text(
                nl: "indicator \(indicator) mag niet worden opgeteld (additivity is geen sum)",
                en: "indicator \(indicator) may not be added up (its additivity is not sum)")
        }
    }
}

extension ConfigurationProblem.Shape {
    var text: Text {
        switch self {
        case .text: Text(nl: "een enkele waarde", en: "a single value")
        case .list: Text(nl: "een lijst", en: "a list")
        case .mapping: Text(nl: "een blok met sleutels", en: "a block of keys")
        }
    }
}

extension ConfigurationProblem.Form {
    var text: Text {
        switch self {
        case .day: Text(nl: "datum zoals 2021-04-30", en: "a date such as 2021-04-30")
        case .monthDay: Text(nl: "maand en dag zoals 04-30", en: "a month and day such as 04-30")
        case .period:
            Text(nl: "periode zoals 2022-H1, 2022-11 of 2022", en: "a period such as 2022-H1, 2022-11 or 2022")
        case .timeOfDay: Text(nl: "tijdstip zoals 02:00", en: "a time of day such as 02:00")
        case .days: Text(nl: "aantal dagen zoals 21 days", en: "a number of days such as 21 days")
        case .due:
            Text(
                nl: "termijn zoals 21 days, 2 weeks, 2 months of 04-01",
                en: "a term such as 21 days, 2 weeks, 2 months or 04-01")
        case .duration: Text(nl: "duur zoals 2 seconds of 10 minutes", en: "a duration such as 2 seconds or 10 minutes")
        case .size: Text(nl: "grootte zoals 64 KB of 256 MB", en: "a size such as 64 KB or 256 MB")
        case .wholeNumber: Text(nl: "geheel getal zoals 2000", en: "a whole number such as 2000")
        case .decimal: Text(nl: "getal zoals 12.5 (met een punt)", en: "a number such as 12.5 (with a point)")
        case .flag: Text(nl: "ja of nee: schrijf yes of no", en: "a yes or no")
        case .decimalSign: Text(nl: "decimaalteken: schrijf \",\" of \".\"", en: "a decimal sign: \",\" or \".\"")
        case .identifier:
            Text(
                nl: "geldige naam: alleen letters a–z, cijfers en streepjes",
                en: "a valid name: only letters a–z, digits and hyphens")
        case .rsin:
            Text(
                nl: "RSIN van negen cijfers, tussen aanhalingstekens, zoals \"001855013\"",
                en: "an RSIN of nine digits, in quotes, such as \"001855013\"")
        case .networkAddress:
            Text(nl: "adres van een machine zoals 192.0.2.10", en: "an address of a machine such as 192.0.2.10")
        case .municipalityCode: Text(nl: "gemeentecode zoals GM0482", en: "a municipality code such as GM0482")
        }
    }
}

extension ConfigurationProblem.Subject {
    var text: Text {
        switch self {
        case .agreement: Text(nl: "leveringsafspraak", en: "agreement")
        case .partner: Text(nl: "partner", en: "partner")
        case .municipality: Text(nl: "gemeente", en: "municipality")
        case .indicator: Text(nl: "indicator", en: "indicator")
        case .codeList: Text(nl: "codelijst", en: "code list")
        case .derivedFigure: Text(nl: "afgeleid cijfer", en: "derived figure")
        case .role: Text(nl: "rol", en: "role")
        case .code(CodeList.areas): Text(nl: "gebied", en: "area")
        case .code(CodeList.units): Text(nl: "eenheid", en: "unit")
        case .code(let list): Text(nl: "code van lijst \(list)", en: "code of list \(list)")
        }
    }
}
