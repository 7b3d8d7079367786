import ReportingModel

/// `beoordeling.csv`: every figure beside what was agreed about it, one a line, in the order of `waarnemingen.csv`.
///
/// Written as the figures pass, and remembers only what the signals need.
struct AssessmentFile {
    static let name = "beoordeling.csv"

    private let file: OutputFile
    private var csv: CSVText
    private let norms: NormBook
    private let breaks: BreakBook
    private let coverage: Coverage
    private(set) var signals: FigureSignals
    /// Figures of one series mostly come together.
    private var series = Series()

    private struct Series {
        var agreement = ""
        var indicator = ""
        var area = ""
        var dimensions = ""
        var breaks: [SeriesBreak] = []
        /// The figure before, in the order of the file: by period within a series.
        var lastPeriod: Period?
    }

    init(
        in folder: RunFolder, _ catalogue: Catalogue, municipality: String, _ coverage: Coverage
    ) throws {
        file = try folder.makeFile(AssessmentFile.name)
        csv = CSVText(header: AssessmentFile.table.fields.map(\.name))
        norms = NormBook(catalogue, municipality: municipality)
        breaks = BreakBook(catalogue, municipality: municipality)
        self.coverage = coverage
        signals = FigureSignals()
    }

    mutating func append(_ record: ObservationRecord) throws {
        if case .text = record.value { return }
        let norm = norms.norm(for: record)
        let breaks = breaks(of: record)
        let assessment = Assessment(of: record, norm: norm, breaks: breaks)
        let broken = breakBefore(record, breaks)
        series.lastPeriod = breaks.isEmpty ? nil : record.period
        let partners = coverage.partners(of: record.indicator, in: record.period)
        signals.add(record, assessment, broken, hasNorm: norms.hasNorm(for: record.indicator))
        let columns = record.value.columns
        csv.append([
            .plain(record.municipality), .plain(record.partner), .plain(record.agreement), .plain(record.indicator),
            .plain(record.period.kind.dutchName), .plain(record.period.firstDay.description),
            .plain(record.period.lastDay.description), .plain(record.area), .plain(record.dimensions),
            .plain(columns.value), .plain(columns.absence), .plain(record.unit),
            .plain(norm?.target?.description ?? ""), .plain(norm?.criticalValue?.description ?? ""),
            .plain(norm.map { $0.direction.dutchName } ?? ""), .plain(assessment.status.rawValue),
            .text(assessment.reason.words), .text(broken?.words ?? ""), .plain(String(partners.delivered.count)),
            .plain(String(partners.expected.count)),
        ])
        if csv.bytes.count >= OutputFile.pieceLength { try file.append(csv.takeBytes()) }
    }

    mutating func finish() throws -> Manifest.File {
        try file.append(csv.takeBytes())
        return try file.finish()
    }

    private mutating func breaks(of record: ObservationRecord) -> [SeriesBreak] {
        guard breaks.mayBreak(record.indicator) else { return [] }
        if series.agreement != record.agreement || series.indicator != record.indicator || series.area != record.area
            || series.dimensions != record.dimensions
        {
            series = Series(
                agreement: record.agreement, indicator: record.indicator, area: record.area,
                dimensions: record.dimensions,
                breaks: breaks.breaks(
                    of: record.indicator, area: record.area, dimensions: Dimensions.pairs(record.dimensions)))
        }
        return series.breaks
    }

    /// The break that keeps the figure from being compared with the one before it; the first of a series has none
    /// before it.
    private func breakBefore(_ record: ObservationRecord, _ breaks: [SeriesBreak]) -> SeriesBreak? {
        breaks.first { $0.lies(between: series.lastPeriod ?? record.period, and: record.period) }
    }

    static let table = PublishedTable(
        name: "beoordeling", title: "Beoordeling",
        description:
            "Elk cijfer naast wat erover is afgesproken: de norm, de status en op hoeveel van de verwachte partners het rust.",
        fields: [
            PublishedField("gemeente", .string, "Gemeente", "CBS-code van de gemeente.", isRequired: true),
            PublishedField("partner", .string, "Partner", "Wie het cijfer leverde.", isRequired: true),
            PublishedField(
                "leveringsafspraak", .string, "Leveringsafspraak", "De afspraak waaronder het cijfer kwam.",
                isRequired: true),
            PublishedField("indicator", .string, "Indicator", "Code uit indicatoren.csv.", isRequired: true),
        ] + PublishedField.place + [
            PublishedField("waarde", .number, "Waarde", "Het cijfer; leeg als het geen getal is."),
            PublishedField(
                "ontbreekt", .string, "Ontbreekt", "Waarom er geen waarde is.",
                values: Absence.allCases.map(\.dutchName)),
            PublishedField("eenheid", .string, "Eenheid", "Waarin de waarde is uitgedrukt."),
            PublishedField("streefwaarde", .number, "Streefwaarde", "Waar het cijfer moet uitkomen."),
            PublishedField("kritische_waarde", .number, "Kritische waarde", "Waar het zorgelijk wordt."),
            PublishedField(
                "richting", .string, "Richting", "Of hoger of lager beter is.",
                values: Norm.Direction.allCases.map(\.dutchName)),
            PublishedField(
                "status", .string, "Status",
                FigureStatus.allCases.map { "\($0.rawValue): \($0.definition)" }.joined(separator: ". ") + ".",
                values: FigureStatus.allCases.map(\.rawValue), isRequired: true),
            PublishedField("reden", .string, "Reden", "Waarom het cijfer deze status heeft."),
            PublishedField(
                "trendbreuk", .string, "Trendbreuk", "Waarom het cijfer niet met het vorige te vergelijken is."),
            PublishedField(
                "partners_geleverd", .integer, "Partners die leverden",
                "Hoeveel van de verwachte partners over deze periode leverden.", isRequired: true),
            PublishedField(
                "partners_verwacht", .integer, "Partners verwacht",
                "Van hoeveel partners deze indicator over deze periode verwacht werd.", isRequired: true),
        ],
        primaryKey: [
            "leveringsafspraak", "indicator", "periode_soort", "periode_van", "periode_tot", "gebied", "dimensies",
        ])
}

extension Norm.Direction {
    var dutchName: String {
        switch self {
        case .higher: "hoger is beter"
        case .lower: "lager is beter"
        case .neither: "geen van beide"
        }
    }
}
