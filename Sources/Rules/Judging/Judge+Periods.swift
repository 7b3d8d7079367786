import ReportingModel

extension Judge {
    /// The reading of a period cell, before its year is known; the position is that of the reading.
    mutating func reading(_ text: String, _ heading: String) -> KeyMeaning {
        let reading = PeriodReader.read(text)
        switch reading {
        case .unreadable: return unreadable(.unreadablePeriod, text, heading)
        case .impossible: return unreadable(.impossibleDate, text, heading)
        case .day, .dayWithoutYear, .year, .period: return KeyMeaning(position: periodReadings.position(of: reading))
        }
    }

    /// The period of a reading in a year; the position is that of the period in the code book.
    mutating func datedPeriod(_ readingPosition: UInt32, year: UInt32, _ index: Int) -> KeyMeaning {
        let key = UInt64(readingPosition) << 32 | UInt64(year)
        if let known = dated[key] { return known }
        let reading = periodReadings[readingPosition]
        let example = Judge.words(for: reading)
        let meaning = period(of: reading, year: Int(year), heading: keyColumns[index].heading, example: example)
        dated[key] = meaning
        return meaning
    }

    /// Turns a reading into a period of the agreement, or says why it is none.
    mutating func period(of reading: PeriodReader.Reading, year: Int, heading: String, example: Text) -> KeyMeaning {
        let onDay: MonthDay? = if case .column(_, _, let day) = fit.layout.period { day } else { nil }
        let period: Period? =
            switch reading {
            case .day(let day): .referenceDate(day)
            case .dayWithoutYear(let day): year == 0 ? nil : day.inYear(year).map(Period.referenceDate)
            case .year(let year): onDay.flatMap { $0.inYear(year) }.map(Period.referenceDate) ?? Period(.year, of: year)
            case .period(let period): period
            case .impossible, .unreadable: nil
            }
        guard let period else {
            let group = collector.group(.yearMissing, column: heading)
            return KeyMeaning(isUsable: false, group: group, example: example)
        }
        if let refusal = PeriodWithinAgreement(agreement: agreement, partner: partner.id, today: today).refusal(
            of: period)
        {
            let group = collector.group(
                .periodOutsideAgreement, column: heading, detail: refusal.nl,
                arguments: ["detail": refusal.nl, "detailEN": refusal.en])
            return KeyMeaning(
                isUsable: false, group: group, example: Text(nl: period.description, en: period.description))
        }
        return KeyMeaning(position: book.period(period))
    }

    private static func words(for reading: PeriodReader.Reading) -> Text {
        let words =
            switch reading {
            case .day(let day): day.description
            case .dayWithoutYear(let day): "“\(day.day)-\(day.month)” zonder jaar"
            case .year(let year): String(year)
            case .period(let period): period.description
            case .impossible, .unreadable: ""
            }
        return Text(nl: words, en: words)
    }
}

/// Rule: a figure is about a period of its agreement, in its rhythm, and not in the future.
///
/// Must pass: 30 April for an agreement with reference dates 30 April, 31 August and 31 December. Must fail: 1 May.
struct PeriodWithinAgreement {
    let agreement: Agreement
    /// Who sends it: of a role, only who held it in the period.
    let partner: String
    let today: CalendarDay

    /// What was expected instead; `nil` when the period is fine.
    func refusal(of period: Period) -> Text? {
        if period.firstDay < agreement.from {
            return Text(
                nl: "een periode vanaf \(agreement.from)", en: "a period from \(agreement.from)")
        }
        if let until = agreement.until, period.lastDay > until {
            return Text(nl: "een periode tot en met \(until)", en: "a period up to and including \(until)")
        }
        if period.firstDay > today {
            return Text(nl: "een dag of periode die al is begonnen", en: "a day or period that has begun")
        }
        if agreement.deliverer(of: period) != partner,
            let turn = agreement.deliverers.last(where: { $0.partner == partner })
        {
            let (from, until) = (turn.from?.description ?? "", turn.until?.description ?? "")
            return Text(
                nl: "een periode waarin u dit levert: vanaf \(from)\(until.isEmpty ? "" : " tot en met \(until)")",
                en:
                    "a period in which you deliver this: from \(from)\(until.isEmpty ? "" : " up to and including \(until)")"
            )
        }
        switch agreement.rhythm {
        case .occasional:
            return nil
        case .referenceDates(let days):
            let isKnown =
                period.kind == .referenceDate && days.contains { $0.inYear(period.firstDay.year) == period.firstDay }
            let words = days.map { "\($0.day)-\($0.month)" }.joined(separator: ", ")
            return isKnown ? nil : Text(nl: "een van de peildata \(words)", en: "one of the reference dates \(words)")
        case .every(_, let kind):
            return period.kind == kind
                ? nil
                : Text(nl: "een \(kind.dutchName), zoals \(example(kind))", en: "a period such as \(example(kind))")
        }
    }

    private func example(_ kind: Period.Kind) -> String {
        Period(kind, of: agreement.from.year)?.description ?? agreement.from.description
    }
}
