import Glibc
import ReportingModel

/// Remembers which file was being judged when our process crashed, so that a file that crashes it is set apart instead
/// of bringing it down again at every start.
///
/// Only a crash leaves a mark: a handler for the fatal signals writes the name of the file to a descriptor that was
/// opened beforehand, and lets the signal go on. A process that is killed or loses power leaves none, for that says
/// nothing about the file.
package final class CrashMark: Sendable {
    private let path: String

    /// - Parameter folder: where the mark is kept; exists.
    /// - Throws: `Failure` when the mark cannot be opened.
    package init(folder: String) throws {
        path = folder + "/crash"
        guard MarkText.open(path) else { throw Failure(path: path, errorNumber: errno) }
        for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE] {
            signal(number) { number in
                MarkText.write()
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }

    package struct Failure: Error {
        let path: String
        let errorNumber: Int32
    }

    /// What was being judged when an earlier process crashed; `nil` when none did. Reading it clears it.
    func takeEarlier() -> (partner: String, hash: ContentHash)? {
        let words = MarkText.takeEarlier().split(separator: " ")
        guard words.count == 2, let hash = ContentHash(String(words[1])) else { return nil }
        return (String(words[0]), hash)
    }

    /// Runs some work on a file; a crash meanwhile leaves the mark.
    func guarding<Result>(_ partner: String, _ hash: ContentHash, _ work: () throws -> Result) rethrows -> Result {
        MarkText.set("\(partner) \(hash)")
        defer { MarkText.set("") }
        return try work()
    }
}

/// What a signal handler may touch: plain memory and a descriptor, made ready beforehand.
///
/// Global because a signal handler has no other way to reach anything. Written by the one thread that judges; read by
/// the handler, in the worst case half changed, which gives a mark that does not parse and is ignored.
private enum MarkText {
    nonisolated(unsafe) private static let text = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    nonisolated(unsafe) private static var length = 0
    nonisolated(unsafe) private static var descriptor: Int32 = -1

    static func open(_ path: String) -> Bool {
        if descriptor >= 0 { close(descriptor) }
        length = 0
        descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        return descriptor >= 0
    }

    static func set(_ words: String) {
        length = 0
        for (position, byte) in words.utf8.prefix(255).enumerated() { text[position] = byte }
        length = min(words.utf8.count, 255)
    }

    /// Only what may be called in a signal handler.
    static func write() {
        guard length > 0 else { return }
        _ = pwrite(descriptor, text, length, 0)
        fsync(descriptor)
    }

    static func takeEarlier() -> String {
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        ftruncate(descriptor, 0)
        return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : ""
    }
}
