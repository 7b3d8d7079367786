import Foundation
import GRDB
import ReportingModel

/// Reads observations and puts the words back in the place of their numbers.
///
/// What orders the rows is joined by SQLite. The rest is looked up here: units and path patterns are few and kept for
/// each delivery; remarks and texts may be many and long, so they are fetched when a row has one and not kept.
final class ObservationReader {
    private let database: Database
    private var deliveries: [Int64: DeliveryWords] = [:]

    init(database: Database) {
        self.database = database
    }

    /// What all observations of a delivery share.
    private struct DeliveryWords {
        let name: String
        let partner: String
        let municipality: String
        let fileName: FileName
        let units: [String]
        let pathPatterns: [String]
    }

    /// - Parameters:
    ///   - condition: about `delivery`, `period`, `indicator`, `area`, `dimensions` (each with `text`), `observation`.
    ///   - order: a total order, in the same names.
    ///   - isRepeated: whether the same is asked again and again with other arguments: then the statement is kept, for
    ///     preparing it takes longer than finding a few rows.
    func read(
        where condition: String, orderedBy order: String, _ arguments: StatementArguments, isRepeated: Bool = false,
        _ body: (ObservationRecord) throws -> Void
    ) throws {
        // CROSS JOIN keeps SQLite to this order of the tables: from the few periods and one code to the many rows.
        let sql = """
            SELECT \(ObservationReader.columns)
            FROM delivery
            CROSS JOIN deliveryPeriod AS period ON period.delivery = delivery.id
            CROSS JOIN deliveryCode AS indicator ON indicator.delivery = delivery.id
                AND indicator.kind = \(CodeKind.indicator.rawValue)
            CROSS JOIN observation ON observation.delivery = delivery.id
                AND observation.indicator = indicator.position AND observation.period = period.position
            CROSS JOIN deliveryCode AS area ON area.delivery = delivery.id
                AND area.kind = \(CodeKind.area.rawValue) AND area.position = observation.area
            CROSS JOIN deliveryCode AS dimensions ON dimensions.delivery = delivery.id
                AND dimensions.kind = \(CodeKind.dimensions.rawValue)
                AND dimensions.position = observation.dimensions
            WHERE \(condition) ORDER BY \(order)
            """
        let statement = try isRepeated ? database.cachedStatement(sql: sql) : database.makeStatement(sql: sql)
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        while let row = try rows.next() { try body(record(row)) }
    }

    /// What ``record(_:)`` reads, in its order.
    static let columns = """
        observation.delivery, period.agreement, indicator.text, period.kind, period.firstDay,
        period.lastDay, area.text, dimensions.text, unit, remark, valueKind, coefficient, scale,
        lowCoefficient, lowScale, highCoefficient, highScale, absence, observation.text,
        line, "column", pathPattern, pathIndex
        """

    /// One observation in words, from a row of ``columns``.
    func record(_ row: Row) throws -> ObservationRecord {
        let delivery: Int64 = row[0]
        let words = try words(of: delivery)
        let place = CompactPlace(line: row[19], column: row[20], pattern: row[21], index: row[22])
        guard let kind = Period.Kind(rawValue: row[3]), let unit = words.units[checked: row[8]],
            words.pathPatterns[checked: Int(place.pattern)] != nil || place.pattern == 0
        else { throw RegisterFailure.unreadable(what: "an observation of \(words.name), line \(place.line)") }
        return ObservationRecord(
            municipality: words.municipality, partner: words.partner, agreement: row[1], delivery: words.name,
            fileName: words.fileName, indicator: row[2],
            period: Period(
                kind: kind, firstDay: CalendarDay(daysSince1970: row[4]), lastDay: CalendarDay(daysSince1970: row[5])),
            area: row[6], dimensions: row[7], value: try value(row, delivery), unit: unit,
            remark: try text(row[9], delivery), place: place.place(patterns: words.pathPatterns))
    }

    private func value(_ row: Row, _ delivery: Int64) throws -> ObservationRecord.Value {
        switch ValueKind(rawValue: row[10]) {
        case .exact: return .exact(ExactDecimal(coefficient: row[11], scale: row[12]))
        case .estimate: return .estimate(ExactDecimal(coefficient: row[11], scale: row[12]))
        case .interval: return .interval(low: bound(row, 13), high: bound(row, 15))
        case .text: return .text(try text(row[18], delivery))
        case .absent:
            if let absence = Absence(rawValue: row[17]) { return .absent(absence) }
        case nil: break
        }
        throw RegisterFailure.unreadable(what: "the value of an observation, line \(row[19] as Int)")
    }

    private func bound(_ row: Row, _ column: Int) -> ExactDecimal? {
        guard let coefficient: Int64 = row[column], let scale: UInt8 = row[column + 1] else { return nil }
        return ExactDecimal(coefficient: coefficient, scale: scale)
    }

    /// A remark or a text value; read as bytes, because a text from a JSON file may hold a NUL.
    private func text(_ position: Int64, _ delivery: Int64) throws -> String {
        guard position > 0 else { return "" }
        let statement = try database.cachedStatement(
            sql: """
                SELECT CAST(text AS BLOB) FROM deliveryCode
                WHERE delivery = ? AND kind = \(CodeKind.text.rawValue) AND position = ?
                """)
        guard let bytes = try Data.fetchOne(statement, arguments: [delivery, position]) else {
            throw RegisterFailure.unreadable(what: "text \(position) of an observation")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func words(of delivery: Int64) throws -> DeliveryWords {
        if let known = deliveries[delivery] { return known }
        guard
            let row = try Row.fetchOne(
                database.cachedStatement(
                    sql: "SELECT name, partner, municipality, fileName FROM delivery WHERE id = ?"),
                arguments: [delivery])
        else { throw RegisterFailure.unreadable(what: "the delivery of an observation") }
        let words = DeliveryWords(
            name: row["name"], partner: row["partner"], municipality: row["municipality"],
            fileName: row.fileName("fileName"), units: try codes(.unit, delivery),
            pathPatterns: try codes(.pathPattern, delivery))
        deliveries[delivery] = words
        return words
    }

    private func codes(_ kind: CodeKind, _ delivery: Int64) throws -> [String] {
        try String.fetchAll(
            database.cachedStatement(
                sql: "SELECT text FROM deliveryCode WHERE delivery = ? AND kind = ? ORDER BY position"),
            arguments: [delivery, kind.rawValue])
    }
}

extension Array {
    fileprivate subscript(checked position: Int) -> Element? {
        indices.contains(position) ? self[position] : nil
    }
}
