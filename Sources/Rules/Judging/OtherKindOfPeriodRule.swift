import ReportingModel

/// Rule: where no rhythm was agreed, the same time is not counted twice as another kind of period.
///
/// Must pass: 2020 after 2019, the same month again, and 1 December 2025 after November. Must be asked: 1 December 2025
/// after “december 2025”, 31 December 2019 beside 2019, and the last quarter of 2019 after 2019.
///
/// Two periods of different length in one file are no question but an error; see ``reviewPeriods()``. In an agreement
/// with a rhythm another kind of period is refused, or asked about, whatever else there is.
extension Judge {
    /// Where the other figure stands.
    private enum Other { case thisFile, earlierFile }

    mutating func reviewKindsOfPeriod() {
        guard agreement.rhythm == .occasional else { return }
        // What is missing counts nowhere.
        let figures = review.figures.filter { !$0.observation.value.isAbsent }
        let own = Set(book.periods.values)
        // What the file itself is about takes the place of what counts.
        let earlier = Dictionary(
            grouping: history.figures.filter {
                $0.agreement == agreement.id && !own.contains($0.period) && !$0.value.isAbsent
            },
            by: {
                FigureHistory.Series(indicator: $0.indicator, area: $0.area, unit: $0.unit, dimensions: $0.dimensions)
            }
        ).mapValues { Set($0.map(\.period)).sorted() }
        let kinds = Set(own.map(\.kind))
        guard !earlier.isEmpty || kinds.count > 1 && kinds.contains(.referenceDate) else { return }
        var inFile: [FigureHistory.Series: Set<Period>] = [:]
        for figure in figures {
            inFile[series(of: figure.observation), default: []].insert(book.periods[figure.observation.period])
        }
        for figure in figures {
            let period = book.periods[figure.observation.period]
            let series = series(of: figure.observation)
            if let other = earlier[series]?.first(where: { $0.isSameTime(as: period) }) {
                askAboutKind(of: period, beside: other, in: .earlierFile, figure)
            } else if period.kind == .referenceDate,
                let other = inFile[series]?.sorted().first(where: { $0.isSameTime(as: period) })
            {
                askAboutKind(of: period, beside: other, in: .thisFile, figure)
            }
        }
    }

    private mutating func askAboutKind(
        of period: Period, beside other: Period, in place: Other, _ figure: FigureReview.Figure
    ) {
        let detail =
            switch place {
            case .thisFile: Text(nl: "staat ook een cijfer in dit bestand", en: "the file holds a figure as well")
            case .earlierFile: Text(nl: "telt al een cijfer mee", en: "a figure counts already")
            }
        let group = collector.group(
            .sameTimeTwice, detail: "\(period) \(other) \(detail.en)",
            arguments: [
                "found": period.words(.nl), "foundEN": period.words(.en), "earlier": other.words(.nl),
                "earlierEN": other.words(.en), "detail": detail.nl, "detailEN": detail.en,
            ])
        report(group, at: figure.observation.place, row: figure.row)
    }
}

extension Period {
    /// Whether both are about some of the same days, as another kind of period.
    fileprivate func isSameTime(as other: Period) -> Bool {
        kind != other.kind && firstDay <= other.lastDay && other.firstDay <= lastDay
    }
}

extension Observation.Value {
    fileprivate var isAbsent: Bool { if case .absent = self { true } else { false } }
}

extension ObservationRecord.Value {
    fileprivate var isAbsent: Bool { if case .absent = self { true } else { false } }
}
