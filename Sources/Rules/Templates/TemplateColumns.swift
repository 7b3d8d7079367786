import ReportingModel

/// Explains the columns of a layout, in the order of the table.
struct TemplateColumns {
    let template: DeliveryTemplate
    let layout: Layout
    private var catalogue: Catalogue { template.catalogue }

    var introduction: String {
        switch layout.kind {
        case .columns:
            "Een rij gaat over één periode (en over één gebied of één soort, als daar een kolom voor is). "
                + "Elke kolom met cijfers is een eigen cijfer."
        case .long:
            "Elke rij is één cijfer. Komt een cijfer bij u niet voor, laat de rij dan staan en schrijf “n.v.t.”."
        case .crosstab:
            "Dit is een kruistabel: links staat waar een rij over gaat, boven waar een kolom over gaat. "
                + "In elke cel hoort één cijfer."
        }
    }

    var explanations: [ColumnExplanation] {
        var result = keyColumns
        switch layout.kind {
        case .columns(let columns): result += columns.map { figure($0, heading: $0.heading) }
        case .long(let long): result += self.long(long)
        case .crosstab(let crosstab): result += self.crosstab(crosstab)
        }
        return result + lastColumns
    }

    // MARK: Columns that place a figure

    private var keyColumns: [ColumnExplanation] {
        var result: [ColumnExplanation] = []
        if case .column(let heading, let yearFrom, _) = layout.period {
            result.append(
                ColumnExplanation(
                    heading: heading, facts: ["verplicht"],
                    meaning: [
                        "De dag of periode waarover de cijfers van de rij gaan. Schrijf het zoals \(periodExample)."
                    ]))
            if case .column(let year) = yearFrom {
                result.append(
                    ColumnExplanation(heading: year, facts: ["verplicht"], meaning: ["Het jaar, in vier cijfers."]))
            }
        }
        if case .column(let heading, let labels) = layout.area {
            result.append(
                ColumnExplanation(
                    heading: heading, facts: ["verplicht"],
                    meaning: ["Het gebied waarover de cijfers van de rij gaan."],
                    words: areaWords(labels)))
        }
        result += layout.dimensions.map { dimension in
            ColumnExplanation(
                heading: dimension.column, facts: ["verplicht"],
                meaning: ["Hoe het cijfer is uitgesplitst: \(dimension.name)."] + openness(dimension.codeList),
                words: codeWords(dimension.codeList))
        }
        return result
    }

    var periodExample: String {
        if let period = template.comingPeriods.first { return "“\(period.cellText)” (\(TemplatePage.words(period)))" }
        return "“30-04-\(template.today.year)” of “\(template.today.year)-H1”"
    }

    private func areaWords(_ labels: [String: String]) -> [(String, String)] {
        if !labels.isEmpty { return labels.sorted { $0.key < $1.key }.map { ($0.key, template.areaLabel($0.value)) } }
        return (catalogue.codeList(CodeList.areas)?.entries ?? []).map { ($0.label, $0.code) }
    }

    private func codeWords(_ list: String) -> [(String, String)] {
        (catalogue.codeList(list)?.entries ?? []).map { entry in
            (
                entry.label,
                entry.aliases.isEmpty
                    ? "code \(entry.code)" : "code \(entry.code); ook goed: \(entry.aliases.joined(separator: ", "))"
            )
        }
    }

    private func openness(_ list: String) -> [String] {
        catalogue.codeList(list)?.isOpen == true
            ? ["U mag hier ook namen schrijven die nog niet op de lijst staan."] : []
    }

    // MARK: Figures

    /// What a figure is, in which unit, and what it does not say.
    private func figure(_ column: Layout.ValueColumn, heading: String, isRequired: Bool = true) -> ColumnExplanation {
        guard let indicator = catalogue.indicator(column.indicator) else { return ColumnExplanation(heading: heading) }
        var result = ColumnExplanation(heading: heading)
        result.facts.append(required(column, isRequired: isRequired))
        if indicator.kind == .text {
            result.facts.append("tekst")
        } else {
            result.facts.append(template.unit(of: column).map { "in \($0)" } ?? "eenheid nog vast te stellen")
            if indicator.mostDecimals == 0 { result.facts.append("heel getal") }
            if let most = indicator.mostDecimals, most > 0 {
                result.facts.append("hoogstens \(most) \(most == 1 ? "cijfer" : "cijfers") achter de komma")
            }
            if let bounds = bounds(of: indicator) { result.facts.append(bounds) }
        }
        if let area = column.area { result.facts.append("over \(template.areaLabel(area))") }
        for (name, code) in column.dimensions.sorted(by: { $0.key < $1.key }) {
            let label = indicator.dimensions[name].flatMap { catalogue.codeList($0)?.entry(code)?.label } ?? code
            result.facts.append("\(name): \(label)")
        }
        result.meaning.append(
            NormalisedLabel.of(indicator.label) == NormalisedLabel.of(heading)
                ? "Indicator \(indicator.code)." : "\(indicator.label) (\(indicator.code)).")
        result.meaning.append(indicator.definition ?? "De precieze definitie is nog vast te stellen.")
        result.limits = indicator.limitation ?? "Daarover is nog niets vastgelegd."
        return result
    }

    private func required(_ column: Layout.ValueColumn, isRequired: Bool) -> String {
        if isRequired, column.isRequired { return "verplicht" }
        return TemplateCondition.words(of: column) ?? "vrijwillig"
    }

    private func bounds(of indicator: Indicator) -> String? {
        switch (indicator.lowestValue, indicator.highestValue) {
        case (let low?, let high?): "van \(low.dutchDescription) tot en met \(high.dutchDescription)"
        case (let low?, nil): "\(low.dutchDescription) of meer"
        case (nil, let high?): "\(high.dutchDescription) of minder"
        case (nil, nil): nil
        }
    }

    private func long(_ long: Layout.Long) -> [ColumnExplanation] {
        var result: [ColumnExplanation] = []
        if let heading = long.indicatorColumn {
            result.append(
                ColumnExplanation(
                    heading: heading, facts: ["verplicht"],
                    meaning: [
                        "Om welk cijfer het gaat. Kies een van de namen; ze worden onder “\(long.valueColumn)” "
                            + "uitgelegd."
                    ],
                    words: long.indicators.map {
                        ($0.heading, catalogue.indicator($0.indicator)?.label ?? $0.indicator)
                    }))
        }
        let presence = long.isValueRequired ? "verplicht" : "vrijwillig"
        result.append(
            ColumnExplanation(
                heading: long.valueColumn, facts: [presence],
                meaning: ["Het cijfer zelf. Wat het betekent, hangt af van de naam in de rij:"]))
        result += long.indicators.map {
            figure($0, heading: "\(long.valueColumn) bij “\($0.heading)”", isRequired: long.isValueRequired)
        }
        if let heading = long.unitColumn {
            result.append(
                ColumnExplanation(
                    heading: heading, facts: ["vrijwillig"],
                    meaning: [
                        "De eenheid van het cijfer. Staat er een andere dan afgesproken, dan wordt de rij "
                            + "afgekeurd; Sluis rekent niet om."
                    ]))
        }
        return result
    }

    private func crosstab(_ crosstab: Layout.Crosstab) -> [ColumnExplanation] {
        let grid = TemplateGrid(layout: layout, template: template)
        let labels = CrosstabGrid(crosstab: crosstab, grid: grid)
        func words(_ axis: Layout.Axis) -> [(String, String)] {
            switch axis {
            case .period: labels.labels(axis).map { ($0, "periode") }
            case .area(let mapping): areaWords(mapping)
            case .dimension(_, let list): codeWords(list)
            case .indicator(let columns):
                columns.map { ($0.heading, catalogue.indicator($0.indicator)?.label ?? $0.indicator) }
            }
        }
        func open(_ axis: Layout.Axis) -> [String] {
            if case .dimension(_, let list) = axis { openness(list) } else { [] }
        }
        var result = [
            ColumnExplanation(
                heading: crosstab.sideColumn.isEmpty ? "Eerste kolom" : crosstab.sideColumn, facts: ["verplicht"],
                meaning: ["Waar de rij over gaat."] + open(crosstab.side), words: words(crosstab.side))
        ]
        for (level, axis) in crosstab.across.enumerated() {
            let place =
                crosstab.across.count == 1
                ? "De kopregel" : level == 0 ? "De bovenste kopregel" : "De onderste kopregel"
            result.append(
                ColumnExplanation(
                    heading: place, facts: ["verplicht"], meaning: ["Waar de kolom over gaat."] + open(axis),
                    words: words(axis)))
        }
        let figures = layout.valueColumns
        return result
            + figures.map { column in
                figure(
                    column, heading: column.heading.isEmpty ? "De cellen" : "Cellen bij “\(column.heading)”",
                    isRequired: crosstab.isValueRequired)
            }
    }

    // MARK: Remark and sender

    private var lastColumns: [ColumnExplanation] {
        var result: [ColumnExplanation] = []
        if let remark = layout.remark {
            result.append(
                ColumnExplanation(
                    heading: remark, facts: ["vrijwillig", "tekst"],
                    meaning: [
                        "Wat de lezer moet weten: waarom een cijfer hoger of lager is, of wat er anders is "
                            + "gemeten. Zet er geen persoonsgegevens in."
                    ]))
        }
        if let partner = layout.partnerColumn {
            let name = template.partner().name
            result.append(
                ColumnExplanation(heading: partner, facts: ["vrijwillig"], meaning: ["Uw organisatie: \(name)."]))
        }
        if let municipality = layout.municipalityColumn {
            let name = catalogue.municipality(template.agreement.municipality)?.name ?? template.agreement.municipality
            result.append(
                ColumnExplanation(
                    heading: municipality, facts: ["vrijwillig"], meaning: ["De gemeente waarover u levert: \(name)."]))
        }
        return result
    }
}
