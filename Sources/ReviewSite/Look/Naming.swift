import Register
import ReportingModel

/// What codes are called on a page; the code itself where nothing was agreed any more.
struct Naming {
    let catalogue: Catalogue
    let words: Words

    func partner(_ id: String) -> String { catalogue.partner(id)?.name ?? id }
    func municipality(_ code: String) -> String { catalogue.municipality(code)?.name ?? code }
    func agreement(_ id: String) -> String { catalogue.agreement(id)?.title ?? id }

    func agreement(_ id: String?) -> String {
        id.map { agreement($0) } ?? words("geen afspraak herkend", "no agreement recognised")
    }

    /// `30 april 2021, 31 augustus 2021 en nog 4`.
    func periods(_ periods: [Period], most: Int = 3) -> String {
        let shown = periods.prefix(most).map { $0.words(words.language) }.joined(separator: ", ")
        let rest = periods.count - most
        return rest > 0 ? words("\(shown) en nog \(rest)", "\(shown) and \(rest) more") : shown
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
    func subject(_ warned: WarnedValue) -> String {
        let parts = warned.subjectParts
        guard warned.isAboutFigure, parts.count == 4 else {
            let column = parts.first ?? ""
            return column.isEmpty
                ? words("het bestand als geheel", "the file as a whole")
                : words("kolom “\(column)”", "column “\(column)”")
        }
        let area = catalogue.codeList(CodeList.areas)?.entry(parts[2])?.label ?? parts[2]
        return
            ([catalogue.indicator(parts[0])?.label ?? parts[0], area, parts[1]] + (parts[3].isEmpty ? [] : [parts[3]]))
            .joined(separator: ", ")
    }
}

extension Visit {
    /// The names of what was agreed, as it is now.
    func naming() throws -> Naming { Naming(catalogue: try site.world.catalogue(), words: words) }
}
