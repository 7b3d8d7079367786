import Crypto
package import ReportingModel

/// Where a claimed file is kept.
package enum Store: String, Hashable, Sendable {
    /// `Archive/<first two digits>/<hash>`: each content once, whoever sent it under whatever name.
    case archive
    /// `Quarantine/<partner>-<twelve digits>-<safe name>`: a name that a person can recognise.
    case quarantine
}

extension WorkArea {
    /// Moves a claimed file to where it is kept; durable when this returns.
    ///
    /// Done again for the same file, or for another copy of the same content, it succeeds and leaves one copy.
    package func store(_ file: ClaimedFile, in store: Store) throws(IntakeFailure) {
        for result in self.store([file], in: store) { try result.get() }
    }

    /// Moves claimed files to where they are kept, and waits for the disk only once for all; the results are in the
    /// order of the files.
    package func store(_ files: [ClaimedFile], in store: Store) -> [Result<Void, IntakeFailure>] {
        var targets: [FileName: Folder] = [:]
        let results = files.map { file in
            Result { () throws(IntakeFailure) in
                let folder = try folder(for: file, in: store, opened: &targets)
                try move(file, to: Self.name(of: file, in: store), in: folder)
            }
        }
        do throws(IntakeFailure) {
            // The new names first: should a file system not keep both ends of a move together, two names are better
            // than none.
            for folder in targets.values { try folder.synchronise() }
            try workspace.work.synchronise()
        } catch {
            return results.map { result in result.flatMap { .failure(error) } }
        }
        return results
    }

    /// The folder a file belongs in.
    ///
    /// - Parameter targets: the folders that got a file, each opened once.
    private func folder(
        for file: ClaimedFile, in store: Store, opened targets: inout [FileName: Folder]
    ) throws(IntakeFailure) -> Folder {
        let name =
            switch store {
            case .archive: Self.archiveFolder(of: file.hash)
            case .quarantine: FileName(workspace.quarantine.path)
            }
        if let folder = targets[name] { return folder }
        let folder: Folder
        switch store {
        case .archive: folder = try workspace.archive.folder(name, makingWith: Workspace.privatePermissions)
        case .quarantine: folder = workspace.quarantine
        }
        targets[name] = folder
        return folder
    }

    private func move(_ file: ClaimedFile, to name: FileName, in folder: Folder) throws(IntakeFailure) {
        let workName = FileName(file.workName)
        do throws(IntakeFailure) {
            try workspace.work.move(workName, to: name, in: folder)
        } catch {
            switch error.errorNumber {
            case .exists:
                guard try folder.holds(file, as: name) else { throw .contentDiffers(path: folder.path(of: name)) }
                try workspace.work.remove(workName)
            case .notFound:
                // Stored before a crash: then the file is there.
                guard (try? folder.holds(file, as: name)) == true else { throw error }
            default: throw error
            }
        }
    }

    /// The name of a file where it is kept: its hash, or `kr8-9b1e64a0c2d7-cijfers.csv`.
    package static func name(of file: ClaimedFile, in store: Store) -> FileName {
        switch store {
        case .archive: FileName(file.hash.description)
        case .quarantine: quarantineName(partner: file.partner, key: file.hash.short, name: file.name)
        }
    }

    static func quarantineName(partner: String, key: String, name: FileName) -> FileName {
        FileName("\(partner)-\(key)-\(name.withoutPersonalData.safe)")
    }
}

extension Folder {
    /// Whether an entry has exactly the content of a claimed file; reads it whole.
    fileprivate func holds(_ file: ClaimedFile, as name: FileName) throws(IntakeFailure) -> Bool {
        let stored = try open(name, for: .reading)
        guard try stored.status().identity.byteCount == file.byteCount else { return false }
        var source = FileDescriptorSource(stored)
        return try ContentHash(of: &source) == file.hash
    }
}

extension ContentHash {
    /// Reads a file to its end and hashes it.
    package init(of source: inout FileDescriptorSource) throws(IntakeFailure) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 * 1_024, alignment: 16)
        defer { buffer.deallocate() }
        var hasher = SHA256()
        while true {
            let count = try source.read(into: buffer)
            if count == 0 { break }
            hasher.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
        self.init(bytes: hasher.finalize())
    }
}

extension FileName {
    /// A name that is safe in any folder, on a command line and in a spreadsheet: ASCII letters, digits, `.`, `_` and
    /// `-`, not beginning with a sign, at most 100 bytes with the extension kept.
    package var safe: String {
        var letters = bytes.map { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "-"):
                byte
            default: UInt8(ascii: "_")
            }
        }
        if let first = letters.first, [UInt8(ascii: "."), UInt8(ascii: "-")].contains(first) {
            letters[0] = UInt8(ascii: "_")
        }
        if letters.count > 100 { letters = letters.prefix(80) + letters.suffix(20) }
        return String(decoding: letters, as: UTF8.self)
    }
}
