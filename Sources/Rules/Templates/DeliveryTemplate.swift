package import ReportingModel

/// What a partner needs to deliver by an agreement: a table to fill in, and a page that explains it.
///
/// The table has the form of the first layout that may come as CSV, with everything filled in that is known before:
/// periods, areas, codes. Once its figures are filled in, and the rows of later periods are taken out, it is accepted.
package struct DeliveryTemplate {
    let agreement: Agreement
    let catalogue: Catalogue
    let today: CalendarDay
    /// From when on periods are missing; `nil` when none are.
    let missingSince: CalendarDay?
    /// The layout that the table has; `nil` when nothing may come as CSV.
    let layout: Layout?

    /// - Parameters:
    ///   - today: from when on the periods of the coming year count.
    ///   - missingSince: the last day of the first period that has not come in; `nil` when all that was due is there.
    package init(agreement: Agreement, catalogue: Catalogue, today: CalendarDay, missingSince: CalendarDay? = nil) {
        self.missingSince = missingSince
        self.agreement = agreement
        self.catalogue = catalogue
        self.today = today
        layout = agreement.layouts.first { $0.formats.isEmpty || $0.formats.contains(.csv) }
    }

    /// The table to fill in, as a spreadsheet opens it well; `nil` when the agreement has no CSV form.
    package var table: [UInt8]? {
        layout.map { layout in
            let grid = TemplateGrid(layout: layout, template: self)
            return SpreadsheetText(rows: grid.rows, delimiter: layout.delimiter ?? .semicolon).bytes
        }
    }

    /// The page in Dutch: what each column means, how to write it, when and where to deliver.
    package var page: String { TemplatePage(template: self).html }

    /// The periods that are missing, or due from today on, and end within a year; of a slower rhythm the first.
    var comingPeriods: [Period] {
        func periods(within days: Int) -> [Period] {
            agreement.periods(endingBefore: today.adding(days: days)).filter { period in
                agreement.dueDay(of: period) >= today || missingSince.map { period.lastDay >= $0 } ?? false
            }
        }
        let year = periods(within: 366)
        return year.isEmpty ? Array(periods(within: 3 * 366).prefix(1)) : year
    }

    /// Who delivers the figures of a period; without one, who delivers them now.
    func partner(of period: Period? = nil) -> Partner {
        let id = (period ?? comingPeriods.first).map { agreement.deliverer(of: $0) } ?? agreement.partner
        return catalogue.partner(id) ?? Partner(id: id, name: id)
    }

    func unitLabel(_ code: String) -> String { catalogue.codeList(CodeList.units)?.entry(code)?.label ?? code }

    func areaLabel(_ code: String) -> String { catalogue.codeList(CodeList.areas)?.entry(code)?.label ?? code }

    func unit(of column: Layout.ValueColumn) -> String? {
        (column.unit ?? catalogue.indicator(column.indicator)?.unit).map(unitLabel)
    }
}

extension Period {
    /// As a person writes it in a cell, and Sluis reads it: `30-04-2027`, `2027-H1`.
    var cellText: String {
        guard kind == .referenceDate else { return description }
        let (year, month, day) = firstDay.components
        return "\(day < 10 ? "0" : "")\(day)-\(month < 10 ? "0" : "")\(month)-\(year)"
    }
}
