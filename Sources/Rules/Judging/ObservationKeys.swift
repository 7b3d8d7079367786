import ReportingModel

/// The keys of a delivery's observations (indicator, period, area, dimensions), to find a figure given twice.
///
/// Exact, never probable: the four positions in the code book are packed into one word, in an open-addressing table
/// of twelve bytes a slot, so a million keys cost 24 MB.
struct ObservationKeys {
    enum Insertion {
        case new
        /// The figure stood on this line before.
        case doubled(firstLine: UInt32)
        /// More different codes than one delivery can have.
        case full
    }

    /// 0 is an empty slot: a packed key is stored plus one.
    private var keys: [UInt64]
    private var lines: [UInt32]
    private var count = 0

    init() {
        keys = Array(repeating: 0, count: 1_024)
        lines = Array(repeating: 0, count: 1_024)
    }

    mutating func insert(_ observation: Observation) -> Insertion {
        guard observation.indicator < 1 << 14, observation.period < 1 << 16, observation.area < 1 << 17,
            observation.dimensions < (1 << 17) - 1
        else { return .full }
        let key =
            UInt64(observation.indicator) << 50 | UInt64(observation.period) << 34 | UInt64(observation.area) << 17
            | UInt64(observation.dimensions) + 1
        var slot = ObservationKeys.slot(of: key, in: keys.count)
        while keys[slot] != 0 {
            if keys[slot] == key { return .doubled(firstLine: lines[slot]) }
            slot = (slot + 1) & (keys.count - 1)
        }
        keys[slot] = key
        lines[slot] = observation.place.line
        count += 1
        if count * 4 > keys.count * 3 { grow() }
        return .new
    }

    private mutating func grow() {
        let (oldKeys, oldLines) = (keys, lines)
        keys = Array(repeating: 0, count: oldKeys.count * 2)
        lines = Array(repeating: 0, count: oldKeys.count * 2)
        for (position, key) in oldKeys.enumerated() where key != 0 {
            var slot = ObservationKeys.slot(of: key, in: keys.count)
            while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
            keys[slot] = key
            lines[slot] = oldLines[position]
        }
    }

    /// The finaliser of MurmurHash3: packed keys differ in few bits.
    private static func slot(of key: UInt64, in count: Int) -> Int {
        var mixed = key
        mixed ^= mixed >> 33
        mixed &*= 0xFF51_AFD7_ED55_8CCD
        mixed ^= mixed >> 33
        return Int(truncatingIfNeeded: mixed) & (count - 1)
    }
}
