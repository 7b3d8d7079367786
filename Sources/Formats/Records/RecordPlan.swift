import ReportingModel

/// A record table as a tree to walk along with the document: which node is a record, and which node is which column.
///
///     /rapport/thema/regel with columns @code, waarde, waarde[2], /rapport/@partner
///
///     rapport ─ thema ─ regel (record) ─ @code    column 0
///        │                             ─ waarde   column 1 ─ next occurrence ─ column 2
///        └ @partner   column 3
struct RecordPlan {
    enum Role: UInt8, BitwiseCopyable { case path, record, field }

    struct Node: BitwiseCopyable {
        var role: Role
        /// Which column holds its value; -1 is none.
        var column: Int32 = -1
        /// The node for the next occurrence under the same parent; -1 is none, also where all occurrences are alike.
        var next: Int32 = -1

        /// The latest parent, how often the node has occurred under it, and the node of the latest occurrence.
        var parentSerial: UInt32 = 0
        var occurrence: UInt32 = 0
        var current: Int32 = -1
    }

    let table: RawTable
    /// How many columns the records themselves have; those of the ancestors follow.
    let ownColumnCount: Int
    /// Where the items of an array are the records.
    let listNode: NameTree.Node
    /// Whether a record may itself be an array: `[[1, 2], [3, 4]]`.
    let recordsAreArrays: Bool
    var tree = NameTree()
    var nodes: [Node] = [Node(role: .path)]

    init(for table: RawTable) {
        self.table = table
        ownColumnCount = table.columns.firstIndex { $0.ancestor != nil } ?? table.columns.count
        let isList = table.format == .json && !table.recordStep.isEmpty
        recordsAreArrays =
            isList
            && table.columns[..<ownColumnCount].contains { column in
                JSONPointer.steps(of: column.pathSuffix).first.flatMap { Int($0) } != nil
            }
        var builder = Builder()
        let names = RecordPlan.names(of: table)
        let path = names.reduce(into: [NameTree.document]) { path, name in
            path.append(builder.child(of: path[path.count - 1], .member, name, .path))
        }
        let last = path[path.count - 1]
        listNode = isList ? last : NameTree.none
        let record = isList ? builder.child(of: last, .item, "", .record) : last
        builder.nodes[Int(record)].role = .record
        for (index, column) in table.columns.enumerated() {
            let start = column.ancestor.map { path[RecordPlan.depth(of: column, ancestor: $0, names, table.format)] }
            builder.add(column: index, from: start ?? record, RecordPlan.steps(of: column, table.format))
        }
        tree = builder.tree
        nodes = builder.nodes
    }

    private static func names(of table: RawTable) -> [String] {
        table.recordsPath.split(separator: "/", omittingEmptySubsequences: true)
            .map { table.format == .json ? JSONPointer.unescaped($0) : String($0) }
    }

    /// How many names stand between the root and the ancestor that holds the column, which in JSON is less than its
    /// depth: arrays have no name.
    private static func depth(
        of column: RawTable.Column, ancestor: Int, _ names: [String], _ format: FileFormat
    ) -> Int {
        guard format == .json else { return min(ancestor + 1, names.count) }
        let tail = "/" + steps(of: column, format).joined(separator: "/")
        let head = column.label.dropLast(tail.count)
        let paths = names.indices.map { "/" + names[...$0].map(JSONPointer.escaped).joined(separator: "/") }
        return paths.firstIndex { $0 == head }.map { $0 + 1 } ?? 0
    }

    private static func steps(of column: RawTable.Column, _ format: FileFormat) -> [String] {
        let steps = JSONPointer.steps(of: column.pathSuffix)
        guard format == .xml else { return steps }
        // Matched by local name: the suffix has the prefixes of the file, the label ends in the same steps without.
        let names = column.label.split(separator: "/").map(String.init)
        return column.label == "." ? [] : names.suffix(steps.count)
    }
}

extension RecordPlan {
    /// The tree while it is made.
    private struct Builder {
        var tree = NameTree()
        var nodes = [Node(role: .path)]

        mutating func child(of parent: NameTree.Node, _ step: NodeName.Step, _ name: String, _ role: Role)
            -> NameTree.Node
        {
            Array(name.utf8).withUnsafeBytes { bytes in
                let name = NodeName(step: step, written: bytes, prefixLength: 0, place: .start)
                let known = tree.child(of: parent, after: NameTree.none, name)
                guard known < 0 else { return known }
                nodes.append(Node(role: role))
                return tree.addChild(of: parent, after: NameTree.none, name)
            }
        }

        mutating func add(column: Int, from start: NameTree.Node, _ steps: [String]) {
            var ends = [start]
            for step in steps { ends = ends.flatMap { next(from: $0, step) } }
            for end in ends where nodes[Int(end)].column < 0 { nodes[Int(end)].column = Int32(column) }
        }

        /// The nodes a step leads to: two for a number in JSON, which can be an index and a name.
        private mutating func next(from node: NameTree.Node, _ step: String) -> [NameTree.Node] {
            if step.hasPrefix("@") {
                let attribute = child(of: node, .attribute, String(step.dropFirst()), .field)
                return [attribute, child(of: node, .member, step, .field)]
            }
            if let bracket = step.lastIndex(of: "["), step.hasSuffix("]"),
                let number = Int(step[step.index(after: bracket)...].dropLast())
            {
                let first = child(of: node, .member, String(step[..<bracket]), .field)
                return [occurrence(number, of: first), child(of: node, .member, step, .field)].compactMap { $0 }
            }
            let member = child(of: node, .member, step, .field)
            guard let index = Int(step), index >= 0 else { return [member] }
            let first = child(of: node, .item, "", .field)
            return [member, occurrence(index + 1, of: first)].compactMap { $0 }
        }

        /// The node of the so-many-th occurrence, from 1; `nil` when the one before it is not there, which no table
        /// made by an outline asks for.
        private mutating func occurrence(_ number: Int, of first: NameTree.Node) -> NameTree.Node? {
            var (node, count) = (first, 1)
            while count < number {
                if nodes[Int(node)].next < 0 {
                    guard count == number - 1 else { return nil }
                    nodes.append(Node(role: .field))
                    nodes[Int(node)].next = tree.addRepeat(of: first)
                }
                node = nodes[Int(node)].next
                count += 1
            }
            return node
        }
    }
}
