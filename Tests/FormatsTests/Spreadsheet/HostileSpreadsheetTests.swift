import ReportingModel
import SpreadsheetSamples
import TestSupport
import Testing

@testable import Formats

/// Workbooks that are broken, locked, of another kind, or made to exhaust the machine: each gets a clear answer.
@Suite struct HostileSpreadsheetTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        /// The code, and part of what is said.
        let expected: String
        var limits = ReadingLimits()

        init(_ name: String, _ bytes: [UInt8], _ expected: String, limits: ReadingLimits = ReadingLimits()) {
            (testDescription, self.bytes, self.expected, self.limits) = (name, bytes, expected, limits)
        }
    }

    @Test(arguments: examples) func `a file that cannot be read gets a clear answer`(_ example: Example) throws {
        var source = ByteArraySource(example.bytes, pieceLength: 50_000)
        let recognition = try FileReader.recognise(&source, limits: example.limits)
        var findings = recognition.findings
        findings += try FileReader.read(&source, as: recognition, recordsPath: nil, limits: example.limits) { _ in }
        let words = findings.map { "\($0.code.rawValue) \($0.message(.nl))" }
        let isSaid = words.count == 1 && example.expected.split(separator: "…").allSatisfy { words[0].contains($0) }
        #expect(isSaid, "\(words)")
        #expect(findings.first?.severity == .error)
    }

    private static let row = "<row><c><v>1</v></c></row>"
    private static let sound = ExcelSample(rows: row)

    private static func with(_ change: (inout [ZipWriter.Entry]) -> Void) -> [UInt8] {
        var entries = sound.entries
        change(&entries)
        return ZipWriter(entries).bytes
    }

    private static func replacing(_ name: String, _ text: String) -> [UInt8] {
        with { $0 = $0.map { $0.name == name ? .init(name, text) : $0 } }
    }

    private static func limits(_ change: (inout ReadingLimits) -> Void) -> ReadingLimits {
        var limits = ReadingLimits()
        change(&limits)
        return limits
    }

    private static let sheet = "xl/worksheets/sheet1.xml"
    private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    private static func stream(_ name: String) -> [UInt8] { name.utf8.flatMap { [$0, 0] } + [0, 0] }

    static let examples: [Example] = [
        // Of another kind.
        Example(
            "an old workbook", compound + [UInt8](repeating: 0, count: 60_000) + stream("Workbook"),
            "S005…(Excel, .xls)"),
        Example(
            "a workbook with a password", compound + [UInt8](repeating: 0, count: 49_985) + stream("EncryptedPackage"),
            "S080"),
        Example("an old text", compound + stream("WordDocument"), "S006…Word (.doc)"),
        Example(
            "a binary workbook",
            {
                var sample = sound
                sample.workbookPath = "xl/workbook.bin"
                return sample.bytes
            }(), "S005…(Excel, .xlsb)"),
        Example(
            "a Numbers file",
            ZipWriter([.init("Index/Document.iwa", "x"), .init("Index/Tables/DataList.iwa", "x")]).bytes, "S087"),
        Example(
            "a text document",
            ZipWriter([
                .init("[Content_Types].xml", "<Types/>"),
                .init(
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
                ), .init("word/document.xml", "<document/>"),
            ]).bytes, "S006…Word (.docx)"),
        Example("any other archive", ZipWriter([.init("cijfers.csv", "a;b")]).bytes, "S088…ZIP"),
        Example(
            "an archive that only looks like a spreadsheet",
            ZipWriter([.init("mimetype", "application/zip"), .init("content.xml", "<a/>")]).bytes, "S088…ZIP"),
        Example(
            "names that lead out of the archive",
            with {
                $0 = $0.map { entry in
                    var entry = entry
                    entry.name = "../../" + entry.name
                    return entry
                }
            }, "S081…werkmap ontbreekt"),

        // Locked.
        Example(
            "an encrypted part",
            with {
                $0[0].flags = 1; for position in $0.indices { $0[position].flags = 1 }
            }, "S080"),
        Example(
            "a spreadsheet of LibreOffice with a password",
            {
                var sample = OpenDocumentSample(rows: "")
                sample.manifest =
                    "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry>"
                return sample.bytes
            }(), "S080"),

        // Broken.
        Example("half a file", Array(sound.bytes.prefix(sound.bytes.count / 2)), "S081…niet heel"),
        Example("a changed byte", with { $0[4].checksum ^= 1 }, "S081…beschadigd"),
        Example(
            "a sheet that is no XML", replacing(sheet, "<worksheet><sheetData><row></sheetData></worksheet>"),
            "S081…geen goede XML"),
        Example(
            "a sheet that stops", replacing(sheet, "<worksheet><sheetData><row><c><v>1</v></c></row>"),
            "S081…geen goede XML"),
        Example("a workbook that is not there", with { $0.remove(at: 2) }, "S081…werkmap ontbreekt"),
        Example(
            "no visible sheet with data", ExcelSample([.init("A", ""), .init("B", row, state: "hidden")]).bytes, "S083"),
        Example(
            "a DOCTYPE",
            replacing(
                sheet,
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>"
            ), "S081…DOCTYPE"),
        Example(
            "a DOCTYPE in the list of sheets", replacing("xl/workbook.xml", "<!DOCTYPE a><workbook/>"), "S081…DOCTYPE"),

        // Too large.
        Example("a file above the limit", sound.bytes, "S002", limits: limits { $0.fileBytes = 1_000 }),
        Example(
            "a part that unpacks into hundreds of megabytes",
            with { $0.append(.init("xl/media/a.xml", repeatedLetters: 40_000_000)) }, "S082…100 keer"),
        Example(
            "a part above the limit", with { $0.append(.init("a", repeatedLetters: 90_000)) }, "S082…meer dan",
            limits: limits { $0.fileBytes = 40_000 }),
        Example(
            "parts that are too large together",
            with { entries in for name in ["a", "b", "c"] { entries.append(.init(name, repeatedLetters: 70_000)) } },
            "S082…meer dan", limits: limits { $0.fileBytes = 40_000 }),
        Example(
            "a part that is longer than it says",
            with { entries in
                entries[4] = .init(sheet, repeatedLetters: 500_000, declared: 100)
            }, "S081…beschadigd"),
        Example(
            "a size that no disk holds",
            {
                var writer = ZipWriter(sound.entries)
                writer.isZip64 = true
                writer.entries[4].byteCount = Int.max
                return writer.bytes
            }(), "S082"),
        Example(
            "too many parts", with { entries in for number in 0..<10_001 { entries.append(.init("\(number)", "")) } },
            "S082…onderdelen"),
        Example(
            "parts that overlap",
            with { entries in
                let first = ZipWriter.Entry("a", String(repeating: "x", count: 5_000))
                entries.append(first)
                for number in 0..<20 {
                    var copy = first
                    copy.name = "a\(number)"
                    copy.offset = 0
                    entries.append(copy)
                }
            }, "S081…overlappen"),
        Example("elements without end", replacing(sheet, String(repeating: "<a>", count: 100)), "S017"),
        Example(
            "too many attributes",
            replacing(sheet, "<worksheet \((0..<300).map { "a\($0)='1'" }.joined(separator: " "))/>"), "S018"),
        Example(
            "a tag without end", replacing(sheet, "<worksheet a='" + String(repeating: "x", count: 300_000) + "'/>"),
            "S082…te lang"),
        Example("a cell in the last column", ExcelSample(rows: "<row><c r=\"XFD1\"><v>1</v></c></row>").bytes, "S021"),
        Example(
            "more cells than allowed",
            ExcelSample(rows: "<row><c/><c/><c/><c><v>1</v></c></row><row><c><v>1</v></c></row>").bytes, "S020",
            limits: limits { $0.cells = 7 }),
        Example(
            "a filled row a million times over",
            OpenDocumentSample(
                rows:
                    "<table:table-row table:number-rows-repeated=\"999999999\"><table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"100\"/></table:table-row>"
            ).bytes, "S020", limits: limits { $0.cells = 1_000_000 }),
        Example(
            "a filled cell a million times over",
            OpenDocumentSample(
                rows:
                    "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"1000000\"/></table:table-row>"
            ).bytes, "S021"),
        Example(
            "shared texts without end",
            ExcelSample(rows: row, sharedTexts: "<si><t>" + String(repeating: "x", count: 30_000) + "</t></si>").bytes,
            "S082…teksten", limits: limits { $0.fileBytes = 50_000 }),
    ]

    @Test func `a text that is too long is cut and reported at its cell`() throws {
        let sample = ExcelSample(
            rows: "<row><c/><c t=\"inlineStr\"><is><t>\(String(repeating: "é", count: 50))</t></is></c></row>")
        let table = try CSVTable(recognising: sample.bytes, limits: HostileSpreadsheetTests.limits { $0.cellBytes = 9 })
        #expect(table.description == "1 ‹› ‹éééé›\nS019 Blad1!B1")
    }

    @Test func `a large archive has its sizes in longer fields, and is read`() throws {
        var writer = ZipWriter(HostileSpreadsheetTests.sound.entries)
        writer.isZip64 = true
        #expect(try CSVTable(recognising: writer.bytes).description == "1 ‹1›")
    }

    @Test func `a LibreOffice file is known by its type wherever that stands`() throws {
        let sample = OpenDocumentSample(
            rows:
                "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row>")
        let entries = Array(sample.entries.reversed())
        #expect(try CSVTable(recognising: ZipWriter(entries).bytes).description == "1 ‹1›")
    }

    @Test func `a damaged byte never stops the reader`() throws {
        let sound = ExcelSample(
            rows: HostileSpreadsheetTests.row, sharedTexts: "<si><t>a</t></si>", styles: ExcelTests.styles
        ).bytes
        var generator = SeededNumbers(seed: 9)
        for _ in 0..<300 {
            var bytes = sound
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                bytes[Int.random(in: 4..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            var source = ByteArraySource(bytes)
            let recognition = try FileReader.recognise(&source, limits: ReadingLimits())
            _ = try FileReader.read(&source, as: recognition, recordsPath: nil, limits: ReadingLimits()) { _ in }
        }
    }
}
