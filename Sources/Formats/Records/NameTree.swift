import Glibc

/// The names of a document as a tree: every path of names that occurs is one node, however often it occurs.
///
/// A report says the same names in the same order a million times. So each node remembers which node came after it the
/// last time, and looking up a name is mostly one comparison with that expectation. The hash table behind it is seeded
/// by the process, so no file can be made that is slow to read.
struct NameTree {
    typealias Node = Int32

    static let none: Node = -1
    /// The document itself, which has no name.
    static let document: Node = 0

    private struct Entry: BitwiseCopyable {
        let parent: Node
        let step: NodeName.Step
        let nameStart: UInt32
        let nameLength: UInt32
        let prefixLength: UInt32
        var firstChild = NameTree.none
        var lastChild = NameTree.none
        var nextSibling = NameTree.none
        var expectedFirst = NameTree.none
        var expectedNext = NameTree.none
    }

    private var entries: [Entry]
    private var names: [UInt8] = []
    /// Open addressing; the size is a power of two and at least twice the number of nodes.
    private var slots: [Node]

    init() {
        entries = [Entry(parent: NameTree.none, step: .root, nameStart: 0, nameLength: 0, prefixLength: 0)]
        slots = Array(repeating: NameTree.none, count: 64)
    }

    var count: Int { entries.count }

    func parent(of node: Node) -> Node { entries[Int(node)].parent }
    func step(of node: Node) -> NodeName.Step { entries[Int(node)].step }

    /// The name without namespace prefix.
    func name(of node: Node) -> String {
        let entry = entries[Int(node)]
        let range = Int(entry.nameStart + entry.prefixLength)..<Int(entry.nameStart + entry.nameLength)
        return String(decoding: names[range], as: UTF8.self)
    }

    /// The name as it was first written, with namespace prefix.
    func writtenName(of node: Node) -> String {
        let entry = entries[Int(node)]
        return String(decoding: names[Int(entry.nameStart)..<Int(entry.nameStart + entry.nameLength)], as: UTF8.self)
    }

    /// The children in the order in which they first occurred.
    func children(of node: Node) -> [Node] {
        Array(sequence(first: entries[Int(node)].firstChild) { entries[Int($0)].nextSibling }.prefix { $0 >= 0 })
    }

    func hasChildren(_ node: Node) -> Bool { entries[Int(node)].firstChild >= 0 }

    func itemChild(of node: Node) -> Node? { children(of: node).first { step(of: $0) == .item } }

    /// The child of this name; ``none`` when there is none.
    ///
    /// - Parameter previous: the child that came just before it under the same parent, or ``none``.
    @inline(__always)
    mutating func child(of parent: Node, after previous: Node, _ name: NodeName) -> Node {
        let expected = previous < 0 ? entries[Int(parent)].expectedFirst : entries[Int(previous)].expectedNext
        if expected >= 0, isNamed(expected, name) { return expected }
        return unexpectedChild(of: parent, after: previous, expected: expected, name)
    }

    /// Adds a child that is not there yet.
    mutating func addChild(of parent: Node, after previous: Node, _ name: NodeName) -> Node {
        let node = Node(entries.count)
        entries.append(
            Entry(
                parent: parent, step: name.step, nameStart: UInt32(names.count),
                nameLength: UInt32(name.written.count), prefixLength: UInt32(name.prefixLength)))
        names.append(contentsOf: name.written)
        if entries[Int(parent)].lastChild >= 0 {
            entries[Int(entries[Int(parent)].lastChild)].nextSibling = node
        } else {
            entries[Int(parent)].firstChild = node
        }
        entries[Int(parent)].lastChild = node
        if entries.count * 2 > slots.count { growSlots() }
        insert(node, hash: hash(parent, name.step, name.local))
        expect(node, after: previous, under: parent)
        return node
    }

    /// Adds a node for a further occurrence of another; only its children are found by name, not the node itself.
    mutating func addRepeat(of node: Node) -> Node {
        let first = entries[Int(node)]
        entries.append(
            Entry(
                parent: NameTree.none, step: first.step, nameStart: first.nameStart, nameLength: first.nameLength,
                prefixLength: first.prefixLength))
        return Node(entries.count - 1)
    }

    @inline(__always)
    private func isNamed(_ node: Node, _ name: NodeName) -> Bool {
        let entry = entries[Int(node)]
        let length = name.written.count - name.prefixLength
        guard entry.step == name.step, Int(entry.nameLength - entry.prefixLength) == length else { return false }
        guard length > 0, let other = name.written.baseAddress else { return length == 0 }
        return names.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return false }
            return memcmp(base + Int(entry.nameStart + entry.prefixLength), other + name.prefixLength, length) == 0
        }
    }

    @inline(never)
    private mutating func unexpectedChild(of parent: Node, after previous: Node, expected: Node, _ name: NodeName)
        -> Node
    {
        // An optional field that is left out: what was expected after it comes now. The expectation stays as it is.
        if expected >= 0 {
            let next = entries[Int(expected)].expectedNext
            if next >= 0, isNamed(next, name) { return next }
        }
        let mask = slots.count - 1
        var slot = hash(parent, name.step, name.local) & mask
        while slots[slot] >= 0 {
            let node = slots[slot]
            if entries[Int(node)].parent == parent, isNamed(node, name) {
                expect(node, after: previous, under: parent)
                return node
            }
            slot = (slot + 1) & mask
        }
        return NameTree.none
    }

    private mutating func expect(_ node: Node, after previous: Node, under parent: Node) {
        if previous < 0 {
            entries[Int(parent)].expectedFirst = node
        } else {
            entries[Int(previous)].expectedNext = node
        }
    }

    private func hash(_ parent: Node, _ step: NodeName.Step, _ name: UnsafeRawBufferPointer) -> Int {
        var hasher = Hasher()
        hasher.combine(parent)
        hasher.combine(step.rawValue)
        hasher.combine(bytes: name)
        return hasher.finalize()
    }

    private mutating func insert(_ node: Node, hash: Int) {
        let mask = slots.count - 1
        var slot = hash & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = node
    }

    private mutating func growSlots() {
        slots = Array(repeating: NameTree.none, count: slots.count * 2)
        for node in entries.indices.dropFirst() {
            let entry = entries[node]
            let range = Int(entry.nameStart + entry.prefixLength)..<Int(entry.nameStart + entry.nameLength)
            let hash = names.withUnsafeBytes {
                self.hash(entry.parent, entry.step, UnsafeRawBufferPointer(rebasing: $0[range]))
            }
            // The newest node is inserted by its caller; a repeat is never looked up.
            if node < entries.count - 1, entry.parent >= 0 { insert(Node(node), hash: hash) }
        }
    }
}
