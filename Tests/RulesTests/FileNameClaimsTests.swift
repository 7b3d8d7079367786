import ReportingModel
import Testing

@testable import Rules

/// The name of a file against what stands in it.
@Suite struct FileNameClaimsTests {
    private func codes(_ name: String, _ years: Int...) throws -> [String] {
        let agreement = Agreement(
            id: "proef", title: "Wachtlijst", partner: "sjt", municipality: "GM0482", rhythm: .every(1, .year),
            due: .days(21), from: DatedFixtures.day("2015-01-01"), layouts: [])
        let catalogue = Fixtures.catalogue([agreement])
        let partner = try #require(catalogue.partner("sjt"))
        let periods = try years.map { try #require(Period(.year, of: $0)) }
        return FileNameClaims(name, partner: partner, agreement: agreement, catalogue: catalogue)
            .findings(about: periods).map(\.code.rawValue)
    }

    @Test(
        arguments: [
            ("rapport.csv", []), ("rapport 2024.csv", [2024]), ("rapport_2024_v2.csv", [2024]),
            ("2022-2024 cijfers.xlsx", [2022, 2023, 2024]), ("schooljaar 2021-22.csv", [2021, 2022]),
            ("schooljaar 2021_2022.csv", [2021, 2022]), ("2024-05 stand.csv", [2024]),
            // A day is when the file was made.
            ("rapport 2024-01-15.csv", []), ("rapport 15-1-2024.csv", []), ("20240115_rapport.csv", []),
            ("rapport 15.01.2024 over 2023.csv", [2023]), ("dossier 1234 en 20231.csv", []),
        ] as [(String, Set<Int>)])
    func `a name claims the years in it, and no days`(_ name: String, _ expected: Set<Int>) {
        #expect(FileNameClaims.years(in: name) == expected)
    }

    @Test func `a year that the figures are not about is a warning`() throws {
        #expect(try codes("rapport 2023.csv", 2024) == ["S092"])
        #expect(try codes("rapport 2023.csv", 2022, 2024) == ["S092"])
    }

    @Test func `one year in common is enough, and without figures nothing is said`() throws {
        #expect(try codes("rapport 2023.csv", 2022, 2023) == [])
        #expect(try codes("rapport 2022-2024.csv", 2024) == [])
        #expect(try codes("rapport 2023.csv") == [])
        #expect(try codes("rapport.csv", 2024) == [])
    }

    @Test func `another municipality in the name is a warning, unless our own stands there too`() throws {
        #expect(try codes("Wachtlijst Hardinxveld-Giessendam.csv", 2024) == ["S094"])
        #expect(try codes("Wachtlijst Alblasserdam.csv", 2024) == [])
        #expect(try codes("Alblasserdam en Hardinxveld-Giessendam.csv", 2024) == [])
    }

    @Test func `another partner at the start of the name is a remark, and further on it may be the subject`() throws {
        #expect(try codes("StuwKR8 wachtlijst.csv", 2024) == ["S093"])
        #expect(try codes("Wachtlijst voor StuwKR8.csv", 2024) == [])
    }
}
