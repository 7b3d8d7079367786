import ReportingModel

/// A line above or below the figures.
struct SurroundingLine {
    /// Its cells that hold anything.
    let texts: [String]
    let place: CompactPlace
    let isAbove: Bool

    /// More lines than these are not looked at; a report has a few.
    static let most = 200
    private static let longestText = 400

    /// - Returns: `nil` for a line that is empty, or too long to be a title.
    init?(_ texts: [String], _ place: CompactPlace, isAbove: Bool) {
        self.texts = texts.map { $0.trimmingSpace() }.filter {
            !$0.isEmpty && $0.utf8.count < SurroundingLine.longestText
        }
        guard !self.texts.isEmpty else { return nil }
        self.place = place
        self.isAbove = isAbove
    }

    var text: String { texts.joined(separator: " ") }

    /// A line such as `Gemeente: Alblasserdam`, or the same in two cells.
    var field: (name: String, value: String)? {
        if texts.count == 2, !texts[0].contains(" ") { return (NormalisedLabel.of(texts[0]), texts[1]) }
        guard texts.count == 1, let colon = texts[0].firstIndex(of: ":") else { return nil }
        let value = texts[0][texts[0].index(after: colon)...].trimmingSpace()
        return value.isEmpty ? nil : (NormalisedLabel.of(texts[0][..<colon]), value)
    }
}

/// What titles, lines above the table and notes below it say of the figures, where that contradicts the agreement.
extension Judge {
    /// Remembers a line above the header.
    mutating func noteTitle(_ cells: RowCells) {
        guard cells.row.line < fit.headerLine else { return }
        let filled = cells.all.filter { !cells.isBlank(cells.cells[$0]) }
        guard let first = filled.first, surroundings.count < SurroundingLine.most else { return }
        let texts = filled.map { cells.text(of: cells.cells[$0]) }
        for (position, text) in zip(filled, texts) where text.utf8.count < 400 {
            _ = lookForScale(text, at: place(of: cells.cells[position], in: cells.row))
        }
        let place = place(of: cells.cells[first], in: cells.row)
        if let line = SurroundingLine(texts, place, isAbove: true) { surroundings.append(line) }
    }

    /// Remembers a note below the figures.
    mutating func noteBelow(
        _ text: String, at cell: RawTable.Cell, _ cells: RowCells, _ severity: inout Severity?
    ) {
        let place = place(of: cell, in: cells.row)
        if lookForScale(text, at: place) { raise(&severity, to: .warning) }
        guard surroundings.count < SurroundingLine.most else { return }
        if let line = SurroundingLine([text], place, isAbove: false) { surroundings.append(line) }
    }

    /// Remembers the fields around the records that no layout asks for: `"titel": "Wachttijden in weken"`.
    mutating func noteAround(_ cells: RowCells) {
        for position in cells.all {
            let cell = cells.cells[position]
            let column = Int(cell.column)
            guard table.columns.indices.contains(column), table.columns[column].ancestor != nil,
                fit.roles[column] == .unknown || fit.roles[column] == .ignored, !cells.isBlank(cell)
            else { continue }
            let (text, place) = (cells.text(of: cell), place(of: cell, in: cells.row))
            if lookForScale(text, at: place) { continue }
            guard surroundings.count < SurroundingLine.most else { return }
            let name = table.columns[column].label.split(separator: "/").last.map(String.init) ?? ""
            if let line = SurroundingLine([name, text], place, isAbove: false) { surroundings.append(line) }
        }
    }

    /// Looks at an explanation of one row, which may be about all of them: `wachttijd in weken`.
    mutating func noteExplanation(_ text: String, at cell: RawTable.Cell, _ row: RawTable.Row) -> Bool {
        guard text.utf8.count <= Judge.longestHeadingLikeText else { return false }
        let place = place(of: cell, in: row)
        if ScaleWords.isIn(text) {
            collector.add(place, to: collector.group(.scaleInTitle))
            return true
        }
        guard let line = SurroundingLine([text], place, isAbove: false) else { return false }
        let isCumulative = reviewCumulation(line)
        return reviewUnit(line, isAlike: true) || isCumulative
    }

    /// Longer explanations are about more than their figures.
    private static let longestHeadingLikeText = 40

    /// Says what the lines contradict, once all figures are known.
    mutating func reviewSurroundings() {
        if let sheet = table.sheet {
            let place = CompactPlace(
                line: max(1, fit.headerLine), column: 1, pattern: patternOfColumn.first ?? 0,
                index: max(1, fit.headerLine))
            if !lookForScale(sheet.name, at: place), let line = SurroundingLine([sheet.name], place, isAbove: false) {
                surroundings.append(line)
            }
        }
        for line in surroundings {
            reviewUnit(line)
            reviewCumulation(line)
            if line.isAbove {
                reviewPlan(line)
                reviewClaims(line)
            }
        }
        nameYearOutside()
    }

    /// What a message repeats of a line: the word that it is about, and the rest only where all of it is known.
    ///
    /// `Begroting 2026 (concept)` is shown; of `Begroting van J. Jansen` only `Begroting …`.
    private func shown(_ line: SurroundingLine, _ word: String) -> Text {
        let text = SafeEcho.printable(line.text)
        var shown = text
        if SafeEcho.value(withoutOwnNames(text, and: word)).first != "“" {
            let isFirst = NormalisedLabel.of(text).hasPrefix(NormalisedLabel.of(word))
            let isLast = NormalisedLabel.of(text).hasSuffix(NormalisedLabel.of(word))
            shown = (isFirst ? "" : "… ") + word + (isLast ? "" : " …")
        }
        return Text(nl: "“\(shown)”", en: "“\(shown)”")
    }

    /// A line with an ordinary word where the names of the configuration stand in it.
    private func withoutOwnNames(_ text: String, and word: String) -> String {
        let names =
            [word, agreement.title, partner.name] + partner.aliases
            + catalogue.municipalities.flatMap { [$0.name] + $0.aliases }
        return names.filter { $0.count > 3 }.sorted { $0.count > $1.count }.reduce(text.lowercased()) { text, name in
            text.replacing(name.lowercased(), with: "gemeente")
        }
    }

    // MARK: Unit and kind of figure

    /// Rule: a unit that a line names is that of a column.
    ///
    /// Must pass: `Wachttijd in dagen` above columns in days. Must be asked: `Eenheid: weken` there.
    ///
    /// - Parameter isAlike: whether only a unit of the same kind is asked about.
    @discardableResult
    private mutating func reviewUnit(_ line: SurroundingLine, isAlike: Bool = false) -> Bool {
        let plans = valueColumns.compactMap(\.plan) + longPlans
        guard
            let found = MeasureWords.other(
                in: line, than: Set(plans.compactMap(\.unit)), resolvers[Judge.unitResolver], isAlike: isAlike)
        else { return false }
        let own = plans.filter { MeasureWords.areAlike(found, $0.unit ?? "") }
        let labels = Set((own.isEmpty ? plans : own).map(\.unitLabel).filter { !$0.isEmpty }).sorted()
        let group = collector.group(
            .otherUnitAround, detail: found, arguments: ["unit": labels.prefix(3).joined(separator: ", ")])
        collector.add(line.place, to: group, example: shown(line, found))
        return true
    }

    /// Rule: figures are about what happened, and not about what was planned.
    ///
    /// Must pass: `Jaarrekening 2025`. Must be asked: `Begroting 2026 (concept)`.
    private mutating func reviewPlan(_ line: SurroundingLine) {
        let words = line.text.lowercased().split { !$0.isLetter }.map(String.init)
        guard let word = words.first(where: Judge.planWords.contains) else { return }
        // Some agreements are about a budget.
        let plans = valueColumns.compactMap(\.plan) + longPlans
        let own = ([agreement.title] + fit.headings + plans.map(\.indicator.label)).joined(separator: " ").lowercased()
        guard !own.contains(word.prefix(6)) else { return }
        collector.add(line.place, to: collector.group(.plannedFigures), example: shown(line, word))
    }

    /// Rule: figures are about one period, and do not hold those of the periods before it.
    ///
    /// Must pass: `Cijfers per kwartaal`. Must be asked: `NB: cijfers zijn cumulatief`.
    @discardableResult
    private mutating func reviewCumulation(_ line: SurroundingLine) -> Bool {
        let words = line.text.lowercased().split { !$0.isLetter }.map(String.init)
        guard let word = words.first(where: Judge.wordsForCumulation.contains) else { return false }
        // `niet cumulatief`
        if let position = words.firstIndex(of: word), position > 0, words[position - 1] == "niet" { return false }
        let own = ([agreement.title] + fit.headings).joined(separator: " ").lowercased()
        guard !own.contains("cumul") else { return false }
        collector.add(line.place, to: collector.group(.cumulativeFigures), example: shown(line, word))
        return true
    }

    private static let wordsForCumulation: Set<String> = ["cumulatief", "cumulatieve", "cumulative"]

    private static let planWords: Set<String> = [
        "begroting", "begrotingscijfers", "ontwerpbegroting", "meerjarenbegroting", "begroot", "raming", "ramingen",
        "meerjarenraming", "geraamd", "prognose", "prognoses", "concept", "conceptcijfers", "conceptversie",
    ]

    // MARK: Sender, municipality and period

    /// Rule: what a line above the table says of sender, municipality and period is that of the delivery.
    ///
    /// Must pass: `Gemeente: Alblasserdam`, and a title with both municipalities. Must fail: `Gemeente: Sliedrecht`. Must
    /// be asked: another municipality in a title.
    private mutating func reviewClaims(_ line: SurroundingLine) {
        if let field = line.field {
            if Judge.municipalityKeys.contains(field.name) || isHeading(fit.layout.municipalityColumn, field.name) {
                return reviewMunicipality(field.value, line)
            }
            if Judge.partnerKeys.contains(field.name) || isHeading(fit.layout.partnerColumn, field.name) {
                return reviewPartner(field.value, line)
            }
            if Judge.periodKeys.contains(field.name) { return reviewPeriod(field.value, line) }
        }
        reviewTitle(line)
    }

    private func isHeading(_ heading: String?, _ key: String) -> Bool {
        heading.map { HeadingSpelling.lastName.of($0) == key } ?? false
    }

    private mutating func reviewMunicipality(_ value: String, _ line: SurroundingLine) {
        guard let own = catalogue.municipality(agreement.municipality) else { return }
        let key = NormalisedLabel.of(value)
        guard !Judge.names(own.name, own.aliases + [own.code]).contains(where: key.contains) else { return }
        let name = key.hasPrefix("gemeente") ? value.trimmingSpace().dropFirst("gemeente".count).trimmingSpace() : value
        let isOther = catalogue.municipalities.contains { other in
            ([other.code, other.name] + other.aliases).contains { NormalisedLabel.of($0) == NormalisedLabel.of(name) }
        }
        // Anything else may be somebody at the municipality.
        guard isOther || DutchMunicipalities.contains(name) else { return }
        let group = collector.group(.municipalityMismatch, detail: key, arguments: ["municipality": own.name])
        collector.add(line.place, to: group, example: quoted(name, near: [name]))
    }

    private mutating func reviewPartner(_ value: String, _ line: SurroundingLine) {
        let key = NormalisedLabel.of(value)
        guard !Judge.names(partner.name, partner.aliases + [partner.id]).contains(where: key.contains) else { return }
        let other = catalogue.partners.first { other in
            ([other.id, other.name] + other.aliases).contains {
                let name = NormalisedLabel.of($0)
                return key == name || key == "stichting" + name
            }
        }
        guard let other, other.id != partner.id else { return }
        let group = collector.group(.partnerMismatch, detail: key, arguments: ["partner": partner.name])
        collector.add(line.place, to: group, example: quoted(value, near: [value]))
    }

    private mutating func reviewPeriod(_ value: String, _ line: SurroundingLine) {
        let named = FileNameClaims.years(in: value)
        let meant = Set(book.periods.values.flatMap { $0.firstDay.year...$0.lastDay.year })
        guard !named.isEmpty, !meant.isEmpty, meant.isDisjoint(with: named) else { return }
        let shown = meant.sorted().map(String.init)
        let period = shown.count <= 3 ? shown.joined(separator: ", ") : "\(shown[0]) – \(shown[shown.count - 1])"
        let found = "“\(named.sorted().map(String.init).joined(separator: ", "))”"
        let group = collector.group(.otherPeriodInTitle, arguments: ["period": period])
        collector.add(line.place, to: group, example: Text(nl: found, en: found))
    }

    /// A title that names a municipality nobody has an agreement for, and not the one that the figures are for.
    private mutating func reviewOtherTown(_ line: SurroundingLine, isNamed: ([String]) -> Bool) {
        guard let own = catalogue.municipality(agreement.municipality),
            let town = DutchMunicipalities.named(in: line.text),
            !catalogue.municipalities.contains(where: { municipality in
                ([municipality.name] + municipality.aliases).contains {
                    NormalisedLabel.of($0) == NormalisedLabel.of(town)
                }
            }),
            !isNamed(Judge.names(own.name, own.aliases + [own.code])),
            !catalogue.partners.contains(where: { NormalisedLabel.of($0.name).contains(NormalisedLabel.of(town)) })
        else { return }
        let group = collector.group(
            .otherMunicipalityInTitle, detail: NormalisedLabel.of(town), arguments: ["municipality": own.name])
        collector.add(line.place, to: group, example: shown(line, town))
    }

    private mutating func reviewTitle(_ line: SurroundingLine) {
        let key = NormalisedLabel.of(line.text)
        let above = surroundings.filter(\.isAbove).map { NormalisedLabel.of($0.text) }
        func isNamed(_ names: [String]) -> Bool { names.contains { name in above.contains { $0.contains(name) } } }
        if let own = catalogue.municipality(agreement.municipality),
            !isNamed(Judge.names(own.name, own.aliases + [own.code])),
            let other = catalogue.municipalities.first(where: { other in
                other.code != own.code && Judge.names(other.name, other.aliases).contains(where: key.contains)
            })
        {
            let group = collector.group(
                .otherMunicipalityInTitle, detail: other.code, arguments: ["municipality": own.name])
            collector.add(line.place, to: group, example: shown(line, other.name))
        }
        reviewOtherTown(line, isNamed: isNamed)
        guard !isNamed(Judge.names(partner.name, partner.aliases)) else { return }
        let towns = catalogue.municipalities.map { NormalisedLabel.of($0.name) }
        let own = NormalisedLabel.of(agreement.title)
        let other = catalogue.partners.first { other in
            // A partner that is called after a municipality is named with it.
            other.id != partner.id
                && Judge.names(other.name, other.aliases).contains { name in
                    !towns.contains(where: name.contains)
                        && !own.contains(name) && Judge.senders.contains { key.contains($0 + name) }
                }
        }
        guard let other else { return }
        let group = collector.group(.otherPartnerInTitle, detail: other.id, arguments: ["partner": partner.name])
        collector.add(line.place, to: group, example: shown(line, other.name))
    }

    /// Names that are long enough to be no accident, as they are compared.
    private static func names(_ name: String, _ others: [String]) -> [String] {
        let own = NormalisedLabel.of(name)
        return ([name] + others).map { NormalisedLabel.of($0) }.filter { $0.count > 4 || $0 == own && $0.count > 2 }
    }

    private static let senders = ["van", "vanstichting", "vande", "vanhet", "door", "doorstichting"]

    private static let municipalityKeys: Set<String> = [
        "gemeente", "gemeentenaam", "gemeentecode", "naamgemeente", "municipality",
    ]
    private static let partnerKeys: Set<String> = [
        "partner", "afzender", "organisatie", "naamorganisatie", "aanbieder", "instelling", "leverancier",
        "zorgaanbieder",
    ]
    private static let periodKeys: Set<String> = [
        "periode", "verslagperiode", "rapportageperiode", "meetperiode", "tijdvak", "jaar", "verslagjaar",
        "rapportagejaar", "boekjaar",
    ]

    // MARK: A year that stands elsewhere

    /// Where dates have no year, names the one year of the title or the headings: it may be meant.
    private mutating func nameYearOutside() {
        let groups = collector.groups(of: .yearMissing)
        guard !groups.isEmpty else { return }
        func years(_ texts: [String]) -> Set<Int> {
            texts.reduce(into: []) { $0.formUnion(FileNameClaims.years(in: $1)) }
        }
        let inTitle = years(surroundings.filter(\.isAbove).map(\.text))
        let inHeadings = years(fit.headings)
        let found = inTitle.count == 1 ? inTitle : inTitle.isEmpty && inHeadings.count == 1 ? inHeadings : []
        guard let year = found.first else { return }
        let arguments =
            inTitle.isEmpty
            ? ["detail": "In een kop", "detailEN": "In a heading"]
            : ["detail": "In de titel", "detailEN": "In the title"]
        for group in groups {
            collector.rename(group, to: .yearOutsideTable, arguments: arguments.merging(["year": String(year)]) { $1 })
        }
    }
}
