import ReportingModel

/// The fields of the elements around the records, as they stand at the moment: each row carries them.
///
/// The members of a JSON object have no order, and XML may end with a `<voet>`: a field can come after the records it
/// belongs to. Then the document is first read once only for such late fields, and ``begin(level:)`` already knows them
/// in the reading that makes the rows.
struct AncestorFields {
    struct Field {
        var isPresent = false
        var kind = RawTable.Cell.Kind.text
        var place = TextPlace.start
        var bytes: [UInt8] = []
    }

    /// Late fields are kept for at most so many ancestors.
    static let mostLateAncestors = 100_000

    private struct LateFields {
        let instance: Int
        let fields: [(position: Int, field: Field)]
    }

    private let firstColumn: Int
    private let levels: [Int]
    private let isLate: [Bool]
    private(set) var fields: [Field]
    /// Rises when a field changes.
    private(set) var version = 0
    /// By level: how many ancestors were begun, what was found ahead, and how many of those were used.
    private var instanceCounts: [Int]
    private var found: [[LateFields]]
    private var used: [Int]
    private var foundCount = 0
    private(set) var isLookingAhead: Bool

    init(of table: RawTable, firstColumn: Int, depth: Int) {
        self.firstColumn = firstColumn
        levels = table.columns[firstColumn...].map { $0.ancestor ?? 0 }
        isLate = table.columns.indices[firstColumn...].map(table.lateColumns.contains)
        fields = levels.map { _ in Field() }
        isLookingAhead = isLate.contains(true)
        instanceCounts = Array(repeating: 0, count: depth + 2)
        used = instanceCounts
        found = instanceCounts.map { _ in [] }
    }

    var hasTooManyLate: Bool { foundCount > AncestorFields.mostLateAncestors }

    mutating func begin(level: Int) {
        guard !levels.isEmpty else { return }
        instanceCounts[level] += 1
        guard !isLookingAhead, used[level] < found[level].count else { return }
        let next = found[level][used[level]]
        guard next.instance == instanceCounts[level] else { return }
        for (position, field) in next.fields { fields[position] = field }
        used[level] += 1
        version += 1
    }

    mutating func set(
        column: Int, _ bytes: UnsafeRawBufferPointer, _ kind: RawTable.Cell.Kind, at place: TextPlace
    ) {
        let position = column - firstColumn
        // The reading ahead looks for late fields only; the real one has them already.
        guard isLate[position] == isLookingAhead, !fields[position].isPresent else { return }
        fields[position].isPresent = true
        fields[position].kind = kind
        fields[position].place = place
        fields[position].bytes.removeAll(keepingCapacity: true)
        fields[position].bytes.append(contentsOf: bytes)
        version += 1
    }

    mutating func end(level: Int) {
        guard !levels.isEmpty else { return }
        var late: [(Int, Field)] = []
        for position in levels.indices where levels[position] == level && fields[position].isPresent {
            if isLookingAhead { late.append((position, fields[position])) }
            fields[position].isPresent = false
            version += 1
        }
        guard !late.isEmpty else { return }
        found[level].append(LateFields(instance: instanceCounts[level], fields: late))
        foundCount += 1
    }

    /// Goes back to the begin of the document, now to make rows.
    mutating func finishLookingAhead() {
        isLookingAhead = false
        for level in instanceCounts.indices { instanceCounts[level] = 0 }
        for position in fields.indices { fields[position].isPresent = false }
    }
}
