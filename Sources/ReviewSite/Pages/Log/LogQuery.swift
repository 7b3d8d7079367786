import Register
import ReportingModel

/// Which part of the log is looked at; it stands in the address, for the page and its export alike.
struct LogQuery {
    let fields: Fields
    let filter: LogFilter
    let key: LogKey?

    private static let names = ["van", "tot", "wie", "wat", "waarover"]

    init(_ visit: Visit) throws {
        let query = visit.query
        for name in ["van", "tot"] {
            guard let day = query[name], CalendarDay(iso8601: day) == nil else { continue }
            throw SiteError.wrongRequest(
                Text(
                    nl: "Wij lezen “\(SafeEcho.printable(day))” niet als datum. Schrijf bijvoorbeeld 2026-11-23.",
                    en: "We cannot read “\(SafeEcho.printable(day))” as a date. Write for instance 2026-11-23."))
        }
        fields = Fields(LogQuery.names.compactMap { name in query[name].map { (name, $0) } })
        let until = query["tot"].flatMap { CalendarDay(iso8601: $0) }
        filter = LogFilter(
            from: query["van"].flatMap { CalendarDay(iso8601: $0) }.map { $0.adding(days: -1).afterLastInstant },
            until: until?.afterLastInstant, actor: query["wie"], action: query["wat"].map(Event.Action.init(rawValue:)),
            object: query["waarover"])
        let parts = (query["na"] ?? "").split(separator: ".").compactMap { Int64($0) }
        key = parts.count == 2 ? LogKey(at: Instant(millisecondsSince1970: parts[0]), id: parts[1]) : nil
    }

    /// The address of the page that goes on after an event.
    func address(after last: LoggedEvent) -> String {
        let key = ("na", "\(last.event.at.millisecondsSince1970).\(last.id)")
        return LogPage.path + "?" + Fields(fields.list + [key]).urlEncoded
    }

    var exportAddress: String {
        let query = fields.urlEncoded
        return LogExport.path + (query.isEmpty ? "" : "?" + query)
    }
}

extension CalendarDay {
    /// The first moment of the day after, in the Netherlands.
    fileprivate var afterLastInstant: Instant {
        Instant(millisecondsSince1970: lastDutchInstant.millisecondsSince1970 + 1)
    }
}
