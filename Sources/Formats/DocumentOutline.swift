package import ReportingModel

/// The shape of an XML or JSON document, found in one streaming pass: which paths occur, how often, and where.
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

    /// The table of these records; `nil` when the document has none.
    package func table(recordsPath: String?) -> RawTable? {
        nil
    }
}
