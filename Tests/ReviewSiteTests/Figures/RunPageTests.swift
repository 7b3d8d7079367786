import Consolidation
import Crypto
import Foundation
import HTTPTypes
import Register
import ReportingModel
import Testing

@testable import ReviewSite

/// The pages over real runs, in a folder of their own.
@Suite final class RunPageTests {
    private typealias Samples = FigureSamples

    private let folder: String
    private let register: Register
    private let catalogue = FigureSamples.catalogue()

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        register = try Register.inMemory()
        try register.receive(1, [.init(period: Samples.day(2025), value: Samples.exact(54))], at: moment(1))
        try consolidate(1)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// An hour of the day before the test's now.
    private func moment(_ hour: Int) -> Instant {
        Instant(millisecondsSince1970: Site.testMoment.millisecondsSince1970 - Int64(48 - hour) * 3_600_000)
    }

    private func consolidate(_ hour: Int) throws {
        let result = try Consolidator(register: register, catalogue: catalogue, outputFolder: folder + "/Output")
            .run(municipality: "GM0482", asOf: LocalTime(Site.testMoment).day)
        try register.record(result.record(finishedAt: moment(hour)))
    }

    private func visit() async throws -> FigureVisit {
        let folder = folder
        return try await FigureVisit(register, catalogue: catalogue) { catalogue in
            SiteWorld(
                catalogue: { catalogue }, now: { Site.testMoment },
                output: { PublishedOutput.path(of: $1, municipality: $0, in: folder + "/Output") })
        }
    }

    @Test func `a run shows its files, and gives the one that is asked for`() async throws {
        let visit = try await visit()
        #expect(try await visit.page("/consolidaties").contains("href=\"/consolidaties/1\""))
        let page = try await visit.page("/consolidaties/1")
        #expect(page.contains("waarnemingen.csv") && page.contains("eerste consolidatie"))
        let answer = try await visit.visitor.get("/consolidaties/1/bestanden/waarnemingen.csv")
        #expect(answer.status == 200)
        #expect(answer.body.hasPrefix("gemeente,partner,") && answer.body.contains(",54,"))
        #expect(answer.headers[.contentDisposition]?.contains("attachment") == true)
        #expect(try await visit.visitor.get("/consolidaties/1/bestanden/tabellen/index.html").status == 200)
    }

    @Test func `every link in the readable tables leads to what it names, and they keep their own style only`()
        async throws
    {
        let visit = try await visit()
        var waiting = ["/consolidaties/1/bestanden/tabellen/index.html"]
        var seen: Set<String> = []
        while let path = waiting.popLast() {
            guard seen.insert(path).inserted else { continue }
            let answer = try await visit.visitor.get(path)
            #expect(answer.status == 200, "\(path)")
            guard path.hasSuffix(".html") else {
                #expect(answer.headers[.contentDisposition]?.hasPrefix("attachment") == true, "\(path)")
                continue
            }
            #expect(answer.headers[.contentDisposition] == nil)
            #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
            let policy = answer.headers[.contentSecurityPolicy] ?? ""
            #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-") && !policy.contains("unsafe"))
            let style = try #require(answer.body.firstMatch(of: /<style>(.*?)<\/style>/.dotMatchesNewlines())).1
            let hash = Data(SHA256.hash(data: Data(style.utf8))).base64EncodedString()
            #expect(policy.contains("'sha256-\(hash)'"))
            #expect(!answer.body.contains(" style="))
            for link in answer.body.matches(of: /href="([^"#]+)"/) {
                let base = URL(string: "http://localhost\(path)")
                let target = try #require(URL(string: String(link.1), relativeTo: base)?.absoluteURL)
                #expect(target.host() == "localhost", "\(link.1)")
                waiting.append(target.path())
            }
        }
        #expect(seen.count > 5 && seen.contains("/consolidaties/1/bestanden/waarnemingen.csv"))
    }

    @Test(arguments: [
        "..%2F..%2FData%2Fregister.sqlite", "%2Fetc%2Fpasswd", "..%2Flatest%2Fwaarnemingen.csv", "tabellen", "",
        "tabellen%2F..%2Fwaarnemingen.csv", "waarnemingen.csv%00", "bestaat-niet.csv", "tabellen/..%2Fwaarnemingen.csv",
        "tabellen/", "../waarnemingen.csv", "tabellen%2Findex.html/x",
    ])
    func `only what the run names is given`(name: String) async throws {
        try Data("geheim".utf8).write(to: URL(fileURLWithPath: folder + "/Output/geheim.txt"))
        let answer = try await visit().visitor.get("/consolidaties/1/bestanden/\(name)")
        #expect(answer.status == 404)
    }

    @Test func `a link in place of a file is not followed, nor is one in place of its folder`() async throws {
        let visit = try await visit()
        let run = try #require(try register.read { try $0.runs(municipality: "GM0482", limit: 1) }.first)
        let path = "\(folder)/Output/GM0482/\(run.folder)"
        let secret = folder + "/geheim"
        try FileManager.default.copyItem(atPath: path + "/waarnemingen.csv", toPath: secret)
        try FileManager.default.removeItem(atPath: path + "/waarnemingen.csv")
        try FileManager.default.createSymbolicLink(
            atPath: path + "/waarnemingen.csv", withDestinationPath: secret)
        #expect(try await visit.visitor.get("/consolidaties/1/bestanden/waarnemingen.csv").status == 404)

        try FileManager.default.moveItem(atPath: path + "/tabellen", toPath: folder + "/elders")
        try FileManager.default.createSymbolicLink(
            atPath: path + "/tabellen", withDestinationPath: folder + "/elders")
        #expect(try await visit.visitor.get("/consolidaties/1/bestanden/tabellen/index.html").status == 404)
    }

    @Test func `a file that was changed since is not given`() async throws {
        let run = try #require(try register.read { try $0.runs(municipality: "GM0482", limit: 1) }.first)
        try Data("anders".utf8).write(
            to: URL(fileURLWithPath: "\(folder)/Output/GM0482/\(run.folder)/waarnemingen.csv"))
        #expect(try await visit().visitor.get("/consolidaties/1/bestanden/waarnemingen.csv").status == 404)
    }

    @Test func `the next run says which figures and deliveries changed`() async throws {
        let name = try register.receive(
            2, [.init(period: Samples.day(2025), value: Samples.exact(61))], at: moment(2))
        try consolidate(3)
        let page = try await visit().page("/consolidaties/2")
        #expect(page.contains("Nieuw meegeteld (1)") && page.contains("Telt niet meer mee (1)"))
        #expect(page.contains("/aanleveringen/\(name)"))
        #expect(page.contains("Gemiddelde wachttijd, Alblasserdam, 30 april 2025"))
        #expect(page.contains("data-label=\"Was\">54<") && page.contains("<strong>61</strong>"))
    }

    @Test func `a run that is not there is not found`() async throws {
        let visit = try await visit()
        for path in ["/consolidaties/9", "/consolidaties/x", "/consolidaties/9/bestanden/manifest.json"] {
            #expect(try await visit.page(path) == "status 404", "\(path)")
        }
    }

    @Test func `an empty register has no runs yet`() async throws {
        #expect(try await FigureVisit(try .inMemory()).page("/consolidaties").contains("nog geen consolidatie"))
    }
}
