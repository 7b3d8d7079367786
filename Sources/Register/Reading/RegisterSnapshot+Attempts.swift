import GRDB
package import ReportingModel

extension RegisterSnapshot {
    /// How many attempts at a content were begun and never ended; see ``Register/beginAttempt(partner:contentHash:at:)``.
    package func attempts(partner: String, contentHash: ContentHash) throws -> Int {
        try Int.fetchOne(
            database, sql: "SELECT count FROM attempt WHERE partner = ? AND contentHash = ?",
            arguments: [partner, contentHash.description]) ?? 0
    }
}
