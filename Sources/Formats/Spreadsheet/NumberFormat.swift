/// What a number format of Excel makes of a number: the only way in which a workbook says that one is a date.
enum NumberFormat: Hashable, Sendable {
    case plain
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
    /// Letters of dates stand outside quotation marks, escapes and brackets; an `m` beside hours or seconds is minutes.
    /// Only the part for ordinary numbers counts, the one before the first semicolon.
    init(code: String) {
        var (years, months, days, clock, percent) = (false, false, false, false, false)
        var rest = code[...]
        scan: while let character = rest.popFirst() {
            switch character {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                if ["h", "hh", "m", "mm", "s", "ss"].contains(inside.lowercased()) { clock = true }
            case ";": break scan
            case "y", "Y": years = true
            case "m", "M": months = true
            case "d", "D": days = true
            case "h", "H", "s", "S": clock = true
            case "%": percent = true
            case "G", "g": if rest.lowercased().hasPrefix("eneral") { rest = rest.dropFirst(6) }
            default: break
            }
        }
        if years || days || (months && !clock) {
            self = .date(DateParts(day: days, month: months || days, time: clock))
        } else if clock {
            self = .time
        } else {
            self = percent ? .percent : .plain
        }
    }
}
