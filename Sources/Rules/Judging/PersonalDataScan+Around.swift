import ReportingModel

/// Texts above and below the figures: titles, who made the report, footnotes.
///
/// An office has a telephone, an address and an account; and whoever made a report may say so. What is left is about a
/// client.
extension PersonalDataScan {
    /// Whether the row holds no figures: one text, or who is to be asked and how.
    func isAround(_ row: RowCells) -> Bool {
        guard isGrid, headings.count > 2 else { return false }
        let filled = row.filledCount
        return filled == 1 || filled == 2 && headings.count > 3 && ContactLine.isContact(row.wholeText)
    }

    mutating func lookAround(
        _ text: String, _ row: RowCells, _ cell: RawTable.Cell, _ zone: PersonalColumn.Zone
    ) {
        let spot = PersonalColumn.Spot(cell)
        let column = Int(cell.column)
        let whole = row.wholeText
        let isClient = PersonalPhrase.speaksOfClient(whole)
        let isSender = PersonalPhrase.namesSender(whole)
        if let kind = PersonalHeading.isExactly(text), isClient || !ContactLine.letterhead.contains(kind) {
            columns[column].note(kind, spot, zone)
        }
        if PersonName.areFirstNames(text) { columns[column].noteName(in: text, cell) }
        if !isSender, PersonName.namesCase(text) { columns[column].note(.name, spot, zone) }
        let found = PersonalText(text, ownNumbers: ownNumbers)
        for kind in found.certain.union(PersonalPhrase.kinds(in: text)) {
            let isOffice =
                ContactLine.letterhead.contains(kind) || kind == .telephoneNumber && found.holdsFixedTelephoneNumber
            if isOffice, !isClient { continue }
            let isOwn = ContactLine.isContact(whole) || !isClient && ContactLine.isOfSenderAlone(whole, sender: sender)
            if ContactLine.details.contains(kind) && isOwn || kind == .name && isSender {
                noteContact(spot)
            } else {
                columns[column].note(kind, spot, zone)
            }
        }
        guard let number = found.possibleNumbers.first else { return }
        if isClient {
            columns[column].note(.citizenServiceNumber, spot, zone)
        } else {
            columns[column].noteNumber(number, cell)
        }
    }

    /// A field such as `afzender/telefoon` of a document, which says how to reach whoever made the report.
    mutating func lookAtContact(_ text: String, _ cell: RawTable.Cell) {
        let spot = PersonalColumn.Spot(cell)
        let found = PersonalText(text, ownNumbers: ownNumbers)
        let isClient = PersonalPhrase.speaksOfClient(text)
        for kind in found.certain.union(PersonalPhrase.kinds(in: text)) {
            if ContactLine.details.contains(kind), !isClient {
                noteContact(spot)
            } else {
                columns[Int(cell.column)].note(kind, spot)
            }
        }
        if !isClient, PersonName.isLikely(text) { noteContact(spot) }
        for number in found.possibleNumbers { columns[Int(cell.column)].noteNumber(number, cell) }
    }

    private mutating func noteContact(_ spot: PersonalColumn.Spot) { contact = contact.map { min($0, spot) } ?? spot }

    /// Says that contact details were seen and left alone; `nil` when there are none.
    var contactFinding: Finding? {
        contact.map { spot in
            isGrid
                ? Finding(.contactDetails, places: PlaceList([spot.place]))
                : Finding(
                    .contactDetails, ["where": "In een veld van het bestand", "whereEN": "In a field of the file"])
        }
    }
}

extension RowCells {
    var filledCount: Int { all.count { !isBlank(cells[$0]) } }

    /// All cells of the row, as one text.
    var wholeText: String { all.map { text(of: cells[$0]) }.joined(separator: " ; ") }
}
