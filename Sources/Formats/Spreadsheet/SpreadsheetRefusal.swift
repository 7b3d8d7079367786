import ReportingModel

/// Why a workbook cannot be read: passed up to the reader, which gives the finding.
struct SpreadsheetRefusal: Error {
    let finding: Finding

    /// The archive or a part of it is not what it should be.
    static func damaged(_ nl: String, _ en: String) -> SpreadsheetRefusal {
        SpreadsheetRefusal(finding: Finding(.spreadsheetDamaged, ["detail": nl, "detailEN": en]))
    }

    /// Unpacking it would take more than a report of figures ever does.
    static func tooLarge(_ nl: String, _ en: String) -> SpreadsheetRefusal {
        SpreadsheetRefusal(finding: Finding(.spreadsheetTooLarge, ["detail": nl, "detailEN": en]))
    }

    static let protected = SpreadsheetRefusal(finding: Finding(.spreadsheetProtected))

    static func notReadable(_ found: String) -> SpreadsheetRefusal {
        SpreadsheetRefusal(finding: Finding(.spreadsheetFile, ["found": found]))
    }
}
