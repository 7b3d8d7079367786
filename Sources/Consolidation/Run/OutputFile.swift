import Crypto
import ReportingModel

/// A file that is being written in pieces and hashed on the way, so that memory does not grow with its length.
final class OutputFile {
    /// How many bytes are gathered before they are written.
    static let pieceLength = 256 * 1_024

    /// Its path within the run, such as `tabellen/index.html`.
    let name: String
    private let path: String
    private let fileSystem: any OutputFileSystem
    private var descriptor: Int32?
    private var hash = SHA256()
    private var byteCount = 0

    init(name: String, in folder: String, _ fileSystem: any OutputFileSystem) throws {
        self.name = name
        self.fileSystem = fileSystem
        path = folder + "/" + name
        descriptor = try fileSystem.makeFile(path)
    }

    deinit {
        if let descriptor { fileSystem.close(descriptor) }
    }

    func append(_ bytes: [UInt8]) throws {
        guard let descriptor else { preconditionFailure("nothing is added to a finished file") }
        try bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(OutputFile.pieceLength))
                try fileSystem.write(piece, to: descriptor, path: path)
                hash.update(bufferPointer: piece)
                rest = rest.dropFirst(piece.count)
            }
        }
        byteCount += bytes.count
    }

    /// Brings the file to disk and closes it.
    func finish() throws -> Manifest.File {
        guard let descriptor else { preconditionFailure("a file is finished once") }
        try fileSystem.synchronise(descriptor, path: path)
        fileSystem.close(descriptor)
        self.descriptor = nil
        return Manifest.File(name: name, byteCount: byteCount, contentHash: ContentHash(bytes: hash.finalize()))
    }
}
