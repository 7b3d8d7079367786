import ReportingModel
import Testing

@testable import Formats

/// One small table in every way in which people and programs spoil a CSV file; each time the same table must come out.
struct PollutedTableTests {
    /// What was meant: texts with delimiters, quotation marks, apostrophes and spaces in them.
    static let table: [[String]] = [
        ["Datum", "Code", "Wachttijd", "Locatie", "Toelichting", "Opmerking"],
        ["30-04-2021", "SJT-1", "50,5", "'s-Hertogenbosch", "Meting in werkdagen; zie de bijlage, blad 2", ""],
        ["31-08-2021", "SJT-2", "64,2", "Alblasserdam", "Scherm van 24\" geplaatst, \"tijdelijk\"", "x"],
        ["31-12-2021", "SJT-3", "61,0", "Hardinxveld-Giessendam", "De foto's, kaarten en cijfers volgen", ""],
        ["30-04-2022", "SJT-4", "58,5", "Papendrecht", "Buis 10\"", "y"],
        ["31-08-2022", "SJT-5", "57,0", "Sliedrecht", "Geen bijzonderheden, behalve in juli; toen was het druk", ""],
        ["31-12-2022", "SJT-6", "55,5", "Dordrecht", "Zie \"Jaarplan\"; de rest, later", ""],
        ["30-04-2023", "SJT-7", "49,0", "Zwijndrecht", "Alles, volgens plan", "z"],
        ["31-08-2023", "SJT-8", "47,5", "'t Zand", "Wachtlijst, kort; wachttijd, lang", ""],
    ]

    /// How a table is written.
    struct Writer {
        var delimiter = ";"
        var quote: Character = "\""
        var escape = "\""
        var lineEnd = "\r\n"

        func cell(_ text: String, column: Int) -> String {
            let sign = delimiter.trimmingPrefix { $0 == " " }.prefix(1)
            guard column == 4 || text.contains(quote) || text.contains(sign) else { return text }
            let inner = text.replacing(String(quote), with: escape + String(quote))
            return "\(quote)\(inner)\(quote)"
        }

        func cells(_ row: [String]) -> [String] { row.enumerated().map { cell($1, column: $0) } }

        func text(_ rows: [[String]]) -> String {
            rows.map { cells($0).joined(separator: delimiter) + lineEnd }.joined()
        }
    }

    struct Pollution: Sendable {
        let text: String
        let table: [[String]]
    }

    /// The share of a kind's pollutions that give the table that was meant, whatever findings are made of them.
    private func shareRecovered(_ pollutions: [Pollution]) throws -> String {
        var recovered = 0
        for pollution in pollutions {
            let table = try PollutedTableTests.read(pollution.text)
            if table == pollution.table {
                recovered += 1
            } else {
                for (found, meant) in zip(table, pollution.table) where found != meant {
                    print("read \(found)\nfor  \(meant)")
                }
            }
        }
        return "\(recovered) of \(pollutions.count)"
    }

    private static func read(_ text: String) throws -> [[String]] {
        var source = ByteArraySource(text)
        let recognition = try FileReader.recognise(&source, limits: ReadingLimits())
        var rows: [[String]] = []
        var isFirst = true
        _ = try FileReader.read(&source, as: recognition, recordsPath: nil, limits: ReadingLimits()) { batch in
            for row in batch.rows.dropFirst(isFirst ? CSVHeader.row(in: batch) : 0) where row.cellCount > 0 {
                rows.append(batch.cells(of: row).map { batch.text(of: $0) })
            }
            isFirst = false
        }
        return rows
    }

    private static func written(_ change: (inout Writer) -> Void) -> Pollution {
        var writer = Writer()
        change(&writer)
        return Pollution(text: writer.text(table), table: table)
    }

    @Test func `every delimiter is found`() throws {
        let pollutions = [";", ",", "\t", "|", ", ", " ; ", " | "].map { delimiter in
            PollutedTableTests.written { $0.delimiter = delimiter }
        }
        #expect(try shareRecovered(pollutions) == "7 of 7")
    }

    @Test func `every line end is found`() throws {
        let pollutions = ["\n", "\r\n", "\r"].map { end in PollutedTableTests.written { $0.lineEnd = end } }
        #expect(try shareRecovered(pollutions) == "3 of 3")
    }

    @Test func `every way to write a quotation mark in a text is found`() throws {
        let pollutions = [
            PollutedTableTests.written { $0.escape = "\\" }, PollutedTableTests.written { $0.escape = "" },
            PollutedTableTests.written { ($0.quote, $0.escape) = ("'", "'") },
            PollutedTableTests.written { ($0.delimiter, $0.escape) = (",", "") },
        ]
        #expect(try shareRecovered(pollutions) == "4 of 4")
    }

    @Test func `spaces around the quotation marks of one column belong to the delimiters`() throws {
        let (rows, writer) = (PollutedTableTests.table, Writer(delimiter: ","))
        let pollutions = ["  1", "1  ", "  1   "].map { form in
            let lines = rows.map { row in
                row.enumerated().map { column, text in
                    let cell = writer.cell(text, column: column)
                    return column == 4 ? form.replacing("1", with: cell) : cell
                }.joined(separator: ",")
            }
            return Pollution(text: lines.joined(separator: "\n"), table: rows)
        }
        #expect(try shareRecovered(pollutions) == "3 of 3")
    }

    @Test func `what stands around the table is left out`() throws {
        let (text, table) = (Writer().text(PollutedTableTests.table), PollutedTableTests.table)
        let pollutions = ["Wachttijden SJT\r\n", "Wachttijden SJT;;;;;\r\n;;;;;\r\n", "\r\n\r\n", "sep=;\r\n"].map {
            Pollution(text: $0 + text, table: $0.contains(";;") || !$0.hasPrefix("\r") ? table : table)
        }
        let ends = ["", "\r\n", "\r\n\r\n"].map { Pollution(text: String(text.dropLast()) + $0, table: table) }
        #expect(try shareRecovered(pollutions + ends) == "7 of 7")
    }

    @Test func `a quotation mark too many harms only its own cell`() throws {
        let (rows, writer) = (PollutedTableTests.table, Writer())
        var pollutions: [Pollution] = []
        for row in rows.indices {
            for column in rows[row].indices {
                var lines = rows.map { writer.cells($0) }
                lines[row][column] = "\"" + lines[row][column]
                var meant = rows
                meant[row][column] = "\"" + meant[row][column]
                let text = lines.map { $0.joined(separator: ";") + "\r\n" }.joined()
                pollutions.append(Pollution(text: text, table: meant))
            }
        }
        #expect(try shareRecovered(pollutions) == "54 of 54")
    }

    @Test func `a delimiter too many or too few harms only its own row`() throws {
        let (rows, writer) = (PollutedTableTests.table, Writer())
        var pollutions: [Pollution] = []
        for row in rows.indices {
            for column in rows[row].indices {
                var lines = rows.map { writer.cells($0) }
                lines[row].insert("", at: column)
                var meant = rows
                meant[row].insert("", at: column)
                pollutions.append(
                    Pollution(text: lines.map { $0.joined(separator: ";") + "\n" }.joined(), table: meant))
                guard column > 0, column < 4 else { continue }
                lines = rows.map { writer.cells($0) }
                lines[row][column - 1] += lines[row].remove(at: column)
                meant = rows
                meant[row][column - 1] += meant[row].remove(at: column)
                pollutions.append(
                    Pollution(text: lines.map { $0.joined(separator: ";") + "\n" }.joined(), table: meant))
            }
        }
        #expect(try shareRecovered(pollutions) == "81 of 81")
    }

    @Test(arguments: ["\t", "|", " "])
    func `a row with another delimiter is read all the same`(delimiter: String) throws {
        // Of two numbers in each row one tells a row from a title.
        let rows = PollutedTableTests.table.map { [$0[0], $0[2], $0[1], $0[3], $0[4], $0[5]] }
        let pollutions = rows.indices.map { row in
            let lines = rows.indices.map { index in
                var writer = Writer()
                if index == row { writer.delimiter = delimiter }
                return writer.cells(rows[index]).joined(separator: writer.delimiter) + "\n"
            }
            return Pollution(text: lines.joined(), table: rows)
        }
        #expect(try shareRecovered(Array(pollutions)) == "9 of 9")
    }
}
