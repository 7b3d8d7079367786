import ReportingModel

/// The places of a mistake, grouped by the name it is about, in the order in which the names first occurred.
struct PlacesByKey {
    struct Entry {
        let key: String
        var compact: [CompactPlace]

        var places: PlaceList { PlaceList(compact) }
    }

    /// A file with more mistakes than this is not read on: it would only fill the memory.
    static let limit = 100_000

    private(set) var entries: [Entry] = []
    private var positions: [String: Int] = [:]
    private var count = 0

    var isFull: Bool { count >= PlacesByKey.limit }

    mutating func add(_ key: UnsafeRawBufferPointer, at place: TextPlace) {
        count += 1
        let key = String(decoding: key, as: UTF8.self)
        let compact = CompactPlace(line: place.line, column: place.column)
        if let position = positions[key] {
            entries[position].compact.append(compact)
        } else {
            positions[key] = entries.count
            entries.append(Entry(key: key, compact: [compact]))
        }
    }
}
