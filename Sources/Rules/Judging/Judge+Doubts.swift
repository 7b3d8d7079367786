import ReportingModel

/// Decides what was left open, with everything that the file tells.
extension Judge {
    /// Why one of two readings is the right one.
    private enum Reason {
        case statement, figure, money, column, file, history
    }

    /// Rule: a partner who writes one of the two readings at “klopt toch?” has settled it.
    ///
    /// Must pass: `1250` beside a row with `1.250`. Must be asked: `ja`, or a number that is neither reading.
    private func statedReading(of figure: Doubts.Figure) -> (isWhole: Bool, reason: Reason?)? {
        guard let stated = statedNumbers[figure.place.line]?.numbers else { return nil }
        let (whole, decimal) = (stated.contains(figure.whole), stated.contains(figure.decimal))
        return whole == decimal ? nil : (whole, .statement)
    }

    mutating func settleFigures() {
        let file = signsOfFile()
        let ranges = doubts.figures.isEmpty ? [:] : history.ranges(without: Set(book.periods.values))
        for figure in doubts.figures { settle(figure, file, ranges) }
        doubts.figures.removeAll()
    }

    /// What the whole file tells. Where indicators share their columns, a point of one of them says nothing of another:
    /// `7.4` comes from another program than `48.250`; a comma before decimals is what everybody writes.
    private func signsOfFile() -> SignEvidence {
        var file = SignEvidence()
        for signs in doubts.signs { file.formUnion(signs) }
        return longPlans.isEmpty || file.decimalSign == "," ? file : SignEvidence()
    }

    /// Says how a point in an amount was read where other amounts of its column have a point before their decimals.
    mutating func settlePointsInMoney() {
        for point in doubts.pointsInMoney where doubts.signs[point.signs].decimalSign == "." {
            let group = decisionGroup(.money, isWhole: true, sign: ".", heading: point.heading)
            let example = Text(nl: SafeEcho.value(point.text, .nl), en: SafeEcho.value(point.text, .en))
            report(group, at: point.place, row: point.row, example: example)
        }
        doubts.pointsInMoney.removeAll()
    }

    private mutating func settle(
        _ figure: Doubts.Figure, _ file: SignEvidence,
        _ ranges: [FigureHistory.Series: ClosedRange<ExactDecimal>]
    ) {
        let decision = statedReading(of: figure) ?? decision(figure, file, ranges)
        let isUsual = figure.isUsualSign
        // The same in every format: a point between thousands, as everywhere in the Netherlands, a comma before decimals.
        let hasPoint = isDecimalComma != isUsual
        // Where that is no reading of this figure, the other one stands for the time being.
        let isWhole = decision?.isWhole ?? (figure.canBeWhole != figure.canBeDecimal ? figure.canBeWhole : hasPoint)
        if decision?.reason == .statement { statedNumbers[figure.place.line]?.isUsed = true }
        if let decision, let reason = decision.reason, decision.isWhole || !isUsual || reason == .statement {
            let sign: Character = hasPoint ? "." : ","
            report(decisionGroup(reason, isWhole: decision.isWhole, sign: sign, heading: figure.plan.heading), figure)
        } else if decision == nil {
            let (first, second) = figure.words
            report(
                collector.group(
                    .ambiguousNumber, column: figure.plan.heading, detail: figure.text,
                    arguments: ["first": first, "second": second, "taken": isWhole ? first : second]), figure)
        }
        if figure.bounds != nil, decision != nil {
            report(collector.group(.intervalRead, column: figure.plan.heading), figure)
        }
        let number = isWhole ? figure.whole : figure.decimal
        if let (code, limit) = figure.plan.breach(number) {
            let arguments = ["limit": limit.nl, "limitEN": limit.en]
            report(collector.group(code, column: figure.plan.heading, arguments: arguments), figure)
            return
        }
        if decision != nil { check(figure.amountRules, amount: number, row: figure.row) }
        guard var observation = figure.observation else { return }
        observation.value = figure.value(isWhole: isWhole)
        observations.append(observation)
        // Nobody compares a figure that may be another one; that it is doubtful is said already.
        if review.isOpen, decision != nil { review.note(observation, figure.plan, row: figure.row) }
    }

    /// Rule: one sign with three digits behind it is read as what the evidence says, and asked about when there is none.
    ///
    /// Euros and counts never have three decimals, so `86,000` is asked about even beside `312,50`, and `48.250` euros are
    /// read with thousands in every format; unless other numbers of theirs do have three, such as `0.125`. That a figure
    /// cannot have them is no proof where the comma is certain to be a decimal sign: `231,755` beside `199,10` may be the
    /// outcome of a sum. What is measured may have three decimals, whatever sign the others have: `2.750` fte beside
    /// `4,5` is asked about.
    ///
    /// Must pass: `1.250` clients in a column with `9,8`, and `1.250` fte beside `1.234,5`. Must be asked: `1.250` alone,
    /// `1.111` fte, and the two above. In this order: what the figure can be, the certain numbers of its column (of its
    /// unit, where indicators share one), those of the file, what the partner reported before, the habit of the format.
    ///
    /// - Returns: the reading, with the reason when there is one to tell; `nil` when there is doubt.
    private func decision(
        _ figure: Doubts.Figure, _ file: SignEvidence,
        _ ranges: [FigureHistory.Series: ClosedRange<ExactDecimal>]
    ) -> (isWhole: Bool, reason: Reason?)? {
        let plan = figure.plan
        let signs = doubts.signs[figure.signs]
        let column = signs.decimalSign
        let hasPoint = isDecimalComma != figure.isUsualSign
        if figure.canBeWhole != figure.canBeDecimal {
            let isDecimalSign = !hasPoint && (column ?? file.decimalSign) == ","
            return figure.canBeWhole && isDecimalSign ? nil : (figure.canBeWhole, .figure)
        }
        // What stands in our own copy was written without doubt; what is doubtful there was so before.
        if answerColumns.isRecordTable { return nil }
        // Of what is measured one decimal too many is likelier than a number a thousand times as large.
        let isUnlikely = !plan.isMeasured && !signs.hasThreeDecimals
        let isMeasuredAlone = plan.isMeasured && !signs.hasThousands && !file.hasThousands
        var saysThousands = false
        if let sign = column ?? file.decimalSign {
            saysThousands = (sign == decimalSign) != figure.isUsualSign
            let isDecided = saysThousands ? !isMeasuredAlone : !isUnlikely
            if isDecided { return (saysThousands, column == nil ? .file : .column) }
        }
        if plan.isMoney, hasPoint, !signs.hasThreeDecimals { return (true, .money) }
        if let observation = figure.observation {
            let series = series(of: observation)
            for range in [ranges[series], ranges[series.inAllDimensions]].compactMap(\.self) {
                let (whole, decimal) = (Distance(of: figure.whole, to: range), Distance(of: figure.decimal, to: range))
                if whole == .near, decimal == .far { return (true, .history) }
                if whole == .far, decimal == .near { return (false, .history) }
            }
        }
        // Three digits behind the usual sign can be trusted only where a figure really has that many decimals.
        let isUsualReading = figure.isUsualSign && !saysThousands && (plan.mostDecimals ?? 0) >= 3
        return isUsualReading ? (false, nil) : nil
    }

    /// The cause under which it is said how a sign was read, and why.
    private mutating func decisionGroup(
        _ reason: Reason, isWhole: Bool, sign: Character, heading: String
    ) -> FindingCollector.Group {
        let sign = sign == "," ? Text(nl: "komma", en: "comma") : Text(nl: "punt", en: "point")
        let role =
            isWhole
            ? Text(nl: "teken voor duizendtallen", en: "thousands sign")
            : Text(nl: "teken voor de cijfers achter de komma", en: "decimal sign")
        let words =
            switch reason {
            case .statement:
                Text(nl: "dat schreef u bij “klopt toch?”", en: "you wrote so at “right after all?”")
            case .figure:
                Text(nl: "anders kan dit cijfer niet kloppen", en: "otherwise the figure cannot be right")
            case .money:
                Text(
                    nl: "een bedrag in euro's heeft geen drie cijfers achter de komma",
                    en: "an amount in euros has no three decimals")
            case .column:
                Text(nl: "dat volgt uit andere getallen in de kolom", en: "other numbers in the column say so")
            case .file:
                Text(nl: "dat volgt uit andere getallen in het bestand", en: "other numbers in the file say so")
            case .history:
                Text(nl: "zo past het bij uw eerdere cijfers", en: "that fits your earlier figures")
            }
        return collector.group(
            .numberDecided, column: heading, detail: sign.en + role.en + words.en,
            arguments: [
                "sign": sign.nl, "signEN": sign.en, "role": role.nl, "roleEN": role.en, "reason": words.nl,
                "reasonEN": words.en,
            ])
    }

    private mutating func report(_ group: FindingCollector.Group, _ figure: Doubts.Figure) {
        let example = Text(nl: SafeEcho.value(figure.text, .nl), en: SafeEcho.value(figure.text, .en))
        report(group, at: figure.place, row: figure.row, example: example)
    }

    /// Adds a place to a cause and makes its row, which was counted before, at least as heavy.
    mutating func report(_ group: FindingCollector.Group, at place: CompactPlace, row: Int, example: Text? = nil) {
        collector.add(place, to: group, example: example, row: row)
        doubts.rows.raise(row, to: collector.severity(of: group), &counts)
    }

    /// Rule: a date is day-month-year, unless other dates of its column can only be month-day-year; then it is asked
    /// about.
    ///
    /// Must pass: `04/05/2021`. Must be asked: the same in a column with `04/30/2021`.
    mutating func settleDates() {
        for date in doubts.dates where doubts.columnsWithMonthFirst.contains(date.column) {
            guard case .day(let day) = PeriodReader.readCell(date.text).reading else { continue }
            let group = collector.group(
                .ambiguousDate, column: fit.headings[date.column], detail: date.text,
                arguments: [
                    "first": day.words(.nl), "firstEN": day.words(.en), "second": date.other.words(.nl),
                    "secondEN": date.other.words(.en),
                ])
            let example = Text(nl: SafeEcho.date(date.text, .nl), en: SafeEcho.date(date.text, .en))
            report(group, at: date.place, row: date.row, example: example)
        }
        doubts.dates.removeAll()
    }

    /// When no percentage of a column is more than 1, all of them are probably shares: one cause, said as such.
    mutating func settleShares() {
        for column in doubts.columns where !column.hasMoreThanOne && column.shareCount > 1 {
            for group in column.shareGroups { collector.rename(group, to: .sharesInsteadOfPercentages) }
        }
    }
}

/// How a number lies to what the partner reported before.
private enum Distance {
    case near, between, far

    init(of number: ExactDecimal, to range: ClosedRange<ExactDecimal>) {
        if number.isWithin(5, of: range) {
            self = .near
        } else {
            self = number.isWithin(100, of: range) ? .between : .far
        }
    }
}
