import ReportingModel

/// What stands beside or above the columns and belongs to the period.
extension LayoutFit {
    /// Takes a column with years together with dates that have none.
    ///
    ///     Jaar;Datum;Wachttijd
    ///     2022;30 april;50
    mutating func takeYearColumn(_ head: RawTable.Batch) {
        guard case .column(_, let yearFrom, _) = layout.period, yearFrom.isWithinColumn, !roles.contains(.year),
            let period = roles.firstIndex(of: .period),
            case let years = roles.indices.filter({ roles[$0] == .unknown && SplitPeriod.isYear(headings[$0]) }),
            years.count == 1, case let year = years[0]
        else { return }
        let readings = head.rows.filter { $0.line > headerLine && Int($0.cellCount) > period }.map { row in
            PeriodReader.read(head.text(of: head.cells[Int(row.firstCell) + period]))
        }
        // A date with its own year needs no other, and two that differ are a mistake.
        guard readings.contains(where: { $0.lacksYear }), !readings.contains(where: { $0.hasYear }) else { return }
        roles[year] = .year
        let shown = SafeEcho.heading(headings[year])
        let dates = SafeEcho.heading(headings[period], agreed: AgreedNames([headings[period]]))
        findings.removeAll { $0.code == .unknownColumn && $0.arguments["column"] == shown }
        findings.append(
            Finding(
                .periodFromTwoColumns, ["found": shown, "column": dates, "at": ""],
                places: PlaceList(
                    [year, period].map { CompactPlace(line: max(1, headerLine), column: UInt32($0 + 1)) })))
    }

    /// Names the period that stands above the table, where the column for it is missing.
    mutating func namePeriodAbove(_ head: RawTable.Batch) {
        guard case .column(let heading, _, _) = layout.period,
            let position = findings.firstIndex(where: {
                $0.code == .requiredColumnMissing && $0.arguments["column"] == heading
            }), let words = LayoutFit.periodWords(above: headerLine, head)
        else { return }
        let finding = findings[position]
        var arguments = finding.arguments
        arguments["detail", default: ""] += " Boven de tabel staat “\(words.nl)”. Zet dat in deze kolom, op elke regel."
        arguments["detailEN", default: ""] +=
            " Above the table stands “\(words.en)”. Put it in this column, on each row."
        findings[position] = Finding(finding.code, arguments, expected: finding.expected, places: finding.places)
    }

    /// The first period in the lines above a header; a bare year only when there is nothing more precise.
    private static func periodWords(above line: UInt32, _ head: RawTable.Batch) -> Text? {
        var year: Text?
        for row in head.rows where row.line < line {
            for cell in head.cells(of: row) where cell.length > 0 && cell.length < 200 {
                let words = head.text(of: cell).split(separator: " ").map(String.init)
                for first in words.indices {
                    for last in (first..<min(first + 5, words.count)).reversed() {
                        let text = words[first...last].joined(separator: " ").trimmingCharacters()
                        switch PeriodReader.read(text) {
                        case .period(let period): return Text(nl: period.words(.nl), en: period.words(.en))
                        case .year(let number): year = year ?? Text(nl: String(number), en: String(number))
                        default: break
                        }
                    }
                }
            }
        }
        return year
    }
}

extension PeriodReader.Reading {
    /// A day, or a part of a year, without the year.
    fileprivate var lacksYear: Bool {
        switch self {
        case .dayWithoutYear, .partWithoutYear: true
        case .day, .year, .period, .impossible, .unreadable: false
        }
    }

    fileprivate var hasYear: Bool {
        switch self {
        case .day, .year, .period: true
        case .dayWithoutYear, .partWithoutYear, .impossible, .unreadable: false
        }
    }
}

extension String {
    /// Without brackets and full stops around it.
    fileprivate func trimmingCharacters() -> String {
        String(drop { "([.,:".contains($0) }.reversed().drop { ")].,:".contains($0) }.reversed())
    }
}
