import NIOCore

/// Closes a connection at whose other end nobody reads our answers.
///
/// The server's own timeout looks only at what comes in. Somebody who asks for much and reads nothing would hold a
/// connection, and all that waits to be sent over it, without end.
final class SlowReaderTimeout: ChannelOutboundHandler, RemovableChannelHandler {
    typealias OutboundIn = Never

    /// Of a long answer, so much must be read in each span.
    private static let leastBytes = 32 * 1_024

    private let patience: TimeAmount
    private var waitingCount = 0
    /// What was read since the last look, and what waited then.
    private var writtenCount = 0
    private var waitingBytes = 0
    private var nextLook: Scheduled<Void>?

    init(patience: TimeAmount) {
        self.patience = patience
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let promise = promise ?? context.eventLoop.makePromise()
        waitingCount += 1
        promise.futureResult.assumeIsolated().whenComplete { [self] _ in
            waitingCount -= 1
            writtenCount += 1
        }
        context.write(data, promise: promise)
        if nextLook == nil { lookLater(context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        nextLook?.cancel()
        nextLook = nil
    }

    private func lookLater(_ context: ChannelHandlerContext) {
        writtenCount = 0
        waitingBytes = bytesWaiting(context)
        nextLook = context.eventLoop.assumeIsolated().scheduleTask(in: patience) { [self] in look(context) }
    }

    private func look(_ context: ChannelHandlerContext) {
        nextLook = nil
        guard waitingCount > 0 else { return }
        guard writtenCount > 0 || bytesWaiting(context) + SlowReaderTimeout.leastBytes <= waitingBytes else {
            context.close(promise: nil)
            return
        }
        lookLater(context)
    }

    private func bytesWaiting(_ context: ChannelHandlerContext) -> Int {
        (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    }
}
