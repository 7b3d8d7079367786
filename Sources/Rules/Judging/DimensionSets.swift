import ReportingModel

/// Combines the dimensions of a row and of a column into the one set of an observation.
///
/// A set is a state; adding a dimension leads to another state, and that step is remembered. So the dimensions of a
/// million rows are combined without building a dictionary for each.
struct DimensionSets {
    private var sets: [[String: String]] = [[:]]
    private var stateOf: [[String: String]: UInt32] = [[:]: 0]
    private var steps: [UInt64: UInt32] = [:]
    /// By state; `nil` for a set that no observation has had yet.
    private var bookPositions: [UInt32?] = [0]
    private var pairs = Interned<[String]>()

    /// The number of a dimension with its code, for ``adding(_:to:)``.
    mutating func pair(name: String, code: String) -> UInt32 { pairs.position(of: [name, code]) }

    mutating func state(of set: [String: String]) -> UInt32 {
        if let known = stateOf[set] { return known }
        let state = UInt32(sets.count)
        sets.append(set)
        bookPositions.append(nil)
        stateOf[set] = state
        return state
    }

    mutating func adding(_ pair: UInt32, to state: UInt32) -> UInt32 {
        let step = UInt64(state) << 32 | UInt64(pair)
        if let known = steps[step] { return known }
        var set = sets[Int(state)]
        set[pairs[pair][0]] = pairs[pair][1]
        let next = self.state(of: set)
        steps[step] = next
        return next
    }

    /// The dimensions of a state, name → code.
    func set(of state: UInt32) -> [String: String] { sets[Int(state)] }

    /// Both sets in one; the second wins where they disagree.
    mutating func union(_ first: UInt32, _ second: UInt32) -> UInt32 {
        if first == 0 { return second }
        if second == 0 { return first }
        let step = UInt64(first) << 32 | UInt64(second) | 1 << 63
        if let known = steps[step] { return known }
        let next = state(of: sets[Int(first)].merging(sets[Int(second)]) { $1 })
        steps[step] = next
        return next
    }

    /// The position of the set in the code book.
    mutating func position(_ state: UInt32, in book: inout CodeBook) -> UInt32 {
        if state == 0 { return 0 }
        if let known = bookPositions[Int(state)] { return known }
        let position = book.dimensions(sets[Int(state)])
        bookPositions[Int(state)] = position
        return position
    }
}
