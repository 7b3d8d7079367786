/// Some places that lie next to each other: the same column in consecutive lines, or the same field of consecutive
/// records.
package struct PlaceRange: Hashable, Sendable {
    package let first: Place
    package let last: Place
    package let count: Int
    /// The number of the first record as people count, from 1, where the path counts from 0; `nil` for any other path.
    package var firstRecord: Int?
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
                    count: position - start, firstRecord: record(of: sorted[start])))
            start = position
        }
        return ranges
    }
}

extension PlaceList {
    /// A JSON Pointer counts the records from 0, an XPath from 1.
    private func record(of place: CompactPlace) -> Int? {
        let path = patterns[Int(place.pattern)]
        return path.contains("/\(CompactPlace.indexMark)") ? Int(place.index) + 1 : nil
    }
}

extension CompactPlace {
    fileprivate func follows(_ other: CompactPlace) -> Bool {
        guard pattern == other.pattern else { return false }
        return pattern > 0 ? index == other.index + 1 : column == other.column && line == other.line + 1
    }
}
