import ReportingModel

/// Puts answers where partners find them: whole or not at all.
package struct OutboxWriter: Sendable {
    private let workspace: Workspace
    private let makeKey: @Sendable () -> String

    /// - Parameter makeKey: gives a text that no other file being written has.
    package init(_ workspace: Workspace, makeKey: @escaping @Sendable () -> String = WorkArea.randomName) {
        self.workspace = workspace
        self.makeKey = makeKey
    }

    /// Writes `Outbox/<partner>/<name>`; durable when this returns.
    ///
    /// The file appears complete, under its name, in one instant. A file that has the name is replaced, so that writing
    /// an answer again after a crash gives one answer. A crash may leave a hidden `.….tmp` behind, which nobody reads
    /// and ``removeRemains(for:)`` removes.
    package func write(_ bytes: some Collection<UInt8>, named name: String, for partner: String) throws(IntakeFailure) {
        let folder = try workspace.outbox.folder(FileName(partner), makingWith: Workspace.sharedPermissions)
        // Short, whatever the length of the name: the name itself may already have the most bytes a name can have.
        let temporaryName = FileName(".\(makeKey()).tmp")
        let file = try folder.open(temporaryName, for: .creating(permissions: 0o644))
        do throws(IntakeFailure) {
            try file.write(all: bytes)
            try file.synchronise()
            try folder.replace(temporaryName, with: FileName(name))
        } catch {
            // The original error is what matters; what cannot be removed now is removed at the next start.
            _ = try? folder.remove(temporaryName)
            throw error
        }
        try folder.synchronise()
    }

    /// Removes what a crash left half written in a partner's folder.
    package func removeRemains(for partner: String) throws(IntakeFailure) {
        let folder: Folder
        do {
            folder = try workspace.outbox.folder(FileName(partner))
        } catch {
            if error.errorNumber == .notFound { return }
            throw error
        }
        var remains: [FileName] = []
        try folder.forEachName { name in
            if name.bytes.first == UInt8(ascii: "."), name.bytes.ends(with: ".tmp") { remains.append(name) }
            return true
        }
        for name in remains { try folder.removeIfPresent(name) }
    }
}

extension OpenFile {
    fileprivate func write(all bytes: some Collection<UInt8>) throws(IntakeFailure) {
        let contiguous = ContiguousArray(bytes)
        let result = contiguous.withUnsafeBytes { buffer in
            Result { () throws(IntakeFailure) in try write(buffer) }
        }
        try result.get()
    }
}
