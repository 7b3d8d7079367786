import ReportingModel
import Testing

@testable import Rules

@Suite struct JudgeTests {
    @Test func `Tabel 1 with its year rows and units in the cells gives every figure`() throws {
        let result = try verdict(
            csvTable(
                """
                Wachttijd en wachtlijst SJT

                Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst
                2019;;;
                30 april;63 dagen;48 dagen;28 cliënten
                31 augustus;113 dagen;54 dagen;4 cliënten
                2020
                30 april;54 dagen;73 dagen;25 cliënten
                Bron: SJT
                """), Fixtures.waitingTimes)
        #expect(
            result.observations == [
                "TOE-01 2019-04-30 GM0482 63 dagen 5:2", "TOE-01 2019-04-30 REGIO-ZHZ 48 dagen 5:3",
                "TOE-02 2019-04-30 GM0482 28 clienten 5:4", "TOE-01 2019-08-31 GM0482 113 dagen 6:2",
                "TOE-01 2019-08-31 REGIO-ZHZ 54 dagen 6:3", "TOE-02 2019-08-31 GM0482 4 clienten 6:4",
                "TOE-01 2020-04-30 GM0482 54 dagen 8:2", "TOE-01 2020-04-30 REGIO-ZHZ 73 dagen 8:3",
                "TOE-02 2020-04-30 GM0482 25 clienten 8:4",
            ])
        #expect(result.findings == ["S103 5:2 6:2 8:2", "S103 5:3 6:3 8:3", "S103 5:4 6:4 8:4", "S122 9:1"])
        #expect(result.counts == RowCounts(accepted: 2, withRemark: 4))
        #expect(result.judgement.periods.map(\.description) == ["2019-04-30", "2019-08-31", "2020-04-30"])
    }

    @Test(arguments: [
        "Tabel 2\n\n;2019;;2020;\n;Alblasserdam;Regio;Alblasserdam;Regio\nToeleiding;41;72;225;95\nGezinsregie;444;420;455;428",
        "Traject;2019 Alblasserdam;2019 Regio;2020 Alblasserdam;2020 Regio\nToeleiding;41;72;225;95\nGezinsregie;444;420;455;428",
        "Traject;Alblasserdam 2019;Regio 2019;Alblasserdam 2020;Regio 2020\nToeleiding;41;72;225;95\nGezinsregie;444;420;455;428",
    ])
    func `Tabel 2 is read with two header rows or with one`(text: String) throws {
        let result = try verdict(csvTable(text), Fixtures.throughput)
        #expect(
            result.observations.map { $0.split(separator: " ").dropLast().joined(separator: " ") } == [
                "TOE-03 2019-04-30 GM0482 traject=toeleiding 41 dagen",
                "TOE-03 2019-04-30 REGIO-ZHZ traject=toeleiding 72 dagen",
                "TOE-03 2020-04-30 GM0482 traject=toeleiding 225 dagen",
                "TOE-03 2020-04-30 REGIO-ZHZ traject=toeleiding 95 dagen",
                "TOE-03 2019-04-30 GM0482 traject=gezinsregisseur 444 dagen",
                "TOE-03 2019-04-30 REGIO-ZHZ traject=gezinsregisseur 420 dagen",
                "TOE-03 2020-04-30 GM0482 traject=gezinsregisseur 455 dagen",
                "TOE-03 2020-04-30 REGIO-ZHZ traject=gezinsregisseur 428 dagen",
            ])
        #expect(result.judgement.findings.map(\.code) == [.aliasRead])
    }

    @Test func `a crosstab in records has its labels in the field names`() throws {
        let result = try verdict(
            recordTable(["Traject", "2019/Alblasserdam", "2019/Regio"], [["Toegang", "41", "35"]]), Fixtures.throughput)
        #expect(
            result.observations == [
                "TOE-03 2019-04-30 GM0482 traject=toegang 41 dagen /regels/0/2019/Alblasserdam",
                "TOE-03 2019-04-30 REGIO-ZHZ traject=toegang 35 dagen /regels/0/2019/Regio",
            ])
    }

    @Test func `a long table takes indicator, unit, remark and sender from its fields`() throws {
        let result = try verdict(
            recordTable(
                ["indicator", "waarde", "eenheid", "gebied", "toelichting", "/periode", "/afzender", "/gemeente"],
                [
                    ["ERV-01", "53", "%", "Alblasserdam", "hoger dan in 2019", "2021", "STJ", "482"],
                    ["Wachtlijst", "onbekend", nil, "0482", nil, "2021", "STJ", "482"],
                    ["KWL-01", "Het ging goed.", nil, "GM0482", nil, "2021", "STJ", "482"],
                    ["MAG-02", "nog geen cijfer", nil, "GM0482", nil, "2021", "STJ", "482"],
                ]), Fixtures.long)
        #expect(
            result.observations == [
                "ERV-01 2021 GM0482 53 procent /regels/0/waarde",
                "TOE-02 2021 GM0482 (onbekend) clienten /regels/1/waarde",
                "KWL-01 2021 GM0482 text /regels/2/waarde", "MAG-02 2021 GM0482 (nog geen cijfer) /regels/3/waarde",
            ])
        #expect(result.judgement.findings.allSatisfy { $0.code == .aliasRead })
        #expect(result.counts.rows == 4)
    }

    static let header = "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst\n"

    /// One file that must pass and one that must fail for each rule; the places stand in the expected findings.
    @Test(
        arguments: [
            ("30-04-2019;63;48;28", []),
            ("30-04-2019;abc;48;28", ["S101 2:2"]),
            ("30-04-2019;9 weken;48;28", ["S102 2:2"]),
            ("30-04-2019;63 dagen;48;28", ["S103 2:2"]),
            ("30-04-2019;1.250;48;1.250", ["S104 2:2"]),
            ("30-04-2019;1234567890123456789;48;28", ["S105 2:2"]),
            ("30-04-2019;-3;48;28", ["S106 2:2"]),
            ("30-04-2019;63;48;28,5", ["S108 2:4"]),
            ("binnenkort;63;48;28", ["S111 2:1"]),
            ("31-06-2019;63;48;28", ["S112 2:1"]),
            ("30 april;63;48;28", ["S113 2:1"]),
            ("01-05-2019;63;48;28", ["S114 2:1"]),
            ("30-04-2014;63;48;28", ["S114 2:1"]),
            ("31-12-2022;63;48;28", ["S114 2:1"]),
            ("30-04-2019;;48;28", ["S115 2:2"]),
            (";63;48;28", ["S124 2:1"]),
            ("30-04-2019;63;48;28\n30-04-2019;63;48;28", ["S116 3:2 3:3 3:4"]),
            ("30-04-2019;63;48;28\nTotaal;63;48;28", ["S117 3:1"]),
            ("30-04-2019;9.8;48;28", ["S118 2:2"]),
            ("30-04-2019;ca. 60;48;28", ["S119 2:2"]),
            ("30-04-2019;63;48;<5", ["S120 2:4"]),
            ("30-04-2019;63;48", ["S011 2:1"]),
            ("30-04-2019;63;48;28;extra", ["S011 2:1"]),
            ("30-04-2019;63;48;28;;", []),
            ("30-04-2019;n.v.t.;-;nihil", []),
            ("2019\n30 april;63;48;28\n\n2020;;;\n30 april;63;48;28", []),
            (
                "2019\n30 april;63;48;28\n31 augustus;1;2;3\n31 december;4;5;6\n30 april;63;48;28",
                ["S116 6:2 6:3 6:4", "S123 6:1"]
            ), ("2019\n31 augustus;1;2;3\n31 december;4;5;6\n30 april;63;48;28", ["S123 5:1"]),
            ("2019\n31 december;4;5;6\n31 augustus;1;2;3\n30 april;63;48;28", []),
            ("30-04-2019;63;48;28\nDe wachttijd is gemeten in werkdagen", ["S191 3:1", "S122 3:1"]),
            ("30-04-2019;63;48;28\nDe wachttijd is gemeten in dagen", ["S122 3:1"]),
            ("30-04-2019;63;48,0;28,0", []),
            ("04/30/2019;63;48;28", ["S140 2:1"]), ("43585;63;48;28", ["S140 2:1"]),
            ("30-04-2019;#DEEL/0!;48;28", ["S143 2:2"]), ("#VERW!;63;48;28", ["S143 2:1"]),
            ("30-04-2019;=SOM(A1:A3);48;28", ["S144 2:2"]), ("=DATUM(2021,4,30);63;48;28", ["S144 2:1"]),
            ("30-04-2019;#N/B;48;28", ["S145 2:2"]), ("30-04-2019;n.v.t.;-99997;28", ["S146 2:3"]),
            ("30-04-2019;63*;48;28", ["S147 2:2"]), ("30-04-2019;WAAR;48;28", ["S148 2:2"]),
            ("30-04-2019;63;48;2026-03-02", ["S149 2:4"]), ("30-04-2019;63;48;2-mrt", ["S149 2:4"]),
            ("30-04-2019;63;48;(28)", ["S150 2:4"]), ("30-04-2019;63;48;28-", ["S161 2:4"]),
            ("30-04-2019;63;48;“120.500.50”", ["S162 2:4"]), ("30-04-2019;63;48;28¹", ["S163 2:4"]),
            ("30-04-2019;63;48;NA", ["S164 2:4"]), ("30-04-2019 (prognose);63;48;28", ["S165 2:1"]),
            ("30-04-2019*;63;48;28", ["S140 2:1"]), ("dinsdag 30 april 2019;63;48;28", []),
            ("T4 2019;63;48;28", ["S177 2:1"]),
            ("30-04-2019;63;48;\u{FF12}\u{FF18}", ["S151 2:4"]),
            ("30-04-2019;stuur aan jan@voorbeeld.nl;48;28", ["S027 2:2"]),
            ("30-04-2019;63;48;999900006", ["S060 2:4"]),
            ("", ["S037"]),
        ] as [(String, [String])])
    func `each rule speaks at its own cell and nowhere else`(rows: String, expected: [String]) throws {
        let days = [(4, 30), (8, 31), (12, 31)].compactMap { MonthDay(month: $0.0, day: $0.1) }
        let result = try verdict(
            csvTable(JudgeTests.header + rows), Fixtures.waitingTimes, rhythm: .referenceDates(days))
        #expect(result.findings == expected)
        let rowCount = rows.split(separator: "\n").count
        #expect(result.counts.rows == rowCount, "every row is counted once")
    }

    @Test(
        arguments: [
            ("Datum;Wachttijd (Alblaserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst", ["S034 1:2"]),
            ("Datum;Wachttijd (Alblasserdam) (dagen);Wachttijd (Regionaal);Jeugdigen op de wachtlijst [cliënten]", []),
            ("Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst;BSN", ["S027 1:5"]),
            ("Datum;Wachttijd (Regionaal);Jeugdigen op de wachtlijst", ["S034 1"]),
            ("Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst;Postcode", ["S035 1:5"]),
            ("Datum;Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst", ["S036 1:2"]),
            ("JEUGDIGEN op de Wachtlijst;datum;wachttijd alblasserdam;wachttijd_regionaal", []),
        ] as [(String, [String])])
    func `a header fault is said once, and every other fault too`(header: String, expected: [String]) throws {
        let width = header.split(separator: ";").count
        let cells =
            header.hasPrefix("JEUGD")
            ? "28;30-04-2019;63;48" : (["30-04-2019"] + (1..<width).map { _ in "x1" }).joined(separator: ";")
        let result = try verdict(csvTable(header + "\n" + cells), Fixtures.waitingTimes)
        let structural = result.findings.filter { $0.hasPrefix("S0") }
        #expect(structural == expected)
        if expected.contains(where: { $0.hasPrefix("S034") || $0.hasPrefix("S036") }) {
            #expect(result.findings.contains { $0.hasPrefix("S101 2:") }, "the columns that are known are judged")
            #expect(!result.findings.contains { $0.hasPrefix("S115") }, "what is missing is not also called empty")
            #expect(result.counts == RowCounts(refused: 1))
        }
    }

    @Test func `a missing column names the column that resembles it`() throws {
        let result = try verdict(
            csvTable(
                "Datum;Wachttijd (Alblaserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst\n30-04-2019;1;2;3"),
            Fixtures.waitingTimes)
        let message = try #require(result.judgement.findings.first).message(.nl)
        #expect(
            message
                == "De kolom “Wachttijd (Alblasserdam)” ontbreekt. Is dat misschien “Wachttijd (Alblaserdam)” in kolom B?"
        )
    }

    @Test(arguments: [
        ("StuwKR8", "482", ["S032"]), ("SJT", "Hardinxveld-Giessendam", ["S033"]),
        ("Stichting Jeugdteams", "Alblasserdam", []),
    ])
    func `what a file claims must match its folder and its agreement`(
        sender: String, municipality: String, expected: [String]
    ) throws {
        let result = try verdict(
            recordTable(
                ["indicator", "waarde", "gebied", "/periode", "/afzender", "/gemeente"],
                [["TOE-02", "5", "GM0482", "2021", sender, municipality]]), Fixtures.long)
        #expect(result.judgement.findings.map(\.code.rawValue) == expected)
    }

    @Test(arguments: [("0,53", ["S125 2:2"]), ("0,53%", ["S103 2:2"]), ("53", []), ("0", []), ("1", [])])
    func `a percentage below one is asked about`(value: String, expected: [String]) throws {
        let layout = Layout(
            kind: .columns([.init(heading: "Bekendheid", indicator: "ERV-01")]),
            period: .column("Jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"))
        #expect(try verdict(csvTable("Jaar;Bekendheid\n2021;\(value)"), layout).findings == expected)
    }

    @Test func `an area that the layout does not name is refused`() throws {
        let layout = Layout(
            kind: .columns([.init(heading: "Wachttijd", indicator: "TOE-01")]),
            period: .column("Datum", yearFrom: .cell, on: nil),
            area: .column("Gebied", labels: ["Alblasserdam": "GM0482"]))
        let result = try verdict(csvTable("Datum;Gebied;Wachttijd\n2021;482;3\n2020;Regio;4"), layout)
        #expect(result.findings == ["S109 3:2", "S110 2:2"])
        #expect(result.judgement.findings.first?.expected == ["Alblasserdam"])
    }

    @Test func `an unknown code shows the nearest and is one finding for each wrong word`() throws {
        let result = try verdict(
            csvTable(";2019\n;Alblasserdam\nToeleidng;41\nPostcode;3\nToeleidng;5"), Fixtures.throughput2)
        let unknown = result.judgement.findings.filter { $0.code == .unknownCode }
        #expect(unknown.map(\.count) == [2, 1])
        #expect(unknown.first?.expected == ["Toeleiding", "Toegang", "Gezinsregisseur"])
        #expect(unknown.first?.message(.nl).contains("“Toeleidng”") == true)
        #expect(result.counts == RowCounts(refused: 3))
    }

    @Test func `the order of rows does not change what is found`() throws {
        let rows = ["30-04-2019;63 dagen;48;28", "31-08-2019;abc;54;4", "31-12-2019;28;;5", "Totaal;1;2;3"]
        let forward = try verdict(csvTable(JudgeTests.header + rows.joined(separator: "\n")), Fixtures.waitingTimes)
        let backward = try verdict(
            csvTable(JudgeTests.header + rows.reversed().joined(separator: "\n")), Fixtures.waitingTimes)
        #expect(forward.counts == backward.counts)
        #expect(sentences(forward) == sentences(backward))
    }

    @Test func `no personal value reaches a finding`() throws {
        let secrets = ["999900006", "Jan de Vries", "jan@voorbeeld.nl", "0612345678", "NL91ABNA0417164300"]
        for secret in secrets {
            let result = try verdict(
                csvTable(JudgeTests.header + "\(secret);\(secret);48;\(secret)\n30-04-2019;\(secret);1;2"),
                Fixtures.waitingTimes)
            for finding in result.judgement.findings {
                for language in Language.allCases {
                    #expect(!finding.message(language).contains(secret))
                    #expect(!finding.expectation(language).contains(secret))
                }
            }
            #expect(!result.judgement.findings.isEmpty)
        }
    }
}

extension Fixtures {
    /// Tabel 2 with one column.
    static let throughput2 = throughput
}

private func sentences(_ verdict: Verdict) -> [String] {
    verdict.judgement.findings.map { "\($0.code.rawValue) \($0.message(.nl))" }.sorted()
}
