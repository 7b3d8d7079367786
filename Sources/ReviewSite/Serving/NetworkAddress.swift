import NIOCore
import ReportingModel

/// Addresses of visitors and proxies.
enum NetworkAddress {
    /// An IPv4 address without the `::ffff:` that it has on a connection which can do both.
    static func plain(_ address: String) -> String {
        address.lowercased().hasPrefix("::ffff:") ? String(address.dropFirst(7)) : address
    }

    /// Whether a host, with its port, is `localhost` or a number, which no name server can point elsewhere.
    static func isOurs(host: String) -> Bool {
        guard let name = host.wholeMatch(of: /(?:\[([^\]]+)\]|([^:]+))(?::[0-9]*)?/) else { return false }
        let plain = String(name.1 ?? name.2 ?? "").lowercased()
        return plain == "localhost" || (try? SocketAddress(ipAddress: plain, port: 0)) != nil
    }

    /// The last address in `X-Forwarded-For`, which is the one that our own proxy saw; what stands before it anybody can write.
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
