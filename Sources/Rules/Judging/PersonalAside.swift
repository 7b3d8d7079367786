package import ReportingModel

/// Looks at a text of a file that no table shows: a comment, a note at a cell, the name of a sheet.
package enum PersonalAside {
    /// - Parameters:
    ///   - text: one comment, note or name.
    ///   - place: what it is, for the partner: `een opmerking bij een cel`.
    ///   - how: one sentence on how to take it out of there.
    package static func finding(
        in text: String, at place: Text, how: Text? = nil, ownNumbers: Set<UInt64>
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
        if PersonName.isLikely(text) { kinds.insert(.name) }
        if ContactLine.isContact(text) { kinds.subtract(ContactLine.details) }
        return PersonalData.finding(of: kinds, in: place, how: how)
    }
}
