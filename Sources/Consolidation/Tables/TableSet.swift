import ReportingModel

/// `tabellen/`: one readable table for each agreement, as a page and as CSV, and a page that leads to all.
///
/// Figures pass agreement by agreement; those of one agreement are kept until it is drawn. A page of more than
/// ``figureLimit`` figures helps nobody, so no more are kept, and the page says where they all are.
struct TableSet {
    static let folder = "tabellen"
    /// The most figures that a page shows.
    static let figureLimit = 10_000

    private var figures: [String: AgreementFigures] = [:]

    private struct AgreementFigures {
        var records: [ObservationRecord] = []
        var count = 0

        var isReadable: Bool { count <= TableSet.figureLimit }

        mutating func add(_ record: ObservationRecord) {
            count += 1
            if isReadable {
                records.append(record)
            } else {
                records = []
            }
        }
    }

    mutating func add(_ record: ObservationRecord) {
        figures[record.agreement, default: AgreementFigures()].add(record)
    }

    /// Draws everything.
    func write(
        _ agreements: [Agreement], _ catalogue: Catalogue, _ municipality: Municipality, asOf: CalendarDay,
        _ completeness: Completeness, _ ledger: DeliveryLedger, derived: [DerivedRow], signals: [SignalFile.Line],
        matrix: PartnerMatrix, files published: [PublishedTable], in folder: RunFolder
    ) throws -> (files: [Manifest.File], tables: [(PublishedTable, Manifest.File)]) {
        var files: [Manifest.File] = []
        var tables: [(PublishedTable, Manifest.File)] = []
        for agreement in agreements {
            let figures = figures[agreement.id] ?? AgreementFigures()
            let stem = TableSet.stem(of: agreement.id)
            let table =
                figures.isReadable
                ? agreement.layouts.first.map {
                    TableBuilder(agreement, layout: $0, catalogue, figures.records).table
                } : nil
            if let table {
                let file = try folder.write(table.csv, as: "\(TableSet.folder)/\(stem).csv")
                tables.append((TableSet.description(of: agreement, stem, table), file))
                files.append(file)
            }
            let page = TablePage(
                agreement: agreement, partnerName: catalogue.partner(agreement.partner)?.name ?? agreement.partner,
                municipality: municipality, asOf: asOf, table: table, csvName: table.map { _ in stem + ".csv" },
                figureCount: figures.count, sources: ledger.currentDeliveries(agreement.id),
                lines: completeness.lines(of: agreement.id),
                explanations: agreement.indicators.compactMap { code in
                    IndicatorExplanation(
                        of: code, catalogue, municipality: municipality.code, year: asOf.year,
                        areas: Set(figures.records.map(\.area)))
                },
                derived: DerivedTable(
                    rows: derived.filter { $0.figure.table == agreement.id }, catalogue: catalogue
                ).tables())
            files.append(try folder.write(page.bytes, as: "\(TableSet.folder)/\(stem).html"))
        }
        let index = IndexPage(
            municipality: municipality, asOf: asOf, completeness: completeness,
            tables: agreements.map {
                ($0.title, catalogue.partner($0.partner)?.name ?? $0.partner, TableSet.stem(of: $0.id) + ".html")
            }.sorted { ($0.1, $0.0) < ($1.1, $1.0) },
            signals: signals, files: published)
        files.append(try folder.write(index.bytes, as: "\(TableSet.folder)/index.html"))
        let partners = PartnerPage(municipality: municipality, asOf: asOf, matrix: matrix)
        files.append(try folder.write(partners.bytes, as: "\(TableSet.folder)/\(PartnerPage.fileName)"))
        return (files, tables)
    }

    private static func description(of agreement: Agreement, _ stem: String, _ table: ReadableTable) -> PublishedTable {
        PublishedTable(
            name: "tabel-\(stem)", title: table.caption,
            description: "De cijfers van de leveringsafspraak \(agreement.id), ingedeeld zoals de partner ze levert.",
            fields: table.fields)
    }

    /// The agreement's own name where it can be a file name and a name in a data package.
    private static func stem(of agreement: String) -> String {
        let safe = agreement.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        // `index` and `partners` are pages of their own.
        return ["index", "partners"].contains(String(safe)) ? String(safe) + "-" : String(safe)
    }
}
