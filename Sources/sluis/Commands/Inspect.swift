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
    private static let dutchTopics = [
        "format": "formaat", "encoding": "tekenset", "delimiter": "scheidingsteken", "line endings": "regeleinden",
        "records": "gegevens", "header": "kop", "other tables": "andere tabel op regel", "sheet": "blad",
        "quote": "aanhalingsteken", "decimal sign": "decimaalteken",
    ]
    private var language: Language { CommandLanguage.current }
    /// Rows shown as an example without `--csv`.
    private static let rowsShown = 8

    func run() throws {
        let limits = ReadingLimits()
        var source = try OpenedFile(path: file, limit: limits.fileBytes)
        if let finding = source.finding {
            Terminal.complain(finding.message(language))
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
            if table.hasUnusualHeader, let header = table.headerSentence { Terminal.complain(header.nl, header.en) }
            if recognition.dialect?.leavesOutRules == true {
                Terminal.complain(
                    "Lijnen van streepjes en het aantal rijen eronder horen niet bij de tabel.",
                    "Lines of dashes, and the number of rows below them, are no part of the table.")
            }
            if let others = table.laterTablesEvidence {
                Terminal.complain(
                    "Regel \(others.decision): \(others.reason.nl).",
                    "Line \(others.decision): \(others.reason.en).")
            }
            for finding in findings {
                let place = finding.places.first.map { " (\($0))" } ?? ""
                Terminal.complain("[\(finding.code.rawValue)] \(finding.message(language))\(place)")
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
        sayFormat(recognition)
        for evidence in evidence {
            let hasOthers = !evidence.alternatives.isEmpty && evidence.rejected.isEmpty
            let list = evidence.alternatives.joined(separator: ", ")
            let others = hasOthers ? Text(nl: " (anders: \(list))", en: " (otherwise: \(list))").said : ""
            let topic = Text(nl: Inspect.dutchTopics[evidence.topic] ?? evidence.topic, en: evidence.topic).said
            Terminal.say("\(topic): \(evidence.decisionWords.said) — \(evidence.reason.said)\(others)")
            if evidence.topic == "header" {
                Terminal.say(
                    "    bij een afspraak zoekt Sluis de kop die daarbij past; die kan op een andere regel staan",
                    "    with an agreement Sluis looks for the header that fits it; that may stand on another line")
            }
            for rejection in evidence.rejected { Terminal.say("    niet \(rejection.nl)", "    not \(rejection.en)") }
        }
        let (rows, columns) = (sample.dataRowCount, sample.columnCount)
        Terminal.say(
            "Rijen, zonder de kop: \(rows)   Kolommen: \(columns)",
            "Rows, without the header: \(rows)   Columns: \(columns)")
        for row in sample.rows { Terminal.say("  " + row.joined(separator: " │ ")) }
        for finding in findings {
            let place = finding.places.first.map { " (\($0))" } ?? ""
            Terminal.say("[\(finding.code.rawValue)] \(finding.message(language))\(place)")
        }
    }

    /// A workbook has no encoding of its own.
    private func sayFormat(_ recognition: Recognition) {
        guard recognition.format != .spreadsheet else {
            let kind = recognition.evidence.first { $0.topic == "format" }?.decisionWords
            let name = kind ?? Text(nl: "spreadsheet", en: "spreadsheet")
            return Terminal.say("Formaat: \(name.nl)", "Format: \(name.en)")
        }
        let (format, encoding) = (recognition.format.rawValue.uppercased(), recognition.encoding.rawValue)
        Terminal.say("Formaat: \(format)   Tekenset: \(encoding)", "Format: \(format)   Encoding: \(encoding)")
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
                            ("topic", .string(evidence.topic)), ("decision", .string(evidence.decisionWords.said)),
                            ("reason", .string(evidence.reason.said)),
                            ("alternatives", .array(evidence.alternatives.map { .string($0) })),
                            ("rejected", .array(evidence.rejected.map { .string($0.said) })),
                        ])
                    })
            ), ("rows", .integer(sample.dataRowCount)), ("columns", .integer(sample.columnCount)),
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
                            ("code", .string(finding.code.rawValue)), ("message", .string(finding.message(language))),
                            ("place", .optional(finding.places.first?.description)),
                        ])
                    })
            ),
        ])
    }
}
