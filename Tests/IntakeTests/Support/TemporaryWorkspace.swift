import Foundation
import Glibc
import Intake
import ReportingModel
import Testing

/// A workspace in a real folder of its own, gone with the last reference.
final class TemporaryWorkspace: Sendable {
    static let partners: Set<String> = ["kr8", "sjt"]

    let path: String
    let workspace: Workspace

    init() throws {
        var template = Array("/tmp/intake-test-XXXXXX".utf8CString)
        let made = try #require(mkdtemp(&template))
        path = String(cString: made)
        workspace = try Workspace(at: path)
        try workspace.makePartnerFolders(Self.partners)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file through the bytes of its name.
    func put(_ text: String, as name: FileName, partner: String = "kr8") throws {
        let number = Glibc.open(cPath("Inbox/\(partner)/", name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        try #require(number >= 0, "could not write \(name.printable)")
        defer { close(number) }
        let bytes = Array(text.utf8)
        try #require(write(number, bytes, bytes.count) == bytes.count)
    }

    func put(_ text: String, as name: String, partner: String = "kr8") throws {
        try put(text, as: FileName(name), partner: partner)
    }

    func url(_ path: String) -> URL { URL(fileURLWithPath: self.path + "/" + path) }

    func scan() throws -> InboxScan { try InboxScanner(workspace).scan(partners: Self.partners) }

    /// The one entry of that name, as a scan sees it.
    func entry(_ name: String) throws -> InboxEntry {
        try #require(try scan().entries.first { $0.name == FileName(name) })
    }

    func area(maximumByteCount: Int64 = 1_000_000) -> WorkArea {
        WorkArea(workspace, maximumByteCount: maximumByteCount)
    }

    /// All that is no folder, by path, sorted.
    func files(under folder: String) throws -> [String] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: path + "/" + folder)
        return paths.filter { path in
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(
                atPath: "\(self.path)/\(folder)/\(path)", isDirectory: &isFolder)
            return !exists || !isFolder.boolValue
        }.sorted()
    }

    func text(_ path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }

    func cPath(_ folder: String, _ name: FileName) -> [CChar] {
        Array((path + "/" + folder).utf8).map(CChar.init(bitPattern:)) + name.bytes.map(CChar.init(bitPattern:)) + [0]
    }
}
