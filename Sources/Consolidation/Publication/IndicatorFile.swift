import ReportingModel

/// `indicatoren.csv`: what each figure means, and the last one there is.
struct IndicatorFile {
    static let name = "indicatoren.csv"
    static let noDefinition = "definitie nog vast te stellen"

    let catalogue: Catalogue
    let municipality: String
    let agreements: [Agreement]
    let asOf: CalendarDay
    let tally: FigureTally

    var bytes: [UInt8] {
        var csv = CSVText(header: IndicatorFile.table.fields.map(\.name))
        for indicator in indicators { csv.append(row(indicator)) }
        return csv.bytes
    }

    /// Those that were agreed on or delivered, in the order of the configuration; codes that no longer stand there
    /// come last.
    private var indicators: [Indicator] {
        let wanted = tally.indicators.union(agreements.flatMap(\.indicators))
        // Of a code with several definitions the latest counts; that it changed is a break.
        let known = catalogue.indicators.filter { wanted.contains($0.code) && catalogue.indicator($0.code) == $0 }
        let lost = wanted.subtracting(known.map(\.code)).sorted().map {
            Indicator(code: $0, label: "", unit: nil, kind: .text, additivity: .none)
        }
        return known + lost
    }

    private func row(_ indicator: Indicator) -> [CSVText.Cell] {
        let last = tally.lastFigure(of: indicator.code)
        let isKnown = !indicator.label.isEmpty
        return [
            .plain(indicator.code), .text(indicator.label), .plain(indicator.unit ?? ""),
            .plain(isKnown ? indicator.kind.dutchName : ""), .plain(isKnown ? indicator.additivity.dutchName : ""),
            .text(indicator.theme ?? ""), .text(indicator.subtheme ?? ""), .text(indicator.goal ?? ""),
            .text(indicator.definition ?? IndicatorFile.noDefinition), .text(indicator.limitation ?? ""),
            .text(indicator.source ?? ""), .text(indicator.policy ?? ""),
            .plain(isKnown ? indicator.status.dutchName : ""),
            .plain(indicator.validFrom?.description ?? ""), .plain(indicator.validUntil?.description ?? ""),
            .text(indicator.successors.joined(separator: " ")), .plain(last?.period.description ?? ""),
            .plain(last?.number?.description ?? ""), .plain(last?.status ?? Absence.noFigureYet.dutchName),
            .text(
                IndicatorExplanation.norm(
                    of: indicator.code, catalogue, municipality: municipality,
                    year: last?.period.lastDay.year ?? asOf.year)),
            .text(IndicatorExplanation.breaks(of: indicator.code, catalogue, municipality: municipality)),
        ]
    }

    static let table = PublishedTable(
        name: "indicatoren", title: "Indicatoren",
        description: "Wat elk cijfer betekent, en het laatste dat er is. Alle cijfers staan in waarnemingen.csv.",
        fields: [
            PublishedField("code", .string, "Code", "Code van de indicator; verandert nooit.", isRequired: true),
            PublishedField("label", .string, "Naam", "Wat er wordt gemeten."),
            PublishedField("eenheid", .string, "Eenheid", "Waarin; leeg als de bron geen eenheid noemt."),
            PublishedField(
                "soort", .string, "Soort", "Wat voor cijfer het is.", values: Indicator.Kind.allCases.map(\.dutchName)),
            PublishedField(
                "optelbaar", .string, "Optelbaar", "Of cijfers van gebieden of groepen bij elkaar mogen.",
                values: Indicator.Additivity.allCases.map(\.dutchName)),
            PublishedField("thema", .string, "Thema", "Thema waaronder de indicator valt."),
            PublishedField("subthema", .string, "Subthema", "Onderdeel van het thema."),
            PublishedField("doel", .string, "Doel", "Het doel waar de indicator iets over zegt."),
            PublishedField("definitie", .string, "Definitie", "Hoe wordt gemeten.", isRequired: true),
            PublishedField("beperking", .string, "Wat dit cijfer niet zegt", "Waar het cijfer niet over gaat."),
            PublishedField("bron", .string, "Bron", "Waar de indicator vandaan komt."),
            PublishedField("beleid", .string, "Beleid", "Het beleidsdocument waar de indicator bij hoort."),
            PublishedField(
                "status", .string, "Status",
                "afgesproken: cijfers worden gevraagd. kandidaat: voorgesteld. gewenst: het cijfer wordt gemist.",
                values: Indicator.Status.allCases.map(\.dutchName)),
            PublishedField("geldig_van", .date, "Geldig van", "Eerste dag waarop de indicator geldt; leeg is altijd."),
            PublishedField("geldig_tot", .date, "Geldig tot", "Laatste dag waarop de indicator geldt; leeg is nu nog."),
            PublishedField("opvolgers", .string, "Opvolgers", "Codes die na de laatste dag gelden."),
            PublishedField("laatste_periode", .string, "Laatste periode", "Laatste periode waarover er een cijfer is."),
            PublishedField(
                "laatste_waarde", .number, "Laatste waarde",
                "Het cijfer van die periode voor de gemeente als geheel; leeg als status_cijfer iets anders zegt."),
            PublishedField(
                "status_cijfer", .string, "Status van het cijfer",
                "Of er een cijfer is; uitgesplitst: er zijn alleen cijfers per gebied of groep.",
                values: FigureTally.LastFigure.statuses + [Absence.noFigureYet.dutchName], isRequired: true),
            PublishedField(
                "norm", .string, "Norm", "Wat over het cijfer is afgesproken, of dat er niets is afgesproken.",
                isRequired: true),
            PublishedField(
                "trendbreuk", .string, "Trendbreuk", "Waarom cijfers niet met eerdere te vergelijken zijn."),
        ],
        primaryKey: ["code"])
}

extension FigureTally.LastFigure {
    static let statuses = ["cijfer", "schatting", "interval", PublishedValue.textQualifier, "uitgesplitst"]

    /// The figure for the municipality as a whole, when it is one number.
    fileprivate var number: ExactDecimal? {
        headlines.count == 1 ? headlines[0].number : nil
    }

    fileprivate var status: String {
        guard headlines.count == 1 else { return "uitgesplitst" }
        return switch headlines[0] {
        case .exact: "cijfer"
        case .estimate: "schatting"
        case .interval: "interval"
        case .text: PublishedValue.textQualifier
        case .absent: Absence.noFigureYet.dutchName
        }
    }
}

extension Indicator.Kind {
    fileprivate var dutchName: String {
        switch self {
        case .stock: "stand"
        case .flow: "stroom"
        case .mean: "gemiddelde"
        case .percentage: "percentage"
        case .amount: "bedrag"
        case .scale: "schaal"
        case .score: "score"
        case .text: "tekst"
        }
    }
}

extension Indicator.Status {
    fileprivate var dutchName: String {
        switch self {
        case .agreed: "afgesproken"
        case .candidate: "kandidaat"
        case .wanted: "gewenst"
        }
    }
}

extension Indicator.Additivity {
    fileprivate var dutchName: String {
        switch self {
        case .sum: "ja"
        case .weighted: "alleen gewogen"
        case .none: "nee"
        }
    }
}
