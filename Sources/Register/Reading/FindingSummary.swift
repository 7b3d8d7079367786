import Foundation
import GRDB
package import ReportingModel

/// A finding without its places, of which there may be a million: for lists.
package struct FindingSummary: Hashable, Sendable {
    /// Its position among the findings of the delivery, from 0.
    package let position: Int
    /// The finding, with no places.
    package let finding: Finding
    package let placeCount: Int

    /// How often: the number of places, or 1 for a finding about the file as a whole.
    package var count: Int { max(1, placeCount) }
}

extension RegisterSnapshot {
    /// The findings of a delivery without their places, root cause first; empty for an unknown name.
    package func findingSummaries(of delivery: String, limit: Int = 1_000) throws -> [FindingSummary] {
        let decoder = JSONDecoder()
        return try Row.fetchAll(
            database,
            sql: """
                SELECT position, code, arguments, expected, placeCount, statements FROM finding
                WHERE delivery = (SELECT id FROM delivery WHERE name = ?) ORDER BY position LIMIT ?
                """,
            arguments: [delivery, limit]
        ).map { row in
            var finding = Finding(
                try row.word("code"), try decoder.decode([String: String].self, from: row["arguments"] as Data),
                expected: try decoder.decode([String].self, from: row["expected"] as Data))
            finding.statements = try decoder.decode([PartnerStatement].self, from: row["statements"] as Data)
            return FindingSummary(position: row["position"], finding: finding, placeCount: row["placeCount"])
        }
    }

    /// The places of one finding of a delivery; empty when there is no such finding.
    package func places(ofFinding position: Int, of delivery: String) throws -> PlaceList {
        guard
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT placeCount, places FROM finding
                    WHERE delivery = (SELECT id FROM delivery WHERE name = ?) AND position = ?
                    """,
                arguments: [delivery, position])
        else { return PlaceList() }
        let bytes: Data = row["places"]
        guard let places = PlaceListEncoding.decode(bytes, count: row["placeCount"]) else {
            throw RegisterFailure.unreadable(what: "the places of finding \(position) of \(delivery)")
        }
        return places
    }
}
