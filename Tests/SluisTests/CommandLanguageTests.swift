import Foundation
import Testing

/// Whoever types a command reads one language: that of the workspace.
@Suite struct CommandLanguageTests {
    /// Common words of the program, by the language that they belong to.
    private static let words: [String: Set<String>] = [
        "nl": [
            "het", "een", "niet", "bestand", "aanlevering", "levering", "met", "voor", "wordt", "zijn", "wij", "geen",
            "nog", "regel", "regels", "kolom", "uitkomst", "afspraak", "geschreven", "ontvangen", "ontvangstbewijs",
            "afgekeurd", "geaccepteerd", "beoordeling", "ontbreekt", "ontbreken", "uiterlijk", "waarde", "gebied",
            "besluit", "logboek", "bevinding", "cijfers", "samen", "geweigerd", "verwacht", "waar", "alles", "klopt",
            "teruggestuurd", "wachtwoord", "gemaakt", "onthouden", "tekenset", "formaat", "scheidingsteken", "kop",
            "rijen", "kolommen", "naam", "rol", "beheerder", "al", "deze", "daar", "kies", "vaker",
        ],
        "en": [
            "the", "file", "delivery", "not", "with", "received", "rejected", "accepted", "missing", "row", "rows",
            "written", "agreement", "outcome", "nothing", "figures", "finding", "decision", "together", "refused",
            "expected", "where", "line", "column", "columns", "encoding", "format", "delimiter", "header", "value",
            "area", "review", "returned", "password", "made", "remembered", "originals", "name", "role", "from",
            "which", "this", "these", "due", "and", "unknown",
        ],
    ]

    @Test(arguments: ["nl", "en"])
    func `every command speaks only the language of the workspace`(language: String) throws {
        let workspace = try TemporaryWorkspace()
        let settings = workspace.url("Config/sluis.yaml")
        try Data(try workspace.text("Config/sluis.yaml").replacing("language: nl", with: "language: \(language)").utf8)
            .write(to: settings)
        try workspace.dropSamples()
        try workspace.drop("a;b\n1;2\n", as: "Niets.csv", from: "sjt")
        let foreign = try #require(CommandLanguageTests.words[language == "nl" ? "en" : "nl"])
        let own = try #require(CommandLanguageTests.words[language])
        let names = try CommandLanguageTests.ownNames(of: workspace)
        var seen: Set<String> = []
        var said: [String] = []
        func say(_ arguments: [String], input: String = "") throws -> String {
            let ended = try Program.run(arguments + ["--workspace", workspace.folder.path], input: input)
            // A draft is a file for Config, where comments are Dutch; a plain table is what the partner wrote.
            let isFile = arguments.prefix(2) == ["agreement", "draft"] || arguments.contains("--csv")
            let text = (isFile ? "" : ended.output) + ended.complaints
            let found = CommandLanguageTests.words(of: text, without: names)
            seen.formUnion(found)
            let strange = found.intersection(foreign).sorted()
            if !strange.isEmpty {
                said.append("\(arguments.joined(separator: " ")): \(strange)\n\(text.prefix(4_000))")
            }
            return ended.output
        }
        let path = TemporaryWorkspace.repository.appendingPathComponent("Samples").path
        _ = try say(["explain", "sjt-0000"])
        _ = try say(["decide"])
        _ = try say(["verify"])
        _ = try say(["consolidate"])
        _ = try say(["user", "list"])
        _ = try say(["process"])
        _ = try say(["process"])
        _ = try say(["status", "--as-of", "2026-11-22"])
        _ = try say(["status", "--as-of", "2026-11-22", "--all"])
        let waiting = try say(["decide"])
        let held = waiting.split(separator: "\n").filter { $0.first?.isLetter == true }.compactMap {
            $0.split(separator: " ").first.map(String.init)
        }
        let first = try #require(held.first)
        for verdict in ["accept", "accept", "withdraw", "withdraw", "return", "reject"] {
            let remembering = verdict == "accept" ? ["--remember"] : []
            _ = try say(["decide", first, verdict, "--reason", "…", "--by", "beheer"] + remembering)
        }
        _ = try say(["explain", first])
        _ = try say(["decide", "sjt-0000", "accept", "--reason", "…"])
        _ = try say(["decide", first, "accept"])
        for name in ["TOE-01", "TOE-19", "Niets.csv", "Wachttijd 2021 fout.csv", "weg.csv"] {
            _ = try say(["explain", name])
        }
        for (partner, name) in [
            ("sjt", "Wachttijd 2021 fout.csv"), ("ocd", "Monitor Sociaal fout.csv"),
            ("sjt", "Wachttijd en wachtlijst 2019-2021.csv"),
            ("stuwkr8", "Halfjaarrapportage MAG fout (niet welgevormd).xml"),
            ("sociaal-team", "Wachtlijst fout (dubbele sleutel).json"),
        ] {
            let file = "\(path)/\(partner)/\(name)"
            _ = try say(["check", file, "--partner", partner])
            _ = try say(["inspect", file])
        }
        let wrong = "\(path)/sjt/Wachttijd 2021 fout.csv"
        _ = try say(["check", wrong, "--partner", "jong-jgz"])
        _ = try say(["inspect", wrong, "--csv"])
        for file in [wrong, "\(path)/stuwkr8/Halfjaarrapportage MAG fout (niet welgevormd).xml"] {
            _ = try say(["agreement", "draft", file, "--partner", "sjt"])
        }
        _ = try say(["check", "\(path)/README.md", "--partner", "sjt"])
        _ = try say(["check", "\(path)/weg.csv", "--partner", "sjt"])
        _ = try say(["check", "\(path)/README.md", "--partner", "sjtt"])
        _ = try say(["consolidate", "--as-of", "2026-11-22"])
        _ = try say(["consolidate", "--as-of", "2026-11-22"])
        _ = try say(["verify"])
        for _ in 0..<2 {
            _ = try say(["agreement", "template", "sjt-wachttijd", "--output", workspace.url("Leeg").path])
        }
        for words in [["add", "Q", "--role", "administrator"], ["list"], ["disable", "Q"]] {
            _ = try say(["user"] + words)
        }
        _ = try say(["user", "add", "R", "--role", "reader", "--password-stdin"], input: "x\n")
        _ = try say(["user", "disable", "R"])
        #expect(said.isEmpty, "\(said.joined(separator: "\n\n"))")
        // Else the lists would find nothing in any language.
        #expect(seen.intersection(own).count > own.count / 2, "\(own.subtracting(seen).sorted())")
    }

    @Test func `a word of the other language is found, and the words of a partner are none`() {
        let names: Set<String> = ["wachttijd (regionaal)", "een bestand met cijfers.csv"]
        let text = "The column “het bestand” of Een bestand met cijfers.csv, Wachttijd (Regionaal): niet"
        #expect(CommandLanguageTests.words(of: text, without: names) == ["the", "column", "of", "niet"])
        let wrong = "Error: There is none.\nUsage: sluis check the file\n  See 'sluis check --help' for more."
        #expect(CommandLanguageTests.words(of: wrong, without: []) == ["there", "is", "none"])
    }

    /// The words in a text of the program, outside of what is quoted and of names that others gave.
    private static func words(of text: String, without names: Set<String>) -> Set<String> {
        var text = text.split(separator: "\n").filter { line in
            // The argument parser speaks English.
            !["Usage:", "  See ", "See ", "Help:"].contains { line.hasPrefix($0) }
        }.joined(separator: "\n").replacing("Error: ", with: "").lowercased()
        for name in names.sorted(by: { $0.count > $1.count }) where text.contains(name) {
            text = text.replacing(name, with: " ")
        }
        // Quotations, paths, tags, codes of dimensions, and options, which are the same in every language.
        text = text.replacing(/“[^”]*”|"[^"]*"|<[^>]*>|\/\S+|\S+=\S+|--\S+|sluis user add .*/, with: " ")
        return Set(text.split { !$0.isLetter }.map(String.init))
    }

    /// File names of samples, and every text of the configuration that is more than one word.
    private static func ownNames(of workspace: TemporaryWorkspace) throws -> Set<String> {
        var names = Set(workspace.files("Inbox").map { URL(fileURLWithPath: $0).lastPathComponent.lowercased() })
        for path in workspace.files("Config") {
            for line in try workspace.text("Config/\(path)").split(separator: "\n") {
                let plain = line.split(separator: " #")[0].lowercased()
                for part in plain.split(whereSeparator: { ":[]{},".contains($0) }) + [plain[...]] {
                    let text = part.trimmingCharacters(in: CharacterSet(charactersIn: " -\"'|>"))
                    if text.contains(" "), text.count > 6 { names.insert(text) }
                }
                if let value = plain.firstRange(of: ": ") {
                    let text = plain[value.upperBound...].trimmingCharacters(in: CharacterSet(charactersIn: " \"'"))
                    if text.count > 8 || text.contains(" ") { names.insert(text) }
                }
            }
        }
        return names
    }
}
