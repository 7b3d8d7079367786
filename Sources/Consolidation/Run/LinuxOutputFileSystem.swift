import Glibc

/// The file system of the machine.
struct LinuxOutputFileSystem: OutputFileSystem {
    private static let pieceLength = 256 * 1_024

    func makeFolder(_ path: String) throws {
        if mkdir(path, 0o755) != 0, errno != EEXIST { throw failure(.makeFolder, path) }
    }

    func makeFile(_ path: String) throws -> Int32 {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw failure(.makeFile, path) }
        return file
    }

    func write(_ bytes: UnsafeRawBufferPointer, to file: Int32, path: String) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(.write, path) }
            rest = rest.dropFirst(count)
        }
    }

    func synchronise(_ file: Int32, path: String) throws {
        if fsync(file) != 0 { throw failure(.synchronise, path) }
    }

    func close(_ file: Int32) {
        _ = Glibc.close(file)
    }

    func synchroniseFolder(_ path: String) throws {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw failure(.synchronise, path) }
        defer { close(folder) }
        try synchronise(folder, path: path)
    }

    func move(_ path: String, to newPath: String) throws {
        if rename(path, newPath) != 0 { throw failure(.move, newPath) }
    }

    func makeLink(_ path: String, to target: String) throws {
        if symlink(target, path) != 0 { throw failure(.link, path) }
    }

    func remove(_ path: String) throws {
        if unlink(path) == 0 || errno == ENOENT { return }
        // Linux says EISDIR for a folder, POSIX EPERM.
        guard errno == EISDIR || errno == EPERM else { throw failure(.remove, path) }
        for name in try names(in: path) { try remove(path + "/" + name) }
        if rmdir(path) != 0 { throw failure(.remove, path) }
    }

    func names(in folder: String) throws -> [String] {
        guard let stream = opendir(folder) else {
            if errno == ENOENT { return [] }
            throw failure(.list, folder)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    func linkTarget(of path: String) throws -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path, &buffer, buffer.count)
        if count >= 0 { return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) }
        guard errno == ENOENT || errno == EINVAL else { throw failure(.read, path) }
        return nil
    }

    func read(_ path: String, _ body: (UnsafeRawBufferPointer) -> Void) throws -> Bool {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return false }
            throw failure(.read, path)
        }
        defer { close(file) }
        var buffer = [UInt8](repeating: 0, count: LinuxOutputFileSystem.pieceLength)
        while true {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(.read, path) }
            if count == 0 { return true }
            buffer.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
    }

    private func failure(_ attempt: ConsolidationFailure.Attempt, _ path: String) -> ConsolidationFailure {
        let number = errno
        let reason = strerror(number).map { String(cString: $0) } ?? "error \(number)"
        return .system(attempt, path: path, errorNumber: number, reason: reason)
    }
}
