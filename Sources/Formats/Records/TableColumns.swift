import ReportingModel

/// Makes the columns of a record table from the shape of a document: the fields of the records, then those of the
/// elements around them.
///
/// A part that occurs several times in one record gets a column for each time: `a`, `a[2]` in XML, `a/0`, `a/1` in
/// JSON. Of the elements around the records, lists of their own are left out: they are another table.
struct TableColumns {
    /// A list of plain values around the records is still a field of theirs when it is not longer than this.
    private static let longestPlainList = 16

    private let record: NameTree.Node
    private let shape: DocumentShape
    private let limit: Int
    private var columns: [RawTable.Column] = []
    private var late: Set<Int> = []

    /// - Parameter limit: one column more than this is made at most, so that a reader sees that there are too many.
    init(of record: NameTree.Node, in shape: DocumentShape, limit: Int) {
        self.record = record
        self.shape = shape
        self.limit = limit
        addOwnColumns()
        addAncestorColumns()
    }

    var table: RawTable {
        let ancestors = ancestors
        return RawTable(
            format: shape.format, columns: columns, recordsPath: shape.path(of: record), recordStep: recordStep,
            repeatedAncestors: Set(
                ancestors.indices.filter { shape.format == .xml && shape.facts(ancestors[$0]).largestRepeat > 1 }),
            lateColumns: late)
    }

    private var ancestors: [NameTree.Node] { Array(shape.chain(to: record).dropLast()) }

    private var recordStep: String {
        switch shape.tree.step(of: record) {
        case .item: "/\(CompactPlace.indexMark)"
        case .member where shape.format == .xml && record != shape.root:
            "/\(shape.tree.writtenName(of: record))[\(CompactPlace.indexMark)]"
        case .member, .attribute, .root: ""
        }
    }

    private mutating func addOwnColumns() {
        let facts = shape.facts(record)
        if shape.format == .xml ? facts.standsAlone : facts.values > 0 { add(".", nil, "") }
        addParts(of: record, Field(label: "", ancestor: nil, suffix: ""))
    }

    private mutating func addAncestorColumns() {
        let chain = shape.chain(to: record)
        for (depth, ancestor) in ancestors.enumerated() {
            let path = shape.path(of: ancestor)
            let field = Field(label: path == "/" ? "" : path, ancestor: depth, suffix: "")
            for child in shape.tree.children(of: ancestor) where child != chain[depth + 1] {
                let first = columns.count
                addRepeats(of: child, field)
                if shape.facts(child).isLate { late.formUnion(first..<columns.count) }
            }
        }
    }

    private struct Field {
        var label: String
        let ancestor: Int?
        var suffix: String
    }

    private mutating func addParts(of node: NameTree.Node, _ field: Field) {
        for child in shape.tree.children(of: node) { addRepeats(of: child, field) }
    }

    private mutating func addRepeats(of node: NameTree.Node, _ parent: Field) {
        // A name that stands twice in a JSON object is a finding, and its first value is read.
        let isDoubledName = shape.format == .json && shape.tree.step(of: node) == .member
        let repeats = isDoubledName ? 1 : Int(shape.facts(node).largestRepeat)
        let isStructured = shape.tree.hasChildren(node)
        if parent.ancestor != nil {
            // An array of objects stays out even with one item, else its columns would come and go.
            let isList = shape.tree.step(of: node) == .item ? isStructured : repeats > 1 && isStructured
            guard !isList, repeats <= TableColumns.longestPlainList else { return }
        }
        for number in 1...max(1, repeats) {
            guard columns.count <= limit else { return }
            let field = part(node, number: number, of: parent, isRepeated: repeats > 1)
            if shape.facts(node).values > 0 { add(field.label, field.ancestor, field.suffix) }
            if isStructured { addParts(of: node, field) }
        }
    }

    private func part(_ node: NameTree.Node, number: Int, of parent: Field, isRepeated: Bool) -> Field {
        let name = shape.tree.name(of: node)
        var (label, suffix) = (name, shape.tree.writtenName(of: node))
        switch (shape.tree.step(of: node), shape.format) {
        case (.attribute, _): (label, suffix) = ("@" + label, "@" + suffix)
        case (.item, _): (label, suffix) = (String(number - 1), String(number - 1))
        case (_, .json): suffix = JSONPointer.escaped(name)
        case (_, _) where isRepeated:
            label += number > 1 ? "[\(number)]" : ""
            suffix += "[\(number)]"
        default: break
        }
        let isFirst = parent.label.isEmpty && parent.ancestor == nil
        return Field(
            label: isFirst ? label : "\(parent.label)/\(label)", ancestor: parent.ancestor,
            suffix: "\(parent.suffix)/\(suffix)")
    }

    private mutating func add(_ label: String, _ ancestor: Int?, _ suffix: String) {
        guard columns.count <= limit else { return }
        columns.append(RawTable.Column(label: label, ancestor: ancestor, pathSuffix: suffix))
    }
}
