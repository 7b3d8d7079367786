import Register
import ReportingModel

/// The filtered log as a table for a spreadsheet; nothing in it can become a formula.
enum LogExport {
    static let path = "/logboek/export.csv"
    /// A spreadsheet holds about a million rows; who needs more asks for a shorter period.
    private static let mostEvents = 100_000
    private static let batchLength = 5_000

    static func download(_ visit: Visit) throws -> Reply {
        let query = LogQuery(visit)
        var csv = CSVText(header: ["nummer", "wanneer", "wie", "wat", "waarover", "gevolg", "waarom", "herkomst"])
        try visit.read { snapshot in
            var key: LogKey?
            var count = 0
            while count < mostEvents {
                let events = try snapshot.log(query.filter, after: key, limit: batchLength)
                for logged in events { csv.append(cells(logged)) }
                count += events.count
                guard events.count == batchLength, let last = events.last else { break }
                key = LogKey(at: last.event.at, id: last.id)
            }
        }
        return .bytes(csv.bytes, type: "text/csv; charset=utf-8", name: "logboek.csv")
    }

    private static func cells(_ logged: LoggedEvent) -> [CSVText.Cell] {
        let event = logged.event
        return [.plain(String(logged.id)), .plain(event.at.description)]
            + [event.actor, event.action.rawValue, event.shownObject, event.result, event.detail, event.origin]
            .map { .text(SafeEcho.printable($0)) }
    }
}
