import Foundation
import Register
import ReportingModel
import SpreadsheetSamples
import Testing

@testable import Pipeline

/// What came along when a cell was pasted is taken out in every format alike.
@Suite struct UntidyCellTests {
    private func judged(_ bytes: [UInt8], as name: String) throws -> (values: [String], codes: [String]) {
        let fixture = try Fixture()
        try fixture.drop(bytes, as: name, from: "een")
        _ = try fixture.takeIn()
        return try fixture.register.read { snapshot in
            let delivery = try #require(try snapshot.deliveries(fileName: FileName(name)).last)
            var values: [String] = []
            try snapshot.observations(ofDelivery: delivery.name) {
                values.append("\($0.value.inPlainWords) \($0.remark)")
            }
            return (values, try snapshot.findings(of: delivery.name).map(\.code.rawValue))
        }
    }

    private static func files(_ cell: String, _ remark: String) -> [(String, [UInt8])] {
        let sheet = [["Jaar", "Cliënten", "Toelichting"], ["2020", cell, remark]].enumerated().map { line, row in
            let cells = row.enumerated().map { column, text in
                "<c r=\"\(Place.columnLetters(column + 1))\(line + 1)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
            }
            return "<row r=\"\(line + 1)\">\(cells.joined())</row>"
        }
        return [
            ("a.csv", Array("Jaar;Cliënten;Toelichting\n2020;\(cell);\(remark)\n".utf8)),
            ("a.json", Array(#"[{"Jaar": 2020, "Cliënten": "\#(cell)", "Toelichting": "\#(remark)"}]"#.utf8)),
            (
                "a.xml",
                Array(
                    "<r><regel><Jaar>2020</Jaar><Cliënten>\(cell)</Cliënten><Toelichting>\(remark)</Toelichting></regel></r>"
                        .utf8)
            ),
            ("a.xlsx", ExcelSample(rows: sheet.joined()).bytes),
        ]
    }

    @Test(arguments: ["groep", "gr\u{AD}oep", "groep\u{200B}", "“groep”", "\u{FEFF}groep", "groep\u{200E}"])
    func `a sign that does not show is no part of a cell, whatever the format`(remark: String) throws {
        for (name, bytes) in UntidyCellTests.files("12", remark) {
            let (values, codes) = try judged(bytes, as: name)
            #expect(values == ["12 groep"], "\(name)")
            #expect(codes.contains("S097") == (remark != "groep"), "\(name)")
        }
    }
}
