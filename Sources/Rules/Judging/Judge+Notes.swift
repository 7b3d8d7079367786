import ReportingModel

/// A row with one text and no figure, which is a note when no more rows with figures come.
///
///     Lichte hulp;;;                the name of a group, when rows with figures come
///     30-04-2021;50;39;18
///
///     1) exclusief crisis           a note
///     Met vriendelijke groet,       a note
struct PossibleNote {
    let place: CompactPlace
    let shown: Text
    /// With which the row was counted.
    let severity: Severity?
    /// Whether it may be the name of a group of rows, which says nothing that they do not say themselves.
    let isGroupName: Bool

    /// More lines than these below a table are no notes any more.
    static let most = 1_000

    /// Words that make other figures of the rows below them.
    static let wordsOfMeaning: Set<String> = [
        "begroting", "begroot", "begrote", "raming", "geraamd", "prognose", "concept", "schatting", "geschat",
        "voorlopig", "verwacht", "norm", "streefwaarde", "vorig", "vorige", "regio", "regionaal", "regionale", "lokaal",
        "lokale", "landelijk", "nederland", "gemeente", "gemeenten", "wijk", "wijken", "buurt", "buurten", "kern",
        "kernen", "overig", "overige", "totaal", "subtotaal", "gemiddeld", "gemiddelde", "cumulatief", "percentage",
        "procent", "locatie", "vestiging", "noord", "oost", "zuid", "west", "centrum", "aantal", "aantallen",
        "bedragen", "pagina", "blad", "vervolg", "waarvan", "oud", "oude", "fictief", "fictieve", "verzonnen",
        "voorbeeld",
        "voorbeelden", "verwachting", "verwachtingen", "verwachte", "test", "niet", "vervallen", "geschatte",
    ]
}

/// Rule: a text that stands alone below the last figures is a note; between the figures it is a row that nobody
/// understands, unless it can only be the name of a group.
///
/// Must pass: `Pagina 1 van 1` behind the last row, and `Lichte hulp` between two rows. Must fail: `Pagina 1 van 2` and
/// `Alblasserdam` there, and `31-08-2021*` anywhere.
extension Judge {
    /// What becomes of a row with one text.
    ///
    /// - Returns: `nil` when it is to be judged as any other row.
    mutating func loneText(_ text: String, at first: Int, _ cells: RowCells) -> Severity? {
        let (cell, column) = (cells.cells[first], first - cells.all.lowerBound)
        let text = text.trimmingSpace()
        guard rowWidth > 1, possibleNotes.count < PossibleNote.most, mayBeNote(text, column, cell, cells) else {
            return nil
        }
        let shown = quoted(text, near: [])
        var severity: Severity?
        if NoteRow.beginsAsData(text), !PersonalText(text).certain.contains(.telephoneNumber) {
            report(collector.group(.rowNotUnderstood), at: cell, cells.row, &severity, example: shown)
            return severity
        }
        _ = reportPersonalData(in: text, "", cell, cells, &severity)
        noteBelow(text, at: cell, cells, &severity)
        raise(&severity, to: .remark)
        let counted = isFitComplete ? severity : .error
        let isKey = keyColumns.contains { $0.column == column } && column == 0
        possibleNotes.append(
            PossibleNote(
                place: place(of: cell, in: cells.row), shown: shown, severity: counted,
                isGroupName: isKey && isGroupName(text)))
        return severity
    }

    /// More figures came: the texts above them are no notes, but some of them are names of groups.
    mutating func refuseNotes(areGroupsNamed: Bool = true) {
        let group = collector.group(.rowNotUnderstood)
        for note in possibleNotes {
            if areGroupsNamed, note.isGroupName {
                collector.add(note.place, to: collector.group(.noteRowSkipped))
                continue
            }
            collector.add(note.place, to: group, example: note.shown)
            counts.change(rowWith: note.severity, to: .error)
        }
        possibleNotes.removeAll()
    }

    /// Whether a text can be nothing but the name of a group of rows: ordinary words that say nothing of place, kind of
    /// figure or unit. Two groups with the same names in them are found by their names.
    private func isGroupName(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        // `Lichte hulp`; an unknown word alone, or two with capitals, may be a place.
        let isPhrase =
            words.count > 1 && !text.split(separator: " ").dropFirst().contains { $0.contains(where: \.isUppercase) }
        guard (1...5).contains(words.count), !text.contains(where: { $0.isNumber || ":;=".contains($0) }),
            isPhrase && !PersonInName.mayStand(in: text) || PersonInName.isOrdinary(text),
            !words.contains(where: PossibleNote.wordsOfMeaning.contains),
            DutchMunicipalities.named(in: text) == nil,
            !words.contains(where: MeasureWords.isUnit), !ScaleWords.isIn(text), !DutchMunicipalities.contains(text)
        else { return false }
        let key = NormalisedLabel.of(text)
        let names =
            catalogue.municipalities.flatMap { [$0.name] + $0.aliases }
            + catalogue.partners.flatMap { [$0.name] + $0.aliases }
        return !names.contains { key.contains(NormalisedLabel.of($0)) }
    }

    /// No more figures come.
    mutating func settleNotes() {
        guard !possibleNotes.isEmpty else { return }
        // Without any figures there is nothing that they are below of.
        guard review.rowCountOfFile > 0 else { return refuseNotes(areGroupsNamed: false) }
        let group = collector.group(.noteRowSkipped)
        for note in possibleNotes { collector.add(note.place, to: group) }
        possibleNotes.removeAll()
    }

    /// Lines that a program draws around a table: `+-----+----+`, `|---|---|`.
    @inline(__always)
    func isFrame(_ cells: RowCells, first: Int) -> Bool {
        switch cells.bytes[Int(cells.cells[first].start)] {
        case 0x20, 0x2B, 0x2D, 0x3A, 0x3D, 0x5F, 0x7C, 0xE2: isFrameText(cells)
        default: false
        }
    }

    @inline(never)
    private func isFrameText(_ cells: RowCells) -> Bool {
        cells.all.allSatisfy { position in
            let cell = cells.cells[position]
            return cells.isBlank(cell) || NoteRow.isFrame(cells.text(of: cell))
        }
    }

    /// Whether a text alone in its row can be no figure and no name of something that has figures.
    private func mayBeNote(_ text: String, _ column: Int, _ cell: RawTable.Cell, _ cells: RowCells) -> Bool {
        guard text.contains(where: { $0.isLetter || $0.isNumber }), AbsenceWords.absence(text) == nil,
            !fit.layout.isTotal(text),
            !AsideLabel.isAside(text), PeriodReader.read(text) == .unreadable
        else { return false }
        guard let key = keyColumns.first(where: { $0.column == column }) else {
            guard let value = valueColumns.first(where: { $0.column == column }) else { return true }
            let plans = value.plan.map { [$0] } ?? longPlans
            return number(in: cell, cells) == nil && !plans.contains { $0.indicator.kind == .text }
        }
        switch key.meaning {
        case .period, .year, .unit, .remark, .partner, .municipality: return true
        case .area, .dimension, .indicator:
            guard !isKnown(text, column: column) else { return false }
            // On an open list nearly anything may be a name.
            guard let names = knownNames(key) else { return NoteRow.isFooter(text) }
            return NearestName.matches(for: text, in: names, limit: 1).isEmpty
        }
    }
}

/// A row under the figures that holds only a note or the source.
enum NoteRow {
    private static let openings = [
        "bron", "noot", "opmerking", "toelichting", "let op", "*", "source", "note", "peildatum:",
        // What our copy leaves out of such a row.
        "(weggelaten)",
    ]

    static func isNote(_ text: String) -> Bool {
        let words = text.trimmingSpace().lowercased()
        return openings.contains { words.hasPrefix($0) }
    }

    /// Some words in a row that is otherwise empty: no figure, and no date either.
    static func isSentence(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard words.count >= 4, words.count(where: { $0.allSatisfy(\.isLetter) }) >= 3 else { return false }
        return PeriodReader.read(text) == .unreadable
    }

    /// Signs of lines and corners, and nothing else.
    static func isFrame(_ text: String) -> Bool {
        let signs = text.trimmingSpace()
        return signs.utf8.count > 2
            && signs.unicodeScalars.allSatisfy {
                "+-=|_: ".unicodeScalars.contains($0) || (0x2500...0x257F).contains($0.value)
            }
    }

    /// Whether a text begins as a number or a period does, so that a figure may have got lost: `31-08-2021*`.
    ///
    /// Not `1) exclusief crisis` and `2. met verlof`.
    static func beginsAsData(_ text: String) -> Bool {
        if text.first?.isNumber == true {
            let rest = text.drop { $0.isNumber }
            let isMark = text.count - rest.count < 3 && rest.first.map { ").:".contains($0) } == true
            return !isMark || rest.dropFirst().first?.isNumber == true
        }
        let words = text.split(separator: " ").prefix(3).map(String.init)
        return words.indices.contains { last in
            let begin = words[...last].joined(separator: " ")
            return begin.contains(where: \.isNumber) && PeriodReader.read(begin) != .unreadable
        }
    }

    /// What nobody calls a group, a school or a place.
    static func isFooter(_ text: String) -> Bool {
        let words = text.lowercased()
        return [":", "www.", "@", "€", "http"].contains { words.contains($0) } || words.hasSuffix(",")
            || words.hasPrefix("(") || words.first?.isNumber == true && words.contains(")")
            || footers.contains { words.hasPrefix($0) }
    }

    private static let footers = [
        "pagina ", "met vriendelijke", "hartelijke groet", "opgesteld ", "opgemaakt ", "ingevuld ", "laatst ", "tel.",
        "bedragen ", "exclusief ", "inclusief ", "gegenereerd ", "afgedrukt ", "einde ", "in duizenden",
    ]
}
