import Foundation
import Testing

/// `sluis decide … accept --remember`: the same doubt is not put to an official twice.
@Suite struct WaiverTests {
    private static func file(_ first: String, _ second: Int) -> String {
        "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst\n30-04-2021;\(first);39;18\n31-08-2021;50;40;\(second)\n"
    }

    @Test func `what was accepted for good is quiet in process and check, another value is not`() throws {
        let workspace = try TemporaryWorkspace()
        try workspace.drop(WaiverTests.file("ca. 50", 17), as: "a.csv", from: "sjt")
        #expect(try workspace.run("process").output.contains("in beoordeling  sjt/a.csv"))
        let delivery = try #require(
            try workspace.run("decide").output.split(separator: " ").first { $0.hasPrefix("sjt-") })
        let decided = try workspace.run(
            "decide", String(delivery), "accept", "--reason", "geteld", "--by", "Anne", "--remember", "--until",
            "2199-12-31")
        #expect(decided.output.contains("Onthouden bij S119: 1 waarde."), "\(decided.complaints)")

        let same = workspace.url("same.csv")
        try Data(WaiverTests.file("ca. 50", 18).utf8).write(to: same)
        #expect(
            try workspace.run("check", same.path, "--partner", "sjt").output
                .contains("Uitkomst: geaccepteerd met opmerkingen"))
        let other = workspace.url("other.csv")
        try Data(WaiverTests.file("ca. 51", 18).utf8).write(to: other)
        #expect(
            try workspace.run("check", other.path, "--partner", "sjt").output.contains("Uitkomst: in beoordeling"))
        try workspace.drop(WaiverTests.file("ca. 50", 18), as: "b.csv", from: "sjt")
        #expect(try workspace.run("process").output.contains("geaccepteerd met opmerkingen  sjt/b.csv"))
        #expect(try workspace.run("verify").status == 0)
    }

    @Test(arguments: ["zie BSN 999990019", "mail sanne.zwiepvos@voorbeeld.nl"])
    func `a reason with somebody's data is refused`(reason: String) throws {
        let ended = try Program.run(["decide", "sjt-0", "accept", "--reason", reason])
        #expect(ended.status == 64)
        #expect(ended.complaints.contains("In de reden staan misschien gegevens van een persoon"))
        #expect(!ended.complaints.contains("999990019"))
    }

    @Test func `a heading that may be somebody's is asked about in the next file again`() throws {
        func file(_ heading: String) -> String {
            WaiverTests.file("50", 17).replacing("wachtlijst\n", with: "wachtlijst;\(heading)\n")
                .replacing("18\n", with: "18;5\n").replacing("17\n", with: "17;6\n")
        }
        let workspace = try TemporaryWorkspace()
        try workspace.drop(file("Sanne Zwiepvos"), as: "a.csv", from: "sjt")
        #expect(try workspace.run("process").output.contains("in beoordeling  sjt/a.csv"))
        let delivery = try #require(
            try workspace.run("decide").output.split(separator: " ").first { $0.hasPrefix("sjt-") })
        let decided = try workspace.run(
            "decide", String(delivery), "accept", "--reason", "mag", "--by", "Anne", "--remember")
        #expect(decided.output.contains("Niet te onthouden: S035."), "\(decided.output)\(decided.complaints)")
        let other = workspace.url("other.csv")
        try Data(file("Yusuf Zwiepbos").utf8).write(to: other)
        #expect(
            try workspace.run("check", other.path, "--partner", "sjt").output.contains("Uitkomst: in beoordeling"))
    }

    @Test(arguments: [
        ["reject", "--remember"], ["accept", "--until", "2030-01-01"], ["accept", "--remember", "--until", "x"],
    ])
    func `what cannot be remembered is wrong usage`(arguments: [String]) throws {
        let ended = try Program.run(["decide", "sjt-0"] + arguments + ["--reason", "x"])
        #expect(ended.status == 64)
    }
}
