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

        let coverage = Coverage(of: agreements, completeness)
        let code = municipality.code

        var tally = FigureTally()
        var tableSet = TableSet()
        var store = FigureStore(for: catalogue.derivedFigures)
        var observationFile = try ObservationFile(in: folder)
        var assessmentFile = try AssessmentFile(in: folder, catalogue, municipality: code, coverage)
        try snapshot.currentObservations(municipality: code, asOf: moment) { record in
            try observationFile.append(record)
            try assessmentFile.append(record)
            tally.add(record)
            tableSet.add(record)
            store.add(record)
        }
        let derived = DerivedFigures(catalogue, municipality: code, agreements, store, coverage).rows
        let signals = SignalFile(
            municipality: code, catalogue: catalogue, signals: assessmentFile.signals, completeness: completeness,
            derived: derived)
        let matrix = PartnerMatrix(catalogue, municipality: code)

        let deliveries = tally.deliveries.sorted()
        let indicatorFile = IndicatorFile(
            catalogue: catalogue, municipality: code, agreements: agreements, asOf: asOf, tally: tally)
        let completenessFile = CompletenessFile(
            municipality: code, completeness: completeness, agreements: agreements, tally: tally)
        let punctualityFile = PunctualityFile(
            municipality: code, agreements: agreements, completeness: completeness, ledger: ledger)
        let published: [(PublishedTable, Manifest.File)] = [
            (ObservationFile.table, try observationFile.finish()),
            (AssessmentFile.table, try assessmentFile.finish()),
            (SignalFile.table, try folder.write(signals.bytes, as: SignalFile.name)),
            (
                DerivedFile.table,
                try folder.write(DerivedFile(municipality: code, rows: derived).bytes, as: DerivedFile.name)
            ),
            (IndicatorFile.table, try folder.write(indicatorFile.bytes, as: IndicatorFile.name)),
            (CompletenessFile.table, try folder.write(completenessFile.bytes, as: CompletenessFile.name)),
            (PunctualityFile.table, try folder.write(punctualityFile.bytes, as: PunctualityFile.name)),
            (FindingFile.table, try writeFindings(of: deliveries, ledger, snapshot, to: folder)),
            (
                PartnerFile.table,
                try folder.write(
                    PartnerFile(municipality: code, catalogue: catalogue, asOf: asOf).bytes, as: PartnerFile.name)
            ),
            (
                PartnerMatrixFile.table,
                try folder.write(
                    PartnerMatrixFile(municipality: code, matrix: matrix).bytes, as: PartnerMatrixFile.name)
            ),
        ]
        let tables = try tableSet.write(
            agreements, catalogue, municipality, asOf: asOf, completeness, ledger, derived: derived,
            signals: signals.lines, matrix: matrix, files: published.map(\.0), in: folder)
        let package = DataPackage(municipality: municipality, asOf: asOf, tables: published + tables.tables)
        let description = try folder.write(package.bytes, as: DataPackage.fileName)
        let files = published.map(\.1) + [description] + tables.files
        return Manifest(
            municipality: code, asOf: asOf, configurationVersion: catalogue.version,
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
