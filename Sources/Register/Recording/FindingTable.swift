import Foundation
import GRDB
import ReportingModel

/// The table of findings: writes a list and reads it back, exactly and in the same order.
struct FindingTable {
    /// What a list of findings is about.
    enum Owner {
        case delivery(Int64)
        case refusal(ReceptionID)

        fileprivate var column: String {
            switch self {
            case .delivery: "delivery"
            case .refusal: "refusal"
            }
        }

        fileprivate var id: Int64 {
            switch self {
            case .delivery(let id): id
            case .refusal(let id): id.rawValue
            }
        }
    }

    let database: Database

    func insert(_ findings: [Finding], of owner: Owner) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for (position, finding) in findings.enumerated() {
            try database.execute(
                sql: """
                    INSERT INTO finding (\(owner.column), position, code, arguments, expected, placeCount, places,
                        statements)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    owner.id, position, finding.code.rawValue,
                    String(decoding: try encoder.encode(finding.arguments), as: UTF8.self),
                    String(decoding: try encoder.encode(finding.expected), as: UTF8.self),
                    finding.places.count, Data(PlaceListEncoding.encode(finding.places)),
                    String(decoding: try encoder.encode(finding.statements), as: UTF8.self),
                ])
        }
    }

    func findings(of owner: Owner) throws -> [Finding] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM finding WHERE \(owner.column) = ? ORDER BY position", arguments: [owner.id]
        ).map(FindingTable.finding)
    }

    /// A finding, from a whole row of the table.
    static func finding(_ row: Row) throws -> Finding {
        let decoder = JSONDecoder()
        let places: Data = row["places"]
        guard let list = PlaceListEncoding.decode(places, count: row["placeCount"]) else {
            throw RegisterFailure.unreadable(what: "the places of finding \(row["id"] as Int64)")
        }
        var finding = Finding(
            try row.word("code"), try decoder.decode([String: String].self, from: row["arguments"]),
            expected: try decoder.decode([String].self, from: row["expected"]), places: list)
        finding.statements = try decoder.decode([PartnerStatement].self, from: row["statements"])
        return finding
    }

    func removeAll(of owner: Owner) throws {
        try database.execute(sql: "DELETE FROM finding WHERE \(owner.column) = ?", arguments: [owner.id])
    }
}
