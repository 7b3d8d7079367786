import ReportingModel

/// `waarnemingen.csv`: every figure that counts, one a line, in the shared schema.
///
/// Written as the figures pass: a line costs no memory once its piece is written.
struct ObservationFile {
    static let name = "waarnemingen.csv"

    private let file: OutputFile
    private var csv: CSVText
    private var words = RepeatedWords()

    init(in folder: RunFolder) throws {
        file = try folder.makeFile(ObservationFile.name)
        csv = CSVText(header: ObservationFile.table.fields.map(\.name))
    }

    mutating func append(_ record: ObservationRecord) throws {
        let value = PublishedValue(record)
        let days = words.days(of: record.period)
        csv.append([
            .plain(record.municipality), .plain(record.partner), .plain(record.agreement), .plain(record.indicator),
            .plain(record.period.kind.dutchName), .plain(days.first), .plain(days.last), .plain(record.area),
            .plain(record.dimensions),
            .plain(value.number), .plain(value.absence), .plain(value.qualifier), .plain(value.low),
            .plain(value.high), .plain(record.unit), .text(value.remark), .plain(record.delivery),
            .text(words.printable(record.fileName)), .text(record.place.description),
        ])
        if csv.bytes.count >= OutputFile.pieceLength { try file.append(csv.takeBytes()) }
    }

    mutating func finish() throws -> Manifest.File {
        try file.append(csv.takeBytes())
        return try file.finish()
    }

    static let table = PublishedTable(
        name: "waarnemingen", title: "Waarnemingen",
        description: "Elk cijfer dat meetelt, met zijn bron: aanlevering, bestand en plaats in het bestand.",
        fields: [
            PublishedField("gemeente", .string, "Gemeente", "CBS-code van de gemeente.", isRequired: true),
            PublishedField("partner", .string, "Partner", "Wie het cijfer leverde.", isRequired: true),
            PublishedField(
                "leveringsafspraak", .string, "Leveringsafspraak", "De afspraak waaronder het cijfer kwam.",
                isRequired: true),
            PublishedField("indicator", .string, "Indicator", "Code uit indicatoren.csv.", isRequired: true),
        ] + PublishedField.place + [
            PublishedField(
                "waarde", .number, "Waarde",
                "Het cijfer met een decimale punt; leeg als het ontbreekt, een interval is of uit tekst bestaat."),
            PublishedField(
                "ontbreekt", .string, "Ontbreekt", "Waarom er geen waarde is; leeg als er wel een is.",
                values: Absence.allCases.map(\.dutchName)),
            PublishedField(
                "kwalificatie", .string, "Kwalificatie",
                "Hoe vast de waarde staat; bij tekst staat de waarde in de toelichting.",
                values: ["exact", "schatting", "interval", PublishedValue.textQualifier]),
            PublishedField("ondergrens", .number, "Ondergrens", "Kleinste waarde van een interval; leeg is open."),
            PublishedField("bovengrens", .number, "Bovengrens", "Grootste waarde van een interval; leeg is open."),
            PublishedField("eenheid", .string, "Eenheid", "Waarin de waarde is uitgedrukt."),
            PublishedField("toelichting", .string, "Toelichting", "Wat de partner erbij schreef."),
            PublishedField(
                "aanlevering", .string, "Aanlevering", "Naam van de aanlevering: partner en begin van de hash.",
                isRequired: true),
            PublishedField("bron_bestand", .string, "Bronbestand", "Naam van het bestand.", isRequired: true),
            PublishedField(
                "bron_plaats", .string, "Plaats in de bron", "Regel:kolom, cel, XPath of JSON Pointer.",
                isRequired: true),
        ],
        primaryKey: [
            "leveringsafspraak", "indicator", "periode_soort", "periode_van", "periode_tot", "gebied", "dimensies",
        ])
}

/// The value of an observation as the columns of `waarnemingen.csv` say it.
///
/// `waarde` is a number or empty, always, so that a program can rely on it: a value that is a text stands in
/// `toelichting`, before what the partner wrote there.
struct PublishedValue {
    static let textQualifier = "tekst"

    var number = ""
    var absence = ""
    var qualifier = ""
    var low = ""
    var high = ""
    var remark: String

    init(_ record: ObservationRecord) {
        remark = record.remark
        if case .text(let text) = record.value {
            qualifier = PublishedValue.textQualifier
            remark = remark.isEmpty ? text : "\(text) (\(remark))"
        } else {
            (number, absence, qualifier, low, high) = record.value.columns
        }
    }
}

/// Words that are the same for many lines, made once: a million lines have few periods and fewer files.
private struct RepeatedWords {
    private var days: [Period: (first: String, last: String)] = [:]
    private var fileName: (name: FileName, printable: String)?

    mutating func days(of period: Period) -> (first: String, last: String) {
        if let known = days[period] { return known }
        let new = (first: period.firstDay.description, last: period.lastDay.description)
        days[period] = new
        return new
    }

    mutating func printable(_ name: FileName) -> String {
        if let fileName, fileName.name == name { return fileName.printable }
        let printable = name.printable
        fileName = (name, printable)
        return printable
    }
}
