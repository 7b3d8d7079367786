package import ReportingModel

/// Looks for personal data in a file that fits no agreement, such as a list of clients: it is set apart as well.
package enum PersonalDataScan {
    /// What the headings and first rows of a table hold; `nil` when nothing was recognised.
    ///
    /// - Parameter head: the first rows as the reader gives them.
    package static func finding(table: RawTable, head: RawTable.Batch) -> Finding? {
        var kinds: Set<PersonalData> = []
        for column in table.columns { if let kind = PersonalData.asked(by: column.label) { kinds.insert(kind) } }
        for row in head.rows.prefix(60) {
            for cell in head.cells(of: row) where cell.length > 0 && cell.length < 4_096 {
                let text = head.text(of: cell)
                if let kind = PersonalData.asked(by: text) { kinds.insert(kind) }
                kinds.formUnion(PersonalData.kinds(in: text))
            }
        }
        guard !kinds.isEmpty else { return nil }
        let found = PersonalData.allCases.filter(kinds.contains).map(\.words)
        return Finding(
            .personalData,
            [
                "found": found.map(\.nl).joined(separator: ", "), "foundEN": found.map(\.en).joined(separator: ", "),
                "detail": "",
            ])
    }
}
