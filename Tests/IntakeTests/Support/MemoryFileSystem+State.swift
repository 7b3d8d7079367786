import Intake
import ReportingModel
import TestSupport

extension MemoryFileSystem {
    /// Everything a ``MemoryFileSystem`` knows.
    struct State: Sendable {
        static let rootNumber: UInt64 = 1

        struct Node: Sendable {
            let number: UInt64
            let kind: EntryKind
            var bytes: [UInt8] = []
            var durableBytes: [UInt8]?
            var entries: [FileName: UInt64] = [:]
            var durableEntries: [FileName: UInt64] = [:]
            var modifiedAt: Int64
            var changedAt: Int64
            var isReadable = true
            var isWritable = true

            var status: FileStatus {
                FileStatus(
                    kind: kind,
                    identity: FileIdentity(
                        device: 1, inode: number, byteCount: Int64(bytes.count), modifiedAt: modifiedAt,
                        changedAt: changedAt),
                    linkCount: 1)
            }
        }

        /// A change of names that is not on the disk yet. A move is a removal and an addition that stay together.
        struct Change: Sendable {
            var removed: (folder: UInt64, name: FileName)?
            var added: (folder: UInt64, name: FileName)?
            let node: UInt64

            static func removal(of name: FileName, in folder: UInt64, node: UInt64) -> Change {
                Change(removed: (folder, name), added: nil, node: node)
            }

            static func addition(of name: FileName, in folder: UInt64, node: UInt64) -> Change {
                Change(removed: nil, added: (folder, name), node: node)
            }

            private var places: [(folder: UInt64, name: FileName)] { [removed, added].compactMap(\.self) }

            func touches(_ folder: UInt64) -> Bool { places.contains { $0.folder == folder } }

            /// Whether this change makes no sense without the earlier one.
            func builds(on earlier: Change) -> Bool {
                node == earlier.node || touches(earlier.node)
                    || places.contains { place in earlier.places.contains { $0 == place } }
            }
        }

        var largestTransfer: Int
        var nodes: [UInt64: Node] = [:]
        var descriptors: [Descriptor: UInt64] = [:]
        var locks: [UInt64: Descriptor] = [:]
        private var pending: [Change] = []
        private var nextNumber: UInt64 = 2
        private var nextDescriptor: Int32 = 3
        private var time: Int64 = 1_000

        var fault: Fault?
        var faultCall = 0
        var callCount = 0
        var didFaultHappen = false
        private var isPowerOff = false

        init(largestTransfer: Int) {
            self.largestTransfer = largestTransfer
            nodes[Self.rootNumber] = Node(number: Self.rootNumber, kind: .folder, modifiedAt: 1, changedAt: 1)
        }

        mutating func count() throws(ErrorNumber) {
            guard !isPowerOff else { throw .inputOutput }
            callCount += 1
            guard let fault, callCount == faultCall else { return }
            didFaultHappen = true
            switch fault {
            case .powerCut:
                isPowerOff = true
                throw .inputOutput
            case .error(let number): throw number
            case .interference(let action): action(&self)
            }
        }
    }
}

// MARK: What calls do

extension MemoryFileSystem.State {
    mutating func descriptor(for number: UInt64) -> Descriptor {
        let descriptor = Descriptor(number: nextDescriptor)
        nextDescriptor += 1
        descriptors[descriptor] = number
        return descriptor
    }

    func node(_ descriptor: Descriptor) throws(ErrorNumber) -> Node {
        guard let number = descriptors[descriptor], let node = nodes[number] else { throw .inputOutput }
        return node
    }

    func node(_ name: FileName, in folder: Descriptor) throws(ErrorNumber) -> Node {
        guard let number = try node(folder).entries[name], let node = nodes[number] else { throw .notFound }
        return node
    }

    mutating func makeNode(_ kind: EntryKind) -> UInt64 {
        let number = nextNumber
        nextNumber += 1
        time += 1
        nodes[number] = Node(number: number, kind: kind, modifiedAt: time, changedAt: time)
        return number
    }

    mutating func touch(_ number: UInt64) {
        time += 1
        nodes[number]?.modifiedAt = time
        nodes[number]?.changedAt = time
    }

    mutating func open(
        _ name: FileName, in folder: Descriptor, for use: OpenUse
    ) throws(ErrorNumber) -> Descriptor {
        let parent = try node(folder)
        let existing = parent.entries[name].flatMap { nodes[$0] }
        switch use {
        case .folder:
            guard let existing else { throw .notFound }
            guard existing.kind == .folder else { throw existing.kind == .symbolicLink ? .isLink : .notAFolder }
            return descriptor(for: existing.number)
        case .reading:
            guard let existing else { throw .notFound }
            guard existing.kind != .symbolicLink else { throw .isLink }
            guard existing.isReadable else { throw .accessDenied }
            return descriptor(for: existing.number)
        case .creating where existing != nil: throw .exists
        case .creating, .updating:
            if let existing { return descriptor(for: existing.number) }
            let number = makeNode(.regularFile)
            change(.addition(of: name, in: parent.number, node: number))
            return descriptor(for: number)
        }
    }

    mutating func append(_ bytes: [UInt8], to descriptor: Descriptor) throws(ErrorNumber) -> Int {
        let number = try node(descriptor).number
        let taken = bytes.prefix(largestTransfer)
        nodes[number]?.bytes += taken
        touch(number)
        return taken.count
    }

    mutating func rename(
        _ name: FileName, in folder: Descriptor, to newName: FileName, in target: Descriptor, replacing: Bool
    ) throws(ErrorNumber) {
        let moved = try node(name, in: folder)
        let (source, destination) = (try node(folder).number, try node(target).number)
        guard replacing || nodes[destination]?.entries[newName] == nil else { throw .exists }
        change(Change(removed: (source, name), added: (destination, newName), node: moved.number))
        time += 1
        nodes[moved.number]?.changedAt = time
    }

    /// Makes a change visible, and leaves it to reach the disk later.
    mutating func change(_ change: Change) {
        if let (folder, name) = change.removed { nodes[folder]?.entries[name] = nil }
        if let (folder, name) = change.added { nodes[folder]?.entries[name] = change.node }
        pending.append(change)
    }

    mutating func synchronise(_ descriptor: Descriptor) throws(ErrorNumber) {
        let node = try node(descriptor)
        guard node.kind == .folder else {
            nodes[node.number]?.durableBytes = node.bytes
            return
        }
        keep { $0.touches(node.number) }
    }
}

// MARK: What the disk keeps

extension MemoryFileSystem.State {
    /// Puts changes on the disk: those that are wanted and all that they build on.
    private mutating func keep(_ isWanted: (Change) -> Bool) {
        var kept = pending.map(isWanted)
        for later in pending.indices.reversed() where kept[later] {
            for earlier in 0..<later where pending[later].builds(on: pending[earlier]) { kept[earlier] = true }
        }
        for (change, isKept) in zip(pending, kept) where isKept {
            // Unless somebody else's file has the name by now.
            if let (folder, name) = change.removed, nodes[folder]?.durableEntries[name] == change.node {
                nodes[folder]?.durableEntries[name] = nil
            }
            if let (folder, name) = change.added { nodes[folder]?.durableEntries[name] = change.node }
        }
        pending = zip(pending, kept).compactMap { $1 ? nil : $0 }
    }

    func afterPowerCut(seed: UInt64) -> Self {
        var (disk, random) = (self, SeededNumbers(seed: seed))
        // Some changes that nobody waited for made it all the same; none without what it builds on.
        let lucky = Set(pending.indices.filter { _ in Bool.random(using: &random) })
        var kept: [Change] = []
        for (index, change) in pending.enumerated() {
            let earlier = pending[..<index].filter { change.builds(on: $0) }
            let isPossible = earlier.allSatisfy { dependency in kept.contains { $0 == dependency } }
            if lucky.contains(index), isPossible { kept.append(change) }
        }
        disk.keep { change in kept.contains { $0 == change } }
        disk.nodes = disk.nodes.mapValues { node in
            var node = node
            node.entries = node.durableEntries
            return node
        }
        for number in disk.nodes.keys.sorted() {
            guard var node = disk.nodes[number], node.kind == .regularFile, node.durableBytes != node.bytes else {
                continue
            }
            let survivors = [node.durableBytes ?? [], Array(node.bytes.prefix(node.bytes.count / 2)), node.bytes]
            node.bytes = survivors.randomElement(using: &random) ?? []
            node.durableBytes = node.bytes
            disk.nodes[number] = node
        }
        disk.pending = []
        (disk.descriptors, disk.locks, disk.fault, disk.isPowerOff) = ([:], [:], nil, false)
        return disk
    }
}

extension MemoryFileSystem.State.Change: Equatable {
    static func == (left: Self, right: Self) -> Bool {
        left.node == right.node && left.removed?.folder == right.removed?.folder
            && left.removed?.name == right.removed?.name && left.added?.folder == right.added?.folder
            && left.added?.name == right.added?.name
    }
}
