import ReportingModel

/// Reads the numbers that people write in reports: the one place that knows how.
///
/// Partners write `63 dagen`, `218.000`, `9,8`, `€ 21.800,-`, `51%`, `363 duizend`, `ca. 15`, `<5`, `0-7`. A number is
/// read only where it is certain. `1.250` can be one thousand two hundred and fifty, or one and a quarter: which of the
/// two is decided by what is known of the figure (see ``Context``), and when that leaves doubt both readings are given.
struct NumberReader {
    /// What is known about the cell before reading it.
    struct Context: Hashable {
        /// `,` or `.`.
        var decimalSign: Character
        /// Whether the agreement itself says so, and not just a habit of the format.
        var isDecimalSignDeclared = false
        /// The most decimals the figure can have: a count with "three decimals" has a thousands sign.
        var mostDecimals: Int?
        /// Whether the figure is an amount in euros, which is never written with three decimals.
        var isMoney = false
        /// Whether three digits behind the usual sign leave doubt as well, as in a cell of text.
        var doubtsUsualSign = false
    }

    /// Between what a figure lies; `nil` on the side that is open.
    struct Bounds: Hashable {
        var low: ExactDecimal?
        var high: ExactDecimal?
    }

    struct Reading: Hashable {
        enum Amount: Hashable {
            case exact(ExactDecimal)
            case estimate(ExactDecimal)
            case interval(low: ExactDecimal?, high: ExactDecimal?)
            /// As a number with thousands signs, and as one with decimals.
            case ambiguous(whole: ExactDecimal, decimal: ExactDecimal)
            /// Bounds of which one or both can be read in two ways, with one such number as it was written.
            case ambiguousInterval(whole: Bounds, decimal: Bounds, written: Written)
        }

        /// A number in its two readings.
        struct Written: Hashable {
            let whole: ExactDecimal
            let decimal: ExactDecimal
        }

        var amount: Amount
        /// The words or sign that stood with the number: `dagen`, `%`, `€`; empty when there was nothing.
        var unit: String
        /// Whether the decimal sign was not the one expected, but certain all the same: `9.8`.
        var usedOtherDecimalSign = false
        /// The sign that must be the decimal one for this writer: `,` in `9,8` and in `1.234.567`; `nil` when the cell
        /// does not tell.
        var provenDecimalSign: Character?
        /// Whether the other sign stands between its thousands, and proves it: `1.234,5`.
        var hasThousandsSign = false
        /// Whether an ambiguous amount is about so many: `ca. 1.250`.
        var isEstimate = false
        /// Whether an ambiguous amount has the decimal sign that was expected, and not the other one.
        var isUsualSign = false
        /// Whether a point in an amount of money was read as a thousands sign, whatever else the column says.
        var hasPointInMoney = false
        /// Whether it is marked as provisional, as CBS does: `15*`.
        var isProvisional = false
        /// Whether a word made it larger: `2,1 ton`.
        var isMultiplied = false
        /// Whether a mark of a footnote stood behind it: `12¹`.
        var hasFootnote = false
    }

    enum Failure: Error, Hashable {
        case notANumber
        case tooManyDigits
        /// `(12)`: less than zero in accounts, a side remark elsewhere.
        case inBrackets
        /// Digits of another script, such as `１２`.
        case foreignDigits
        /// `4.210-` and `4.210 -/-`: below zero in the books, a slip of the pen elsewhere.
        case minusBehind
        /// An amount with words or signs that may change it: `€ 21.800 per maand`.
        case moreThanANumber
    }

    let context: Context

    /// Reads a cell of text that is not an absence (see ``AbsenceWords``).
    func read(_ text: String) throws(Failure) -> Reading {
        var words = plain(text)
        // What stands in front in the books: `-/- 4.210`.
        if words.hasPrefix("-/-") { words = "-" + words.dropFirst(3).trimmingSpace() }
        guard !words.unicodeScalars.contains(where: { !$0.isASCII && $0.properties.numericType == .decimal }) else {
            throw .foreignDigits
        }
        if words.hasPrefix("("), words.hasSuffix(")"), words.count > 2 {
            let inside = words.dropFirst().dropLast()
            guard !inside.hasPrefix("(") else { throw .notANumber }
            _ = try read(String(inside))
            throw .inBrackets
        }
        var rest = words[...]
        let hasFootnote = NumberTail.removeFootnote(&rest)
        var reading = try readAmount(rest)
        reading.hasFootnote = hasFootnote
        return reading
    }

    /// Reads what is left when the marks around a number were taken away.
    private func readAmount(_ words: Substring) throws(Failure) -> Reading {
        var rest = words
        let isProvisional = NumberReader.provisionalMarks.contains { rest.removeSuffix($0) }
        let isMarkedEstimate = NumberReader.estimateMarks.contains { rest.removeSuffix($0) }
        // `ca. € 100` and `€ ca. 100`.
        var hasCurrency = removeCurrency(&rest)
        let isEstimate = NumberReader.estimateWords.contains { rest.removePrefix($0) } || isMarkedEstimate
        let comparison = NumberReader.comparisons.first { rest.removePrefix($0.words) }
        let isBetween = comparison == nil && (rest.removePrefix("tussen de ") || rest.removePrefix("tussen"))
        hasCurrency = removeCurrency(&rest) || hasCurrency
        guard let number = try leadingNumber(&rest) else { throw .notANumber }
        if let comparison {
            return try interval(number, comparison.bound, unit: try unit(rest, hasCurrency: hasCurrency))
        }
        // `€ 100.000 of € 120.000` leaves open which; `28 of 29` says between what it lies.
        let separators =
            isBetween ? ["en"] : ["-", "tot en met", "t/m", "tot", "à", "á"] + (hasCurrency ? [] : ["of"])
        if let range = try secondBound(after: number, rest, separators, hasCurrency: hasCurrency) { return range }
        guard !isBetween else { throw .notANumber }
        var zeros = NumberReader.multipliers.filter { rest.removePrefix($0.0) }.map(\.1)
        if hasCurrency, let more = NumberTail.zeros(ofMultiplier: &rest) { zeros.append(more) }
        let amount = zeros.isEmpty ? number.amount : try multiplied(number, zeros: zeros.reduce(0, +))
        let limit = LeadingNumber(amount: amount, sign: number.sign)
        if ["of minder", "of lager"].contains(where: { rest.removePrefix($0) }) {
            return try interval(limit, .atMost, unit: try unit(rest, hasCurrency: hasCurrency))
        }
        if ["of meer", "of hoger", "+"].contains(where: { rest.removePrefix($0) }) {
            return try interval(limit, .atLeast, unit: try unit(rest, hasCurrency: hasCurrency))
        }
        let unit = try unit(rest, hasCurrency: hasCurrency)
        switch amount {
        case .certain(let value):
            return Reading(
                amount: isEstimate || isProvisional ? .estimate(value) : .exact(value), unit: unit,
                usedOtherDecimalSign: number.usedOtherDecimalSign, provenDecimalSign: number.provenDecimalSign,
                hasThousandsSign: number.hasThousandsSign,
                hasPointInMoney: number.hasPointInMoney(context), isProvisional: isProvisional,
                isMultiplied: !zeros.isEmpty)
        case .doubtful(let whole, let decimal):
            return Reading(
                amount: .ambiguous(whole: whole, decimal: decimal), unit: unit,
                isEstimate: isEstimate || isProvisional, isUsualSign: number.sign == context.decimalSign,
                isProvisional: isProvisional)
        }
    }

    /// `2,450 mln` has three decimals: nobody groups the thousands of millions with a comma.
    private func multiplied(_ number: LeadingNumber, zeros: Int) throws(Failure) -> Digits {
        guard case .doubtful(_, let decimal) = number.amount, number.sign == context.decimalSign, number.sign == ","
        else { return try number.amount.multiplied(zeros: zeros) }
        return try Digits.certain(decimal).multiplied(zeros: zeros)
    }

    /// Reads a JSON number, which is always written with a point and perhaps an exponent.
    static func readJSONNumber(_ text: String) throws(Failure) -> ExactDecimal {
        let parts = text.lowercased().split(separator: "e", maxSplits: 1)
        guard let digits = parts.first, let exponent = parts.count == 2 ? Int(parts[1]) : 0 else {
            // Digits beyond what an `Int` holds: syntactically a number, but no figure of this world.
            throw .tooManyDigits
        }
        let point = digits.firstIndex(of: ".")
        let decimals = point.map { digits.distance(from: $0, to: digits.endIndex) - 1 } ?? 0
        let isNegative = digits.hasPrefix("-")
        let significant = digits.filter { $0 != "." && $0 != "-" }.drop { $0 == "0" }
        if significant.isEmpty { return ExactDecimal(0) }
        let scale = decimals - exponent
        guard abs(exponent) <= 40 else { throw .tooManyDigits }
        // What a sum in binary leaves where it should have given nought: 5.551115123125783e-17.
        if significant.count >= 15, scale - significant.count >= 6 { return ExactDecimal(0) }
        let zeros = scale < 0 ? String(repeating: "0", count: -scale) : ""
        guard significant.count + zeros.count <= ExactDecimal.maximumDigits, scale <= ExactDecimal.maximumDigits,
            let coefficient = Int64(significant + zeros)
        else { throw .tooManyDigits }
        return ExactDecimal(coefficient: isNegative ? -coefficient : coefficient, scale: UInt8(max(0, scale)))
            .withoutBinaryNoise
    }
}

extension NumberReader {
    private enum Bound { case below, atMost, above, atLeast }

    private static let estimateWords = [
        "ongeveer", "ong.", "ong ", "circa", "c.a.", "ca.", "ca ", "≈", "zo'n", "plm.", "plm ", "rond de", "rond", "±",
        "+/-", "~", "naar schatting", "geschat", "bijna", "ruim", "plusminus", "plus minus", "plus/minus",
        "om en nabij", "+-",
    ]
    /// The same behind the number.
    private static let estimateMarks = [
        "(schatting)", "(geschat)", "(ongeveer)", "(circa)", "(ca.)", "geschat", "ongeveer", " circa", " ca.", " ca",
        "-tal",
    ]
    /// CBS marks provisional figures with one star, or two when they were revised once.
    private static let provisionalMarks = ["**", "*", "(voorlopig)", "voorlopig"]
    private static let multipliers = [
        ("duizend", 3), ("dzd.", 3), ("dzd", 3), ("miljoen", 6), ("mln.", 6), ("mln", 6), ("mio.", 6),
        ("mio", 6), ("miljard", 9), ("mld.", 9), ("mld", 9), ("mrd.", 9), ("mrd", 9),
    ]
    private static let fractions: [Unicode.Scalar: String] = ["½": "5", "¼": "25", "¾": "75"]
    private static let comparisons: [(words: String, bound: Bound)] = [
        ("<=", .atMost), ("≤", .atMost), ("<", .below), ("minder dan", .below), ("kleiner dan", .below),
        ("onder de", .below), ("hoogstens", .atMost), ("ten hoogste", .atMost), ("hooguit", .atMost),
        ("maximaal", .atMost), ("max.", .atMost), ("max ", .atMost), (">=", .atLeast), ("≥", .atLeast), (">", .above),
        ("meer dan", .above), ("groter dan", .above), ("boven de", .above), ("minstens", .atLeast),
        ("ten minste", .atLeast), ("tenminste", .atLeast), ("minimaal", .atLeast), ("vanaf", .atLeast),
    ]

    /// Lower case, every kind of space a plain one, every kind of dash, minus and apostrophe the plain one; `12½` with
    /// decimals; without signs that nobody sees, and without quotation marks around it all.
    private func plain(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.withoutWrapping().lowercased().unicodeScalars {
            switch scalar {
            case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": result.append("-")
            case "\u{2018}", "\u{2019}", "\u{02BC}", "\u{0060}": result.append("'")
            case _ where scalar.properties.isWhitespace: result.append(" ")
            default:
                if let decimals = NumberReader.fractions[scalar], result.last.map({ ("0"..."9").contains($0) }) ?? false
                {
                    result.append(contentsOf: "\(context.decimalSign)\(decimals)".unicodeScalars)
                } else {
                    result.append(scalar)
                }
            }
        }
        return String(result)
    }

    /// Takes the sign or word for euros at the start; a minus in front of it goes to the number.
    private func removeCurrency(_ rest: inout Substring) -> Bool {
        // Most numbers begin with a digit: no euro sign, no letter, no minus.
        guard let first = rest.utf8.first, first == 0xE2 || first == UInt8(ascii: "e") || first == UInt8(ascii: "-")
        else { return false }
        if ["€", "eur ", "eur.", "euro "].contains(where: { rest.removePrefix($0) }) { return true }
        // `EUR231,75`
        if rest.hasPrefix("eur"), rest.dropFirst(3).first?.isNumber == true { return rest.removePrefix("eur") }
        guard ["-€", "- €"].contains(where: { rest.removePrefix($0) }) else { return false }
        rest = ("-" + rest)[...]
        return true
    }

    /// The words behind a number, of which nothing is thrown away: its unit, or a reason why it is none.
    private func unit(_ rest: Substring, hasCurrency: Bool) throws(Failure) -> String {
        let tail = String(rest).trimmingSpace()
        if tail.isEmpty { return hasCurrency ? "€" : "" }
        if NumberTail.isMinus(tail) { throw .minusBehind }
        guard hasCurrency else {
            guard NumberTail.canBeUnit(tail) else { throw .notANumber }
            return tail
        }
        guard NumberTail.belongsToAmount(tail) else { throw .moreThanANumber }
        return "€"
    }

    private func interval(
        _ number: LeadingNumber, _ bound: Bound, unit: String
    ) throws(Failure) -> Reading {
        let (whole, decimal) = (bounds(number.amount.whole, bound), bounds(number.amount.decimal, bound))
        return interval(whole, decimal, doubtful: number, unit: unit)
    }

    private func bounds(_ limit: ExactDecimal, _ bound: Bound) -> Bounds {
        let limit = limit.isWhole ? limit.normalised : limit
        // For a count "less than 5" is at most 4; for a figure with decimals only the open bound is known, and the
        // bound itself is kept.
        let step: Int64 = context.mostDecimals == 0 && limit.isWhole ? 1 : 0
        return switch bound {
        case .below: Bounds(high: ExactDecimal(coefficient: limit.coefficient - step, scale: limit.scale))
        case .atMost: Bounds(high: limit)
        case .above: Bounds(low: ExactDecimal(coefficient: limit.coefficient + step, scale: limit.scale))
        case .atLeast: Bounds(low: limit)
        }
    }

    /// `0-7` and `€ 5 tot € 10`: an interval, when a second number follows.
    private func secondBound(
        after first: LeadingNumber, _ rest: Substring, _ separators: [String], hasCurrency: Bool
    ) throws(Failure) -> Reading? {
        var rest = rest
        guard separators.contains(where: { rest.removePrefix($0) }) else { return nil }
        let hasCurrency = removeCurrency(&rest) || hasCurrency
        guard let second = try leadingNumber(&rest) else { return nil }
        let whole = Bounds(low: first.amount.whole, high: second.amount.whole)
        let decimal = Bounds(low: first.amount.decimal, high: second.amount.decimal)
        // `10-12.500` goes up in one reading only.
        let rising = [whole, decimal].filter { bounds in
            guard let low = bounds.low, let high = bounds.high else { return true }
            return low <= high
        }
        guard let one = rising.first, let other = rising.last else {
            throw hasCurrency ? .moreThanANumber : .notANumber
        }
        let unit = try unit(rest, hasCurrency: hasCurrency)
        return interval(one, other, doubtful: second.amount.isDoubtful ? second : first, unit: unit)
    }

    private func interval(
        _ whole: Bounds, _ decimal: Bounds, doubtful number: LeadingNumber, unit: String
    ) -> Reading {
        guard whole != decimal else {
            return Reading(
                amount: .interval(low: whole.low, high: whole.high), unit: unit,
                hasPointInMoney: number.hasPointInMoney(context))
        }
        let written = Reading.Written(whole: number.amount.whole, decimal: number.amount.decimal)
        return Reading(
            amount: .ambiguousInterval(whole: whole, decimal: decimal, written: written), unit: unit,
            isUsualSign: number.sign == context.decimalSign)
    }
}

extension Substring {
    /// Removes a word from the start, and the spaces after it; says whether it was there.
    mutating func removePrefix(_ word: String) -> Bool {
        guard hasPrefix(word) else { return false }
        self = dropFirst(word.count).drop { $0 == " " }
        return true
    }

    /// Removes a word from the end, and the spaces before it; says whether it was there.
    fileprivate mutating func removeSuffix(_ word: String) -> Bool {
        guard hasSuffix(word) else { return false }
        self = dropLast(word.count)
        while last == " " { removeLast() }
        return true
    }
}
