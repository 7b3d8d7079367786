import ReportingModel

/// The rows that were read but not yet handed over; the last of them may still be growing.
struct RowBuffer {
    /// Enough rows to be worth a call, few enough to stay in the cache.
    private static let fullBytes = 256 * 1_024
    private static let fullRows = 4_096

    private let ownColumnCount: Int
    private var batch = RawTable.Batch()
    private(set) var cellCount = 0

    private var isInRow = false
    private var rowLine: UInt32 = 0
    private var rowIndex: UInt32 = 0
    private var rowFirstCell = 0
    private var rowFirstByte = 0
    private var lastColumn = -1
    private var isInOrder = true

    private var parent: RawTable.Parent?
    private var parentSerial: UInt32 = 0
    private(set) var nextParentNumber: UInt32 = 0

    /// The cells of the ancestors' fields as they stand in this batch, added to each row.
    private var ancestorCells: [RawTable.Cell] = []
    private var ancestorVersion = -1

    init(ownColumnCount: Int) { self.ownColumnCount = ownColumnCount }

    var isFull: Bool { batch.bytes.count >= RowBuffer.fullBytes || batch.rows.count >= RowBuffer.fullRows }

    func hasParent(_ serial: UInt32) -> Bool { parent != nil && parentSerial == serial }

    mutating func add(_ parent: RawTable.Parent, serial: UInt32) {
        self.parent = parent
        parentSerial = serial
        nextParentNumber += 1
        batch.parents.append(parent)
    }

    mutating func begin(line: UInt32, index: UInt32) {
        isInRow = true
        rowLine = line
        rowIndex = index
        rowFirstCell = batch.cells.count
        rowFirstByte = batch.bytes.count
        lastColumn = -1
        isInOrder = true
    }

    @inline(__always)
    mutating func add(
        column: Int, _ bytes: UnsafeRawBufferPointer, _ kind: RawTable.Cell.Kind, at place: TextPlace
    ) {
        let cell = RawTable.Cell(
            start: UInt32(batch.bytes.count), length: UInt32(bytes.count), column: UInt32(column), line: place.line,
            position: place.column, kind: kind)
        batch.bytes.append(contentsOf: bytes)
        batch.cells.append(cell)
        if column < lastColumn { isInOrder = false }
        lastColumn = column
    }

    mutating func end(with fields: AncestorFields) {
        isInRow = false
        if !isInOrder { batch.cells[rowFirstCell...].sort { $0.column < $1.column } }
        if ancestorVersion != fields.version { renewAncestorCells(fields) }
        batch.cells.append(contentsOf: ancestorCells)
        let count = batch.cells.count - rowFirstCell
        cellCount += count
        batch.rows.append(
            RawTable.Row(
                firstCell: UInt32(rowFirstCell), cellCount: UInt32(count), line: rowLine,
                parent: UInt32(batch.parents.count - 1), index: rowIndex))
    }

    private mutating func renewAncestorCells(_ fields: AncestorFields) {
        ancestorVersion = fields.version
        ancestorCells.removeAll(keepingCapacity: true)
        for (position, field) in fields.fields.enumerated() where field.isPresent {
            ancestorCells.append(
                RawTable.Cell(
                    start: UInt32(batch.bytes.count), length: UInt32(field.bytes.count),
                    column: UInt32(ownColumnCount + position), line: field.place.line, position: field.place.column,
                    kind: field.kind))
            batch.bytes.append(contentsOf: field.bytes)
        }
    }

    /// Passes the complete rows on; a row that is still growing moves to the front of the next batch.
    mutating func handOver(to consume: (RawTable.Batch) throws -> Void) rethrows {
        let growingCells = isInRow ? Array(batch.cells[rowFirstCell...]) : []
        let growingBytes = isInRow ? Array(batch.bytes[rowFirstByte...]) : []
        if isInRow {
            batch.cells.removeSubrange(rowFirstCell...)
            batch.bytes.removeSubrange(rowFirstByte...)
        }
        if !batch.rows.isEmpty { try consume(batch) }
        batch.removeAll()
        ancestorVersion = -1
        if let parent { batch.parents.append(parent) }
        batch.bytes.append(contentsOf: growingBytes)
        for var cell in growingCells {
            cell.start -= UInt32(rowFirstByte)
            batch.cells.append(cell)
        }
        rowFirstCell = 0
        rowFirstByte = 0
    }
}
