import ReportingModel

/// Names that an open list does not know, written in more than one way.
extension Judge {
    /// The spelling that stands for this one too; see ``NewNames``.
    mutating func oneSpelling(of name: String) -> String {
        var names = newNames ?? NewNames(history)
        newNames = nil
        defer { newNames = names }
        return names.code(for: name)
    }

    /// Which names of a row were read in another spelling, for the message about a figure given twice: otherwise
    /// nobody sees that `Rots groep` and `Rots-groep` are one.
    mutating func spellingOfNames(in cells: RowCells) -> [String: String] {
        for key in keyColumns {
            guard case .dimension(let position) = key.meaning, let list = dimension(position)?.list,
                catalogue.codeList(list)?.isOpen == true, let cell = cell(key.column, in: cells), !cells.isBlank(cell)
            else { continue }
            let text = cells.text(of: cell).trimmingSpace()
            guard resolvers[key.column]?.resolve(text, wantsNearest: false).code == nil else { continue }
            let own = CodeList.code(forNewName: text)
            let code = oneSpelling(of: own)
            guard code != own, Judge.mayShow(own, code) else { continue }
            let (found, meaning) = (SafeEcho.printable(text), SafeEcho.printable(code))
            return [
                "spelling": " Op regel \(cells.row.line) lezen wij “\(found)” als “\(meaning)”.",
                "spellingEN": " On line \(cells.row.line) we read “\(found)” as “\(meaning)”.",
            ]
        }
        return [:]
    }

    /// Whether a message may repeat both ways to write a name: not what may be a person's.
    static func mayShow(_ name: String, _ other: String) -> Bool {
        !PersonName.mayName(name) && !PersonName.mayName(other)
    }
}
