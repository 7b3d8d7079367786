import ReportingModel
import Testing

@testable import Rules

/// The name of a file against what stands in it.
@Suite struct FileNameClaimsTests {
    private func codes(_ name: String, _ years: Int...) throws -> [String] {
        try codes(name, periods: years.map { try #require(Period(.year, of: $0)) })
    }

    private func codes(
        _ name: String, periods: [Period], rhythm: Agreement.Rhythm = .every(1, .year),
        from sender: String = "sjt"
    ) throws -> [String] {
        let agreement = Agreement(
            id: "proef", title: "Wachtlijst", partner: sender, municipality: "GM0482", rhythm: rhythm,
            due: .days(21), from: DatedFixtures.day("2015-01-01"), layouts: [])
        let catalogue = Fixtures.catalogue([agreement])
        let partner = try #require(catalogue.partner(sender))
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

    @Test(
        arguments: [
            ("evaluatie 2e halfjaar 2025.csv", "2025-H1", ["S092"]),
            ("halfjaarcijfers 2025 H2.csv", "2025-H1", ["S092"]),
            ("instroom_T2_2026.csv", "2026-T1", ["S092"]), ("cijfers Q3.csv", "2026-Q2", ["S092"]),
            ("evaluatie 1e halfjaar 2025.csv", "2025-H1", []), ("cijfers Q2 2025.csv", "2025-H1", []),
            ("instroom T1 2026.csv", "2026-04-30", []), ("H1-2025 v2.csv", "2025-H1", []),
            // Days, months and versions may be those of sending.
            ("evaluatie 31-08-2025.csv", "2025-H1", []), ("evaluatie juli 2025.csv", "2025-H1", []),
            ("evaluatie 20250731.csv", "2025-H1", []), ("K3 groepen.csv", "2025-Q1", []), ("deel 2.csv", "2025-H1", []),
        ] as [(String, String, [String])])
    func `a part of a year in the name is compared with what the figures are about`(
        name: String, period: String, expected: [String]
    ) throws {
        #expect(try codes(name, periods: [try #require(Period(notation: period))]) == expected)
    }

    @Test(arguments: [("dashboard april 2026.csv", ["S092"]), ("dashboard maart 2026.csv", [])])
    func `a month in the name counts where months were agreed`(name: String, expected: [String]) throws {
        let month = try #require(Period(.month, 3, of: 2026))
        #expect(try codes(name, periods: [month], rhythm: .every(1, .month)) == expected)
    }

    @Test(
        arguments: [
            ("jaarrekening maart 2026.csv", []), ("cijfers jan 2026.csv", []), ("stand 2026-03.csv", []),
            ("jaarcijfers 15 januari 2026.csv", []), ("jaarcijfers 03-2026.csv", []),
            ("jaarrekening december 2026.csv", []), ("jaarrekening 2026.csv", ["S092"]),
            ("jaarrekening maart 2027.csv", ["S092"]), ("jaarrekening maart 2024.csv", ["S092"]),
            ("jaarrekening 2026 maart 2026.csv", ["S092"]),
        ] as [(String, [String])])
    func `a month of the year after the figures is that of sending`(name: String, expected: [String]) throws {
        #expect(try codes(name, 2025) == expected)
    }

    @Test(arguments: [
        ("baten in € 1.000.csv", ["S158"]), ("baten_x_1.000.csv", ["S158"]), ("baten 1000.csv", []),
        ("top 1000 van 2024.csv", []),
    ])
    func `a scale in the name is asked about`(name: String, expected: [String]) throws {
        #expect(try codes(name, 2024) == expected)
    }

    @Test func `a short name of another partner counts as a word in capitals at the start`() throws {
        #expect(try codes("SJT wachtlijst.csv", periods: [], from: "stuwkr8") == ["S093"])
        #expect(try codes("sjt te bellen.csv", periods: [], from: "stuwkr8") == [])
        #expect(try codes("SJTdoen wachtlijst.csv", periods: [], from: "stuwkr8") == [])
        #expect(try codes("SJT en StuwKR8.csv", periods: [], from: "stuwkr8") == [])
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
