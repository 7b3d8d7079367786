import GRDB

/// What can go wrong in our own world while the register is opened, written or read; never about a partner's file.
///
/// Whatever was being written is undone as a whole: after a failure the register is as it was before the attempt, and
/// the file stays where it is to be tried again. The level to log at is `error`, or `critical` when ``mustStop``.
package enum RegisterFailure: Error, Hashable, Sendable {
    /// The register was written by a newer version of Sluis.
    case newerSchema(path: String, unknownMigrations: [String])
    /// A setting on which durability rests could not be made.
    case unsafeSetting(path: String, name: String, found: String)
    /// SQLite could not do what was attempted; `detail` is what it said.
    case database(attempt: String, cause: Cause, detail: String)
    /// What is stored cannot be understood.
    case unreadable(what: String)
    /// Something was asked for by a number or name that the register does not know.
    case unknown(what: String)

    /// Why SQLite could not go on.
    package enum Cause: Hashable, Sendable {
        case diskFull, locked, notWritable, damaged, inputOutput
        /// An invariant of the schema refused the change: a mistake of ours, kept out of the register.
        case invariant
        case other
    }

    init(_ error: DatabaseError, attempt: String) {
        let cause: Cause =
            switch error.resultCode {
            case .SQLITE_FULL: .diskFull
            case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .notWritable
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
            case .SQLITE_IOERR: .inputOutput
            case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH: .invariant
            default: .other
            }
        let code = error.extendedResultCode.rawValue
        self = .database(attempt: attempt, cause: cause, detail: "\(error.message ?? "no message") (SQLite \(code))")
    }

    /// Whether the process must end instead of trying the next file: the register, or its disk, cannot be trusted.
    ///
    /// After a failed write to disk the kernel may call a second try a success without having written anything, so
    /// only a new process with a new connection may go on.
    package var mustStop: Bool {
        switch self {
        case .newerSchema, .unsafeSetting, .unreadable, .database(_, .damaged, _), .database(_, .inputOutput, _): true
        case .database, .unknown: false
        }
    }

    /// What the administrator can do, as one or two sentences.
    package var remedy: String {
        switch self {
        case .newerSchema: "Start the newest version of Sluis, or put back the backup made before the upgrade."
        case .unsafeSetting: "Put the workspace on a local disk; network shares do not support a durable register."
        case .unreadable: "Run `sluis verify`; if it reports damage, put back a backup of the folder Data."
        case .unknown: "Check the name; `sluis status` lists what is known."
        case .database(_, .diskFull, _): "Free space on the disk of the workspace; Sluis goes on by itself."
        case .database(_, .locked, _):
            "Close the other program that has the register open; Sluis tries again by itself."
        case .database(_, .notWritable, _): "Give the user that runs Sluis the right to write in the folder Data."
        case .database(_, .damaged, _): "Stop Sluis and put back a backup of the folder Data; keep the damaged file."
        case .database(_, .inputOutput, _): "Check the disk (dmesg, smartctl), then start Sluis again."
        case .database(_, .invariant, _), .database(_, .other, _): "Report this message; the file is kept as it is."
        }
    }
}

extension RegisterFailure: CustomStringConvertible {
    /// What was attempted, on what, and why it failed: `could not record the reception of x.csv: disk full (…)`.
    package var description: String {
        switch self {
        case .newerSchema(let path, let unknown):
            "could not open the register \(path): it was written by a newer version of Sluis"
                + " (unknown: \(unknown.joined(separator: ", ")))"
        case .unsafeSetting(let path, let name, let found):
            "could not open the register \(path) safely: \(name) is \(found)"
        case .database(let attempt, let cause, let detail): "could not \(attempt): \(cause.words); \(detail)"
        case .unreadable(let what): "could not understand the register: \(what)"
        case .unknown(let what): "the register does not know \(what)"
        }
    }
}

extension RegisterFailure.Cause {
    fileprivate var words: String {
        switch self {
        case .diskFull: "the disk is full"
        case .locked: "another program holds the register"
        case .notWritable: "the register cannot be opened or written"
        case .damaged: "the register is damaged"
        case .inputOutput: "the disk failed"
        case .invariant: "the change breaks an invariant"
        case .other: "SQLite refused"
        }
    }
}
