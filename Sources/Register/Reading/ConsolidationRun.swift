import GRDB
package import ReportingModel

/// A consolidation: the outputs of one municipality, written at once, and the deliveries they were made from.
package struct ConsolidationRun: Hashable, Sendable {
    /// A file that was written; its name is relative to the municipality's folder in Output.
    package struct File: Hashable, Sendable {
        package let name: String
        package let byteCount: Int
        package let contentHash: ContentHash

        package init(name: String, byteCount: Int, contentHash: ContentHash) {
            self.name = name
            self.byteCount = byteCount
            self.contentHash = contentHash
        }
    }

    package var municipality: String
    /// The moment whose current deliveries were used.
    package var asOf: Instant
    package var finishedAt: Instant
    package var configurationVersion: String
    package var observationCount: Int
    /// By name.
    package var files: [File]
    /// Names of the deliveries, sorted.
    package var deliveries: [String]

    package init(
        municipality: String, asOf: Instant, finishedAt: Instant, configurationVersion: String,
        observationCount: Int, files: [File], deliveries: [String]
    ) {
        self.municipality = municipality
        self.asOf = asOf
        self.finishedAt = finishedAt
        self.configurationVersion = configurationVersion
        self.observationCount = observationCount
        self.files = files.sorted { $0.name < $1.name }
        self.deliveries = deliveries.sorted()
    }
}

extension Register {
    /// Records that outputs were written, with an event.
    ///
    /// - Throws: ``RegisterFailure/unknown(what:)`` when it names a delivery that does not exist.
    package func record(_ run: ConsolidationRun) throws {
        try write("record the consolidation of \(run.municipality)") { database in
            try database.execute(
                sql: """
                    INSERT INTO consolidation (municipality, asOf, finishedAt, configurationVersion, observationCount)
                    VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [
                    run.municipality, run.asOf.millisecondsSince1970, run.finishedAt.millisecondsSince1970,
                    run.configurationVersion, run.observationCount,
                ])
            let id = database.lastInsertedRowID
            for file in run.files {
                try database.execute(
                    sql: """
                        INSERT INTO consolidationFile (consolidation, name, byteCount, contentHash) VALUES (?, ?, ?, ?)
                        """,
                    arguments: [id, file.name, file.byteCount, file.contentHash.description])
            }
            for name in run.deliveries {
                try database.execute(
                    sql: """
                        INSERT INTO consolidationDelivery (consolidation, delivery)
                        SELECT ?, id FROM delivery WHERE name = ?
                        """,
                    arguments: [id, name])
                guard database.changesCount > 0 else { throw RegisterFailure.unknown(what: "delivery \(name)") }
            }
            try EventTable(database: database).append(
                Event(
                    at: run.finishedAt, action: .consolidated, object: run.municipality, result: "written",
                    detail: "files \(run.files.count), observations \(run.observationCount), as of \(run.asOf)"))
        }
    }
}

extension RegisterSnapshot {
    /// The last recorded consolidation of a municipality; `nil` when there is none.
    package func latestConsolidation(municipality: String) throws -> ConsolidationRun? {
        try Row.fetchOne(
            database, sql: "SELECT * FROM consolidation WHERE municipality = ? ORDER BY id DESC LIMIT 1",
            arguments: [municipality]
        ).map { row in
            let id: Int64 = row["id"]
            let files = try Row.fetchAll(
                database, sql: "SELECT * FROM consolidationFile WHERE consolidation = ?", arguments: [id]
            ).map { file in
                ConsolidationRun.File(
                    name: file["name"], byteCount: file["byteCount"], contentHash: try file.contentHash("contentHash"))
            }
            return ConsolidationRun(
                municipality: row["municipality"], asOf: row.instant("asOf"), finishedAt: row.instant("finishedAt"),
                configurationVersion: row["configurationVersion"], observationCount: row["observationCount"],
                files: files,
                deliveries: try names("SELECT delivery FROM consolidationDelivery WHERE consolidation = ?", id))
        }
    }
}
