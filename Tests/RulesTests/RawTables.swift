import ReportingModel

@testable import Rules

/// A raw table from lines of text with `;` between the cells, as the CSV reader would give it (without quotes).
func csvTable(_ text: String) -> (table: RawTable, batch: RawTable.Batch) {
    var batch = RawTable.Batch()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
        let first = batch.cells.count
        let cells = line.isEmpty ? [] : line.split(separator: ";", omittingEmptySubsequences: false)
        for (column, cell) in cells.enumerated() {
            append(String(cell), kind: .text, column: column, line: number + 1, position: column + 1, to: &batch)
        }
        batch.rows.append(
            RawTable.Row(firstCell: UInt32(first), cellCount: UInt32(cells.count), line: UInt32(number + 1)))
    }
    return (RawTable(format: .csv), batch)
}

/// A record table: each record names its fields; `/`-labels are fields of the root.
func recordTable(_ columns: [String], _ records: [[String?]], format: FileFormat = .json) -> (
    table: RawTable, batch: RawTable.Batch
) {
    let table = RawTable(
        format: format,
        columns: columns.map { label in
            label.hasPrefix("/")
                ? RawTable.Column(label: label, ancestor: 0, pathSuffix: label)
                : RawTable.Column(label: label, pathSuffix: "/" + label)
        }, recordsPath: "/regels", recordStep: "/\(CompactPlace.indexMark)")
    var batch = RawTable.Batch()
    batch.parents = [RawTable.Parent(number: 1, path: "/regels", ancestors: [""])]
    for (index, record) in records.enumerated() {
        let first = batch.cells.count
        for (column, value) in record.enumerated() {
            guard let value else { continue }
            append(value, kind: .text, column: column, line: index + 2, position: column * 10 + 1, to: &batch)
        }
        batch.rows.append(
            RawTable.Row(
                firstCell: UInt32(first), cellCount: UInt32(batch.cells.count - first), line: UInt32(index + 2),
                index: UInt32(index)))
    }
    return (table, batch)
}

private func append(
    _ text: String, kind: RawTable.Cell.Kind, column: Int, line: Int, position: Int, to batch: inout RawTable.Batch
) {
    let start = batch.bytes.count
    batch.bytes += Array(text.utf8)
    batch.cells.append(
        RawTable.Cell(
            start: UInt32(start), length: UInt32(batch.bytes.count - start), column: UInt32(column), line: UInt32(line),
            position: UInt32(position), kind: kind))
}

/// A judged table as small texts: one line an observation, one line a finding.
struct Verdict {
    let counts: RowCounts
    let observations: [String]
    /// One line for each observation with an explanation.
    let remarks: [String]
    let findings: [String]
    let judgement: Judgement
}

/// Fits the agreement's layouts to the table and judges all rows.
func verdict(
    _ input: (table: RawTable, batch: RawTable.Batch), _ layout: Layout, rhythm: Agreement.Rhythm = .occasional,
    from: String = "2015-01-01", until: String? = nil, history: FigureHistory = FigureHistory()
) throws -> Verdict {
    let agreement = Agreement(
        id: "proef", title: "Proef", partner: "sjt", municipality: "GM0482", rhythm: rhythm, due: .days(21),
        from: CalendarDay(iso8601: from) ?? CalendarDay(daysSince1970: 0),
        until: until.flatMap { CalendarDay(iso8601: $0) },
        layouts: [layout])
    return try verdict(input, in: Fixtures.catalogue([agreement]), history: history)
}

extension LayoutFitter {
    /// What the columns of a table mean; `nil` when the layout does not match it.
    func fit(table: RawTable, head: RawTable.Batch) -> LayoutFit? {
        match(table: table, head: TableHead(of: table, head))?.fit()
    }
}

/// Judges all rows as a file of one partner, under the only agreement of a catalogue with its only layout.
func verdict(
    _ input: (table: RawTable, batch: RawTable.Batch), in catalogue: Catalogue, from sender: String = "sjt",
    history: FigureHistory = FigureHistory(), mostOpenFigures: Int? = nil
) throws -> Verdict {
    guard let agreement = catalogue.agreements.first, let layout = agreement.layouts.first,
        let partner = catalogue.partner(sender),
        let fit = LayoutFitter(agreement: agreement, layout: layout, catalogue: catalogue)
            .fit(table: input.table, head: input.batch), let today = CalendarDay(iso8601: "2022-12-01")
    else { throw NoFit() }
    var judge = Judge(
        fit: fit, table: input.table, partner: partner, catalogue: catalogue, today: today, history: history)
    if let mostOpenFigures { judge.doubts.mostFigures = mostOpenFigures }
    var batch = judge.take(input.batch)
    let settled = judge.settle()
    batch.observations += settled.observations
    let judgement = judge.judgement()
    let book = judge.book
    let observations = batch.observations.map { observation in
        let parts = [
            book.indicators[observation.indicator], book.periods[observation.period].description,
            book.areas[observation.area], book.dimensions[observation.dimensions], describe(observation.value),
            book.units[observation.unit],
            observation.place.place(patterns: book.pathPatterns.values).description,
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
    let remarks = batch.observations.filter { $0.remark > 0 }.map { observation in
        "\(book.indicators[observation.indicator]): \(batch.additions.texts[Int(observation.remark)])"
    }
    let findings = judgement.findings.map { finding in
        let places = finding.places.map(\.description).joined(separator: " ")
        return places.isEmpty ? finding.code.rawValue : "\(finding.code.rawValue) \(places)"
    }
    return Verdict(
        counts: judgement.counts, observations: observations, remarks: remarks, findings: findings,
        judgement: judgement)
}

struct NoFit: Error {}

private func describe(_ value: Observation.Value) -> String {
    switch value {
    case .exact(let number): number.description
    case .estimate(let number): "~\(number)"
    case .interval(let low, let high): "[\(low?.description ?? "")…\(high?.description ?? "")]"
    case .text: "text"
    case .absent(let absence): "(\(absence.dutchName))"
    }
}

enum Fixtures {
    static func catalogue(_ agreements: [Agreement]) -> Catalogue {
        Catalogue(
            version: "proef",
            municipalities: [
                Municipality(code: "GM0482", name: "Alblasserdam", aliases: ["482"]),
                Municipality(code: "GM0523", name: "Hardinxveld-Giessendam"),
            ],
            partners: [
                Partner(id: "sjt", name: "Stichting Jeugdteams", aliases: ["SJT", "STJ"]),
                Partner(id: "stuwkr8", name: "StuwKR8"),
            ],
            indicators: [
                Indicator(code: "TOE-01", label: "Wachttijd", unit: "dagen", kind: .mean, additivity: .weighted),
                Indicator(code: "TOE-02", label: "Wachtlijst", unit: "clienten", kind: .stock, additivity: .sum),
                Indicator(code: "TOE-03", label: "Doorlooptijd", unit: "dagen", kind: .mean, additivity: .weighted),
                Indicator(code: "MAG-02", label: "Sociale cohesie", unit: nil, kind: .scale, additivity: .weighted),
                Indicator(
                    code: "ERV-01", label: "Bekendheid", unit: "procent", kind: .percentage, additivity: .weighted),
                Indicator(code: "KWL-01", label: "Evaluatie", unit: nil, kind: .text, additivity: .none),
            ],
            codeLists: [
                CodeList(
                    id: "areas", title: "gebieden",
                    entries: [
                        .init(code: "GM0482", label: "Alblasserdam", aliases: ["482", "0482"]),
                        .init(code: "REGIO-ZHZ", label: "Zuid-Holland Zuid", aliases: ["Regio", "Regionaal"]),
                    ]),
                CodeList(
                    id: "units", title: "eenheden",
                    entries: [
                        .init(code: "dagen", label: "dagen", aliases: ["dag"]), .init(code: "weken", label: "weken"),
                        .init(code: "clienten", label: "cliënten"),
                        .init(code: "procent", label: "procent", aliases: ["%"]),
                    ]),
                CodeList(
                    id: "trajecten", title: "trajecten",
                    entries: [
                        .init(code: "toeleiding", label: "Toeleiding"), .init(code: "toegang", label: "Toegang"),
                        .init(code: "gezinsregisseur", label: "Gezinsregisseur", aliases: ["gezinsregie"]),
                    ]),
            ], agreements: agreements)
    }

    /// A catalogue in which the dimension of a layout may be any name.
    static func openCatalogue(_ layout: Layout) -> Catalogue {
        let agreement = Agreement(
            id: "proef", title: "Proef", partner: "sjt", municipality: "GM0482", rhythm: .occasional, due: .days(21),
            from: CalendarDay(daysSince1970: 0), layouts: [layout])
        let fixed = catalogue([agreement])
        let names = CodeList(id: "namen", title: "namen", entries: [], isOpen: true)
        return Catalogue(
            version: fixed.version, municipalities: fixed.municipalities, partners: fixed.partners,
            indicators: fixed.indicators, codeLists: fixed.codeLists + [names], agreements: fixed.agreements)
    }

    /// Tabel 1 of report A.
    static let waitingTimes = Layout(
        kind: .columns([
            .init(heading: "Wachttijd (Alblasserdam)", indicator: "TOE-01", area: "GM0482", unit: "dagen"),
            .init(heading: "Wachttijd (Regionaal)", indicator: "TOE-01", area: "REGIO-ZHZ", unit: "dagen"),
            .init(heading: "Jeugdigen op de wachtlijst", indicator: "TOE-02", area: "GM0482", unit: "clienten"),
        ]), recognise: ["Datum", "Jeugdigen op de wachtlijst"],
        period: .column("Datum", yearFrom: .groupRows, on: nil), area: .fixed("GM0482"))

    /// Tabel 2 of report A.
    static let throughput = Layout(
        kind: .crosstab(
            .init(
                sideColumn: "", side: .dimension(name: "traject", codeList: "trajecten"),
                across: [.period(on: MonthDay(month: 4, day: 30)), .area(labels: [:])],
                indicator: .init(heading: "Doorlooptijd", indicator: "TOE-03"))),
        period: .axis, area: .axis)

    static let long = Layout(
        kind: .long(
            .init(
                indicatorColumn: "indicator",
                indicators: [
                    .init(heading: "ERV-01", indicator: "ERV-01"), .init(heading: "TOE-02", indicator: "TOE-02"),
                    .init(heading: "KWL-01", indicator: "KWL-01"), .init(heading: "MAG-02", indicator: "MAG-02"),
                ], valueColumn: "waarde", unitColumn: "eenheid")),
        period: .column("periode", yearFrom: .cell, on: nil), area: .column("gebied", labels: [:]),
        remark: "toelichting",
        partnerColumn: "afzender", municipalityColumn: "gemeente")
}
