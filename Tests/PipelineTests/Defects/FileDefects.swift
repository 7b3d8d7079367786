import ReportingModel
import SpreadsheetSamples

/// Defects 21 to 25: the file itself, headers, personal data, what Excel leaves behind, and broken documents.
enum FileDefects {
    static let cases: [DefectCase] = [files, headers, persons, excel, sheets, documents].flatMap(\.self).flatMap(\.self)

    private static let waiting = "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst"
    private static let april = """
        TOE-01 2021-04-30 GM0482 50 dagen
        TOE-01 2021-04-30 REGIO-ZHZ 39 dagen
        TOE-02 2021-04-30 GM0482 18 cliënten
        """

    // MARK: 21. Empty, renamed, of somebody else

    private static let files: [[DefectCase]] = [
        DefectCase.table(
            21, .pass, "the content decides what it is, not its name", "code;waarde;periode\nMAG-05;30;2022-H1",
            observations: "MAG-05 2022-H1 GM0523 30 aantal", in: [.csv, .xml, .json, .xlsx]),
        DefectCase.file(21, .fail(.rejected), "no bytes", .csv, "", findings: "S001"),
        DefectCase.file(
            21, .fail(.rejected), "a packed file with another name", .csv,
            ZipWriter([.init("rapport.csv", "code;waarde;periode\nMAG-05;30;2022-H1\n")]).bytes, findings: "S088"),
        DefectCase.file(
            21, .fail(.rejected), "an old workbook with another name", .csv,
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504), findings: "S005"),
        DefectCase.table(
            21, .fail(.rejected), "the report of another partner", "\(waiting)\n30-04-2021;50;39;18",
            findings: "S038", observations: ""),
    ]

    // MARK: 22. Headers

    private static let headers: [[DefectCase]] = [
        DefectCase.table(
            22, .pass, "another order and other words", from: "sjt",
            "Wachtlijst;Peildatum;Wachttijd regio;Wachttijd lokaal\n18;30-04-2021;39;50", observations: april),
        DefectCase.table(
            22, .pass, "spaces and hyphens that do not break", from: "sjt",
            "Datum ;Wachttijd\u{A0}(Alblasserdam) ;WACHTTIJD (REGIONAAL);Jeugdigen  op de\u{A0}wachtlijst\n"
                + "30-04-2021;50;39;18", observations: april, in: [.csv, .json, .xlsx]),
        DefectCase.table(
            22, .pass, "a hyphen that does not break", from: "sjt",
            """
            ;2021;
            Traject;Alblasserdam;Regio
            Toeleiding;76;70
            Toegang;64;60
            Jeugd\u{2011} en gezinshulp;341;309
            Gezinsregisseur;536;669
            """, in: [.csv, .xlsx]),
        DefectCase.table(
            22, .fail(.held), "a column more", from: "sjt", "\(waiting);Kleur\n30-04-2021;50;39;18;rood",
            findings: "S035 E1", observations: april, in: [.csv]),
        DefectCase.table(
            22, .fail(.rejected), "a column less", from: "sjt",
            "Datum;Wachttijd (Alblasserdam);Jeugdigen op de wachtlijst\n30-04-2021;50;18", findings: "S034 /rapport",
            in: [.xml]),
        DefectCase.table(
            22, .fail(.rejected), "a column less", from: "sjt",
            "Datum;Wachttijd (Alblasserdam);Jeugdigen op de wachtlijst\n30-04-2021;50;18", findings: "S034 /0",
            in: [.json]),
        DefectCase.table(
            22, .fail(.rejected), "a column less", from: "sjt",
            "Datum;Wachttijd (Alblasserdam);Jeugdigen op de wachtlijst\n30-04-2021;50;18", findings: "S034 1",
            in: [.csv]),
        DefectCase.table(
            22, .fail(.rejected), "a column twice", from: "sjt",
            "\(waiting);Wachttijd (Regionaal)\n30-04-2021;50;39;18;40", findings: "S036 E1", in: [.csv]),
    ]

    // MARK: 23. Personal data

    private static let persons: [[DefectCase]] = [
        DefectCase.table(
            23, .pass, "one amount that could be the number of a citizen", from: "jeugd-punt",
            "onderwerp;waarde;periode\nBestedingen;111222333;2021-H1\nBestedingen;1500;2021-H2",
            observations: "FIN-02 2021-H1 GM0482 111222333 EUR\nFIN-02 2021-H2 GM0482 1500 EUR",
            in: [.csv, .xml, .json, .xlsx]),
        DefectCase.table(
            23, .fail(.quarantined), "a column with numbers of citizens",
            "code;waarde;periode;bsn\nMAG-05;30;2022-H1;999900006", findings: "S027 D1", observations: "",
            in: [.csv]),
        // The name of the sheet may be somebody's, and is not repeated.
        DefectCase.file(
            23, .fail(.quarantined), "a hidden column with numbers of citizens", .xlsx,
            ExcelSample([
                .init(
                    "Jan Jansen",
                    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>code</t></is></c>"
                        + "<c r=\"B1\" t=\"inlineStr\"><is><t>waarde</t></is></c>"
                        + "<c r=\"C1\" t=\"inlineStr\"><is><t>periode</t></is></c>"
                        + "<c r=\"D1\" t=\"inlineStr\"><is><t>bsn</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>MAG-05</t></is></c><c r=\"B2\"><v>30</v></c>"
                        + "<c r=\"C2\" t=\"inlineStr\"><is><t>2022-H1</t></is></c><c r=\"D2\"><v>999900006</v></c></row>",
                    columns: "<cols><col min=\"4\" max=\"4\" hidden=\"1\"/></cols>")
            ]).bytes, findings: "S027 'blad 1'!D1", observations: ""),
        DefectCase.file(
            23, .fail(.quarantined), "a file of iJw", .xml,
            "<jw315:Bericht xmlns:jw315=\"http://www.istandaarden.nl/ijw/3_2/jw315/schema\"><jw315:Client>"
                + "<jw315:Bsn>999900006</jw315:Bsn></jw315:Client></jw315:Bericht>", findings: "S061"),
        DefectCase.file(
            23, .fail(.quarantined), "a mail address in an explanation", .json,
            "[{\"code\": \"MAG-05\", \"waarde\": 30, \"periode\": \"2022-H1\", "
                + "\"toelichting\": \"zie jan.jansen@example.org\"}]", findings: "S027",
            observations: ""),
    ]

    // MARK: 24. What Excel leaves behind

    private static let excel: [[DefectCase]] = [
        DefectCase.table(
            24, .pass, "a code without its zeros, and a figure that was not found",
            """
            gemeente;code;waarde;periode
            523;MAG-05;30;2022-H1
            523;MAG-10;#N/B;2022-H1
            """, findings: "S145 C3",
            observations: "MAG-05 2022-H1 GM0523 30 aantal\nMAG-10 2022-H1 GM0523 onbekend aantal",
            in: [.csv, .xml, .json, .xlsx]),
        DefectCase.table(
            24, .pass, "an explanation that looks like a formula",
            "code;waarde;periode;toelichting\nMAG-05;30;2022-H1;=HYPERLINK(\"voorbeeld\")",
            observations: "MAG-05 2022-H1 GM0523 30 aantal | =HYPERLINK(\"voorbeeld\")", in: [.xml, .json]),
        DefectCase.table(
            24, .fail(.rejected), "errors, formulas and dates instead of figures",
            """
            code;waarde;periode
            MAG-05;#DEEL/0!;2022-H1
            MAG-10;=SOM(A1:A3);2022-H1
            MAG-05;2-mrt;2022-H2
            MAG-10;40;2022-H2
            """, findings: "S143 B2\nS144 B3\nS149 B4",
            observations: "MAG-10 2022-H2 GM0523 40 aantal", in: [.csv, .xml, .json, .xlsx]),
    ]

    /// The rows of a sheet about vacancies in the first half of 2022, as Excel stores them.
    private static func sheet(value: String) -> ExcelSample {
        let texts = ["code", "waarde", "periode", "MAG-05", "2022-H1"]
        return ExcelSample(
            rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                + "<c r=\"C1\" t=\"s\"><v>2</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>3</v></c>"
                + "\(value)<c r=\"C2\" t=\"s\"><v>4</v></c></row>",
            sharedTexts: texts.map { "<si><t>\($0)</t></si>" }.joined(),
            styles: "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")
    }

    private static let sheets: [[DefectCase]] = [
        DefectCase.file(
            24, .pass, "a formula with its outcome", .xlsx, sheet(value: "<c r=\"B2\"><f>40*2</f><v>80</v></c>").bytes,
            observations: vacancy),
        DefectCase.file(
            24, .fail(.rejected), "a formula without an outcome", .xlsx,
            sheet(value: "<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>").bytes, findings: "S143 Blad1!B2",
            observations: ""),
        DefectCase.file(
            24, .fail(.rejected), "a date instead of 2-3", .xlsx,
            sheet(value: "<c r=\"B2\" s=\"1\"><v>44257</v></c>").bytes, findings: "S149 Blad1!B2", observations: ""),
    ]

    // MARK: 25. Broken documents

    private static let vacancy = "MAG-05 2022-H1 GM0523 80 aantal"

    private static let documents: [[DefectCase]] = [
        DefectCase.file(
            25, .pass, "other capitals and a text for a number", .xml,
            "<Rapport><Regel Code=\"MAG-05\" Periode=\"2022-H1\"><Waarde> 80 </Waarde></Regel></Rapport>",
            observations: vacancy),
        DefectCase.file(
            25, .pass, "a decimal comma and a unit in a text", .json,
            "[{\"code\": \"MAG-01\", \"waarde\": \"51,0 %\", \"periode\": \"2022-H1\"}]",
            findings: "S103 /0/waarde\nS118 /0/waarde", observations: "MAG-01 2022-H1 GM0523 51.0 %"),
        DefectCase.file(
            25, .fail(.rejected), "an element that is not closed", .xml,
            "<rapport>\n<regel code=\"MAG-05\" periode=\"2022-H1\">\n<waarde>80</regel>\n</rapport>\n",
            findings: "S012 3:11", observations: ""),
        DefectCase.file(
            25, .fail(.rejected), "a document type and an entity", .xml,
            "<!DOCTYPE rapport [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<rapport>&x;</rapport>",
            findings: "S013 1:1"),
        DefectCase.file(
            25, .fail(.rejected), "a number that is none", .json,
            "[{\"code\": \"MAG-05\", \"waarde\": NaN, \"periode\": \"2022-H1\"}]", findings: "S014 1:31"),
        DefectCase.file(
            25, .fail(.rejected), "a comma behind the last", .json,
            "[{\"code\": \"MAG-05\", \"waarde\": 80, \"periode\": \"2022-H1\",}]", findings: "S016 1:55"),
        DefectCase.file(
            25, .fail(.held), "one name twice", .json,
            "[{\"code\": \"MAG-05\", \"waarde\": 80, \"waarde\": 81, \"periode\": \"2022-H1\"}]",
            findings: "S015 1:35", observations: vacancy),
        DefectCase.file(
            25, .fail(.rejected), "nothing, and the word for it", .json,
            "[{\"code\": \"MAG-05\", \"waarde\": null, \"periode\": \"2022-H1\"},\n"
                + "{\"code\": \"MAG-10\", \"periode\": \"2022-H1\"}]", findings: "S115 /0/waarde /1/waarde",
            observations: ""),
    ]
}
