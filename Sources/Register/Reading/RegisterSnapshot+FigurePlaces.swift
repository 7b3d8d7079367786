import GRDB
package import ReportingModel

extension RegisterSnapshot {
    /// How many figures are looked at for the top of a file.
    private static let mostFiguresSampled = 200
    /// In a larger delivery nobody looks for the figures around a place.
    private static let mostFiguresSearched = 20_000

    /// Where figures at the top of a delivery's file stand, one for each line or record.
    package func firstFigurePlaces(of delivery: DeliveryRecord, limit: Int) throws -> [Place] {
        // A document may have all its records on one line.
        try figurePlaces(
            of: delivery,
            """
            SELECT min("column") AS "column", line, pathPattern, pathIndex
            FROM (SELECT * FROM observation WHERE delivery = :delivery LIMIT :most)
            GROUP BY line, pathIndex ORDER BY line, pathIndex LIMIT :limit
            """, ["most": RegisterSnapshot.mostFiguresSampled, "limit": limit])
    }

    /// Where the figures stand that share a column with a cell, the nearest first: what a total may be the sum of.
    ///
    /// - Returns: none in records, which have no columns, and none in a large delivery.
    package func figurePlaces(inColumnOf place: Place, of delivery: DeliveryRecord, limit: Int) throws -> [Place] {
        guard delivery.format?.isGrid == true, delivery.observationCount <= RegisterSnapshot.mostFiguresSearched else {
            return []
        }
        return try figurePlaces(
            of: delivery,
            """
            SELECT * FROM observation WHERE delivery = :delivery AND "column" = :column AND line <> :line
            ORDER BY abs(line - :line), line LIMIT :limit
            """, ["column": place.column, "line": place.line, "limit": limit])
    }

    private func figurePlaces(
        of delivery: DeliveryRecord, _ query: String, _ arguments: StatementArguments
    ) throws -> [Place] {
        guard
            let id = try Int64.fetchOne(
                database, sql: "SELECT id FROM delivery WHERE name = ?", arguments: [delivery.name])
        else { return [] }
        let patterns = try String.fetchAll(
            database, sql: "SELECT text FROM deliveryCode WHERE delivery = ? AND kind = ? ORDER BY position",
            arguments: [id, CodeKind.pathPattern.rawValue])
        return try Row.fetchAll(database, sql: query, arguments: arguments + ["delivery": id]).compactMap { row in
            let place = CompactPlace(
                line: row["line"], column: row["column"], pattern: row["pathPattern"], index: row["pathIndex"])
            guard place.pattern == 0 || Int(place.pattern) < patterns.count else { return nil }
            return place.place(patterns: patterns)
        }
    }
}
