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
        "records": "gegevens", "header": "kop", "other tables": "andere tabel op regel", "sheet": "blad",
        "quote": "aanhalingsteken",
        "decimal sign": "decimaalteken",
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
        var table = InspectedTable(
            limit: csv ? Int.max : Inspect.rowsShown, isPrinted: csv,
            usualWidth: recognition.dialect?.usualWidth ?? 0)
        if let records = recognition.table(recordsPath: records), recognition.isReadable { table.begin(records) }
        var findings = recognition.findings
        // A person wants to see the table, also of a CSV file with some characters that cannot be read.
        findings += try FileReader.read(
            &source, as: recognition, recordsPath: records, limits: limits, evenIfDamaged: recognition.dialect != nil
        ) { table.take($0) }
        let evidence = recognition.evidence + table.evidence
        if json {
            Terminal.write(document(recognition, evidence, findings, table).bytes)
        } else if !csv {
            report(recognition, evidence, findings, table)
        } else {
            if table.hasUnusualHeader, let header = table.headerEvidence {
                Terminal.complain("De kop staat op regel \(header.decision): \(header.reason.nl).")
            }
            if let others = table.laterTablesEvidence {
                Terminal.complain("Regel \(others.decision): \(others.reason.nl).")
            }
            for finding in findings {
                let place = finding.places.first.map { " (\($0))" } ?? ""
                Terminal.complain("[\(finding.code.rawValue)] \(finding.message(.nl))\(place)")
            }
        }
        if findings.contains(where: Inspect.endsTable) { throw ExitStatus.hasErrors }
    }

    /// Whether the table that was shown may not be the whole file. Of a wrong cell or row the rest is there.
    private static func endsTable(_ finding: Finding) -> Bool {
        switch finding.code {
        case .textAfterQuote, .cellTooLong: false
        case .unclosedQuote: finding.arguments[CSVFindings.unread] != nil
        default: finding.severity == .error
        }
    }

    private func report(
        _ recognition: Recognition, _ evidence: [Evidence], _ findings: [Finding], _ sample: InspectedTable
    ) {
        Terminal.say(
            "Formaat: \(recognition.format.rawValue.uppercased())   Tekenset: \(recognition.encoding.rawValue)")
        for evidence in evidence {
            let hasOthers = !evidence.alternatives.isEmpty && evidence.rejected.isEmpty
            let others = hasOthers ? " (anders: \(evidence.alternatives.joined(separator: ", ")))" : ""
            let topic = Inspect.topics[evidence.topic] ?? evidence.topic
            Terminal.say("\(topic): \(evidence.decision) — \(evidence.reason.nl)\(others)")
            for rejection in evidence.rejected { Terminal.say("    niet \(rejection.nl)") }
        }
        Terminal.say("Rijen: \(sample.rowCount)   Kolommen: \(sample.columnCount)")
        for row in sample.rows { Terminal.say("  " + row.joined(separator: " │ ")) }
        for finding in findings {
            let place = finding.places.first.map { " (\($0))" } ?? ""
            Terminal.say("[\(finding.code.rawValue)] \(finding.message(.nl))\(place)")
        }
    }

    private func document(
        _ recognition: Recognition, _ evidence: [Evidence], _ findings: [Finding], _ sample: InspectedTable
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
                            ("rejected", .array(evidence.rejected.map { .string($0.nl) })),
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
