import ReportingModel

/// Guesses from the periods in an example how often figures come.
///
///     2019-04-30, 2019-08-31, 2020-04-30      reference dates 04-30 and 08-31
///     2022-H1                                 each half-year
///     2019, 2021                              every two years
struct RhythmGuess {
    let rhythm: Agreement.Rhythm
    let notes: [DraftNote]

    /// More different days of the year than this are no reference dates.
    private static let mostReferenceDates = 12

    /// - Parameters:
    ///   - periods: each once, oldest first.
    ///   - days: days of the year whose year is not known.
    init(periods: [Period], days: [MonthDay] = []) {
        let kinds = Set(periods.map(\.kind))
        guard !periods.isEmpty || !days.isEmpty else {
            rhythm = .occasional
            notes = [.fill("hoe vaak de partner levert; in het bestand staat geen periode die wij konden lezen")]
            return
        }
        if kinds.isSubset(of: [.referenceDate]) {
            (rhythm, notes) = RhythmGuess.referenceDates(periods, days)
        } else if kinds.count == 1, let kind = kinds.first, kind != .range {
            (rhythm, notes) = RhythmGuess.regular(periods, kind)
        } else {
            rhythm = .occasional
            let found = kinds.sorted { $0.rawValue < $1.rawValue }.map(\.dutchName).joined(separator: ", ")
            notes = [.doubt("de perioden zijn niet van één soort (\(found)); daarom hier zonder vaste frequentie")]
        }
    }

    private static func referenceDates(_ periods: [Period], _ days: [MonthDay]) -> (Agreement.Rhythm, [DraftNote]) {
        var found = Set(days)
        var notes: [DraftNote] = []
        for period in periods {
            let (_, month, day) = period.firstDay.components
            // 29 February does not come back every year.
            if let day = MonthDay(month: month, day: day) ?? MonthDay(month: month, day: day - 1) { found.insert(day) }
        }
        guard found.count <= mostReferenceDates else {
            return (
                .occasional, [.doubt("er staan \(found.count) verschillende dagen in; dat zijn geen vaste peildata")]
            )
        }
        let years = Set(periods.map(\.firstDay.year))
        if years.count < 2 {
            notes.append(.doubt("de peildata komen uit één jaar; ontbreken er nog?"))
        } else if periods.count <= years.count, found.count > 1 {
            notes.append(
                .doubt(
                    "elke dag komt maar in één jaar voor; misschien zijn het geen vaste peildata (dan: "
                        + "frequency: occasional)"
                ))
        }
        return (.referenceDates(found.sorted()), notes)
    }

    private static func regular(_ periods: [Period], _ kind: Period.Kind) -> (Agreement.Rhythm, [DraftNote]) {
        if periods.count == 1 {
            return (
                .every(1, kind),
                [
                    .doubt(
                        "er staat één periode in het bestand (\(kind.dutchName)); levert de partner "
                            + "onregelmatig, dan is het frequency: occasional"
                    )
                ]
            )
        }
        guard kind == .year else { return (.every(1, kind), []) }
        let gaps = zip(periods, periods.dropFirst()).map { $1.firstDay.year - $0.firstDay.year }
        if gaps.allSatisfy({ $0 == 2 }) {
            return (
                .every(2, .year),
                periods.count < 3
                    ? [.doubt("er zit steeds twee jaar tussen, maar het zijn er maar \(periods.count)")] : []
            )
        }
        return (.every(1, .year), gaps.allSatisfy { $0 == 1 } ? [] : [.doubt("er ontbreken jaren")])
    }
}

extension PeriodReader.Reading {
    /// The period that it is by itself; `nil` when its year stands elsewhere or it could not be read.
    var period: Period? {
        switch self {
        case .day(let day): .referenceDate(day)
        case .year(let year): Period(.year, of: year)
        case .period(let period): period
        case .dayWithoutYear, .partWithoutYear, .impossible, .unreadable: nil
        }
    }
}
