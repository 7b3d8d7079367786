extension Finding {
    /// The same finding with its places in a sheet; places that have a path already keep it.
    package func inSheet(_ sheet: SheetLabel?) -> Finding {
        guard let sheet, !places.isEmpty else { return self }
        return Finding(code, arguments, expected: expected, places: places.inSheet(sheet))
    }
}

extension PlaceList {
    fileprivate func inSheet(_ sheet: SheetLabel) -> PlaceList {
        var patterns = patterns
        var positions: [UInt32: UInt32] = [:]
        let placed = compact.map { place -> CompactPlace in
            guard place.pattern == 0 else { return place }
            // A whole row of a sheet is called by its first cell.
            let column = Swift.max(1, place.column)
            let position =
                positions[column]
                ?? {
                    patterns.append(sheet.pathPattern(column: Int(column)))
                    return UInt32(patterns.count - 1)
                }()
            positions[column] = position
            return CompactPlace(line: place.line, column: column, pattern: position, index: place.line)
        }
        return PlaceList(placed, patterns: patterns)
    }
}

extension Place {
    /// Whether the path is that of a cell in a sheet, such as `Blad1!C12`, and not of a node in a document.
    package var isInSheet: Bool { path.map { !$0.hasPrefix("/") && $0.contains("!") } ?? false }

    /// The cell without its sheet, `C12`; `nil` when the place is no cell of a sheet.
    package var cellName: String? {
        isInSheet ? Place.columnLetters(column) + String(line) : nil
    }
}
