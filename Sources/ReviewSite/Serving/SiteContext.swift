import Hummingbird
import NIOCore

/// What is known of a connection.
struct SiteContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address at the other end; `unknown` for one without.
    let address: String

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? "unknown"
    }
}
