import GRDB
import GRDBSQLite
package import ReportingModel

/// Writes the observations of one delivery, batch by batch, inside the transaction of ``Register/record(_:judge:)``.
///
/// A report may hold a million observations, so a row costs its bindings and one step of a statement that was compiled
/// once: no allocation, no intermediate values, no lookups. SQLite keeps what was bound from row to row, so only what
/// can differ is bound again, and the columns of a value are cleared only where the kind of value changes.
package struct ObservationWriter: ~Copyable {
    private let database: Database
    private let insertObservation: Statement
    private let insertCode: Statement
    /// How many texts of each kind are written: the position of the next one.
    private var codeCounts = [Int64](repeating: 0, count: CodeKind.allCases.count)
    private var boundKind: ValueKind?
    private var periods: [Period] = []
    private var isPeriodUsed: [Bool] = []
    /// How many observations are written so far.
    package private(set) var observationCount = 0

    init(delivery: Int64, database: Database) throws {
        let observation = try database.makeStatement(sql: ObservationWriter.insertObservationSQL)
        let code = try database.makeStatement(
            sql: "INSERT INTO deliveryCode (delivery, kind, position, text) VALUES (?, ?, ?, ?)")
        sqlite3_bind_int64(observation.sqliteStatement, Column.delivery.rawValue, delivery)
        sqlite3_bind_int64(code.sqliteStatement, 1, delivery)
        self.database = database
        insertObservation = observation
        insertCode = code
    }

    /// The periods that have at least one observation, with their positions in the delivery's code book.
    var usedPeriods: [(position: Int, period: Period)] {
        periods.indices.filter { isPeriodUsed[$0] }.map { ($0, periods[$0]) }
    }

    /// Writes a batch: first its new words, then its observations.
    ///
    /// - Throws: ``RegisterFailure``; also for an observation with the same indicator, period, area and dimensions as
    ///   an earlier one, which the rules promise not to send.
    package mutating func write(_ batch: ObservationBatch) throws {
        try attempting("write observations") {
            let additions = batch.additions
            try write(additions.indicators, .indicator)
            try write(additions.areas, .area)
            try write(additions.dimensions, .dimensions)
            try write(additions.units, .unit)
            try write(additions.texts, .text)
            try write(additions.pathPatterns, .pathPattern)
            periods += additions.periods
            isPeriodUsed += additions.periods.map { _ in false }
            for observation in batch.observations { try write(observation) }
            observationCount += batch.observations.count
        }
    }

    @inline(__always)
    private mutating func write(_ observation: Observation) throws {
        let statement = insertObservation.sqliteStatement
        bind(observation.value, to: statement)
        statement.bind(observation.indicator, .indicator)
        statement.bind(observation.period, .period)
        statement.bind(observation.area, .area)
        statement.bind(observation.dimensions, .dimensions)
        statement.bind(observation.unit, .unit)
        statement.bind(observation.remark, .remark)
        statement.bind(observation.place.line, .line)
        statement.bind(observation.place.column, .column)
        statement.bind(observation.place.pattern, .pathPattern)
        statement.bind(observation.place.index, .pathIndex)
        try finish(statement)
        isPeriodUsed[Int(observation.period)] = true
    }

    @inline(__always)
    private mutating func bind(_ value: Observation.Value, to statement: SQLiteStatement) {
        switch value {
        case .exact(let number):
            become(.exact, statement)
            statement.bind(number, .coefficient, .scale)
        case .estimate(let number):
            become(.estimate, statement)
            statement.bind(number, .coefficient, .scale)
        case .interval(let low, let high):
            become(.interval, statement)
            statement.bind(low, .lowCoefficient, .lowScale)
            statement.bind(high, .highCoefficient, .highScale)
        case .text(let position):
            become(.text, statement)
            statement.bind(position, .text)
        case .absent(let absence):
            become(.absent, statement)
            statement.bind(UInt32(absence.rawValue), .absence)
        }
    }

    /// Clears the columns of the previous kind of value, when it was another one.
    @inline(__always)
    private mutating func become(_ kind: ValueKind, _ statement: SQLiteStatement) {
        guard kind != boundKind else { return }
        boundKind = kind
        sqlite3_bind_int64(statement, Column.valueKind.rawValue, Int64(kind.rawValue))
        for column in Column.coefficient.rawValue...Column.text.rawValue { sqlite3_bind_null(statement, column) }
    }

    private mutating func write(_ texts: [String], _ kind: CodeKind) throws {
        let statement = insertCode.sqliteStatement
        sqlite3_bind_int(statement, 2, kind.rawValue)
        for var text in texts {
            sqlite3_bind_int64(statement, 3, codeCounts[Int(kind.rawValue)])
            // The bytes stay where they are until the row is written, so SQLite need not copy them (no destructor).
            try text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    _ = sqlite3_bind_text(statement, 4, $0.baseAddress, Int32($0.count), nil)
                }
                try finish(statement)
            }
            codeCounts[Int(kind.rawValue)] += 1
        }
    }

    /// Runs a statement that returns no rows and makes it ready for the next one.
    @inline(__always)
    private func finish(_ statement: SQLiteStatement) throws {
        let result = sqlite3_step(statement)
        guard result == SQLITE_DONE else { throw failure(statement) }
        sqlite3_reset(statement)
    }

    @inline(never)
    private func failure(_ statement: SQLiteStatement) -> DatabaseError {
        let connection = database.sqliteConnection
        let message = sqlite3_errmsg(connection).map { String(cString: $0) }
        let code = sqlite3_extended_errcode(connection)
        sqlite3_reset(statement)
        return DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
}

extension ObservationWriter {
    /// The parameters of the statement, from 1, in the order of the table's columns; those of the value together.
    fileprivate enum Column: Int32, CaseIterable {
        case delivery = 1
        case indicator, period, area, dimensions, unit, valueKind
        case coefficient, scale, lowCoefficient, lowScale, highCoefficient, highScale, absence, text
        case remark, line, column, pathPattern, pathIndex
    }

    private static var insertObservationSQL: String {
        let columns = Column.allCases.map { "\"\($0)\"" }.joined(separator: ", ")
        let parameters = Column.allCases.map { "?\($0.rawValue)" }.joined(separator: ", ")
        return "INSERT INTO observation (\(columns)) VALUES (\(parameters))"
    }
}

extension SQLiteStatement {
    @inline(__always)
    fileprivate func bind(_ number: UInt32, _ column: ObservationWriter.Column) {
        sqlite3_bind_int64(self, column.rawValue, Int64(number))
    }

    @inline(__always)
    fileprivate func bind(
        _ number: ExactDecimal, _ coefficient: ObservationWriter.Column, _ scale: ObservationWriter.Column
    ) {
        sqlite3_bind_int64(self, coefficient.rawValue, number.coefficient)
        sqlite3_bind_int(self, scale.rawValue, Int32(number.scale))
    }

    /// An open bound is NULL.
    @inline(__always)
    fileprivate func bind(
        _ number: ExactDecimal?, _ coefficient: ObservationWriter.Column, _ scale: ObservationWriter.Column
    ) {
        if let number {
            bind(number, coefficient, scale)
        } else {
            sqlite3_bind_null(self, coefficient.rawValue)
            sqlite3_bind_null(self, scale.rawValue)
        }
    }
}
