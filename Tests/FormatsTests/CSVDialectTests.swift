import ReportingModel
import Testing

@testable import Formats

struct CSVDialectTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let input: String
        let delimiter: String
        var testDescription: String { name }

        init(_ name: String, _ input: String, is delimiter: String) {
            (self.name, self.input, self.delimiter) = (name, input, delimiter)
        }
    }

    @Test(arguments: cases)
    func `the delimiter follows from the rows`(_ example: Case) throws {
        var source = ByteArraySource(example.input, pieceLength: 5)
        let recognition = try FileReader.recognise(&source, limits: ReadingLimits())
        let evidence = try #require(recognition.evidence.first { $0.topic == "delimiter" })
        #expect(evidence.decision == example.delimiter, "\(evidence)")
        let dialect = try #require(recognition.dialect)
        let names: [String: UInt8] = ["tab": 9, "spatie": 32, "geen": UInt8(ascii: ";")]
        #expect(dialect.delimiter == names[example.delimiter] ?? example.delimiter.utf8.first)
        #expect(dialect.hasSeparatorLine == example.input.lowercased().contains("sep="))
    }

    static let cases: [Case] = [
        Case("commas", "a,b,c\n1,2,3\n", is: ","),
        Case("semicolons", "a;b;c\n1;2;3\n", is: ";"),
        Case("tabs", "a\tb\tc\n1\t2\t3\n", is: "tab"),
        Case("bars", "a|b|c\n1|2|3\n", is: "|"),
        Case(
            "decimal points, and one loose quotation mark", "#A:,x\n#B:,y\nT,U,E\"\n1.5,1.5,1.5\n2.5,2.5,2.5\n", is: ","
        ),
        Case("one row", "a,b,c", is: ","),
        Case("Dutch Excel", "Datum;Wachttijd;Wachtlijst\n30-04-2021;50,5;39\n31-08-2021;64,2;18\n", is: ";"),
        Case("decimal commas without a header", "50,5;39,1\n64,2;18,3\n", is: ";"),
        Case("decimal commas in two columns", "Jaar;Waarde\n2021;50,5\n2022;64,2\n2023;61,0\n", is: ";"),
        Case("decimal commas behind tabs", "Jaar\tA\tB\n2021\t50,5\t1,0\n2022\t64,2\t2,0\n", is: "tab"),
        Case("amounts in prose", "Post;Bedrag\nInzet, extra;€ 21.800,-\nZorg, basis;€ 363,-\n", is: ";"),
        Case("prose with commas in every row", "Vraag;Antwoord\nWie, wat;goed, fijn\nHoe, waar;prima, dank\n", is: ";"),
        Case(
            "semicolons in the prose of a comma file",
            "vraag,antwoord,jaar\nwie,\"goed; fijn\",2021\nhoe,ok; ja,2022\n", is: ","),
        Case("quoted delimiters", "\"a;b\",\"c;d\"\n\"e;f\",\"g;h\"\n", is: ","),
        Case("everything quoted", "\"a,1\";\"b,2\"\n\"c,3\";\"d,4\"\n", is: ";"),
        Case("line ends in quotes", "a;b\n\"1\n2,3,4\n5,6,7\n\";x\n\"8\n9,1,2\n\";y\n", is: ";"),
        Case(
            "title rows above, notes below",
            """
            Rapportage Stichting Jeugdteams, eerste halfjaar 2021
            Opgesteld op 1 juli, door de administratie

            Datum;Wachttijd;Wachtlijst;Regio
            30-04-2021;50;39;76
            31-08-2021;64;18;80
            31-12-2021;64;18;80

            Bron: eigen administratie, peildatum 31 december
            """, is: ";"),
        Case(
            "a title padded to the width", "Rapportage 2021;;;\n;;;\nDatum;A;B;C\n30-04-2021;50,5;39,1;18,0\n", is: ";"),
        Case(
            "a title above a comma file", "Rapportage 2021\n\ndatum,wachttijd\n2021-04-30,50\n2021-08-31,64\n", is: ","),
        Case("rows of unequal length", "a;b;c\n1;2\n3;4;5\n6;7;8;9\n1;2;3\n", is: ";"),
        Case("sep line", "sep=;\r\na,b;c,d\r\n", is: ";"),
        Case("sep line with a comma", "SEP=,\na;b,c;d\n", is: ","),
        Case("sep line with a tab", "sep=\t\na\tb\n", is: "tab"),
        Case("sep line with a delimiter that the rows do not have", "\"sep=|\"\na;b\nc;d\n", is: "|"),
        Case("one column of words", "Naam\nSJT\nSOJ\n", is: "geen"),
        Case("one column of decimal numbers", "Waarde\n50,5\n64,2\n61,0\n", is: "geen"),
        Case("one column of prose", "Toelichting\nGoed, maar laat\nPrima\nOk\nGeen\n", is: "geen"),
        Case("one cell", "Naam", is: "geen"),
        Case("empty cells", ";;\n;;\n1;;\n", is: ";"),
        Case("times and codes", "code,tijd\nA|1,10:30\nB,11:30\n", is: ","),
        Case("words in apostrophes", "'a;1','b'\n'c;2','d'\n'e;3','it''s'\n", is: ","),
        Case("spaces around quoted texts", "naam plaats\n\"A B\" \"C D\"\n\"E F\" \"G H\"\n", is: "spatie"),
        Case("a space behind each comma", "a, \"b, c\", d\ne, \"f, g, h\", i\n", is: ","),
        Case("a name that begins with an apostrophe", "'s-Hertogenbosch;1\n't Zand;2\n's-Gravenhage;3\n", is: ";"),
        Case("CR alone", "a;b\r1,5;2,5\r3,5;4,5\r", is: ";"),
        Case("one text with a quote that is never closed", "a;b;c\n1;\"2;3\n4;5;6\n", is: ";"),
    ]

    @Test func `the evidence says how many rows agree, and what else was considered`() throws {
        var source = ByteArraySource("Titel\nDatum;A;B\n30-04-2021;50,5;1\r\n31-08-2021;64,2;2\r\n")
        let recognition = try FileReader.recognise(&source, limits: ReadingLimits())
        let evidence = recognition.evidence.map {
            "\($0.topic): \($0.decision), \($0.reason[.en]) [\($0.alternatives.joined(separator: "; "))]"
        }
        #expect(
            evidence == [
                "format: CSV, text that does not begin with <, { or [ []",
                "encoding: UTF-8, all characters are ASCII []",
                "delimiter: ;, 3 columns in 3 of the first 4 rows [, (2/4 × 2)]",
                "quote: \", no cell stands in quotation marks at the start of the file []",
                "line endings: CR LF, at the start of the file: 2 × CR LF, 2 × LF [LF]",
            ])
    }

    @Test(arguments: [
        ("quotes", "a;\"b\"\nc;d\n", "\""),
        ("apostrophes around every text", "'a';'b'\n'c;d';'e'\n", "'"),
        ("apostrophes with apostrophes in them", "'De buis, lang','x'\n'foto's, mooi','y'\n'a','z'\n", "'"),
        ("apostrophes at the start of names", "'s-Hertogenbosch;1\n't Zand;2\n's-Gravenhage;3\n", "\""),
        ("backslashes", "a;\"10\\\" buis\";b\nc;\"5\\\" pijp\";d\n", "\" with backslashes"),
        ("a folder name in quotes", "a;\"C:\\map\\\";b\nc;\"D:\\\";d\n", "\""),
        ("a space behind each delimiter", "a, \"b, c\", d\ne, \"f, g, h\", i\n", "\" behind spaces"),
        ("prose with commas", "Vraag;Antwoord\nWie, wat;goed, \"fijn\"\nHoe, waar;prima, dank\n", "\""),
    ])
    func `the quotation mark follows from where it stands`(_ name: String, _ text: String, _ expected: String) throws {
        var source = ByteArraySource(text)
        let dialect = try #require(try FileReader.recognise(&source, limits: ReadingLimits()).dialect)
        let found =
            String(Unicode.Scalar(dialect.quote)) + (dialect.hasBackslashes ? " with backslashes" : "")
            + (dialect.skipsSpaces ? " behind spaces" : "")
        #expect(found == expected, "\(name)")
    }

    @Test func `what was considered and why it lost is said`() throws {
        var source = ByteArraySource("Datum;A;B\n30-04-2021;50,5;1\n31-08-2021;64,2;2\n")
        let recognition = try FileReader.recognise(&source, limits: ReadingLimits())
        let evidence = try #require(recognition.evidence.first { $0.topic == "delimiter" })
        #expect(
            evidence.rejected.map { $0[.nl] } == [
                "tab: verdeelt geen enkele regel",
                ",: 2 van de 3 regels hebben dan 2 cellen, maar de meeste staan in getallen of in een zin",
                "|: verdeelt geen enkele regel",
            ])
    }

    @Test func `a long file is judged by its first rows`() throws {
        let rows = (0..<20_000).map { "regel \($0);\($0),5;tekst, met komma\n" }.joined()
        var source = ByteArraySource("Code;Waarde;Tekst\n" + rows)
        let recognition = try FileReader.recognise(&source, limits: ReadingLimits())
        let evidence = try #require(recognition.evidence.first { $0.topic == "delimiter" })
        #expect(evidence.decision == ";")
        #expect(evidence.reason[.nl] == "3 kolommen in 200 van de eerste 200 regels")
    }
}
