package import ReportingModel

/// What of a partner's table somebody else may see: as much as a message about the cell would repeat, and no more.
///
///     31-12-2025   1.250   n.v.t.   Alblasserdam      as they stand: a figure, a date, an agreed word
///     Jan Jansen 12                                   tekst (13 tekens)
///
/// Texts that the agreement takes over, such as remarks and the names of initiatives, stand as they are too, unless the
/// name of a person may stand in them. Whoever must see more has the original.
package struct ShownCells: Sendable {
    private enum Content: Sendable {
        /// Figures, periods, and whatever no agreement knows.
        case other
        /// Names on a closed list: these, and what lies near one of them.
        case names([String])
        /// Words that are taken over.
        case words
        /// Names to which partners add their own.
        case newNames
    }

    private let contents: [Content]
    /// Apart from capitals and punctuation.
    private let agreedWords: Set<String>
    private let agreedHeadings: AgreedNames
    private let agreedInTitles: AgreedNames
    /// What was worked out before, by column and text.
    private var known: [[String: String]]

    init(_ fit: LayoutFit, _ catalogue: Catalogue) {
        contents = fit.roles.map { ShownCells.content($0, fit, catalogue) }
        known = Array(repeating: [:], count: contents.count + 1)
        let headings = ShownCells.headings(of: fit, catalogue)
        let places = catalogue.municipalities.flatMap { [$0.name, $0.code] + $0.aliases }
        let partners = catalogue.partners.flatMap { [$0.name, $0.id] + $0.aliases }
        let lists = catalogue.codeLists.flatMap(ShownCells.words)
        let figures = catalogue.indicators.flatMap { [$0.label, $0.code] }
        agreedWords = Set(
            (headings + places + partners + lists + figures + fit.layout.totalWords).map { NormalisedLabel.of($0) })
        agreedHeadings = fit.agreedNames(catalogue)
        agreedInTitles = AgreedNames(headings + places + partners + [fit.agreement.title])
    }

    private static func content(_ role: ColumnRole, _ fit: LayoutFit, _ catalogue: Catalogue) -> Content {
        func list(_ id: String, _ labels: some Sequence<String>) -> Content {
            guard let list = catalogue.codeList(id) else { return .other }
            return list.isOpen ? .newNames : .names(words(of: list) + labels)
        }
        switch role {
        case .area:
            if case .column(_, let labels) = fit.layout.area { return list(CodeList.areas, labels.keys) }
            return list(CodeList.areas, [])
        case .dimension(let position):
            guard fit.layout.dimensions.indices.contains(position) else { return .other }
            return list(fit.layout.dimensions[position].codeList, [])
        case .side:
            guard case .crosstab(let crosstab) = fit.layout.kind else { return .other }
            switch crosstab.side {
            case .dimension(_, let id): return list(id, [])
            case .area(let labels): return list(CodeList.areas, labels.keys)
            case .indicator: return .names(headings(of: fit, catalogue))
            case .period: return .other
            }
        case .unit: return list(CodeList.units, [])
        case .partner: return .names(catalogue.partners.flatMap { [$0.name, $0.id] + $0.aliases })
        case .municipality: return .names(catalogue.municipalities.flatMap { [$0.name, $0.code] + $0.aliases })
        case .indicator: return .names(headings(of: fit, catalogue))
        case .remark, .valueRemark, .answer: return .words
        case .value(let column):
            return catalogue.indicator(column.indicator)?.kind == .text ? .words : .other
        case .ignored, .unknown, .period, .year, .longValue, .cross: return .other
        }
    }

    private static func headings(of fit: LayoutFit, _ catalogue: Catalogue) -> [String] {
        fit.layout.agreedHeadings(catalogue).flatMap { [$0.heading] + $0.aliases }
    }

    private static func words(of list: CodeList) -> [String] {
        list.entries.flatMap { [$0.code, $0.label] + $0.aliases }
    }

    /// A cell below the header, or the value of a field.
    package mutating func cell(_ text: String, column: Int) -> String {
        let slot = contents.indices.contains(column) ? column : contents.count
        if let shown = known[slot][text] { return shown }
        let shown = worked(text, slot < contents.count ? contents[slot] : .other)
        known[slot][text] = shown
        return shown
    }

    /// A heading, or the name of a field.
    package func heading(_ text: String) -> String {
        PersonalMask.ifShown(text) {
            text.trimmingSpace().isEmpty ? text : SafeEcho.heading(text, agreed: agreedHeadings)
        }
    }

    /// A title above the table, and what else stands there.
    package func title(_ text: String) -> String {
        PersonalMask.ifShown(text) {
            isPlain(text) || SafeEcho.mayBeShown(heading: text, agreed: agreedInTitles)
                ? SafeEcho.printable(text) : SafeEcho.value(text)
        }
    }

    private func worked(_ text: String, _ content: Content) -> String {
        PersonalMask.ifShown(text) {
            if isPlain(text) { return SafeEcho.printable(text) }
            switch content {
            case .other: break
            case .names(let names):
                if SafeEcho.word(text, near: names).hasPrefix("“") { return SafeEcho.printable(text) }
            case .words:
                if !ShownCells.mayHoldName(text) { return SafeEcho.printable(text) }
            case .newNames:
                if !PersonName.mayName(text), !ShownCells.mayHoldName(text) { return SafeEcho.printable(text) }
            }
            return SafeEcho.value(text)
        }
    }

    private static func mayHoldName(_ text: String) -> Bool {
        let levelled = PersonName.withoutCapitals(text)
        return PersonName.stands(in: text) || PersonName.stands(in: levelled)
            || PersonName.isLikely(levelled.trimmingSpace())
    }

    /// A figure, a day, a period, a word for nothing, or an agreed word.
    private func isPlain(_ text: String) -> Bool {
        let trimmed = text.trimmingSpace()
        if trimmed.isEmpty || agreedWords.contains(NormalisedLabel.of(trimmed)) { return true }
        if SafeEcho.value(trimmed).hasPrefix("“") || SafeEcho.date(trimmed).hasPrefix("“") { return true }
        if AbsenceWords.absence(trimmed) != nil || PeriodReader.read(trimmed) != .unreadable { return true }
        let reading = try? NumberReader(context: .init(decimalSign: ",")).read(trimmed)
        return reading?.unit.isEmpty == true || DutchMunicipalities.contains(trimmed.withoutMunicipalityWord)
    }
}

extension LayoutFit {
    /// What of a table with this layout somebody else may see.
    package func shownCells(_ catalogue: Catalogue) -> ShownCells { ShownCells(self, catalogue) }
}
