import Foundation

extension Fields {
    /// Reads `name=value&name=value` as forms and addresses write it; what is no valid UTF-8 becomes nothing.
    init(urlEncoded text: some StringProtocol) {
        list = text.split(separator: "&").compactMap { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Fields.decoded(parts[0]), !name.isEmpty else { return nil }
            return (name, parts.count > 1 ? Fields.decoded(parts[1]) ?? "" : "")
        }
    }

    private static func decoded(_ text: some StringProtocol) -> String? {
        String(text).replacing("+", with: " ").removingPercentEncoding
    }

    /// The same fields as they stand behind the `?` of an address; empty values are left out.
    var urlEncoded: String {
        list.filter { !$0.value.isEmpty }.map { Fields.encoded($0.name) + "=" + Fields.encoded($0.value) }
            .joined(separator: "&")
    }

    /// A text as it can stand in a part of an address.
    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    private static let unreserved = CharacterSet(
        charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
}
