import Register
import ReportingModel

/// What codes are called on a page; the code itself where nothing was agreed any more.
struct Naming {
    let catalogue: Catalogue
    let words: Words

    func partner(_ id: String) -> String { catalogue.partner(id)?.name ?? id }
    func municipality(_ code: String) -> String { catalogue.municipality(code)?.name ?? code }

    func agreement(_ id: String) -> HTMLText {
        catalogue.agreement(id).map { words.configured($0.title) } ?? "\(SafeEcho.printable(id))"
    }

    /// Every agreement to choose from; where two have the same title, with whose it is.
    var agreementOptions: [(value: String, words: String)] {
        let count = Dictionary(grouping: catalogue.agreements, by: \.title).mapValues(\.count)
        let places = Dictionary(grouping: catalogue.agreements) { [$0.title, $0.municipality] }.mapValues(\.count)
        return catalogue.agreements.map { agreement in
            guard count[agreement.title] ?? 1 > 1 else { return (agreement.id, agreement.title) }
            let isOnePlace = places[[agreement.title, agreement.municipality]] ?? 1 > 1
            let whose = isOnePlace ? partner(agreement.partner) : municipality(agreement.municipality)
            return (agreement.id, "\(agreement.title) (\(whose))")
        }
    }

    func agreement(_ id: String?) -> HTMLText {
        id.map { agreement($0) } ?? "\(words("geen afspraak herkend", "no agreement recognised"))"
    }

    /// `30 april 2021, 31 augustus 2021 en nog 4`.
    func periods(_ periods: [Period], most: Int = 3) -> String {
        let shown = periods.prefix(most).map { $0.words(words.language) }.joined(separator: ", ")
        let rest = periods.count - most
        return rest > 0 ? words("\(shown) en nog \(rest)", "\(shown) and \(rest) more") : shown
    }

    /// The same for a narrow column: no date is broken off.
    func periodList(_ periods: [Period], most: Int = 3) -> HTMLText {
        let shown = periods.prefix(most).enumerated().map { position, period -> HTMLText in
            let comma = position + 1 < min(most, periods.count) ? "," : ""
            return "<span class=\"nowrap\">\(period.words(words.language))\(comma)</span> "
        }
        let rest = periods.count - most
        return rest > 0 ? "\(Array(shown))\(words("en nog \(rest)", "and \(rest) more"))" : "\(Array(shown))"
    }

    func moment(_ instant: Instant) -> String {
        let local = LocalTime(instant)
        return words("\(local.day.words(.nl)), \(local.shortClock)", "\(local.day.words(.en)), \(local.shortClock)")
    }

    /// How long something waits: `vandaag`, `1 dag`, `12 dagen`.
    func wait(since instant: Instant, until now: Instant) -> String {
        let days = Int(LocalTime(now).day.daysSince1970 - LocalTime(instant).day.daysSince1970)
        return switch days {
        case ...0: words("sinds vandaag", "since today")
        case 1: words("1 dag", "1 day")
        default: words("\(days) dagen", "\(days) days")
        }
    }

    func number(_ count: Int) -> String { ExactDecimal(count).dutchDescription }

    /// What a remembered value is about, in words.
    func subject(_ warned: WarnedValue) -> HTMLText {
        warned.isAboutFigure ? words.configured(plainSubject(warned)) : "\(plainSubject(warned))"
    }

    func plainSubject(_ warned: WarnedValue) -> String {
        let parts = warned.subjectParts
        guard warned.isAboutFigure, parts.count == 4 else {
            let column = parts.first ?? ""
            return column.isEmpty
                ? words("het bestand als geheel", "the file as a whole")
                : words("kolom", "column") + " " + HiddenHeading.quoted(column, words.language)
        }
        guard let period = Period(notation: parts[1]) else { return parts.joined(separator: ", ") }
        return FigureNames(catalogue).words(
            indicator: parts[0], period: period, area: parts[2], dimensions: parts[3], words.language)
    }

    /// What an indicator is counted in; empty for a plain number, as “18 aantal” says no more than “18”.
    func unit(of indicator: Indicator) -> HTMLText {
        guard let code = indicator.unit, code != Naming.plainNumber else { return "" }
        return words.configured(catalogue.codeList(CodeList.units)?.entry(code)?.label ?? code)
    }

    private static let plainNumber = "aantal"

    /// What a finding is called, with its code small behind it.
    func finding(_ code: FindingCode) -> HTMLText {
        "\(words(code.title)) <span class=\"quiet small\">\(code.rawValue)</span>"
    }
}

extension Visit {
    /// The names of what was agreed, as it is now.
    func naming() throws -> Naming { Naming(catalogue: try site.world.catalogue(), words: words) }
}
