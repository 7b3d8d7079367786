import ReportingModel
import Testing

@testable import Formats

/// Tables in a form that few programs write, and texts that only resemble one.
struct CSVOddFormTests {
    private static let table = ["Datum|Wachttijd|Lijst", "30-04-2021|50,5|39", "31-08-2021|64,2|18"]

    @Test(arguments: [
        ("all rows", "\"Datum;Wachttijd;Lijst\"\n\"30-04-2021;50,5;39\"\n\"31-08-2021;64,2;18\"\n"),
        ("with CR LF", "\"Datum;Wachttijd;Lijst\"\r\n\"30-04-2021;50,5;39\"\r\n\"31-08-2021;64,2;18\""),
        (
            "commas, with doubled quotation marks",
            "\"Datum,Wachttijd,Lijst\"\n\"30-04-2021,\"\"50,5\"\",39\"\n\"31-08-2021,\"\"64,2\"\",18\"\n"
        ),
        (
            "with empty cells behind them",
            "\"Datum,Wachttijd,Lijst\";;\n\"30-04-2021,\"\"50,5\"\",39\";;\n\"31-08-2021,\"\"64,2\"\",18\";;\n"
        ),
        ("only the header", "\"Datum;Wachttijd;Lijst\"\n30-04-2021;50,5;39\n31-08-2021;64,2;18\n"),
        ("only one row", "Datum;Wachttijd;Lijst\n30-04-2021;50,5;39\n\"31-08-2021;64,2;18\"\n"),
        ("one row in other quotes", "Datum;Wachttijd;Lijst\n'30-04-2021';'50,5';'39'\n31-08-2021;64,2;18\n"),
        ("the header in other quotes", "'Datum';'Wachttijd';'Lijst'\n30-04-2021;50,5;39\n31-08-2021;64,2;18\n"),
    ])
    func `rows whose quotation marks stand elsewhere are read as rows`(_ name: String, _ text: String) throws {
        for pieceLength in [1, 2, 7, .max] {
            let table = try MessyTable(Array(text.utf8), pieceLength: pieceLength)
            #expect(table.rows == CSVOddFormTests.table && table.codes == ["S096"], "\(name)")
        }
    }

    @Test(arguments: [
        ("one column of sentences", "\"Naam\"\n\"Noord, dat is daar\"\n\"Zuid, dat is hier\"\n", 1),
        ("one column of texts in two parts", "\"Uitleg; kort\"\n\"Goed; snel\"\n\"Matig; traag\"\n", 1),
        ("one column of decimals", "\"Aantal\"\n\"50,5\"\n\"64,2\"\n", 1),
        ("every cell quoted", "\"a\";\"b\"\n\"1;2\";\"3\"\n\"4;5\";\"6\"\n", 2),
        ("a text with as many delimiters", "a;b;c\n1;2;3\n\"x;y;z\"\n4;5;6\n7;8;9\n0;1;2\n", 1),
        ("a name with an apostrophe", "Plaats;Aantal\n's-Gravendeel;5\n't Zand;'6\n", 2),
    ])
    func `cells that only look so stay as they are`(_ name: String, _ text: String, _ width: Int) throws {
        let table = try MessyTable(text)
        #expect(!table.codes.contains("S096"), "\(name)")
        #expect(table.rows[2].split(separator: "|").count == width, "\(name): \(table.rows)")
    }

    @Test(arguments: [
        ("a tilde", "~"), ("a circumflex", "^"), ("a hash", "#"), ("two colons", "::"), ("two bars", "||"),
        ("a unit separator", "\u{1F}"), ("a bell", "\u{07}"),
    ])
    func `a rare delimiter is found when every row agrees`(_ name: String, _ delimiter: String) throws {
        let text = "Datum|Tijd|Lijst\n30-04-2021|09:03|50,5\n31-08-2021|10:15|64,2\n"
        for pieceLength in [1, 3, .max] {
            let bytes = Array(text.replacing("|", with: delimiter).utf8)
            let table = try MessyTable(bytes, pieceLength: pieceLength)
            #expect(table.rows == text.split(separator: "\n").map(String.init) && table.codes.isEmpty, "\(name)")
        }
    }

    @Test(arguments: ["/", ":"])
    func `a delimiter of dates and times needs quotation marks around every cell`(_ delimiter: String) throws {
        let rows = [["Datum", "Tijd", "Lijst"], ["30/04/2021", "09:03", "5"], ["31/08/2021", "10:15", "6"]]
        let quoted = rows.map { $0.map { "\"\($0)\"" }.joined(separator: delimiter) + "\n" }.joined()
        #expect(try MessyTable(quoted).rows == rows.map { $0.joined(separator: "|") })
        let bare = try MessyTable("Datum\n30/04/2021\n31/08/2021\n31/12/2021\n")
        #expect(bare.rows == ["Datum", "30/04/2021", "31/08/2021", "31/12/2021"])
    }

    @Test(arguments: [
        ("Markdown", "| Wijk | Aantal |\n|---|--:|\n| Noord | 12 |\n| Zuid | |\n"),
        ("a frame", "+-----+----+\n| Wijk | Aantal |\n+=====+====+\n| Noord | 12 |\n| Zuid |    |\n+-----+----+\n"),
        ("a database program", " Wijk  | Aantal \n-------+--------\n Noord |     12\n Zuid  |       \n(2 rows)\n"),
    ])
    func `lines of dashes are no rows`(_ name: String, _ text: String) throws {
        for pieceLength in [1, 5, .max] {
            let table = try MessyTable(Array(text.utf8), pieceLength: pieceLength)
            #expect(table.rows.filter { !$0.isEmpty } == ["Wijk|Aantal", "Noord|12", "Zuid|"], "\(name)")
            #expect(table.codes.isEmpty)
        }
    }

    @Test func `a cell of dashes is a cell`() throws {
        let table = try MessyTable("Wijk|Aantal\nNoord|---\nZuid|5\n")
        #expect(table.rows == ["Wijk|Aantal", "Noord|---", "Zuid|5"])
    }

    @Test(arguments: [
        ("behind each", "Wijk; Aantal; Lijst\nNoord; 12; 1\nZuid; 8; 2\n"),
        ("on both sides", "Wijk ; Aantal ; Lijst\nNoord ; 12 ; 1\nZuid ; 8 ; 2\n"),
        ("to align the numbers", "Wijk;  Aantal;  Lijst\nNoord;     12;      1\nZuid;      8;      2\n"),
    ])
    func `blanks around every delimiter are layout`(_ name: String, _ text: String) throws {
        #expect(try MessyTable(text).rows == ["Wijk|Aantal|Lijst", "Noord|12|1", "Zuid|8|2"], "\(name)")
    }

    @Test func `blanks in some cells are part of them`() throws {
        let rows = try MessyTable("Wijk;Aantal;Lijst\nNoord ; 12;1\n Zuid;8;2\n").rows
        #expect(rows == ["Wijk|Aantal|Lijst", "Noord | 12|1", " Zuid|8|2"])
    }

    @Test func `rows that all stand in quotation marks are split at commas between digits`() throws {
        let table = try MessyTable("\"Jaar,Cliënten,Fte\"\n\"2025,58,44\"\n\"2026,63,47\"\n")
        #expect(table.rows == ["Jaar|Cliënten|Fte", "2025|58|44", "2026|63|47"])
        let uneven = try MessyTable("\"Jaar,Fte\"\n\"2025,2,75\"\n\"2026,3\"\n")
        #expect(uneven.rows == ["Jaar,Fte", "2025,2,75", "2026,3"])
    }

    @Test func `one row with another delimiter is read with one column of numbers, and a sentence is not`() throws {
        let text = "Naam;Aantal;Opm\nNoord;12;a\nZuid,8,b\nOost;15;c\n\nBron: CBS, 2021, bewerkt\n"
        let table = try MessyTable(text)
        #expect(table.rows[2] == "Zuid|8|b" && table.rows[5] == "Bron: CBS, 2021, bewerkt")
        #expect(table.codes == ["S073"])
    }

    @Test func `a header with other delimiters and quotation marks is read`() throws {
        let table = try MessyTable("\"Datum\" \"Tijd\" \"Lijst\"\n30-04-2021,9,5\n31-08-2021,8,6\n31-12-2021,7,7\n")
        #expect(table.rows == ["Datum|Tijd|Lijst", "30-04-2021|9|5", "31-08-2021|8|6", "31-12-2021|7|7"])
        #expect(table.codes == ["S073"])
    }

    @Test(arguments: [
        ("curly quotation marks", "“Naam”;“Aantal”\n“Noord”;“50”\n„Zuid”;\"8\"\n"),
        ("characters of no width", "Na\u{AD}am;Aantal\nNoord;\u{200B}50\nZuid\u{FEFF};8\n"),
        ("a mark at the start of a row", "Naam;Aantal\n\u{FEFF}Noord;50\nZuid;8\n"),
        ("two marks at the start", "\u{FEFF}\u{FEFF}Naam;Aantal\nNoord;50\nZuid;8\n"),
        ("a mark before a quotation mark", "Naam;Aantal\n\u{FEFF}\"Noord\";50\nZuid;8\n"),
    ])
    func `characters that came along are left out, and said once`(_ name: String, _ text: String) throws {
        let table = try MessyTable(text)
        #expect(table.rows == ["Naam|Aantal", "Noord|50", "Zuid|8"] && table.codes == ["S097"], "\(name)")
    }

    @Test(arguments: [
        "Naam;Aantal\n“Noord” en “Zuid”;5\n", "\u{FEFF}Naam;Aantal\nhet “Huis”;5\n", "Naam;Aantal\n€ café – ’t;5\n",
    ])
    func `signs within a text stay`(_ text: String) throws {
        let table = try MessyTable(text)
        #expect(table.rows[1] == text.split(separator: "\n")[1].replacing(";", with: "|") && table.codes.isEmpty)
    }
}
