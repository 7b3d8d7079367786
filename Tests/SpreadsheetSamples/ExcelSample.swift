/// A workbook as Excel writes it, from the XML of its sheets.
package struct ExcelSample {
    package struct Sheet {
        package var name: String
        /// What stands inside `<sheetData>`.
        package var rows: String
        /// `visible`, `hidden` or `veryHidden`.
        package var state = "visible"
        /// What stands before `<sheetData>`.
        package var columns = ""

        package init(_ name: String, _ rows: String, state: String = "visible", columns: String = "") {
            (self.name, self.rows, self.state, self.columns) = (name, rows, state, columns)
        }
    }

    package var sheets: [Sheet]
    /// The content of `<sst>`; `nil` leaves the part out, as programs that write every text in its cell do.
    package var sharedTexts: String?
    /// The content of `<styleSheet>`.
    package var styles: String?
    package var countsFrom1904 = false
    /// The workbook's own part.
    package var workbookPath = "xl/workbook.xml"

    package init(_ sheets: [Sheet], sharedTexts: String? = nil, styles: String? = nil) {
        (self.sheets, self.sharedTexts, self.styles) = (sheets, sharedTexts, styles)
    }

    package init(rows: String, sharedTexts: String? = nil, styles: String? = nil) {
        self.init([Sheet("Blad1", rows)], sharedTexts: sharedTexts, styles: styles)
    }

    package var bytes: [UInt8] { ZipWriter(entries).bytes }

    package var entries: [ZipWriter.Entry] {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        let mark = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"
        func relation(_ id: String, _ kind: String, _ target: String) -> String {
            "<Relationship Id=\"\(id)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"/>"
        }
        func relations(_ inside: String) -> String {
            "\(mark)<Relationships xmlns=\"\(package)\">\(inside)</Relationships>"
        }
        var inside = ""
        var list = ""
        var entries: [ZipWriter.Entry] = []
        for (position, sheet) in sheets.enumerated() {
            let number = position + 1
            list +=
                "<sheet name=\"\(sheet.name)\" sheetId=\"\(number)\" state=\"\(sheet.state)\" r:id=\"rId\(number)\"/>"
            inside += relation("rId\(number)", "worksheet", "worksheets/sheet\(number).xml")
            let xml =
                "\(mark)<worksheet xmlns=\"\(main)\"><dimension ref=\"A1:XFD1048576\"/>\(sheet.columns)<sheetData>"
                + "\(sheet.rows)</sheetData></worksheet>"
            entries.append(.init("xl/worksheets/sheet\(number).xml", xml))
        }
        if let sharedTexts {
            inside += relation("rIdS", "sharedStrings", "/xl/sharedStrings.xml")
            entries.append(.init("xl/sharedStrings.xml", "\(mark)<sst xmlns=\"\(main)\">\(sharedTexts)</sst>"))
        }
        if let styles {
            inside += relation("rIdT", "styles", "styles.xml")
            entries.append(.init("xl/styles.xml", "\(mark)<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"))
        }
        // A link to another file, which is never followed.
        inside +=
            "<Relationship Id=\"rIdX\" Type=\"\(office)/worksheet\" Target=\"https://example.org/x.xml\" TargetMode=\"External\"/>"
        let properties = countsFrom1904 ? "<workbookPr date1904=\"1\"/>" : ""
        let workbook =
            "\(mark)<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(properties)<sheets>\(list)</sheets></workbook>"
        return [
            .init("[Content_Types].xml", "\(mark)<Types/>"),
            .init("_rels/.rels", relations(relation("rId1", "officeDocument", workbookPath))),
            .init(workbookPath, workbook), .init("xl/_rels/workbook.xml.rels", relations(inside)),
        ] + entries
    }
}
