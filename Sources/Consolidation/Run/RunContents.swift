import Register
import ReportingModel

/// Everything that is written for a municipality, from one view of the register.
struct RunContents {
    let catalogue: Catalogue
    let municipality: Municipality
    let asOf: CalendarDay

    /// Writes all files and says what they are; the manifest itself is not one of them.
    ///
    /// The figures pass once, from the register to `waarnemingen.csv`; what the other files need is gathered meanwhile.
    func write(to folder: RunFolder, from snapshot: RegisterSnapshot) throws -> Manifest {
        let agreements = catalogue.agreements.filter { $0.municipality == municipality.code }.sorted { $0.id < $1.id }
        let moment = asOf.lastDutchInstant
        let ledger = try DeliveryLedger(of: municipality.code, agreements: agreements, asOf: moment, snapshot)
        let completeness = Completeness(of: agreements, asOf: asOf, ledger)

        var tally = FigureTally()
        var tableSet = TableSet()
        var observationFile = try ObservationFile(in: folder)
        try snapshot.currentObservations(municipality: municipality.code, asOf: moment) { record in
            try observationFile.append(record)
            tally.add(record)
            tableSet.add(record)
        }

        let observations = try observationFile.finish()
        let indicators = try folder.write(
            IndicatorFile(
                catalogue: catalogue, municipality: municipality.code, agreements: agreements, asOf: asOf, tally: tally
            ).bytes, as: IndicatorFile.name)
        let periods = try folder.write(
            CompletenessFile(
                municipality: municipality.code, completeness: completeness, agreements: agreements, tally: tally
            ).bytes, as: CompletenessFile.name)
        let deliveries = tally.deliveries.sorted()
        let findings = try writeFindings(of: deliveries, ledger, snapshot, to: folder)
        let tables = try tableSet.write(
            agreements, catalogue, municipality, asOf: asOf, completeness, ledger, in: folder)
        let package = DataPackage(
            municipality: municipality, asOf: asOf,
            tables: [
                (ObservationFile.table, observations), (IndicatorFile.table, indicators),
                (CompletenessFile.table, periods), (FindingFile.table, findings),
            ] + tables.tables)
        let description = try folder.write(package.bytes, as: DataPackage.fileName)
        let files = [observations, indicators, periods, findings, description] + tables.files
        return Manifest(
            municipality: municipality.code, asOf: asOf, configurationVersion: catalogue.version,
            observationCount: tally.observationCount, agreementCount: agreements.count,
            missingPeriodCount: completeness.missingCount, deliveries: deliveries,
            pendingDeliveries: ledger.pending.map(\.name).sorted(), files: files.sorted { $0.name < $1.name })
    }

    private func writeFindings(
        of current: [String], _ ledger: DeliveryLedger, _ snapshot: RegisterSnapshot, to folder: RunFolder
    ) throws -> Manifest.File {
        var file = try FindingFile(in: folder)
        for name in current {
            guard let delivery = try snapshot.delivery(named: name) else { continue }
            try file.append(try snapshot.findings(of: name), of: delivery, isCurrent: true)
        }
        for delivery in ledger.pending {
            try file.append(try snapshot.findings(of: delivery.name), of: delivery, isCurrent: false)
        }
        return try file.finish()
    }
}
