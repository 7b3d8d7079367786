/// A partner's file as rows of cells, before anyone has said what they mean: what the readers give and the rules take.
///
/// A CSV file and a sheet of a workbook are tables already: the header is one of the first rows, and `columns` is empty. XML and JSON become a
/// table by naming the records: each repeated element or object is a row, its fields are columns, and the fields of
/// the elements around it are columns too, repeated on each row. There the columns are known before the first row:
///
///     <rapport partner="StuwKR8">                     column 2: /rapport/@partner   (an ancestor's field)
///       <regel code="MAG-05"><waarde>40</waarde>      column 0: @code, column 1: waarde
///
/// Rows come in batches (``Batch``), so memory does not grow with the file.
package struct RawTable: Sendable {
    package let format: FileFormat
    /// The columns of a record table in the order in which they first occur, the record's own before its ancestors';
    /// empty for CSV.
    package let columns: [Column]
    /// The names from the root to the record, such as `/rapport/regel`; empty for CSV.
    package let recordsPath: String
    /// What stands between the path of a record's parent and the suffix of a column, with
    /// ``CompactPlace/indexMark`` for the number: `/regel[#]` or `/#`; empty when the whole document is one record.
    package let recordStep: String
    /// Ancestors (0 is the root) that have siblings of the same name, so that their XPath needs a number.
    package let repeatedAncestors: Set<Int>
    /// Columns of ancestors' fields that can stand after the records in the document: a reader looks for these first.
    package let lateColumns: Set<Int>
    /// Which sheet of a workbook it is; `nil` for other files.
    package let sheet: SheetLabel?
    /// Whether its rows are the columns of the file: what is a line here is a column there, and the other way round.
    package var isTurned = false
    /// ``recordStep``, and what stands behind it for each column, as a place may show them.
    private let shownStep: String
    private let shownSuffixes: [String]

    package init(
        format: FileFormat, columns: [Column] = [], recordsPath: String = "", recordStep: String = "",
        repeatedAncestors: Set<Int> = [], lateColumns: Set<Int> = [], sheet: SheetLabel? = nil
    ) {
        self.format = format
        self.columns = columns
        self.recordsPath = recordsPath
        self.recordStep = recordStep
        self.repeatedAncestors = repeatedAncestors
        self.lateColumns = lateColumns
        self.sheet = sheet
        shownStep = ShownPath.shown(recordStep, insteadOfName: "(naam)")
        shownSuffixes = columns.enumerated().map { position, column in
            ShownPath.shown(column.pathSuffix, insteadOfName: "(veld \(position + 1))")
        }
    }

    /// A field of the records, or of an element around them.
    package struct Column: Hashable, Sendable {
        /// How a layout names it: relative to the record (`waarde`, `@code`, `indicator/code`), or from the root for
        /// a field of an ancestor (`/rapport/@partner`). Names are local names, without namespace prefix and index.
        package let label: String
        /// `nil` for a field of the record; otherwise which ancestor holds it, 0 being the root.
        package let ancestor: Int?
        /// The rest of the XPath or JSON Pointer, as in the file: `/waarde`, `/@code`.
        package let pathSuffix: String

        package init(label: String, ancestor: Int? = nil, pathSuffix: String) {
            self.label = label
            self.ancestor = ancestor
            self.pathSuffix = pathSuffix
        }
    }

    /// Where the records of some rows hang: one entry for each run of records under one parent.
    package struct Parent: Hashable, Sendable {
        /// Different for every parent in the file, also across batches; rises.
        package let number: UInt32
        /// Path of the element or array that holds the records: `/rapport/thema[2]` or `/waarnemingen`; as a place may
        /// show it (``ShownPath``).
        package let path: String
        /// Paths of the ancestors that hold fields, from the root: `ancestors[column.ancestor]`.
        package let ancestors: [String]

        package init(number: UInt32, path: String, ancestors: [String]) {
            self.number = number
            self.path = path
            self.ancestors = ancestors
        }
    }

    package struct Cell: Sendable, BitwiseCopyable {
        package enum Kind: UInt8, Sendable, BitwiseCopyable {
            /// Text as it stands: an unquoted CSV cell, XML text, a JSON string.
            case text
            /// A CSV cell in quotes.
            case quoted
            /// A JSON number, boolean or null; `null` is also `xsi:nil="true"`.
            case number, boolean, null
        }

        /// Where the cell's UTF-8 bytes begin in ``Batch/bytes``.
        package var start: UInt32
        package var length: UInt32
        /// Which column, from 0: the position in a CSV row, or the index in ``RawTable/columns``.
        package var column: UInt32
        /// The line of the file where the value begins, from 1.
        package var line: UInt32
        /// In XML and JSON the character in the line, from 1; in CSV the number of the cell, from 1.
        package var position: UInt32
        package var kind: Kind

        package init(start: UInt32, length: UInt32, column: UInt32, line: UInt32, position: UInt32, kind: Kind) {
            self.start = start
            self.length = length
            self.column = column
            self.line = line
            self.position = position
            self.kind = kind
        }
    }

    package struct Row: Sendable, BitwiseCopyable {
        /// The row's cells are `cells[firstCell ..< firstCell + cellCount]`: in CSV one for each column that is there;
        /// in a record table only the fields that occur, ordered by column, each column at most once.
        package var firstCell: UInt32
        package var cellCount: UInt32
        /// The line where the row begins, from 1.
        package var line: UInt32
        /// Position in ``Batch/parents``; 0 for CSV.
        package var parent: UInt32
        /// The number of the record among its siblings, as the path counts it: from 1 in XML, from 0 in JSON. In a
        /// workbook the number of the row.
        package var index: UInt32

        package init(firstCell: UInt32, cellCount: UInt32, line: UInt32, parent: UInt32 = 0, index: UInt32 = 0) {
            self.firstCell = firstCell
            self.cellCount = cellCount
            self.line = line
            self.parent = parent
            self.index = index
        }
    }

    /// Some consecutive rows. The bytes of all cells lie in one array: a cell becomes a `String` only where a rule or
    /// the register needs one.
    package struct Batch: Sendable {
        package var bytes: [UInt8] = []
        package var cells: [Cell] = []
        package var rows: [Row] = []
        package var parents: [Parent] = []

        package init() {}

        package mutating func removeAll() {
            bytes.removeAll(keepingCapacity: true)
            cells.removeAll(keepingCapacity: true)
            rows.removeAll(keepingCapacity: true)
            parents.removeAll(keepingCapacity: true)
        }

        /// Adds the rows of another batch; of a grid, whose rows hang under no parent.
        package mutating func append(_ other: Batch) {
            let (firstByte, firstCell) = (UInt32(bytes.count), UInt32(cells.count))
            bytes += other.bytes
            for var cell in other.cells {
                cell.start += firstByte
                cells.append(cell)
            }
            for var row in other.rows {
                row.firstCell += firstCell
                rows.append(row)
            }
        }

        package func text(of cell: Cell) -> String {
            String(decoding: bytes[Int(cell.start)..<Int(cell.start + cell.length)], as: UTF8.self)
        }

        package func cells(of row: Row) -> ArraySlice<Cell> {
            cells[Int(row.firstCell)..<Int(row.firstCell + row.cellCount)]
        }
    }

    /// The path of a column under a parent, with ``CompactPlace/indexMark`` where the record's number goes; `nil` for
    /// CSV. The pattern of an ancestor's field has no mark. Names that may be somebody's are left out (``ShownPath``).
    package func pathPattern(column: Int, parent: Parent) -> String? {
        guard columns.indices.contains(column) else { return nil }
        if let ancestor = columns[column].ancestor { return parent.ancestors[ancestor] + shownSuffixes[column] }
        return parent.path + shownStep + shownSuffixes[column]
    }

    /// The path of a record under a parent, with the mark for its number.
    package func recordPattern(parent: Parent) -> String { parent.path + shownStep }
}

/// The formats a partner may use.
package enum FileFormat: String, Sendable, CaseIterable {
    case csv, xml, json
    /// A workbook of Excel (`.xlsx`) or LibreOffice (`.ods`).
    case spreadsheet

    /// Whether the file is rows of cells in which the position says what a cell is, and the header is one of the rows.
    /// Otherwise it holds records, whose fields have names.
    package var isGrid: Bool {
        switch self {
        case .csv, .spreadsheet: true
        case .xml, .json: false
        }
    }
}

/// What may separate the cells of a CSV file, as a layout writes it.
package enum CSVDelimiter: String, Sendable, CaseIterable {
    case semicolon = ";"
    case comma = ","
    case tab
    case pipe = "|"

    package var byte: UInt8 {
        switch self {
        case .semicolon: UInt8(ascii: ";")
        case .comma: UInt8(ascii: ",")
        case .tab: UInt8(ascii: "\t")
        case .pipe: UInt8(ascii: "|")
        }
    }
}

/// What a reader accepts before it stops with a clear finding, so that no file can exhaust the machine.
package struct ReadingLimits: Hashable, Sendable {
    package var fileBytes = 256 * 1_024 * 1_024
    package var cellBytes = 64 * 1_024
    package var columns = 2_000
    package var cells = 50_000_000
    package var depth = 64
    package var attributesPerElement = 256
    /// How long reading one file may take.
    package var duration = Duration.seconds(600)

    package init() {}
}
