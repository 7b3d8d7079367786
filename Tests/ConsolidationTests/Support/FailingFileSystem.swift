import Glibc
import Synchronization

@testable import Consolidation

/// The file system of the machine until a given call, which fails, as do all after it: a disk that gives up.
///
/// Also remembers the largest piece that was written at once.
final class FailingFileSystem: OutputFileSystem {
    private struct State {
        var remainingCalls: Int
        var largestPiece = 0
        var pieceCount = 0
    }

    private let machine = LinuxOutputFileSystem()
    private let state: Mutex<State>

    init(failingAtCall number: Int = .max) {
        state = Mutex(State(remainingCalls: number - 1))
    }

    var largestPiece: Int { state.withLock(\.largestPiece) }
    var pieceCount: Int { state.withLock(\.pieceCount) }

    private func check(_ attempt: ConsolidationFailure.Attempt, _ path: String) throws {
        let isBroken = state.withLock { state in
            if state.remainingCalls == 0 { return true }
            state.remainingCalls -= 1
            return false
        }
        if isBroken {
            throw ConsolidationFailure.system(attempt, path: path, errorNumber: ENOSPC, reason: "no space left")
        }
    }

    func makeFolder(_ path: String) throws {
        try check(.makeFolder, path)
        try machine.makeFolder(path)
    }

    func makeFile(_ path: String) throws -> Int32 {
        try check(.makeFile, path)
        return try machine.makeFile(path)
    }

    func write(_ bytes: UnsafeRawBufferPointer, to file: Int32, path: String) throws {
        state.withLock { state in
            state.largestPiece = max(state.largestPiece, bytes.count)
            state.pieceCount += 1
        }
        try check(.write, path)
        try machine.write(bytes, to: file, path: path)
    }

    func synchronise(_ file: Int32, path: String) throws {
        try check(.synchronise, path)
        try machine.synchronise(file, path: path)
    }

    func close(_ file: Int32) { machine.close(file) }

    func synchroniseFolder(_ path: String) throws {
        try check(.synchronise, path)
        try machine.synchroniseFolder(path)
    }

    func move(_ path: String, to newPath: String) throws {
        try check(.move, newPath)
        try machine.move(path, to: newPath)
    }

    func makeLink(_ path: String, to target: String) throws {
        try check(.link, path)
        try machine.makeLink(path, to: target)
    }

    func remove(_ path: String) throws {
        try check(.remove, path)
        try machine.remove(path)
    }

    func names(in folder: String) throws -> [String] {
        try check(.list, folder)
        return try machine.names(in: folder)
    }

    func linkTarget(of path: String) throws -> String? {
        try check(.read, path)
        return try machine.linkTarget(of: path)
    }

    func read(_ path: String, _ body: (UnsafeRawBufferPointer) -> Void) throws -> Bool {
        try check(.read, path)
        return try machine.read(path, body)
    }
}
