import ReportingModel

/// Defects 1 to 5: separators, encodings, units, decimal signs, and what stands for no figure.
enum FormDefects {
    static let cases: [DefectCase] = [separators, encodings, units, numbers, absences].flatMap(\.self).flatMap(\.self)

    private static let waiting = "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst"

    /// The first row of the partner's own table.
    private static let april = """
        TOE-01 2021-04-30 GM0482 50 dagen
        TOE-01 2021-04-30 REGIO-ZHZ 39 dagen
        TOE-02 2021-04-30 GM0482 18 cliënten
        """

    // MARK: 1. Separator and decimal sign

    private static let separators: [[DefectCase]] = [
        DefectCase.file(
            1, .pass, "semicolons and decimal commas", from: "sjt", .csv,
            "\(waiting)\n30-04-2021;50,5;39,25;18\n",
            observations: """
                TOE-01 2021-04-30 GM0482 50.5 dagen
                TOE-01 2021-04-30 REGIO-ZHZ 39.25 dagen
                TOE-02 2021-04-30 GM0482 18 cliënten
                """),
        DefectCase.file(
            1, .pass, "commas and decimal points", from: "sjt", .csv,
            "\(waiting.replacing(";", with: ","))\n30-04-2021,50.5,39.25,18\n", findings: "S118 B2\nS118 C2",
            observations: """
                TOE-01 2021-04-30 GM0482 50.5 dagen
                TOE-01 2021-04-30 REGIO-ZHZ 39.25 dagen
                TOE-02 2021-04-30 GM0482 18 cliënten
                """),
        DefectCase.file(
            1, .pass, "tabs", from: "sjt", .csv,
            "\(waiting.replacing(";", with: "\t"))\n30-04-2021\t50\t39\t18\n", observations: april),
        DefectCase.file(
            1, .pass, "a line that names the separator", from: "sjt", .csv,
            "sep=;\n\(waiting)\n30-04-2021;50;39;18\n", observations: april),
        DefectCase.file(
            1, .pass, "empty columns at the end", from: "sjt", .csv,
            "\(waiting);;\n30-04-2021;50;39;18;;\n", observations: april),
        DefectCase.file(
            1, .fail(.held), "one row with another separator", from: "sjt", .csv,
            "\(waiting)\n30-04-2021;50;39;18\n31-08-2021,44,42,24\n31-12-2021;40;41;20\n", findings: "S073 A3",
            observations: april + """

                TOE-01 2021-08-31 GM0482 44 dagen
                TOE-01 2021-08-31 REGIO-ZHZ 42 dagen
                TOE-02 2021-08-31 GM0482 24 cliënten
                TOE-01 2021-12-31 GM0482 40 dagen
                TOE-01 2021-12-31 REGIO-ZHZ 41 dagen
                TOE-02 2021-12-31 GM0482 20 cliënten
                """),
        DefectCase.file(
            1, .fail(.rejected), "a row that lost a cell", from: "sjt", .csv,
            "\(waiting)\n30-04-2021;50;39;18\n31-08-2021;44;42\n", findings: "S011 A3", observations: april),
        DefectCase.table(
            1, .pass, "a decimal comma where a point is usual", "code;waarde;periode\nMAG-01;50,5;2022-H1",
            findings: "S118 B2", observations: "MAG-01 2022-H1 GM0523 50.5 %", in: [.xml, .json]),
        DefectCase.table(
            1, .pass, "a decimal point where a comma is usual", "code;waarde;periode\nMAG-01;50.5;2022-H1",
            findings: "S118 B2", observations: "MAG-01 2022-H1 GM0523 50.5 %", in: [.csv, .xlsx]),
        DefectCase.table(
            1, .fail(.rejected), "two decimal commas", "code;waarde;periode\nMAG-01;5,05,1;2022-H1",
            findings: "S101 B2", observations: ""),
    ]

    // MARK: 2. Encoding

    /// Texts of this file have no other letters than those of Latin 1.
    private static func latin1(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    private static func utf16(_ text: String) -> [UInt8] {
        [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    private static let clients = "\(waiting)\n30-04-2021;50;39;18 cliënten\n"
    private static let vacancies = "code;waarde;periode;toelichting\nMAG-05;80;2022-H1;cliënten\n"
    private static let vacanciesXML =
        "<rapport><regel code=\"MAG-05\" periode=\"2022-H1\"><waarde>80</waarde><toelichting>cliënten</toelichting></regel></rapport>"
    private static let vacanciesJSON =
        "[{\"code\": \"MAG-05\", \"periode\": \"2022-H1\", \"waarde\": 80, \"toelichting\": \"cliënten\"}]"
    private static let vacancy = "MAG-05 2022-H1 GM0523 80 aantal | cliënten"

    private static let encodings: [[DefectCase]] = [
        DefectCase.file(
            2, .pass, "Windows-1252", from: "sjt", .csv, latin1(clients), findings: "S024 2\nS103 D2",
            observations: april
        ),
        DefectCase.file(
            2, .pass, "UTF-8 with a mark", from: "sjt", .csv, "\u{FEFF}\(clients)", findings: "S103 D2",
            observations: april),
        DefectCase.file(
            2, .pass, "UTF-16", from: "sjt", .csv, utf16(clients), findings: "S103 D2", observations: april),
        DefectCase.file(
            2, .pass, "decoded twice", from: "sjt", .csv, clients.replacing("ë", with: "Ã«"),
            findings: "S071\nS103 D2", observations: april),
        DefectCase.file(
            2, .fail(.held), "a lost letter", .csv, vacancies.replacing("ë", with: "\u{FFFD}"), findings: "S072 2"),
        DefectCase.file(
            2, .pass, "Latin 1, as it says", .xml,
            latin1("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\(vacanciesXML)"), observations: vacancy),
        DefectCase.file(
            2, .pass, "UTF-16", .xml, utf16("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\(vacanciesXML)"),
            observations: vacancy),
        DefectCase.file(
            2, .fail(.rejected), "not the encoding that it says", .xml,
            "<?xml version=\"1.0\" encoding=\"EBCDIC-NL\"?>\(vacanciesXML)", findings: "S025 1:1"),
        DefectCase.file(
            2, .fail(.held), "a lost letter", .xml, vacanciesXML.replacing("ë", with: "\u{FFFD}"), findings: "S072 1"),
        DefectCase.file(
            2, .pass, "decoded twice", .xml, vacanciesXML.replacing("ë", with: "Ã«"), findings: "S071",
            observations: vacancy),
        DefectCase.file(
            2, .fail(.rejected), "another encoding than XML has by itself", .xml, latin1(vacanciesXML),
            findings: "S074 1"),
        DefectCase.file(2, .pass, "UTF-8 with a mark", .json, "\u{FEFF}\(vacanciesJSON)", observations: vacancy),
        DefectCase.file(
            2, .pass, "decoded twice", .json, vacanciesJSON.replacing("ë", with: "Ã«"), findings: "S071",
            observations: vacancy),
        DefectCase.file(
            2, .fail(.held), "a lost letter", .json, vacanciesJSON.replacing("ë", with: "\u{FFFD}"),
            findings: "S072 1"),
    ]

    // MARK: 3. Value and unit in one cell

    private static let units: [[DefectCase]] = [
        DefectCase.table(
            3, .pass, "days and clients", from: "sjt", "\(waiting)\n30-04-2021;50 dagen;39 dgn;18 cliënten",
            findings: "S103 B2\nS103 C2\nS103 D2", observations: april, in: [.csv, .xml, .json, .xlsx]),
        DefectCase.table(
            3, .pass, "a percent sign", "code;waarde;periode\nMAG-01;51%;2022-H1\nMAG-04;53 procent;2022-H1",
            findings: "S103 B2 B3",
            observations: "MAG-01 2022-H1 GM0523 51 %\nMAG-04 2022-H1 GM0523 53 %"),
        DefectCase.table(
            3, .pass, "an amount without cents", from: "jeugd-punt",
            "onderwerp;waarde;periode\nBestedingen;€ 250,-;2021-H1\nBestedingen;€ 21.800,-;2021-H2",
            findings: "S103 B2 B3",
            observations: "FIN-02 2021-H1 GM0482 250 EUR\nFIN-02 2021-H2 GM0482 21800 EUR"),
        DefectCase.table(
            3, .fail(.rejected), "another unit", from: "sjt", "\(waiting)\n30-04-2021;50 weken;39;18 dagen",
            findings: "S102 B2\nS102 D2", in: [.csv, .xml, .json, .xlsx]),
        DefectCase.table(
            3, .fail(.rejected), "no unit at all", "code;waarde;periode\nMAG-05;80 appels;2022-H1",
            findings: "S101 B2", observations: ""),
    ]

    // MARK: 4. Thousands and decimals

    private static let numbers: [[DefectCase]] = [
        DefectCase.table(
            4, .pass, "a count cannot have decimals", "code;waarde;periode\nMAG-05;218.500;2022-H1",
            observations: "MAG-05 2022-H1 GM0523 218500 aantal", in: [.csv]),
        DefectCase.table(
            4, .pass, "a count cannot have decimals", "code;waarde;periode\nMAG-05;218.500;2022-H1",
            findings: "S142 B2", observations: "MAG-05 2022-H1 GM0523 218500 aantal", in: [.xml, .json]),
        DefectCase.table(
            4, .pass, "another cell of the column decides", from: "sjt",
            "\(waiting)\n30-04-2021;1.250;39;18\n31-08-2021;1.234,5;42;24",
            findings: "S142 B2",
            observations: """
                TOE-01 2021-04-30 GM0482 1250 dagen
                TOE-01 2021-04-30 REGIO-ZHZ 39 dagen
                TOE-01 2021-08-31 GM0482 1234.5 dagen
                TOE-01 2021-08-31 REGIO-ZHZ 42 dagen
                TOE-02 2021-04-30 GM0482 18 cliënten
                TOE-02 2021-08-31 GM0482 24 cliënten
                """, in: [.csv, .xlsx]),
        DefectCase.table(
            4, .pass, "another cell decides the other way", from: "sjt",
            "\(waiting)\n30-04-2021;1,250;39;18\n31-08-2021;1,234.5;42;24", findings: "S118 B3\nS142 B2",
            observations: """
                TOE-01 2021-04-30 GM0482 1250 dagen
                TOE-01 2021-04-30 REGIO-ZHZ 39 dagen
                TOE-01 2021-08-31 GM0482 1234.5 dagen
                TOE-01 2021-08-31 REGIO-ZHZ 42 dagen
                TOE-02 2021-04-30 GM0482 18 cliënten
                TOE-02 2021-08-31 GM0482 24 cliënten
                """, in: [.csv, .xlsx]),
        DefectCase.table(
            4, .pass, "points between thousands and a decimal comma", from: "jeugd-punt",
            "onderwerp;waarde;periode\nBestedingen;21.800,50;2021-H1", findings: "",
            observations: "FIN-02 2021-H1 GM0482 21800.50 EUR", in: [.csv]),
        DefectCase.table(
            4, .fail(.held), "nothing decides", from: "sjt", "\(waiting)\n30-04-2021;1.250;39;18",
            findings: "S104 B2", in: [.csv, .xlsx]),
        DefectCase.table(
            4, .fail(.held), "nothing decides", "code;waarde;periode\nMAG-05;218.000;2022-H1",
            findings: "S104 B2", observations: "MAG-05 2022-H1 GM0523 218000 aantal", in: [.xml, .json]),
        DefectCase.table(
            4, .fail(.rejected), "a minus behind the number", from: "jeugd-punt",
            "onderwerp;waarde;periode\nBestedingen;€ 21.800-;2021-H1", findings: "S161 B2", observations: ""),
        DefectCase.table(
            4, .fail(.rejected), "words behind an amount", from: "jeugd-punt",
            "onderwerp;waarde;periode\nBestedingen;€ 21.800 tekort;2021-H1", findings: "S162 B2", observations: ""),
    ]

    // MARK: 5. Empty cells with a meaning

    private static let absences: [[DefectCase]] = [
        DefectCase.table(
            5, .pass, "words for no figure are never zero",
            """
            code;waarde;periode
            MAG-01;-;2022-H1
            MAG-02;n.v.t.;2022-H1
            MAG-03;nnb;2022-H1
            MAG-04;n.n.b.;2022-H1
            MAG-05;onbekend;2022-H1
            MAG-06;geen gegevens;2022-H1
            MAG-07;X;2022-H1
            MAG-08;.;2022-H1
            """,
            observations: """
                MAG-01 2022-H1 GM0523 onbekend %
                MAG-02 2022-H1 GM0523 niet van toepassing
                MAG-03 2022-H1 GM0523 nog geen cijfer %
                MAG-04 2022-H1 GM0523 nog geen cijfer %
                MAG-05 2022-H1 GM0523 onbekend aantal
                MAG-06 2022-H1 GM0523 onbekend %
                MAG-07 2022-H1 GM0523 afgeschermd door partner %
                MAG-08 2022-H1 GM0523 onbekend %
                """, in: [.csv, .xml, .json, .xlsx]),
        DefectCase.table(
            5, .pass, "what programs write for no figure",
            "code;waarde;periode\nMAG-01;NULL;2022-H1\nMAG-05;NaN;2022-H1\nMAG-06;..;2022-H1",
            findings: "S164 B2 B3 B4",
            observations: """
                MAG-01 2022-H1 GM0523 onbekend %
                MAG-05 2022-H1 GM0523 onbekend aantal
                MAG-06 2022-H1 GM0523 onbekend %
                """, in: [.csv, .xml, .json, .xlsx]),
        DefectCase.table(
            5, .pass, "nihil is zero", "code;waarde;periode\nMAG-05;nihil;2022-H1\nMAG-10;0;2022-H1",
            observations: "MAG-05 2022-H1 GM0523 0 aantal\nMAG-10 2022-H1 GM0523 0 aantal"),
        DefectCase.table(
            5, .fail(.rejected), "an empty cell that must be filled",
            "code;waarde;periode\nMAG-05;;2022-H1\nMAG-10;12;2022-H1", findings: "S115 B2",
            observations: "MAG-10 2022-H1 GM0523 12 aantal"),
        DefectCase.table(
            5, .fail(.rejected), "other words", "code;waarde;periode\nMAG-05;geen idee;2022-H1",
            findings: "S101 B2", observations: ""),
    ]
}
