import Crypto
import Foundation
import Glibc
import Hummingbird
import NIOCore
import ReportingModel

/// A file on its way to a browser: the very bytes that the register knows, or nothing.
///
/// It is opened once, never through a link, read to its end to compare its fingerprint, and sent from what was opened.
final class DownloadedFile: @unchecked Sendable {
    private static let pieceLength = 256 * 1_024

    private let descriptor: Int32
    let byteCount: Int

    /// Waits for the disk.
    ///
    /// - Throws: ``Failure`` when it is not there, is no ordinary file, or is not what was stored.
    init(path: String, expected: ContentHash) throws {
        descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Failure.cannotOpen(errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw Failure.isNoFile
        }
        byteCount = Int(status.st_size)
        do {
            var (hash, offset) = (SHA256(), 0)
            while case let piece = try bytes(at: offset), !piece.isEmpty {
                hash.update(data: piece)
                offset += piece.count
            }
            guard offset == byteCount, ContentHash(bytes: hash.finalize()) == expected else { throw Failure.isChanged }
        } catch {
            close(descriptor)
            throw error
        }
    }

    deinit { close(descriptor) }

    /// Sends it piece by piece, no faster than the browser takes it.
    func body(_ work: BlockingWork) -> ResponseBody {
        ResponseBody(contentLength: byteCount) { [self] writer in
            var offset = 0
            while offset < byteCount {
                let piece = try await work.run { [offset] in try self.bytes(at: offset) }
                guard !piece.isEmpty else { throw Failure.isChanged }
                offset += piece.count
                try await writer.write(ByteBuffer(bytes: piece))
            }
            try await writer.finish(nil)
        }
    }

    private func bytes(at offset: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: DownloadedFile.pieceLength) { buffer, count in
            let read = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
            guard read >= 0 else { throw Failure.cannotOpen(errno) }
            count = read
        }
    }

    enum Failure: Error {
        case cannotOpen(Int32)
        case isNoFile
        case isChanged
    }
}
