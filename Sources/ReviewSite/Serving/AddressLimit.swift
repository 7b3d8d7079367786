import NIOCore
import Synchronization

/// How many connections each address has, so that nobody can take them all.
final class ConnectionShare: Sendable {
    private let most: Int
    private let counts = Mutex<[String: Int]>([:])

    init(most: Int) {
        self.most = most
    }

    /// Whether one more is allowed; then it counts until ``giveBack(_:)``.
    func take(_ address: String) -> Bool {
        counts.withLock { counts in
            guard counts[address, default: 0] < most else { return false }
            counts[address, default: 0] += 1
            return true
        }
    }

    func giveBack(_ address: String) {
        counts.withLock { counts in
            let rest = counts[address, default: 0] - 1
            counts[address] = rest > 0 ? rest : nil
        }
    }
}

/// Closes a connection from an address that has its share already. This machine and the proxy in front have no limit of
/// their own: all visitors may come through them.
final class AddressLimit: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    private let share: ConnectionShare
    private let trusts: (String) -> Bool
    private var counted: String?

    init(_ share: ConnectionShare, trusts: @escaping (String) -> Bool) {
        self.share = share
        self.trusts = trusts
    }

    func channelActive(context: ChannelHandlerContext) {
        let address = context.remoteAddress?.ipAddress ?? SiteContext.unknownAddress
        if !trusts(address) {
            guard share.take(address) else { return context.close(promise: nil) }
            counted = address
        }
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        if let counted { share.giveBack(counted) }
        counted = nil
        context.fireChannelInactive()
    }
}
