package import ReportingModel

/// Looks at a text of a file that no table shows: a comment, a note at a cell, the name of a sheet.
package enum PersonalAside {
    /// Looks at columns that no table shows, as it would look at those of a table.
    package static func finding(
        in columns: [(heading: String, values: [String])], at place: Text, how: Text? = nil, steps: Text? = nil,
        ownNumbers: Set<UInt64>
    ) -> Finding? {
        var batch = RawTable.Batch()
        for (column, entry) in columns.enumerated() {
            for value in entry.values {
                let start = UInt32(batch.bytes.count)
                batch.bytes += value.utf8
                batch.rows.append(RawTable.Row(firstCell: UInt32(batch.cells.count), cellCount: 1, line: 1))
                batch.cells.append(
                    RawTable.Cell(
                        start: start, length: UInt32(batch.bytes.count) - start, column: UInt32(column), line: 1,
                        position: UInt32(column + 1), kind: .text))
            }
        }
        var scan = PersonalDataScan(
            headings: columns.map(\.heading), headerLine: 0, format: .json, ownNumbers: ownNumbers)
        scan.look(at: batch)
        return PersonalData.finding(of: scan.kinds, in: place, how: how, steps: steps)
    }

    /// Which of the mail addresses are of persons; each once.
    package static func personalAddresses(among addresses: [String]) -> Set<String> {
        Set(addresses.filter { PersonalText($0).certain.contains(.emailAddress) }.map { $0.lowercased() })
    }

    /// - Parameters:
    ///   - text: one comment, note or name.
    ///   - place: what it is, for the partner: `een opmerking bij een cel`.
    ///   - how: one sentence on how to take it out of there.
    ///   - steps: what to do, where there is nothing to count.
    package static func finding(
        in text: String, at place: Text, how: Text? = nil, steps: Text? = nil, ownNumbers: Set<UInt64>
    ) -> Finding? {
        let text = text.trimmingSpace()
        let found = PersonalText(text, ownNumbers: ownNumbers)
        var kinds = found.certain.union(PersonalPhrase.kinds(in: text))
        if found.holdsFixedTelephoneNumber { kinds.remove(.telephoneNumber) }
        // One number in eleven passes the test by chance; one that stands alone was put there for itself.
        let isAlone = PersonalNumber.runs(in: text.utf8).first?.range == 0..<text.utf8.count
        if isAlone && !found.possibleNumbers.isEmpty || Set(found.possibleNumbers).count >= 2 {
            kinds.insert(.citizenServiceNumber)
        }
        // So does one beside the words for somebody who is helped, or beside a name.
        if !found.possibleNumbers.isEmpty,
            PersonalPhrase.speaksOfClient(text) || PersonName.standsBesideNumber(in: text)
        {
            kinds.insert(.citizenServiceNumber)
        }
        if PersonName.isLikely(text) { kinds.insert(.name) }
        if ContactLine.isContact(text) { kinds.subtract(ContactLine.details) }
        return PersonalData.finding(of: kinds, in: place, how: how, steps: steps, isOne: true)
    }
}
