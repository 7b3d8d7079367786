import ReportingModel

/// Reads a header that stands on two rows, as merged cells do when they are exported.
///
///     Datum;Wachttijd;;Jeugdigen op de wachtlijst      a blank repeats the label to its left
///     ;Alblasserdam;Regionaal;                         becomes “Wachttijd Alblasserdam”
enum TwoRowHeader {
    /// The headings of the columns, each from one of the rows or from both.
    ///
    /// - Parameter isKnown: whether a layout looks for this heading.
    static func joined(_ top: [String], _ bottom: [String], isKnown: (String) -> Bool) -> [String] {
        var merged = ""
        return (0..<max(top.count, bottom.count)).map { column in
            let above = column < top.count ? top[column].trimmingSpace() : ""
            let below = column < bottom.count ? bottom[column].trimmingSpace() : ""
            if !above.isEmpty { merged = above }
            if below.isEmpty { return above }
            if merged.isEmpty { return below }
            let spellings = ["\(merged) \(below)", "\(below) \(merged)", below]
            return spellings.first(where: isKnown) ?? spellings[0]
        }
    }
}
