import Foundation
import Register
import ReportingModel
import SpreadsheetSamples
import Testing

@testable import Pipeline

/// The way back from a figure ends at its cell, in every format.
@Suite struct CellOfFigureTests {
    private static let sheet = """
        <row r="1"><c r="A1" t="inlineStr"><is><t>Jaar</t></is></c><c r="B1" t="inlineStr"><is><t>Cliënten</t></is></c></row>\
        <row r="2"><c r="A2"><v>2020</v></c><c r="B2"><v>12</v></c></row>\
        <row r="3"><c r="A3"><v>2021</v></c><c r="B3"><v>13</v></c></row>
        """

    private static let files: [(name: String, bytes: [UInt8], place: String)] = [
        ("cijfers.csv", Array(Fixture.good.utf8), "3:2"),
        (
            "cijfers.json",
            Array(#"{"regels": [{"Jaar": 2020, "Cliënten": 12}, {"Jaar": 2021, "Cliënten": 13}]}"#.utf8),
            "/regels/1/Cliënten"
        ),
        (
            "cijfers.xml",
            Array(
                """
                <rapport>
                <regel><Jaar>2020</Jaar><Cliënten>12</Cliënten></regel>
                <regel><Jaar>2021</Jaar><Cliënten>13</Cliënten></regel>
                </rapport>
                """.utf8), "/rapport/regel[2]/Cliënten"
        ),
        ("cijfers.xlsx", ExcelSample(rows: sheet).bytes, "Blad1!B3"),
    ]

    @Test(arguments: files.indices)
    func `the place of a figure finds its cell in the file`(number: Int) throws {
        let file = CellOfFigureTests.files[number]
        let fixture = try Fixture()
        try fixture.drop(file.bytes, as: file.name, from: "een")
        #expect(try fixture.takeIn().values.allSatisfy { $0 == .accepted || $0 == .acceptedWithRemarks })
        let delivery = try #require(
            try fixture.register.read { try $0.deliveries(fileName: FileName(file.name)).first })
        var places: [Place] = []
        try fixture.register.read { try $0.observations(ofDelivery: delivery.name) { places.append($0.place) } }
        let place = try #require(places.last)
        #expect(place.description == file.place)
        // What an address keeps of it is the line and the path.
        let asked = place.path.map { Place(line: place.line, column: 1, path: $0) } ?? place
        let catalogue = Fixture.catalogue
        let judging = FileJudging(
            catalogue: catalogue, partner: catalogue.partners[0], agreement: delivery.agreement,
            today: CalendarDay(daysSince1970: 19_000))
        let excerpt = try #require(
            try ExcerptReader(judging, timeLimit: .seconds(10)).excerpt(
                of: ByteArraySource(file.bytes), places: [asked]))
        let cells = excerpt.rows.flatMap(\.cells)
        #expect(cells.filter { $0.place == asked.description }.map(\.text) == ["13"], "\(file.name)")
        // And the top of the file can be shown without any finding.
        let tops = try fixture.register.read { try $0.firstFigurePlaces(of: delivery, limit: 5) }
        #expect(tops == places, "\(file.name)")
    }

    @Test func `a total is shown with the figures that it is the sum of`() throws {
        let fixture = try Fixture()
        let rows = (2_014...2_021).map { "\($0);10" }.joined(separator: "\n")
        try fixture.drop("Jaar;Cliënten\n\(rows)\n", as: "som.csv", from: "een")
        #expect(try fixture.takeIn().count == 1)
        let delivery = try #require(
            try fixture.register.read { try $0.deliveries(fileName: FileName("som.csv")).first })
        #expect(delivery.observationCount == 8)
        let parts = try fixture.register.read {
            try $0.figurePlaces(inColumnOf: Place(line: 10, column: 2), of: delivery, limit: 4)
        }
        #expect(parts.map(\.description) == ["9:2", "8:2", "7:2", "6:2"])
        let none = try fixture.register.read {
            try $0.figurePlaces(inColumnOf: Place(line: 10, column: 3), of: delivery, limit: 4)
        }
        #expect(none.isEmpty)
    }
}
