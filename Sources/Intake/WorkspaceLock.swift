import Glibc
import ReportingModel

/// The right to do something in a workspace that one process at a time may do, such as to write; kept until the last reference goes, and given
/// back by the system when the process dies, however it dies.
package final class WorkspaceLock: Sendable {
    private let file: OpenFile
    /// The folder `Data` itself, for the right to work: a file can be removed by hand, and a second process would then
    /// make and lock a new one.
    private let folder: OpenFile?

    /// What one process at a time may do; the name of its file in `Data`.
    package enum Purpose: String, Sendable {
        /// To take in files and to write the register.
        case work = "lock"
        /// To write outputs; a command may do so while the daemon works.
        case consolidate = "consolidating"
    }

    /// Takes the lock and writes our process number in its file.
    ///
    /// - Throws: ``IntakeFailure/workspaceInUse(path:holder:)`` when another process has it.
    package init(
        _ workspace: Workspace, for purpose: Purpose = .work, processID: Int = Int(getpid())
    ) throws(IntakeFailure) {
        let name = FileName(purpose.rawValue)
        file = try workspace.data.open(name, for: .updating(permissions: 0o600))
        folder = purpose == .work ? try workspace.data.open(FileName("."), for: .reading) : nil
        guard try file.lock(), try folder?.lock() ?? true else {
            throw .workspaceInUse(path: workspace.path, holder: try Self.holder(in: file))
        }
        // Someone may have removed the file between our opening and locking it: then a third process can make and lock
        // a new one, and two would write. Refusing is safe; the next start succeeds.
        guard let named = try? workspace.data.status(of: name),
            named.identity.inode == (try file.status()).identity.inode
        else { throw .workspaceInUse(path: workspace.path, holder: nil) }
        try file.truncate()
        var text = "\(processID)\n"
        let written = text.withUTF8 { bytes in
            Result { () throws(IntakeFailure) in try file.write(UnsafeRawBufferPointer(bytes)) }
        }
        try written.get()
    }

    private static func holder(in file: OpenFile) throws(IntakeFailure) -> Int? {
        var digits = [UInt8](repeating: 0, count: 20)
        let count = digits.withUnsafeMutableBytes { buffer in
            Result { () throws(IntakeFailure) in try file.read(at: 0, into: buffer) }
        }
        return Int(String(decoding: digits.prefix(try count.get()), as: UTF8.self).trimmingSpace())
    }
}
