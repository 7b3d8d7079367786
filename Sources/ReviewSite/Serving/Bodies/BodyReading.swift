import Hummingbird
import NIOCore
import ReportingModel

/// Reads what comes with a request: with patience, but not without end.
///
/// Somebody with a bad line may take long for a large file; somebody who sends a byte now and then only keeps us busy.
/// So a body has a fixed time, and beyond it must come at some speed. A connection that says nothing at all is closed by
/// the server itself.
struct BodyReading {
    let request: Request
    let patience: Patience

    /// Of a body that we will not take, at most so much is still read, so that its sender gets to read why.
    private static let mostDrainedInBytes = 64 * 1_024 * 1_024

    /// Gives the body piece by piece.
    ///
    /// - Throws: what `take` throws, when the sender has finished; ``CutOff`` around it when that is not waited for.
    func forEach(_ take: (ByteBuffer) async throws -> Void) async throws {
        let begun = ContinuousClock.now
        var (count, drained) = (0, 0)
        var refusal: (any Error)?
        for try await piece in request.body {
            count += piece.readableBytes
            let allowed = patience.body + .seconds(count / patience.slowestBytesPerSecond)
            guard begun.duration(to: .now) < allowed else { throw CutOff(cause: refusal ?? SiteError.tooSlow) }
            if let refusal {
                drained += piece.readableBytes
                guard drained < BodyReading.mostDrainedInBytes else { throw CutOff(cause: refusal) }
                continue
            }
            do { try await take(piece) } catch { refusal = error }
        }
        if let refusal { throw refusal }
    }

    /// The whole body, when it is no longer than that.
    func whole(limit: Int) async throws -> ByteBuffer {
        var body = ByteBuffer()
        try await forEach { piece in
            guard body.readableBytes + piece.readableBytes <= limit else {
                throw SiteError.tooLarge(Text(nl: "Dit formulier is te groot.", en: "This form is too large."))
            }
            body.writeImmutableBuffer(piece)
        }
        return body
    }
}

/// Somebody of whom we read no more: they get an answer, and then the connection is closed.
struct CutOff: Error {
    /// What they get to read.
    let cause: any Error
}
