/// The errors that a formula can give.
enum CellError {
    /// As a Dutch workbook shows it. Files hold the English names; only the one that says that there is no figure is
    /// known to our readers by another name.
    static func shown(_ stored: [UInt8]) -> [UInt8] {
        stored.elementsEqual("#N/A".utf8) ? Array("#N/B".utf8) : stored
    }
}
