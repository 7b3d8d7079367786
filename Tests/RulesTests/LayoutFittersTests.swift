import ReportingModel
import Testing

@testable import Rules

@Suite struct LayoutFittersTests {
    private let catalogue = Fixtures.catalogue([
        Agreement(
            id: "proef", title: "Wachtlijst", partner: "sjt", municipality: "GM0482", rhythm: .every(1, .year),
            due: .days(21), from: DatedFixtures.day("2015-01-01"),
            layouts: [
                Layout(
                    kind: .columns([.init(heading: "Wachtlijst", indicator: "TOE-02")]),
                    period: .column("Jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"))
            ])
    ])

    private func findsWritten(_ heading: String, _ catalogue: Catalogue) throws -> Bool {
        let fitter = try #require(LayoutFitters(catalogue).of(partner: "sjt").first)
        return fitter.expected.position(of: HeadingSpelling.whole.of(heading), .whole) != nil
    }

    @Test func `what is worked out once is the same each time, and nothing for who delivers nothing`() {
        let fitters = LayoutFitters(catalogue)
        #expect(fitters.of(partner: "sjt").map(\.agreement.id) == ["proef"])
        #expect(fitters.of(partner: "sjt").map(\.agreement.id) == ["proef"])
        #expect(fitters.of(partner: "niemand").isEmpty)
    }

    @Test func `a catalogue that learned a heading looks for it, the one before does not`() throws {
        let synonym = HeadingSynonym(
            agreement: "proef", heading: "Wachtlijst", written: "Rij van wachtenden")
        let learned = catalogue.learning(HeadingSynonyms([synonym], version: 1))
        #expect(try findsWritten("Rij van wachtenden", learned))
        #expect(try !findsWritten("Rij van wachtenden", catalogue))
        #expect(try findsWritten("Wachtlijst", learned))
    }
}
