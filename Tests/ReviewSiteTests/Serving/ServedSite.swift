import Dispatch
import Foundation
import Logging
import ReportingModel
import ServiceLifecycle
import Synchronization

@testable import ReviewSite

/// The site on a free port of this machine, for what only shows over a connection.
struct ServedSite {
    let port: Int
    private let group: ServiceGroup
    private let running: Task<Void, any Error>

    init(_ site: Site, _ settings: SiteSettings = SiteSettings()) async throws {
        let (ports, told) = AsyncStream.makeStream(of: Int.self)
        var settings = settings
        settings.port = 0
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let service = ReviewSite(site: site, settings: settings, logger: logger) { told.yield($0) }
        let group = ServiceGroup(configuration: .init(services: [service], logger: logger))
        self.group = group
        running = Task { try await group.run() }
        var opened = ports.makeAsyncIterator()
        port = await opened.next() ?? 0
    }

    /// To be called with no connection open.
    func stop() async throws {
        await group.triggerGracefulShutdown()
        try await running.value
    }

    /// Does something that waits for the network, on a thread of its own: the few threads that all tasks share are the
    /// site's.
    func aside<Value: Sendable>(_ work: @escaping @Sendable (Int) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { [port] in continuation.resume(with: Result { try work(port) }) }
        }
    }
}

/// A connection as a program makes it that keeps to no rules.
final class RawConnection {
    private let descriptor: Int32

    struct Failed: Error {
        let number: Int32
    }

    /// - Parameter receiveBytes: how much the system keeps of what nobody has read.
    init(port: Int, receiveBytes: Int32? = nil) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Failed(number: errno) }
        if var size = receiveBytes {
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
        }
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(descriptor, SOL_SOCKET, option, &patience, socklen_t(MemoryLayout<timeval>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else {
            close(descriptor)
            throw Failed(number: errno)
        }
    }

    deinit { close(descriptor) }

    /// - Returns: `false` when the other end takes no more.
    @discardableResult
    func write(_ text: String) -> Bool {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            bytes = bytes.dropFirst(count)
        }
        return true
    }

    /// What comes, until a text is among it or the other end closes; `nil` when neither happens in twenty seconds.
    func read(until end: String? = nil) -> String? {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            if let end, text.contains(end) { return text }
            let count = recv(descriptor, &piece, piece.count, 0)
            if count == 0 || count < 0 && errno == ECONNRESET { return text }
            guard count > 0 else { return nil }
            bytes += piece[..<count]
        }
    }

    /// Whether the other end closes the connection in twenty seconds, while nothing is read from it.
    ///
    /// Behind all that is still on its way its last word does not get through; but a byte for a connection that it
    /// closed comes back as refused.
    func isClosedByOther() -> Bool {
        for _ in 0..<100 {
            var waiting = pollfd(fd: descriptor, events: 0, revents: 0)
            if poll(&waiting, 1, 200) > 0 { return true }
            if send(descriptor, "\r", 1, Int32(MSG_NOSIGNAL | MSG_DONTWAIT)) < 0, errno != EAGAIN {
                return true
            }
        }
        return false
    }
}
