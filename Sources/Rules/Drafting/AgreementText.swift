import ReportingModel

/// The draft as the text of a configuration file.
struct AgreementText {
    let header: DraftHeader
    let partner: Partner
    let municipality: String
    let municipalityNotes: [DraftNote]
    let rhythm: RhythmGuess
    let from: CalendarDay
    let isFromKnown: Bool
    let layout: LayoutDraft
    let catalogue: Catalogue

    /// Columns that fit on a line are written on one.
    private static let longestLine = 110

    var yaml: String {
        var lines = YAMLLines()
        lines.comment("# Concept van een leveringsafspraak, gemaakt bij een voorbeeldbestand van \(partner.name).")
        lines.comment(
            "# Loop de regels met \"twijfel\" en \"vul in\" na en haal ze daarna weg; controleer met: sluis "
                + "config check."
        )
        lines.comment(
            "# Hier mogen de inlevertermijn (due), de contactpersoon en de schrijfwijzen (aliases) worden gewijzigd.")
        if !layout.isComplete {
            lines.comment(
                "# let op: geen enkele kolom kon aan een indicator worden gekoppeld; zo is dit nog geen "
                    + "geldige afspraak."
            )
        }
        lines.blank()
        lines.line("id: \(YAMLLines.scalar(header.id))")
        lines.notes([
            .fill(header.isTitled ? "een leesbare titel; deze komt van de bestandsnaam" : "een leesbare titel")
        ])
        lines.line("title: \(YAMLLines.scalar(header.title))")
        lines.line("partner: \(YAMLLines.scalar(partner.id))")
        lines.notes(municipalityNotes)
        lines.line("municipality: \(YAMLLines.scalar(municipality))")
        lines.notes(rhythm.notes)
        lines.line(rhythmLine)
        lines.notes([.fill("de inlevertermijn; 21 dagen is een voorlopige keuze")])
        lines.line("due: 21 days")
        lines.notes([
            isFromKnown
                ? .doubt("de eerste periode in het bestand; geldt de afspraak al langer, zet dan een eerdere dag")
                : .fill("vanaf wanneer de afspraak geldt")
        ])
        lines.line("from: \(from)")
        lines.notes([.fill("contact: bij wie de partner terecht kan"), .fill("source: waar de afspraak is beschreven")])
        lines.blank()
        lines.line("layouts:")
        write(layout.layout, to: &lines)
        return lines.text
    }

    private var rhythmLine: String {
        switch rhythm.rhythm {
        case .referenceDates(let days): "reference_dates: [\(days.map(\.description).joined(separator: ", "))]"
        case .occasional: "frequency: occasional"
        case .every(let step, let kind):
            switch kind {
            case .month: "frequency: month"
            case .quarter: "frequency: quarter"
            case .fourMonths: "frequency: four-months"
            case .halfYear: "frequency: half-year"
            case .schoolYear: "frequency: school-year"
            case .year: step == 2 ? "frequency: two-yearly" : "frequency: year"
            case .referenceDate, .range: "frequency: occasional"
            }
        }
    }

    private func notes(_ anchor: DraftAnchor) -> [DraftNote] { layout.notes[anchor] ?? [] }

    // MARK: The layout

    private func write(_ layout: Layout, to lines: inout YAMLLines) {
        lines.notes(notes(.layout), indent: 2)
        lines.line("- kind: \(kindName(layout))", indent: 2)
        func line(_ content: String, _ anchor: DraftAnchor) {
            lines.notes(notes(anchor), indent: 4)
            lines.line(content, indent: 4)
        }
        let formats = layout.formats.map(\.rawValue).sorted()
        if !formats.isEmpty { line("formats: \(YAMLLines.list(formats))", .formats) }
        if let delimiter = layout.delimiter {
            lines.comment("# Zonder deze regel verdeelt Sluis het bestand niet goed in kolommen.", indent: 4)
            line("delimiter: \(YAMLLines.scalar(delimiter.rawValue))", .delimiter)
        }
        if let path = layout.recordsPath {
            line("records: \(YAMLLines.scalar(path))", .records)
        } else {
            lines.notes(notes(.records), indent: 4)
        }
        if !layout.recognise.isEmpty { line("recognise: \(YAMLLines.list(layout.recognise))", .recognise) }
        line("period: \(period(layout.period))", .period)
        switch layout.area {
        case .axis: line("area: axis", .area)
        case .column(let column, _): line("area: { column: \(YAMLLines.scalar(column)) }", .area)
        case .fixed: lines.notes(notes(.area), indent: 4)
        }
        if !layout.dimensions.isEmpty {
            lines.line("dimensions:", indent: 4)
            for dimension in layout.dimensions {
                lines.notes(notes(.dimension(dimension.name)), indent: 6)
                let source = YAMLLines.mapping([
                    ("column", YAMLLines.scalar(dimension.column)), ("code_list", YAMLLines.scalar(dimension.codeList)),
                ])
                lines.line("\(YAMLLines.scalar(dimension.name)): \(source)", indent: 6)
            }
        }
        if let sign = layout.decimalSign { line("decimal_sign: \"\(sign)\"", .decimalSign) }
        writeKind(layout, to: &lines)
        if let remark = layout.remark {
            line("remark: \(YAMLLines.scalar(remark))", .remark)
        } else {
            lines.notes(notes(.remark), indent: 4)
        }
        let sender = [("partner", layout.partnerColumn), ("municipality", layout.municipalityColumn)]
            .compactMap { key, column in column.map { (key, YAMLLines.scalar($0)) } }
        if !sender.isEmpty { line("sender: \(YAMLLines.mapping(sender))", .sender) }
        lines.notes(notes(.ignore), indent: 4)
        if !layout.ignoredColumns.isEmpty {
            lines.line("ignore: \(YAMLLines.list(layout.ignoredColumns))", indent: 4)
        }
    }

    private func kindName(_ layout: Layout) -> String {
        switch layout.kind {
        case .columns: "columns"
        case .long: "long"
        case .crosstab: "crosstab"
        }
    }

    private func writeKind(_ layout: Layout, to lines: inout YAMLLines) {
        switch layout.kind {
        case .columns(let columns):
            guard !columns.isEmpty else {
                return lines.notes([.fill("columns: voor elke kolom met cijfers de indicator")], indent: 4)
            }
            lines.notes(notes(.values), indent: 4)
            lines.line("columns:", indent: 4)
            for column in columns { write(column, indent: 6, to: &lines) }
        case .long(let long): write(long, to: &lines)
        case .crosstab(let crosstab): write(crosstab, to: &lines)
        }
    }

    private func write(_ long: Layout.Long, to lines: inout YAMLLines) {
        lines.line("long:", indent: 4)
        lines.notes(notes(.indicatorColumn), indent: 6)
        if let column = long.indicatorColumn { lines.line("indicator_column: \(YAMLLines.scalar(column))", indent: 6) }
        lines.notes(notes(.values), indent: 6)
        lines.line("indicators:", indent: 6)
        for column in long.indicators { write(column, indent: 8, to: &lines) }
        lines.notes(notes(.valueColumn), indent: 6)
        lines.line("value_column: \(YAMLLines.scalar(long.valueColumn))", indent: 6)
        if !long.isValueRequired { lines.line("value_required: no", indent: 6) }
        if let unit = long.unitColumn {
            lines.notes(notes(.unitColumn), indent: 6)
            lines.line("unit_column: \(YAMLLines.scalar(unit))", indent: 6)
        }
    }

    private func write(_ crosstab: Layout.Crosstab, to lines: inout YAMLLines) {
        lines.line("crosstab:", indent: 4)
        if !crosstab.sideColumn.isEmpty {
            lines.line("side_column: \(YAMLLines.scalar(crosstab.sideColumn))", indent: 6)
        }
        lines.notes(notes(.side), indent: 6)
        write(crosstab.side, key: "side: ", indent: 6, to: &lines)
        lines.line("across:", indent: 6)
        for (level, axis) in crosstab.across.enumerated() {
            lines.notes(notes(.across(level)), indent: 8)
            write(axis, key: "- ", indent: 8, to: &lines)
        }
        if let indicator = crosstab.indicator {
            lines.notes(notes(.values) + notes(.indicator), indent: 6)
            lines.line("indicator: \(YAMLLines.mapping(pairs(indicator)))", indent: 6)
        }
        lines.notes(notes(.valueColumn), indent: 6)
        if !crosstab.isValueRequired { lines.line("value_required: no", indent: 6) }
    }

    private func write(_ axis: Layout.Axis, key: String, indent: Int, to lines: inout YAMLLines) {
        switch axis {
        case .period: lines.line("\(key){ axis: period }", indent: indent)
        case .area: lines.line("\(key){ axis: area }", indent: indent)
        case .dimension(let name, let list):
            let pairs = [
                ("axis", "dimension"), ("name", YAMLLines.scalar(name)), ("code_list", YAMLLines.scalar(list)),
            ]
            lines.line(key + YAMLLines.mapping(pairs), indent: indent)
        case .indicator(let columns):
            let isList = key.hasPrefix("-")
            lines.line(isList ? "- axis: indicator" : String(key.prefix { $0 != " " }), indent: indent)
            if !isList { lines.line("axis: indicator", indent: indent + 2) }
            lines.line("indicators:", indent: indent + 2)
            for column in columns { write(column, indent: indent + 4, to: &lines) }
        }
    }

    /// A column on one line, or with a line for each key when that is too long.
    private func write(_ column: Layout.ValueColumn, indent: Int, to lines: inout YAMLLines) {
        lines.notes(notes(.value(column.heading)), indent: indent)
        let pairs = pairs(column)
        let line = "\(YAMLLines.scalar(column.heading)): \(YAMLLines.mapping(pairs))"
        if line.count + indent <= AgreementText.longestLine {
            lines.line(line, indent: indent)
        } else {
            lines.line("\(YAMLLines.scalar(column.heading)):", indent: indent)
            for (key, value) in pairs { lines.line("\(key): \(value)", indent: indent + 2) }
        }
    }

    private func pairs(_ column: Layout.ValueColumn) -> [(String, String)] {
        var pairs = [("indicator", YAMLLines.scalar(column.indicator))]
        if let area = column.area { pairs.append(("area", YAMLLines.scalar(area))) }
        if let unit = column.unit { pairs.append(("unit", YAMLLines.scalar(unit))) }
        if !column.dimensions.isEmpty {
            let codes = column.dimensions.sorted { $0.key < $1.key }.map { ($0.key, YAMLLines.scalar($0.value)) }
            pairs.append(("dimensions", YAMLLines.mapping(codes)))
        }
        if !column.isRequired { pairs.append(("required", "no")) }
        return pairs
    }

    private func period(_ source: Layout.PeriodSource) -> String {
        switch source {
        case .axis: return "axis"
        case .fixed(let period): return "{ fixed: \(YAMLLines.scalar(period.description)) }"
        case .column(let column, let yearFrom, _):
            var pairs = [("column", YAMLLines.scalar(column))]
            switch yearFrom {
            case .cell: break
            case .groupRows: pairs.append(("year_from", "group rows"))
            case .column(let year): pairs.append(("year_from", YAMLLines.mapping([("column", YAMLLines.scalar(year))])))
            }
            return YAMLLines.mapping(pairs)
        }
    }
}
