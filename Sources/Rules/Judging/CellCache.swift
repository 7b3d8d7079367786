/// Remembers what the bytes of a cell turned out to mean, so that a code that stands in a million rows is looked up as
/// words once.
///
/// An open-addressing table keyed by the bytes themselves. Growth stops at a fixed number of different texts: a column
/// in which every cell is different gains nothing from being remembered.
struct CellCache<Meaning> {
    private struct Entry {
        let hash: UInt64
        let start: Int
        let length: Int
        let meaning: Meaning
    }

    private var slots: [Int32]
    private var entries: [Entry] = []
    private var bytes: [UInt8] = []
    private let mostEntries: Int

    init(mostEntries: Int = 16_384) {
        self.mostEntries = mostEntries
        slots = Array(repeating: -1, count: 64)
    }

    /// What the bytes meant before; `nil` when they are new.
    func meaning(of cell: UnsafeRawBufferPointer) -> Meaning? {
        let hash = CellCache.hash(cell)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if entry.hash == hash, entry.length == cell.count, isEqual(cell, entry) { return entry.meaning }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Keeps the meaning of bytes that were not there yet.
    mutating func remember(_ meaning: Meaning, of cell: UnsafeRawBufferPointer) {
        guard entries.count < mostEntries, cell.count <= 256 else { return }
        let hash = CellCache.hash(cell)
        entries.append(Entry(hash: hash, start: bytes.count, length: cell.count, meaning: meaning))
        bytes.append(contentsOf: cell)
        if entries.count * 2 > slots.count { grow(to: slots.count * 2) } else { place(entries.count - 1) }
    }

    private func isEqual(_ cell: UnsafeRawBufferPointer, _ entry: Entry) -> Bool {
        bytes.withUnsafeBytes { known in
            for offset in 0..<cell.count where known[entry.start + offset] != cell[offset] { return false }
            return true
        }
    }

    private mutating func place(_ position: Int) {
        var slot = Int(truncatingIfNeeded: entries[position].hash) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(position)
    }

    private mutating func grow(to count: Int) {
        slots = Array(repeating: -1, count: count)
        for position in entries.indices { place(position) }
    }

    /// FNV-1a with a final mix. Not keyed: the number of entries is bounded, so an attacker who makes them collide
    /// gains nothing worth having.
    private static func hash(_ cell: UnsafeRawBufferPointer) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in cell { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash ^ (hash >> 29)
    }
}
