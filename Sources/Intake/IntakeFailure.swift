package import Logging
import ReportingModel

/// Something in our own world that stopped the intake: a disk, a right, a folder; never a partner's doing.
package enum IntakeFailure: Error, Hashable, Sendable {
    case systemCall(Attempt, path: String, ErrorNumber)
    /// Another process works in this workspace; its process number when it could be read.
    case workspaceInUse(path: String, holder: Int?)
    /// Files must move between these folders in one step, which no rename does between file systems.
    case separateFileSystems(String, String)
    /// At this path stands another folder than when this process started.
    case folderReplaced(path: String)
    /// A file is already stored under this name with other content.
    case contentDiffers(path: String)

    package enum Attempt: Hashable, Sendable {
        case open, create, inspect, list, read, write, synchronise, remove, lock, watch
        case move(to: String)
    }

    /// What helps.
    package enum Remedy: Hashable, Sendable {
        /// The same step may succeed later by itself; the file stays where it is.
        case tryLater
        /// What is on the disk is no longer known: stop the process, and let the recovery at the next start find out.
        case restart
        /// Someone must change something first; the file stays where it is.
        case administrator
    }
}

extension IntakeFailure {
    /// The number of the system's error, when a system call failed.
    package var errorNumber: ErrorNumber? {
        if case .systemCall(_, _, let number) = self { number } else { nil }
    }

    package var remedy: Remedy {
        switch self {
        case .systemCall(.synchronise, _, _): .restart
        case .systemCall(_, _, .inputOutput): .restart
        case .systemCall(_, _, .accessDenied), .systemCall(_, _, .notPermitted), .systemCall(_, _, .readOnly),
            .workspaceInUse, .separateFileSystems, .folderReplaced, .contentDiffers:
            .administrator
        case .systemCall: .tryLater
        }
    }

    /// Whether too much is open at once: nothing is wrong with the file or folder, and later it will work.
    package var isLackOfFiles: Bool {
        errorNumber == .tooManyOpenFiles || errorNumber == .tooManyOpenFilesInSystem
    }

    package var logLevel: Logger.Level {
        remedy == .tryLater ? .warning : .error
    }

    /// What the administrator can do, as one sentence.
    package var advice: String {
        switch self {
        case .systemCall(_, _, .noSpace), .systemCall(_, _, .quotaExceeded):
            "Free some space; Sluis goes on by itself."
        case .systemCall(_, _, .readOnly):
            "Mount the file system for writing; a disk error may have made it read-only."
        case .systemCall(.synchronise, _, _), .systemCall(_, _, .inputOutput):
            "Check the disk and the system's log, then start Sluis again."
        case .systemCall(_, let path, .accessDenied), .systemCall(_, let path, .notPermitted):
            "Give the account that runs Sluis the right to read and write \(path) and its folder."
        case .systemCall(_, let path, .isLink), .systemCall(_, let path, .notAFolder):
            "Put a real folder at \(path), not a link or a file."
        case .systemCall(.open, let path, .notFound):
            "Check that \(path) exists."
        case .systemCall(_, _, .tooManyOpenFiles), .systemCall(_, _, .tooManyOpenFilesInSystem):
            "Nothing: Sluis goes on by itself. If it keeps coming back, raise the limit of open files (LimitNOFILE)."
        case .systemCall:
            "Nothing, unless it keeps coming back: then look at the system's log."
        case .workspaceInUse:
            "Stop the other process, or use another workspace."
        case .separateFileSystems(let first, let second):
            "Put \(first) and \(second) on the same file system."
        case .folderReplaced(let path):
            "Put the old \(path) back, or mount it again; if it is right as it is, restart Sluis."
        case .contentDiffers(let path):
            "Look at \(path): it was changed or damaged after it was stored; restore it from a backup."
        }
    }
}

extension IntakeFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .systemCall(let attempt, let path, let number):
            "Could not \(attempt.verb) \(path.isEmpty ? "the workspace" : path)\(attempt.target): \(number)."
        case .workspaceInUse(let path, .some(let holder)): "Process \(holder) already works in \(path)."
        case .workspaceInUse(let path, nil): "Another process already works in \(path)."
        case .separateFileSystems(let first, let second): "\(first) and \(second) are on different file systems."
        case .folderReplaced(let path):
            "\(path) is another folder than at the start. Put the old one back, or restart Sluis."
        case .contentDiffers(let path): "\(path) exists with other content than its name promises."
        }
    }
}

extension IntakeFailure.Attempt {
    fileprivate var verb: String {
        switch self {
        case .open: "open"
        case .create: "create"
        case .inspect: "inspect"
        case .list: "list"
        case .read: "read"
        case .write: "write to"
        case .synchronise: "make durable"
        case .remove: "remove"
        case .lock: "lock"
        case .watch: "watch"
        case .move: "move"
        }
    }

    fileprivate var target: String {
        if case .move(let target) = self { " to \(target)" } else { "" }
    }
}
