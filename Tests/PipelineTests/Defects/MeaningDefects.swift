import ReportingModel

/// Defects 16 to 19: units, periods, codes, and names. Defect 20 is in ``DefectDelivery``.
enum MeaningDefects {
    static let cases: [DefectCase] = [units, periods, codes, names].flatMap(\.self).flatMap(\.self)

    // MARK: 16. Another unit

    private static let units: [[DefectCase]] = [
        DefectCase.table(
            16, .pass, "the column of the unit names the agreed one", from: "sociaal-team",
            "wachtlijst;aantal;eenheid;periode\nInhaalwachtlijst;35;casussen;2022-11\n"
                + "Reguliere wachtlijst jeugd;22;hulpvragen;2022-11",
            observations: "TOE-09 2022-11 GM0523 35 casussen\nTOE-10 2022-11 GM0523 22 hulpvragen"),
        DefectCase.table(
            16, .fail(.rejected), "the column of the unit names another", from: "sociaal-team",
            "wachtlijst;aantal;eenheid;periode\nInhaalwachtlijst;35;weken;2022-11\n"
                + "Reguliere wachtlijst jeugd;22;hulpvragen;2022-11",
            findings: "S102 B2", observations: "TOE-10 2022-11 GM0523 22 hulpvragen"),
        DefectCase.table(
            16, .fail(.rejected), "a unit that nobody agreed on", from: "sociaal-team",
            "wachtlijst;aantal;eenheid;periode\nInhaalwachtlijst;35;per 10.000;2022-11",
            findings: "S109 C2", observations: ""),
        DefectCase.table(
            16, .fail(.rejected), "thousands of euros, as the heading says", from: "soj",
            costs.replacing("Kosten regionale jeugdhulp", with: "Kosten regionale jeugdhulp (x € 1.000)")
                + "\n2019;Alblasserdam;1000;12;7;3", findings: "S034 C1", in: [.csv]),
        DefectCase.table(
            16, .pass, "the title names the agreed unit", from: "sjt", "Wachttijd in dagen;;;\n\(april)",
            in: [.csv, .xlsx]),
        DefectCase.table(
            16, .fail(.held), "the title names another unit", from: "sjt", "Eenheid: weken;;;\n\(april)",
            findings: "S191 A1", in: [.csv, .xlsx]),
        DefectCase.table(
            16, .fail(.rejected), "weeks instead of days", from: "sjt",
            "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst\n"
                + "30-04-2021;7 weken;39 dagen;18", findings: "S102 B2\nS103 C2",
            observations: "TOE-01 2021-04-30 REGIO-ZHZ 39 dagen\nTOE-02 2021-04-30 GM0482 18 cliënten",
            in: [.csv, .xlsx]),
    ]

    private static let april =
        "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst\n30-04-2021;50;39;18"

    // MARK: 17. Periods of another length

    private static let periods: [[DefectCase]] = [
        DefectCase.table(
            17, .pass, "every way to write a part of a year", from: "sociaal-team",
            """
            wachtlijst;aantal;periode
            Inhaalwachtlijst;35;T1 2023
            Reguliere wachtlijst jeugd;22;1e halfjaar 2023
            Wachtlijst 18+;6;2023/'24
            """,
            observations: """
                TOE-09 2023-T1 GM0523 35 casussen
                TOE-10 2023-H1 GM0523 22 hulpvragen
                TOE-11 2023/2024 GM0523 6 casussen
                """),
        DefectCase.table(
            17, .fail(.held), "a quarter where a half-year was agreed",
            "code;waarde;periode\nMAG-05;30;Q2 2022", findings: "S156 C2",
            observations: "MAG-05 2022-Q2 GM0523 30 aantal"),
        DefectCase.table(
            17, .fail(.rejected), "a half-year and its year", "code;waarde;periode\nMAG-05;30;2022-H1\nMAG-05;78;2022",
            findings: "S155 C3"),
    ]

    // MARK: 18. Codes that came or went

    private static let endOf2021 = CalendarDay(daysSince1970: 18_992)
    private static let costs = "Jaar;Gemeente;Kosten regionale jeugdhulp;Cliënten H153;Cliënten H300;Cliënten JH2-A"

    private static let codes: [[DefectCase]] = [
        DefectCase.table(
            18, .pass, "a code that ended on a day nobody knows", from: "soj",
            "\(costs)\n2019;Alblasserdam;1000000;12;7;3",
            observations: """
                JHG-07 2019 GM0482 1000000 EUR
                JHG-01 2019 GM0482 indicatie=H153 12 cliënten
                JHG-01 2019 GM0482 indicatie=H300 7 cliënten
                JHG-01 2019 GM0482 indicatie=JH2-A 3 cliënten
                """),
        DefectCase.table(
            18, .pass, "a code in its last year", from: "soj", "\(costs)\n2021;Alblasserdam;1000000;12;7;3",
            ends: ["JH2-A": endOf2021]),
        DefectCase.table(
            18, .fail(.held), "a code after its last year", from: "soj",
            "\(costs)\n2022;Alblasserdam;1000000;12;7;3", findings: "S126 F2",
            observations: """
                JHG-07 2022 GM0482 1000000 EUR
                JHG-01 2022 GM0482 indicatie=H153 12 cliënten
                JHG-01 2022 GM0482 indicatie=H300 7 cliënten
                JHG-01 2022 GM0482 indicatie=JH2-A 3 cliënten
                """, ends: ["JH2-A": endOf2021]),
        DefectCase.table(
            18, .fail(.rejected), "a code that is not on the list",
            "code;waarde;periode\nMAG-05;30;2022-H1\nMAG-21;12;2022-H1\n39;13;2022-H1",
            findings: "S109 A3\nS109 A4", observations: "MAG-05 2022-H1 GM0523 30 aantal"),
        DefectCase.table(
            18, .fail(.rejected), "a period in which another partner has the task",
            "code;waarde;periode\nMAG-05;30;2024-H1", findings: "S114 C2", observations: ""),
    ]

    // MARK: 19. Names of partners, municipalities and trajectories

    private static let names: [[DefectCase]] = [
        DefectCase.table(
            19, .pass, "other spellings of the sender and the municipality",
            "partner;gemeente;code;waarde;periode\nStuwkr8;Hardinxveld Giessendam;MAG-05;30;2022-H1",
            observations: "MAG-05 2022-H1 GM0523 30 aantal"),
        DefectCase.table(
            19, .pass, "another word for a trajectory", from: "sjt",
            """
            ;2021;
            Traject;Alblasserdam;Regio
            Toeleiding;76;70
            Toegang;64;60
            JGH;341;309
            Gezinsregisseur;536;669
            """, findings: "S110 A5", in: [.csv, .xlsx]),
        DefectCase.table(
            19, .fail(.rejected), "another partner",
            "partner;gemeente;code;waarde;periode\nSTJ;Hardinxveld-Giessendam;MAG-05;30;2022-H1",
            findings: "S032 A2"),
        DefectCase.table(
            19, .fail(.rejected), "another municipality",
            "partner;gemeente;code;waarde;periode\nStuwKR8;482;MAG-05;30;2022-H1",
            findings: "S033 B2"),
        DefectCase.table(
            19, .fail(.rejected), "another municipality, in a line above the table", from: "sjt",
            "Gemeente: Hardinxveld-Giessendam;;;\n\(april)", findings: "S033 A1", in: [.csv, .xlsx]),
        DefectCase.table(
            19, .fail(.held), "another municipality, in the title", from: "sjt",
            "Wachttijd Hardinxveld-Giessendam;;;\n\(april)", findings: "S193 A1", in: [.csv, .xlsx]),
        DefectCase.table(
            19, .pass, "both municipalities, in the title", from: "sjt",
            "Alblasserdam en Hardinxveld-Giessendam;;;\n\(april)", in: [.csv, .xlsx]),
    ]
}
