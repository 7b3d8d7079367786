/// What can go wrong in our own world while outputs are written; never about a partner's file.
///
/// Whatever was being written stays hidden: readers go on seeing the outputs of the previous run. The level to log at
/// is `error`, or `critical` when ``mustStop``.
package enum ConsolidationFailure: Error, Hashable, Sendable {
    /// No municipality with this code was agreed on.
    case unknownMunicipality(code: String)
    /// The system refused; `errorNumber` is its `errno`, `reason` what that means.
    case system(Attempt, path: String, errorNumber: Int32, reason: String)
    /// A finished run stands there already, but its files are no longer what was written.
    case runWasChanged(path: String)

    package enum Attempt: String, Hashable, Sendable {
        case makeFolder = "make the folder"
        case makeFile = "make the file"
        case write = "write"
        case synchronise = "bring to disk"
        case move = "put in place"
        case link = "make the link"
        case remove = "remove"
        case list = "list"
        case read = "read"
    }

    /// Whether the process must end: after a failed write to disk the kernel may call a second try a success without
    /// having written anything.
    package var mustStop: Bool {
        if case .system(.synchronise, _, _, _) = self { true } else { false }
    }

    /// What the administrator can do, as one sentence.
    package var remedy: String {
        switch self {
        case .unknownMunicipality: "Use a code from Config/municipalities.yaml, such as GM0482."
        case .system(.synchronise, _, _, _): "Check the disk (dmesg, smartctl), then start Sluis again."
        case .system(_, let path, _, _): "Give Sluis room and the right to write at \(path), then consolidate again."
        case .runWasChanged: "Move that folder away, then consolidate again; the figures are still in the register."
        }
    }
}

extension ConsolidationFailure: CustomStringConvertible {
    /// What was attempted, on what, and why it failed.
    package var description: String {
        switch self {
        case .unknownMunicipality(let code): "no municipality has the code \(code)"
        case .system(let attempt, let path, _, let reason): "could not \(attempt.rawValue) \(path): \(reason)"
        case .runWasChanged(let path): "the outputs in \(path) were changed after they were written"
        }
    }
}
