package import ReportingModel

/// What the name of a file says of its content, where that is something else than what stands in it.
///
///     rapport 2023.csv            with figures about 2024: the wrong file, or the wrong name
///     rapport 2024-01-15.csv      a day is when it was made or sent, and says nothing
///     cijfers 2022-2024.csv       every year of the three
///
/// A name is often careless, so nothing is refused because of it: an official looks.
package struct FileNameClaims {
    private let fileName: String
    private let label: String
    private let partner: Partner
    private let agreement: Agreement
    private let catalogue: Catalogue

    package init(_ fileName: String, partner: Partner, agreement: Agreement, catalogue: Catalogue) {
        self.fileName = fileName
        label = NormalisedLabel.of(fileName)
        self.partner = partner
        self.agreement = agreement
        self.catalogue = catalogue
    }

    /// - Parameter periods: what the figures are about; nothing is said of years when there are none.
    package func findings(about periods: [Period]) -> [Finding] {
        [year(periods), otherPartner, otherMunicipality].compactMap(\.self)
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
        let named = FileNameClaims.years(in: fileName)
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
        guard !names(partner.name, partner.aliases).contains(where: label.contains) else { return nil }
        let other = catalogue.partners.first { other in
            other.id != partner.id && names(other.name, other.aliases).contains { label.hasPrefix($0) }
        }
        return other.map { Finding(.otherPartnerInName, ["found": $0.name, "partner": partner.name]) }
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

    private static func year(_ digits: String) -> Int? {
        digits.count == 4 ? Int(digits).flatMap { (1990...2099).contains($0) ? $0 : nil } : nil
    }

    /// Whether the numbers are a day: 2024-01-15, or 15-01-2024.
    private static func isDay(_ groups: [String]) -> Bool {
        groups.count == 3 && groups[1].count <= 2 && (groups[0].count == 4) != (groups[2].count == 4)
            && (groups[0].count == 4 ? groups[2] : groups[0]).count <= 2
    }
}
