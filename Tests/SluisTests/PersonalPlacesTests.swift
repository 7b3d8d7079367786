import Foundation
import SpreadsheetSamples
import Testing

/// Each kind of personal data in each place where somebody may write it: nothing of it comes out anywhere.
@Suite struct PersonalPlacesTests {
    private struct Kind: Sendable {
        let name: String
        let heading: String
        let value: String
        /// What of it must not stand anywhere.
        let secret: String
        /// The same where only letters, digits, points and dashes may stand.
        let plain: String
    }

    private static let kinds = [
        Kind(name: "bsn", heading: "BSN", value: "BSN 999990019", secret: "999990019", plain: "b999990019"),
        Kind(name: "naam", heading: "Naam cliënt", value: "mevr. J. de Vries", secret: "Vries", plain: "J._de_Vries"),
        Kind(
            name: "geboren", heading: "Geboortedatum", value: "geb. 14-02-2011", secret: "14-02-2011",
            plain: "geb.14-02-2011"),
        Kind(
            name: "mail", heading: "E-mail", value: "jan.jansen@voorbeeld.nl", secret: "jan.jansen",
            plain: "jan.jansen.voorbeeld.nl"),
        Kind(name: "telefoon", heading: "Telefoon", value: "06-12345678", secret: "12345678", plain: "t06-12345678"),
        Kind(
            name: "rekening", heading: "IBAN", value: "NL91ABNA0417164300", secret: "0417164300",
            plain: "NL91ABNA0417164300"),
        Kind(
            name: "adres", heading: "Adres", value: "Dorpsstraat 12, 2951 AB", secret: "Dorpsstraat",
            plain: "Dorpsstraat-12"),
    ]

    private static let header = "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst"
    private static let row = "30-04-2019;63;48;28"

    private struct Place: Sendable {
        let name: String
        /// Whether such a file is always set apart. Whom to ask for a client's account may stand above a table.
        var isSetApart = true
        let file: @Sendable (Kind) -> (name: String, content: Data)

        init(_ name: String, isSetApart: Bool = true, file: @escaping @Sendable (Kind) -> (String, Data)) {
            (self.name, self.isSetApart, self.file) = (name, isSetApart, file)
        }

        /// A file of text.
        init(_ name: String, _ ending: String, isSetApart: Bool = true, text: @escaping @Sendable (Kind) -> String) {
            self.init(name, isSetApart: isSetApart) { ("\(name) \($0.name).\(ending)", Data(text($0).utf8)) }
        }
    }

    private static let places = [
        Place("cel", "csv") { "\(header);\($0.heading)\n\(row);\($0.value)\n31-08-2019;113;54;4;\($0.value)\n" },
        Place("kop", "csv", isSetApart: false) { "\(header);\($0.value)\n\(row);3\n" },
        Place("titel", "csv", isSetApart: false) { "\($0.value);;;\n\n\(header)\n\(row)\n" },
        Place("voetnoot", "csv", isSetApart: false) { "\(header)\n\(row)\nCliënt: \($0.value);;;\n" },
        Place("toelichting", "csv", isSetApart: false) {
            "\(header);Toelichting\n\(row);gesproken met \($0.value) hierover\n"
        },
        Place("verklaring", "csv", isSetApart: false) {
            "\(header);Bevinding;Wat wij verwachtten;Wat te doen;Klopt toch? (ja + uitleg)\n\(row);x;y;z;ja, \($0.value)\n"
        },
        Place("commentaar", "xml") {
            "<r><!-- \($0.value) --><regel><Datum>30-04-2019</Datum><wacht>3</wacht></regel></r>"
        },
        Place("opdracht", "xml") { "<?nota \($0.value)?><r><regel><Datum>30-04-2019</Datum></regel></r>" },
        Place("attribuut", "xml", isSetApart: false) {
            "<r van=\"\($0.value)\"><regel soort=\"\($0.value)\"><Datum>30-04-2019</Datum></regel></r>"
        },
        Place("element", "xml", isSetApart: false) { "<r><regel><\($0.plain)>3</\($0.plain)></regel></r>" },
        Place("sleutel", "json", isSetApart: false) {
            "{\"cijfers\": [{\"halfjaar\": \"2025-H1\", \"gesprekken POH-jeugd\": 126, \"\($0.value)\": 3}]}"
        },
        Place("kapot", "json", isSetApart: false) { "{\"cijfers\": [{\"\($0.value)\": \"\($0.value)\"" },
        Place("kapot", "xml", isSetApart: false) { "<r><regel>\($0.value)</r>" },
        Place("bestandsnaam", isSetApart: false) { kind in
            (
                "verslag \(kind.value.replacing("/", with: "-")).csv",
                Data("\(header)\n\(row)\nkenmerk \(kind.name);;;\n".utf8)
            )
        },
        Place("bladnaam", isSetApart: false) { kind in
            let name = kind.value
            return ("bladnaam \(kind.name).xlsx", Data(workbook([.init(name, cells)], note: nil)))
        },
        Place("opmerking", isSetApart: true) { kind in
            ("opmerking \(kind.name).xlsx", Data(workbook([.init("Blad1", cells)], note: kind.value)))
        },
        Place("brief", isSetApart: false) { kind in
            let body = "<w:document><w:p><w:r><w:t>\(kind.value)</w:t></w:r></w:p></w:document>"
            return ("brief \(kind.name).docx", Data(ZipWriter([.init("word/document.xml", body)]).bytes))
        },
    ]

    private static let cells: String = {
        let texts = header.split(separator: ";").map(String.init)
        let first = texts.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
        return "<row r=\"1\">\(first)</row><row r=\"2\"><c t=\"inlineStr\"><is><t>30-04-2019</t></is></c>"
            + "<c><v>63</v></c><c><v>48</v></c><c><v>28</v></c></row>"
    }()

    private static func workbook(_ sheets: [ExcelSample.Sheet], note: String?) -> [UInt8] {
        let sample = ExcelSample(sheets)
        let notes = note.map { text in
            ZipWriter.Entry(
                "xl/comments1.xml",
                "<comments><authors><author>J. Bakker</author></authors><commentList><comment ref=\"B2\"><text><r><t>\(text)</t></r></text></comment></commentList></comments>"
            )
        }
        return ZipWriter(sample.entries + [notes].compactMap(\.self)).bytes
    }

    @Test func `nothing of a person comes out, wherever it stands`() throws {
        let workspace = try TemporaryWorkspace()
        var (count, setApart): (Int, Set<String>) = (0, [])
        for place in PersonalPlacesTests.places {
            for kind in PersonalPlacesTests.kinds {
                let (name, content) = place.file(kind)
                try workspace.drop(content, as: name, from: "sjt")
                count += 1
                if place.isSetApart { setApart.insert(name) }
            }
        }
        #expect(count > 100)
        let outputs = [
            try workspace.run("process"), try workspace.run("consolidate"), try workspace.run("status"),
            try workspace.run("process", "--json"),
        ]
        #expect(workspace.files("Inbox/sjt").isEmpty)
        #expect(workspace.files("Quarantine").count + workspace.files("Archive").count == count)
        #expect(workspace.files("Quarantine").count > 70)
        for name in setApart {
            let safe = name.replacing(" ", with: "_")
            #expect(workspace.files("Quarantine").contains { $0.hasSuffix(safe) }, "\(name)")
        }
        let files = workspace.files("")
        for kind in PersonalPlacesTests.kinds {
            for output in outputs {
                #expect(!(output.output + output.complaints).contains(kind.secret), "\(kind.secret)")
            }
            for file in files { #expect(!file.contains(kind.secret), "\(file)") }
        }
        for file in files {
            let isKept = ["Quarantine/", "Archive/", "Config/"].contains { file.hasPrefix($0) }
            if isKept { continue }
            let content = try Data(contentsOf: workspace.url(file))
            for kind in PersonalPlacesTests.kinds where content.range(of: Data(kind.secret.utf8)) != nil {
                Issue.record("\(kind.secret) stands in \(file): \(PersonalPlacesTests.around(kind.secret, content))")
            }
        }
        #expect(try workspace.run("verify").status == 0)
    }

    private static func around(_ secret: String, _ content: Data) -> String {
        guard let range = content.range(of: Data(secret.utf8)) else { return "" }
        return String(
            decoding: content[max(0, range.lowerBound - 80)..<min(content.count, range.upperBound + 40)], as: UTF8.self)
    }

    /// A folder keeps what is in it from others; a file copied out of it keeps its own rights.
    @Test(arguments: [0o000, 0o022])
    func `only our own account can read what is kept, and the users what is for them`(umask: Int) throws {
        let workspace = try TemporaryWorkspace()
        try workspace.drop("\(PersonalPlacesTests.header)\n\(PersonalPlacesTests.row)\n", as: "goed.csv", from: "sjt")
        try workspace.drop("BSN;x\n999990019;1\n", as: "lijst.csv", from: "sjt")
        try workspace.drop("%PDF-1.4", as: "verslag.pdf", from: "sjt")
        // As an older version, or a careless hand, may have left it.
        try FileManager.default.createDirectory(at: workspace.url("Data"), withIntermediateDirectories: true)
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: workspace.url("Data").path)
        for command in ["process", "consolidate"] {
            let ended = try Program.other(
                "/bin/sh",
                [
                    "-c",
                    "umask \(String(umask, radix: 8)); '\(Program.path)' \(command) --workspace '\(workspace.folder.path)'",
                ])
            #expect([0, 3].contains(ended.status), "\(ended.output)")
        }
        for root in ["Data", "Archive", "Quarantine"] {
            let names = FileManager.default.enumerator(atPath: workspace.url(root).path)?.compactMap { $0 as? String }
            #expect(names?.isEmpty == false)
            for path in [root] + (names ?? []).map({ "\(root)/\($0)" }) {
                #expect(try rights(workspace.url(path)) & 0o077 == 0, "\(path)")
            }
        }
        for root in ["Outbox", "Output"] {
            let names = FileManager.default.enumerator(atPath: workspace.url(root).path)?.compactMap { $0 as? String }
            for path in [root] + (names ?? []).map({ "\(root)/\($0)" }) {
                #expect(try rights(workspace.url(path)) & 0o044 == 0o044, "\(path)")
            }
        }
    }

    private func rights(_ url: URL) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }
}
