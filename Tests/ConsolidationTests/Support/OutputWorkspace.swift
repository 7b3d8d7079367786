import FoundationEssentials
import Register
import ReportingModel
import Testing

@testable import Consolidation

/// A folder for outputs that is gone when the test ends.
final class OutputWorkspace {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/sluis-consolidation-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    var outputFolder: String { path + "/Output" }

    func consolidator(
        _ register: Register, catalogue: Catalogue = SmallCatalogue.catalogue(),
        _ fileSystem: any OutputFileSystem = LinuxOutputFileSystem()
    ) -> Consolidator {
        Consolidator(register: register, catalogue: catalogue, outputFolder: outputFolder, fileSystem)
    }

    /// The text of a file in the latest outputs.
    func latest(_ municipality: String, _ name: String) throws -> String {
        try text("\(municipality)/latest/\(name)")
    }

    func text(_ name: String) throws -> String {
        try String(decoding: Data(contentsOf: URL(filePath: outputFolder + "/" + name)), as: UTF8.self)
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: outputFolder + "/" + name))
    }

    func names(_ municipality: String) throws -> [String] {
        try LinuxOutputFileSystem().names(in: outputFolder + "/" + municipality)
    }

    /// Every file of the latest outputs with its content.
    func everything(_ municipality: String) throws -> [String: String] {
        let latest = outputFolder + "/" + municipality + "/latest"
        let names = try FileManager.default.subpathsOfDirectory(atPath: latest).filter { $0.contains(".") }
        return try names.reduce(into: [:]) { files, name in files[name] = try self.latest(municipality, name) }
    }
}
