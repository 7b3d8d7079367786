import ReportingModel

/// The tree of an outline with what follows from it: which nodes are records, and what their paths are.
struct DocumentShape {
    let format: FileFormat
    let tree: NameTree
    private let allFacts: [OutlineBuilder.Facts]

    init(format: FileFormat, tree: NameTree, facts: [OutlineBuilder.Facts]) {
        self.format = format
        self.tree = tree
        allFacts = facts
    }

    func facts(_ node: NameTree.Node) -> OutlineBuilder.Facts { allFacts[Int(node)] }

    /// The root element, or the root value; `nil` when there is none.
    var root: NameTree.Node? {
        switch format {
        case .json: facts(NameTree.document).count > 0 ? NameTree.document : nil
        case .xml, .csv, .spreadsheet: tree.children(of: NameTree.document).first
        }
    }

    /// From the root to the node, both included.
    func chain(to node: NameTree.Node) -> [NameTree.Node] {
        let upward = sequence(first: node) { tree.parent(of: $0) }.prefix { $0 >= 0 }
        return format == .json ? upward.reversed() : upward.reversed().filter { $0 != NameTree.document }
    }

    /// The names on the way to a node; arrays have none.
    func names(to node: NameTree.Node) -> [String] {
        chain(to: node).filter { tree.step(of: $0) == .member }.map(tree.name)
    }

    func path(of node: NameTree.Node) -> String {
        // A name of JSON may hold a slash.
        "/" + names(to: node).map(format == .json ? JSONPointer.escaped : { $0 }).joined(separator: "/")
    }

    /// Whether each occurrence is a row of its own, and not the only one.
    func isListed(_ node: NameTree.Node) -> Bool {
        format == .json ? tree.step(of: node) == .item : facts(node).largestRepeat > 1
    }

    /// An array of arrays of objects is as good as one array of objects.
    private func isTransparent(_ node: NameTree.Node) -> Bool {
        guard tree.step(of: node) == .item, let item = tree.itemChild(of: node) else { return false }
        return tree.hasChildren(item)
    }

    /// Whether the node is an element with text and attributes, such as `<waarde eenheid="dagen">63</waarde>`.
    private func isMeasure(_ node: NameTree.Node) -> Bool {
        format == .xml && facts(node).standsAlone
            && tree.children(of: node).allSatisfy { tree.step(of: $0) == .attribute }
    }

    // MARK: Records

    /// The nodes that can serve as records, the likeliest first; the root when nothing repeats.
    var recordNodes: [NameTree.Node] {
        let repeated = (0..<NameTree.Node(tree.count)).filter {
            $0 != root && isListed($0) && tree.hasChildren($0) && !isTransparent($0)
        }
        let groups = Set(repeated.filter { !isMeasure($0) })
        // A value with its unit is a field of the group around it, and a record only when there is no such group.
        let candidates = repeated.filter { node in
            !isMeasure(node) || !chain(to: node).contains { $0 != node && groups.contains($0) }
        }
        guard !candidates.isEmpty else { return root.flatMap { tree.hasChildren($0) ? [$0] : nil } ?? [] }
        let values = valuesByRecord(Set(candidates))
        let depths = candidates.map { chain(to: $0).count }
        return candidates.indices.sorted { left, right in
            let (leftValues, rightValues) = (values[candidates[left]] ?? 0, values[candidates[right]] ?? 0)
            return leftValues != rightValues
                ? leftValues > rightValues : (depths[left], candidates[left]) < (depths[right], candidates[right])
        }.map { candidates[$0] }
    }

    /// How many values each candidate holds, each value counted for the innermost candidate around it.
    private func valuesByRecord(_ candidates: Set<NameTree.Node>) -> [NameTree.Node: Int] {
        var values: [NameTree.Node: Int] = [:]
        // A parent always comes before its children in the tree.
        var holders: [NameTree.Node] = []
        for node in 0..<NameTree.Node(tree.count) {
            let parent = tree.parent(of: node)
            let holder = candidates.contains(node) ? node : parent >= 0 ? holders[Int(parent)] : NameTree.none
            holders.append(holder)
            if holder >= 0 { values[holder, default: 0] += facts(node).values }
        }
        return values
    }

    /// The node that a declared path names; `nil` when nothing stands there.
    func recordNode(at path: String) -> NameTree.Node? {
        let names = path.split(separator: "/", omittingEmptySubsequences: true)
            .map { format == .json ? JSONPointer.unescaped($0) : String($0) }
        guard var node = format == .json ? root : NameTree.document else { return nil }
        for name in names {
            guard let next = child(of: node, named: name) else { return nil }
            node = next
        }
        guard format == .json else { return node == NameTree.document ? nil : node }
        while let item = tree.itemChild(of: node), !isScalarList(node) || tree.step(of: node) != .item { node = item }
        return tree.hasChildren(node) || tree.step(of: node) == .item ? node : nil
    }

    /// Whether the node is an array of which no item has parts.
    private func isScalarList(_ node: NameTree.Node) -> Bool {
        guard let item = tree.itemChild(of: node) else { return false }
        return !tree.hasChildren(item)
    }

    private func child(of node: NameTree.Node, named name: String) -> NameTree.Node? {
        let children = tree.children(of: node)
        if let member = children.first(where: { tree.step(of: $0) == .member && tree.name(of: $0) == name }) {
            return member
        }
        return tree.itemChild(of: node).flatMap { child(of: $0, named: name) }
    }
}
