import Register
import ReportingModel

/// The figures that count now. Their numbers have the digits that the partner wrote, and never pass through floating
/// point.
enum ObservationResources {
    static func list(_ visit: Visit) throws -> Reply {
        let query = try APIQuery(
            visit, known: ["partner", "municipality", "indicator", "period", "area", "limit", "cursor"])
        let filter = ObservationFilter(
            partner: try query.partner(), municipality: query["municipality"], indicator: query["indicator"],
            period: query["period"], area: query["area"])
        let (limit, cursor) = (try query.limit, ObservationKey(try query.cursor(count: 5)))
        let page = try visit.read { try $0.observationPage(filter, after: cursor, limit: limit) }
        return query.document(page.items.map(json), next: page.next?.numbers)
    }

    private static func json(_ record: ObservationRecord) -> JSONText {
        .object(
            [
                ("municipality", .string(record.municipality)), ("partner", .string(record.partner)),
                ("agreement", .string(record.agreement)), ("indicator", .string(record.indicator)),
                ("period", PeriodJSON.json(record.period)), ("area", .string(record.area)),
                ("dimensions", dimensions(record.dimensions)),
            ] + value(record.value) + [
                ("unit", .optional(record.unit.isEmpty ? nil : record.unit)),
                ("remark", .optional(record.remark.isEmpty ? nil : SafeEcho.printable(record.remark))),
                ("delivery", .string(record.delivery)),
                (
                    "source",
                    .object([
                        ("fileName", .string(record.fileName.printable)), ("line", .integer(record.place.line)),
                        ("column", .integer(record.place.column)), ("path", .optional(record.place.path)),
                    ])
                ),
            ])
    }

    /// `naam=code` pairs as members.
    private static func dimensions(_ text: String) -> JSONText {
        .object(Dimensions.list(text).map { ($0.name, .string($0.code)) })
    }

    private static func value(_ value: ObservationRecord.Value) -> [(String, JSONText)] {
        var (number, text, low, high, absence) = (
            JSONText.null, JSONText.null, JSONText.null, JSONText.null, JSONText.null
        )
        let qualifier: String
        switch value {
        case .exact(let exact): (number, qualifier) = (.number(exact.description), "exact")
        case .estimate(let estimate): (number, qualifier) = (.number(estimate.description), "estimate")
        case .interval(let least, let most):
            low = least.map { .number($0.description) } ?? .null
            high = most.map { .number($0.description) } ?? .null
            qualifier = "interval"
        case .text(let words): (text, qualifier) = (.string(SafeEcho.printable(words)), "text")
        case .absent(let reason): (absence, qualifier) = (.string(word(for: reason)), "absent")
        }
        return [
            ("qualifier", .string(qualifier)), ("value", number), ("low", low), ("high", high), ("text", text),
            ("absence", absence),
        ]
    }

    private static func word(for absence: Absence) -> String {
        switch absence {
        case .notDelivered: "notDelivered"
        case .unknown: "unknown"
        case .notApplicable: "notApplicable"
        case .suppressedByPartner: "suppressedByPartner"
        case .noFigureYet: "noFigureYet"
        }
    }
}
