import ReportingModel

/// Which of the rows that were agreed are there, of each period: one bit for each of them.
struct ReportedFigures {
    /// By the position of the period in the code book.
    private var rows: [UInt64] = []
    /// An agreement about more kinds of rows than these is not looked at.
    static let mostKinds = UInt64.bitWidth

    @inline(__always)
    mutating func note(_ kind: Int, _ period: UInt32) {
        guard kind < ReportedFigures.mostKinds else { return }
        while rows.count <= Int(period) { rows.append(0) }
        rows[Int(period)] |= 1 << UInt64(kind)
    }

    func holds(_ kind: Int, _ period: Int) -> Bool { rows[period] & (1 << UInt64(kind)) != 0 }

    /// The periods of which any row is there.
    var periods: [Int] { rows.indices.filter { rows[$0] != 0 } }
}

extension Judge {
    /// Rule: of every period that a file is about all rows are there that were agreed and are not voluntary.
    ///
    /// Where figures are sent when there are any, none are missing. A column that is missing is an error; a row may be
    /// sent later, so this is only said. A newer delivery takes the place of an older one for a period as a whole: what
    /// an older one had is missing all the same.
    ///
    /// Must pass: a file with all rows, some of them `onbekend`. Must be told: the same without one of them.
    mutating func reportMissingFigures() {
        // What is wrong may be the name of the row; then nothing is missing.
        guard agreement.rhythm != .occasional, !collector.hasErrors else { return }
        let required = longPlans.indices.filter { longPlans[$0].isRequired }
        guard required.count > 1, longPlans.count <= ReportedFigures.mostKinds else { return }
        var missing: [[Int]: [Period]] = [:]
        for position in reported.periods {
            let absent = required.filter { !reported.holds($0, position) }
            if !absent.isEmpty { missing[absent, default: []].append(book.periods[UInt32(position)]) }
        }
        for (kinds, periods) in missing.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            reportMissing(kinds.map { "“\(longColumns[$0].heading)”" }, of: periods)
        }
    }

    private mutating func reportMissing(_ names: [String], of periods: [Period]) {
        guard !names.isEmpty, !periods.isEmpty else { return }
        let shown = names.prefix(Judge.mostMissingNamed).joined(separator: ", ")
        let rest = names.count - Judge.mostMissingNamed
        let (about, aboutEN) = (Judge.words(for: periods, .nl), Judge.words(for: periods, .en))
        collector.add(
            Finding(
                .figuresStillMissing,
                [
                    "found": rest > 0 ? "\(shown) en \(rest) andere" : shown,
                    "foundEN": rest > 0 ? "\(shown) and \(rest) others" : shown, "detail": about, "detailEN": aboutEN,
                ]))
    }

    private static let mostMissingNamed = 8

    private static func words(for periods: [Period], _ language: Language) -> String {
        let shown = periods.sorted().prefix(3).map { $0.words(language) }.joined(separator: ", ")
        let more = Text(nl: " en \(periods.count - 3) andere", en: " and \(periods.count - 3) others")[language]
        return periods.count > 3 ? shown + more : shown
    }
}
