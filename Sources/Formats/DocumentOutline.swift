package import ReportingModel

/// The shape of an XML or JSON document, found in one streaming pass: which paths occur, how often, and where.
///
/// The records of a report are its repeated elements (XML) or its arrays of objects (JSON). When they are nested, each
/// value counts for the innermost one around it, and the one with most values is the likeliest: of themes that hold
/// lines that hold figures, the lines are the records. When nothing repeats, the whole document is one record.
package struct DocumentOutline: Sendable {
    package struct RecordPath: Hashable, Sendable {
        /// Names from the root, such as `/rapport/regel`.
        package let path: String
        /// How many records it has in the whole document.
        package let count: Int
    }

    /// The paths that can serve as records, the likeliest first.
    package let recordPaths: [RecordPath]
    /// Local name of the root element; empty for JSON.
    package let rootName: String
    /// Namespace of the root element; empty when it has none, and for JSON.
    package let rootNamespace: String
    /// Comments and instructions of XML.
    let unreadTexts: [UnreadText]

    let format: FileFormat
    let tree: NameTree
    let facts: [OutlineBuilder.Facts]
    let limits: ReadingLimits

    /// An outline without anything, for a document that could not be read.
    init(format: FileFormat) {
        self.init(of: OutlineBuilder(format: format, limits: ReadingLimits()), format: format, limits: ReadingLimits())
    }

    init(
        of builder: OutlineBuilder, format: FileFormat, limits: ReadingLimits, rootNamespace: String = "",
        unreadTexts: [UnreadText] = []
    ) {
        self.unreadTexts = unreadTexts
        self.format = format
        tree = builder.tree
        facts = builder.facts
        self.limits = limits
        self.rootNamespace = rootNamespace
        let shape = DocumentShape(format: format, tree: tree, facts: facts)
        rootName = format == .xml ? shape.root.map(tree.name) ?? "" : ""
        recordPaths = shape.recordNodes.map { node in
            RecordPath(path: shape.path(of: node), count: shape.facts(node).count)
        }
    }

    /// The table of these records; `nil` when the document has none.
    ///
    /// - Parameter recordsPath: names from the root, without namespace prefixes and array indices; `nil` takes the
    ///   first of ``recordPaths``. The records need not repeat: a report may have only one line.
    package func table(recordsPath: String?) -> RawTable? {
        let shape = DocumentShape(format: format, tree: tree, facts: facts)
        let record = recordsPath.map { shape.recordNode(at: $0) } ?? shape.recordNodes.first
        return record.map { TableColumns(of: $0, in: shape, limit: limits.columns).table }
    }
}
