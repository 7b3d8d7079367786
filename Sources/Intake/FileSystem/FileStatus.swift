package import ReportingModel

/// What the file system says about an entry.
package struct FileStatus: Hashable, Sendable, BitwiseCopyable {
    package let kind: EntryKind
    package let identity: FileIdentity
    /// How many names the file has. Two for a moment when an SFTP server renames: it links the new name and then
    /// removes the old one.
    package let linkCount: Int

    package init(kind: EntryKind, identity: FileIdentity, linkCount: Int) {
        self.kind = kind
        self.identity = identity
        self.linkCount = linkCount
    }
}

package enum EntryKind: String, Hashable, Sendable, CaseIterable, BitwiseCopyable {
    case regularFile, folder, symbolicLink, pipe, socket, device

    /// The word in an answer to a partner: "dit is geen gewoon bestand, maar **een map**".
    package var text: Text {
        switch self {
        case .regularFile: Text(nl: "een bestand", en: "a file")
        case .folder: Text(nl: "een map", en: "a folder")
        case .symbolicLink: Text(nl: "een snelkoppeling", en: "a link")
        case .pipe: Text(nl: "een pipe", en: "a pipe")
        case .socket: Text(nl: "een socket", en: "a socket")
        case .device: Text(nl: "een apparaat", en: "a device")
        }
    }
}

extension FileIdentity {
    /// Whether this is the same file with the same content, after we ourselves moved it: a rename changes `changedAt`.
    func isUnchangedExceptForItsName(since earlier: FileIdentity) -> Bool {
        device == earlier.device && inode == earlier.inode && byteCount == earlier.byteCount
            && modifiedAt == earlier.modifiedAt
    }
}
