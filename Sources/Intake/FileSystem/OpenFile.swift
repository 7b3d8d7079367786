import ReportingModel

/// A file that is open until the last reference to it goes.
package final class OpenFile: Sendable {
    let fileSystem: any FileSystem
    let descriptor: Descriptor
    /// For messages only, relative to the workspace.
    let path: String

    init(fileSystem: any FileSystem, descriptor: Descriptor, path: String) {
        self.fileSystem = fileSystem
        self.descriptor = descriptor
        self.path = path
    }

    deinit { fileSystem.close(descriptor) }

    func status() throws(IntakeFailure) -> FileStatus {
        try attempting(.inspect, path) { () throws(ErrorNumber) in try fileSystem.status(of: descriptor) }
    }

    /// Reads at a byte offset; 0 bytes only at the end.
    func read(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) throws(IntakeFailure) -> Int {
        try attempting(.read, path) { () throws(ErrorNumber) in
            try fileSystem.read(descriptor, at: offset, into: buffer)
        }
    }

    /// Writes all bytes, however many calls that takes.
    func write(_ bytes: UnsafeRawBufferPointer) throws(IntakeFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = try attempting(.write, path) { () throws(ErrorNumber) in
                try fileSystem.write(descriptor, UnsafeRawBufferPointer(rebasing: rest))
            }
            // A disk that takes nothing and reports no error would keep us here for ever.
            if written == 0 { throw .systemCall(.write, path: path, .inputOutput) }
            rest = rest.dropFirst(written)
        }
    }

    func truncate() throws(IntakeFailure) {
        try attempting(.write, path) { () throws(ErrorNumber) in try fileSystem.truncate(descriptor) }
    }

    func synchronise() throws(IntakeFailure) {
        try attempting(.synchronise, path) { () throws(ErrorNumber) in try fileSystem.synchronise(descriptor) }
    }

    func beginWriting() { fileSystem.beginWriting(descriptor) }

    var isOpenForWriting: Bool? { fileSystem.isOpenForWriting(descriptor) }

    func lock() throws(IntakeFailure) -> Bool {
        try attempting(.lock, path) { () throws(ErrorNumber) in try fileSystem.lock(descriptor) }
    }
}

/// Runs a system call and says, when it fails, what was attempted on what.
func attempting<Result>(
    _ attempt: IntakeFailure.Attempt, _ path: @autoclosure () -> String,
    _ call: () throws(ErrorNumber) -> Result
) throws(IntakeFailure) -> Result {
    do {
        return try call()
    } catch {
        throw .systemCall(attempt, path: path(), error)
    }
}
