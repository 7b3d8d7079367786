import ReportingModel

/// What the columns of a table say together: a column of names may be of clubs, but with days of birth or houses beside
/// it, it is a list of people, even of one.
///
///     J. de Vries;14-02-2011;2951 AB;12        nothing here says BSN, and no heading asks for anything
///
/// A list of schools or halls has addresses as well; there a heading says so.
struct PersonListEvidence {
    /// One column, by its position in the table.
    struct Column {
        let position: Int
        let column: PersonalColumn
        let filledCount: Int
        let verdicts: [PersonalData: PersonalColumn.Verdict]
    }

    /// What is to be added to the verdicts of the columns.
    private(set) var found: [(position: Int, kind: PersonalData, spot: PersonalColumn.Spot)] = []
    /// Addresses are those of places, so they say nothing.
    let isOfPlaces: Bool

    /// - Parameter unknown: the columns that no layout knows.
    init(_ unknown: [Column], headings: [String]) {
        let names = unknown.compactMap { entry in
            entry.column.isRole || entry.column.namesThing
                ? nil : entry.column.list.showsNames(among: entry.filledCount).map { (entry, $0) }
        }
        let days = unknown.compactMap { entry in
            entry.column.asksForDate ? nil : entry.column.list.showsDays(among: entry.filledCount).map { (entry, $0) }
        }
        let houses = unknown.compactMap { entry in
            entry.column.namesThing
                ? nil
                : (entry.column.list.showsHouses(among: entry.filledCount)
                    ?? entry.column.showsPostcodes(filledCount: entry.filledCount)).map { (entry, $0) }
        }
        let others = unknown.contains { entry in
            entry.verdicts.keys.contains { $0 != .name && $0 != .bankAccount }
        }
        isOfPlaces = names.isEmpty && headings.contains(where: PersonalHeading.namesPlace)
        if !names.isEmpty, !days.isEmpty || !houses.isEmpty || others {
            add(.name, names)
            add(.birthDate, days)
            add(.address, houses)
        }
        // So few rows cannot show three different names, and a list of one is a list as well.
        add(.name, names.filter { $0.0.filledCount < PersonalColumn.Tally.enough || $0.0.column.list.hasInitials })
        add(.birthDate, days.filter { $0.0.column.list.areDaysOfBirth(among: $0.0.filledCount) })
    }

    private mutating func add(_ kind: PersonalData, _ columns: [(Column, PersonalColumn.Spot)]) {
        for (column, spot) in columns { found.append((column.position, kind, spot)) }
    }
}
