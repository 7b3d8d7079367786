import Foundation
import Testing

/// A partner's own heading: asked once, confirmed by an official, and understood from then on.
@Suite struct HeadingTests {
    private static let file =
        "Datum;Wachten in dagen;Wachttijd (Regionaal);Jeugdigen op de wachtlijst\n30-04-2021;50;39;18\n"

    @Test func `a heading is proposed, confirmed, remembered and taken back`() throws {
        let workspace = try TemporaryWorkspace()
        try workspace.drop(HeadingTests.file, as: "Wacht.csv", from: "sjt")
        #expect(try workspace.run("process").status == 3)
        let proposal = try workspace.run("heading")
        #expect(
            proposal.output.contains(
                "sluis heading confirm sjt-wachttijd 'Wachten in dagen' 'Wachttijd (Alblasserdam)'"))

        let confirmed = try workspace.run(
            "heading", "confirm", "sjt-wachttijd", "Wachten in dagen", "Wachttijd (Alblasserdam)", "--by", "Anne")
        #expect(confirmed.status == 0, "\(confirmed.complaints)")
        #expect(workspace.files("Inbox/sjt") == ["Wacht.csv"])
        #expect(try workspace.run("process").output.contains("geaccepteerd  sjt/Wacht.csv"))
        #expect(try !workspace.run("heading").output.contains("Is “"))

        // Another file with the same heading is understood at once, by `check` as well.
        let next = workspace.url("next.csv")
        try Data(HeadingTests.file.replacing("2021", with: "2020").utf8).write(to: next)
        #expect(try workspace.run("check", next.path, "--partner", "sjt").status == 0)
        let arguments = ["sjt-wachttijd", "Wachten in dagen", "Wachttijd (Alblasserdam)"]
        #expect(try workspace.run("heading", "withdraw", arguments[0], arguments[1], arguments[2]).status == 0)
        #expect(try workspace.run("check", next.path, "--partner", "sjt").status == 3)
        #expect(try workspace.run("heading", "withdraw", arguments[0], arguments[1], arguments[2]).status == 1)
        #expect(try workspace.run("verify").status == 0)
    }

    @Test(arguments: [
        ("sjt-wachtijd", "x", "Datum", "Bedoelt u sjt-wachttijd?"),
        ("sjt-wachttijd", "x", "Datums", "Bedoelt u Datum?"),
        ("sjt-wachttijd", "datum", "Wachttijd (Regionaal)", "is al de kolom “Datum”"),
        ("sjt-wachttijd", "?!", "Datum", "zonder letters of cijfers"),
    ])
    func `what cannot be a synonym is wrong usage`(
        agreement: String, written: String, heading: String, complaint: String
    ) throws {
        let workspace = try TemporaryWorkspace()
        let ended = try workspace.run("heading", "confirm", agreement, written, heading)
        #expect(ended.status == 64)
        #expect(ended.complaints.contains(complaint), "\(ended.complaints)")
    }
}
