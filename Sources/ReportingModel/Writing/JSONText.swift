/// A JSON value that keeps the order of its members and the exact digits of its numbers.
package indirect enum JSONText: Sendable {
    case object([(String, JSONText)])
    case array([JSONText])
    case string(String)
    /// Digits as they should stand in the file.
    case number(String)
    case boolean(Bool)
    case null

    package static func integer(_ value: some BinaryInteger) -> JSONText { .number(String(value)) }

    /// A string, or null when there is none.
    package static func optional(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

    /// The document as UTF-8, indented by two spaces, members without members of their own on one line, ending in a
    /// line feed.
    package var bytes: [UInt8] {
        var output: [UInt8] = []
        write(to: &output, indent: 0)
        output.append(UInt8(ascii: "\n"))
        return output
    }

    private var isFlat: Bool {
        switch self {
        case .object(let members): members.allSatisfy { $0.1.isScalar }
        case .array(let elements): elements.allSatisfy(\.isScalar)
        case .string, .number, .boolean, .null: true
        }
    }

    private var isScalar: Bool {
        switch self {
        case .object(let members): members.isEmpty
        case .array(let elements): elements.isEmpty
        case .string, .number, .boolean, .null: true
        }
    }

    private func write(to output: inout [UInt8], indent: Int) {
        switch self {
        case .null: output += Array("null".utf8)
        case .boolean(let value): output += Array((value ? "true" : "false").utf8)
        case .number(let digits): output += Array(digits.utf8)
        case .string(let text): JSONText.write(text, to: &output)
        case .array(let elements):
            writeItems(elements, "[", "]", isFlat: isFlat, &output, indent) { element, output in
                element.write(to: &output, indent: indent + 1)
            }
        case .object(let members):
            writeItems(members, "{", "}", isFlat: indent > 0 && isFlat, &output, indent) { member, output in
                JSONText.write(member.0, to: &output)
                output += Array(": ".utf8)
                member.1.write(to: &output, indent: indent + 1)
            }
        }
    }

    private func writeItems<Item>(
        _ items: [Item], _ open: Unicode.Scalar, _ close: Unicode.Scalar, isFlat: Bool, _ output: inout [UInt8],
        _ indent: Int, write: (Item, inout [UInt8]) -> Void
    ) {
        output.append(UInt8(ascii: open))
        for (position, item) in items.enumerated() {
            if position > 0 { output.append(UInt8(ascii: ",")) }
            if isFlat {
                if position > 0 { output.append(0x20) }
            } else {
                output.append(0x0A)
                output += Array(repeating: 0x20, count: 2 * (indent + 1))
            }
            write(item, &output)
        }
        if !isFlat, !items.isEmpty {
            output.append(0x0A)
            output += Array(repeating: 0x20, count: 2 * indent)
        }
        output.append(UInt8(ascii: close))
    }

    private static func write(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
            case 0x0A: output += Array("\\n".utf8)
            case 0x0D: output += Array("\\r".utf8)
            case 0x09: output += Array("\\t".utf8)
            case 0..<0x20, 0x7F:
                let digits = String(byte, radix: 16)
                output += Array("\\u00\(digits.count < 2 ? "0" : "")\(digits)".utf8)
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}
