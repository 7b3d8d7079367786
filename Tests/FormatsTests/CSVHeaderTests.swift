import ReportingModel
import Testing

@testable import Formats

@Suite struct CSVHeaderTests {
    @Test(arguments: [
        ("the first row", "Datum;Wachttijd\n2021;50\n", 0),
        ("below a title", "Wachttijden 2021\nDatum;Wachttijd;Regio\n2021;50;39\n", 1),
        ("below a padded title and a blank row", "Wachttijden;;\n;;\nDatum;Wachttijd;Regio\n2021;50;39\n", 2),
        ("below who sends it", "Partner;SJT\nGemeente;Alblasserdam\n\nA;B;C;D\n1;2;3;4\n", 3),
        ("the upper of two levels", ";2019;;2020;\nTraject;Lokaal;Regio;Lokaal;Regio\nToegang;1;2;3;4\n", 0),
        ("the years of a small crosstab", "Traject;2019;2020;2021\nToegang;1;2;3\n", 0),
        ("above rows with only a year", "Datum;Wachttijd;Regio\n2019;;\n30 april;50;39\n", 0),
        (
            "below a sentence that was cut at its commas",
            "Meting in werkdagen, stand van april, voorlopig\nDatum,Wachttijd\napril,50\nmei,39\n", 1
        ),
        ("a header that lacks a heading", "Datum;Wachttijd\napril;50;39\nmei;39;40\n", 0),
        (
            "the upper of two levels, of fewer cells",
            "Traject;2019;;2020\nNaam;Lokaal;Regio;Lokaal;Regio\nToegang;1;2;3;4\nZorg;1;2;3;4\n", 0
        ),
        (
            "below names and values, narrower than a small table",
            "Organisatie;Noord\nPeriode;2025-Q1\nTeam;Aantal;Wachtlijst\nA;5;1\nB;6;2\nC;7;3\n", 2
        ),
        (
            "below a name and a value, and a blank row",
            "Organisatie;Noord;\n;;\nTeam;Aantal;Wachtlijst\nA;5;1\nB;6;2\n", 2
        ),
        ("a header that lacks a heading, above words", "Team;Aantal\nA;5;ja\nB;geen;nee\nC;6;ja\n", 0),
        (
            "below sentences that were cut into as many cells",
            "Per wijk; op 1 januari; zie ook bijlage\nLet op: 2024 is voorlopig; 2025 raming; rest vast\n\n"
                + "Naam;Aantal;Bedrag\nNoord;12;1,50\nZuid;8;2,75\n", 3
        ),
        (
            "below a sentence with commas, above a column that is empty",
            "Verslag, alle scholen, 2018\nDatum,Tijd,Aantal,Code,Opmerking\nmei,10:00,5,a,\njuni,11:00,6,b,\n", 1
        ),
        (
            "below long sentences, above words only",
            "Bron;\(String(repeating: "uitleg ", count: 10));x;y\nVeld;Naam;Vorm\nA;b;tekst\nC;d;getal\nE;f;tekst\n", 1
        ),
        (
            "long headings above words only",
            "Wijk;\(String(repeating: "aantal ", count: 10));x\nA;geen;ja\nB;geen;nee\nC;geen;ja\n", 0
        ),
        ("a blank behind each delimiter of a header too", "Datum; Aantal; Bedrag\nmei;5;6\njuni;7;8\n", 0),
        ("lines of text, one with a delimiter", "Een\nTwee\nDrie\nVier; vijf\nZes\nZeven\nAcht\nNegen\n", 0),
        ("one column", "Aantal\n1\n2\n", 0),
        ("one row", "Datum;Wachttijd\n", 0),
    ])
    func `the header is the first row as wide as the table`(_ name: String, _ text: String, _ expected: Int) throws {
        var source = ByteArraySource(Array(text.utf8))
        let recognition = try FileReader.recognise(&source, limits: ReadingLimits())
        var positions: [Int] = []
        _ = try FileReader.read(&source, as: recognition, recordsPath: nil, limits: ReadingLimits()) {
            positions.append(CSVHeader.row(in: $0))
        }
        #expect(positions == [expected], "\(name)")
    }

    @Test(arguments: [
        ("one level", "Datum;Lokaal\n2021;50\n", "Datum|Lokaal"),
        (
            "two levels", ";2019;;2020;\nTraject;Lokaal;Regio;Lokaal;Regio\nToegang;1;2;3;4\n",
            "Traject|2019 Lokaal|2019 Regio|2020 Lokaal|2020 Regio"
        ),
        (
            "areas above years", "Traject;Lokaal;;;Regio;;\n;2019;2020;2021;2019;2020;2021\nToegang;1;2;3;4;5;6\n",
            "Traject|Lokaal 2019|Lokaal 2020|Lokaal 2021|Regio 2019|Regio 2020|Regio 2021"
        ),
        (
            "three levels", "Naam;Vast;;;;Totaal\n;Laag;;Hoog;;\n;Aantal;Fte;Aantal;Fte;Aantal\nNoord;1;2;3;4;5\n",
            "Naam|Vast Laag Aantal|Vast Laag Fte|Vast Hoog Aantal|Vast Hoog Fte|Totaal Aantal"
        ),
        (
            "a blank row between two levels", "Datum;Reis;;;Totaal\n;;;;\n;Trein;Bus;Auto;\napril;1;2;3;6\n",
            "Datum|Reis Trein|Reis Bus|Reis Auto|Totaal"
        ),
        (
            "a word below a few of the headings",
            ";;;2024;2023\n;;;;\nTeam;Vast;Los;Totaal;Totaal\n;;;;herzien\nNoord;1;2;3;4\nZuid;1;2;3;4\n",
            "Team|Vast|Los|2024 Totaal|2023 Totaal herzien"
        ),
        ("a row with one word is data", "Team;Aantal;Uitleg;Jaar\n;;vast;\nNoord;1;x;4\n", "Team|Aantal|Uitleg|Jaar"),
        ("years beside the name", ";2025;2026\nTeam;Totaal;Totaal\nA;6;7\nB;8;9\n", "Team|2025 Totaal|2026 Totaal"),
        ("an empty heading above words", ";Aantal;Let op\nA;geen;geen\nB;5;x\n", "|Aantal|Let op"),
        ("two equal rows of data", "0,0;0,0\n0,0;0,0\n1,5;2,0\n", "0,0|0,0"),
        ("words below words, and no numbers", "a;b;;d\n;x;y;z\n;p;q;r\n", "a|b||d"),
        ("the header twice", "Datum;Lokaal\nDatum;Lokaal\n2021;50\n", "Datum Datum|Lokaal Lokaal"),
        ("a year row below the header", "Datum;Wachttijd;Regio\n2019;;\n30 april;50;39\n", "Datum|Wachttijd|Regio"),
        ("an empty heading", "Datum;;Lokaal\napril;x;n.v.t.\nmei;y;5\n", "Datum||Lokaal"),
        ("empty headings above words and numbers", "Datum;;\napril;x;5\nmei;y;5\n", "Datum||"),
    ])
    func `a header of more rows is one row`(_ name: String, _ text: String, _ expected: String) throws {
        var source = ByteArraySource(Array(text.utf8))
        let recognition = try FileReader.recognise(&source, limits: ReadingLimits())
        var headers: [String] = []
        _ = try FileReader.read(&source, as: recognition, recordsPath: nil, limits: ReadingLimits()) { batch in
            let levels = (0..<CSVHeader.levels(in: batch, from: 0)).map { row in
                batch.cells(of: batch.rows[row]).map { batch.text(of: $0) }
            }
            headers.append(CSVHeader.joined(levels).joined(separator: "|"))
        }
        #expect(headers == [expected], "\(name)")
    }

    @Test(arguments: [
        ("0,01;0,5", "0,02;0,6", true), ("Datum;Lokaal", "2021;50", false), ("Traject;2019", "Toegang;5", false),
        ("MAG-05;40", "MAG-06;50", true), ("a;b", "c;d", false),
    ])
    func `a table may have no header`(_ first: String, _ second: String, _ expected: Bool) {
        func cells(_ text: String) -> [String] { text.split(separator: ";").map(String.init) }
        #expect(CSVHeader.looksLikeData(cells(first), above: cells(second)) == expected)
    }

    @Test func `nothing has no header`() {
        #expect(CSVHeader.row(in: RawTable.Batch()) == 0)
    }
}
