import Intake
import ReportingModel
import Synchronization

/// A file system in memory that can lose its power, with two truths: what programs see, and what is on the disk.
///
/// Changes to bytes reach the disk when the file is synchronised, changes to names when one of their folders is. A
/// power cut keeps, for everything else, what the seed decides: nothing, all, or a part; only never a change without
/// the earlier changes it builds on, and never half a rename. That is what journaling file systems promise, and less
/// than ext4 does: there a synchronised file also keeps its name.
final class MemoryFileSystem: FileSystem {
    let state: Mutex<State>

    /// - Parameter largestTransfer: how many bytes one read or write moves at most.
    convenience init(largestTransfer: Int = .max) {
        self.init(State(largestTransfer: largestTransfer))
    }

    init(_ state: State) {
        self.state = Mutex(state)
    }

    /// What happens at a call, counted from 1 since the fault was set.
    enum Fault: Sendable {
        /// The power fails just before the call: neither it nor any later call does anything.
        case powerCut
        case error(ErrorNumber)
        /// Someone else does something just before the call.
        case interference(@Sendable (inout State) -> Void)
    }

    func setFault(_ fault: Fault, atCall number: Int) {
        state.withLock { state in
            (state.fault, state.faultCall, state.callCount, state.didFaultHappen) = (fault, number, 0, false)
        }
    }

    func clearFault() { state.withLock { $0.fault = nil } }

    /// Whether there were so many calls that the fault happened.
    var didFaultHappen: Bool { state.withLock { $0.didFaultHappen } }

    /// The disk after a power cut, ready for a new start.
    func afterPowerCut(seed: UInt64) -> MemoryFileSystem {
        MemoryFileSystem(state.withLock { $0.afterPowerCut(seed: seed) })
    }

    /// One call: counts it, lets the fault happen, then does it.
    private func call<Value: Sendable>(
        _ body: (inout State) throws(ErrorNumber) -> Value
    ) throws(ErrorNumber) -> Value {
        let result = state.withLock { state in
            Result { () throws(ErrorNumber) in
                try state.count()
                return try body(&state)
            }
        }
        return try result.get()
    }

    func openRoot(_ path: String) throws(ErrorNumber) -> Descriptor {
        try call { state throws(ErrorNumber) in state.descriptor(for: State.rootNumber) }
    }

    func open(_ name: FileName, in folder: Descriptor, for use: OpenUse) throws(ErrorNumber) -> Descriptor {
        try call { state throws(ErrorNumber) in try state.open(name, in: folder, for: use) }
    }

    func close(_ descriptor: Descriptor) {
        state.withLock { state in
            state.locks = state.locks.filter { $0.value != descriptor }
            state.descriptors[descriptor] = nil
        }
    }

    func status(of descriptor: Descriptor) throws(ErrorNumber) -> FileStatus {
        try call { state throws(ErrorNumber) in try state.node(descriptor).status }
    }

    func status(of name: FileName, in folder: Descriptor) throws(ErrorNumber) -> FileStatus {
        try call { state throws(ErrorNumber) in try state.node(name, in: folder).status }
    }

    func read(
        _ descriptor: Descriptor, at offset: Int64, into buffer: UnsafeMutableRawBufferPointer
    ) throws(ErrorNumber) -> Int {
        let bytes = try call { state throws(ErrorNumber) in
            let rest = try state.node(descriptor).bytes.dropFirst(Int(offset))
            return Array(rest.prefix(min(buffer.count, state.largestTransfer)))
        }
        buffer.copyBytes(from: bytes)
        return bytes.count
    }

    func write(_ descriptor: Descriptor, _ bytes: UnsafeRawBufferPointer) throws(ErrorNumber) -> Int {
        let copy = Array(bytes)
        return try call { state throws(ErrorNumber) in try state.append(copy, to: descriptor) }
    }

    func truncate(_ descriptor: Descriptor) throws(ErrorNumber) {
        try call { state throws(ErrorNumber) in
            let number = try state.node(descriptor).number
            state.nodes[number]?.bytes = []
            state.touch(number)
        }
    }

    func synchronise(_ descriptor: Descriptor) throws(ErrorNumber) {
        try call { state throws(ErrorNumber) in try state.synchronise(descriptor) }
    }

    func beginWriting(_ descriptor: Descriptor) {}

    func move(
        _ name: FileName, in folder: Descriptor, to newName: FileName, in target: Descriptor
    ) throws(ErrorNumber) {
        try call { state throws(ErrorNumber) in
            try state.rename(name, in: folder, to: newName, in: target, replacing: false)
        }
    }

    func replace(_ name: FileName, with newName: FileName, in folder: Descriptor) throws(ErrorNumber) {
        try call { state throws(ErrorNumber) in
            try state.rename(name, in: folder, to: newName, in: folder, replacing: true)
        }
    }

    func remove(_ name: FileName, in folder: Descriptor) throws(ErrorNumber) {
        try call { state throws(ErrorNumber) in
            let node = try state.node(name, in: folder)
            guard node.kind != .folder else { throw .isFolder }
            try state.change(.removal(of: name, in: state.node(folder).number, node: node.number))
        }
    }

    func makeFolder(_ name: FileName, in folder: Descriptor, permissions: UInt32) throws(ErrorNumber) {
        try call { state throws(ErrorNumber) in
            let parent = try state.node(folder)
            guard parent.entries[name] == nil else { throw .exists }
            let number = state.makeNode(.folder)
            state.change(.addition(of: name, in: parent.number, node: number))
        }
    }

    /// Rights are not part of the model.
    func makePrivate(_ name: FileName, in folder: Descriptor) {}

    func forEachName(in folder: Descriptor, _ body: (FileName) -> Bool) throws(ErrorNumber) {
        let names = try call { state throws(ErrorNumber) in Array(try state.node(folder).entries.keys) }
        for name in names.sorted() where !body(name) { return }
    }

    func isOpenForWriting(_ descriptor: Descriptor) -> Bool? { nil }

    func lock(_ descriptor: Descriptor) throws(ErrorNumber) -> Bool {
        try call { state throws(ErrorNumber) in
            let number = try state.node(descriptor).number
            guard state.locks[number, default: descriptor] == descriptor else { return false }
            state.locks[number] = descriptor
            return true
        }
    }

    func freeSpace(_ descriptor: Descriptor) throws(ErrorNumber) -> FreeSpace {
        FreeSpace(bytes: .max, files: .max)
    }

    func checkWritable(_ folder: Descriptor) throws(ErrorNumber) {
        let isWritable = try call { state throws(ErrorNumber) in try state.node(folder).isWritable }
        if !isWritable { throw .accessDenied }
    }

    /// Takes from us the right to add and remove entries of every folder of this name.
    func forbidWriting(to name: FileName) {
        state.withLock { state in
            for number in state.nodes.values.compactMap({ $0.entries[name] }) {
                state.nodes[number]?.isWritable = false
            }
        }
    }
}
