import ReportingModel

/// What the cells of one column must be, worked out once before the first row.
///
/// A class, so that handing it to each of a million cells costs one reference.
final class ValuePlan: Sendable {
    /// Column of the table; for `long` the value column, whichever indicator a row is about.
    let heading: String
    let indicator: Indicator
    /// Position of the indicator in the code book.
    let indicatorPosition: UInt32
    /// Code of the unit that was agreed; `nil` when none was.
    let unit: String?
    let unitPosition: UInt32
    let unitLabel: String
    let isRequired: Bool
    let acceptsEstimates: Bool
    let lowest: ExactDecimal?
    let highest: ExactDecimal?
    let mostDecimals: Int?
    /// Whether it is an amount in euros, which is never written with three decimals.
    let isMoney: Bool
    /// Whether a value of so many decimals or fewer needs no further look.
    let freeScale: UInt8
    /// Area that the layout gives with the indicator, as its position in the code book.
    let fixedArea: UInt32?
    /// Dimensions that the layout gives with the indicator, as their state in ``DimensionSets``.
    let fixedDimensions: UInt32

    init(
        column: Layout.ValueColumn, heading: String, indicator: Indicator, isRequired: Bool, catalogue: Catalogue,
        book: inout CodeBook, dimensionSets: inout DimensionSets
    ) {
        self.heading = heading
        self.indicator = indicator
        indicatorPosition = book.indicator(indicator.code)
        unit = column.unit ?? indicator.unit
        unitPosition = unit.map { book.unit($0) } ?? 0
        unitLabel = unit.flatMap { catalogue.codeList(CodeList.units)?.entry($0)?.label } ?? unit ?? ""
        self.isRequired = isRequired
        acceptsEstimates = column.acceptsEstimates
        lowest = indicator.lowestValue
        highest = indicator.highestValue
        mostDecimals = indicator.mostDecimals
        isMoney = unit == "EUR" || unit == nil && indicator.kind == .amount
        fixedArea = column.area.map { book.area($0) }
        fixedDimensions = dimensionSets.state(of: column.dimensions)
        freeScale = UInt8(clamping: indicator.mostDecimals ?? ExactDecimal.maximumDigits)
    }

    /// Rule: a value lies within what can be true of its indicator, with no more decimals than it can have.
    ///
    /// Must pass: 53 for a percentage. Must fail: 530, -1, and 12,5 clients.
    ///
    /// - Returns: what is wrong with the number, and the limit it breaks; `nil` when it is fine.
    func breach(_ number: ExactDecimal) -> (code: FindingCode, limit: Text)? {
        if let lowest, number < lowest { return (.belowMinimum, ValuePlan.words(for: lowest)) }
        if let highest, number > highest { return (.aboveMaximum, ValuePlan.words(for: highest)) }
        if number.scale > freeScale, let mostDecimals, Int(number.normalised.scale) > mostDecimals {
            return (
                .tooManyDecimals,
                mostDecimals == 0
                    ? Text(nl: "een heel getal", en: "a whole number")
                    : Text(
                        nl: "hoogstens \(mostDecimals) \(mostDecimals == 1 ? "cijfer" : "cijfers") achter de komma",
                        en: "at most \(mostDecimals) \(mostDecimals == 1 ? "decimal" : "decimals")")
            )
        }
        return nil
    }

    private static func words(for limit: ExactDecimal) -> Text {
        Text(nl: limit.dutchDescription, en: limit.dutchDescription)
    }

    /// What a cell of the column should hold, in words: `een getal in dagen`, `een getal (aantal deelnemers)`.
    var expectedNumber: Text {
        switch unit {
        case nil, "aantal", "score": Text(nl: "een getal", en: "a number")
        case "%": Text(nl: "een percentage, zoals 53", en: "a percentage, such as 53")
        case let unit? where ValuePlan.measures.contains(unit):
            Text(nl: "een getal in \(unitLabel)", en: "a number in \(unitLabel)")
        case _?: Text(nl: "een getal (aantal \(unitLabel))", en: "a number (of \(unitLabel))")
        }
    }

    /// Whether it can have decimals and is no amount, so that three of them are not out of the question: fte, days.
    var isMeasured: Bool { mostDecimals != 0 && !isMoney }

    /// Whether something is counted, and not measured.
    var isCount: Bool { unit.map(ValuePlan.isCount) ?? false }

    /// Whether something is counted in a unit.
    static func isCount(_ unit: String) -> Bool { !unit.isEmpty && !isMeasure(unit) && unit != "%" && unit != "score" }

    /// Whether a word is that of a unit in which something is measured.
    static func isMeasure(_ word: String) -> Bool { measures.contains(word) }

    /// Codes of units in which something is measured; in all others something is counted.
    private static let measures: Set<String> = [
        "dagen", "weken", "maanden", "jaren", "uren", "dagdelen-per-week", "EUR", "fte", "procentpunt",
    ]
}

/// A column that places the observations of a row: period, area, dimension, indicator, unit, remark, claims.
struct KeyColumn {
    enum Meaning: Hashable {
        case period, year, area, indicator, unit, remark, partner, municipality
        case dimension(Int)
    }

    let column: Int
    let meaning: Meaning
    let heading: String
    private var cache = CellCache<Seen>()
    private var meanings: [KeyMeaning] = []
    /// The last filled cell of a column whose empty cells take what stands above them.
    var above: Above?

    init(column: Int, meaning: Meaning, heading: String) {
        self.column = column
        self.meaning = meaning
        self.heading = heading
    }

    struct Above {
        let meaning: KeyMeaning
        let place: CompactPlace
        let shown: Text
    }

    /// A text that was seen before. Nearly all are a code about which there is nothing to say: then the position is
    /// enough, and no meaning with its texts is copied.
    struct Seen: BitwiseCopyable {
        let position: UInt32
        let isSilent: Bool
        fileprivate let index: Int32
    }

    @inline(__always)
    func seen(_ content: UnsafeRawBufferPointer) -> Seen? { cache.meaning(of: content) }

    func meaning(of seen: Seen) -> KeyMeaning { meanings[Int(seen.index)] }

    mutating func remember(_ meaning: KeyMeaning, of content: UnsafeRawBufferPointer) {
        let seen = Seen(position: meaning.position, isSilent: meaning.isSilent, index: Int32(meanings.count))
        if cache.remember(seen, of: content) { meanings.append(meaning) }
    }
}

/// What the text of a key cell turned out to mean.
struct KeyMeaning {
    /// Position of the code, reading or plan; meaningless when `isUsable` is false.
    var position: UInt32 = 0
    var isUsable = true
    /// Whether it is a period before the agreement began.
    var isBeforeAgreement = false
    /// The cause that each cell with this text adds a place to; negative for none.
    var group: FindingCollector.Group = -1
    var example: Text?
    /// The other day that a date can be when its writer puts the month first.
    var monthFirst: CalendarDay?

    /// What a row is that is about the other rows, and not about something of its own.
    enum Summary: Hashable {
        case total, aside
    }

    var summary: Summary?
    /// A name that may be that of a total.
    var possibleTotal: PossibleTotal.Name?

    /// Whether nothing but the position matters.
    var isSilent: Bool { isUsable && group < 0 && monthFirst == nil && possibleTotal == nil }
}
