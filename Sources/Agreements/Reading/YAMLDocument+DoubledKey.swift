import Yams

extension YAMLDocument {
    /// Notes the second of two equal keys in a mapping and renames it, keeping every other place as it was.
    ///
    /// Yams tells only where the first one stands. In a block the second stands in the same column further down; in a
    /// `{…}` it follows somewhere behind.
    ///
    /// - Returns: false when the second key is not found.
    func renameSecond(_ key: String, after first: Mark, in text: inout String) -> Bool {
        var scalars = Array(text.unicodeScalars)
        let name = Array(key.unicodeScalars)
        let lineStarts = [0] + scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }
        guard let firstScalar = name.first, lineStarts.indices.contains(first.line - 1) else { return false }
        var line = first.line
        let start = lineStarts[line - 1] + first.column - 1
        let isBlock = scalars[lineStarts[line - 1]..<start].allSatisfy { " -?".unicodeScalars.contains($0) }
        var index = start + name.count
        while index + name.count < scalars.count {
            while line < lineStarts.count, lineStarts[line] <= index { line += 1 }
            if scalars[index] == firstScalar, scalars[index..<index + name.count].elementsEqual(name),
                isFollowedByColon(index + name.count, in: scalars)
            {
                let isQuoted = "\"'".unicodeScalars.contains(scalars[index - 1])
                let keyStart = isQuoted ? index - 1 : index
                let column = keyStart - lineStarts[line - 1] + 1
                let opensKey = " {,\n".unicodeScalars.contains(scalars[keyStart - 1])
                if opensKey, !isBlock || column == first.column {
                    note(.doubledKey(key), line: line, column: column)
                    rename(index..<index + name.count, in: &scalars, line: line)
                    text = String(String.UnicodeScalarView(scalars))
                    return true
                }
            }
            index += 1
        }
        return false
    }

    /// One scalar for another, so that no line or column moves. The last one tells doubles of the same key apart,
    /// should there be three.
    private func rename(_ name: Range<Int>, in scalars: inout [Unicode.Scalar], line: Int) {
        scalars[name.lowerBound] = YAMLDocument.doubledKeyMark
        if name.count > 1, let distinct = Unicode.Scalar(YAMLDocument.doubledKeyMark.value + 1 + UInt32(line % 5_000)) {
            scalars[name.upperBound - 1] = distinct
        }
    }

    private func isFollowedByColon(_ end: Int, in scalars: [Unicode.Scalar]) -> Bool {
        let rest = scalars[end...].prefix(200).drop { " \t\"'".unicodeScalars.contains($0) }
        return rest.first == ":"
    }
}
