package import ReportingModel

/// The calls of the operating system that the intake is made of, and nothing else: the seam behind which a test can
/// cut the power.
///
/// Every call works from the descriptor of a folder and one name in it, never from a path: a partner who swaps a folder
/// for a link between two calls changes nothing. No call follows a symbolic link.
package protocol FileSystem: Sendable {
    /// Opens the folder under which all others lie. The only call that takes a path, and the only one that follows
    /// links: the path is the administrator's.
    func openRoot(_ path: String) throws(ErrorNumber) -> Descriptor

    /// Opens an entry of a folder. Never waits, not even for a pipe without a writer.
    func open(_ name: FileName, in folder: Descriptor, for use: OpenUse) throws(ErrorNumber) -> Descriptor

    func close(_ descriptor: Descriptor)

    func status(of descriptor: Descriptor) throws(ErrorNumber) -> FileStatus

    /// The status of an entry itself; of a link, not of what it points to.
    func status(of name: FileName, in folder: Descriptor) throws(ErrorNumber) -> FileStatus

    /// Reads at a byte offset; may give fewer bytes than asked, and 0 only at the end.
    func read(
        _ descriptor: Descriptor, at offset: Int64, into buffer: UnsafeMutableRawBufferPointer
    ) throws(ErrorNumber) -> Int

    /// Writes at the end of what was written; may take fewer bytes than given.
    func write(_ descriptor: Descriptor, _ bytes: UnsafeRawBufferPointer) throws(ErrorNumber) -> Int

    /// Cuts a file to no bytes.
    func truncate(_ descriptor: Descriptor) throws(ErrorNumber)

    /// Makes a file's bytes, or a folder's entries, survive a power cut. After an error nothing is known any more about
    /// what survives; a second try may succeed without having written.
    func synchronise(_ descriptor: Descriptor) throws(ErrorNumber)

    /// Asks the system to begin writing a file's bytes, so that many files reach the disk together. A hint: promises
    /// nothing and cannot fail.
    func beginWriting(_ descriptor: Descriptor)

    /// Moves an entry; fails with ``ErrorNumber/exists`` when the target is there.
    func move(
        _ name: FileName, in folder: Descriptor, to newName: FileName, in target: Descriptor
    ) throws(ErrorNumber)

    /// Gives a file another name in its folder; whatever had that name is gone in the same instant.
    func replace(_ name: FileName, with newName: FileName, in folder: Descriptor) throws(ErrorNumber)

    /// Removes an entry that is no folder.
    func remove(_ name: FileName, in folder: Descriptor) throws(ErrorNumber)

    func makeFolder(_ name: FileName, in folder: Descriptor, permissions: UInt32) throws(ErrorNumber)

    /// Takes away the rights of everybody but its owner on a file or folder. A hint: what is not ours keeps its rights,
    /// and so does what lies on a file system without any. Never opens the entry: closing it would lose the locks that
    /// the register has on its own files.
    func makePrivate(_ name: FileName, in folder: Descriptor)

    /// Calls `body` for each entry, in no order and without `.` and `..`, until it returns `false`; holds one name at a
    /// time, so a folder of a million entries costs no memory.
    func forEachName(in folder: Descriptor, _ body: (FileName) -> Bool) throws(ErrorNumber)

    /// Whether a process on this machine has the file open for writing; `nil` when the file system cannot tell.
    func isOpenForWriting(_ descriptor: Descriptor) -> Bool?

    /// Locks an open file for as long as it stays open; `false` when another process holds it.
    func lock(_ descriptor: Descriptor) throws(ErrorNumber) -> Bool

    func freeSpace(_ descriptor: Descriptor) throws(ErrorNumber) -> FreeSpace

    /// Fails when this process may not add or remove entries of a folder.
    func checkWritable(_ folder: Descriptor) throws(ErrorNumber)
}

/// What an entry is opened for.
package enum OpenUse: Hashable, Sendable {
    case folder
    case reading
    /// A new file, written from its beginning; fails when the name is taken. Only its owner may read and write it
    /// unless `permissions` say otherwise.
    case creating(permissions: UInt32)
    /// A file that is made when it is missing.
    case updating(permissions: UInt32)
}

/// An open file or folder, as the operating system numbers it. Owned by ``OpenFile`` or ``Folder``, which close it.
package struct Descriptor: Hashable, Sendable, BitwiseCopyable {
    package let number: Int32

    package init(number: Int32) {
        self.number = number
    }
}

/// What is left on a file system for a process without special rights.
package struct FreeSpace: Hashable, Sendable, BitwiseCopyable {
    package let bytes: Int64
    /// How many files can still be made.
    package let files: Int64

    package init(bytes: Int64, files: Int64) {
        self.bytes = bytes
        self.files = files
    }
}
