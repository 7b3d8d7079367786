/// A date that a workbook stores as text: `2021-04-30T00:00:00`.
enum ISODate {
    /// Without a time that is midnight; a `T` before another time becomes a space.
    static func shown(_ stored: some Collection<UInt8>) -> [UInt8] {
        let text = String(decoding: stored, as: UTF8.self)
        let parts = text.split(separator: "T", maxSplits: 1)
        guard parts.count == 2 else { return Array(text.utf8) }
        let time = parts[1].prefix { $0.isNumber || $0 == ":" }
        let isMidnight = time.allSatisfy { $0 == "0" || $0 == ":" }
        return Array((isMidnight ? String(parts[0]) : "\(parts[0]) \(time)").utf8)
    }
}
