package import ReportingModel

/// What a first look at a file says about how to read it, with the evidence for each decision.
package struct Recognition: Sendable {
    package let format: FileFormat
    package let encoding: TextEncoding
    /// Only for CSV.
    package private(set) var dialect: CSVDialect?
    /// Only for XML and JSON.
    package let outline: DocumentOutline?
    /// Whether a JSON file holds one object a line instead of one array of them.
    var isJSONLines = false
    /// Whether cells of a CSV file may hold characters that do not show, or stand in curly quotation marks.
    var mayBeUntidy = false
    package let evidence: [Evidence]
    /// Only for a workbook.
    private(set) var spreadsheet: Spreadsheet?
    /// The sheet that is read.
    private(set) var sheet: Spreadsheet.Sheet?
    /// Remarks (such as "read as Windows-1252"), and errors that make reading impossible.
    package let findings: [Finding]

    package init(
        format: FileFormat, encoding: TextEncoding, dialect: CSVDialect? = nil, outline: DocumentOutline? = nil,
        evidence: [Evidence] = [], findings: [Finding] = []
    ) {
        self.format = format
        self.encoding = encoding
        self.dialect = dialect
        self.outline = outline
        self.evidence = evidence
        self.findings = findings
    }

    /// A workbook of which this sheet is read.
    init(_ spreadsheet: Spreadsheet, sheet: Spreadsheet.Sheet, evidence: [Evidence]) {
        self.init(format: .spreadsheet, encoding: .utf8, evidence: evidence)
        self.spreadsheet = spreadsheet
        self.sheet = sheet
    }

    /// The file once for each sheet that may hold the figures: visible, and not empty. Any other file is one sheet.
    package var sheets: [Recognition] {
        spreadsheet.map { $0.sheets.filter(\.isCandidate).map(reading) } ?? [self]
    }

    /// The sheet that is read, as a message may name it; `nil` for a file that is no workbook.
    package var sheetName: String? { sheet?.label.name }

    /// The file once for each of its other sheets, also the hidden ones.
    package var otherSheets: [Recognition] {
        spreadsheet.map { $0.sheets.filter { $0.label != sheet?.label }.map(reading) } ?? []
    }

    /// Texts that no table shows: comments of XML; notes at cells, text boxes, names of sheets and properties of a
    /// workbook, as many as fit in a megabyte. And the lists of values of a workbook.
    package func unread(limits: ReadingLimits) -> (texts: [UnreadText], lists: [UnreadList]) {
        let inWorkbook = spreadsheet?.unread(limits: limits)
        return ((outline?.unreadTexts ?? []) + (inWorkbook?.texts ?? []), inWorkbook?.lists ?? [])
    }

    /// The mail addresses to which cells of a workbook are linked.
    package func mailLinks(limits: ReadingLimits) -> [String] { spreadsheet?.mailLinks(limits: limits) ?? [] }

    private func reading(_ sheet: Spreadsheet.Sheet) -> Recognition {
        var copy = self
        copy.sheet = sheet
        return copy
    }

    /// The same file read with the delimiter that was agreed instead of the one that was found.
    package func declaring(_ delimiter: CSVDelimiter?) -> Recognition {
        guard let delimiter, let dialect, dialect.delimiter != delimiter.byte, !dialect.hasOwnForm else { return self }
        var copy = self
        copy.dialect = CSVDialect(delimiter: delimiter.byte, hasSeparatorLine: dialect.hasSeparatorLine)
        return copy
    }

    package var isReadable: Bool { !findings.contains { $0.severity == .error } }

    /// The table that reading with these records gives; `nil` when the document has no such records.
    ///
    /// - Parameter recordsPath: names from the root, such as `/rapport/regel`; `nil` takes the repeated element that
    ///   holds most of the document. Ignored for CSV and sheets.
    package func table(recordsPath: String?) -> RawTable? {
        guard !format.isGrid else { return RawTable(format: format, sheet: sheet?.label) }
        return outline?.table(recordsPath: recordsPath)
    }
}

/// Why a file is read the way it is, for `sluis inspect` and for people who wonder.
package struct Evidence: Hashable, Sendable {
    /// `format`, `encoding`, `delimiter`, `quote`, `line endings`, `header`, `decimal sign`, `records`, `sheet`.
    package let topic: String
    /// What was decided: `;`.
    package let decision: String
    /// The same where it is a word and no sign.
    package let decisionWords: Text
    /// Why, with numbers: `5 columns in all of 812 rows`.
    package let reason: Text
    /// What else was considered, best first.
    package let alternatives: [String]
    /// Why each of the others lost, one sentence each.
    package let rejected: [Text]

    package init(
        topic: String, decision: String, decisionEN: String? = nil, reason: Text, alternatives: [String] = [],
        rejected: [Text] = []
    ) {
        self.topic = topic
        self.decision = decision
        decisionWords = Text(nl: decision, en: decisionEN ?? decision)
        self.reason = reason
        self.alternatives = alternatives
        self.rejected = rejected
    }
}

package enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf8WithMark = "UTF-8 (BOM)"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case windows1252 = "Windows-1252"
    case macRoman = "Mac Roman"
    /// Code page 850, with the euro of 858.
    case dos = "DOS 850"
    /// UTF-8 that was read as Windows-1252 and saved as UTF-8 once more: `cliÃ«nten`.
    case utf8Twice = "UTF-8 (twice)"
    /// The same once more: `cliÃƒÂ«nten`.
    case utf8Thrice = "UTF-8 (three times)"

    /// Whether it is UTF-8 of which the bytes were taken for characters and encoded again.
    var isEncodedAgain: Bool { self == .utf8Twice || self == .utf8Thrice }
}

/// How the cells of a CSV file are separated.
package struct CSVDialect: Hashable, Sendable {
    /// `,` `;` tab `|` or a space, as its byte; seldom another sign.
    package let delimiter: UInt8
    /// Whether the first line is `sep=;`, which is no data.
    package let hasSeparatorLine: Bool
    /// The quotation mark around a text: `"` or `'`, as its byte.
    package var quote = UInt8(ascii: "\"")
    /// Whether `\"` in a quoted text is a quotation mark, as `""` is.
    package var hasBackslashes = false
    /// Whether a space behind each delimiter belongs to the delimiter: `a, "b, c"` has two cells.
    package var skipsSpaces = false
    /// How many cells nearly all rows have; 0 when the rows do not agree. A row whose quotation marks make no sense is
    /// mended only towards this.
    package var usualWidth = 0
    /// Columns, from 0, that hold numbers in nearly all rows: what tells a row with another delimiter from a title.
    package var numberColumns: [Int] = []
    /// Columns, from 0, in which a text holds a space: the only ones to which several words may belong.
    package var spacedColumns: [Int] = []
    /// The line of a header that has another delimiter than the rows below it, and that delimiter; 0 when it has none.
    package var headerLine = 0
    package var headerDelimiter: UInt8 = 0
    /// Whether runs of spaces set the columns apart, and are read as one tab each (``SpaceRunSource``).
    package var hasSpaceRuns = false
    /// Whether all blanks around an unquoted cell belong to the layout of the file; only with ``skipsSpaces``.
    package var trimsSpaces = false
    /// Whether the rows stand in quotation marks as a whole: `"30-04-2021;50"` (``CSVWrappedRow``).
    package var hasWrappedRows = false
    /// What becomes of each line before it is read as CSV.
    package var lineForm = CSVLineForm.plain

    package init(delimiter: UInt8, hasSeparatorLine: Bool = false) {
        self.delimiter = delimiter
        self.hasSeparatorLine = hasSeparatorLine
    }

    /// Whether a delimiter alone does not say how to read the file.
    var hasOwnForm: Bool { hasWrappedRows || lineForm != .plain }

    /// Whether lines of dashes between the rows, and the number of rows below them, are left out.
    package var leavesOutRules: Bool { lineForm == .ruled || lineForm == .framed }
}
