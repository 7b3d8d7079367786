import ReportingModel

/// Which partners work on which theme for which target group: where nobody does is a gap, where several do they overlap.
struct PartnerMatrix {
    struct Cell {
        let theme: CodeList.Entry
        let targetGroup: CodeList.Entry
        let partners: [Partner]

        var status: Status { partners.isEmpty ? .gap : partners.count == 1 ? .single : .overlap }
    }

    enum Status: String, CaseIterable {
        case gap = "niemand"
        case single = "één partner"
        case overlap = "meer partners"

        var definition: String {
            switch self {
            case .gap: "een gat: geen partner in dit overzicht werkt hieraan"
            case .single: "één partner werkt hieraan"
            case .overlap: "mogelijk overlap: meer partners werken hieraan"
            }
        }
    }

    let themes: [CodeList.Entry]
    let targetGroups: [CodeList.Entry]
    /// Theme by theme.
    let cells: [Cell]

    /// Active partners that work in the municipality.
    init(_ catalogue: Catalogue, municipality: String) {
        let themes = catalogue.codeList(CodeList.themes)?.entries ?? []
        let targetGroups = catalogue.codeList(CodeList.targetGroups)?.entries ?? []
        let partners = catalogue.partners.filter { $0.isActive && $0.works(in: municipality) }
        self.themes = themes
        self.targetGroups = targetGroups
        cells = themes.flatMap { theme in
            targetGroups.map { group in
                Cell(
                    theme: theme, targetGroup: group,
                    partners: partners.filter {
                        $0.themes.contains(theme.code) && $0.targetGroups.contains(group.code)
                    })
            }
        }
    }

    /// The matrix as a page: themes down, target groups across.
    var table: ReadableTable {
        ReadableTable(
            caption: "Wie werkt waaraan, en voor wie", sideHeadings: [ReadableTable.Label("Thema")], mergedSideCount: 0,
            acrossHeadings: [targetGroups.map { ReadableTable.Label($0.label) }],
            rows: themes.map { theme in
                ReadableTable.Row(
                    group: nil, side: [ReadableTable.Label(theme.label, plain: theme.code)],
                    cells: cells.filter { $0.theme == theme }.map { cell in
                        .empty(
                            cell.partners.isEmpty
                                ? PartnerMatrix.Status.gap.rawValue : cell.partners.map(\.name).joined(separator: ", "))
                    })
            }, notes: [], unplacedCount: 0)
    }
}

/// `partnermatrix.csv`: the matrix, one combination of theme and target group a line.
struct PartnerMatrixFile {
    static let name = "partnermatrix.csv"

    let municipality: String
    let matrix: PartnerMatrix

    var bytes: [UInt8] {
        var csv = CSVText(header: PartnerMatrixFile.table.fields.map(\.name))
        for cell in matrix.cells {
            csv.append([
                .plain(municipality), .plain(cell.theme.code), .text(cell.theme.label), .plain(cell.targetGroup.code),
                .text(cell.targetGroup.label), .plain(String(cell.partners.count)),
                .text(cell.partners.map(\.name).joined(separator: "; ")), .plain(cell.status.rawValue),
            ])
        }
        return csv.bytes
    }

    static let table = PublishedTable(
        name: "partnermatrix", title: "Gaten en overlap",
        description: "Per thema en doelgroep welke actieve partners eraan werken, waar niemand werkt en waar meer.",
        fields: [
            PublishedField("gemeente", .string, "Gemeente", "CBS-code van de gemeente.", isRequired: true),
            PublishedField("thema", .string, "Thema", "Code van het thema.", isRequired: true),
            PublishedField("thema_naam", .string, "Naam van het thema", "Het thema in woorden.", isRequired: true),
            PublishedField("doelgroep", .string, "Doelgroep", "Code van de doelgroep.", isRequired: true),
            PublishedField(
                "doelgroep_naam", .string, "Naam van de doelgroep", "De doelgroep in woorden.", isRequired: true),
            PublishedField("aantal", .integer, "Aantal", "Hoeveel partners eraan werken.", isRequired: true),
            PublishedField("partners", .string, "Partners", "Wie dat zijn."),
            PublishedField(
                "status", .string, "Status",
                PartnerMatrix.Status.allCases.map { "\($0.rawValue): \($0.definition)" }.joined(separator: ". ") + ".",
                values: PartnerMatrix.Status.allCases.map(\.rawValue), isRequired: true),
        ], primaryKey: ["thema", "doelgroep"])
}
