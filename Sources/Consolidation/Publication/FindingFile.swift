import Register
import ReportingModel

/// `bevindingen.csv`: what was found about the deliveries that count, wait or were refused, one finding a line.
struct FindingFile {
    static let name = "bevindingen.csv"
    /// Places given with a finding; all of them stand in the answer to the partner.
    private static let placesShown = 3

    private let file: OutputFile
    private var csv: CSVText

    init(in folder: RunFolder) throws {
        file = try folder.makeFile(FindingFile.name)
        csv = CSVText(header: FindingFile.table.fields.map(\.name))
    }

    /// - Parameter isCurrent: whether the delivery's figures count on the as-of day, also when others have replaced
    ///   them since.
    mutating func append(_ findings: [Finding], of delivery: DeliveryRecord, isCurrent: Bool) throws {
        let outcome =
            isCurrent && delivery.outcome == .superseded
            ? findings.isEmpty ? Outcome.accepted : .acceptedWithRemarks : delivery.outcome
        for finding in findings {
            csv.append([
                .plain(delivery.name), .text(delivery.fileName.printable), .plain(delivery.partner),
                .plain(delivery.agreement ?? ""), .plain(outcome.dutchName), .plain(finding.code.rawValue),
                .plain(finding.severity.dutchName), .plain(String(finding.count)), .text(finding.message(.nl)),
                .text(finding.expectation(.nl)), .text(finding.action(.nl)), .text(FindingFile.places(of: finding)),
                .text(finding.statements.map(\.reason).joined(separator: "; ")),
            ])
        }
        if csv.bytes.count >= OutputFile.pieceLength { try file.append(csv.takeBytes()) }
    }

    mutating func finish() throws -> Manifest.File {
        try file.append(csv.takeBytes())
        return try file.finish()
    }

    private static func places(of finding: Finding) -> String {
        let shown = finding.places.prefix(placesShown).map(\.description).joined(separator: "; ")
        let rest = finding.places.count - placesShown
        return rest > 0 ? "\(shown); en nog \(rest)" : shown
    }

    static let table = PublishedTable(
        name: "bevindingen", title: "Bevindingen",
        description:
            "Wat opviel aan de aanleveringen die meetellen, en aan die in beoordeling zijn of afgekeurd en nog niet vervangen.",
        fields: [
            PublishedField("aanlevering", .string, "Aanlevering", "Naam van de aanlevering.", isRequired: true),
            PublishedField("bron_bestand", .string, "Bronbestand", "Naam van het bestand.", isRequired: true),
            PublishedField("partner", .string, "Partner", "Wie leverde.", isRequired: true),
            PublishedField(
                "leveringsafspraak", .string, "Leveringsafspraak", "Welke afspraak; leeg als het bestand bij geen past."
            ),
            PublishedField(
                "uitkomst", .string, "Uitkomst", "Wat er van de aanlevering werd.",
                values: Outcome.allCases.filter { $0 != .duplicate && $0 != .superseded }.map(\.dutchName),
                isRequired: true),
            PublishedField("code", .string, "Code", "Vaste code van de bevinding.", isRequired: true),
            PublishedField(
                "ernst", .string, "Ernst",
                "afkeur: de partner moet het verbeteren. waarschuwing: een medewerker beslist. opmerking: niets te doen.",
                values: Severity.allCases.map(\.dutchName), isRequired: true),
            PublishedField("aantal", .integer, "Aantal", "Op hoeveel plaatsen.", isRequired: true),
            PublishedField("bevinding", .string, "Bevinding", "Wat er aan de hand is.", isRequired: true),
            PublishedField("verwacht", .string, "Verwacht", "Wat werd verwacht."),
            PublishedField("wat_te_doen", .string, "Wat te doen", "Wat de partner kan doen."),
            PublishedField(
                "eerste_plaatsen", .string, "Eerste plaatsen",
                "Regel:kolom, cel, XPath of JSON Pointer van de eerste drie."),
            PublishedField(
                "uitleg_partner", .string, "Uitleg van de partner",
                "Waarom het volgens de partner toch klopt, in eigen woorden."),
        ])
}

extension Severity {
    fileprivate var dutchName: String {
        switch self {
        case .remark: "opmerking"
        case .warning: "waarschuwing"
        case .error: "afkeur"
        }
    }
}
