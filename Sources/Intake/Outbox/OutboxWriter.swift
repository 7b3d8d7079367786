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

    /// A file for a partner.
    package struct File: Sendable {
        package let name: String
        package let bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// Writes files in `Outbox/<partner>/`, and waits for the disk only once for all; durable when this returns.
    ///
    /// Each file appears complete, under its name, in one instant. A file that has the name is replaced, so that
    /// writing an answer again after a crash gives one answer. A crash may leave a hidden `.….tmp` behind, which nobody
    /// reads and ``removeRemains(for:)`` removes.
    package func write(_ files: [File], for partner: String) throws(IntakeFailure) {
        let folder = try workspace.outbox.folder(FileName(partner), makingWith: Workspace.sharedPermissions)
        var written: [(file: OpenFile, temporaryName: FileName)] = []
        do throws(IntakeFailure) {
            for file in files {
                // Short, whatever the length of the name: the name itself may already have the most bytes there can be.
                let temporaryName = FileName(".\(makeKey()).tmp")
                let opened = try folder.open(temporaryName, for: .creating(permissions: 0o644))
                written.append((opened, temporaryName))
                try opened.write(all: file.bytes)
                opened.beginWriting()
            }
            for (file, _) in written { try file.synchronise() }
            for (file, temporary) in zip(files, written) {
                try folder.replace(temporary.temporaryName, with: FileName(file.name))
            }
        } catch {
            // The original error is what matters; what cannot be removed now is removed at the next start.
            for (_, temporaryName) in written { _ = try? folder.removeIfPresent(temporaryName) }
            throw error
        }
        try folder.synchronise()
    }

    /// Writes one file in `Outbox/<partner>/`.
    package func write(_ bytes: some Collection<UInt8>, named name: String, for partner: String) throws(IntakeFailure) {
        try write([File(name: name, bytes: Array(bytes))], for: partner)
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
    fileprivate func write(all bytes: [UInt8]) throws(IntakeFailure) {
        let result = bytes.withUnsafeBytes { buffer in
            Result { () throws(IntakeFailure) in try write(buffer) }
        }
        try result.get()
    }
}
