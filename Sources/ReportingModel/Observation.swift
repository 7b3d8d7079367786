/// One value in the shared schema, with the cell it came from; compact, because a delivery may hold a million.
///
/// Codes are positions in the delivery's ``CodeBook``; in words it is an ``ObservationRecord``.
package struct Observation: Hashable, Sendable, BitwiseCopyable {
    package var indicator: UInt32
    package var period: UInt32
    package var area: UInt32
    /// Position of the set of dimensions; 0 is none.
    package var dimensions: UInt32
    /// Position of the unit; 0 is none.
    package var unit: UInt32
    /// Position of the remark; 0 is none.
    package var remark: UInt32
    package var value: Value
    package var place: CompactPlace

    package enum Value: Hashable, Sendable, BitwiseCopyable {
        case exact(ExactDecimal)
        /// Given as "about": `ca. 15`.
        case estimate(ExactDecimal)
        /// Only bounds are known: `<5` is 0 up to and including 4 for a count; `nil` is open.
        case interval(low: ExactDecimal?, high: ExactDecimal?)
        /// A text, as its position in ``CodeBook/texts``.
        case text(UInt32)
        /// No value, and why; never zero.
        case absent(Absence)

        /// The number, exact or estimated; `nil` when there is none.
        package var number: ExactDecimal? {
            switch self {
            case .exact(let number), .estimate(let number): number
            case .interval, .text, .absent: nil
            }
        }
    }

    package init(
        indicator: UInt32, period: UInt32, area: UInt32, dimensions: UInt32, unit: UInt32, remark: UInt32,
        value: Value, place: CompactPlace
    ) {
        self.indicator = indicator
        self.period = period
        self.area = area
        self.dimensions = dimensions
        self.unit = unit
        self.remark = remark
        self.value = value
        self.place = place
    }
}

/// Why there is no value.
package enum Absence: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    case notDelivered = 1, unknown, notApplicable, suppressedByPartner, noFigureYet

    /// The word in output files and on pages.
    package var dutchName: String {
        switch self {
        case .notDelivered: "niet geleverd"
        case .unknown: "onbekend"
        case .notApplicable: "niet van toepassing"
        case .suppressedByPartner: "afgeschermd door partner"
        case .noFigureYet: "nog geen cijfer"
        }
    }
}

/// The words behind the numbers of a delivery's observations: each code, period, unit and text once.
///
/// Grows while the file is read. Position 0 of `dimensions`, `units`, `texts` and `pathPatterns` means "none".
package struct CodeBook: Sendable {
    package internal(set) var indicators = Interned<String>()
    package internal(set) var periods = Interned<Period>()
    package internal(set) var areas = Interned<String>()
    /// `naam=code` pairs, sorted and joined by `;`.
    package internal(set) var dimensions = Interned<String>(first: "")
    package internal(set) var units = Interned<String>(first: "")
    /// Remarks and text values that were not handed over yet.
    var texts = PassingTexts()
    package internal(set) var pathPatterns = Interned<String>(first: "")

    package init() {}

    package mutating func indicator(_ code: String) -> UInt32 { indicators.position(of: code) }
    package mutating func period(_ period: Period) -> UInt32 { periods.position(of: period) }
    package mutating func area(_ code: String) -> UInt32 { areas.position(of: code) }
    /// A set of dimensions as it is stored: `naam=code` pairs, sorted and joined by `;`.
    package static func words(for dimensions: [String: String]) -> String {
        Dimensions.text(dimensions)
    }

    package mutating func dimensions(_ pairs: [String: String]) -> UInt32 {
        dimensions.position(of: CodeBook.words(for: pairs))
    }
    package mutating func unit(_ code: String) -> UInt32 { units.position(of: code) }
    package mutating func text(_ text: String) -> UInt32 { texts.position(of: text) }
    /// Whether a text was taken before.
    package func holds(text: String) -> Bool { texts.holds(text) }
    package mutating func pathPattern(_ pattern: String) -> UInt32 { pathPatterns.position(of: pattern) }

    /// A text that was not handed over yet; `nil` for one that was.
    package func waitingText(_ position: UInt32) -> String? { texts[position] }
}

/// A list in which each value stands once and keeps its position.
package struct Interned<Value: Hashable & Sendable>: Sendable {
    package private(set) var values: [Value] = []
    private var positions: [Value: UInt32] = [:]
    private var takenCount = 0

    package init() {}

    package init(first: Value) {
        _ = position(of: first)
    }

    package mutating func position(of value: Value) -> UInt32 {
        if let known = positions[value] { return known }
        let position = UInt32(values.count)
        values.append(value)
        positions[value] = position
        return position
    }

    package subscript(position: UInt32) -> Value { values[Int(position)] }

    func holds(_ value: Value) -> Bool { positions[value] != nil }

    /// The values added since the last call.
    mutating func takeNew() -> [Value] {
        defer { takenCount = values.count }
        return Array(values[takenCount...])
    }
}

/// Texts that get a position and are then handed over: within one batch each text stands once.
struct PassingTexts: Sendable {
    private var waiting = Interned<String>(first: "")
    private var firstPosition: UInt32 = 0

    mutating func position(of text: String) -> UInt32 {
        text.isEmpty ? 0 : firstPosition + waiting.position(of: text)
    }

    /// Whether it stands in this batch.
    func holds(_ text: String) -> Bool { waiting.holds(text) }

    subscript(position: UInt32) -> String? {
        guard position > 0 else { return "" }
        guard position >= firstPosition, position - firstPosition < waiting.values.count else { return nil }
        return waiting[position - firstPosition]
    }

    mutating func takeAll() -> [String] {
        defer {
            firstPosition += UInt32(waiting.values.count)
            waiting = Interned()
        }
        return waiting.values
    }
}
