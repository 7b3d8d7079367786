package import ReportingModel

/// The way into this target: looks at a file of an unknown format, and reads it as rows of cells.
///
///     let recognition = try FileReader.recognise(&source, limits: limits)
///     guard recognition.isReadable else { … }
///     let findings = try FileReader.read(&source, as: recognition, recordsPath: nil, limits: limits) { batch in … }
///
/// Everything about the file itself is a finding; what is thrown comes from the source or from the consumer.
package enum FileReader {
    /// The first look: what format, encoding and dialect (CSV), outline (XML, JSON) or sheets a file has, from its content
    /// only.
    ///
    /// The whole file is looked at once for its encoding, and for XML and JSON once more for its outline. When a finding
    /// is an error, the file cannot be read (``Recognition/isReadable``) and the rest is the best guess.
    package static func recognise(_ source: inout some ByteSource, limits: ReadingLimits) throws -> Recognition {
        let head = try source.head(ofBytes: FileSignature.headBytes)
        if FileSignature.isZIP(head) { return try recogniseSpreadsheet(&source, head, limits) }
        if head.starts(with: CompoundFile.signature) {
            return Recognition(format: .spreadsheet, encoding: .utf8, findings: [try CompoundFile.finding(&source)])
        }
        if let finding = head.isEmpty ? Finding(.emptyFile) : FileSignature.finding(forHead: head) {
            return Recognition(format: .csv, encoding: .utf8, findings: [finding])
        }
        let decision = try EncodingDecision.decide(&source, head: head)
        guard let first = decision.firstVisibleByte else {
            let findings = decision.findings.isEmpty ? [Finding(.emptyFile)] : decision.findings
            return Recognition(
                format: .csv, encoding: decision.encoding, evidence: [decision.evidence], findings: findings)
        }
        switch first {
        case UInt8(ascii: "<"): return try recogniseXML(&source, head, decision, limits)
        case UInt8(ascii: "{"), UInt8(ascii: "["): return try recogniseJSON(&source, first, decision, limits)
        default: return try recogniseCSV(&source, decision, limits)
        }
    }

    /// Reads the file from its first byte, as the recognition says, in batches of at most 4,096 rows of a grid.
    ///
    /// - Parameters:
    ///   - recordsPath: names from the root, as in a layout; `nil` takes the likeliest records. Ignored for CSV and sheets.
    ///   - evenIfDamaged: reads a CSV file that is not readable all the same; bytes that are no text are U+FFFD.
    /// - Returns: the findings of reading, without those of the recognition; none when the file is not readable.
    package static func read(
        _ source: inout some ByteSource, as recognition: Recognition, recordsPath: String?, limits: ReadingLimits,
        evenIfDamaged: Bool = false, consume: (RawTable.Batch) throws -> Void
    ) throws -> [Finding] {
        guard recognition.isReadable || evenIfDamaged else { return [] }
        guard let table = recognition.table(recordsPath: recordsPath) else {
            return [Finding(.noRecords, ["path": SafeEcho.heading(recordsPath ?? "/")])]
        }
        var tidying = CellTidying()
        let findings: [Finding]
        if recognition.format == .csv, !recognition.mayBeUntidy {
            findings = try readCells(&source, recognition, table, limits, consume)
        } else {
            findings = try readCells(&source, recognition, table, limits) { try consume(tidying.tidied($0)) }
        }
        guard let sheet = recognition.sheet else { return findings + tidying.findings }
        return (findings + tidying.findings).map { $0.inSheet(sheet.label) }
    }

    /// Reads the cells as they stand in the file.
    private static func readCells(
        _ source: inout some ByteSource, _ recognition: Recognition, _ table: RawTable, _ limits: ReadingLimits,
        _ consume: (RawTable.Batch) throws -> Void
    ) throws -> [Finding] {
        if let sheet = recognition.sheet {
            return try recognition.spreadsheet?.read(sheet, limits: limits, consume: consume) ?? []
        }
        try source.rewind()
        switch recognition.format {
        case .csv:
            guard let dialect = recognition.dialect else { return [] }
            var text = TranscodingSource(source, encoding: recognition.encoding)
            defer { source = text.base }
            return try readCSV(&text, dialect, limits, consume)
        case .json:
            var text = TranscodingSource(source, encoding: recognition.encoding)
            defer { source = text.base }
            return try JSONDocument.read(
                &text, table: table, isLines: recognition.isJSONLines, limits: limits, consume: consume)
        case .xml:
            guard !recognition.encoding.isEncodedAgain else {
                var text = TranscodingSource(source, encoding: recognition.encoding)
                defer { source = text.base }
                return try XMLDocument.read(&text, table: table, limits: limits, consume: consume)
            }
            return try XMLDocument.read(&source, table: table, limits: limits, consume: consume)
        case .spreadsheet: return []
        }
    }
}

// MARK: One format each

extension FileReader {
    private static func recogniseCSV(
        _ source: inout some ByteSource, _ encoding: EncodingDecision, _ limits: ReadingLimits
    ) throws -> Recognition {
        let evidence = [
            Evidence(
                topic: "format", decision: "CSV",
                reason: Text(nl: "tekst die niet begint met <, { of [", en: "text that does not begin with <, { or [")),
            encoding.evidence,
        ]
        var text = TranscodingSource(source, encoding: encoding.encoding)
        defer { source = text.base }
        let wanted = CSVDialectDetection.sampleBytes
        let sample = try text.head(ofBytes: wanted)
        let detection = CSVDialectDetection(sample: sample, isWholeFile: sample.count < wanted, limits: limits)
        var recognition = Recognition(
            format: .csv, encoding: encoding.encoding, dialect: detection.dialect,
            evidence: evidence + detection.evidence, findings: encoding.findings)
        recognition.mayBeUntidy = encoding.mayHoldUntidyText
        return recognition
    }

    /// Reads a text through what its dialect asks for.
    private static func readCSV(
        _ text: inout some ByteSource, _ dialect: CSVDialect, _ limits: ReadingLimits,
        _ consume: (RawTable.Batch) throws -> Void
    ) throws -> [Finding] {
        if dialect.hasSpaceRuns {
            var words = SpaceRunSource(text)
            defer { text = words.base }
            return try CSVReader.read(&words, dialect: dialect, limits: limits, consume: consume)
        }
        if dialect.lineForm != .plain {
            var lines = CSVLineSource(text, form: dialect.lineForm)
            defer { text = lines.base }
            return try CSVReader.read(&lines, dialect: dialect, limits: limits, consume: consume)
        }
        return try CSVReader.read(&text, dialect: dialect, limits: limits, consume: consume)
    }

    private static func recogniseJSON(
        _ source: inout some ByteSource, _ first: UInt8, _ encoding: EncodingDecision, _ limits: ReadingLimits
    ) throws -> Recognition {
        let sign = String(Unicode.Scalar(first))
        let evidence = [
            Evidence(
                topic: "format", decision: "JSON",
                reason: Text(nl: "het eerste teken is \(sign)", en: "the first character is \(sign)")),
            encoding.evidence,
        ]
        guard !encoding.hasErrors else {
            return Recognition(
                format: .json, encoding: encoding.encoding, evidence: evidence, findings: encoding.findings)
        }
        var text = TranscodingSource(source, encoding: encoding.encoding)
        defer { source = text.base }
        let (outline, findings) = try JSONDocument.outline(&text, limits: limits)
        if JSONDocument.mayBeLines(findings), let lines = try recogniseJSONLines(&text, encoding, evidence[1], limits) {
            return lines
        }
        return Recognition(
            format: .json, encoding: encoding.encoding, outline: outline, evidence: evidence + outline.evidence,
            findings: encoding.findings + findings)
    }

    /// The document as JSON Lines; `nil` when it does not hold one object after another.
    private static func recogniseJSONLines(
        _ text: inout some ByteSource, _ encoding: EncodingDecision, _ encodingEvidence: Evidence,
        _ limits: ReadingLimits
    ) throws -> Recognition? {
        let (outline, findings) = try JSONDocument.outline(&text, isLines: true, limits: limits)
        guard let records = outline.recordPaths.first, records.count > 1 else { return nil }
        let evidence = Evidence(
            topic: "format", decision: "JSON Lines",
            reason: Text(nl: "op elke regel staat een object van JSON", en: "each line holds an object of JSON"))
        var recognition = Recognition(
            format: .json, encoding: encoding.encoding, outline: outline,
            evidence: [evidence, encodingEvidence] + outline.evidence, findings: encoding.findings + findings)
        recognition.isJSONLines = true
        return recognition
    }

    /// An XML document names its own encoding, so the XML reader gets the bytes as they are, or as they were before
    /// they were encoded once more.
    private static func recogniseXML(
        _ source: inout some ByteSource, _ head: [UInt8], _ scanned: EncodingDecision, _ limits: ReadingLimits
    ) throws -> Recognition {
        if let kind = MarkupTables.kind(ofHead: head) { return try recogniseMarkup(&source, kind, scanned, limits) }
        let encoding = try scanned.declared(inXMLHead: head, of: &source)
        let evidence = [
            Evidence(
                topic: "format", decision: "XML",
                reason: Text(nl: "het eerste teken is <", en: "the first character is <")),
            encoding.evidence,
        ]
        guard !encoding.hasErrors else {
            return Recognition(
                format: .xml, encoding: encoding.encoding, evidence: evidence, findings: encoding.findings)
        }
        let (outline, findings): (DocumentOutline, [Finding])
        if encoding.encoding.isEncodedAgain {
            var text = TranscodingSource(source, encoding: encoding.encoding)
            defer { source = text.base }
            (outline, findings) = try XMLDocument.outline(&text, limits: limits)
        } else {
            (outline, findings) = try XMLDocument.outline(&source, limits: limits)
        }
        return Recognition(
            format: .xml, encoding: encoding.encoding, outline: outline, evidence: evidence + outline.evidence,
            findings: encoding.findings + findings)
    }
}

// MARK: A workbook

extension FileReader {
    /// The first visible sheet that holds anything is read, unless somebody chooses another (``Recognition/sheets``).
    private static func recogniseSpreadsheet(
        _ source: inout some ByteSource, _ head: [UInt8], _ limits: ReadingLimits
    ) throws -> Recognition {
        do {
            return recognition(of: try Spreadsheet(reading: &source, head: head, limits: limits))
        } catch let refusal as SpreadsheetRefusal {
            return Recognition(format: .spreadsheet, encoding: .utf8, findings: [refusal.finding])
        }
    }

    /// A workbook that is text. XML names its own encoding; a web page is read by what its bytes are.
    private static func recogniseMarkup(
        _ source: inout some ByteSource, _ kind: MarkupTables.Kind, _ encoding: EncodingDecision,
        _ limits: ReadingLimits
    ) throws -> Recognition {
        guard !encoding.hasErrors else {
            return Recognition(
                format: .spreadsheet, encoding: encoding.encoding, evidence: [encoding.evidence],
                findings: encoding.findings)
        }
        do {
            let tables: MarkupTables
            switch kind {
            case .excelXML: tables = try MarkupTables(kind, reading: &source, limits: limits)
            case .webPage:
                var text = TranscodingSource(source, encoding: encoding.encoding)
                defer { source = text.base }
                tables = try MarkupTables(kind, reading: &text, limits: limits)
                guard !tables.sheets.isEmpty else {
                    throw SpreadsheetRefusal(
                        finding: Finding(
                            .binaryFile,
                            ["found": "webpagina zonder tabel (HTML)", "foundEN": "web page without a table (HTML)"]))
                }
            }
            return recognition(of: Spreadsheet(tables, limits: limits))
        } catch let refusal as SpreadsheetRefusal {
            return Recognition(format: .spreadsheet, encoding: .utf8, findings: [refusal.finding])
        }
    }

    private static func recognition(of spreadsheet: Spreadsheet) -> Recognition {
        let candidates = spreadsheet.sheets.filter(\.isCandidate)
        var evidence = [
            Evidence(
                topic: "format", decision: spreadsheet.kindName.nl, decisionEN: spreadsheet.kindName.en,
                reason: Text(nl: "een spreadsheet, aan de inhoud te zien", en: "a spreadsheet, by its content"))
        ]
        guard let sheet = candidates.first else {
            return Recognition(
                format: .spreadsheet, encoding: .utf8, evidence: evidence, findings: [Finding(.emptySpreadsheet)])
        }
        evidence.append(
            Evidence(
                topic: "sheet", decision: sheet.label.name,
                reason: Text(nl: "het eerste blad met gegevens", en: "the first sheet with data"),
                alternatives: candidates.dropFirst().map(\.label.name)))
        return Recognition(spreadsheet, sheet: sheet, evidence: evidence)
    }
}

extension EncodingDecision {
    fileprivate var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

extension DocumentOutline {
    fileprivate var evidence: [Evidence] {
        guard let first = recordPaths.first else { return [] }
        return [
            Evidence(
                topic: "records", decision: first.path,
                reason: Text(nl: "\(first.count) keer in het bestand", en: "\(first.count) times in the file"),
                alternatives: recordPaths.dropFirst().map { "\($0.path) (\($0.count))" })
        ]
    }
}
