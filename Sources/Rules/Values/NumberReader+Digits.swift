import ReportingModel

/// The digits and separators of a number, before its unit is known: what is certain of `12.500,75`, and what `1.250`
/// leaves open.
extension NumberReader {
    /// A number before its unit is known: certain, or with two readings.
    enum Digits {
        case certain(ExactDecimal)
        case doubtful(whole: ExactDecimal, decimal: ExactDecimal)

        var whole: ExactDecimal {
            switch self {
            case .certain(let value): value
            case .doubtful(let whole, _): whole
            }
        }

        var decimal: ExactDecimal {
            switch self {
            case .certain(let value): value
            case .doubtful(_, let decimal): decimal
            }
        }

        var isDoubtful: Bool {
            if case .doubtful = self { true } else { false }
        }

        func multiplied(zeros: Int) throws(Failure) -> Digits {
            switch self {
            case .certain(let value): .certain(try NumberReader.readJSONNumber("\(value)e\(zeros)"))
            case .doubtful(let whole, let decimal):
                .doubtful(
                    whole: try NumberReader.readJSONNumber("\(whole)e\(zeros)"),
                    decimal: try NumberReader.readJSONNumber("\(decimal)e\(zeros)"))
            }
        }
    }

    struct LeadingNumber {
        let amount: Digits
        var usedOtherDecimalSign = false
        var provenDecimalSign: Character?
        /// Whether the other sign stands between its thousands.
        var hasThousandsSign = false
        /// The one sign with three digits behind it, which can be a decimal sign or one for thousands.
        var sign: Character?

        func hasPointInMoney(_ context: Context) -> Bool {
            context.isMoney && sign == "." && !context.isDecimalSignDeclared && !amount.isDoubtful
        }
    }

    /// Takes the digits and separators at the start of `rest`; `nil` when there are none.
    func leadingNumber(_ rest: inout Substring) throws(Failure) -> LeadingNumber? {
        rest = rest.drop { $0 == " " }
        var isNegative = false
        if rest.first == "-" || rest.first == "+" {
            isNegative = rest.removeFirst() == "-"
            rest = rest.drop { $0 == " " }
        }
        var groups: [Substring] = []
        var signs: [Character] = []
        var hasNoCents = false
        while true {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard !digits.isEmpty else {
                // `21.800,-` and `12.` end in a separator; a `,` or `.` without digits closes the number.
                if groups.isEmpty { return nil }
                // `250.-` says as little of the decimal sign as `250`; `5.-7` is no such number.
                if let sign = signs.popLast(), sign == "," || sign == "." && !isBound(rest.dropFirst()) {
                    hasNoCents = ["--", "-", "="].contains { rest.removePrefix($0) } && sign == ","
                }
                break
            }
            groups.append(digits)
            rest = rest.dropFirst(digits.count)
            guard let sign = rest.first, sign == "." || sign == "," || sign == "'" || isGrouping(space: rest) else {
                break
            }
            signs.append(sign)
            rest = rest.dropFirst()
        }
        rest = rest.drop { $0 == " " }
        return try number(groups: groups, signs: signs, isNegative: isNegative, hasNoCents: hasNoCents)
    }

    private func isBound(_ rest: Substring) -> Bool {
        rest.drop { $0 == " " || $0 == "€" }.first.map { $0.isASCII && $0.isNumber } ?? false
    }

    /// A space belongs to the number only when exactly three digits follow: `12 500`, not `28 cliënten`.
    private func isGrouping(space rest: Substring) -> Bool {
        guard rest.first == " " else { return false }
        return rest.dropFirst().prefix { $0.isASCII && $0.isNumber }.count == 3
    }

    /// - Parameter hasNoCents: whether `,-` stood behind it: the comma is the decimal sign then, whatever is usual.
    private func number(
        groups: [Substring], signs: [Character], isNegative: Bool, hasNoCents: Bool
    ) throws(Failure) -> LeadingNumber {
        func value(_ whole: String, decimals: Substring = "") throws(Failure) -> ExactDecimal {
            let significant = (whole + decimals).drop { $0 == "0" }
            guard significant.count <= ExactDecimal.maximumDigits, decimals.count <= ExactDecimal.maximumDigits,
                let digits = Int64("0" + significant)
            else { throw .tooManyDigits }
            return ExactDecimal(coefficient: isNegative ? -digits : digits, scale: UInt8(decimals.count))
        }
        let areGroupsOfThree = groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups[0].count)
        guard let last = signs.last else { return LeadingNumber(amount: .certain(try value(String(groups[0])))) }
        if hasNoCents, areGroupsOfThree, signs.allSatisfy({ $0 == "." }) {
            return LeadingNumber(
                amount: .certain(try value(groups.joined())), provenDecimalSign: ",", hasThousandsSign: true)
        }
        let hasSign = signs[0] == "." || signs[0] == ","
        let isLastAlone = signs.count(where: { $0 == last }) == 1 && (last == "." || last == ",")
        if signs.count > 1, isLastAlone {
            // Two kinds of sign: the last one is the decimal sign, the others group thousands.
            let whole = groups.dropLast()
            guard whole.dropFirst().allSatisfy({ $0.count == 3 }), (1...3).contains(whole[0].count),
                Set(signs.dropLast()).count == 1
            else { throw .notANumber }
            let decimal = try value(whole.joined(), decimals: groups[groups.count - 1])
            return LeadingNumber(
                amount: .certain(decimal), usedOtherDecimalSign: last != context.decimalSign, provenDecimalSign: last,
                hasThousandsSign: hasSign)
        }
        if signs.count > 1 {
            guard areGroupsOfThree, Set(signs).count == 1 else { throw .notANumber }
            return LeadingNumber(
                amount: .certain(try value(groups.joined())),
                provenDecimalSign: last == "." ? "," : last == "," ? "." : nil, hasThousandsSign: hasSign)
        }
        guard last == "." || last == "," else {
            guard areGroupsOfThree else { throw .notANumber }
            return LeadingNumber(amount: .certain(try value(groups.joined())))
        }
        let decimal = try value(String(groups[0]), decimals: groups[1])
        guard areGroupsOfThree, !groups[0].hasPrefix("0") else {
            return LeadingNumber(
                amount: .certain(decimal), usedOtherDecimalSign: last != context.decimalSign, provenDecimalSign: last)
        }
        let whole = try value(groups.joined())
        if last == context.decimalSign {
            let isCertain = context.isDecimalSignDeclared || !context.doubtsUsualSign
            return LeadingNumber(
                amount: isCertain ? .certain(decimal) : .doubtful(whole: whole, decimal: decimal), sign: last)
        }
        let isThousands = context.isDecimalSignDeclared || isThousandsSign
        return LeadingNumber(
            amount: isThousands ? .certain(whole) : .doubtful(whole: whole, decimal: decimal), sign: last)
    }

    /// Whether the sign that is not the usual one, with three digits behind it, can only group thousands.
    ///
    /// With a comma as decimal sign a point groups thousands, as everywhere in the Netherlands; but whoever writes a
    /// figure that can have decimals may have meant them. Where a point is usual, a comma is most likely the decimal
    /// sign of a Dutch person.
    private var isThousandsSign: Bool {
        context.decimalSign == "," && (context.mostDecimals == 0 || context.isMoney)
    }
}
