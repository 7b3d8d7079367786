import ReportingModel

/// What a number format of Excel makes of a number: the only way in which a workbook says that one is a date.
enum NumberFormat: Hashable, Sendable {
    case plain
    /// `0" weken"`: a number with words that the workbook only shows, and that a person reads as its unit.
    case words(String)
    /// `[<5]"<5";0`: what is shown instead of a number below a limit.
    case below(Double, String)
    /// `0,0%`: a share, shown times a hundred.
    case percent
    /// A date, or a date and a time.
    case date(DateParts)
    /// A time of day, or hours and minutes that passed.
    case time

    struct DateParts: Hashable, Sendable {
        var day = true
        var month = true
        var time = false
    }

    /// One of the formats that Excel has by itself (ECMA-376 part 1, 18.8.30).
    init(builtIn number: Int) {
        switch number {
        case 9, 10: self = .percent
        case 14, 15, 16: self = .date(DateParts())
        case 17: self = .date(DateParts(day: false))
        case 18...21, 45...47: self = .time
        case 22: self = .date(DateParts(time: true))
        default: self = .plain
        }
    }

    /// A format that the workbook defines, such as `dd\-mm\-yyyy`, `[$-413]d mmm yyyy;@` or `0.0"%"`.
    ///
    /// Thousands that are only shown as such (`#,##0.0,`) change nothing: what is stored is the whole number. Without
    /// that comma `0" mln"` stands beside what a person reads as millions.
    ///
    /// Letters of dates stand outside quotation marks, escapes and brackets; an `m` beside hours or seconds is minutes.
    /// Only the part for ordinary numbers counts, the one before the first semicolon.
    init(code: String) {
        var (years, months, days, clock, percent) = (false, false, false, false, false)
        if let masked = NumberFormat.masked(code) {
            self = masked
            return
        }
        var (words, isScaled, currency) = ("", false, "")
        var rest = code[...]
        scan: while let character = rest.popFirst() {
            switch character {
            case "\"":
                words += rest.prefix { $0 != "\"" }
                rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\": if let shown = rest.popFirst() { words.append(shown) }
            case "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                if ["h", "hh", "m", "mm", "s", "ss"].contains(inside.lowercased()) { clock = true }
                // `[$$-409]` shows dollars, `[$-413]` only says in which language.
                if inside.hasPrefix("$") { currency = String(inside.dropFirst().prefix { $0 != "-" }) }
            case ";": break scan
            case "y", "Y": years = true
            case "m", "M": months = true
            case "d", "D": days = true
            case "h", "H", "s", "S": clock = true
            case "%": percent = true
            case ",": isScaled = isScaled || !(rest.first.map { "#0?".contains($0) } ?? false)
            case "G", "g": if rest.lowercased().hasPrefix("eneral") { rest = rest.dropFirst(6) }
            default: break
            }
        }
        if years || days || (months && !clock) {
            self = .date(DateParts(day: days, month: months || days, time: clock))
        } else if clock {
            self = .time
        } else if percent {
            self = .percent
        } else if let foreign = [currency, words].first(where: NumberFormat.isForeignCurrency) {
            self = .words(foreign.trimmingSpace())
        } else {
            let isSaid = NumberFormat.isUnit(words) || NumberFormat.isScale(words)
            self = !isScaled && isSaid ? .words(words.trimmingSpace()) : .plain
        }
    }

    /// Whether an amount is shown in another currency than euros: a person reads 250 dollars where 250 is stored.
    static func isForeignCurrency(_ shown: String) -> Bool {
        let words = shown.trimmingSpace().uppercased()
        return ["$", "£", "¥", "US$", "USD", "GBP", "CHF", "JPY"].contains(words)
    }

    /// `[<5]"<5";0`: small numbers that are not to be read.
    private static func masked(_ code: String) -> NumberFormat? {
        guard let found = code.wholeMatch(of: /\[<(=?)([0-9]+)\]"([^"]*)"(?:;.*)?/), let limit = Double(found.2) else {
            return nil
        }
        return .below(found.1.isEmpty ? limit : limit.nextUp, String(found.3))
    }

    /// Whether what is shown beside a number can be a unit; a sign of a currency, or one letter, is none.
    static func isUnit(_ words: String) -> Bool {
        words.count { $0.isLetter } > 1 && !isScale(words)
    }

    /// Whether it says that the figure is larger: `mln`, `k`, `x € 1.000`.
    static func isScale(_ words: String) -> Bool {
        let lowered = words.trimmingSpace().lowercased().replacing("€ ", with: "").replacing("€", with: "")
        return lowered == "k" || scales.contains { lowered.hasPrefix($0) }
    }

    private static let scales = ["mln", "milj", "mill", "mio", "mrd", "duiz", "dzd", "thous", "x 1", "× 1"]
}
