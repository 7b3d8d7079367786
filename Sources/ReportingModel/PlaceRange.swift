/// Some places that lie next to each other: the same column in consecutive lines, or the same field of consecutive
/// records.
package struct PlaceRange: Hashable, Sendable {
    package let first: Place
    package let last: Place
    package let count: Int
}

extension PlaceList {
    /// The places as few ranges, by column and then by line: a million faulty cells below each other are one.
    package var ranges: [PlaceRange] {
        let sorted = compact.sorted { left, right in
            guard left.pattern == right.pattern else { return left.pattern < right.pattern }
            return left.pattern > 0
                ? (left.index, left.line) < (right.index, right.line)
                : (left.column, left.line) < (right.column, right.line)
        }
        var ranges: [PlaceRange] = []
        var start = 0
        for position in sorted.indices.dropFirst() + [sorted.count] {
            if position < sorted.count, sorted[position].follows(sorted[position - 1]) { continue }
            guard position > start else { continue }
            ranges.append(
                PlaceRange(
                    first: sorted[start].place(patterns: patterns),
                    last: sorted[position - 1].place(patterns: patterns),
                    count: position - start))
            start = position
        }
        return ranges
    }
}

extension CompactPlace {
    fileprivate func follows(_ other: CompactPlace) -> Bool {
        guard pattern == other.pattern else { return false }
        return pattern > 0 ? index == other.index + 1 : column == other.column && line == other.line + 1
    }
}
