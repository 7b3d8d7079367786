import ReportingModel

/// What the cells of one column of an example look like.
struct ColumnProfile: Sendable {
    let position: Int
    /// As it stands in the file.
    let heading: String
    /// How a layout names it; empty for a column without a heading.
    let name: String
    /// Whether it is a field of an element around the records.
    let isAround: Bool
    let filledCount: Int
    let emptyCount: Int
    /// The different texts, in the order in which they first occur, at most ``mostDistinct``.
    let distinct: [String]
    /// Cells that are a number, with or without a unit we know.
    private(set) var numberCount = 0
    /// Cells that say that there is no figure.
    private(set) var absenceCount = 0
    /// Codes of the units beside the numbers, the most frequent first.
    let units: [String]
    private(set) var mostDecimals = 0
    private(set) var lowest: ExactDecimal?
    private(set) var highest: ExactDecimal?
    /// Numbers whose decimal sign is certainly a point, and certainly a comma.
    private(set) var pointCount = 0
    private(set) var commaCount = 0
    /// How each different text reads as a period.
    let readings: [PeriodReader.Reading]
    /// What kind of personal data the heading asks for or a cell holds.
    let personalData: PersonalData?

    static let mostDistinct = 500

    init(of table: ExampleTable, column: Int, name: String, units resolver: CodeResolver) {
        position = column
        heading = table.headings[column]
        self.name = name
        isAround = !table.format.isGrid && heading.hasPrefix("/")
        let cells = table.rows.map { $0.cells[column] }
        let filled = cells.filter { !$0.isBlank }
        filledCount = filled.count
        emptyCount = cells.count - filled.count
        var seen: Set<String> = []
        var texts: [String] = []
        for cell in filled where texts.count < ColumnProfile.mostDistinct && seen.insert(cell.text).inserted {
            texts.append(cell.text)
        }
        distinct = texts
        readings = distinct.map { PeriodReader.read($0) }
        let asks = PersonalHeading(heading)
        var found = asks.asked ?? asks.suspected
        var unitCounts: [String: Int] = [:]
        let sign: Character = table.format.isGrid ? "," : "."
        var summary = NumberSummary()
        for cell in filled {
            found = found ?? PersonalData.kinds(in: cell.text).first
            summary.add(cell, decimalSign: sign, resolver, &unitCounts)
        }
        personalData = found ?? (summary.looksLikeCitizenServiceNumbers ? .citizenServiceNumber : nil)
        units = unitCounts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        (numberCount, absenceCount) = (summary.numberCount, summary.absenceCount)
        (mostDecimals, lowest, highest) = (summary.mostDecimals, summary.lowest, summary.highest)
        (pointCount, commaCount) = (summary.pointCount, summary.commaCount)
    }

    /// Whether a layout can name it without repeating what may be somebody's own.
    var isNameable: Bool {
        guard !name.isEmpty, PersonalData.kinds(in: heading).isEmpty,
            SafeEcho.mayBeShown(heading: LayoutFitter.shownLabel(heading))
        else { return false }
        var digits = 0
        for byte in heading.utf8 {
            digits = (48...57).contains(byte) ? digits + 1 : 0
            if digits >= 8 { return false }
        }
        return !name.contains("@")
    }

    /// The heading in a sentence.
    var shownName: String {
        let shown = SafeEcho.heading(LayoutFitter.shownLabel(heading))
        return shown.isEmpty ? "kolom \(Place.columnLetters(position + 1))" : HiddenHeading.quoted(shown, .nl)
    }

    /// Whether its cells can be figures: numbers, or words that say that there is none.
    var holdsNumbers: Bool {
        filledCount > 0 && (numberCount + absenceCount) * 10 >= filledCount * 6
    }

    /// Whether all numbers are years such as 2021.
    var holdsYears: Bool {
        !readings.isEmpty
            && readings.allSatisfy { if case .year(let year) = $0 { (1990...2100).contains(year) } else { false } }
    }

    /// Share of the different texts that read as a date or a period, in hundredths.
    var periodShare: Int {
        let count = readings.count { reading in
            switch reading {
            case .day, .dayWithoutYear, .year, .period: true
            case .partWithoutYear, .impossible, .unreadable: false
            }
        }
        return readings.isEmpty ? 0 : count * 100 / readings.count
    }

    /// Share of the different texts that a resolver knows, in hundredths.
    func share(knownTo resolver: CodeResolver) -> Int {
        distinct.isEmpty
            ? 0 : distinct.count { resolver.resolve($0, wantsNearest: false).code != nil } * 100 / distinct.count
    }

    /// Whether most texts are sentences rather than names or codes.
    var holdsSentences: Bool {
        let long = distinct.count { $0.split(separator: " ").count >= 4 }
        return long * 2 > distinct.count
    }
}

/// Gathers what the numbers of a column are like.
private struct NumberSummary {
    var numberCount = 0
    var absenceCount = 0
    var mostDecimals = 0
    var lowest: ExactDecimal?
    var highest: ExactDecimal?
    var pointCount = 0
    var commaCount = 0
    private var citizenServiceNumberCount = 0

    var looksLikeCitizenServiceNumbers: Bool {
        citizenServiceNumberCount > 0 && citizenServiceNumberCount == numberCount
    }

    mutating func add(
        _ cell: ExampleTable.Cell, decimalSign: Character, _ resolver: CodeResolver, _ units: inout [String: Int]
    ) {
        if AbsenceWords.absence(cell.text) != nil || AbsenceWords.isZero(cell.text) {
            absenceCount += 1
            return
        }
        if cell.kind == .number {
            if let number = try? NumberReader.readJSONNumber(cell.text) { add(number) }
            return
        }
        guard let reading = try? NumberReader(context: .init(decimalSign: decimalSign)).read(cell.text) else { return }
        if !reading.unit.isEmpty {
            guard let code = resolver.resolve(reading.unit, wantsNearest: false).code else { return }
            units[code, default: 0] += 1
        }
        if reading.usedOtherDecimalSign {
            if decimalSign == "," { pointCount += 1 } else { commaCount += 1 }
        }
        switch reading.amount {
        case .exact(let number), .estimate(let number):
            if !reading.usedOtherDecimalSign, number.scale > 0 {
                if decimalSign == "," { commaCount += 1 } else { pointCount += 1 }
            }
            add(number)
        case .interval(let low, let high):
            numberCount += 1
            for bound in [low, high].compactMap(\.self) { widen(to: bound) }
        case .ambiguousInterval(let whole, _, _):
            numberCount += 1
            for bound in [whole.low, whole.high].compactMap(\.self) { widen(to: bound) }
        case .ambiguous(let whole, _): add(whole)
        }
    }

    private mutating func add(_ number: ExactDecimal) {
        numberCount += 1
        mostDecimals = max(mostDecimals, Int(number.normalised.scale))
        widen(to: number)
        if number.scale == 0, (10_000_000..<1_000_000_000).contains(number.coefficient) {
            let digits = Array(String(number.coefficient).utf8).map { $0 - 48 }
            let padded = Array(repeating: UInt8(0), count: 9 - digits.count) + digits
            if PersonalNumber.passesElevenTest(padded) { citizenServiceNumberCount += 1 }
        }
    }

    private mutating func widen(to number: ExactDecimal) {
        lowest = lowest.map { min($0, number) } ?? number
        highest = highest.map { max($0, number) } ?? number
    }
}
