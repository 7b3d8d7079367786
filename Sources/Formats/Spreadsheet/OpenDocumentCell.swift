import ReportingModel

/// The cell that is being read from a LibreOffice spreadsheet.
struct OpenDocumentCell {
    private enum Kind { case none, number, amount, percentage, date, time, boolean, text }

    /// In how many columns next to each other it stands.
    private(set) var count = 1
    private var kind = Kind.none
    private var value: [UInt8] = []
    private var paragraphs: [UInt8] = []
    private var paragraphCount = 0
    private var hasFormula = false
    private var isCovered = false
    /// Of an amount in another currency than euros.
    private var currency = ""

    mutating func begin(_ attributes: PartAttributes, isCovered: Bool) {
        self.isCovered = isCovered
        count = max(1, attributes.number("number-columns-repeated") ?? 1)
        hasFormula = attributes["formula"] != nil
        value.removeAll(keepingCapacity: true)
        paragraphs.removeAll(keepingCapacity: true)
        paragraphCount = 0
        kind = .none
        currency = ""
        guard let type = attributes["value-type"] else { return }
        switch String(decoding: type, as: UTF8.self) {
        case "float": take(.number, attributes["value"])
        case "currency":
            take(.amount, attributes["value"])
            if let code = attributes.text("currency"), code != "EUR" { currency = code }
        case "percentage": take(.percentage, attributes["value"])
        case "date": take(.date, attributes["date-value"])
        case "time": take(.time, attributes["time-value"])
        case "boolean": take(.boolean, attributes["boolean-value"])
        default:
            take(.text, nil)
            if let text = attributes.text("string-value") { value.append(contentsOf: text.utf8) }
        }
    }

    private mutating func take(_ kind: Kind, _ bytes: UnsafeRawBufferPointer?) {
        self.kind = kind
        if let bytes { value.append(contentsOf: bytes) }
    }

    mutating func beginParagraph() {
        if paragraphCount > 0 { paragraphs.append(UInt8(ascii: "\n")) }
        paragraphCount += 1
    }

    mutating func append(_ text: UnsafeRawBufferPointer, _ limits: ReadingLimits) {
        if paragraphs.count <= limits.cellBytes { paragraphs.append(contentsOf: text) }
    }

    mutating func append(spaces: Int, _ limits: ReadingLimits) {
        if paragraphs.count <= limits.cellBytes {
            paragraphs.append(contentsOf: repeatElement(UInt8(ascii: " "), count: spaces))
        }
    }

    /// Whether it holds anything that shows. What lies under a merged cell does not.
    var isFilled: Bool { !isCovered && (!value.isEmpty || !paragraphs.isEmpty) }

    /// Whether it has a formula that was never calculated.
    var isFormulaWithoutValue: Bool { hasFormula && kind == .none && !isFilled && !isCovered }

    func text(into bytes: inout [UInt8]) -> RawTable.Cell.Kind {
        switch kind {
        case .number where !shownWords.isEmpty:
            if CellText.append(number: value, words: shownWords, to: &bytes) { return .text }
        case .amount where !currency.isEmpty:
            if CellText.append(number: value, words: currency, to: &bytes) { return .text }
        case .number, .amount: if CellText.append(number: value, to: &bytes) { return .number }
        case .percentage: if CellText.append(percentage: value, to: &bytes) { return .text }
        case .boolean where !value.isEmpty:
            bytes.append(contentsOf: value)
            return .boolean
        case .date where !value.isEmpty:
            bytes.append(contentsOf: ISODate.shown(value))
            return .text
        case .time:
            if let time = OpenDocumentCell.clock(value) {
                bytes.append(contentsOf: time.utf8)
                return .text
            }
        case .text, .none, .boolean, .date: break
        }
        bytes.append(contentsOf: paragraphs.isEmpty ? value : CellError.shown(paragraphs))
        return .text
    }

    /// The words that a number format shows beside the number, which a person reads as its unit: `9 weken`.
    private var shownWords: String {
        // Nearly all numbers are shown without a letter, and looking at bytes is enough to know.
        guard paragraphs.count <= 64, paragraphs.contains(where: { (97...122).contains($0 | 0x20) }) else { return "" }
        let shown = String(decoding: paragraphs, as: UTF8.self)
        let words = shown.drop { !$0.isLetter }.trimmingSpace()
        let isScientific = words.hasPrefix("E") && words.dropFirst().allSatisfy { $0.isNumber || "+-".contains($0) }
        if NumberFormat.isScale(words) { return isScaled(shown) ? "" : words }
        let isUnit = NumberFormat.isUnit(words) && !isScientific && !words.contains(where: \.isNumber)
        return isUnit ? words : ""
    }

    /// Whether the number is shown in thousands or millions of what is stored: then it has fewer digits.
    private func isScaled(_ shown: String) -> Bool {
        shown.prefix { !$0.isLetter }.count(where: \.isNumber)
            < value.prefix { $0 != UInt8(ascii: ".") }.count { (48...57).contains($0) }
    }

    /// `PT13H30M00S` as `13:30`.
    private static func clock(_ duration: [UInt8]) -> String? {
        let text = String(decoding: duration, as: UTF8.self)
        guard text.hasPrefix("PT") else { return nil }
        var (seconds, number) = (0, "")
        for character in text.dropFirst(2) {
            switch character {
            case "H": seconds += (Int(number) ?? 0) * 3_600
            case "M": seconds += (Int(number) ?? 0) * 60
            case "S": seconds += Int((Double(number) ?? 0).rounded())
            default:
                guard number.count < 9, character.isASCII, character.isNumber || character == "." else { return nil }
                number.append(character)
                continue
            }
            number = ""
        }
        return SerialDate.clock(seconds)
    }
}
