import ReportingModel

/// Defects 11 to 15: rows that are no data, totals, equal columns, impossible figures, and percentages.
enum LayoutDefects {
    static let cases: [DefectCase] = [layouts, totals, columns, outliers, percentages].flatMap(\.self)
        .flatMap(\.self)

    private static let waiting = "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst"

    // MARK: 11. Titles, blank rows, two-level headers, footnotes

    private static let layouts: [[DefectCase]] = [
        DefectCase.table(
            11, .pass, "a title above, a source below", from: "sjt",
            """
            Wachttijd en wachtlijst SJT;;;
            ;;;
            \(waiting)
            30-04-2021;50;39;18
            ;;;
            Bron: eigen registratie van SJT;;;
            """, findings: "S122 A6",
            observations: """
                TOE-01 2021-04-30 GM0482 50 dagen
                TOE-01 2021-04-30 REGIO-ZHZ 39 dagen
                TOE-02 2021-04-30 GM0482 18 cliënten
                """, in: [.csv, .xlsx]),
        DefectCase.table(
            11, .pass, "what a program and its writer put below", from: "sjt",
            """
            \(waiting)
            30-04-2021;50;39;18
            ;;;
            1) exclusief crisis;;;
            Met vriendelijke groet,;;;
            Pagina 1 van 1;;;
            """, findings: "S122 A4 A5 A6",
            observations: """
                TOE-01 2021-04-30 GM0482 50 dagen
                TOE-01 2021-04-30 REGIO-ZHZ 39 dagen
                TOE-02 2021-04-30 GM0482 18 cliënten
                """, in: [.csv, .xlsx]),
        DefectCase.table(
            11, .fail(.rejected), "a row without a figure between two with figures", from: "sjt",
            "\(waiting)\n30-04-2021;50;39;18\nlocatie Noord;;;\n31-08-2021;52;41;21", findings: "S190 A3",
            in: [.csv, .xlsx]),
        DefectCase.table(
            11, .pass, "years above areas", from: "sjt",
            """
            ;2020;;2021;
            Traject;Alblasserdam;Regio;Alblasserdam;Regio
            Toeleiding;225;95;76;70
            Toegang;5;32;64;60
            Jeugd- en gezinshulp;490;394;341;309
            Gezinsregisseur;455;428;536;669
            """,
            observations: """
                TOE-03 2020-04-30 GM0482 traject=toeleiding 225 dagen
                TOE-03 2020-04-30 REGIO-ZHZ traject=toeleiding 95 dagen
                TOE-03 2021-04-30 GM0482 traject=toeleiding 76 dagen
                TOE-03 2021-04-30 REGIO-ZHZ traject=toeleiding 70 dagen
                TOE-03 2020-04-30 GM0482 traject=toegang 5 dagen
                TOE-03 2020-04-30 REGIO-ZHZ traject=toegang 32 dagen
                TOE-03 2021-04-30 GM0482 traject=toegang 64 dagen
                TOE-03 2021-04-30 REGIO-ZHZ traject=toegang 60 dagen
                TOE-03 2020-04-30 GM0482 traject=jeugd-en-gezinshulp 490 dagen
                TOE-03 2020-04-30 REGIO-ZHZ traject=jeugd-en-gezinshulp 394 dagen
                TOE-03 2021-04-30 GM0482 traject=jeugd-en-gezinshulp 341 dagen
                TOE-03 2021-04-30 REGIO-ZHZ traject=jeugd-en-gezinshulp 309 dagen
                TOE-03 2020-04-30 GM0482 traject=gezinsregisseur 455 dagen
                TOE-03 2020-04-30 REGIO-ZHZ traject=gezinsregisseur 428 dagen
                TOE-03 2021-04-30 GM0482 traject=gezinsregisseur 536 dagen
                TOE-03 2021-04-30 REGIO-ZHZ traject=gezinsregisseur 669 dagen
                """, in: [.csv, .xlsx]),
        DefectCase.table(
            11, .fail(.rejected), "a header and nothing below", from: "sjt",
            "Wachttijd en wachtlijst SJT;;;\n\(waiting)\n;;;", findings: "S037", observations: "",
            in: [.csv, .xlsx]),
    ]

    // MARK: 12. Totals

    private static let totals: [[DefectCase]] = [
        DefectCase.table(
            12, .pass, "a total that adds up is no figure",
            """
            code;waarde;periode
            MAG-05;30;2022-H1
            MAG-05;48;2022-H2
            Totaal;78;
            """, findings: "S117 A4",
            observations: "MAG-05 2022-H1 GM0523 30 aantal\nMAG-05 2022-H2 GM0523 48 aantal",
            in: [.csv, .xml, .json, .xlsx]),
        DefectCase.table(
            12, .fail(.held), "a total that does not",
            """
            code;waarde;periode
            MAG-05;30;2022-H1
            MAG-05;48;2022-H2
            Totaal;79;
            """, findings: "S154 B4\nS117 A4",
            observations: "MAG-05 2022-H1 GM0523 30 aantal\nMAG-05 2022-H2 GM0523 48 aantal",
            in: [.csv, .xml, .json, .xlsx]),
        DefectCase.table(
            12, .pass, "a name that is a total, as the figures say", from: "servanda",
            "Halfjaar;Groep;Deelnemers\n2025-H1;Kooklab;12\n2025-H1;Tuin;9\n2025-H1;Kinderen totaal;21",
            findings: "S127 B2 B3\nS160 B4",
            observations: """
                PRE-17 2025-H1 GM0523 groep=Kooklab 12 deelnemers
                PRE-17 2025-H1 GM0523 groep=Tuin 9 deelnemers
                """, in: [.csv, .xml, .json, .xlsx]),
        DefectCase.table(
            12, .fail(.held), "a name that may be a total", from: "servanda",
            "Halfjaar;Groep;Deelnemers\n2025-H1;Kooklab;12\n2025-H1;Tuin;9\n2025-H1;Totaal Anders;8",
            findings: "S196 B4\nS127 B2 B3", in: [.csv, .xml, .json, .xlsx]),
        DefectCase.table(
            12, .fail(.rejected), "the same figure twice",
            "code;waarde;periode\nMAG-05;30;2022-H1\nMAG-05;31;2022-H1", findings: "S116 B3"),
    ]

    // MARK: 13. One column pasted twice

    private static let columns: [[DefectCase]] = [
        DefectCase.table(
            13, .pass, "two equal rows of three", from: "sjt",
            "\(waiting)\n31-12-2020;76;76;18\n30-04-2021;64;64;20\n31-08-2021;61;58;19"),
        DefectCase.table(
            13, .fail(.held), "the town is the region in every row", from: "sjt",
            "\(waiting)\n31-12-2020;76;76;18\n30-04-2021;64;64;20\n31-08-2021;61;61;19",
            findings: "S153 B2 B3 B4 C2 C3 C4"),
    ]

    // MARK: 14. Outliers and impossible figures

    private static let outliers: [[DefectCase]] = [
        DefectCase.table(
            14, .pass, "a long wait for few, as it was in 2019", from: "sjt",
            "\(waiting)\n31-08-2019;113;54;4",
            observations: """
                TOE-01 2019-08-31 GM0482 113 dagen
                TOE-01 2019-08-31 REGIO-ZHZ 54 dagen
                TOE-02 2019-08-31 GM0482 4 cliënten
                """),
        DefectCase.table(
            14, .pass, "fewer than ten times the figure before",
            "code;waarde;periode\nMAG-05;240;2022-H1", observations: "MAG-05 2022-H1 GM0523 240 aantal",
            after: earlier),
        DefectCase.table(
            14, .fail(.held), "more than ten times the figure before",
            "code;waarde;periode\nMAG-05;2500;2022-H1", findings: "S201 B2",
            observations: "MAG-05 2022-H1 GM0523 2500 aantal", after: earlier),
        DefectCase.table(
            14, .fail(.rejected), "below nothing, above all, and half a client",
            """
            code;waarde;periode
            MAG-05;-3;2022-H1
            MAG-01;130;2022-H1
            MAG-10;18,5;2022-H1
            """, findings: "S106 B2\nS107 B3\nS108 B4", observations: "", in: [.csv, .xlsx]),
        DefectCase.table(
            14, .fail(.rejected), "below nothing, above all, and half a client",
            """
            code;waarde;periode
            MAG-05;-3;2022-H1
            MAG-01;130;2022-H1
            MAG-10;18.5;2022-H1
            """, findings: "S106 B2\nS107 B3\nS108 B4", observations: "", in: [.xml, .json]),
    ]

    private static let earlier = FigureHistory(
        figures: Period(.halfYear, 1, of: 2021).map { period in
            [
                FigureHistory.Figure(
                    agreement: "stuwkr8-mag", indicator: "MAG-05", period: period, area: "GM0523", dimensions: "",
                    unit: "aantal", value: .exact(ExactDecimal(25)))
            ]
        } ?? [])

    // MARK: 15. Shares and percentages

    private static let percentages: [[DefectCase]] = [
        DefectCase.table(
            15, .pass, "a percentage is a percentage",
            """
            code;waarde;periode
            MAG-01;53;2022-H1
            MAG-04;53%;2022-H1
            MAG-06;0;2022-H1
            MAG-07;0%;2022-H1
            """, findings: "S103 B3 B5",
            observations: """
                MAG-01 2022-H1 GM0523 53 %
                MAG-04 2022-H1 GM0523 53 %
                MAG-06 2022-H1 GM0523 0 %
                MAG-07 2022-H1 GM0523 0 %
                """),
        DefectCase.table(
            15, .pass, "half a per cent, as its sign says", "code;waarde;periode\nMAG-01;0,5%;2022-H1",
            findings: "S103 B2", observations: "MAG-01 2022-H1 GM0523 0.5 %", in: [.csv]),
        DefectCase.table(
            15, .fail(.held), "one share among percentages",
            "code;waarde;periode\nMAG-01;0,53;2022-H1\nMAG-04;35;2022-H1", findings: "S125 B2", in: [.csv]),
        DefectCase.table(
            15, .fail(.held), "one share among percentages",
            "code;waarde;periode\nMAG-01;0.53;2022-H1\nMAG-04;35;2022-H1", findings: "S125 B2",
            in: [.xml, .json]),
        DefectCase.table(
            15, .fail(.held), "only shares", "code;waarde;periode\nMAG-01;0,53;2022-H1\nMAG-04;0,35;2022-H1",
            findings: "S152 B2 B3", in: [.csv]),
        DefectCase.table(
            15, .fail(.rejected), "a percentage of a percentage, and points of one",
            "code;waarde;periode\nMAG-01;5300%;2022-H1\nMAG-04;2 procentpunt;2022-H1",
            findings: "S102 B3\nS107 B2", observations: ""),
    ]
}
