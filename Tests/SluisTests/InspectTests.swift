import Foundation
import Testing

/// `sluis inspect`: the table of any file, and why it is read that way.
@Suite struct InspectTests {
    private func inspect(_ text: String, _ options: String...) throws -> Program.Ended {
        try inspect(Data(text.utf8), options)
    }

    private func inspect(_ data: Data, _ options: [String]) throws -> Program.Ended {
        let workspace = try TemporaryWorkspace()
        let file = workspace.url("tabel.csv")
        try data.write(to: file)
        return try Program.run(["inspect", file.path] + options + ["--workspace", workspace.folder.path])
    }

    private static let file = """
        Wachttijden 2021;;
        Datum;Lokaal;Bedrag
        30-04-2021;50,5;1.250
        31-08-2021;64,2;2.500

        """

    @Test func `each decision has its evidence, and each alternative its reason`() throws {
        let text = try inspect(InspectTests.file).output
        for line in [
            "scheidingsteken: ; — 3 kolommen in 4 van de eerste 4 regels",
            "    niet ,: 2 van de 4 regels hebben dan 2 cellen, maar de meeste staan in getallen of in een zin",
            "    niet tab: verdeelt geen enkele regel",
            "aanhalingsteken: \" — aan het begin van het bestand staat geen cel tussen aanhalingstekens",
            "kop: 2 — daarboven staat geen tabel: “Wachttijden 2021”; regel 2 vult 3 cellen",
            "decimaalteken: , — kolom 2 (Lokaal): komma, 2 keer, zoals 64,2; kolom 3 (Bedrag): punt of komma, 2 keer, zoals 1.250",
        ] { #expect(text.contains(line + "\n"), "\(line)\nin\n\(text)") }
    }

    @Test func `the same evidence is in the document`() throws {
        let text = try inspect(InspectTests.file, "--json").output
        let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let evidence = try #require(document["evidence"] as? [[String: Any]])
        #expect(
            evidence.map { $0["topic"] as? String } == [
                "format", "encoding", "delimiter", "quote", "line endings", "header", "decimal sign",
            ])
        #expect((evidence[2]["rejected"] as? [String])?.count == 3)
    }

    @Test func `shorter rows are filled up, and longer ones do not widen the others`() throws {
        let table = try inspect("a;b;c\n1;2\n1;2;3;4\n5;6;7\n", "--csv")
        #expect(table.output == "a,b,c\n1,2,\n1,2,3,4\n5,6,7\n")
        #expect(table.status == 0)
    }

    @Test func `rows of delimiters alone are no rows`() throws {
        let table = try inspect("a;b\n1;2\n;\n ; \n\n3;\n;;;;\n", "--csv")
        #expect(table.output == "a,b\n1,2\n3,\n")
    }

    @Test func `a header in two levels is one row`() throws {
        let table = try inspect(";2021;;2022;\nTraject;Lokaal;Regio;Lokaal;Regio\nToegang;1;2;3;4\n", "--csv")
        #expect(table.output == "Traject,2021 Lokaal,2021 Regio,2022 Lokaal,2022 Regio\nToegang,1,2,3,4\n")
        #expect(table.complaints.contains("de kop beslaat 2 regels"))
    }

    @Test func `rows are as wide as the header, and the header as most rows`() throws {
        #expect(try inspect("a;b;c;d\n1;2\n1;2;3\n", "--csv").output == "a,b,c,d\n1,2,,\n1,2,3,\n")
        let wide = try inspect("a;b\n1;2;3\n4;5;6\n7;8\n9\n", "--csv")
        #expect(wide.output == "a,b,\n1,2,3\n4,5,6\n7,8,\n9,,\n")
    }

    @Test func `another table below the first is named`() throws {
        let table = try inspect("Team;Aantal\nA;5\nB;6\n\nPer wijk\nWijk;Kinderen\nC;7\nD;8\n", "--csv")
        #expect(table.complaints.contains("Regel 6: daar lijkt een andere tabel te beginnen"))
        #expect(try !inspect("Team;Aantal\nA;5\n\nB;6\n", "--csv").complaints.contains("andere tabel"))
    }

    @Test func `a header with a heading too few is said`() throws {
        #expect(
            try inspect("x;y\nA;5;6\nB;7;8\n").output.contains("regel 1 vult 2 cellen, elke regel eronder één meer"))
    }

    @Test func `what is wrong with a cell is said, and the table is complete`() throws {
        let table = try inspect("a;b;c\n1;\"2;3\n4;\"vijf\" x;6\n", "--csv")
        #expect(
            table.output == "a,b,c\n1,\"\"\"2\",3\n4,\"vijf\"\" x\",6\n".replacing("4,\"vijf", with: "4,\"\"\"vijf"))
        #expect(table.complaints.contains("[S009]") && table.complaints.contains("(2:2)"))
        #expect(table.status == 0)
    }

    @Test func `a file with characters that cannot be read is shown, and fails`() throws {
        let table = try inspect(Data("a;b\ncafé;".utf8) + Data([0xEB, 0x6E, 0x0A]), ["--csv"])
        #expect(table.output == "a,b\ncafé,\u{FFFD}n\n")
        #expect(table.complaints.contains("[S008]"))
        #expect(table.status == 3)
    }

    @Test func `one is one`() throws {
        let text = try inspect("Aantal;\"5\"\n").output
        for words in [
            "2 kolommen in de enige regel", "1 cel aan het begin van het bestand staat ertussen",
            "Rijen, zonder de kop: 0",
        ] { #expect(text.contains(words), "\(words)\nin\n\(text)") }
        let single = try inspect("Aantal\n5\n6\n").output
        #expect(single.contains("scheidingsteken: geen — geen teken verdeelt") && single.contains("vult 1 cel\n"))
        #expect(single.contains("Rijen, zonder de kop: 2   Kolommen: 1"))
        #expect(single.contains("bij een afspraak zoekt Sluis de kop die daarbij past"))
    }

    @Test func `a table without a header is said to have none, with what stands above it`() throws {
        let table = try inspect("Metingen\n0,01;0,5\n0,02;0,6\n", "--csv")
        #expect(table.complaints.contains("Er is geen kop: regel 2 bevat al gegevens"))
        #expect(table.complaints.contains("“Metingen”"))
    }

    @Test func `a delimiter too many at the end makes no column`() throws {
        #expect(try inspect("a;b;c\n1;2;3;\n4;5;6\n", "--csv").output == "a,b,c\n1,2,3\n4,5,6\n")
        #expect(try inspect("a;b;;\n1;2;;\n4;5;;\n", "--csv").output == "a,b\n1,2\n4,5\n")
        #expect(try inspect("a;b;;\n1;2;;\n4;5;;6\n", "--csv").output == "a,b,,\n1,2,,\n4,5,,6\n")
    }

    @Test func `the blank behind each delimiter of one row is layout`() throws {
        #expect(try inspect("a,b,c\n1, 2, 3\n4,5,6\n", "--csv").output == "a,b,c\n1,2,3\n4,5,6\n")
        #expect(
            try inspect("a,b,c\n1, 2,3\n4,5,6\n", "--csv").output
                == "a,b,c\n1, 2,3\n4,5,6\n".replacing("1, 2", with: "1,\" 2\""))
    }

    @Test func `what is left out of a printed table is named`() throws {
        let table = try inspect("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n", "--csv")
        #expect(table.output == "a,b\n1,2\n3,4\n" && table.complaints.contains("Lijnen van streepjes"))
    }

    @Test func `an empty file gives an empty table, and fails`() throws {
        let table = try inspect("", "--csv")
        #expect(table.output.isEmpty && table.complaints.contains("[S001]") && table.status == 3)
    }

    @Test func `text that was converted twice is repaired`() throws {
        let table = try inspect("Naam;Soort\ncliÃ«nten;â‚¬ 5\n", "--csv")
        #expect(table.output == "Naam,Soort\ncliënten,€ 5\n")
        #expect(table.complaints.contains("[S071]") && table.status == 0)
    }
}
