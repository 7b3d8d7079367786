import Foundation
import Testing

/// Files with personal data, from the Inbox to the answer: nothing of them may be anywhere but in the quarantine.
@Suite struct PersonalDataTests {
    /// What stands in the files below and must not stand anywhere else.
    private static let secrets = [
        "999990019", "9999.90.019", "111222333", "123456782", "Jansen", "jan@voorbeeld.nl", "0612345678", "12345678",
        "01-02-2010", "Dorpsstraat", "geheim verhaal",
    ]

    private static let files: [(name: String, text: String)] = [
        (
            "kolom zonder kop.csv",
            """
            Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst;Toelichting;x
            30-04-2019;63;48;28;geheim verhaal;999990019
            31-08-2019;113;54;4;;111222333
            30-04-2020;54;73;25;;123456782

            """
        ),
        (
            "bericht.xml",
            "<j:Bericht xmlns:j=\"http://www.istandaarden.nl/ijw/3_2/jw305/schema\"><j:Bsn>999990019</j:Bsn></j:Bericht>"
        ),
        ("kapot.xml", "<lijst><client><bsn>999990019</bsn><naam>Jansen</naam></lijst>"),
        ("kapot.json", "{\"clienten\": [{\"bsn\": \"999990019\", \"achternaam\": \"Jansen\"}"),
        ("lijst.csv", "Achternaam;Geboortedatum;Adres\nJansen;01-02-2010;Dorpsstraat 1\n"),
        ("sleutels.json", "{\"999990019\": {\"uren\": 3}, \"111222333\": {\"uren\": 4}}"),
        (
            "tweede lijst.json",
            """
            {"cijfers": [{"halfjaar": "2025-H1", "gesprekken POH-jeugd": 126}, {"halfjaar": "2025-H2", "gesprekken POH-jeugd": 118}],
             "contacten": [{"wie": "Jansen", "waar": "jan@voorbeeld.nl"}, {"wie": "x", "waar": "y"}]}
            """
        ),
        (
            "toelichting.json",
            """
            {"cijfers": [{"halfjaar": "2025-H1", "gesprekken POH-jeugd": 126, "toelichting": "bel Jansen, 0612345678"}]}
            """
        ),
        (
            "titel.csv",
            "Overzicht van jan@voorbeeld.nl;;;\n\nDatum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst\n30-04-2019;63;48;28\n"
        ),
        (
            "kruistabel.csv",
            "Aanmeldroute;T1 2025;T2 2025;T3 2025;999990019\nInwoner;34;27;38;1\nSchool;41;19;45;2\n"
        ),
        ("namen boven.csv", "Aanmeldroute;T1 2025;T2 2025;Piet Jansen\nInwoner;jan@voorbeeld.nl;27;38\n"),
        ("Jansen_geb_01-02-2010 999990019.csv", "BSN;x\n999990019;1\n"),
        ("lijst jan@voorbeeld.nl 06-12345678.csv", "BSN;x\n111222333;1\n"),
        ("groot.csv", large),
    ]

    /// Longer than what the register keeps in memory before it writes.
    private static let large: String = {
        var text = "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst;Toelichting;BSN\n"
        for number in 0..<20_000 { text += "30-04-2019;63;48;\(number);geheim verhaal \(number);999990019\n" }
        return text
    }()

    @Test func `nothing of a file with personal data is anywhere but in the quarantine`() throws {
        let workspace = try TemporaryWorkspace()
        for (name, text) in PersonalDataTests.files { try workspace.drop(text, as: name, from: "sjt") }
        let processed = try workspace.run("process")
        #expect(processed.status == 3)
        #expect(workspace.files("Quarantine").count == PersonalDataTests.files.count, "\(processed.output)")
        #expect(workspace.files("Archive").isEmpty)
        #expect(workspace.files("Inbox/sjt").isEmpty)
        _ = try workspace.run("consolidate")
        let outputs = [processed, try workspace.run("status"), try workspace.run("process", "--json")]
        for secret in PersonalDataTests.secrets {
            for output in outputs {
                #expect(!output.output.contains(secret) && !output.complaints.contains(secret), "\(secret)")
            }
            let bytes = Data(secret.utf8)
            for file in workspace.files("") {
                #expect(!file.contains(secret), "\(file)")
                if file.hasPrefix("Quarantine/") || file.hasPrefix("Config/") { continue }
                let content = try Data(contentsOf: workspace.url(file))
                #expect(content.range(of: bytes) == nil, "\(secret) stands in \(file)")
            }
        }
        for file in workspace.files("Quarantine") {
            #expect(try rights(workspace.url("Quarantine/\(file)")) == 0o600)
        }
        #expect(try rights(workspace.url("Quarantine")) == 0o700)
        #expect(try workspace.run("verify").status == 0)
    }

    @Test func `the partner reads what was found, where, and what to send instead`() throws {
        let workspace = try TemporaryWorkspace()
        for (name, text) in PersonalDataTests.files.prefix(2) { try workspace.drop(text, as: name, from: "sjt") }
        _ = try workspace.run("process")
        let pages = try workspace.files("Outbox/sjt").filter { $0.hasSuffix(".html") }.map {
            try workspace.text("Outbox/sjt/\($0)")
        }.joined()
        for words in [
            "burgerservicenummers (BSN)", "vanaf regel 2 (3 cellen)", "Wachttijd en wachtlijst",
            "Zet alleen die aantallen in het bestand.",
            "een iJw-bericht met gegevens per persoon", "het berichtenverkeer",
        ] {
            #expect(pages.contains(words), "\(words)")
        }
    }

    @Test func `check says no more than the daemon does`() throws {
        let workspace = try TemporaryWorkspace()
        for (name, text) in PersonalDataTests.files {
            let file = workspace.url(name)
            try Data(text.utf8).write(to: file)
            let checked = try workspace.run("check", file.path, "--partner", "sjt", "--json")
            #expect(checked.status == 3)
            for secret in PersonalDataTests.secrets {
                #expect(!(checked.output + checked.complaints).contains(secret), "\(secret) in \(name)")
            }
        }
    }

    @Test(arguments: [
        (
            "amount",
            "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst\n30-04-2019;63;48;28\n"
        ),
        (
            "an unknown column with one number",
            "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst;Ons kenmerk\n30-04-2019;63;48;28;111222333\n31-08-2019;113;54;4;5\n"
        ),
        (
            "a desk to ask",
            "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst\n30-04-2019;63;48;28\nBron: SJT, info@jeugdteams.nl, 078-1234567;;;\n"
        ),
        (
            "who made it, and the account of the office",
            "Opgesteld door: J. de Vries, j.devries@jeugdteams.nl;;;\nRekeningnummer;NL91 ABNA 0417 1643 00;;\n\nDatum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst\n30-04-2019;63;48;28\n"
        ),
    ])
    func `an ordinary file is taken in`(name: String, text: String) throws {
        let workspace = try TemporaryWorkspace()
        try workspace.drop(text, as: "rapport.csv", from: "sjt")
        let processed = try workspace.run("process")
        #expect(workspace.files("Quarantine").isEmpty, "\(name): \(processed.output)")
        #expect(workspace.files("Archive").count == 1)
        for file in workspace.files("") where !file.hasPrefix("Archive/") && !file.hasPrefix("Config/") {
            for secret in ["devries", "de Vries", "0417"] {
                let bytes = try Data(contentsOf: workspace.url(file))
                #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret) stands in \(file)")
            }
        }
    }

    @Test func `a text with a number that may be somebody's waits for an official, without that text`() throws {
        let workspace = try TemporaryWorkspace()
        try workspace.drop(
            "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst;Toelichting\n30-04-2019;63;48;28;zie zaak 999990019\n31-08-2019;113;54;4;goed\n",
            as: "rapport.csv", from: "sjt")
        let processed = try workspace.run("process")
        #expect(processed.output.contains("in beoordeling"), "\(processed.output)")
        for file in workspace.files("") where !file.hasPrefix("Archive/") && !file.hasPrefix("Config/") {
            #expect(try Data(contentsOf: workspace.url(file)).range(of: Data("999990019".utf8)) == nil, "\(file)")
        }
    }

    private func rights(_ url: URL) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }
}
