import ReportingModel

/// What a text means in a column whose values stand on a list.
extension Judge {
    /// A code, its label or an alias; otherwise a finding with the nearest or all allowed values.
    mutating func code(
        _ text: String, _ heading: String, _ column: Int, list id: String, labels: [String: String],
        position: (inout Judge, String) -> UInt32
    ) -> KeyMeaning {
        guard let list = catalogue.codeList(id) else { return KeyMeaning(isUsable: false) }
        let resolver = resolvers[column] ?? CodeResolver(list, labels: labels)
        resolvers[column] = resolver
        // Finding what was meant takes its time, and nobody reads a hundred of them.
        let hasRoom = unknownTexts < Judge.mostUnknownTexts && collector.hasRoom(.unknownCode, column: heading)
        var resolution = resolver.resolve(text, wantsNearest: hasRoom)
        if case .unknown = resolution {
            if let fault = spreadsheetFault(text, heading) { return fault }
            let place = text.withoutMunicipalityWord
            if id == CodeList.areas, place != text { resolution = resolver.resolve(place, wantsNearest: hasRoom) }
            if let before = SpreadsheetTexts.code(behindDate: text),
                let code = resolver.resolve(before, wantsNearest: false).code
            {
                resolution = .alias(code, label: list.entry(code)?.label ?? code)
            }
        }
        switch list.isOpen && text.contains(where: Judge.signsOfMeaning.contains) ? .unknown(expected: []) : resolution
        {
        case .exact(let code): return KeyMeaning(position: position(&self, code))
        case .alias(let code, let label):
            let group = collector.group(
                .aliasRead, column: heading, detail: NormalisedLabel.of(text), arguments: ["meaning": label])
            let example = SafeEcho.word(text, near: [text])
            return KeyMeaning(position: position(&self, code), group: group, example: Text(nl: example, en: example))
        case .unknown where list.isOpen:
            return newName(text, heading, list) { position(&$0, $1) }
        case .unknown where AsideLabel.isAside(text): return aside(text, heading)
        case .unknown where TotalLabel.kind(of: text, fit.layout.totalWords) != nil || TotalLabel.isTogether(text):
            return total(text, heading)
        case .unknown(let nearest):
            unknownTexts += 1
            let expected = id == CodeList.units ? agreedUnits : nearest
            return unknown(text, heading, resolver, expected: hasRoom ? expected : [])
        }
    }

    /// The units of the figures that were agreed, each once.
    private var agreedUnits: [String] {
        let labels = (longPlans + valueColumns.compactMap(\.plan)).map(\.unitLabel).filter { !$0.isEmpty }
        return labels.enumerated().filter { labels.firstIndex(of: $1) == $0 }.map(\.element)
    }

    private static let mostUnknownTexts = 200

    private mutating func unknown(
        _ text: String, _ heading: String, _ resolver: CodeResolver, expected: [String]
    ) -> KeyMeaning {
        guard !expected.isEmpty else {
            let group = collector.group(
                .unknownCode, column: heading, detail: "…", arguments: ["list": resolver.title])
            return KeyMeaning(
                isUsable: false, group: group,
                example: Text(nl: "nog een woord dat wij niet kennen", en: "another word that we do not know"))
        }
        // Of what may not be repeated every value looks the same: then it is said once.
        let isPart = isPart(text, of: resolver)
        let shown = quoted(text, near: isPart ? [text] : expected + resolver.words + ownHeadings)
        let isHidden = !shown.nl.contains("“")
        let group = collector.group(
            .unknownCode, column: heading,
            detail: isPart ? "waarvan" : isHidden ? shown.nl : NormalisedLabel.of(text),
            arguments: ["list": resolver.title], expected: expected)
        return KeyMeaning(isUsable: false, group: group, example: shown)
    }

    /// `waarvan Huisarts`: a part that is on the list itself.
    private func isPart(_ text: String, of resolver: CodeResolver) -> Bool {
        let words = text.split(separator: " ", maxSplits: 1)
        return words.count == 2 && words[0].lowercased() == "waarvan"
            && resolver.resolve(String(words[1]), wantsNearest: false).code != nil
    }

    /// A name that an open list does not know yet: taken over and said, unless it cannot be a name.
    private mutating func newName(
        _ text: String, _ heading: String, _ list: CodeList, position: (inout Judge, String) -> UInt32
    ) -> KeyMeaning {
        if PersonalMask.isLeftOut(text) {
            return KeyMeaning(isUsable: false, group: collector.group(.ownWordsLeft, column: heading))
        }
        if holdsPersonalData(text) {
            return holdsPossibleNumber(text)
                ? KeyMeaning(isUsable: false, group: resemblingGroup(heading)) : KeyMeaning(isUsable: false)
        }
        let words = text.lowercased()
        if AsideLabel.isAside(text) || Judge.summaryWords.contains(where: { words.hasPrefix($0) }) {
            return aside(text, heading)
        }
        let total = TotalLabel.kind(of: text, fit.layout.totalWords)
        if total == .certain { return self.total(text, heading) }
        if SpreadsheetTexts.fault(text) == .date || Judge.isDay(text) {
            let group = collector.group(.dateMadeByExcel, column: heading)
            return KeyMeaning(
                isUsable: false, group: group,
                example: Text(nl: SafeEcho.date(text, .nl), en: SafeEcho.date(text, .en)))
        }
        let own = CodeList.code(forNewName: text)
        let code = oneSpelling(of: own)
        // Signs alone, such as a dash, name nothing.
        guard code.contains(where: { $0.isLetter || $0.isNumber || $0.isSymbol }) else {
            return KeyMeaning(isUsable: false, group: collector.group(.keyCellEmpty, column: heading))
        }
        guard code.unicodeScalars.count <= Judge.longestName else {
            let group = collector.group(.textTooLong, column: heading, arguments: ["limit": String(Judge.longestName)])
            return KeyMeaning(isUsable: false, group: group)
        }
        if total == .likely || TotalLabel.isOfAll(text) {
            var meaning = KeyMeaning(position: position(&self, code))
            meaning.possibleTotal = PossibleTotal.Name(
                heading: heading, text: text, list: list.title, isLikely: total == .likely)
            return meaning
        }
        if code != own, Judge.mayShow(own, code) {
            let group = collector.group(
                .aliasRead, column: heading, detail: code, arguments: ["meaning": SafeEcho.printable(code)])
            let found = "“\(SafeEcho.printable(own))”"
            return KeyMeaning(position: position(&self, code), group: group, example: Text(nl: found, en: found))
        }
        // A person's name is asked about; a list of them sets the file apart.
        let group = collector.group(
            PersonName.mayName(text) ? .newNameOfPerson : .newName, column: heading, arguments: ["list": list.title])
        return KeyMeaning(position: position(&self, code), group: group)
    }

    /// Words that open the label of a row about other rows.
    static let summaryWords = ["gemiddeld", "waarvan", "alle groepen", "alle leeftijden", "average"]

    /// A whole date as a name, such as Excel makes of `4-12`.
    private static func isDay(_ text: String) -> Bool {
        if case .day = PeriodReader.read(text) { true } else { false }
    }

    /// Signs that comparing by letters and digits alone would lose: `<12` is not `12`.
    private static let signsOfMeaning: Set<Character> = ["<", ">", "≤", "≥", "+"]

    /// Longest name of an initiative, a school and the like, in characters.
    private static let longestName = 120
}

extension String {
    /// `Gem. Alblasserdam` and `gemeente Alblasserdam` without the word in front.
    var withoutMunicipalityWord: String {
        let words = trimmingSpace().split(separator: " ", maxSplits: 1)
        guard words.count == 2, ["gem.", "gem", "gemeente"].contains(words[0].lowercased()) else { return self }
        return String(words[1])
    }
}
