import ReportingModel

@testable import Formats

/// A document in memory, read the way a delivery is: outline, table, rows; everything as lines of text to compare.
struct DocumentSample {
    let format: FileFormat
    let bytes: [UInt8]
    var pieceLength = Int.max
    var limits = ReadingLimits()

    init(json text: String) { self.init(.json, Array(text.utf8)) }
    init(xml text: String) { self.init(.xml, Array(text.utf8)) }

    init(_ format: FileFormat, _ bytes: [UInt8]) {
        self.format = format
        self.bytes = bytes
    }

    func inPieces(of length: Int) -> DocumentSample {
        var sample = self
        sample.pieceLength = length
        return sample
    }

    func with(_ change: (inout ReadingLimits) -> Void) -> DocumentSample {
        var sample = self
        change(&sample.limits)
        return sample
    }

    func outline() throws -> (outline: DocumentOutline, findings: [Finding]) {
        var source = ByteArraySource(bytes, pieceLength: pieceLength)
        return format == .xml
            ? try XMLDocument.outline(&source, limits: limits) : try JSONDocument.outline(&source, limits: limits)
    }

    /// `S014 3:7`, or only the code for a finding about the file as a whole.
    func findings() throws -> [String] {
        try outline().findings.map(DocumentSample.summary)
    }

    static func summary(_ finding: Finding) -> String {
        ([finding.code.rawValue] + finding.places.map { "\($0.line):\($0.column)" }).joined(separator: " ")
    }

    func details() throws -> [String] {
        try outline().findings.map { $0.arguments["detail"] ?? "" }
    }

    /// `label path-suffix`, with `^0` before an ancestor's.
    func columns(_ recordsPath: String? = nil) throws -> [String] {
        guard let table = try outline().outline.table(recordsPath: recordsPath) else { return ["no table"] }
        return table.columns.map { ($0.ancestor.map { "^\($0) " } ?? "") + $0.label }
    }

    struct Cell: Equatable {
        let label: String
        let text: String
        let kind: RawTable.Cell.Kind
        let place: Place
        let row: Int
        let rowLine: Int
    }

    func cells(_ recordsPath: String? = nil) throws -> [Cell] {
        guard let table = try outline().outline.table(recordsPath: recordsPath) else { return [] }
        return try read(table).cells
    }

    func read(_ table: RawTable) throws -> (cells: [Cell], findings: [Finding]) {
        var cells: [Cell] = []
        var row = 0
        let consume = { (batch: RawTable.Batch) in
            for rawRow in batch.rows {
                let parent = batch.parents[Int(rawRow.parent)]
                for cell in batch.cells(of: rawRow) {
                    let pattern = table.pathPattern(column: Int(cell.column), parent: parent) ?? ""
                    let compact = CompactPlace(line: cell.line, column: cell.position, pattern: 1, index: rawRow.index)
                    cells.append(
                        Cell(
                            label: table.columns[Int(cell.column)].label, text: batch.text(of: cell), kind: cell.kind,
                            place: compact.place(patterns: ["", pattern]), row: row, rowLine: Int(rawRow.line)))
                }
                row += 1
            }
        }
        var source = ByteArraySource(bytes, pieceLength: pieceLength)
        let findings =
            format == .xml
            ? try XMLDocument.read(&source, table: table, limits: limits, consume: consume)
            : try JSONDocument.read(&source, table: table, limits: limits, consume: consume)
        return (cells, findings)
    }

    /// `label=text`, one line for each row; null is `∅`.
    func rows(_ recordsPath: String? = nil) throws -> [String] {
        lines(try cells(recordsPath)) { $0.label + "=" + ($0.kind == .null ? "∅" : $0.text) }
    }

    /// The paths of the cells, one line for each row.
    func paths(_ recordsPath: String? = nil) throws -> [String] {
        lines(try cells(recordsPath)) { $0.place.path ?? "" }
    }

    private func lines(_ cells: [Cell], _ text: (Cell) -> String) -> [String] {
        let byRow = Dictionary(grouping: cells, by: \.row)
        return byRow.keys.sorted().map { (byRow[$0] ?? []).map(text).joined(separator: " ") }
    }
}

/// A text in which `«` marks places: `{"a": «1}` says that something is expected at 1:7.
struct MarkedText {
    let text: String
    /// `line:column`, in the order of the text.
    let places: [String]

    init(_ marked: String) {
        var (text, places, line, column) = ("", [String](), 1, 1)
        for scalar in marked.unicodeScalars {
            if scalar == "«" {
                places.append("\(line):\(column)")
                continue
            }
            text.unicodeScalars.append(scalar)
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        self.text = text
        self.places = places
    }
}
