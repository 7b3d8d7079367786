import ReportingModel

/// Reads a header that stands on two rows, as merged cells do when they are exported.
///
///     Datum;Wachttijd;;Jeugdigen op de wachtlijst      a blank repeats the label to its left
///     ;Alblasserdam;Regionaal;                         becomes “Wachttijd Alblasserdam”
enum TwoRowHeader {
    /// The headings of the columns, each from one of the rows or from both.
    ///
    /// - Parameter isKnown: whether a layout looks for this heading, as it is compared.
    static func joined(_ top: HeaderRow, _ bottom: HeaderRow, isKnown: (String) -> Bool) -> HeaderRow {
        typealias Label = (text: String, key: String)
        func label(_ row: HeaderRow, _ column: Int) -> Label {
            column < row.cells.count ? (row.cells[column].trimmingSpace(), row.keys[column]) : ("", "")
        }
        var merged: Label = ("", "")
        let labels = (0..<max(top.cells.count, bottom.cells.count)).map { column -> Label in
            let (above, below) = (label(top, column), label(bottom, column))
            if !above.text.isEmpty { merged = above }
            if below.text.isEmpty { return above }
            if merged.text.isEmpty { return below }
            // A space is not compared, so the keys are joined without.
            let orders = [(merged, below), (below, merged)].map { first, second in
                Label("\(first.text) \(second.text)", first.key + second.key)
            }
            return (orders + [below]).first { isKnown($0.key) } ?? orders[0]
        }
        return HeaderRow(cells: labels.map(\.text), keys: labels.map(\.key), places: bottom.places)
    }
}
