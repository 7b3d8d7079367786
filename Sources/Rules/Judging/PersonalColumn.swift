import ReportingModel

/// What one column says about persons, gathered row by row in a few counters.
struct PersonalColumn {
    /// Where something was seen first. Of two, the one that stands higher counts, in whatever order they came.
    struct Spot: Comparable {
        let line: UInt32
        let position: UInt32

        init(_ cell: RawTable.Cell) {
            (line, position) = (cell.line, cell.position)
        }

        init(line: UInt32, position: UInt32) {
            (self.line, self.position) = (line, position)
        }

        var place: CompactPlace { CompactPlace(line: line, column: position) }

        static func < (left: Spot, right: Spot) -> Bool {
            (left.line, left.position) < (right.line, right.position)
        }
    }

    /// Where on the page something stands.
    enum Zone {
        case heading, cell
        /// Titles and who sends it; footnotes and sources.
        case above, below
    }

    struct Verdict {
        let place: CompactPlace
        let zone: Zone
        /// How many cells.
        var count = 1
    }

    /// How often something was seen, and up to three different numbers: the same number again is not another person.
    struct Tally {
        private(set) var count = 0
        private(set) var different: [UInt64] = []
        private(set) var first: Spot?

        mutating func add(_ number: UInt64, at spot: Spot) {
            count += 1
            if different.count < Tally.most, !different.contains(number) { different.append(number) }
            first = first.map { min($0, spot) } ?? spot
        }

        /// More than half of the filled cells, and at least three different ones.
        func isProof(among filled: Int) -> Bool { different.count >= Tally.enough && count * 2 > filled }

        /// What cannot be chance even where a heading says that the numbers are others: six different ones, and nearly
        /// all of the filled cells. Of numbers of a case one in eleven passes; six of six in two million.
        func isProofAgainstHeading(among filled: Int) -> Bool {
            different.count >= Tally.most && count * 4 > filled * 3
        }

        /// The same of amounts and of numbers of an organisation, of which chance makes one in eleven pass: at least
        /// three different ones, and nine in ten of the filled cells.
        func isNoChance(among filled: Int) -> Bool { different.count >= Tally.enough && count * 10 >= filled * 9 }

        /// At least three different ones, and three in four of the filled cells.
        func isMostly(among filled: Int) -> Bool { different.count >= Tally.enough && count * 4 >= filled * 3 }

        static let enough = 3
        private static let most = 6
    }

    let heading: String
    private(set) var isQuotable: Bool
    /// Cells that hold a code for nobody.
    private(set) var nobodyCount = 0
    private(set) var certain: [PersonalData: (spot: Spot, zone: Zone, count: Int)] = [:]
    /// What the heading asks for, as long as nothing stands below it.
    private(set) var asked: [PersonalData: Spot] = [:]
    /// What the column is in the agreement.
    var meaning = Meaning.other

    enum Meaning {
        case other
        /// Names to which partners add their own.
        case names
        /// Amounts of money.
        case amounts
        /// Explanations and other texts that people write themselves.
        case texts
    }

    let holdsNumberInHeading: Bool
    private let suspected: PersonalData?
    private let persons: PersonalHeading.Persons?
    private let isOrganisationNumber: Bool
    private let namesNumber: Bool
    private var numbers = Tally()
    /// Numbers of nine digits that pass, in a column of money or of numbers of an organisation.
    private var explainedNumbers = Tally()
    /// Texts in which somebody may be named.
    private var namingTexts = Tally()
    private var telephones = Tally()
    private var postcodes = Tally()
    /// What the cells look like if this is one column of a list of people.
    private(set) var list = PersonListColumn()
    let asksForDate: Bool
    let isRole: Bool
    let namesThing: Bool
    private let isOfSchools: Bool
    /// Numbers below it pass the test by design.
    private let passesByDesign: Bool
    /// Cells that make a suspected heading true.
    private var confirming = Tally()
    /// Cells that may be a surname alone, and how many of them are common ones.
    private var surnames = Tally()
    private var commonSurnames = 0
    /// Of these the names of which the first word is a first name or an initial, however they are written.
    private var sureNames = 0

    init(heading: String, isQuotable: Bool, line: UInt32, column: Int, ownNumbers: Set<UInt64>) {
        self.heading = heading
        let asks = PersonalHeading(heading)
        asksForDate = asks.isDate
        let isOfSender = ContactLine.isOfSender(heading, asks.suspected)
        isRole = asks.isRole || isOfSender
        persons = asks.persons
        namesThing = asks.namesThing
        isOfSchools = asks.isOfSchools
        passesByDesign = asks.passesByDesign
        let itself = PersonalText(heading, ownNumbers: ownNumbers)
        isOrganisationNumber = asks.isOrganisationNumber
        namesNumber = asks.namesNumber
        // A layout that knows the column says what its names are.
        suspected = asks.suspected == .name && isQuotable || isOfSender ? nil : asks.suspected
        holdsNumberInHeading = !itself.possibleNumbers.isEmpty
        // What a layout knows is no person's name, whatever it looks like.
        let inside = isQuotable ? itself.certain : itself.certain.union(PersonalPhrase.kinds(in: heading))
        let isOwnValue = !inside.isEmpty || !itself.possibleNumbers.isEmpty
        self.isQuotable = !isOwnValue && (isQuotable || asks.asked != nil || asks.suspected != nil)
        let spot = Spot(line: line, position: UInt32(column + 1))
        if let kind = asks.asked { asked[kind] = spot }
        for kind in inside { note(kind, spot, .heading) }
    }

    var isSuspected: Bool { suspected != nil || !asked.isEmpty }

    /// A heading that asks for data of a person; certain as soon as anything stands below it.
    mutating func noteAsked(_ kind: PersonalData, _ spot: Spot) {
        if asked[kind] == nil, certain[kind] == nil { note(kind, spot, .heading) }
    }

    private mutating func answerHeading(_ text: String) {
        guard !asked.isEmpty, AbsenceWords.absence(text) == nil, text != heading else { return }
        // A code for nobody is no number of a person.
        if asked.keys.allSatisfy({ $0 == .citizenServiceNumber }), case .nobody = PersonalColumn.wholeNumber(text) {
            return
        }
        for (kind, spot) in asked { note(kind, spot, .heading) }
        asked = [:]
    }

    /// Addresses in it are those of places, when the table is of places.
    var mayBePlace: Bool { suspected == .address || namesThing || certain[.address] == nil }

    /// Looks at a cell of a column without a meaning, which may be one of a list of people.
    mutating func readList(_ text: String, _ cell: RawTable.Cell) {
        list.read(text, PersonalColumn.number(of: text), Spot(cell))
    }

    mutating func note(_ kind: PersonalData, _ spot: Spot, _ zone: Zone = .cell) {
        let count = (certain[kind]?.count ?? 0) + 1
        if let known = certain[kind], known.spot <= spot {
            certain[kind]?.count = count
            return
        }
        certain[kind] = (spot, zone, count)
    }

    /// A text in which somebody may be named.
    mutating func noteName(in text: String, _ cell: RawTable.Cell) {
        namingTexts.add(PersonalColumn.number(of: text), at: Spot(cell))
    }

    /// A number that passes the eleven test, in a text beside the figures.
    mutating func noteNumber(_ number: UInt64, _ cell: RawTable.Cell) { numbers.add(number, at: Spot(cell)) }

    /// Looks at a cell that may be something.
    mutating func read(_ text: String, _ cell: RawTable.Cell, ownNumbers: Set<UInt64>) {
        let spot = Spot(cell)
        answerHeading(text)
        if let suspected { confirm(suspected, text, spot) }
        guard text.utf8.count >= 6 else { return }
        if PersonalColumn.isPostcode(text) { return postcodes.add(PersonalColumn.number(of: text), at: spot) }
        switch PersonalColumn.wholeNumber(text) {
        case .nobody: nobodyCount += 1
        case .number(let number):
            if ownNumbers.contains(number) || passesByDesign { return }
            if isOrganisationNumber || meaning == .amounts {
                // Of fewer digits than a person's number has, one may be anything.
                if number >= 100_000_000 { explainedNumbers.add(number, at: spot) }
            } else {
                numbers.add(number, at: spot)
            }
        case nil:
            readWords(PersonalText(text, ownNumbers: ownNumbers), text, spot)
        }
    }

    private mutating func readWords(_ found: PersonalText, _ text: String, _ spot: Spot) {
        let isDesk = found.holdsFixedTelephoneNumber && !PersonalPhrase.givesNumberOfClient(text)
        for kind in found.certain {
            guard kind == .telephoneNumber, isDesk else {
                note(kind, spot)
                continue
            }
            // The number of a desk is no person's; a column of them is.
            if !namesThing { telephones.add(PersonalColumn.number(of: text), at: spot) }
        }
        // `Familie Uitje` may be an activity; that is asked about.
        if !isRole, meaning != .names || !PersonName.namesCase(text) {
            // In an explanation a single word behind `moeder` is asked about.
            for kind in PersonalPhrase.kinds(in: text, countsLoneWords: meaning != .texts) { note(kind, spot) }
        }
        if isOrganisationNumber { return }
        if let number = found.possibleNumbers.first { numbers.add(number, at: spot) }
        if found.isTelephoneNumberOrCode, !namesThing { telephones.add(PersonalColumn.number(of: text), at: spot) }
    }

    private mutating func confirm(_ kind: PersonalData, _ text: String, _ spot: Spot) {
        let digits = text.utf8.count { (48...57).contains($0) }
        let looksRight =
            switch kind {
            case .emailAddress: PersonalText(text).certain.contains(.emailAddress)
            case .telephoneNumber: digits >= 6 && !namesThing
            case .birthDate: PersonalColumn.isDay(text)
            case .address:
                PersonalColumn.isPostcode(text)
                    || !isPostcodeColumn && digits > 0 && text.count(where: \.isLetter) >= 3
                        && AbsenceWords.absence(text) == nil
            case .name:
                PersonName.isLikely(text)
                    || persons != nil && (PersonName.mayBeSeveral(text) || PersonName.hasShape(text))
                    || PersonName.hasShape(text)
            case .identityDocument: digits >= 5 && (8...12).contains(text.utf8.count)
            case .citizenServiceNumber: (8...9).contains(digits)
            case .bankAccount: digits >= 9
            }
        if looksRight { confirming.add(0, at: spot) }
        guard kind == .name else { return }
        if looksRight, PersonName.isSurelyShaped(text) { sureNames += 1 }
        if PersonName.mayBeSurname(text) {
            surnames.add(PersonalColumn.number(of: text), at: spot)
            if PersonName.isCommonSurname(text) { commonSurnames += 1 }
        }
    }

    private var isPostcodeColumn: Bool { NormalisedLabel.of(heading).contains("postcode") }

    /// What the column holds, now that all rows are seen.
    ///
    /// - Parameters:
    ///   - filledCount: cells that hold anything.
    ///   - listedCount: of a column with names of an open list how many different ones there are.
    ///   - countsHeading: the heading is one of these, because it was not known where the header stands.
    func verdicts(
        filledCount: Int, listedCount: Int? = nil, countsHeading: Bool = false
    ) -> [PersonalData: Verdict] {
        let filled = filledCount - nobodyCount
        var found = certain
        func add(_ kind: PersonalData, _ tally: Tally) {
            guard let spot = tally.first else { return }
            if found[kind] == nil || found[kind]?.zone == .cell && tally.count > found[kind]?.count ?? 0 {
                found[kind] = (min(spot, found[kind]?.spot ?? spot), .cell, tally.count)
            }
        }
        let areNumbers =
            namesNumber ? numbers.isProofAgainstHeading(among: filled) : numbers.isProof(among: filled)
        if areNumbers { add(.citizenServiceNumber, numbers) }
        if explainedNumbers.isProofAgainstHeading(among: filled), explainedNumbers.isNoChance(among: filled) {
            add(.citizenServiceNumber, explainedNumbers)
        }
        // Who is named in several explanations is no exception.
        if namingTexts.different.count >= Tally.enough { add(.name, namingTexts) }
        if telephones.isProof(among: filled) { add(.telephoneNumber, telephones) }
        if postcodes.isProof(among: filled) { add(.address, postcodes) }
        if !isRole, !isOfSchools, list.names.isProof(among: listedCount ?? filled) { add(.name, list.names) }
        // One known first name among shapes of names: the others are people as well.
        let isUnlisted = listedCount == nil && !isRole && !namesThing
        if isUnlisted, list.names.count > 0, list.shapes.isProof(among: filled) { add(.name, list.shapes) }
        let maySayNames = !isRole && !isOfSchools && (listedCount != nil || !namesThing)
        if maySayNames, list.firstNames.isMostly(among: listedCount ?? filled) { add(.name, list.firstNames) }
        // Below `Client` stands a surname often enough, but `Nieuw` as well.
        if persons == .surely, commonSurnames > 0, surnames.isMostly(among: filled) { add(.name, surnames) }
        // Below `Wie` one name must be known as one; the others are then of people as well.
        let isProven = persons == .surely || suspected != .name || list.names.count + sureNames > 0
        if let suspected, isProven, confirming.count * 2 > filled - (countsHeading ? 1 : 0) {
            add(suspected, confirming)
        }
        return found.mapValues { Verdict(place: $0.spot.place, zone: $0.zone, count: $0.count) }
    }

    /// Numbers that may be those of persons, below a heading that says that they are others.
    func doubt(filledCount: Int) -> Spot? {
        guard certain[.citizenServiceNumber] == nil else { return nil }
        let filled = filledCount - nobodyCount
        if explainedNumbers.isNoChance(among: filled) {
            return explainedNumbers.isProofAgainstHeading(among: filled) ? nil : explainedNumbers.first
        }
        return namesNumber && numbers.isProof(among: filled) ? numbers.first : nil
    }

    /// Some houses, as far as their postcodes tell.
    func showsPostcodes(filledCount: Int) -> Spot? { postcodes.count * 2 > filledCount ? postcodes.first : nil }

    // MARK: Single texts

    private enum WholeNumber {
        case nobody
        case number(UInt64)
    }

    /// A text that is nothing but a number of a person: nine digits, or eight whose leading zero got lost, with spaces,
    /// dots and dashes inside; `nil` when it is none. CBS writes 999999999 for unknown and 000000000 for unborn.
    private static func wholeNumber(_ text: String) -> WholeNumber? {
        let runs = PersonalNumber.runs(in: text.utf8)
        guard let run = runs.first, runs.count == 1, run.range == 0..<text.utf8.count else {
            return beginsWithPerson(text)
        }
        switch run.digits.count {
        case 9 where run.digits.allSatisfy { $0 == 9 } || run.digits.allSatisfy { $0 == 0 }: return .nobody
        case 9 where PersonalNumber.passesElevenTest(run.digits): return run.number.map { .number($0) }
        case 8 where run.groups.count == 1 && !isDay(text) && PersonalNumber.passesElevenTest([0] + run.digits):
            return run.number.map { .number($0) }
        case 17...: return beginsWithPerson(text)
        default: return nil
        }
    }

    /// A line of fixed positions that begins with a number and a date of birth, as a delivery to CBS has them.
    private static func beginsWithPerson(_ text: String) -> WholeNumber? {
        let digits = text.utf8.prefix(17).map { $0 &- 48 }
        guard digits.count == 17, digits.allSatisfy({ $0 < 10 }), PersonalNumber.passesElevenTest(digits.prefix(9))
        else {
            return nil
        }
        let date = digits.suffix(8).map { String($0) }.joined()
        let year = Int(date.prefix(4)) ?? 0
        return (1_900...2_100).contains(year) ? .number(digits.prefix(9).reduce(0) { $0 * 10 + UInt64($1) }) : nil
    }

    /// A whole date, also as eight digits.
    private static func isDay(_ text: String) -> Bool {
        let digits = text.utf8.filter { (48...57).contains($0) }
        if digits.count == 8, text.utf8.count == 8 {
            let numbers = [digits[..<4], digits[4..<6], digits[6...]].map { $0.reduce(0) { $0 * 10 + Int($1 - 48) } }
            return (1_900...2_100).contains(numbers[0]) && numbers[1] <= 12 && numbers[2] <= 31
        }
        if case .day = PeriodReader.read(text) { return true }
        return false
    }

    /// Four digits and two letters: some houses in one street.
    private static func isPostcode(_ text: String) -> Bool {
        let signs = text.utf8.filter { $0 != 0x20 }
        return signs.count == 6 && text.utf8.count <= 7 && signs[0] != 48
            && signs[..<4].allSatisfy { (48...57).contains($0) }
            && signs[4...].allSatisfy { (65...90).contains($0 & 0xDF) }
    }

    /// A number that tells short texts apart.
    private static func number(of text: String) -> UInt64 {
        text.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    }
}
