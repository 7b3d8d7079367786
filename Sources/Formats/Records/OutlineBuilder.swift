import ReportingModel

/// The first pass over a document: counts what occurs, so that ``DocumentOutline`` can say what the records are.
struct OutlineBuilder: DocumentSink {
    /// What is known of a node of the tree, over all its occurrences.
    struct Facts: BitwiseCopyable {
        var count = 0
        /// Occurrences that hold a value of their own.
        var values = 0
        /// Whether one held text, or nothing at all: then it has a value even when it is a record.
        var standsAlone = false
        /// The most occurrences under one parent.
        var largestRepeat: UInt32 = 0
        /// Whether it has come after a sibling with parts of its own, which may be a record.
        var isLate = false

        /// The latest parent, and how often the node has occurred under it.
        fileprivate var parentSerial: UInt32 = 0
        fileprivate var occurrence: UInt32 = 0
    }

    private struct Frame: BitwiseCopyable {
        let node: NameTree.Node
        let serial: UInt32
        /// Where its text begins.
        var content = TextPlace.start
        var previousChild = NameTree.none
        var structuredChild = NameTree.none
        var hasElements = false
        var hasAttributes = false
        var hasText = false
        var isNull = false
        var textLength = 0
    }

    private let isXML: Bool
    private let limits: ReadingLimits
    /// More different paths than this are no report: a table of it would have too many columns, and nothing more needs
    /// to be read.
    private let largestTree: Int

    private(set) var tree = NameTree()
    private(set) var facts = [Facts()]
    private(set) var stop: Finding? { didSet { isStopped = stop != nil } }
    private(set) var isStopped = false
    /// A name that stands twice in one object, with all its places.
    private(set) var duplicates = PlacesByKey()
    private var frames: [Frame] = []
    private var frame = Frame(node: NameTree.document, serial: 0)
    private var serial: UInt32 = 0
    private var valueCount = 0

    init(format: FileFormat, limits: ReadingLimits) {
        isXML = format == .xml
        self.limits = limits
        largestTree = 16 * limits.columns
        frames.reserveCapacity(limits.depth + 2)
    }

    var findings: [Finding] {
        duplicates.entries.map { Finding(.duplicateKey, ["key": SafeEcho.heading($0.key)], places: $0.places) }
            + (duplicates.rest.isEmpty
                ? [] : [Finding(.duplicateKey, ["key": "…", "keyEN": "…"], places: PlaceList(duplicates.rest))])
    }

    mutating func begin(_ name: NodeName, isArray: Bool, content: TextPlace) {
        let node = enter(name)
        if name.step == .member { frame.hasElements = true }
        if !isXML, frame.structuredChild < 0 { frame.structuredChild = node }
        frames.append(frame)
        serial += 1
        frame = Frame(node: node, serial: serial, content: content)
    }

    mutating func leaf(
        _ name: NodeName, _ bytes: UnsafeRawBufferPointer, _ kind: RawTable.Cell.Kind, at place: TextPlace
    ) {
        if bytes.count > limits.cellBytes { return refuse(.cellTooLong, limit: limits.cellBytes, at: place) }
        if name.step == .attribute { frame.hasAttributes = true }
        addValue(to: enter(name), standsAlone: true)
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) {
        if !frame.hasText { frame.hasText = !XMLSpace.isBlank(bytes) }
        frame.textLength += bytes.count
        // White space between elements is no cell, however much there is.
        if frame.hasText, frame.textLength > limits.cellBytes {
            refuse(.cellTooLong, limit: limits.cellBytes, at: frame.content)
        }
    }

    mutating func markNull() { frame.isNull = true }

    mutating func end() {
        let ended = frame
        guard let outer = frames.popLast() else { return }
        frame = outer
        guard isXML else { return }
        if ended.hasText || !ended.hasElements {
            if ended.textLength > limits.cellBytes {
                refuse(.cellTooLong, limit: limits.cellBytes, at: ended.content)
            }
            addValue(to: ended.node, standsAlone: ended.hasText || !ended.hasElements && !ended.hasAttributes)
        }
        if frame.structuredChild < 0, ended.hasElements || ended.hasAttributes { frame.structuredChild = ended.node }
    }

    private mutating func enter(_ name: NodeName) -> NameTree.Node {
        // Below a path that was given up, everything is given up.
        guard frame.node >= 0 else { return NameTree.none }
        guard name.step != .root else {
            facts[0].count = 1
            return NameTree.document
        }
        var node = tree.child(of: frame.node, after: frame.previousChild, name)
        if node < 0 {
            guard tree.count < largestTree else {
                refuse(.tooManyColumns, limit: limits.columns, at: nil)
                return NameTree.none
            }
            node = tree.addChild(of: frame.node, after: frame.previousChild, name)
            facts.append(Facts())
        }
        frame.previousChild = node
        note(node, name)
        return node
    }

    @inline(__always)
    private mutating func note(_ node: NameTree.Node, _ name: NodeName) {
        let index = Int(node)
        facts[index].count += 1
        if facts[index].parentSerial == frame.serial, facts[index].occurrence > 0 {
            facts[index].occurrence += 1
            if !isXML, name.step == .member { noteDuplicate(name) }
        } else {
            facts[index].parentSerial = frame.serial
            facts[index].occurrence = 1
        }
        if facts[index].occurrence > facts[index].largestRepeat {
            facts[index].largestRepeat = facts[index].occurrence
        }
        if frame.structuredChild >= 0, frame.structuredChild != node { facts[index].isLate = true }
    }

    private mutating func noteDuplicate(_ name: NodeName) {
        duplicates.add(name.written, at: name.place)
        if duplicates.isFull { stop = .jsonProblem(.tooManyProblems, at: name.place) }
    }

    private mutating func addValue(to node: NameTree.Node, standsAlone: Bool) {
        valueCount += 1
        if valueCount > limits.cells { refuse(.tooManyCells, limit: limits.cells, at: nil) }
        guard node >= 0 else { return }
        facts[Int(node)].values += 1
        if standsAlone { facts[Int(node)].standsAlone = true }
    }

    private mutating func refuse(_ code: FindingCode, limit: Int, at place: TextPlace?) {
        guard stop == nil else { return }
        stop = Finding(code, ["limit": String(limit)], places: place.map { PlaceList($0.place) } ?? PlaceList())
    }
}
