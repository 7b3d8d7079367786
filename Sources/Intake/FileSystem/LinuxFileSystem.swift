import CLinux
import Glibc
package import ReportingModel

/// The file system of the machine.
package struct LinuxFileSystem: FileSystem {
    package init() {}

    package func openRoot(_ path: String) throws(ErrorNumber) -> Descriptor {
        try descriptor { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    }

    package func open(
        _ name: FileName, in folder: Descriptor, for use: OpenUse
    ) throws(ErrorNumber) -> Descriptor {
        // O_NONBLOCK matters for pipes and devices only: without it a pipe nobody writes to stops the scanner for ever.
        let always = O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
        let (flags, permissions): (Int32, UInt32) =
            switch use {
            case .folder: (O_RDONLY | O_DIRECTORY, 0)
            case .reading: (O_RDONLY, 0)
            case .creating(let permissions): (O_WRONLY | O_CREAT | O_EXCL, permissions)
            case .updating(let permissions): (O_RDWR | O_CREAT, permissions)
            }
        return try descriptor {
            name.withCString { openat(folder.number, $0, always | flags, mode_t(permissions)) }
        }
    }

    package func close(_ descriptor: Descriptor) {
        // Never tried again: after an error Linux has closed the descriptor, and its number may be another file's.
        _ = Glibc.close(descriptor.number)
    }

    package func status(of descriptor: Descriptor) throws(ErrorNumber) -> FileStatus {
        var status = stat()
        try check(fstat(descriptor.number, &status))
        return FileStatus(status)
    }

    package func status(of name: FileName, in folder: Descriptor) throws(ErrorNumber) -> FileStatus {
        var status = stat()
        try check(name.withCString { fstatat(folder.number, $0, &status, AT_SYMLINK_NOFOLLOW) })
        return FileStatus(status)
    }

    package func read(
        _ descriptor: Descriptor, at offset: Int64, into buffer: UnsafeMutableRawBufferPointer
    ) throws(ErrorNumber) -> Int {
        try count { pread(descriptor.number, buffer.baseAddress, buffer.count, off_t(offset)) }
    }

    package func write(_ descriptor: Descriptor, _ bytes: UnsafeRawBufferPointer) throws(ErrorNumber) -> Int {
        try count { Glibc.write(descriptor.number, bytes.baseAddress, bytes.count) }
    }

    package func truncate(_ descriptor: Descriptor) throws(ErrorNumber) {
        try check(ftruncate(descriptor.number, 0))
    }

    package func synchronise(_ descriptor: Descriptor) throws(ErrorNumber) {
        try check(fsync(descriptor.number))
    }

    package func beginWriting(_ descriptor: Descriptor) {
        _ = sync_file_range(descriptor.number, 0, 0, GNU.syncFileRangeWrite)
    }

    package func move(
        _ name: FileName, in folder: Descriptor, to newName: FileName, in target: Descriptor
    ) throws(ErrorNumber) {
        let result = name.withCString { name in
            newName.withCString { renameat2(folder.number, name, target.number, $0, GNU.renameNoReplace) }
        }
        try check(result)
    }

    package func replace(
        _ name: FileName, with newName: FileName, in folder: Descriptor
    ) throws(ErrorNumber) {
        let result = name.withCString { name in
            newName.withCString { renameat(folder.number, name, folder.number, $0) }
        }
        try check(result)
    }

    package func remove(_ name: FileName, in folder: Descriptor) throws(ErrorNumber) {
        try check(name.withCString { unlinkat(folder.number, $0, 0) })
    }

    package func makeFolder(
        _ name: FileName, in folder: Descriptor, permissions: UInt32
    ) throws(ErrorNumber) {
        try check(name.withCString { mkdirat(folder.number, $0, mode_t(permissions)) })
    }

    package func makePrivate(_ name: FileName, in folder: Descriptor) {
        name.withCString { name in
            var status = stat()
            guard fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
                [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT), status.st_mode & 0o077 != 0
            else { return }
            _ = fchmodat(folder.number, name, status.st_mode & 0o700, 0)
        }
    }

    package func forEachName(in folder: Descriptor, _ body: (FileName) -> Bool) throws(ErrorNumber) {
        // Opened anew, because a directory stream takes its descriptor over and shares its position.
        let own = try descriptor { openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard let stream = fdopendir(own.number) else {
            let cause = ErrorNumber.last
            close(own)
            throw cause
        }
        defer { closedir(stream) }
        while true {
            // `readdir` gives NULL at the end and after an error; only errno tells which.
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw .last }
                return
            }
            guard let name = FileName(entry), name.bytes != [0x2E], name.bytes != [0x2E, 0x2E] else { continue }
            if !body(name) { return }
        }
    }

    package func isOpenForWriting(_ descriptor: Descriptor) -> Bool? {
        // A read lease is refused with EAGAIN while someone writes. Network file systems also say EAGAIN when they
        // merely have no delegation, so only file systems of this machine are believed. The lease is dropped at once;
        // should a writer come in that very moment, it breaks the lease with SIGURG, which by default does nothing.
        var fileSystem = statfs()
        guard fstatfs(descriptor.number, &fileSystem) == 0,
            Self.localKinds.contains(UInt32(truncatingIfNeeded: fileSystem.f_type)),
            fcntl(descriptor.number, GNU.setSignal, SIGURG) == 0
        else { return nil }
        guard fcntl(descriptor.number, GNU.setLease, F_RDLCK) == 0 else { return errno == EAGAIN ? true : nil }
        _ = fcntl(descriptor.number, GNU.setLease, F_UNLCK)
        return false
    }

    /// The magic numbers of ext4, XFS, Btrfs and tmpfs (statfs(2)).
    private static let localKinds: Set<UInt32> = [0xEF53, 0x5846_5342, 0x9123_683E, 0x0102_1994]

    package func lock(_ descriptor: Descriptor) throws(ErrorNumber) -> Bool {
        if flock(descriptor.number, LOCK_EX | LOCK_NB) == 0 { return true }
        guard errno == EWOULDBLOCK else { throw .last }
        return false
    }

    package func freeSpace(_ descriptor: Descriptor) throws(ErrorNumber) -> FreeSpace {
        var space = statvfs()
        try check(fstatvfs(descriptor.number, &space))
        return FreeSpace(bytes: Int64(space.f_bavail) * Int64(space.f_frsize), files: Int64(space.f_favail))
    }

    package func checkWritable(_ folder: Descriptor) throws(ErrorNumber) {
        try check(faccessat(folder.number, ".", W_OK | X_OK, AT_EACCESS))
    }

    private func check(_ result: Int32) throws(ErrorNumber) {
        if result != 0 { throw .last }
    }

    /// A call that gives a descriptor, repeated while signals interrupt it.
    private func descriptor(_ call: () -> Int32) throws(ErrorNumber) -> Descriptor {
        while true {
            let number = call()
            if number >= 0 { return Descriptor(number: number) }
            guard errno == EINTR else { throw .last }
        }
    }

    /// A call that gives a number of bytes, repeated while signals interrupt it.
    private func count(_ call: () -> Int) throws(ErrorNumber) -> Int {
        while true {
            let count = call()
            if count >= 0 { return count }
            guard errno == EINTR else { throw .last }
        }
    }
}

/// Constants of the GNU headers that Swift does not see (fcntl.h, stdio.h); part of the kernel's frozen interface.
private enum GNU {
    static let setSignal: Int32 = 10
    static let setLease: Int32 = 1_024
    static let renameNoReplace: UInt32 = 1
    static let syncFileRangeWrite: UInt32 = 2
}

extension FileStatus {
    fileprivate init(_ status: stat) {
        let kind: EntryKind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .regularFile
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            case S_IFIFO: .pipe
            case S_IFSOCK: .socket
            default: .device
            }
        self.init(
            kind: kind,
            identity: FileIdentity(
                device: UInt64(status.st_dev), inode: UInt64(status.st_ino), byteCount: Int64(status.st_size),
                modifiedAt: nanoseconds(status.st_mtim), changedAt: nanoseconds(status.st_ctim)),
            linkCount: Int(status.st_nlink))
    }
}

/// Wraps around for a time that a partner set to the year 30000: such a time is still only compared with itself.
private func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
}

extension FileName {
    fileprivate func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { buffer in
            for (index, byte) in bytes.enumerated() { buffer[index] = CChar(bitPattern: byte) }
            buffer[bytes.count] = 0
            return body(UnsafePointer(buffer.baseAddress.unsafelyUnwrapped))
        }
    }

    /// The name of a directory entry, read in place: the entry may be shorter than its C type says.
    fileprivate init?(_ entry: UnsafeMutablePointer<dirent>) {
        guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
        let start = UnsafeRawPointer(entry) + offset
        let length = strlen(start.assumingMemoryBound(to: CChar.self))
        self.init(bytes: Array(UnsafeRawBufferPointer(start: start, count: length)))
    }
}
