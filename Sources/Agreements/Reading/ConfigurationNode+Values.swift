import Glibc
import ReportingModel

extension ConfigurationNode {
    /// The value as another type; a mistake in the given form when it is not.
    private func value<Value>(_ form: ConfigurationProblem.Form, _ parse: (String) -> Value?) -> Value? {
        guard let text = text() else { return nil }
        if let value = parse(text) { return value }
        note(.wrongForm(text, wanted: form))
        return nil
    }

    /// An IPv4 or IPv6 address.
    func networkAddress() -> String? {
        value(.networkAddress) { text in
            var address = in6_addr()
            let isAddress = [AF_INET, AF_INET6].contains { inet_pton($0, text, &address) == 1 }
            return isAddress ? text : nil
        }
    }

    /// One of a few words.
    func choice<Value>(_ choices: KeyValuePairs<String, Value>) -> Value? {
        guard let text = text() else { return nil }
        if let choice = choices.first(where: { $0.key == text }) { return choice.value }
        note(.unknownChoice(text), found: text, allowed: choices.map(\.key))
        return nil
    }

    /// One of the cases of an enumeration, by the text that stands for it.
    func choice<Value: CaseIterable & RawRepresentable<String>>(of type: Value.Type) -> Value? {
        guard let text = text() else { return nil }
        if let choice = Value(rawValue: text) { return choice }
        note(.unknownChoice(text), found: text, allowed: Value.allCases.map(\.rawValue))
        return nil
    }

    /// Yes or no, in the words people use; YAML itself would also read `no` as a country and `on` as a key.
    func flag() -> Bool? {
        value(.flag) { text in
            switch text.lowercased() {
            case "yes", "true", "ja", "on": true
            case "no", "false", "nee", "off": false
            default: nil
            }
        }
    }

    func whole(in range: ClosedRange<Int>) -> Int? {
        guard let number = value(.wholeNumber, { Int($0) }) else { return nil }
        return within(range, number)
    }

    func decimal() -> ExactDecimal? {
        value(.decimal) { ExactDecimal($0) }
    }

    /// A day such as `2021-04-30`; one that no calendar has is a mistake of its own.
    func day() -> CalendarDay? {
        guard let text = value(.day, { hasDigits($0, [4, 2, 2]) ? $0 : nil }) else { return nil }
        let day = CalendarDay(iso8601: text)
        if day == nil { note(.impossibleDay(text)) }
        return day
    }

    /// A day of every year such as `04-30`.
    func monthDay() -> MonthDay? {
        guard let text = value(.monthDay, { hasDigits($0, [2, 2]) ? $0 : nil }) else { return nil }
        let day = MonthDay(month: Int(text.prefix(2)) ?? 0, day: Int(text.suffix(2)) ?? 0)
        if day == nil { note(.impossibleDay(text)) }
        return day
    }

    /// Nine digits that pass the eleven test.
    func rsin() -> String? {
        value(.rsin) { text in
            PersonalNumber.passesElevenTest(text.utf8.map { $0 &- 48 }) && hasDigits(text, [9]) ? text : nil
        }
    }

    /// A period in the notation of ``Period``.
    func period() -> Period? {
        value(.period) { Period(notation: $0) }
    }

    /// A term: `21 days`, `2 weeks`, `2 months`, or a day of the year such as `04-01`.
    func due() -> Agreement.Due? {
        if let text = plainText, hasDigits(text.trimmingSpace(), [2, 2]) { return monthDay().map { .yearly($0) } }
        let due: Agreement.Due? = value(.due) { text in
            if let months = quantity(text, ["month": 1, "months": 1]) { return .months(months) }
            return quantity(text, ["day": 1, "days": 1, "week": 7, "weeks": 7]).map { .days($0) }
        }
        switch due {
        case nil: return nil
        case .days(let count): return within(0...1_000, count).map { .days($0) }
        case .months(let count): return within(0...36, count).map { .months($0) }
        case .yearly: return due
        }
    }

    /// A number of days: `21 days`.
    func days(in range: ClosedRange<Int> = 0...1_000) -> Int? {
        guard let days = value(.days, { quantity($0, ["day": 1, "days": 1]) }) else { return nil }
        return within(range, days)
    }

    func duration() -> Duration? {
        let units = ["second": 1, "seconds": 1, "minute": 60, "minutes": 60, "hour": 3_600, "hours": 3_600]
        guard let seconds = value(.duration, { quantity($0, units) }) else { return nil }
        return within(1...86_400, seconds).map { .seconds($0) }
    }

    /// A number of bytes: `64 KB`, `256 MB`; a kilobyte is 1,024 bytes.
    func size() -> Int? {
        guard let bytes = value(.size, { quantity($0, ["KB": 1_024, "MB": 1_048_576, "GB": 1_073_741_824]) }) else {
            return nil
        }
        return within(1_024...(64 * 1_073_741_824), bytes)
    }

    /// Minutes after midnight: `02:00` is 120.
    func minuteOfDay() -> Int? {
        value(.timeOfDay) { text in
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(parts[0]),
                let minute = Int(parts[1]), (0...23).contains(hour), (0...59).contains(minute)
            else { return nil }
            return hour * 60 + minute
        }
    }

    /// A name for which there is also a folder or a file: letters a–z, digits and hyphens.
    func identifier() -> String? {
        value(.identifier) { text in
            let isPlain = text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
            return isPlain && text.first != "-" && text.utf8.count <= 64 ? text : nil
        }
    }

    /// Gives a name. Without one (its mistake is noted already) the names of this file are not complete, and names
    /// that seem unknown may well be the one that is missing.
    ///
    /// - Parameter valid: when it holds; the same name may be given again for another time.
    func declare(_ name: String?, _ subject: ConfigurationProblem.Subject, valid: Validity = .always) {
        if let name { log.declare(name, subject, valid: valid, at: self) } else { log.noteUnread(file) }
    }

    /// Uses a name that another place must give.
    func reference(to subject: ConfigurationProblem.Subject) -> String? {
        guard let name = text() else { return nil }
        log.refer(to: name, subject, at: self)
        return name
    }

    /// Uses several names that other places must give.
    func references(to subject: ConfigurationProblem.Subject) -> [String]? {
        list()?.compactMap { $0.reference(to: subject) }
    }

    private func within(_ range: ClosedRange<Int>, _ number: Int) -> Int? {
        if range.contains(number) { return number }
        note(.outOfRange(String(number), range))
        return nil
    }

    /// `21 days` with the sizes of the units; `nil` for anything else, also when the product would not fit.
    private func quantity(_ text: String, _ units: [String: Int]) -> Int? {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let number = Int(parts[0]), let unit = units[String(parts[1])] else { return nil }
        let product = number.multipliedReportingOverflow(by: unit)
        return product.overflow ? nil : product.partialValue
    }

    /// Whether the text is groups of so many digits with hyphens between them.
    private func hasDigits(_ text: String, _ lengths: [Int]) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == lengths && parts.allSatisfy(\.consistsOfDigits)
    }
}

extension StringProtocol {
    /// Whether there is nothing in it but the digits 0 to 9.
    var consistsOfDigits: Bool { utf8.allSatisfy { (48...57).contains($0) } }
}
