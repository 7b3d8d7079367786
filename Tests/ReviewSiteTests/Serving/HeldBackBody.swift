import Hummingbird
import NIOCore
import Synchronization

extension RequestBody {
    /// A body of which the second half comes only after something else happened.
    init(heldBack text: String, until: @escaping @Sendable () throws -> Void) {
        let half = text.utf8.count / 2
        self.init { number in
            switch number {
            case 0: return ByteBuffer(bytes: text.utf8.prefix(half))
            case 1:
                try until()
                return ByteBuffer(bytes: text.utf8.dropFirst(half))
            default: return nil
            }
        }
    }

    /// A body that is made piece by piece, as it is read; the numbers count from 0.
    init(pieces: @escaping @Sendable (Int) throws -> ByteBuffer?) {
        let counter = PieceCounter()
        self.init(asyncSequence: AsyncThrowingStream<ByteBuffer, any Error>(unfolding: { try pieces(counter.next()) }))
    }
}

private final class PieceCounter: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
        count.withLock { count in
            defer { count += 1 }
            return count
        }
    }
}
