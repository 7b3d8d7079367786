import Hummingbird
import NIOCore

/// What is known of a connection.
struct SiteContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Of a connection without addresses, which does not come from outside.
    static let unknownAddress = "unknown"

    /// The address at the other end.
    let address: String

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? SiteContext.unknownAddress
    }
}
