import Intake
import ReportingModel
import Synchronization

/// What a test, or a partner, does and sees; always at once on the disk, and never counted as a call.
extension MemoryFileSystem {
    /// Puts a file at a path such as `Inbox/kr8/a.csv`, in the place of what was there.
    func put(_ text: String, at path: String) { state.withLock { $0.put(Array(text.utf8), at: path) } }

    /// Makes a file that our account may not read.
    func forbidReading(_ path: String) {
        state.withLock { state in
            guard let number = state.number(at: path) else { return }
            state.nodes[number]?.isReadable = false
        }
    }

    /// All files with their content, by path, sorted.
    var files: [(path: String, text: String)] {
        state.withLock { state in
            var result: [(path: String, text: String)] = []
            state.collect(State.rootNumber, path: "", into: &result)
            return result.sorted { $0.path < $1.path }
        }
    }

    /// Removes the files by which a partner says that another is complete.
    func removeMarkers() {
        state.withLock { state in
            state.nodes = state.nodes.mapValues { node in
                var node = node
                node.entries = node.entries.filter { !$0.key.printable.hasSuffix(".klaar") }
                return node
            }
        }
    }

    func files(under folder: String) -> [(path: String, text: String)] {
        files.filter { $0.path.hasPrefix(folder + "/") }
    }
}

extension MemoryFileSystem.State {
    mutating func put(_ bytes: [UInt8], at path: String) {
        let parts = path.split(separator: "/").map { FileName(String($0)) }
        var folder = Self.rootNumber
        for part in parts.dropLast() {
            if let next = nodes[folder]?.entries[part] {
                folder = next
            } else {
                let next = makeNode(.folder)
                enter(next, as: part, in: folder)
                folder = next
            }
        }
        guard let name = parts.last else { return }
        let file = makeNode(.regularFile)
        nodes[file]?.bytes = bytes
        nodes[file]?.durableBytes = bytes
        enter(file, as: name, in: folder)
    }

    /// Writes a file anew from its beginning, in place: what a partner's program does that was not ready after all.
    mutating func overwrite(_ path: String, with bytes: [UInt8]) {
        guard let number = number(at: path), var node = nodes[number] else { return }
        node.bytes = bytes
        node.durableBytes = node.bytes
        nodes[number] = node
        touch(number)
    }

    func number(at path: String) -> UInt64? {
        path.split(separator: "/").reduce(Self.rootNumber) { folder, part in
            folder.flatMap { nodes[$0]?.entries[FileName(String(part))] }
        }
    }

    private mutating func enter(_ number: UInt64, as name: FileName, in folder: UInt64) {
        nodes[folder]?.entries[name] = number
        nodes[folder]?.durableEntries[name] = number
    }

    fileprivate func collect(_ number: UInt64, path: String, into result: inout [(path: String, text: String)]) {
        guard let node = nodes[number] else { return }
        guard node.kind == .folder else {
            result.append((path, String(decoding: node.bytes, as: UTF8.self)))
            return
        }
        for (name, child) in node.entries {
            collect(child, path: path.isEmpty ? name.printable : "\(path)/\(name.printable)", into: &result)
        }
    }
}
