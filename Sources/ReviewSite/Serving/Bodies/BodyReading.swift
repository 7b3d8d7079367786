import Hummingbird
import NIOCore
import ReportingModel

/// Reads what comes with a request: with patience, but not without end.
///
/// Somebody with a bad line may take long for a large file; somebody who sends a byte now and then only keeps us busy.
/// So a body has a fixed time, and beyond it must come at some speed. A connection that says nothing at all is closed by
/// the server itself.
final class BodyReading {
    private let body: RequestBody
    private let patience: Patience
    /// Whether anybody asked for the body.
    private(set) var isBegun = false

    /// Of a body that we will not take, at most so much is still read, so that its sender gets to read why.
    private static let mostDrainedInBytes = 64 * 1_024 * 1_024

    init(request: Request, patience: Patience) {
        body = request.body
        self.patience = patience
    }

    /// Gives the body piece by piece.
    ///
    /// - Throws: what `take` throws, when the sender has finished; ``CutOff`` around it when that is not waited for, or
    ///   when the sender broke off.
    func forEach(_ take: (ByteBuffer) async throws -> Void) async throws {
        isBegun = true
        let begun = ContinuousClock.now
        var (count, drained) = (0, 0)
        var refusal: (any Error)?
        do {
            for try await piece in body {
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
        } catch let cut as CutOff {
            throw cut
        } catch {
            // A body that ends before it is complete, or is not written as it should be, is the sender's doing.
            throw CutOff(cause: refusal ?? SiteError.wrongRequest(BodyReading.broken))
        }
        if let refusal { throw refusal }
    }

    private static let broken = Text(
        nl: "Wat uw computer stuurde, kwam niet heel aan. Er is niets bewaard. Probeer het nog eens.",
        en: "What your computer sent did not arrive whole. Nothing was kept. Please try again.")

    /// Reads away a body that nobody asked for. The server itself would do that without end.
    ///
    /// - Returns: `false` when its end is not waited for.
    func readAway() async -> Bool {
        guard !isBegun else { return true }
        struct Unwanted: Error {}
        do {
            try await forEach { _ in throw Unwanted() }
            return true
        } catch {
            return error is Unwanted
        }
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
