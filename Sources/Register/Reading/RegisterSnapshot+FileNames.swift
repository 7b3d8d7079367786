import GRDB
package import ReportingModel

extension RegisterSnapshot {
    /// What the files of these deliveries were called; a name that no delivery has is left out.
    package func fileNames(ofDeliveries names: [String]) throws -> [String: FileName] {
        let statement = try database.cachedStatement(sql: "SELECT fileName FROM delivery WHERE name = ?")
        return try Set(names).reduce(into: [:]) { files, name in
            files[name] = try Row.fetchOne(statement, arguments: [name])?.fileName("fileName")
        }
    }
}
