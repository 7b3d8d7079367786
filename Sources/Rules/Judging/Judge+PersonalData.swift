import ReportingModel

/// What the judge does with a single cell that may be somebody's: it is left out, and said without repeating it. Whether
/// the file as a whole is set apart, ``PersonalDataScan`` says when all rows are seen.
extension Judge {
    /// Columns with names to which partners add their own, such as those of initiatives.
    var columnsOfNames: Set<Int> {
        Set(
            keyColumns.filter { key in
                if case .dimension = key.meaning { knownNames(key) == nil } else { false }
            }.map(\.column))
    }

    /// Columns with agreed amounts of money, in which nine digits are no proof of anything.
    var columnsOfAmounts: Set<Int> {
        Set(valueColumns.filter { $0.plan?.unitLabel.lowercased().contains("euro") == true }.map(\.column))
    }

    /// Columns with texts that people write themselves.
    var columnsOfTexts: Set<Int> {
        Set(keyColumns.filter { $0.meaning == .remark }.map(\.column))
            .union(valueColumns.filter { $0.plan?.indicator.kind == .text }.map(\.column))
            .union(valueColumns.compactMap(\.remarkColumn))
    }

    /// Leaves out a text in which somebody may be named; says whether it did. A first name with a surname, or a word for
    /// somebody who is helped with any other behind it.
    ///
    /// Must pass: `De Jan Ligthartschool doet mee`, `Opening door wethouder Jan de Vries`. Must fail: `Sanne Bakker (7a)`,
    /// `J. Bakker is gestopt`, `moeder Karatepeli belde`.
    mutating func reportName(
        in text: String, _ heading: String, _ cell: RawTable.Cell, _ cells: RowCells, _ severity: inout Severity?
    ) -> Bool {
        // Nearly every explanation has one capital, or was looked at before.
        let bytes = cells.bytes(of: cell)
        let isShort = bytes.count <= Judge.longestNames
        guard isShort || Judge.mayName(bytes), !book.holds(text: text) else { return false }
        if PersonName.stands(in: text) || isShort && PersonName.areFirstNames(text) || PersonName.tellsOfChild(text) {
            personalData.noteName(in: text, cell)
        } else if !PersonalPhrase.mayStand(in: bytes) || !PersonalPhrase.mayNameClient(text) {
            return false
        }
        report(collector.group(.nameInText, column: heading), at: cell, cells.row, &severity)
        return true
    }

    /// A text of no more bytes may be first names alone.
    private static let longestNames = 40

    /// Whether a word with a capital, or one that may have one, stands behind another word.
    private static func mayName(_ content: UnsafeRawBufferPointer) -> Bool {
        guard content.count >= 6 else { return false }
        var wasLetter = true
        for byte in content {
            if !wasLetter, byte &- 65 < 26 || byte >= 0xC3 { return true }
            wasLetter = (byte | 0x20) &- 97 < 26 || byte >= 0x80
        }
        return false
    }

    /// Leaves out a text with personal data; says whether there were any.
    mutating func reportPersonalData(
        in text: String, _ heading: String, _ cell: RawTable.Cell, _ cells: RowCells, _ severity: inout Severity?
    ) -> Bool {
        guard holdsPersonalData(text) else { return false }
        // What is certain sets the file apart, or is said to be of a contact person.
        if holdsPossibleNumber(text) { report(resemblingGroup(heading), at: cell, cells.row, &severity) }
        return true
    }

    /// Whether there is a number in it that may be somebody's.
    func holdsPossibleNumber(_ text: String) -> Bool {
        !PersonalText(text, ownNumbers: personalData.ownNumbers).possibleNumbers.isEmpty
    }

    /// Tells the search for lists of people what stands in a column to which partners add names.
    mutating func noteListed(
        _ text: String, _ known: KeyMeaning, _ meaning: KeyColumn.Meaning, _ cell: RawTable.Cell
    ) {
        guard case .dimension = meaning, known.isUsable else { return }
        let code = known.group >= 0 ? collector.code(of: known.group) : nil
        personalData.noteListed(text, cell, isNew: code == .newName || code == .newNameOfPerson)
    }

    @inline(__always)
    func holdsPersonalData(_ text: String) -> Bool {
        // Nearly every explanation has few digits and no mail address, and is not worth taking apart.
        var (digits, hasSign) = (0, false)
        for byte in text.utf8 {
            digits += byte &- 48 < 10 ? 1 : 0
            hasSign = hasSign || byte == UInt8(ascii: "@")
        }
        guard digits >= 5 || hasSign else { return false }
        let found = PersonalText(text, ownNumbers: personalData.ownNumbers)
        let isDesk = found.holdsFixedTelephoneNumber && found.certain == [.telephoneNumber]
        return !found.certain.isEmpty && !isDesk || !found.possibleNumbers.isEmpty
    }

    mutating func resemblingGroup(_ heading: String) -> FindingCollector.Group {
        collector.group(.resemblesCitizenServiceNumber, column: heading)
    }

    /// Reports a "count" that may be somebody's number: no count of a municipality is that large.
    mutating func reportCitizenServiceNumber(
        _ number: ExactDecimal, _ plan: ValuePlan, _ cell: RawTable.Cell, _ cells: RowCells, _ severity: inout Severity?
    ) -> Bool {
        guard Judge.passesElevenTest(number) else { return false }
        report(resemblingGroup(plan.heading), at: cell, cells.row, &severity)
        return true
    }

    /// Only amounts are this large and still taken.
    @inline(__always)
    func mayBePersonal(_ value: Observation.Value) -> Bool {
        switch value {
        case .exact(let number), .estimate(let number):
            number.coefficient >= 10_000_000 && Judge.passesElevenTest(number)
        case .interval, .text, .absent: false
        }
    }

    /// Nine digits, or eight whose leading zero got lost.
    private static func passesElevenTest(_ number: ExactDecimal) -> Bool {
        guard number.scale == 0, (10_000_000..<1_000_000_000).contains(number.coefficient) else { return false }
        let digits = Array(String(number.coefficient).utf8).map { $0 - 48 }
        return PersonalNumber.passesElevenTest(Array(repeating: 0, count: 9 - digits.count) + digits)
    }
}
