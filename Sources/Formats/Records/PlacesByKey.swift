import ReportingModel

/// The places of a mistake, grouped by the name it is about, in the order in which the names first occurred.
///
/// So many names get a group of their own; the rest share one, so that a file never gets thousands of findings.
struct PlacesByKey {
    struct Entry {
        let key: String
        var compact: [CompactPlace]

        var places: PlaceList { PlaceList(compact) }
    }

    /// A file with more mistakes than this is not read on: it would only fill the memory.
    static let limit = 100_000

    private static let mostNames = 20

    private(set) var entries: [Entry] = []
    /// The places of all other names.
    private(set) var rest: [CompactPlace] = []
    private var positions: [String: Int] = [:]
    private var count = 0

    var isFull: Bool { count >= PlacesByKey.limit }

    mutating func add(_ key: UnsafeRawBufferPointer, at place: TextPlace) {
        count += 1
        let key = String(decoding: key, as: UTF8.self)
        let compact = CompactPlace(line: place.line, column: place.column)
        if let position = positions[key] {
            entries[position].compact.append(compact)
        } else if entries.count == PlacesByKey.mostNames {
            rest.append(compact)
        } else {
            positions[key] = entries.count
            entries.append(Entry(key: key, compact: [compact]))
        }
    }
}
