import ReportingModel

/// The second pass over a document: turns what the parser tells into the rows of a table.
struct RecordAssembler: DocumentSink {
    private struct Frame: BitwiseCopyable {
        /// ``NameTree/none`` below something that is no column.
        var node: NameTree.Node
        let role: RecordPlan.Role
        let step: NodeName.Step
        let serial: UInt32
        /// Its number among its siblings, from 1.
        let occurrence: UInt32
        let content: TextPlace
        /// Where its text begins in `text`.
        let textStart: Int
        var previousChild = NameTree.none
        var itemCount: UInt32 = 0
        var hasElements = false
        var hasAttributes = false
        var isNull = false
    }

    private let limits: ReadingLimits
    private let isXML: Bool
    private var plan: RecordPlan
    private(set) var fields: AncestorFields
    private(set) var stop: Finding? { didSet { isStopped = stop != nil } }
    private(set) var isStopped = false

    private var frames: [Frame] = []
    private var frame: Frame
    private var serial: UInt32 = 0
    /// The names of the path from the root to the records, as written, one for each frame.
    private var pathNames: [[UInt8]]
    private var shownPath = ShownPath()
    /// The text of the elements that are open; each frame has its own end of it.
    private var text: [UInt8] = []
    private var rows: RowBuffer

    init(for table: RawTable, limits: ReadingLimits) {
        self.limits = limits
        isXML = table.format == .xml
        plan = RecordPlan(for: table)
        fields = AncestorFields(of: table, firstColumn: plan.ownColumnCount, depth: limits.depth)
        rows = RowBuffer(ownColumnCount: plan.ownColumnCount)
        frame = RecordAssembler.documentFrame
        pathNames = Array(repeating: [], count: limits.depth + 2)
    }

    private static var documentFrame: Frame {
        Frame(
            node: NameTree.document, role: .path, step: .root, serial: 0, occurrence: 1, content: .start, textStart: 0)
    }

    /// Whether fields that may come late must be looked for first.
    var isLookingAhead: Bool { fields.isLookingAhead }

    mutating func finishLookingAhead() {
        fields.finishLookingAhead()
        frames.removeAll(keepingCapacity: true)
        frame = RecordAssembler.documentFrame
        text.removeAll(keepingCapacity: true)
        serial = 0
        plan = RecordPlan(for: plan.table)
    }

    /// Hands over the rows that are complete when there are enough of them.
    mutating func handOver(isLast: Bool, to consume: (RawTable.Batch) throws -> Void) rethrows {
        guard isLast || rows.isFull else { return }
        try rows.handOver(to: consume)
    }

    // MARK: What the parser tells

    mutating func begin(_ name: NodeName, isArray: Bool, content: TextPlace) {
        if name.step == .member { frame.hasElements = true }
        dropBlankText()
        let (node, occurrence) = enter(name, isArray: isArray)
        let role = node < 0 ? RecordPlan.Role.field : plan.nodes[Int(node)].role
        if name.step == .member, !isArray, node >= 0, node == plan.listNode { refuseLoneObject(at: content) }
        if role == .record, !fields.isLookingAhead { beginRow(name, node, occurrence) }
        frames.append(frame)
        serial += 1
        frame = Frame(
            node: node, role: role, step: name.step, serial: serial, occurrence: occurrence, content: content,
            textStart: text.count)
        if role == .path { beginAncestor(name) }
    }

    mutating func leaf(
        _ name: NodeName, _ bytes: UnsafeRawBufferPointer, _ kind: RawTable.Cell.Kind, at place: TextPlace
    ) {
        if name.step == .attribute { frame.hasAttributes = true }
        let (node, occurrence) = enter(name, isArray: false)
        guard node >= 0 else { return }
        if bytes.count > limits.cellBytes { return refuse(.cellTooLong, limit: limits.cellBytes, at: place) }
        let isRecord = plan.nodes[Int(node)].role == .record
        if isRecord, !fields.isLookingAhead { beginRow(name, node, occurrence) }
        add(Int(plan.nodes[Int(node)].column), bytes, kind, at: place)
        if isRecord, !fields.isLookingAhead { endRow() }
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) {
        guard frame.node >= 0, plan.nodes[Int(frame.node)].column >= 0 else { return }
        text.append(contentsOf: bytes)
        if text.count - frame.textStart > limits.cellBytes {
            // White space between elements is no cell, however much there is.
            dropBlankText()
            guard text.count - frame.textStart > limits.cellBytes else { return }
            refuse(.cellTooLong, limit: limits.cellBytes, at: frame.content)
        }
    }

    mutating func markNull() { frame.isNull = true }

    mutating func end() {
        let ended = frame
        guard let outer = frames.popLast() else { return }
        let column = ended.node < 0 ? -1 : Int(plan.nodes[Int(ended.node)].column)
        if column >= 0, isXML { addElement(ended, column) }
        text.removeLast(text.count - ended.textStart)
        frame = outer
        switch ended.role {
        case .record: if !fields.isLookingAhead { endRow() }
        case .path:
            fields.end(level: frames.count)
            if fields.hasTooManyLate { refuse(.tooManyCells, limit: AncestorFields.mostLateAncestors, at: nil) }
        case .field: break
        }
    }

    // MARK: Walking along

    /// The node of the plan that a name leads to from here, and its number among its siblings.
    @inline(__always)
    private mutating func enter(_ name: NodeName, isArray: Bool) -> (node: NameTree.Node, occurrence: UInt32) {
        guard frame.node >= 0 else { return (NameTree.none, 0) }
        switch name.step {
        case .root: return (NameTree.document, 1)
        case .item:
            frame.itemCount += 1
            if frame.role == .path {
                // On the way to the records arrays have no name; at its end their items are the records.
                guard frame.node == plan.listNode, !isArray || plan.recordsAreArrays else {
                    return (frame.node, frame.itemCount)
                }
            }
        case .member, .attribute: break
        }
        let first = plan.tree.child(of: frame.node, after: frame.previousChild, name)
        guard first >= 0 else { return (NameTree.none, 0) }
        frame.previousChild = first
        return occurrence(of: Int(first))
    }

    @inline(__always)
    private mutating func occurrence(of first: Int) -> (node: NameTree.Node, occurrence: UInt32) {
        var node = plan.nodes[first]
        if node.parentSerial == frame.serial, node.occurrence > 0 {
            node.occurrence += 1
            if node.role == .field { node.current = node.current < 0 ? -1 : plan.nodes[Int(node.current)].next }
        } else {
            node.parentSerial = frame.serial
            node.occurrence = 1
            node.current = Int32(first)
        }
        plan.nodes[first] = node
        return (node.current, node.occurrence)
    }

    private mutating func beginAncestor(_ name: NodeName) {
        let depth = frames.count
        pathNames[depth].removeAll(keepingCapacity: true)
        pathNames[depth].append(contentsOf: name.written)
        fields.begin(level: depth - 1)
    }

    // MARK: Values

    private mutating func add(
        _ column: Int, _ bytes: UnsafeRawBufferPointer, _ kind: RawTable.Cell.Kind, at place: TextPlace
    ) {
        guard column >= 0 else { return }
        var bytes = bytes
        if case .null = kind { bytes = UnsafeRawBufferPointer(start: nil, count: 0) }
        if column >= plan.ownColumnCount {
            fields.set(column: column, bytes, kind, at: place)
        } else if !fields.isLookingAhead {
            rows.add(column: column, bytes, kind, at: place)
        }
    }

    /// An element has a value when it holds text, or nothing; a record only when it says nothing in any other way.
    private mutating func addElement(_ ended: Frame, _ column: Int) {
        // Taken out for a moment, so that its bytes can be read while the rows are written.
        var taken: [UInt8] = []
        swap(&taken, &text)
        taken.withUnsafeBytes { taken in
            let bytes = UnsafeRawBufferPointer(rebasing: taken[ended.textStart...])
            let isBare = !ended.hasElements && (ended.role == .field || !ended.hasAttributes)
            guard isBare || !XMLSpace.isBlank(bytes) else { return }
            add(column, bytes, ended.isNull ? .null : .text, at: ended.content)
        }
        swap(&taken, &text)
    }

    private mutating func dropBlankText() {
        let start = frame.textStart
        guard start < text.count else { return }
        if text.withUnsafeBytes({ XMLSpace.isBlank(UnsafeRawBufferPointer(rebasing: $0[start...])) }) {
            text.removeLast(text.count - start)
        }
    }

    // MARK: Rows

    private mutating func beginRow(_ name: NodeName, _ node: NameTree.Node, _ occurrence: UInt32) {
        if !rows.hasParent(frame.serial) { rows.add(parent(of: node, name), serial: frame.serial) }
        rows.begin(line: name.place.line, index: isXML ? occurrence : occurrence - 1)
    }

    private mutating func endRow() {
        rows.end(with: fields)
        if rows.cellCount > limits.cells { refuse(.tooManyCells, limit: limits.cells, at: nil) }
    }

    /// The path of what holds the record; of the record itself when it is the only one.
    private mutating func parent(of node: NameTree.Node, _ name: NodeName) -> RawTable.Parent {
        var path = ""
        var ancestors: [String] = []
        for depth in 1..<max(1, frames.count + 1) {
            let frame = depth < frames.count ? frames[depth] : self.frame
            path += step(frame.step, String(decoding: pathNames[depth], as: UTF8.self), frame.occurrence, depth - 1)
            ancestors.append(path)
        }
        if plan.table.recordStep.isEmpty {
            path += step(name.step, String(decoding: name.written, as: UTF8.self), 1, frames.count)
        }
        return RawTable.Parent(number: rows.nextParentNumber, path: path, ancestors: ancestors)
    }

    private mutating func step(_ step: NodeName.Step, _ name: String, _ occurrence: UInt32, _ level: Int) -> String {
        switch (step, plan.table.format) {
        case (.root, _): ""
        case (.item, _): "/\(occurrence - 1)"
        case (_, .json): "/" + JSONPointer.escaped(shownPath.step(name))
        case (_, _):
            "/" + shownPath.step(name) + (plan.table.repeatedAncestors.contains(level) ? "[\(occurrence)]" : "")
        }
    }

    /// An object where the other lists of records stand: it is no record and no field, and must not get lost.
    private mutating func refuseLoneObject(at place: TextPlace) {
        guard stop == nil else { return }
        stop = Finding(
            .jsonInvalid,
            [
                "detail": "hier staat één blok, waar elders in het bestand een lijst staat; zet er [ en ] omheen",
                "detailEN": "a single object stands here where elsewhere a list stands; put [ and ] around it",
            ], at: place.place)
    }

    private mutating func refuse(_ code: FindingCode, limit: Int, at place: TextPlace?) {
        guard stop == nil else { return }
        stop = Finding(code, ["limit": String(limit)], places: place.map { PlaceList($0.place) } ?? PlaceList())
    }
}
