import ArgumentParser
import Formats
import ReportingModel

/// `sluis inspect`: how Sluis reads a file, and why.
struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show how Sluis reads a file: format, encoding, dialect, the table.")

    @Argument(help: "The file to look at.", completion: .file())
    var file: String

    @Flag(help: "Print the plain table as RFC 4180, UTF-8, header first.")
    var csv = false

    @Flag(help: "Print one JSON document instead of text.")
    var json = false

    @Option(help: ArgumentHelp("For XML and JSON: where the records are, such as /rapport/regel.", valueName: "path"))
    var records: String?

    @OptionGroup var workspace: WorkspaceOption

    /// The topics of the evidence, as a Dutch reader calls them.
    private static let topics = [
        "format": "formaat", "encoding": "tekenset", "delimiter": "scheidingsteken", "line endings": "regeleinden",
        "records": "gegevens", "header": "kop", "sheet": "blad",
    ]
    /// Rows shown as an example without `--csv`.
    private static let rowsShown = 8

    func run() throws {
        let limits = ReadingLimits()
        var source = try OpenedFile(path: file, limit: limits.fileBytes)
        if let finding = source.finding {
            Terminal.complain(finding.message(.nl))
            throw ExitStatus.hasErrors
        }
        let recognition = try FileReader.recognise(&source, limits: limits)
        var sample = TableSample(limit: csv ? Int.max : Inspect.rowsShown, isPrinted: csv)
        if let table = recognition.table(recordsPath: records), recognition.isReadable { sample.begin(table) }
        var findings = recognition.findings
        if recognition.isReadable {
            findings += try FileReader.read(&source, as: recognition, recordsPath: records, limits: limits) {
                sample.take($0)
            }
        }
        let evidence = recognition.evidence + [sample.headerEvidence].compactMap(\.self)
        if json {
            Terminal.write(document(recognition, evidence, findings, sample).bytes)
        } else if !csv {
            report(recognition, evidence, findings, sample)
        } else {
            if let header = sample.headerEvidence {
                Terminal.complain("De kop staat op regel \(header.decision): \(header.reason.nl).")
            }
            for finding in findings { Terminal.complain("[\(finding.code.rawValue)] \(finding.message(.nl))") }
        }
        if findings.contains(where: { $0.severity == .error }) { throw ExitStatus.hasErrors }
    }

    private func report(
        _ recognition: Recognition, _ evidence: [Evidence], _ findings: [Finding], _ sample: TableSample
    ) {
        Terminal.say(
            "Formaat: \(recognition.format.rawValue.uppercased())   Tekenset: \(recognition.encoding.rawValue)")
        for evidence in evidence {
            let others =
                evidence.alternatives.isEmpty ? "" : " (anders: \(evidence.alternatives.joined(separator: ", ")))"
            let topic = Inspect.topics[evidence.topic] ?? evidence.topic
            Terminal.say("\(topic): \(evidence.decision) — \(evidence.reason.nl)\(others)")
        }
        Terminal.say("Rijen: \(sample.rowCount)   Kolommen: \(sample.columnCount)")
        for row in sample.rows { Terminal.say("  " + row.joined(separator: " │ ")) }
        for finding in findings {
            let place = finding.places.first.map { " (\($0))" } ?? ""
            Terminal.say("[\(finding.code.rawValue)] \(finding.message(.nl))\(place)")
        }
    }

    private func document(
        _ recognition: Recognition, _ evidence: [Evidence], _ findings: [Finding], _ sample: TableSample
    ) -> JSONText {
        .object([
            ("format", .string(recognition.format.rawValue)), ("encoding", .string(recognition.encoding.rawValue)),
            (
                "evidence",
                .array(
                    evidence.map { evidence in
                        .object([
                            ("topic", .string(evidence.topic)), ("decision", .string(evidence.decision)),
                            ("reason", .string(evidence.reason.nl)),
                            ("alternatives", .array(evidence.alternatives.map { .string($0) })),
                        ])
                    })
            ), ("rows", .integer(sample.rowCount)), ("columns", .integer(sample.columnCount)),
            (
                "records",
                .array(
                    (recognition.outline?.recordPaths ?? []).map {
                        .object([("path", .string($0.path)), ("count", .integer($0.count))])
                    })
            ), ("sample", .array(sample.rows.map { .array($0.map { .string($0) }) })),
            (
                "findings",
                .array(
                    findings.map { finding in
                        .object([
                            ("code", .string(finding.code.rawValue)), ("message", .string(finding.message(.nl))),
                            ("place", .optional(finding.places.first?.description)),
                        ])
                    })
            ),
        ])
    }
}

/// The table of a file as text: the first rows to show, or all of them printed on the way.
private struct TableSample {
    let limit: Int
    let isPrinted: Bool
    private(set) var rows: [[String]] = []
    private(set) var rowCount = 0
    private(set) var columnCount = 0
    /// The rows above the header of a CSV file, which are no part of the table.
    private(set) var rowsAbove: [[String]] = []
    /// The line of the file where the header stands.
    private(set) var headerLine: Int?

    init(limit: Int, isPrinted: Bool) {
        self.limit = limit
        self.isPrinted = isPrinted
    }

    /// The header of a record table is a row of its own; a CSV file or a sheet brings its header itself.
    mutating func begin(_ table: RawTable) {
        guard !table.format.isGrid else { return }
        headerLine = 0
        columnCount = table.columns.count
        add(table.columns.map(\.label))
    }

    mutating func take(_ batch: RawTable.Batch) {
        var first = 0
        if headerLine == nil {
            first = CSVHeader.row(in: batch)
            headerLine = batch.rows.indices.contains(first) ? Int(batch.rows[first].line) : nil
            rowsAbove = batch.rows[..<first].map { batch.cells(of: $0).map { batch.text(of: $0) } }
        }
        for row in batch.rows[first...] where row.cellCount > 0 {
            rowCount += 1
            let cells = batch.cells(of: row)
            columnCount = max(columnCount, cells.last.map { Int($0.column) + 1 } ?? 0)
            guard isPrinted || rows.count < limit else { continue }
            var texts = [String](repeating: "", count: max(columnCount, cells.count))
            for cell in cells { texts[Int(cell.column)] = batch.text(of: cell) }
            add(texts)
        }
    }

    /// Where the header of a CSV file was found, and what stands above it; `nil` when nothing does.
    var headerEvidence: Evidence? {
        guard let headerLine, !rowsAbove.isEmpty else { return nil }
        let filled = rowsAbove.map { $0.filter { !$0.isEmpty } }.filter { !$0.isEmpty }
        let shown = filled.map { "“\(SafeEcho.printable($0.joined(separator: " ")))”" }.joined(separator: ", ")
        return Evidence(
            topic: "header", decision: "\(headerLine)",
            reason: Text(
                nl: "daarboven staat geen tabel\(shown.isEmpty ? "" : ": \(shown)")",
                en: "what stands above is no table\(shown.isEmpty ? "" : ": \(shown)")"))
    }

    private mutating func add(_ texts: [String]) {
        if isPrinted {
            var line = CSVText()
            // The plain table is what was in the file: nothing is neutralised.
            line.append(texts.map { .plain($0) })
            Terminal.write(line.bytes)
        } else {
            rows.append(texts.map { SafeEcho.printable($0) })
        }
    }
}
