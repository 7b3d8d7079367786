import Foundation

/// A certificate that a test made for itself; its files are removed at the end.
final class TestCertificate {
    private let folder: URL
    let certificate: String
    let key: String

    init(days: Int = 90) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "certificate-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        certificate = folder.appending(path: "site.pem").path
        key = folder.appending(path: "site-key.pem").path
        try openssl(
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj",
            "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-days", "\(days)", "-keyout", key, "-out",
            certificate)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The key again, with a password.
    func lockedKey() throws -> String {
        let path = folder.appending(path: "locked.pem").path
        try openssl("pkey", "-in", key, "-aes256", "-passout", "pass:geheim", "-out", path)
        return path
    }

    func file(_ name: String, _ content: String) throws -> String {
        let path = folder.appending(path: name).path
        try Data(content.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    private struct OpenSSLFailed: Error {
        let status: Int32
    }

    private func openssl(_ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw OpenSSLFailed(status: process.terminationStatus) }
    }
}
