import Register
import ReportingModel

/// The filtered log as a table for a spreadsheet; nothing in it can become a formula.
enum LogExport {
    static let path = "/logboek/export.csv"
    /// A spreadsheet holds about a million rows; who needs more asks for a shorter period.
    private static let mostEvents = 100_000
    private static let batchLength = 5_000

    static func download(_ visit: Visit) throws -> Reply {
        let query = try LogQuery(visit)
        let (naming, words) = (try visit.naming(), visit.words)
        var csv = CSVText(header: [
            words("nummer", "number"), words("wanneer (Nederlandse tijd)", "when (Dutch time)"), words("wie", "who"),
            words("wat", "what"), words("waarover", "about"), words("gevolg", "result"),
            words("waarom en hoe", "why and how"), words("herkomst", "origin"),
        ])
        try visit.read { snapshot in
            var key: LogKey?
            var count = 0
            while count < mostEvents {
                let events = try snapshot.log(query.filter, after: key, limit: batchLength)
                for logged in events { csv.append(cells(logged, naming)) }
                count += events.count
                guard events.count == batchLength, let last = events.last else { break }
                key = LogKey(at: last.event.at, id: last.id)
            }
        }
        return .bytes(csv.bytes, type: "text/csv; charset=utf-8", name: words("logboek", "log") + ".csv")
    }

    private static func cells(_ logged: LoggedEvent, _ naming: Naming) -> [CSVText.Cell] {
        let (event, words) = (logged.event, naming.words)
        let code = FindingCode(rawValue: event.result).map { " (\($0.rawValue))" } ?? ""
        return [.plain(String(logged.id)), .plain(LocalTime(event.at).stamp)]
            + [
                event.actor, words(event.action.words), event.shownObject(naming), words(event.resultWords) + code,
                EventDetail(event: event, naming: naming).text, event.origin,
            ].map { .text(SafeEcho.printable($0)) }
    }
}
