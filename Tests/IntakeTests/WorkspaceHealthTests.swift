import Foundation
import Testing

@testable import Intake

/// What would stop the next file is found before it comes.
@Suite struct WorkspaceHealthTests {
    @Test func `a workspace in order has no fault, and is left as it was`() throws {
        let folder = try TemporaryWorkspace()
        let workspace = folder.workspace
        let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        try workspace.checkHealth()
        #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == before)
    }

    @Test(arguments: ["Data/work", "Archive", "Quarantine", "Outbox"])
    func `a folder that was removed or replaced is a fault`(_ name: String) throws {
        let folder = try TemporaryWorkspace()
        let workspace = folder.workspace
        try FileManager.default.removeItem(atPath: folder.path + "/" + name)
        #expect(throws: IntakeFailure.self) { try workspace.checkHealth() }
        try FileManager.default.createDirectory(atPath: folder.path + "/" + name, withIntermediateDirectories: true)
        #expect(throws: IntakeFailure.self) { try workspace.checkHealth() }
    }
}
