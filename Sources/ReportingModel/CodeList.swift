/// A list of allowed codes, such as areas, units or kinds of trajectory. The lists `areas`, `units` and `partners`
/// always exist.
package struct CodeList: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package let code: String
        package let label: String
        package let aliases: [String]
        package let validFrom: CalendarDay?
        /// Whether and when the code ended.
        package let end: CodeEnd
        /// Codes of the same list that came in its place.
        package let successors: [String]

        package init(
            code: String, label: String, aliases: [String] = [], validFrom: CalendarDay? = nil, end: CodeEnd = .never,
            successors: [String] = []
        ) {
            self.code = code
            self.label = label
            self.aliases = aliases
            self.validFrom = validFrom
            self.end = end
            self.successors = successors
        }
    }

    package static let areas = "areas"
    package static let units = "units"
    /// Made from the partners themselves: figures may be split by partner.
    package static let partners = "partners"
    package static let targetGroups = "target-groups"
    package static let themes = "themes"

    package let id: String
    package let title: String
    package let entries: [Entry]
    /// Whether a partner may use names that are not on the list, such as those of new initiatives.
    package let isOpen: Bool

    package init(id: String, title: String, entries: [Entry], isOpen: Bool = false) {
        self.id = id
        self.title = title
        self.entries = entries
        self.isOpen = isOpen
    }

    package func entry(_ code: String) -> Entry? { entries.first { $0.code == code } }
}

/// Whether a code ended, and on which day.
package enum CodeEnd: Hashable, Sendable {
    case never
    /// The last day on which it was used.
    case day(CalendarDay)
    /// It is no longer used; since when, nobody wrote down.
    case unknownDay
}

extension CodeList {
    /// The code for a name that an open list does not know yet: the name as it was written, for `<12` and `12+` are not
    /// the same; without the signs that separate dimensions, and with single spaces.
    package static func code(forNewName name: String) -> String {
        let printable = name.unicodeScalars.map { scalar -> Character in
            switch scalar {
            case ";": ","
            case "=": ":"
            case _ where scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7F: " "
            default: Character(scalar)
            }
        }
        return String(printable).split(separator: " ").joined(separator: " ")
    }
}

extension CodeList.Entry {
    /// Whether the code was in use in some part of the period; one that ended on an unknown day always is.
    package func isValid(in period: Period) -> Bool {
        if let validFrom, period.lastDay < validFrom { return false }
        if case .day(let last) = end, last < period.firstDay { return false }
        return true
    }

    /// Whether there are days on which the code does not hold.
    package var hasLimitedValidity: Bool {
        if case .day = end { true } else { validFrom != nil }
    }
}
