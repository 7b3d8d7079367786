import ReportingModel

/// A folder that is open until the last reference to it goes: stays the same folder, whatever its path leads to later.
package final class Folder: Sendable {
    let fileSystem: any FileSystem
    let descriptor: Descriptor
    /// For messages only, relative to the workspace; empty for its root.
    let path: String

    init(fileSystem: any FileSystem, descriptor: Descriptor, path: String) {
        self.fileSystem = fileSystem
        self.descriptor = descriptor
        self.path = path
    }

    deinit { fileSystem.close(descriptor) }

    /// How a message names an entry: the folder and the printable name.
    func path(of name: FileName) -> String { path.isEmpty ? name.printable : "\(path)/\(name.printable)" }

    func open(_ name: FileName, for use: OpenUse) throws(IntakeFailure) -> OpenFile {
        let descriptor = try attempting(use.attempt, path(of: name)) { () throws(ErrorNumber) in
            try fileSystem.open(name, in: self.descriptor, for: use)
        }
        return OpenFile(fileSystem: fileSystem, descriptor: descriptor, path: path(of: name))
    }

    /// Opens a folder in this one; refuses a symbolic link.
    func folder(_ name: FileName) throws(IntakeFailure) -> Folder {
        let descriptor = try attempting(.open, path(of: name)) { () throws(ErrorNumber) in
            try fileSystem.open(name, in: self.descriptor, for: .folder)
        }
        return Folder(fileSystem: fileSystem, descriptor: descriptor, path: path(of: name))
    }

    /// Opens a folder in this one, and makes it, durably, when it is missing.
    func folder(_ name: FileName, makingWith permissions: UInt32) throws(IntakeFailure) -> Folder {
        do {
            return try folder(name)
        } catch {
            guard error.errorNumber == .notFound else { throw error }
        }
        do {
            try attempting(.create, path(of: name)) { () throws(ErrorNumber) in
                try fileSystem.makeFolder(name, in: descriptor, permissions: permissions)
            }
        } catch {
            // Someone else made it in between: as good.
            guard error.errorNumber == .exists else { throw error }
        }
        try synchronise()
        return try folder(name)
    }

    /// Keeps an entry, and what lies directly in it, from everybody but our own account, whoever made it with whatever
    /// rights.
    func makePrivate(_ name: FileName) {
        fileSystem.makePrivate(name, in: descriptor)
        guard let inside = try? folder(name) else { return }
        try? inside.forEachName { name in
            fileSystem.makePrivate(name, in: inside.descriptor)
            return true
        }
    }

    func status() throws(IntakeFailure) -> FileStatus {
        try attempting(.inspect, path) { () throws(ErrorNumber) in try fileSystem.status(of: descriptor) }
    }

    func status(of name: FileName) throws(IntakeFailure) -> FileStatus {
        try attempting(.inspect, path(of: name)) { () throws(ErrorNumber) in
            try fileSystem.status(of: name, in: descriptor)
        }
    }

    /// Moves an entry to another folder; never replaces anything there.
    func move(_ name: FileName, to newName: FileName, in target: Folder) throws(IntakeFailure) {
        try attempting(.move(to: target.path(of: newName)), path(of: name)) { () throws(ErrorNumber) in
            try fileSystem.move(name, in: descriptor, to: newName, in: target.descriptor)
        }
    }

    func replace(_ name: FileName, with newName: FileName) throws(IntakeFailure) {
        try attempting(.move(to: path(of: newName)), path(of: name)) { () throws(ErrorNumber) in
            try fileSystem.replace(name, with: newName, in: descriptor)
        }
    }

    func remove(_ name: FileName) throws(IntakeFailure) {
        try attempting(.remove, path(of: name)) { () throws(ErrorNumber) in
            try fileSystem.remove(name, in: descriptor)
        }
    }

    /// Makes the names in this folder survive a power cut.
    func synchronise() throws(IntakeFailure) {
        try attempting(.synchronise, path) { () throws(ErrorNumber) in try fileSystem.synchronise(descriptor) }
    }

    func forEachName(_ body: (FileName) -> Bool) throws(IntakeFailure) {
        try attempting(.list, path) { () throws(ErrorNumber) in try fileSystem.forEachName(in: descriptor, body) }
    }

    /// Makes sure that entries can be added and removed.
    func checkWritable() throws(IntakeFailure) {
        try attempting(.write, path) { () throws(ErrorNumber) in try fileSystem.checkWritable(descriptor) }
    }

    func freeSpace() throws(IntakeFailure) -> FreeSpace {
        try attempting(.inspect, path) { () throws(ErrorNumber) in try fileSystem.freeSpace(descriptor) }
    }
}

extension OpenUse {
    fileprivate var attempt: IntakeFailure.Attempt {
        switch self {
        case .folder, .reading: .open
        case .creating, .updating: .create
        }
    }
}
