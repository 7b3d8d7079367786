import Foundation
import ReportingModel
import SpreadsheetSamples
import Testing

@testable import Pipeline

/// A file with one of the 25 defects of real files, or one that only looks like it, and all that must come of it.
struct DefectCase: CustomTestStringConvertible, Sendable {
    enum Promise: Hashable, Sendable {
        /// It is taken, as it is or mended.
        case pass
        /// It waits for an official, goes back, or is set apart.
        case fail(Outcome)
    }

    let defect: Int
    let promise: Promise
    let name: String
    let partner: String
    let form: DefectForm
    let bytes: [UInt8]
    /// Each finding as its code and its places, in the order in which they are shown.
    let findings: [String]
    /// Sorted; `nil` where nothing was mended and the figures are not the point.
    let observations: [String]?
    var history = FigureHistory()
    /// The last day of codes that the configuration of the repository has without one.
    var ends: [String: CalendarDay] = [:]

    var testDescription: String { "\(defect) \(form.rawValue): \(name)" }

    var outcome: Outcome {
        switch promise {
        case .fail(let outcome): outcome
        case .pass: findings.isEmpty ? .accepted : .acceptedWithRemarks
        }
    }

    /// One table, written in several forms: places stand as the cells of the sheet, with the header in row 1.
    ///
    /// - Parameters:
    ///   - table: a line a row, cells with semicolons between them.
    ///   - findings: such as `S103 B2 B3`; the cells are turned into the paths of the other forms.
    static func table(
        _ defect: Int, _ promise: Promise, _ name: String, from partner: String = "stuwkr8", _ table: String,
        findings: String = "", observations: String? = nil, in forms: [DefectForm] = [.csv, .xml, .json],
        after history: FigureHistory = FigureHistory(), ends: [String: CalendarDay] = [:]
    ) -> [DefectCase] {
        let table = DefectTable(table)
        return forms.map { form in
            DefectCase(
                defect: defect, promise: promise, name: name, partner: partner, form: form,
                bytes: table.bytes(as: form),
                findings: lines(findings).map { line in
                    line.split(separator: " ").map { table.place(String($0), as: form) }.joined(separator: " ")
                }, observations: observations.map { lines($0).sorted() }, history: history, ends: ends)
        }
    }

    /// One file as it is.
    static func file(
        _ defect: Int, _ promise: Promise, _ name: String, from partner: String = "stuwkr8", _ form: DefectForm,
        _ bytes: [UInt8], findings: String = "", observations: String? = nil
    ) -> [DefectCase] {
        [
            DefectCase(
                defect: defect, promise: promise, name: name, partner: partner, form: form, bytes: bytes,
                findings: lines(findings), observations: observations.map { lines($0).sorted() })
        ]
    }

    static func file(
        _ defect: Int, _ promise: Promise, _ name: String, from partner: String = "stuwkr8", _ form: DefectForm,
        _ text: String, findings: String = "", observations: String? = nil
    ) -> [DefectCase] {
        file(
            defect, promise, name, from: partner, form, Array(text.utf8), findings: findings,
            observations: observations)
    }

    private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}

/// The forms in which partners send a table.
enum DefectForm: String, Sendable {
    case csv, xml, json, xlsx
}

/// A table to be written in each form.
struct DefectTable {
    let rows: [[String]]

    init(_ text: String) {
        rows = text.split(separator: "\n").map {
            $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        }
    }

    private var header: [String] { rows[0] }

    func bytes(as form: DefectForm) -> [UInt8] {
        switch form {
        case .csv: Array(rows.map { $0.joined(separator: ";") + "\n" }.joined().utf8)
        case .xml: Array(xml.utf8)
        case .json: Array(json.utf8)
        case .xlsx: ExcelSample(rows: sheetRows).bytes
        }
    }

    /// `B3` as it is called in the form; anything else stays what it is.
    func place(_ word: String, as form: DefectForm) -> String {
        guard let cell = word.wholeMatch(of: #/([A-Z])([0-9]{1,2})/#), let letter = cell.1.utf8.first,
            let row = Int(cell.2)
        else { return word }
        let heading = header[Int(letter - 65)]
        return switch form {
        case .csv: word
        case .xml: "/rapport/regel\(rows.count > 2 ? "[\(row - 1)]" : "")/\(xmlName(heading))"
        case .json: "/\(row - 2)/\(heading)"
        case .xlsx: "Blad1!\(word)"
        }
    }

    private var xml: String {
        let records = rows.dropFirst().map { row in
            let fields = zip(header, row).map { name, cell in
                "<\(xmlName(name))>\(escaped(cell))</\(xmlName(name))>"
            }
            return "<regel>\(fields.joined())</regel>\n"
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rapport>\n\(records.joined())</rapport>\n"
    }

    /// Digits are a number, as every program writes them; all else is a text.
    private var json: String {
        let records = rows.dropFirst().map { row in
            let members = zip(header, row).map { name, cell in
                let isNumber = Int(cell) != nil && String(Int(cell) ?? 0) == cell
                return "\"\(name)\": \(isNumber ? cell : "\"\(cell.replacing("\"", with: "\\\""))\"")"
            }
            return "{\(members.joined(separator: ", "))}"
        }
        return "[\n\(records.joined(separator: ",\n"))\n]\n"
    }

    private var sheetRows: String {
        rows.enumerated().map { position, row in
            let cells = row.enumerated().filter { !$0.element.isEmpty }.map { column, cell in
                let name = "\(Place.columnLetters(column + 1))\(position + 1)"
                return Int(cell) != nil
                    ? "<c r=\"\(name)\"><v>\(cell)</v></c>"
                    : "<c r=\"\(name)\" t=\"inlineStr\"><is><t>\(escaped(cell))</t></is></c>"
            }
            return "<row r=\"\(position + 1)\">\(cells.joined())</row>"
        }.joined()
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// `Wachttijd (Regionaal)` is no name in XML; `Wachttijd_Regionaal` is.
    private func xmlName(_ heading: String) -> String {
        heading.split { !$0.isLetter && !$0.isNumber }.joined(separator: "_")
    }
}
