import ReportingModel
import TestSupport

@testable import Pipeline

/// A table of a made-up agreement with random content, some of it wrong, and the same as JSON and XML.
struct MadeTable {
    let isLong: Bool
    let table: Table

    private static let words = [
        "goed", "rustig jaar", "zie verslag; deel 2", "\"nieuw\" beleid", "ruimte, tijd", "café",
    ]
    private static let cells = [
        "0", "7", "12", "218", "1048", "-", "onbekend", "n.v.t.", "nihil", "veel", "", "12 stuks", "-5", "3 weken",
    ]

    init(isLong: Bool, using random: inout SeededNumbers) {
        self.isLong = isLong
        let years = (2_010...2_021).map(String.init).shuffled(using: &random).prefix(
            Int.random(in: 2...10, using: &random))
        func pick(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
        func remark() -> String { Bool.random(using: &random) ? pick(MadeTable.words) : "" }
        func value() -> String {
            Int.random(in: 0..<4, using: &random) == 0
                ? pick(MadeTable.cells) : String(Int.random(in: 0...900, using: &random))
        }
        guard isLong else {
            table = Table(
                header: [["jaar", "clienten", "gesprekken", "toelichting"]],
                rows: years.map { [$0, value(), value(), remark()] })
            return
        }
        var rows: [[String]] = []
        for year in years {
            for code in ["clienten", "gesprekken"] { rows.append([year, code, value(), remark()]) }
            if Int.random(in: 0..<4, using: &random) == 0 { rows.append([year, "iets anders", value(), ""]) }
        }
        table = Table(header: [["jaar", "code", "waarde", "toelichting"]], rows: rows)
    }

    func judge(_ bytes: [UInt8]) throws -> Judged {
        let catalogue = catalogue
        return try Judged(
            bytes,
            FileJudging(
                catalogue: catalogue, partner: catalogue.partners[0], today: CalendarDay(daysSince1970: 20_000)))
    }

    var json: String {
        let records = table.rows.map { row in
            let members = zip(table.header[0], row).map { name, cell in
                "\"\(name)\": " + (Int(cell) != nil ? cell : "\"\(cell.replacing("\"", with: "\\\""))\"")
            }
            return "{\(members.joined(separator: ", "))}"
        }
        return "{\"regels\": [\(records.joined(separator: ",\n"))]}"
    }

    var xml: String {
        let records = table.rows.map { row in
            let fields = zip(table.header[0], row).map { name, cell in "<\(name)>\(cell)</\(name)>" }
            return "<regel>\(fields.joined())</regel>"
        }
        return "<rapport>\n\(records.joined(separator: "\n"))\n</rapport>"
    }

    private var catalogue: Catalogue {
        let columns: [Layout.ValueColumn] = [
            .init(heading: "clienten", indicator: "T-1"), .init(heading: "gesprekken", indicator: "T-2"),
        ]
        let kind: Layout.Kind =
            isLong
            ? .long(.init(indicatorColumn: "code", indicators: columns, valueColumn: "waarde")) : .columns(columns)
        let agreement = Agreement(
            id: "afspraak", title: "Afspraak", partner: "een", municipality: "GM0482", rhythm: .every(1, .year),
            due: .days(30), from: CalendarDay(daysSince1970: 10_000),
            layouts: [
                Layout(
                    kind: kind, period: .column("jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"),
                    remark: "toelichting")
            ])
        return Catalogue(
            version: String(repeating: "0", count: 64), settings: Settings(),
            municipalities: [Municipality(code: "GM0482", name: "Alblasserdam")],
            partners: [Partner(id: "een", name: "Partner Een")],
            indicators: [
                Indicator(code: "T-1", label: "Cliënten", unit: "stuks", kind: .stock, additivity: .sum),
                Indicator(code: "T-2", label: "Gesprekken", unit: "stuks", kind: .flow, additivity: .sum),
            ],
            codeLists: [
                CodeList(id: "areas", title: "Gebieden", entries: [.init(code: "GM0482", label: "Alblasserdam")]),
                CodeList(
                    id: "units", title: "Eenheden",
                    entries: [.init(code: "stuks", label: "stuks"), .init(code: "weken", label: "weken")]),
            ], agreements: [agreement])
    }
}
