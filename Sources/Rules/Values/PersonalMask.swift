import ReportingModel

/// A partner's own text as it may be written down again: beside our remarks, in their Outbox.
package enum PersonalMask {
    /// The text without control characters; nothing of it when it may hold somebody's number, address or account.
    package static func shown(_ text: String) -> String {
        if mayHoldPhrase(text), !PersonalPhrase.kinds(in: text).isEmpty { return "(weggelaten)" }
        guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F || (48...57).contains($0) || $0 == 0x40 }) else {
            return text
        }
        if isWorthReading(text) {
            let found = PersonalText(text)
            if !found.certain.isEmpty || !found.possibleNumbers.isEmpty { return "(weggelaten)" }
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

    /// The same for a reader who is not the partner, of a column that no agreement knows: nothing of what is likely
    /// somebody's name either. In the partner's own copy their own cells stand as they wrote them.
    package static func shownToOthers(_ text: String) -> String {
        PersonName.isLikely(PersonName.withoutCapitals(text.trimmingSpace())) ? "(weggelaten)" : shown(text)
    }

    private static func mayHoldPhrase(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { PersonalPhrase.mayStand(in: UnsafeRawBufferPointer($0)) }
    }

    private static func isWorthReading(_ text: String) -> Bool {
        text.utf8.count { (48...57).contains($0) } >= 5 || text.utf8.contains(0x40)
    }
}
