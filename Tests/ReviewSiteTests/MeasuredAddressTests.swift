import Foundation
import Testing

@testable import ReviewSite

/// The table of addresses that `Scripts/benchmark-site` measures.
@Suite struct MeasuredAddressTests {
    private func table() throws -> [String] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = folder.appending(path: "Scripts/benchmarking/addresses.txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map(String.init)
    }

    /// Without what stands behind the `?`, and with the same sign for every name.
    private func shape(_ path: String) -> String {
        String(path.prefix { $0 != "?" }).replacing(/\{[A-Za-z]+\}/, with: "*")
            .replacing("/bestanden/tabellen/", with: "/bestanden/*/")
    }

    @Test func `every address that gives something is measured`() throws {
        let measured = Set(try table().compactMap { $0.split(separator: " ").last }.map { shape(String($0)) })
        for route in Route.all where route.method == .get {
            #expect(measured.contains(shape(route.path)), "\(route.path)")
        }
        #expect(!measured.contains("/deze/is/er/niet"))
    }

    @Test func `nothing is measured that does not exist`() throws {
        let known = Set(Route.all.filter { $0.method == .get }.map { shape($0.path) })
        for line in try table() {
            let path = line.split(separator: " ").last.map(String.init) ?? ""
            #expect(known.contains(shape(path)), "\(line)")
        }
    }
}
