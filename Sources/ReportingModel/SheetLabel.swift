/// A sheet of a workbook, as a place names it: `Blad1!C12`, or `'Cijfers 2021'!C12` as Excel writes it.
package struct SheetLabel: Hashable, Sendable {
    /// As a message may show it.
    package let name: String
    /// Which sheet of the workbook, from 1; hidden sheets count as well.
    package let number: Int

    /// - Parameter name: as the workbook has it; one with a word that is not ordinary, and so may be personal, is replaced by `blad 2`.
    package init(name: String, number: Int) {
        let shown = SafeEcho.printable(name.trimmingSpace())
        let isFit =
            !shown.isEmpty && shown.unicodeScalars.count <= 60 && PersonInName.isOrdinary(name)
            && SafeEcho.heading(name) == shown
        self.name = isFit ? shown : SheetLabel.numbered(number)
        self.number = number
    }

    private init(numbered number: Int) {
        name = SheetLabel.numbered(number)
        self.number = number
    }

    /// The same sheet without its name, for a file of which nothing may be repeated.
    package var withoutName: SheetLabel { SheetLabel(numbered: number) }

    /// A name between quotation marks; what stands for a name that may not be shown without.
    package static func quoted(_ shown: String) -> String {
        shown.wholeMatch(of: /blad [0-9]+/) == nil ? "“\(shown)”" : shown
    }

    private static func numbered(_ number: Int) -> String { "blad \(number)" }

    /// The pattern of the places in a column, from 1, with ``CompactPlace/indexMark`` where the row's number goes.
    package func pathPattern(column: Int) -> String {
        "\(prefix)\(Place.columnLetters(column))\(CompactPlace.indexMark)"
    }

    var prefix: String { "\(quotedName)!" }

    /// A name that holds more than letters and digits stands in quotation marks; so no pattern begins with a slash, as
    /// paths in documents do.
    private var quotedName: String {
        let isPlain =
            name.first?.isNumber == false && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        return isPlain ? name : "'\(name.replacing("'", with: "''"))'"
    }
}

extension RawTable {
    /// The pattern of the places in a column of a sheet, from 0; `nil` for a table that is no sheet.
    package func cellPattern(column: Int) -> String? { sheet?.pathPattern(column: column + 1) }
}
