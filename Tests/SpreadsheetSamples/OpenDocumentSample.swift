/// A spreadsheet as LibreOffice writes it, from the XML of its tables.
package struct OpenDocumentSample {
    /// What stands inside `<office:spreadsheet>`.
    package var tables: String
    /// What stands inside `<office:automatic-styles>`.
    package var styles = ""
    package var manifest = ""
    package var type = "application/vnd.oasis.opendocument.spreadsheet"

    package init(tables: String, styles: String = "") {
        (self.tables, self.styles) = (tables, styles)
    }

    /// One sheet with these rows.
    package init(rows: String) {
        self.init(tables: "<table:table table:name=\"Blad1\">\(rows)</table:table>")
    }

    package var bytes: [UInt8] { ZipWriter(entries).bytes }

    package var entries: [ZipWriter.Entry] {
        let names = [
            "office", "table", "text", "style", "manifest",
        ].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }.joined(separator: " ")
        let more = "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""
        let content =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \(names) \(more)>"
            + "<office:automatic-styles>\(styles)</office:automatic-styles>"
            + "<office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>"
        return [
            .init("mimetype", type), .init("content.xml", content),
            .init("META-INF/manifest.xml", "<manifest:manifest \(names)>\(manifest)</manifest:manifest>"),
        ]
    }
}
