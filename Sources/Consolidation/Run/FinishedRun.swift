import Crypto
import ReportingModel

/// A run that was written before.
struct FinishedRun {
    let folder: String
    private let fileSystem: any OutputFileSystem

    init(folder: String, _ fileSystem: any OutputFileSystem) {
        self.folder = folder
        self.fileSystem = fileSystem
    }

    /// `nil` when it is missing, or is not one that we write.
    func manifest() throws -> Manifest? {
        var bytes: [UInt8] = []
        guard try fileSystem.read(folder + "/" + Manifest.fileName, { bytes += $0 }) else { return nil }
        return Manifest(bytes: bytes)
    }

    /// Compares every file with the manifest.
    func problems(with manifest: Manifest) throws -> [ConsolidationProblem] {
        try manifest.files.compactMap { file in
            let path = folder + "/" + file.name
            var hash = SHA256()
            guard try fileSystem.read(path, { hash.update(bufferPointer: $0) }) else { return .fileMissing(path: path) }
            return ContentHash(bytes: hash.finalize()) == file.contentHash ? nil : .fileChanged(path: path)
        }
    }
}
