import ReportingModel

/// Defects 6 to 10: small numbers, the signs of CBS, estimates, and dates.
enum FigureDefects {
    static let cases: [DefectCase] = [small, markers, estimates, years, dates].flatMap(\.self).flatMap(\.self)

    private static let waiting = "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst"

    // MARK: 6. Small numbers

    private static let small: [[DefectCase]] = [
        DefectCase.table(
            6, .pass, "bounds instead of a number", from: "sociaal-team",
            """
            wachtlijst;aantal;periode
            Inhaalwachtlijst;<5;2022-11
            Reguliere wachtlijst jeugd;< 5;2022-11
            Wachtlijst 18+;0-7;2022-11
            Inhaalwachtlijst;minder dan 5;2022-12
            Reguliere wachtlijst jeugd;5 of minder;2022-12
            """, findings: "S120 B2 B3 B4 B5 B6",
            observations: """
                TOE-09 2022-11 GM0523 0–4 casussen
                TOE-10 2022-11 GM0523 0–4 hulpvragen
                TOE-11 2022-11 GM0523 0–7 casussen
                TOE-09 2022-12 GM0523 0–4 casussen
                TOE-10 2022-12 GM0523 0–5 hulpvragen
                """),
        DefectCase.table(
            6, .fail(.rejected), "bounds the wrong way round, and below zero", from: "sociaal-team",
            """
            wachtlijst;aantal;periode
            Inhaalwachtlijst;7-0;2022-11
            Wachtlijst 18+;<-3;2022-11
            """, findings: "S101 B2\nS106 B3", observations: ""),
    ]

    // MARK: 7. Signs of CBS

    private static let markers: [[DefectCase]] = [
        DefectCase.table(
            7, .pass, "provisional, confidential, and the numbers that are none",
            """
            code;waarde;periode
            MAG-05;15*;2022-H1
            MAG-10;16**;2022-H1
            MAG-05;x;2022-H2
            MAG-10;-99997;2022-H2
            """, findings: "S146 B5\nS147 B2 B3",
            observations: """
                MAG-05 2022-H1 GM0523 ca. 15 aantal
                MAG-10 2022-H1 GM0523 ca. 16 aantal
                MAG-05 2022-H2 GM0523 afgeschermd door partner aantal
                MAG-10 2022-H2 GM0523 afgeschermd door partner aantal
                """),
        DefectCase.table(
            7, .fail(.rejected), "a number beside them", "code;waarde;periode\nMAG-05;-99996;2022-H1",
            findings: "S106 B2", observations: ""),
    ]

    // MARK: 8. About so many

    private static let estimates: [[DefectCase]] = [
        DefectCase.table(
            8, .pass, "an agreement about estimates", from: "gemeente-alblasserdam",
            """
            Jaar;Vorm;Besparing bruto;Aandeel investering;Besparing netto
            2020;Ambulante begeleiding;218000;90;ongeveer 10000
            """, findings: "S129 E2",
            observations: """
                FIN-07 2020 GM0482 vorm=ambulante-begeleiding 218000 EUR
                FIN-08 2020 GM0482 vorm=ambulante-begeleiding 90 %
                FIN-09 2020 GM0482 vorm=ambulante-begeleiding ca. 10000 EUR
                """),
        DefectCase.table(
            8, .fail(.held), "an agreement about figures",
            """
            code;waarde;periode
            MAG-05;ca. 15;2022-H1
            MAG-10;zo'n 80;2022-H1
            MAG-10;ongeveer 90;2022-H2
            """, findings: "S119 B2 B3 B4",
            observations: """
                MAG-05 2022-H1 GM0523 ca. 15 aantal
                MAG-10 2022-H1 GM0523 ca. 80 aantal
                MAG-10 2022-H2 GM0523 ca. 90 aantal
                """),
    ]

    // MARK: 9. Days without their year

    private static let years: [[DefectCase]] = [
        DefectCase.table(
            9, .pass, "a row with the year above them", from: "sjt",
            "\(waiting)\n2021;;;\n30 april;50;39;18\n2022;;;\n30 april;44;42;24",
            observations: """
                TOE-01 2021-04-30 GM0482 50 dagen
                TOE-01 2021-04-30 REGIO-ZHZ 39 dagen
                TOE-02 2021-04-30 GM0482 18 cliënten
                TOE-01 2022-04-30 GM0482 44 dagen
                TOE-01 2022-04-30 REGIO-ZHZ 42 dagen
                TOE-02 2022-04-30 GM0482 24 cliënten
                """, in: [.csv, .xlsx]),
        DefectCase.table(
            9, .fail(.rejected), "no year anywhere", from: "sjt", "\(waiting)\n30 april;50;39;18",
            findings: "S113 A2", observations: "", in: [.csv, .xml, .json, .xlsx]),
        DefectCase.table(
            9, .fail(.held), "the next year is missing", from: "sjt",
            "\(waiting)\n2021;;;\n30 april;50;39;18\n31 december;44;42;24\n31 augustus;40;41;20",
            findings: "S123 A5", in: [.csv]),
        DefectCase.file(
            9, .pass, "the year around the records", .xml,
            "<rapport periode=\"1e halfjaar 2022\"><regel code=\"MAG-05\"><waarde>80</waarde></regel></rapport>",
            observations: "MAG-05 2022-H1 GM0523 80 aantal"),
        DefectCase.file(
            9, .pass, "the year around the records", .json,
            "{\"periode\": \"1e halfjaar 2022\", \"regels\": [{\"code\": \"MAG-05\", \"waarde\": 80}]}",
            observations: "MAG-05 2022-H1 GM0523 80 aantal"),
        DefectCase.table(
            9, .fail(.rejected), "a half-year without its year", "code;waarde;periode\nMAG-05;80;1e halfjaar",
            findings: "S113 C2", observations: ""),
    ]

    // MARK: 10. Dates

    private static let dates: [[DefectCase]] = [
        DefectCase.table(
            10, .pass, "every certain way to write a day", from: "sjt",
            """
            \(waiting)
            30-4-19;1;2;3
            31/08/2019;4;5;6
            12/31/2019;7;8;9
            43951;10;11;12
            20200831;13;14;15
            30-4-'21;16;17;18
            31.08.2021;19;20;21
            2021-12-31T00:00:00;22;23;24
            """, findings: "S140 A4\nS140 A5",
            observations: """
                TOE-01 2019-04-30 GM0482 1 dagen
                TOE-01 2019-04-30 REGIO-ZHZ 2 dagen
                TOE-02 2019-04-30 GM0482 3 cliënten
                TOE-01 2019-08-31 GM0482 4 dagen
                TOE-01 2019-08-31 REGIO-ZHZ 5 dagen
                TOE-02 2019-08-31 GM0482 6 cliënten
                TOE-01 2019-12-31 GM0482 7 dagen
                TOE-01 2019-12-31 REGIO-ZHZ 8 dagen
                TOE-02 2019-12-31 GM0482 9 cliënten
                TOE-01 2020-04-30 GM0482 10 dagen
                TOE-01 2020-04-30 REGIO-ZHZ 11 dagen
                TOE-02 2020-04-30 GM0482 12 cliënten
                TOE-01 2020-08-31 GM0482 13 dagen
                TOE-01 2020-08-31 REGIO-ZHZ 14 dagen
                TOE-02 2020-08-31 GM0482 15 cliënten
                TOE-01 2021-04-30 GM0482 16 dagen
                TOE-01 2021-04-30 REGIO-ZHZ 17 dagen
                TOE-02 2021-04-30 GM0482 18 cliënten
                TOE-01 2021-08-31 GM0482 19 dagen
                TOE-01 2021-08-31 REGIO-ZHZ 20 dagen
                TOE-02 2021-08-31 GM0482 21 cliënten
                TOE-01 2021-12-31 GM0482 22 dagen
                TOE-01 2021-12-31 REGIO-ZHZ 23 dagen
                TOE-02 2021-12-31 GM0482 24 cliënten
                """),
        DefectCase.table(
            10, .pass, "a month of BiJ", from: "sociaal-team",
            "wachtlijst;aantal;periode\nInhaalwachtlijst;35;20221100",
            observations: "TOE-09 2022-11 GM0523 35 casussen"),
        DefectCase.table(
            10, .fail(.rejected), "days that no calendar has", from: "sjt",
            "\(waiting)\n31-06-2021;1;2;3\n00-00-2019;4;5;6\n30-04-2021;7;8;9", findings: "S112 A2 A3",
            observations: """
                TOE-01 2021-04-30 GM0482 7 dagen
                TOE-01 2021-04-30 REGIO-ZHZ 8 dagen
                TOE-02 2021-04-30 GM0482 9 cliënten
                """),
        DefectCase.table(
            10, .fail(.held), "day or month", from: "sociaal-team",
            "wachtlijst;aantal;periode\nInhaalwachtlijst;35;04/30/2023\nInhaalwachtlijst;36;04/05/2023",
            findings: "S141 C3\nS140 C2"),
    ]
}
