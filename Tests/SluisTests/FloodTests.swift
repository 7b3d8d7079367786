import Foundation
import Testing

/// Many connections at once, and little that may be open.
@Suite struct FloodTests {
    /// Connections that say nothing; closed at the end.
    private final class Silence {
        private let descriptors: [Int32]
        var count: Int { descriptors.count }

        init(port: UInt16, count: Int) {
            descriptors = (0..<count).map { _ in FloodTests.connection(to: port) }.filter { $0 >= 0 }
        }

        deinit { for descriptor in descriptors { close(descriptor) } }
    }

    private static func connection(to port: UInt16) -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        _ = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        return descriptor
    }

    /// The first line of the answer to a request.
    private func answer(port: UInt16) -> String {
        let descriptor = FloodTests.connection(to: port)
        defer { close(descriptor) }
        let request = Array("GET /inloggen HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8)
        _ = send(descriptor, request, request.count, Int32(MSG_NOSIGNAL))
        var piece = [UInt8](repeating: 0, count: 64)
        let count = recv(descriptor, &piece, piece.count, 0)
        return String(decoding: piece.prefix(max(0, count)), as: UTF8.self).components(separatedBy: "\r\n")[0]
    }

    @Test func `a flood of connections stops neither the intake nor, when it is over, the site`() throws {
        let workspace = try TemporaryWorkspace()
        let site = try RunningSite(workspace, accounts: [], openFiles: 256)
        let port = try #require(site.url.firstMatch(of: /:([0-9]+)\//).flatMap { UInt16($0.1) })
        var silence: Silence? = Silence(port: port, count: 300)
        #expect(silence?.count == 300)
        try workspace.drop(LifeOfAFileTests.waitingTimes, as: "vloed.csv", from: "sjt")
        for _ in 0..<600 where workspace.files("Outbox/sjt").isEmpty { usleep(100_000) }
        #expect(!workspace.files("Outbox/sjt").isEmpty, "taken in while the connections are open")
        silence = nil
        #expect(answer(port: port) == "HTTP/1.1 200 OK")
        #expect(site.isRunning)
        let log = try workspace.text("stderr")
        #expect(log.contains("takes fewer connections at once"))
        #expect(!log.contains("missing") && !log.contains("mistake"), "\(log)")
    }
}
