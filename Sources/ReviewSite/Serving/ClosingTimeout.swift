import NIOCore

/// Closes a connection that is still busy some time after the site was asked to stop.
///
/// The server itself waits for every request that has begun, and whoever sends one slowly could keep it from stopping.
/// What was not sent to its end was not taken, so nothing is lost.
final class ClosingTimeout: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    private let patience: TimeAmount
    private var end: Scheduled<Void>?

    init(patience: TimeAmount) {
        self.patience = patience
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent, end == nil {
            end = context.eventLoop.assumeIsolated().scheduleTask(in: patience) { context.close(promise: nil) }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        end?.cancel()
        end = nil
    }
}
