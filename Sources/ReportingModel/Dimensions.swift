/// Dimensions as the schema writes them: `naam=code` pairs, sorted and joined by `;`.
///
/// They are taken apart by bytes: a name may begin with a mark that Swift makes one character with the sign before it.
package enum Dimensions {
    /// In the order of the text.
    package static func list(_ text: some StringProtocol) -> [(name: String, code: String)] {
        text.utf8.split(separator: UInt8(ascii: ";")).map { pair in
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1).map {
                String(decoding: $0, as: UTF8.self)
            }
            return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
        }
    }

    package static func pairs(_ text: String) -> [String: String] {
        list(text).reduce(into: [:]) { pairs, pair in
            if !pair.code.isEmpty { pairs[pair.name] = pair.code }
        }
    }

    package static func text(_ pairs: [String: String]) -> String {
        pairs.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ";")
    }
}
