import Register
import ReportingModel

/// What is told about an event, in sentences.
///
/// The register keeps it in a few short English forms, such as `findings 1, rows 3, observations 9`, and never changes
/// what it keeps. Here each form gets its words; anything else is what somebody wrote, and stays as it is.
struct EventDetail {
    let event: Event
    let naming: Naming

    private var words: Words { naming.words }
    private var stored: String { SafeEcho.printable(event.detail) }

    var text: String { form ?? stored }

    /// What a person wrote says its language.
    var html: HTMLText {
        form == nil && EventDetail.reasons.contains(event.action) ? words.configured(stored) : "\(text)"
    }

    private static let reasons: Set<Event.Action> = [.decided, .headingConfirmed, .headingRefused, .headingWithdrawn]

    private var form: String? {
        switch event.action {
        case .received, .judgedAgain: counts ?? earlier
        case .refused: codes
        case .replaced: name(after: "by ").map { words("door \($0)", "by \($0)") }
        case .restored, .waiverRestored:
            name(after: "instead of ").map { words("in plaats van \($0)", "instead of \($0)") }
        case .decided: replacing
        case .waived, .waiverWithdrawn: values ?? subject
        case .reminded: reminder
        case .consolidated: files
        case .accountAdded: stored.isEmpty ? nil : words("voor", "for") + " " + naming.partner(stored)
        default: nil
        }
    }

    private var counts: String? {
        guard let found = stored.wholeMatch(of: /findings ([0-9]+), rows ([0-9]+), observations ([0-9]+)/) else {
            return nil
        }
        return [
            count(found.2, Text(nl: "regel", en: "row"), Text(nl: "regels", en: "rows")),
            count(found.3, Text(nl: "cijfer", en: "figure"), Text(nl: "cijfers", en: "figures")),
            count(found.1, Text(nl: "bevinding", en: "finding"), Text(nl: "bevindingen", en: "findings")),
        ].joined(separator: ", ")
    }

    private var earlier: String? {
        guard let found = stored.wholeMatch(of: /first ([0-9-]+)T([0-9]{2}):([0-9]{2}):[0-9.]+Z/),
            let day = CalendarDay(iso8601: found.1), let hour = Int64(found.2), let minute = Int64(found.3)
        else { return nil }
        let at = Instant(
            millisecondsSince1970: Int64(day.daysSince1970) * 86_400_000 + hour * 3_600_000 + minute * 60_000)
        return words("eerder ontvangen op", "received before, on") + " " + naming.moment(at)
    }

    private var codes: String? {
        guard let found = stored.wholeMatch(of: /findings: (.+)/) else { return nil }
        return found.1.split(separator: ", ").map { code in
            FindingCode(rawValue: String(code)).map { "\(words($0.title)) (\($0.rawValue))" } ?? String(code)
        }.joined(separator: ", ")
    }

    private func name(after opening: String) -> String? {
        stored.hasPrefix(opening) ? String(stored.dropFirst(opening.count)) : nil
    }

    /// The reason, and behind it what the acceptance took the place of.
    private var replacing: String? {
        guard let found = stored.wholeMatch(of: /(.*?)((?: \(replaces [a-z0-9-]+\))+)/.dotMatchesNewlines()) else {
            return nil
        }
        return "\(found.1)\(found.2.replacing("(replaces ", with: words("(vervangt ", "(replaces ")))"
    }

    private var values: String? {
        let form = /values ([0-9]+)(?:, until ([0-9-]+))?: (.*)/.dotMatchesNewlines()
        guard let found = stored.wholeMatch(of: form) else { return nil }
        let until = found.2.flatMap { CalendarDay(iso8601: $0) }.map {
            words(", tot en met ", ", until ") + $0.words(words.language)
        }
        let number = count(found.1, Text(nl: "waarde", en: "value"), Text(nl: "waarden", en: "values"))
        return "\(number)\(until ?? ""): \(found.3)"
    }

    /// What a remembered decision that somebody took back was about.
    private var subject: String? {
        guard let found = stored.wholeMatch(of: /([^=]+?\|.*?) = (.*)/.dotMatchesNewlines()) else { return nil }
        return "\(naming.plainSubject(WarnedValue(subject: String(found.1), value: ""))) = \(found.2)"
    }

    private var reminder: String? {
        guard let found = stored.wholeMatch(of: /period (.+), due ([0-9-]+)/), let period = Period(notation: found.1),
            let due = CalendarDay(iso8601: found.2)
        else { return nil }
        return period.words(words.language) + words(", uiterlijk ", ", due ") + due.words(words.language)
    }

    private var files: String? {
        guard let found = stored.wholeMatch(of: /files ([0-9]+), observations ([0-9]+), as of ([0-9-]+).*/),
            let day = CalendarDay(iso8601: found.3)
        else { return nil }
        return [
            count(found.1, Text(nl: "bestand", en: "file"), Text(nl: "bestanden", en: "files")),
            count(found.2, Text(nl: "cijfer", en: "figure"), Text(nl: "cijfers", en: "figures")),
            words("stand per ", "as of ") + day.words(words.language),
        ].joined(separator: ", ")
    }

    /// `1 regel`, `1.250 regels`.
    private func count(_ digits: Substring, _ one: Text, _ many: Text) -> String {
        let number = Int(digits) ?? 0
        return "\(naming.number(number)) \(words(number == 1 ? one : many))"
    }
}
