import ReportingModel

extension ReadableTable {
    /// The table as a screen reader can walk through it: a caption, and every heading with its scope.
    var html: HTMLText {
        """
        <table>
        <caption>\(caption)</caption>
        <thead>
        \(headerRows)</thead>
        <tbody>
        \(bodyRows)</tbody>
        </table>

        """
    }

    private var headerRows: [HTMLText] {
        let depth = acrossHeadings.count
        let corner = sideHeadings.map { heading -> HTMLText in
            depth > 1
                ? "<th scope=\"col\" rowspan=\"\(depth)\">\(heading.shown)</th>"
                : "<th scope=\"col\">\(heading.shown)</th>"
        }
        return acrossHeadings.enumerated().map { level, headings -> HTMLText in
            let cells = level < depth - 1 ? merged(headings) : headings.map { "<th scope=\"col\">\($0.shown)</th>" }
            return "<tr>\(level == 0 ? corner : [])\(cells)</tr>\n"
        }
    }

    private func merged(_ headings: [Label]) -> [HTMLText] {
        runs(of: headings).map { "<th scope=\"colgroup\" colspan=\"\($0.count)\">\($0[$0.startIndex].shown)</th>" }
    }

    private var bodyRows: [HTMLText] {
        let spans = mergedSpans
        return rows.indices.flatMap { position -> [HTMLText] in
            let row = rows[position]
            let isNewGroup = position == 0 || rows[position - 1].group != row.group
            let heading: [HTMLText] =
                row.group.map { group in
                    isNewGroup
                        ? [
                            "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(sideHeadings.count + columnCount)\">\(group)</th></tr>\n"
                        ]
                        : []
                } ?? []
            let side = row.side.enumerated().compactMap { column, label -> HTMLText? in
                guard column < mergedSideCount else { return "<th scope=\"row\">\(label.shown)</th>" }
                let span = spans[column][position]
                return span > 0 ? "<th scope=\"rowgroup\" rowspan=\"\(span)\">\(label.shown)</th>" : nil
            }
            return heading + ["<tr>\(side)\(row.cells.map(\.html))</tr>\n"]
        }
    }

    /// For each merged column and row how many rows its cell spans; 0 where a cell above reaches down.
    private var mergedSpans: [[Int]] {
        (0..<mergedSideCount).map { column in
            let keys = rows.map { $0.side.prefix(column + 1).map(\.shown) }
            return runs(of: keys).flatMap { [$0.count] + Array(repeating: 0, count: $0.count - 1) }
        }
    }
}

/// Neighbours that are equal, together.
private func runs<Element: Equatable>(of elements: [Element]) -> [ArraySlice<Element>] {
    var runs: [ArraySlice<Element>] = []
    var start = elements.startIndex
    for position in elements.indices where position > start && elements[position] != elements[position - 1] {
        runs.append(elements[start..<position])
        start = position
    }
    if start < elements.endIndex { runs.append(elements[start...]) }
    return runs
}

extension ReadableTable.Cell {
    fileprivate var html: HTMLText {
        switch self {
        case .number(let text): return "<td>\(text)</td>"
        case .empty(let words): return "<td class=\"words\">\(words)</td>"
        case .value(let value, let note):
            let mark: HTMLText = note.map { "<sup><a href=\"#noot-\($0)\">\($0)</a></sup>" } ?? ""
            return value.isNumber
                ? "<td>\(value.inWords)\(mark)</td>" : "<td class=\"words\">\(value.inWords)\(mark)</td>"
        }
    }
}

extension ObservationRecord.Value {
    fileprivate var isNumber: Bool {
        switch self {
        case .exact, .estimate, .interval: true
        case .text, .absent: false
        }
    }
}
