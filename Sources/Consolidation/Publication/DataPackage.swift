import ReportingModel

/// `datapackage.json`: what is in the folder and what each column means, in the Data Package standard of Frictionless
/// (datapackage.org), so that a program can check the files and a person knows what is in them.
///
/// It carries no version: the name of a run is made from the hashes of its files, this one among them.
struct DataPackage {
    static let fileName = "datapackage.json"

    let municipality: Municipality
    let asOf: CalendarDay
    let tables: [(table: PublishedTable, file: Manifest.File)]

    var bytes: [UInt8] {
        JSONText.object([
            ("name", .string("sluis-\(municipality.code.lowercased())")),
            ("title", .string("Cijfers van partners van de gemeente \(municipality.name), stand per \(asOf.inWords)")),
            (
                "description",
                .string(
                    "Geconsolideerde aanleveringen van partners. Een ontbrekend cijfer is nooit nul: de kolom ontbreekt zegt waarom het er niet is. De gemeente bepaalt onder welke licentie deze cijfers worden gedeeld."
                )
            ),
            ("keywords", .array(["gemeente", municipality.name, "jeugd", "preventie"].map { .string($0) })),
            ("resources", .array(tables.map(resource))),
        ]).bytes
    }

    private func resource(_ table: PublishedTable, _ file: Manifest.File) -> JSONText {
        var schema: [(String, JSONText)] = [
            ("fields", .array(table.fields.map(\.json))), ("missingValues", .array([.string("")])),
        ]
        if !table.primaryKey.isEmpty {
            schema.append(("primaryKey", .array(table.primaryKey.map { .string($0) })))
        }
        return .object([
            ("name", .string(table.name)), ("type", .string("table")), ("title", .string(table.title)),
            ("description", .string(table.description)), ("path", .string(file.name)),
            ("scheme", .string("file")), ("format", .string("csv")), ("mediatype", .string("text/csv")),
            ("encoding", .string("utf-8")), ("bytes", .integer(file.byteCount)),
            ("hash", .string("sha256:\(file.contentHash)")),
            (
                "dialect",
                .object([("delimiter", .string(",")), ("lineTerminator", .string("\n")), ("quoteChar", .string("\""))])
            ),
            ("schema", .object(schema)),
        ])
    }
}
