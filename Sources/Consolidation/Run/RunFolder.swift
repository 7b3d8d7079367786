import Crypto
import ReportingModel

/// The folder of one run: written beside the others under a hidden name, brought to disk, then renamed.
///
///     Output/GM0482/
///         .nieuw-2021-12-31/          being written; what a crash left is removed by the next run
///         2021-12-31-1f0c9a3e/        complete, never changed
///         latest -> 2021-12-31-1f0c9a3e
///
/// A reader sees either no run or all of it: the content of every file and the names in every folder have reached the
/// disk before the rename, and the rename has before `latest` is replaced, by another rename.
struct RunFolder {
    private static let hiddenPrefix = ".nieuw-"
    private static let latestName = "latest"

    private let municipalityFolder: String
    private let hiddenFolder: String
    private let subfolders: [String]
    private let fileSystem: any OutputFileSystem

    /// Makes the hidden folder, after removing what an earlier run may have left.
    ///
    /// - Parameter subfolders: folders that files of the run will stand in.
    init(
        municipality: String, asOf: CalendarDay, outputFolder: String, subfolders: [String],
        _ fileSystem: any OutputFileSystem
    ) throws {
        self.fileSystem = fileSystem
        self.subfolders = subfolders
        municipalityFolder = outputFolder + "/" + municipality
        hiddenFolder = municipalityFolder + "/" + RunFolder.hiddenPrefix + asOf.description
        try fileSystem.makeFolder(outputFolder)
        try fileSystem.makeFolder(municipalityFolder)
        try fileSystem.synchroniseFolder(outputFolder)
        for name in try fileSystem.names(in: municipalityFolder) where name.hasPrefix(RunFolder.hiddenPrefix) {
            try fileSystem.remove(municipalityFolder + "/" + name)
        }
        try fileSystem.makeFolder(hiddenFolder)
        for subfolder in subfolders { try fileSystem.makeFolder(hiddenFolder + "/" + subfolder) }
    }

    /// Starts a file of the run.
    func makeFile(_ name: String) throws -> OutputFile {
        try OutputFile(name: name, in: hiddenFolder, fileSystem)
    }

    /// Writes a whole file of the run.
    func write(_ bytes: [UInt8], as name: String) throws -> Manifest.File {
        let file = try makeFile(name)
        try file.append(bytes)
        return try file.finish()
    }

    /// Adds the manifest and lets readers see the run.
    ///
    /// - Returns: the folder, and whether `latest` leads to it only now.
    func publish(_ manifest: Manifest) throws -> (folder: String, isNew: Bool) {
        _ = try write(manifest.bytes, as: Manifest.fileName)
        for subfolder in subfolders { try fileSystem.synchroniseFolder(hiddenFolder + "/" + subfolder) }
        try fileSystem.synchroniseFolder(hiddenFolder)
        let folder = municipalityFolder + "/" + manifest.runName
        if try fileSystem.names(in: municipalityFolder).contains(manifest.runName) {
            // The very same run was written before: it stays as it is, and must still be what was written.
            let run = FinishedRun(folder: folder, fileSystem)
            guard try run.manifest() == manifest, try run.problems(with: manifest).isEmpty else {
                throw ConsolidationFailure.runWasChanged(path: folder)
            }
            try fileSystem.remove(hiddenFolder)
        } else {
            try fileSystem.move(hiddenFolder, to: folder)
            try fileSystem.synchroniseFolder(municipalityFolder)
        }
        return (folder, try makeLatest(manifest.runName))
    }

    /// Removes what was written, after a failure; what cannot be removed now goes at the next run.
    func discard() {
        try? fileSystem.remove(hiddenFolder)
    }

    private func makeLatest(_ run: String) throws -> Bool {
        let latest = municipalityFolder + "/" + RunFolder.latestName
        guard try fileSystem.linkTarget(of: latest) != run else { return false }
        let hiddenLink = municipalityFolder + "/" + RunFolder.hiddenPrefix + RunFolder.latestName
        try fileSystem.makeLink(hiddenLink, to: run)
        try fileSystem.move(hiddenLink, to: latest)
        try fileSystem.synchroniseFolder(municipalityFolder)
        return true
    }

    /// Where `latest` of a municipality leads; `nil` when nothing was ever written for it.
    static func latest(
        of municipality: String, in outputFolder: String, _ fileSystem: any OutputFileSystem
    ) throws -> LatestRun? {
        let folder = outputFolder + "/" + municipality
        let names = try fileSystem.names(in: folder)
        guard let target = try fileSystem.linkTarget(of: folder + "/" + latestName), names.contains(target) else {
            return names.contains { !$0.hasPrefix(hiddenPrefix) } ? .nowhere(folder: folder) : nil
        }
        return .run(FinishedRun(folder: folder + "/" + target, fileSystem), name: target)
    }
}

/// What `latest` leads to.
enum LatestRun {
    case run(FinishedRun, name: String)
    case nowhere(folder: String)
}
