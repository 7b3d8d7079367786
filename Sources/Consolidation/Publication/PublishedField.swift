import ReportingModel

/// A column of a published table: its name in the header and what the data package says about it.
struct PublishedField {
    /// A type of the Table Schema standard.
    enum Kind: String {
        case string, number, integer, date, any
    }

    let name: String
    let kind: Kind
    let title: String
    let description: String
    /// All values that can occur, when they are few.
    let values: [String]
    let isRequired: Bool

    init(
        _ name: String, _ kind: Kind, _ title: String, _ description: String, values: [String] = [],
        isRequired: Bool = false
    ) {
        self.name = name
        self.kind = kind
        self.title = title
        self.description = description
        self.values = values
        self.isRequired = isRequired
    }

    /// What a figure is about: period, area and dimensions, the same in every table of figures.
    static let place = [
        PublishedField(
            "periode_soort", .string, "Soort periode", "Peildatum, of de lengte van de periode.",
            values: Period.Kind.allCases.map(\.dutchName), isRequired: true),
        PublishedField(
            "periode_van", .date, "Eerste dag", "Eerste dag van de periode; bij een peildatum die dag.",
            isRequired: true),
        PublishedField(
            "periode_tot", .date, "Laatste dag", "Laatste dag van de periode; bij een peildatum die dag.",
            isRequired: true),
        PublishedField(
            "gebied", .string, "Gebied", "CBS-code van gemeente, wijk of buurt, of een eigen regiocode.",
            isRequired: true),
        PublishedField(
            "dimensies", .string, "Dimensies", "Uitsplitsing als naam=code, gesorteerd en gescheiden door ;."),
    ]

    var json: JSONText {
        var members: [(String, JSONText)] = [
            ("name", .string(name)), ("title", .string(title)), ("type", .string(kind.rawValue)),
            ("description", .string(description)),
        ]
        var constraints: [(String, JSONText)] = isRequired ? [("required", .boolean(true))] : []
        if !values.isEmpty { constraints.append(("enum", .array(values.map { .string($0) }))) }
        if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
        return .object(members)
    }
}

/// A published CSV file as the data package describes it.
struct PublishedTable {
    /// Name within the package: lower-case letters, digits and hyphens.
    let name: String
    let title: String
    let description: String
    let fields: [PublishedField]
    var primaryKey: [String] = []
}
