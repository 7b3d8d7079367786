import Foundation
import Register
import ReportingModel
import Testing

@testable import ReviewSite

@Suite struct ServedSiteTests {
    private func site(_ patience: Patience = Patience(hangUp: .zero)) throws -> Site {
        try .forTests(register: .inMemory(), catalogue: .twoPartners, patience: patience)
    }

    private static let host = "Host: localhost\r\n"

    @Test func `a body without end is read no further, and the connection is closed`() async throws {
        let served = try await ServedSite(site())
        let (sentMegabytes, answer) = try await served.aside { port in
            let connection = try RawConnection(port: port)
            connection.write("GET /inloggen HTTP/1.1\r\n\(ServedSiteTests.host)Transfer-Encoding: chunked\r\n\r\n")
            let chunk = "100000\r\n" + String(repeating: "x", count: 1_048_576) + "\r\n"
            var sent = 0
            while sent < 400, connection.write(chunk) { sent += 1 }
            return (sent, connection.read())
        }
        #expect(sentMegabytes < 100)
        #expect(answer != nil, "the connection is closed")
        try await served.stop()
    }

    @Test func `somebody who asks for much and reads nothing is cut off`() async throws {
        let served = try await ServedSite(site(Patience(hangUp: .zero, silence: .seconds(1))))
        let isClosed = try await served.aside { port in
            let connection = try RawConnection(port: port, receiveBytes: 4_096)
            let request = "GET /inloggen HTTP/1.1\r\n\(ServedSiteTests.host)\r\n"
            connection.write(String(repeating: request, count: 2_000))
            return connection.isClosedByOther()
        }
        #expect(isClosed)
        try await served.stop()
    }

    @Test func `a form that is half sent does not keep the site from stopping`() async throws {
        let served = try await ServedSite(site(Patience(hangUp: .zero, closing: .zero)))
        let (steps, step) = AsyncStream.makeStream(of: Void.self)
        async let isClosed = served.aside { port in
            let connection = try RawConnection(port: port)
            connection.write("POST /inloggen HTTP/1.1\r\n\(ServedSiteTests.host)Content-Length: 100\r\n\r\nnaam=")
            step.yield()
            return connection.isClosedByOther()
        }
        for await _ in steps { break }
        try await served.stop()
        #expect(try await isClosed)
    }

    @Test func `a connection that says nothing gives way to the next`() async throws {
        var settings = SiteSettings()
        settings.connections = 10
        let served = try await ServedSite(site(Patience(hangUp: .zero, silence: .seconds(1))), settings)
        let answer = try await served.aside { port in
            let silent = try (0..<40).map { _ in try RawConnection(port: port) }
            let connection = try RawConnection(port: port)
            connection.write("GET /inloggen HTTP/1.1\r\n\(ServedSiteTests.host)\r\n")
            let answer = connection.read(until: "\r\n")
            withExtendedLifetime(silent) {}
            return answer
        }
        #expect(answer?.hasPrefix("HTTP/1.1 200") == true)
        try await served.stop()
    }

    @Test func `a program that asks before it sends is told to go on`() async throws {
        let served = try await ServedSite(site())
        let (first, second) = try await served.aside { port in
            let connection = try RawConnection(port: port)
            connection.write(
                "POST /inloggen HTTP/1.1\r\n\(ServedSiteTests.host)Expect: 100-continue\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 6\r\nConnection: close\r\n\r\n"
            )
            let first = connection.read(until: "\r\n\r\n")
            connection.write("naam=x")
            return (first, connection.read(until: "</html>"))
        }
        #expect(first == "HTTP/1.1 100 Continue\r\n\r\n")
        #expect(second?.hasPrefix("HTTP/1.1 403") == true, "the form carries no token")
        try await served.stop()
    }

    @Test func `HEAD sends no body, also for an unknown page, and the connection goes on`() async throws {
        let served = try await ServedSite(site())
        let answer = try await served.aside { port in
            let connection = try RawConnection(port: port)
            let head = "HEAD /nope HTTP/1.1\r\n\(ServedSiteTests.host)\r\n"
            connection.write(head + "GET /inloggen HTTP/1.1\r\n\(ServedSiteTests.host)\r\n")
            return connection.read(until: "</html>")
        }
        let parts = try #require(answer).components(separatedBy: "\r\n\r\n")
        #expect(parts[0].hasPrefix("HTTP/1.1 404") && parts[0].contains("\r\nContent-Length: "))
        #expect(parts[1].hasPrefix("HTTP/1.1 200"))
        try await served.stop()
    }

    @Test(arguments: ["", "Host: localhost\r\nHost: elders.example\r\n"])
    func `a request names its host once`(hosts: String) async throws {
        let served = try await ServedSite(site())
        let answer = try await served.aside { port in
            let connection = try RawConnection(port: port)
            connection.write("GET /inloggen HTTP/1.1\r\n\(hosts)\r\n")
            return connection.read()
        }
        #expect(answer?.hasPrefix("HTTP/1.1 400") == true)
        try await served.stop()
    }

    @Test func `broken chunks are the sender's mistake`() async throws {
        let served = try await ServedSite(site())
        let answer = try await served.aside { port in
            let connection = try RawConnection(port: port)
            connection.write(
                "POST /inloggen HTTP/1.1\r\n\(ServedSiteTests.host)Transfer-Encoding: chunked\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\n5\r\nnaam=\r\nzz\r\n")
            return connection.read()
        }
        #expect(answer?.hasPrefix("HTTP/1.1 400") == true)
        try await served.stop()
    }

    @Test func `with a certificate the site speaks TLS, and waits for nobody there either`() async throws {
        let made = try TestCertificate(days: 20)
        var settings = SiteSettings()
        (settings.certificate, settings.privateKey) = (made.certificate, made.key)
        let site = try self.site(Patience(hangUp: .zero, silence: .seconds(1)))
        let served = try await ServedSite(site, settings)
        let (status, isClosed) = try await served.aside { [certificate = made.certificate] port in
            let curl = Process()
            curl.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            curl.arguments = [
                "curl", "--silent", "--fail", "--cacert", certificate, "--output", "/dev/null",
                "--connect-to", "localhost:443:127.0.0.1:\(port)", "https://localhost/inloggen",
            ]
            try curl.run()
            curl.waitUntilExit()
            return (curl.terminationStatus, try RawConnection(port: port).isClosedByOther())
        }
        #expect(status == 0)
        #expect(isClosed, "a connection on which no handshake begins")
        #expect(site.certificate.warning(now: Installed.now) != nil)
        try await served.stop()
        withExtendedLifetime(made) {}
    }

    private enum Installed {
        static var now: Instant { Instant(millisecondsSince1970: Int64(Date().timeIntervalSince1970 * 1_000)) }
    }
}
