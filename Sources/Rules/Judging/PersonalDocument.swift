package import ReportingModel

/// Looks for lists of people in the text of a file that is no table: a letter, a page, a copy of a database, a mail.
///
/// Such a file is refused anyway, so the question is only whether it must be set apart. A letter has a sender with a
/// name, a telephone and an account; a list has several of them, or numbers and days of birth.
package struct PersonalDocument {
    private let ownNumbers: Set<UInt64>
    private var words: Set<PersonalData> = []
    private var saysNumber = false
    private var nineDigits = 0
    private var numbers: Set<UInt64> = []
    private var holdsDay = false
    private var kinds: Set<PersonalData> = []
    /// Different lines with something that an office has too.
    private var lines: [PersonalData: Set<String>] = [:]
    private var people = 0
    /// Words that were looked at: a long text has few different ones.
    private var seenWords: Set<String> = []

    /// So many different mail addresses, houses or accounts are no longer those of the sender and the reader.
    private static let enough = 4
    /// A longer line is looked at in pieces, so that the work stays in proportion.
    private static let longestLine = 512

    /// - Returns: `nil` when nothing points to persons.
    package static func finding(in text: String, ownNumbers: Set<UInt64>) -> Finding? {
        var document = PersonalDocument(ownNumbers: ownNumbers)
        if let message = PersonLevelFile.message(in: text) { return message }
        for line in text.split(whereSeparator: \.isNewline) {
            var rest = line[...]
            while !rest.isEmpty {
                document.look(at: String(rest.prefix(longestLine)))
                rest = rest.dropFirst(longestLine)
            }
        }
        return PersonalData.finding(of: document.found, in: PersonalDocument.place)
    }

    private static let place = Text(nl: "de tekst van dit bestand", en: "the text of this file")

    private init(ownNumbers: Set<UInt64>) { self.ownNumbers = ownNumbers }

    private mutating func look(at line: String) {
        let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "-" }
        for word in words where (3...40).contains(word.utf8.count) && word.first?.isNumber == false {
            guard seenWords.insert(String(word)).inserted, let kind = PersonalHeading.isExactly(String(word)) else {
                continue
            }
            self.words.insert(kind)
            saysNumber = saysNumber || kind == .citizenServiceNumber
        }
        let headings = Set(PersonalDocument.fields(of: line).compactMap(PersonalHeading.isExactly))
        if headings.count >= 2 { kinds.formUnion(headings.subtracting(ContactLine.letterhead)) }
        let digits = line.utf8.count { $0 &- 48 < 10 }
        if digits >= 4 || line.utf8.contains(0x40) { readNumbers(in: line) }
        for kind in PersonalPhrase.kinds(in: line) { lines[kind, default: []].insert(line) }
        if digits >= 6 { readRow(line) }
    }

    private mutating func readNumbers(in line: String) {
        nineDigits += PersonalNumber.runs(in: line.utf8, over: []).count { $0.digits.count == 9 }
        let found = PersonalText(line, ownNumbers: ownNumbers)
        numbers.formUnion(found.possibleNumbers)
        for kind in found.certain {
            switch kind {
            case .citizenServiceNumber, .birthDate: kinds.insert(kind)
            case .telephoneNumber where found.holdsFixedTelephoneNumber: break
            default: lines[kind, default: []].insert(line)
            }
        }
    }

    /// A name, with a day of birth or a house beside it: a row of a list.
    private mutating func readRow(_ line: String) {
        let fields = PersonalDocument.fields(of: line)
        let days = line.split { $0.isWhitespace || ";,|'\"<>()".contains($0) }.count { word in
            guard (8...10).contains(word.utf8.count), case .day(let day) = PeriodReader.read(String(word)) else {
                return false
            }
            return (2...27).contains(day.components.day)
        }
        holdsDay = holdsDay || days > 0
        guard fields.contains(where: PersonName.isLikely) else { return }
        let isHouse = PersonalPhrase.kinds(in: fields.joined(separator: " ")).contains(.address)
        if days > 0 || isHouse { people += 1 }
        if days > 0, isHouse { kinds.formUnion([.name, .birthDate, .address]) }
    }

    private static func fields(of line: String) -> [String] {
        line.split { ";,|\t'\"<>()".contains($0) }.map { $0.trimmingSpace() }
    }

    private var found: Set<PersonalData> {
        var found = kinds
        let isMostNumbers = numbers.count >= 3 && numbers.count * 2 > nineDigits
        if !numbers.isEmpty, saysNumber || isMostNumbers { found.insert(.citizenServiceNumber) }
        if words.contains(.birthDate), holdsDay { found.insert(.birthDate) }
        // Of words for people one may stand in any letter; two are the headings of a list.
        if words.count >= 2, holdsDay || !numbers.isEmpty || people > 0 {
            found.formUnion(words.subtracting(ContactLine.letterhead))
        }
        if people >= 2 { found.formUnion([.name]) }
        for (kind, lines) in lines where lines.count >= PersonalDocument.enough { found.insert(kind) }
        return found
    }
}
