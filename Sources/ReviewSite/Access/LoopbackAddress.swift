/// Addresses of this machine itself.
enum LoopbackAddress {
    static func matches(_ address: String) -> Bool {
        let plain = NetworkAddress.plain(address)
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
        return plain == "::1" || parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
