import NIOCore
import ReportingModel

/// What stands in `X-Forwarded-For`.
enum NetworkAddress {
    /// The last address in the list, which is the one that our own proxy saw; what stands before it anybody can write.
    ///
    /// Some proxies add a port, or brackets round an IPv6 address: `192.0.2.1:5678`, `[2001:db8::1]:443`.
    ///
    /// - Returns: `nil` when it is no address.
    static func last(inForwarded list: String) -> String? {
        guard let entry = list.split(separator: ",", omittingEmptySubsequences: false).last else { return nil }
        let text = String(entry).trimmingSpace()
        let plain =
            text.wholeMatch(of: /\[([0-9A-Fa-f:.]+)\](?::[0-9]{1,5})?/)?.1
            ?? text.wholeMatch(of: /([0-9.]+):[0-9]{1,5}/)?.1 ?? text[...]
        return (try? SocketAddress(ipAddress: String(plain), port: 0)) == nil ? nil : String(plain)
    }
}
