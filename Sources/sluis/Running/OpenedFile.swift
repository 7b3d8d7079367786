import Foundation
import ReportingModel

/// A file that someone names on the command line.
struct OpenedFile: ByteSource {
    /// Why it cannot be judged, when it is no file or too large.
    let finding: Finding?
    private let handle: FileHandle?

    init(path: String, limit: Int) throws {
        let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: resolved), access(resolved, R_OK) == 0
        else { throw CannotOpen(path: path) }
        let byteCount = attributes[.size] as? Int ?? 0
        guard attributes[.type] as? FileAttributeType == .typeRegular else {
            finding = Finding(.notAFile, ["found": "een map of iets anders", "foundEN": "a folder or something else"])
            handle = nil
            return
        }
        guard byteCount <= limit else {
            finding = Finding(
                .fileTooLarge, ["found": "\(byteCount / 1_048_576) MB", "limit": "\(limit / 1_048_576) MB"])
            handle = nil
            return
        }
        finding = nil
        handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard let handle, let address = buffer.baseAddress else { return 0 }
        let count = Foundation.read(handle.fileDescriptor, address, buffer.count)
        guard count >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        return count
    }

    mutating func rewind() throws {
        try handle?.seek(toOffset: 0)
    }
}

/// There is no such file, or it may not be read.
struct CannotOpen: Error, CustomStringConvertible {
    let path: String

    var description: String {
        Text(
            nl: "Het bestand “\(SafeEcho.printable(path))” is er niet, of mag niet worden gelezen.",
            en: "The file “\(SafeEcho.printable(path))” is not there, or may not be read."
        ).said
    }
}
