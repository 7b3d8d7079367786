import Foundation
import ReportingModel
import Rules
import Testing

@testable import Pipeline

/// What people do in spreadsheets that makes a figure another one: it is said or asked, never silently taken.
@Suite struct HabitTests {
    private static let waiting =
        "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst"
    private static let subsidy = "Jaar;Ontvanger;Soort;Bedrag"

    private func judge(_ text: String, from partner: String) throws -> [String] {
        let catalogue = try #require(Sample.catalogue)
        let judging = FileJudging(
            catalogue: catalogue, partner: try #require(catalogue.partner(partner)),
            today: CalendarDay(daysSince1970: 20_779))
        let verdict = try DefectVerdict(Array(text.utf8), judging)
        return [verdict.outcome.rawValue] + verdict.findings
    }

    @Test(arguments: [
        (
            "the same header twice", waiting + "\n30-04-2024;1;2;3\n\n" + waiting + "\n31-08-2024;4;5;6\n",
            ["acceptedWithRemarks", "S157 A4"]
        ),
        (
            "counted from 1 January each time",
            "Aanmeldroute;T1 2025;T2 2025;T3 2025\nInwoner;34;61;99\nSchool;41;60;105\n",
            ["held", "S167 B2 C2 D2 B3 C3 D3"]
        ),
        (
            "counted anew in each part of the year",
            "Aanmeldroute;T1 2025;T2 2025;T3 2025\nInwoner;34;61;99\nSchool;41;60;55\n", ["accepted"]
        ),
        (
            "a growing year that does not double",
            "Aanmeldroute;T1 2025;T2 2025;T3 2025\nInwoner;34;36;40\nSchool;41;60;65\n", ["accepted"]
        ),
        ("a header once", waiting + "\n30-04-2024;1;2;3\n\n31-08-2024;4;5;6\n", ["accepted"]),
        (
            "a number as a remark", waiting + ";Toelichting\n30-04-2024;1;2;3;21\n31-08-2024;4;5;6;\n",
            ["held", "S159 E2"]
        ),
        (
            "a remark with a number", waiting + ";Toelichting\n30-04-2024;1;2;3;21 erbij\n31-08-2024;4;5;6;\n",
            ["accepted"]
        ),
        (
            "remarks nobody asked for", waiting + ";Opmerkingen\n30-04-2024;1;2;3;druk\n",
            ["accepted"]
        ),
        (
            "weeks in the heading",
            "Datum;Wachttijd (Alblasserdam);Wachttijd regionaal (weken);Jeugdigen op de wachtlijst\n30-04-2024;1;2;3\n",
            ["rejected", "S034 C1"]
        ),
        (
            "a second table about persons", waiting + "\n30-04-2024;1;2;3\n\nNaam;BSN\nJan Jansen;1\n",
            ["quarantined", "S027 B4"]
        ),
        (
            "a misspelt heading is judged all the same",
            "Datum;Wachttijd (Alblaserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst\n30-04-2024;veel;2;3\n",
            ["rejected", "S034 B1", "S101 B2"]
        ),
    ])
    func `a report on waiting times`(name: String, text: String, expected: [String]) throws {
        #expect(try judge(text, from: "sjt") == expected, "\(name)")
    }

    @Test(arguments: [
        ("thousands, above the table", "bedragen x 1.000\n\(subsidy)\n2025;SJT;Regulier;86\n", ["held", "S158 A1"]),
        ("no thousands", "subsidies 2025\n\(subsidy)\n2025;SJT;Regulier;86\n", ["accepted"]),
        ("three decimals in euros", "\(subsidy)\n2025;SJT;Regulier;86,000\n", ["held", "S104 D2"]),
        (
            "three decimals beside two",
            "\(subsidy)\n2025;SJT;Regulier;86,000\n2025;MEE Vivenz;Regulier;312.500,00\n", ["held", "S104 D2"]
        ),
        ("a point in euros", "\(subsidy)\n2025;SJT;Regulier;86.000\n", ["accepted"]),
    ])
    func `a list of subsidies`(name: String, text: String, expected: [String]) throws {
        #expect(try judge(text, from: "gemeente-alblasserdam") == expected, "\(name)")
    }

    @Test func `years that stand nowhere near a known table are no header of it`() throws {
        #expect(try judge("Jaar;Bekendheid Sociaal Team\n2021;53\n", from: "sjt").first == "rejected")
        #expect(try !judge("Jaar;Bekendheid Sociaal Team\n2021;53\n", from: "sjt").contains { $0.hasPrefix("S037") })
    }

    @Test(arguments: [
        ("30-04-2021", "30-04-2021"), ("Jeugd & gezin", "Jeugd & gezin"), ("zaak 999990019", "(weggelaten)"),
        ("jan@voorbeeld.nl", "(weggelaten)"), ("\u{1B}[2Jhoi", "·[2Jhoi"), ("twee\nregels", "twee\nregels"),
    ])
    func `a copy repeats no number of a person and no hidden character`(text: String, shown: String) {
        #expect(PersonalMask.shown(text) == shown)
    }
}
