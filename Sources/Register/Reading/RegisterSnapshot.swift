import GRDB

/// The register as it was at one moment: everything that can be asked of it.
///
///     try register.read { snapshot in
///         try snapshot.currentObservations(municipality: "GM0482") { … }
///         try snapshot.currentPeriods(agreement: "sjt-wachttijd")
///     }
///
/// Both answers belong to the same moment, however long the first takes and whatever comes in meanwhile.
package struct RegisterSnapshot {
    let database: Database

    init(database: Database) {
        self.database = database
    }
}
