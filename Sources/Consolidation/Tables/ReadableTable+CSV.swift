import ReportingModel

extension ReadableTable {
    /// The names of the columns, each different.
    private var plainHeadings: [String] {
        let across = (0..<columnCount).map { column in
            acrossHeadings.map { $0[column].plain }.joined(separator: " ")
        }
        var seen: [String: Int] = [:]
        return (sideHeadings.map(\.plain) + across).map { heading in
            let count = seen[heading, default: 0] + 1
            seen[heading] = count
            return count > 1 ? "\(heading) (\(count))" : heading
        }
    }

    /// The table with one row of headings, periods in ISO 8601 and numbers with a decimal point.
    var csv: [UInt8] {
        var csv = CSVText(header: [])
        _ = csv.takeBytes()
        csv.append(plainHeadings.map { .text($0) })
        for row in rows {
            csv.append(row.side.map { .text($0.plain) } + row.cells.map(\.plainCell))
        }
        return csv.bytes
    }

    /// The columns as the data package describes them.
    var fields: [PublishedField] {
        plainHeadings.enumerated().map { position, heading in
            let name = CSVText.neutralised(heading)
            return position < sideHeadings.count
                ? PublishedField(name, .string, heading, "Waar de rij over gaat.")
                : PublishedField(
                    name, .any, heading, "Een getal met een decimale punt, of in woorden waarom er geen getal staat.")
        }
    }
}

extension ReadableTable.Cell {
    fileprivate var plainCell: CSVText.Cell {
        switch self {
        case .value(let value, _): value.isExact ? .plain(value.inPlainWords) : .text(value.inPlainWords)
        case .number(let text): .text(text)
        case .empty(let words): .text(words)
        }
    }
}
