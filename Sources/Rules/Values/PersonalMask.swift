import ReportingModel

/// A partner's own text as it may be written down again: beside our remarks, in their Outbox.
package enum PersonalMask {
    /// The text without control characters; nothing of it when it may hold somebody's number, address or account.
    package static func shown(_ text: String) -> String {
        if mayHoldPhrase(text), !PersonalPhrase.kinds(in: text).isEmpty { return leftOut }
        guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F || (48...57).contains($0) || $0 == 0x40 }) else {
            return text
        }
        if isWorthReading(text) {
            let found = PersonalText(text)
            if !found.certain.isEmpty || !found.possibleNumbers.isEmpty { return leftOut }
        }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    let isLineEnd = scalar == "\n" || scalar == "\r" || scalar == "\t"
                    let isHidden =
                        scalar.properties.generalCategory == .control || (0x202A...0x202E).contains(scalar.value)
                        || (0x2066...0x2069).contains(scalar.value)
                    return isHidden && !isLineEnd ? "·" : scalar
                }))
    }

    /// What stands in our copy where something was left out.
    static let leftOut = "(weggelaten)"

    /// Whether a cell holds our own words for something that we left out: never words of the partner.
    static func isLeftOut(_ text: String) -> Bool {
        let trimmed = text.trimmingSpace().lowercased()
        return trimmed.hasPrefix("(weggelaten") && trimmed.hasSuffix(")")
    }

    /// Our words for what may hold somebody's number, address or account; otherwise what `shown` makes of it.
    static func ifShown(_ text: String, _ shown: () -> String) -> String {
        PersonalMask.shown(text) == leftOut ? leftOut : shown()
    }

    /// Whether a text of an official holds what must not go to a partner: anything about somebody, but not the number
    /// of a desk.
    package static func holdsPersonalData(_ text: String) -> Bool {
        let found = PersonalText(text)
        let isDesk = found.holdsFixedTelephoneNumber && found.certain == [.telephoneNumber]
        return !found.certain.isEmpty && !isDesk || !found.possibleNumbers.isEmpty
            || mayHoldPhrase(text) && !PersonalPhrase.kinds(in: text).isEmpty
    }

    private static func mayHoldPhrase(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { PersonalPhrase.mayStand(in: UnsafeRawBufferPointer($0)) }
    }

    private static func isWorthReading(_ text: String) -> Bool {
        text.utf8.count { (48...57).contains($0) } >= 5 || text.utf8.contains(0x40)
    }
}
