/// The lines of a table that ``CSVText`` wrote: commas, quotes only where needed, doubled inside.
struct PublishedLines: IteratorProtocol {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    mutating func next() -> [String]? {
        guard !rest.isEmpty else { return nil }
        var cells: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\"") where isQuoted && rest.first == UInt8(ascii: "\""):
                cell.append(byte)
                rest = rest.dropFirst()
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted:
                cells.append(String(decoding: cell, as: UTF8.self))
                cell = []
            case 10 where !isQuoted:
                return cells + [String(decoding: cell, as: UTF8.self)]
            default: cell.append(byte)
            }
        }
        return cells + [String(decoding: cell, as: UTF8.self)]
    }
}
