import ReportingModel

/// Finds the columns that place the figures: by what their cells are, and by what such columns are usually called.
struct KeyColumnFinder {
    let table: ExampleTable
    let profiles: [ColumnProfile]
    let context: DraftingContext

    static let periodWords: Set<String> = [
        "datum", "peildatum", "periode", "jaar", "meetjaar", "meting", "maand", "peilmaand", "kwartaal", "halfjaar",
        "tertaal", "schooljaar", "verslagperiode", "rapportageperiode", "peilmoment", "verslagjaar",
    ]
    private static let yearWords: Set<String> = ["jaar", "meetjaar", "verslagjaar", "kalenderjaar"]
    private static let partnerWords: Set<String> = [
        "partner", "afzender", "organisatie", "instelling", "bureau", "onderzoeksbureau", "aanleveraar", "leverancier",
    ]
    private static let areaWords: Set<String> = ["gebied", "regio", "gemeente", "wijk", "buurt", "plaats", "kern"]
    private static let remarkWords: Set<String> = [
        "toelichting", "toelichtingen", "opmerking", "opmerkingen", "duiding", "bijzonderheden", "remark", "uitleg",
    ]
    static let unitWords: Set<String> = ["eenheid", "eenheden", "unit"]

    static func isRemark(_ profile: ColumnProfile) -> Bool { remarkWords.contains(key(profile)) }

    private static func key(_ profile: ColumnProfile) -> String { HeadingSpelling.lastName.of(profile.heading) }

    /// - Parameter reserved: columns that are something else already.
    func find(reserved: Set<Int> = [], wantsUnit: Bool = false) -> KeyColumns {
        var found = KeyColumns()
        found.taken = reserved
        setPersonalDataApart(&found)
        findPeriod(&found)
        findSender(&found)
        if wantsUnit { findUnit(&found) }
        findRemark(&found)
        findArea(&found)
        findDimensions(&found)
        return found
    }

    private func free(_ found: KeyColumns) -> [ColumnProfile] {
        profiles.filter { !found.taken.contains($0.position) && $0.isNameable }
    }

    // MARK: One meaning each

    private func setPersonalDataApart(_ found: inout KeyColumns) {
        for profile in profiles where !found.taken.contains(profile.position) {
            guard let kind = profile.personalData else { continue }
            found.taken.insert(profile.position)
            let place = profile.isNameable ? profile.shownName : "kolom \(Place.columnLetters(profile.position + 1))"
            found.note(
                .notice(
                    "\(place) bevat \(kind.words(isOne: false).nl) of vraagt daarom; zo'n bestand wordt in quarantaine "
                        + "gezet, dus laat de partner de kolom weglaten"
                ),
                at: .ignore)
            if profile.isNameable, !profile.isAround { found.ignored.append(profile.name) }
        }
    }

    private func findPeriod(_ found: inout KeyColumns) {
        let scored = free(found).map { profile -> (score: Int, profile: ColumnProfile) in
            let isNamed = KeyColumnFinder.periodWords.contains(KeyColumnFinder.key(profile))
            // A figure such as 2019 reads as a year, and 5-10 as a day: without a telling heading that is no period.
            let looksLikeFigures = !isNamed && profile.holdsNumbers && !(profile.holdsYears && profile.position == 0)
            let score = looksLikeFigures ? 0 : profile.periodShare / 2 + (isNamed ? 45 : 0)
            return (score + (profile.position == 0 ? 5 : 0), profile)
        }
        guard let best = scored.max(by: { ($0.score, $1.profile.position) < ($1.score, $0.profile.position) }),
            best.score >= 45
        else { return }
        let profile = best.profile
        found.taken.insert(profile.position)
        found.readings = profile.readings
        var yearFrom = Layout.YearSource.cell
        let lacksYear = profile.readings.contains { if case .dayWithoutYear = $0 { true } else { false } }
        if lacksYear {
            let years = free(found).first {
                $0.holdsYears
                    && (KeyColumnFinder.yearWords.contains(KeyColumnFinder.key($0)) || $0.position < profile.position)
            }
            if let years {
                yearFrom = .column(years.name)
                found.taken.insert(years.position)
                found.readings = dated(profile) { PeriodReader.read($0.cells[years.position].text) }
            } else if table.hasYearRows {
                yearFrom = .groupRows
                found.readings = dated(profile) { row in row.year.map { .year($0) } ?? .unreadable }
                found.note(.notice("een rij waarin alleen een jaar staat, geldt voor de rijen eronder"), at: .period)
            } else {
                found.note(
                    .doubt("er staan data zonder jaar, en nergens in het bestand staat welk jaar het is"), at: .period)
            }
        }
        let unread = profile.readings.count { $0 == .unreadable || $0 == .impossible }
        if unread > 0 {
            found.note(
                .doubt(
                    "van de verschillende waarden in \(profile.shownName) (\(profile.readings.count)) lezen "
                        + "wij er \(unread) niet als datum of periode; zo'n rij wordt afgekeurd"
                ),
                at: .period)
        }
        if let other = scored.filter({ $0.profile.position != profile.position && $0.score >= 45 }).first {
            found.note(.doubt("\(other.profile.shownName) kan ook de periode zijn; Sluis leest er één"), at: .period)
        }
        found.period = .column(profile.name, yearFrom: yearFrom, on: nil)
    }

    /// The days of a column with their years, row by row.
    private func dated(
        _ profile: ColumnProfile, year: (ExampleTable.Row) -> PeriodReader.Reading
    ) -> [PeriodReader.Reading] {
        table.rows.map { row in
            let reading = PeriodReader.read(row.cells[profile.position].text)
            guard case .dayWithoutYear(let day) = reading, case .year(let year) = year(row),
                let whole = day.inYear(year)
            else { return reading }
            return .day(whole)
        }
    }

    private func findSender(_ found: inout KeyColumns) {
        for profile in free(found) where profile.distinct.count == 1 {
            let text = profile.distinct[0]
            let key = KeyColumnFinder.key(profile)
            if found.partner == nil,
                KeyColumnFinder.partnerWords.contains(key) || context.partner(text)?.id == context.partner.id
            {
                found.partner = profile.name
                found.taken.insert(profile.position)
                if let other = context.partner(text), other.id != context.partner.id {
                    found.note(
                        .doubt(
                            "\(profile.shownName) noemt een andere partner: \(other.name); het bestand wordt "
                                + "dan afgekeurd"
                        ), at: .sender)
                } else if context.partner(text) == nil {
                    found.note(
                        .doubt(
                            "\(profile.shownName) noemt een naam die niet bij \(context.partner.name) staat; "
                                + "vul de schrijfwijze aan in partners.yaml"
                        ), at: .sender)
                }
            } else if found.municipality == nil, key == "gemeente" || key == "gemeentecode" || key == "gemeentenaam" {
                found.municipality = profile.name
                found.taken.insert(profile.position)
                found.claimedMunicipality = context.municipality(text)?.code
                if found.claimedMunicipality == nil {
                    found.note(
                        .doubt("\(profile.shownName) noemt een gemeente die niet in municipalities.yaml staat"),
                        at: .sender)
                }
            }
        }
    }

    private func findUnit(_ found: inout KeyColumns) {
        let unit =
            free(found).first { KeyColumnFinder.unitWords.contains(KeyColumnFinder.key($0)) }
            ?? free(found).first { !$0.holdsNumbers && $0.filledCount > 0 && $0.share(knownTo: context.units) == 100 }
        guard let unit else { return }
        found.unit = unit.position
        found.taken.insert(unit.position)
    }

    private func findRemark(_ found: inout KeyColumns) {
        let free = free(found).filter { !$0.holdsNumbers }
        let remark = free.first { KeyColumnFinder.remarkWords.contains(KeyColumnFinder.key($0)) }
        if let remark {
            found.remark = remark.name
            found.taken.insert(remark.position)
        }
    }

    private func findArea(_ found: inout KeyColumns) {
        let candidates = free(found).filter { !$0.holdsNumbers || $0.share(knownTo: context.areas) == 100 }
        let area = candidates.first { $0.filledCount > 0 && $0.share(knownTo: context.areas) >= 80 }
        if let area {
            found.area = .column(area.name, labels: [:])
            found.taken.insert(area.position)
            let unknown = area.distinct.count { context.areas.resolve($0, wantsNearest: false).code == nil }
            if unknown > 0 {
                found.note(
                    .doubt("van de gebieden (\(area.distinct.count)) staan er \(unknown) niet in codelists/areas.yaml"),
                    at: .area)
            }
            return
        }
        for profile in candidates
        where KeyColumnFinder.areaWords.contains(KeyColumnFinder.key(profile)) && !profile.isAround {
            let reason = profile.filledCount == 0 ? "is leeg" : "noemt gebieden die niet in codelists/areas.yaml staan"
            found.note(
                .doubt("\(profile.shownName) \(reason); zonder gebied gaan alle cijfers over de hele gemeente"),
                at: .ignore)
            found.taken.insert(profile.position)
            found.ignored.append(profile.name)
        }
    }

    private func findDimensions(_ found: inout KeyColumns) {
        for profile in free(found) where !profile.isAround {
            guard let list = (profile.holdsNumbers ? nil : list(of: profile)) ?? openList(named: profile) else {
                continue
            }
            let (name, others) = dimensionName(of: list)
            guard !found.dimensions.contains(where: { $0.name == name }) else { continue }
            found.dimensions.append(.init(name: name, codeList: list, column: profile.name))
            found.taken.insert(profile.position)
            if !others.isEmpty {
                found.note(
                    .doubt("deze lijst heet bij andere indicatoren ook \(others.joined(separator: ", "))"),
                    at: .dimension(name))
            }
            let resolver = context.dimensionLists.first { $0.id == list }?.resolver
            let unknown = profile.distinct.count { resolver?.resolve($0, wantsNearest: false).code == nil }
            if unknown > 0, context.catalogue.codeList(list)?.isOpen != true {
                found.note(
                    .doubt(
                        "van de namen (\(profile.distinct.count)) staan er \(unknown) niet in codelists/\(list).yaml"),
                    at: .dimension(name))
            }
        }
    }

    /// The code list that knows at least four of five texts of a column.
    func list(of profile: ColumnProfile) -> String? {
        guard profile.filledCount > 0 else { return nil }
        let shares = context.dimensionLists.map { ($0.id, profile.share(knownTo: $0.resolver)) }.filter { $0.1 >= 80 }
        return shares.max { $0.1 < $1.1 }?.0
    }

    /// The list that a heading names, when partners may use names of their own on it.
    func openList(named profile: ColumnProfile) -> String? {
        guard profile.filledCount > 0 else { return nil }
        let key = KeyColumnFinder.key(profile)
        let open = context.catalogue.codeLists.filter(\.isOpen)
        return open.first { list in
            let names = context.catalogue.indicators.flatMap { $0.dimensions.filter { $0.value == list.id }.map(\.key) }
            return !names.isEmpty
                && (names + [list.title]).map(NormalisedLabel.of).contains { [$0, "naam" + $0].contains(key) }
        }?.id
    }

    /// What the indicators call the dimension with this code list, and what else they call it.
    func dimensionName(of list: String) -> (String, [String]) {
        let names = Set(context.catalogue.indicators.flatMap { $0.dimensions.filter { $0.value == list }.map(\.key) })
            .sorted()
        return (names.first ?? list, Array(names.dropFirst()))
    }
}
