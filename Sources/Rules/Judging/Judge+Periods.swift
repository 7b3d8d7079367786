import ReportingModel

extension Judge {
    /// The reading of a period cell, before its year is known; the position is that of the reading.
    mutating func reading(_ text: String, _ heading: String, _ column: Int) -> KeyMeaning {
        var cell = PeriodReader.readCell(text)
        let agreed: Period.Kind? = if case .every(_, let kind) = agreement.rhythm { kind } else { nil }
        if cell.reading == .unreadable, agreed == .schoolYear || heading.lowercased().contains("schooljaar") {
            // Elsewhere `2024-2025` can be two years as well.
            cell = PeriodReader.CellReading(reading: PeriodReader.read("schooljaar \(text)"))
        }
        if cell.reading == .unreadable, let part = agreed.flatMap({ PeriodReader.part(text, of: $0) }) {
            cell = PeriodReader.CellReading(reading: part)
        }
        switch cell.reading {
        case .unreadable where PeriodReader.isPlanned(text): return unreadable(.plannedPeriod, text, heading)
        case .unreadable where AsideLabel.isAside(text): return aside(text, heading)
        case .unreadable: return unreadable(.unreadablePeriod, text, heading)
        // No day, but perhaps a month: which of the two numbers is the year is not said.
        case .impossible where PeriodReader.mayBeShortMonth(text): return unreadable(.unreadablePeriod, text, heading)
        case .impossible: return noSuchPart(text, heading) ?? unreadable(.impossibleDate, text, heading)
        case .day, .dayWithoutYear, .partWithoutYear, .year, .period: break
        }
        var meaning = KeyMeaning(position: periodReadings.position(of: cell.reading), monthFirst: cell.monthFirst)
        if let note = cell.note {
            let period = cell.reading.period.map { Text(nl: $0.words(.nl), en: $0.words(.en)) }
            let shown = period ?? Judge.words(for: cell.reading)
            if note == .monthStandsFirst { doubts.columnsWithMonthFirst.insert(column) }
            let reason = note.reason
            meaning.group = collector.group(
                .periodRead, column: heading, detail: reason.nl,
                arguments: ["detail": reason.nl, "detailEN": reason.en])
            meaning.example = Text(
                nl: "\(SafeEcho.date(text, .nl)) als \(shown.nl)", en: "\(SafeEcho.date(text, .en)) as \(shown.en)")
        }
        return meaning
    }

    /// What is said of `2025-H3`: a half-year was expected, and no date.
    private mutating func noSuchPart(_ text: String, _ heading: String) -> KeyMeaning? {
        guard let (kind, year) = PeriodReader.partThatNoYearHas(text) else { return nil }
        let agreed = if case .every(_, let agreed) = agreement.rhythm { agreed } else { kind }
        let example = Period(agreed, of: year ?? agreement.from.year)?.description ?? String(agreement.from.year)
        let group = collector.group(
            .noSuchPartOfYear, column: heading, detail: kind.dutchName,
            arguments: [
                "detail": kind.dutchName, "detailEN": Judge.englishName(kind),
                "limit": "een \(agreed.dutchName), bijvoorbeeld \(example)", "limitEN": "a period such as \(example)",
            ])
        return KeyMeaning(
            isUsable: false, group: group, example: Text(nl: SafeEcho.date(text, .nl), en: SafeEcho.date(text, .en)))
    }

    /// The period of a reading in a year; the position is that of the period in the code book.
    mutating func datedPeriod(_ readingPosition: UInt32, year: UInt32, heading: String) -> KeyMeaning {
        let key = UInt64(readingPosition) << 32 | UInt64(year)
        if let known = dated[key] { return known }
        let reading = periodReadings[readingPosition]
        let example = Judge.words(for: reading)
        let meaning = period(of: reading, year: Int(year), heading: heading, example: example)
        dated[key] = meaning
        return meaning
    }

    /// Turns a reading into a period of the agreement, or says why it is none.
    mutating func period(of reading: PeriodReader.Reading, year: Int, heading: String, example: Text) -> KeyMeaning {
        guard let period = period(of: reading, year: year) else {
            let group = collector.group(.yearMissing, column: heading)
            return KeyMeaning(isUsable: false, group: group, example: example)
        }
        let rule = PeriodWithinAgreement(agreement: agreement, partner: partner.id, today: today)
        if let refusal = rule.refusal(of: period) {
            let isBefore = period.lastDay < agreement.from
            let group = collector.group(
                isBefore ? .figuresBeforeAgreement : .periodOutsideAgreement, column: isBefore ? "" : heading,
                detail: refusal.nl, arguments: ["detail": refusal.nl, "detailEN": refusal.en])
            return KeyMeaning(
                isUsable: false, isBeforeAgreement: isBefore, group: group,
                example: Text(nl: period.words(.nl), en: period.words(.en)))
        }
        guard let agreed = rule.agreedLength(insteadOf: period) else {
            return KeyMeaning(position: book.period(period))
        }
        // One agreement, one cause: however many columns or rows have such a period.
        let group = collector.group(
            .otherPeriodLength, detail: agreed.nl,
            arguments: ["detail": agreed.nl, "detailEN": agreed.en])
        if !otherLengths.contains(group) { otherLengths.append(group) }
        return KeyMeaning(
            position: book.period(period), group: group, example: Text(nl: period.words(.nl), en: period.words(.en)))
    }

    /// The period that a reading is in a year; `nil` when it has no year, or is none.
    func period(of reading: PeriodReader.Reading, year: Int) -> Period? {
        let onDay: MonthDay? = if case .column(_, _, let day) = fit.layout.period { day } else { nil }
        return switch reading {
        case .day(let day): .referenceDate(day)
        case .dayWithoutYear(let day): year == 0 ? nil : day.inYear(year).map(Period.referenceDate)
        case .partWithoutYear(let kind, let number): year == 0 ? nil : Period(kind, number, of: year)
        case .year(let year): onDay.flatMap { $0.inYear(year) }.map(Period.referenceDate) ?? Period(.year, of: year)
        case .period(let period): period
        case .impossible, .unreadable: nil
        }
    }

    /// `30 april`. Any year that has all days will do: only day and month are said.
    private static func words(for day: MonthDay, _ language: Language) -> String {
        (day.inYear(2024)?.words(language).split(separator: " ").dropLast() ?? []).joined(separator: " ")
    }

    private static func monthName(_ number: Int) -> Text {
        guard let day = CalendarDay(year: 2024, month: number, day: 1) else { return Text(nl: "", en: "") }
        return Text(nl: day.monthName(.nl), en: day.monthName(.en))
    }

    private static func words(for reading: PeriodReader.Reading) -> Text {
        switch reading {
        case .day(let day): Text(nl: day.words(.nl), en: day.words(.en))
        case .dayWithoutYear(let day):
            Text(nl: Judge.words(for: day, .nl), en: Judge.words(for: day, .en))
        case .partWithoutYear(let kind, let number):
            kind == .month
                ? Judge.monthName(number)
                : Text(nl: "\(number)e \(kind.dutchName)", en: "part \(number) of a year (\(Judge.englishName(kind)))")
        case .year(let year): Text(nl: String(year), en: String(year))
        case .period(let period): Text(nl: period.words(.nl), en: period.words(.en))
        case .impossible, .unreadable: Text(nl: "", en: "")
        }
    }
}

extension Judge {
    /// The kind of period that was agreed, as somebody would write it; empty where any kind is good.
    var agreedPeriods: Text? {
        PeriodWithinAgreement(agreement: agreement, partner: partner.id, today: today).agreed
    }
}

/// Rule: a figure is about a period of its agreement, in its rhythm, and not in the future.
///
/// Must pass: 30 April for an agreement with reference dates 30 April, 31 August and 31 December. Must fail: 1 May. Must
/// be asked: a half-year for an agreement about quarters, which may be the sum of two of them.
struct PeriodWithinAgreement {
    let agreement: Agreement
    /// Who sends it: of a role, only who held it in the period.
    let partner: String
    let today: CalendarDay

    /// What was expected instead; `nil` when the period is fine.
    func refusal(of period: Period) -> Text? {
        if period.firstDay < agreement.from {
            return Text(
                nl: "een periode vanaf \(agreement.from.words(.nl))",
                en: "a period from \(agreement.from.words(.en))")
        }
        if let until = agreement.until, period.lastDay > until {
            return Text(
                nl: "een periode tot en met \(until.words(.nl))",
                en: "a period up to and including \(until.words(.en))")
        }
        if period.firstDay > today {
            return Text(nl: "een dag of periode die al is begonnen", en: "a day or period that has begun")
        }
        if agreement.deliverer(of: period) != partner,
            let turn = agreement.deliverers.last(where: { $0.partner == partner })
        {
            let nl = [
                turn.from.map { "vanaf \($0.words(.nl))" }, turn.until.map { "tot en met \($0.words(.nl))" },
            ].compactMap(\.self)
            let en = [
                turn.from.map { "from \($0.words(.en))" }, turn.until.map { "up to and including \($0.words(.en))" },
            ].compactMap(\.self)
            return Text(
                nl: "een periode waarin u dit levert: \(nl.joined(separator: " "))",
                en: "a period in which you deliver this: \(en.joined(separator: " "))")
        }
        switch agreement.rhythm {
        case .occasional:
            return nil
        case .referenceDates(let days):
            let isKnown =
                period.kind == .referenceDate && days.contains { $0.inYear(period.firstDay.year) == period.firstDay }
            // Any year that has all days will do: only day and month are said.
            func words(_ language: Language) -> String {
                days.compactMap { $0.inYear(2024)?.words(language).split(separator: " ").dropLast() }
                    .map { $0.joined(separator: " ") }.joined(separator: ", ")
            }
            return isKnown
                ? nil
                : Text(
                    nl: "een van deze peildata: \(words(.nl))", en: "one of these reference dates: \(words(.en))")
        case .every(_, let kind):
            return period.kind == .referenceDate ? words(for: kind) : nil
        }
    }

    /// What was agreed, with an example; `nil` where any period is good.
    var agreed: Text? {
        switch agreement.rhythm {
        case .occasional: return nil
        case .every(_, let kind): return words(for: kind)
        case .referenceDates(let days):
            let year = max(agreement.from.year, today.year - 1)
            guard let example = days.compactMap({ $0.inYear(year) }).first else { return nil }
            let (_, month, day) = example.components
            let written = "\(day < 10 ? "0" : "")\(day)-\(month < 10 ? "0" : "")\(month)-\(year)"
            return Text(nl: "een peildatum, zoals \(written)", en: "a reference date such as \(written)")
        }
    }

    /// The kind of period that was agreed, when this one is longer or shorter.
    func agreedLength(insteadOf period: Period) -> Text? {
        guard case .every(_, let kind) = agreement.rhythm, period.kind != kind else { return nil }
        return words(for: kind)
    }

    private func words(for kind: Period.Kind) -> Text {
        Text(nl: "een \(kind.dutchName), zoals \(example(kind))", en: "a period such as \(example(kind))")
    }

    private func example(_ kind: Period.Kind) -> String {
        Period(kind, of: agreement.from.year)?.description ?? agreement.from.description
    }
}

extension PeriodReader.Note {
    /// Why the cell was read as it was.
    fileprivate var reason: Text {
        switch self {
        case .monthStandsFirst:
            Text(
                nl: "Een maand boven 12 bestaat niet. Daarom lezen wij de maand vooraan, zoals in Amerika.",
                en: "There is no month above 12. So we read the month first, as in America.")
        case .dayNumberOfExcel:
            Text(
                nl: "Dat is het nummer waarmee Excel een datum bewaart.",
                en: "That is the number with which Excel stores a date.")
        case .markSkipped:
            Text(
                nl:
                    "Het teken of woord erachter lezen wij niet mee. Zijn de cijfers voorlopig? Stuur ze dan opnieuw als ze definitief zijn.",
                en:
                    "We do not read the sign or word behind it. Are the figures provisional? Then send them again when they are final."
            )
        case .monthWithShortYear:
            Text(nl: "Zo laat Excel een maand en een jaar zien.", en: "That is how Excel shows a month and a year.")
        }
    }
}
