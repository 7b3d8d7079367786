import ReportingModel

/// The keys of a delivery's observations (indicator, period, area, dimensions), to find a figure given twice.
///
/// Exact, never probable: the four positions in the code book are packed into one word. The words lie in small tables
/// that grow one at a time, so that growing never needs room for everything twice: a million keys cost about 24 MB.
struct ObservationKeys {
    enum Insertion {
        case new
        /// The figure stood on this line before.
        case doubled(firstLine: UInt32)
        /// More different codes than one delivery can have.
        case full
    }

    private var tables = Array(repeating: KeyTable(), count: 32)

    mutating func insert(_ observation: Observation) -> Insertion {
        guard observation.indicator < 1 << 14, observation.period < 1 << 16, observation.area < 1 << 17,
            observation.dimensions < (1 << 17) - 1
        else { return .full }
        let key =
            UInt64(observation.indicator) << 50 | UInt64(observation.period) << 34 | UInt64(observation.area) << 17
            | UInt64(observation.dimensions) + 1
        let hash = ObservationKeys.hash(key)
        let firstLine = tables[Int(hash >> 59)].insert(key, hash, line: observation.place.line)
        return firstLine.map { .doubled(firstLine: $0) } ?? .new
    }

    /// The finaliser of MurmurHash3: packed keys differ in few bits.
    fileprivate static func hash(_ key: UInt64) -> UInt64 {
        var mixed = key
        mixed ^= mixed >> 33
        mixed &*= 0xFF51_AFD7_ED55_8CCD
        mixed ^= mixed >> 33
        mixed &*= 0xC4CE_B9FE_1A85_EC53
        return mixed ^ (mixed >> 33)
    }
}

/// An open-addressing table of twelve bytes a slot, so that finding a key and its line is one look into memory.
private struct KeyTable {
    private struct Slot: BitwiseCopyable {
        /// The two halves of the key, because a word of eight bytes would make the slot sixteen long.
        let low: UInt32
        let high: UInt32
        let line: UInt32

        static let empty = Slot(0, line: 0)

        @inline(__always)
        init(_ key: UInt64, line: UInt32) {
            low = UInt32(truncatingIfNeeded: key)
            high = UInt32(truncatingIfNeeded: key >> 32)
            self.line = line
        }

        /// 0 is an empty slot: no packed key is 0.
        @inline(__always)
        var key: UInt64 { UInt64(high) << 32 | UInt64(low) }
    }

    private var slots = [Slot](repeating: .empty, count: 64)
    private var count = 0

    /// - Returns: the line of an equal key that was there before; `nil` when the key is new.
    mutating func insert(_ key: UInt64, _ hash: UInt64, line: UInt32) -> UInt32? {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot].key != 0 {
            if slots[slot].key == key { return slots[slot].line }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Slot(key, line: line)
        count += 1
        if count * 4 > slots.count * 3 { grow() }
        return nil
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: .empty, count: old.count * 2)
        for entry in old where entry.key != 0 {
            var slot = Int(truncatingIfNeeded: ObservationKeys.hash(entry.key)) & (slots.count - 1)
            while slots[slot].key != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = entry
        }
    }
}
