package import Register
package import ReportingModel

/// Writes the outputs of a municipality from the register: figures, indicators, completeness, findings and tables.
///
/// The same register, configuration and as-of day give the same bytes under the same name, whenever and wherever they
/// are written: no file holds the time of the run, and everything is in an order of its own. So a run that changes
/// nothing writes nothing new, and anyone can see by the name alone whether two runs say the same.
///
///     Output/GM0482/2021-12-31-1f0c9a3e/
///         waarnemingen.csv  indicatoren.csv  volledigheid.csv  bevindingen.csv
///         tabellen/index.html  tabellen/sjt-wachttijd.html  tabellen/sjt-wachttijd.csv  …
///         datapackage.json  manifest.json
///
/// After a crash at any moment `latest` leads to a complete run, the old one or the new one (``RunFolder``).
package struct Consolidator: Sendable {
    private let register: Register
    private let catalogue: Catalogue
    private let outputFolder: String
    private let fileSystem: any OutputFileSystem

    /// - Parameter outputFolder: the folder `Output` of the workspace; made when it is not there, its parent is.
    package init(register: Register, catalogue: Catalogue, outputFolder: String) {
        self.init(register: register, catalogue: catalogue, outputFolder: outputFolder, LinuxOutputFileSystem())
    }

    init(register: Register, catalogue: Catalogue, outputFolder: String, _ fileSystem: any OutputFileSystem) {
        self.register = register
        self.catalogue = catalogue
        self.outputFolder = outputFolder
        self.fileSystem = fileSystem
    }

    /// Writes what counted at the end of a day in the Netherlands, and lets `latest` lead to it.
    ///
    /// Only one run of a municipality at a time, in the process that holds the workspace.
    ///
    /// - Parameter municipality: a code such as `GM0482`.
    /// - Throws: ``ConsolidationFailure`` or `RegisterFailure`; then `latest` leads where it led before, or to the whole
    ///   new run when only bringing that last step to disk failed.
    package func run(municipality code: String, asOf: CalendarDay) throws -> ConsolidationResult {
        let contents = try contents(of: code, asOf: asOf)
        let folder = try RunFolder(
            municipality: code, asOf: asOf, outputFolder: outputFolder, subfolders: [TableSet.folder], fileSystem)
        do {
            let manifest = try register.read { try contents.write(to: folder, from: $0) }
            let published = try folder.publish(manifest)
            return ConsolidationResult(manifest, folder: published.folder, isNew: published.isNew)
        } catch {
            folder.discard()
            throw error
        }
    }

    /// Compares the latest outputs with their manifest, and with what the register gives for the same day.
    ///
    /// Where the deliveries of that day have changed since, or the configuration has, another result is no problem:
    /// then only the files that should still be the same are made again and compared.
    ///
    /// - Returns: each problem; empty when all is well, and when nothing was ever written.
    package func verify(municipality code: String) throws -> [ConsolidationProblem] {
        switch try RunFolder.latest(of: code, in: outputFolder, fileSystem) {
        case nil: return []
        case .nowhere(let folder): return [.latestLeadsNowhere(folder: folder)]
        case .run(let run, let name):
            guard let manifest = try run.manifest(), manifest.runName == name else {
                return [.manifestUnreadable(path: run.folder + "/" + Manifest.fileName)]
            }
            return try run.problems(with: manifest) + differences(from: manifest, in: run.folder)
        }
    }

    private func differences(from manifest: Manifest, in folder: String) throws -> [ConsolidationProblem] {
        let contents = try contents(of: manifest.municipality, asOf: manifest.asOf)
        let nowhere = try RunFolder(
            municipality: manifest.municipality, asOf: manifest.asOf, outputFolder: outputFolder, subfolders: [],
            DiscardingFileSystem())
        let remade = try register.read { try contents.write(to: nowhere, from: $0) }
        guard remade.deliveries == manifest.deliveries else { return [] }
        let isComparable =
            remade.configurationVersion == manifest.configurationVersion
            && remade.pendingDeliveries == manifest.pendingDeliveries
        return manifest.files.filter { file in
            (isComparable || file.name == ObservationFile.name) && !remade.files.contains(file)
        }.map { .differsFromRegister(path: folder + "/" + $0.name) }
    }

    private func contents(of code: String, asOf: CalendarDay) throws -> RunContents {
        guard let municipality = catalogue.municipality(code) else {
            throw ConsolidationFailure.unknownMunicipality(code: code)
        }
        return RunContents(catalogue: catalogue, municipality: municipality, asOf: asOf)
    }
}

extension ConsolidationResult {
    fileprivate init(_ manifest: Manifest, folder: String, isNew: Bool) {
        let itself = Manifest.File(
            name: Manifest.fileName, byteCount: manifest.bytes.count, contentHash: manifest.contentHash)
        self.init(
            municipality: manifest.municipality, asOf: manifest.asOf, run: manifest.runName, folder: folder,
            isNew: isNew, observationCount: manifest.observationCount, agreementCount: manifest.agreementCount,
            missingPeriodCount: manifest.missingPeriodCount,
            files: (manifest.files + [itself]).map {
                ConsolidationRun.File(
                    name: manifest.runName + "/" + $0.name, byteCount: $0.byteCount, contentHash: $0.contentHash)
            }.sorted { $0.name < $1.name },
            deliveries: manifest.deliveries, configurationVersion: manifest.configurationVersion)
    }
}
