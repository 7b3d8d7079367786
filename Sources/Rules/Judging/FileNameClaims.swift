package import ReportingModel

/// What the name of a file says of its content, where that is something else than what stands in it.
///
///     rapport 2023.csv            with figures about 2024: the wrong file, or the wrong name
///     rapport 2024-01-15.csv      a day is when it was made or sent, and says nothing
///     cijfers maart 2024.csv      so is a month, in the year after the figures
///     cijfers 2022-2024.csv       every year of the three
///     evaluatie 2e halfjaar.csv   with figures about the first: probably the file of last time
///
/// A name is often careless, so nothing is refused because of it: an official looks.
package struct FileNameClaims {
    let fileName: String
    private let label: String
    private let partner: Partner
    let agreement: Agreement
    let catalogue: Catalogue

    package init(_ fileName: String, partner: Partner, agreement: Agreement, catalogue: Catalogue) {
        self.fileName = fileName
        label = NormalisedLabel.of(fileName)
        self.partner = partner
        self.agreement = agreement
        self.catalogue = catalogue
    }

    /// - Parameter periods: what the figures are about; nothing is said of years when there are none.
    package func findings(about periods: [Period]) -> [Finding] {
        [year(periods) ?? part(of: periods), otherPartner, otherMunicipality, scale, otherUnit].compactMap(\.self)
    }

    /// Rule: a half-year, term or quarter in the name has something in common with what the figures are about. A month may
    /// as well be that of sending, so it counts only where figures about months were agreed.
    ///
    /// Must pass: `Q2 2025` with figures about 2025-H1. Must be asked: `T2 2026` with figures about the first term.
    private func part(of periods: [Period]) -> Finding? {
        let named = FileNameClaims.parts(in: fileName).filter { $0.kind != .month || agreesMonths }
        guard !named.isEmpty, !periods.isEmpty, !named.contains(where: { part in periods.contains(where: part.meets) })
        else { return nil }
        let shown = periods.sorted().prefix(3)
        func words(_ language: Language) -> String {
            shown.map { $0.words(language) }.joined(separator: ", ") + (periods.count > 3 ? " …" : "")
        }
        return Finding(
            .otherPeriodInName,
            [
                "found": named.map { $0.words(.nl) }.joined(separator: ", "),
                "foundEN": named.map { $0.words(.en) }.joined(separator: ", "),
                "period": words(.nl), "periodEN": words(.en),
            ])
    }

    private var agreesMonths: Bool {
        if case .every(_, .month) = agreement.rhythm { true } else { false }
    }

    /// Where a date has no year and the name of the file has one, asks whether that is meant.
    package func namingYear(_ findings: [Finding]) -> [Finding] {
        let years = FileNameClaims.years(in: fileName)
        guard years.count == 1, let year = years.first else { return findings }
        return findings.map { finding in
            guard finding.code == .yearMissing else { return finding }
            var arguments = finding.arguments
            arguments["detail"] = "In de naam van het bestand"
            arguments["detailEN"] = "In the name of the file"
            arguments["year"] = String(year)
            return Finding(.yearOutsideTable, arguments, expected: finding.expected, places: finding.places)
        }
    }

    private func year(_ periods: [Period]) -> Finding? {
        var named = FileNameClaims.years(in: fileName)
        if !agreesMonths, let last = periods.map(\.lastDay).max() {
            named.subtract(FileNameClaims.yearsOfSending(in: fileName, after: last))
        }
        let meant = Set(periods.flatMap { $0.firstDay.year...$0.lastDay.year })
        guard !named.isEmpty, !meant.isEmpty, meant.isDisjoint(with: named) else { return nil }
        let shown = meant.sorted().map(String.init)
        let period = shown.count <= 3 ? shown.joined(separator: ", ") : "\(shown[0]) – \(shown[shown.count - 1])"
        return Finding(
            .otherPeriodInName,
            ["found": named.sorted().map(String.init).joined(separator: ", "), "period": period])
    }

    /// Another partner's name at the start of the name; further on it may be the subject.
    private var otherPartner: Finding? {
        guard !names(partner.name, partner.aliases).contains(where: label.contains),
            !([partner.name] + partner.aliases).contains(where: hasWord)
        else { return nil }
        let other = catalogue.partners.first { other in
            other.id != partner.id
                && (names(other.name, other.aliases).contains { label.hasPrefix($0) }
                    || other.aliases.contains(where: opensWithShortName))
        }
        return other.map { Finding(.otherPartnerInName, ["found": $0.name, "partner": partner.name]) }
    }

    /// Whether the name begins with a short name in capitals, as a word: `SJT wachttijd`, and not `mee te sturen`.
    private func opensWithShortName(_ alias: String) -> Bool {
        guard (3...4).contains(alias.count), alias == alias.uppercased(), alias.allSatisfy(\.isLetter) else {
            return false
        }
        return words.first == alias
    }

    private func hasWord(_ alias: String) -> Bool { words.contains { $0.lowercased() == alias.lowercased() } }

    private var words: [String] {
        fileName.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private var otherMunicipality: Finding? {
        guard let own = catalogue.municipality(agreement.municipality),
            !names(own.name, own.aliases + [own.code]).contains(where: label.contains)
        else { return nil }
        let other = catalogue.municipalities.first { other in
            other.code != own.code && names(other.name, other.aliases).contains(where: label.contains)
        }
        return other.map { Finding(.otherMunicipalityInName, ["found": $0.name, "municipality": own.name]) }
    }

    /// Names that are long enough to be no accident.
    private func names(_ name: String, _ others: [String]) -> [String] {
        ([name] + others).map(NormalisedLabel.of).filter {
            $0.count > 4 || $0 == NormalisedLabel.of(name) && $0.count > 2
        }
    }

    /// The years that a name claims.
    static func years(in name: String) -> Set<Int> {
        let chunks = name.split { !($0.isASCII && $0.isNumber) && !"-_./".contains($0) }
        return chunks.reduce(into: []) { years, chunk in
            let groups = chunk.split { !$0.isNumber }.map(String.init)
            guard !isDay(groups) else { return }
            for (group, next) in zip(groups, groups.dropFirst() + [""]) {
                guard let year = year(group) else { continue }
                years.insert(year)
                // 2021-2023 is three years, and 2021-22 a school year.
                if let last = FileNameClaims.year(next), year < last, last - year < 20 { years.formUnion(year...last) }
                if next.count == 2, Int(next) == (year + 1) % 100 { years.insert(year + 1) }
            }
        }
    }

    /// The years that stand in a name only with a month of the twelve after a day: then the file was sent.
    ///
    /// Must pass: `jaarrekening maart 2026` over 2025. Must be asked: `jaarrekening 2026`, and `maart 2027`.
    static func yearsOfSending(in name: String, after last: CalendarDay) -> Set<Int> {
        let words = name.split { !$0.isLetter && !$0.isNumber }.prefix(mostWords).map(String.init)
        let (lastYear, lastMonth, _) = last.components
        var (sent, claimed): (Set<Int>, Set<Int>) = ([], [])
        for (position, word) in words.enumerated() {
            guard let year = year(word) else { continue }
            let before = position > 0 ? words[position - 1] : ""
            let after = position + 1 < words.count ? words[position + 1] : ""
            let months = [
                before.first?.isNumber == true ? "\(before)-\(year)" : "\(before) \(year)",
                after.count == 2 ? "\(year)-\(after)" : "",
            ].compactMap(month)
            let isSent = months.contains { (1...12).contains((year - lastYear) * 12 + $0 - lastMonth) }
            if isSent { sent.insert(year) } else { claimed.insert(year) }
        }
        return sent.subtracting(claimed)
    }

    private static func month(_ text: String) -> Int? {
        guard case .period(let period) = PeriodReader.read(text), period.kind == .month else { return nil }
        return period.number
    }

    /// A part of a year that a name claims; without a year it can be that of any.
    struct Part: Hashable {
        let kind: Period.Kind
        let number: Int
        let year: Int?

        func meets(_ period: Period) -> Bool {
            (year.map { $0...$0 } ?? period.firstDay.year...period.lastDay.year).contains { year in
                Period(kind, number, of: year).map {
                    $0.firstDay <= period.lastDay && period.firstDay <= $0.lastDay
                } ?? false
            }
        }

        func words(_ language: Language) -> String {
            if let year, let period = Period(kind, number, of: year) { return period.words(language) }
            let named = Period(kind, number, of: 2000)?.words(language) ?? ""
            return named.replacing(" of 2000", with: "").replacing(" 2000", with: "")
        }
    }

    /// The half-years, terms, quarters and months that a name claims.
    static func parts(in name: String) -> [Part] {
        let stem = name[..<(name.lastIndex(of: ".") ?? name.endIndex)]
        let words = stem.split { !$0.isLetter && !$0.isNumber }.prefix(mostWords).map(String.init)
        var parts: [Part] = []
        var first = words.startIndex
        while first < words.endIndex {
            let reading = (first..<min(first + longestPart, words.endIndex)).reversed().lazy.map { last in
                (last, PeriodReader.read(words[first...last].joined(separator: " ")))
            }.first { $0.1 != .unreadable && $0.1 != .impossible }
            guard let (last, found) = reading else {
                first += 1
                continue
            }
            if let part = part(found, words[first...last]) { parts.append(part) }
            first = last + 1
        }
        return parts
    }

    private static let mostWords = 40
    private static let longestPart = 4

    private static func part(_ reading: PeriodReader.Reading, _ words: ArraySlice<String>) -> Part? {
        switch reading {
        case .period(let period) where kinds.contains(period.kind):
            // Numbers alone may be a day or a version; a letter k is also a class.
            guard words.joined().contains(where: \.isLetter), !words.contains(where: isClass) else { return nil }
            return Part(kind: period.kind, number: period.number, year: period.firstDay.year)
        case .partWithoutYear(let kind, let number) where kinds.contains(kind) && kind != .month:
            return words.contains(where: isClass) ? nil : Part(kind: kind, number: number, year: nil)
        default: return nil
        }
    }

    private static func isClass(_ word: String) -> Bool { word.lowercased().hasPrefix("k") && word.count <= 2 }

    private static let kinds: Set<Period.Kind> = [.month, .quarter, .fourMonths, .halfYear]

    private static func year(_ digits: String) -> Int? {
        digits.count == 4 ? Int(digits).flatMap { (1990...2099).contains($0) ? $0 : nil } : nil
    }

    /// Whether the numbers are a day: 2024-01-15, or 15-01-2024.
    private static func isDay(_ groups: [String]) -> Bool {
        groups.count == 3 && groups[1].count <= 2 && (groups[0].count == 4) != (groups[2].count == 4)
            && (groups[0].count == 4 ? groups[2] : groups[0]).count <= 2
    }
}
