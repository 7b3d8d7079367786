import Glibc

/// Remembers what the bytes of a cell turned out to mean, so that a code that stands in a million rows is looked up as
/// words once.
///
/// An open-addressing table keyed by the bytes themselves. Growth stops at a fixed number of different texts: a column
/// in which every cell is different gains nothing from being remembered.
struct CellCache<Meaning: BitwiseCopyable> {
    private struct Entry: BitwiseCopyable {
        let hash: UInt64
        let start: Int
        let length: Int
        let meaning: Meaning
    }

    private var slots: [Int32]
    private var entries: [Entry] = []
    private var bytes: [UInt8] = []
    private let mostEntries: Int
    /// A cell that is longer than this is not remembered.
    private static var longestCell: Int { 256 }

    init(mostEntries: Int = 16_384) {
        self.mostEntries = mostEntries
        slots = Array(repeating: -1, count: 64)
    }

    /// What the bytes meant before; `nil` when they are new.
    @inline(__always)
    func meaning(of cell: UnsafeRawBufferPointer) -> Meaning? {
        guard cell.count <= CellCache.longestCell else { return nil }
        let hash = CellHash.of(cell)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let position = Int(slots[slot])
            if entries[position].hash == hash, isEqual(cell, entries[position]) { return entries[position].meaning }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Keeps the meaning of bytes that were not there yet; says whether there was room for it.
    mutating func remember(_ meaning: Meaning, of cell: UnsafeRawBufferPointer) -> Bool {
        guard entries.count < mostEntries, cell.count <= CellCache.longestCell else { return false }
        entries.append(
            Entry(hash: CellHash.of(cell), start: bytes.count, length: cell.count, meaning: meaning))
        bytes.append(contentsOf: cell)
        if entries.count * 2 > slots.count { grow(to: slots.count * 2) } else { place(entries.count - 1) }
        return true
    }

    @inline(__always)
    private func isEqual(_ cell: UnsafeRawBufferPointer, _ entry: Entry) -> Bool {
        guard entry.length == cell.count, let start = cell.baseAddress else { return entry.length == cell.count }
        return bytes.withUnsafeBytes { known in
            known.baseAddress.map { memcmp($0 + entry.start, start, entry.length) == 0 } ?? false
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
}

/// A number that tells short texts apart: eight bytes at a time, then a mix.
///
/// Not keyed: the number of texts that are remembered is bounded, so an attacker who makes them collide gains nothing
/// worth having.
private enum CellHash {
    @inline(__always)
    static func of(_ cell: UnsafeRawBufferPointer) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: cell.count) &* 0x9E37_79B9_7F4A_7C15
        var position = 0
        while position &+ 8 <= cell.count {
            hash = mixed(hash ^ cell.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            position &+= 8
        }
        var rest: UInt64 = 0
        while position < cell.count {
            rest = rest << 8 | UInt64(cell[position])
            position &+= 1
        }
        return mixed(hash ^ rest)
    }

    @inline(__always)
    private static func mixed(_ word: UInt64) -> UInt64 {
        let product = word &* 0xFF51_AFD7_ED55_8CCD
        return product ^ (product >> 32)
    }
}
