/// How the review site is served.
package struct SiteSettings: Hashable, Sendable {
    /// The address to listen on; only this machine, unless somebody chooses otherwise.
    package var address = "127.0.0.1"
    package var port = 8_480
    /// Paths of the certificate chain and its private key, both in PEM; without them the site speaks plain HTTP.
    package var certificate: String?
    package var privateKey: String?
    /// A proxy in front of the site does TLS and says, in `X-Forwarded-For`, who visits.
    package var isBehindProxy = false
    /// The addresses of that proxy when it stands on another machine.
    package var proxies: [String] = []
    /// So many connections are open at once; whoever comes then waits until another is closed.
    package var connections = 200

    package init() {}

    /// Whether nobody on another machine can come near.
    package var isOnlyForThisMachine: Bool { address == "localhost" || address == "::1" || address.hasPrefix("127.") }
}
