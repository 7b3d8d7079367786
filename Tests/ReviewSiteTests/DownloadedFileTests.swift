import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import ReportingModel
import Testing

@testable import ReviewSite

/// What is downloaded is what was stored, or nothing.
@Suite final class DownloadedFileTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "download-\(UUID().uuidString)")
    private var path: String { folder.appending(path: "file").path }
    // More than one piece.
    private let content = Data((0..<600_000).map { UInt8(truncatingIfNeeded: $0 / 7) })
    private var hash: ContentHash { ContentHash(bytes: SHA256.hash(data: content)) }

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try content.write(to: URL(filePath: path))
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    @Test func `the whole file is sent`() async throws {
        let file = try DownloadedFile(path: path, expected: hash)
        let body = file.body(BlockingWork())
        #expect(body.contentLength == content.count)
        let writer = Gathering()
        try await body.write(writer)
        #expect(Data(writer.bytes) == content)
    }

    @Test func `a file that was altered is not sent`() throws {
        try (content.dropLast() + [0]).write(to: URL(filePath: path))
        #expect(throws: DownloadedFile.Failure.self) { try DownloadedFile(path: path, expected: hash) }
    }

    @Test func `a link is not followed, also to the same bytes`() throws {
        let link = folder.appending(path: "link").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        #expect(throws: DownloadedFile.Failure.self) { try DownloadedFile(path: link, expected: hash) }
        #expect(throws: DownloadedFile.Failure.self) { try DownloadedFile(path: folder.path, expected: hash) }
    }

    private final class Gathering: ResponseBodyWriter {
        var bytes: [UInt8] = []

        func write(_ part: ByteBuffer) async throws { bytes += part.readableBytesView }
        func finish(_: HTTPFields?) async throws {}
    }
}
