import Register
import ReportingModel

/// What was found, one cause one item: what, where, what was expected, what can be done, what the partner says.
struct FindingsSection {
    let visit: Visit
    let naming: Naming
    let delivery: DeliveryRecord
    let findings: [FindingSummary]
    let cells: MarkedCells
    /// Whether an official decided on the delivery.
    let isDecided: Bool

    private static let rangesShown = 8
    private static let alikeShown = 3
    private static let statementsShown = 12

    var html: HTMLText {
        let words = visit.words
        guard !findings.isEmpty else {
            return """
                <h2>\(words("Bevindingen", "Findings"))</h2>
                <p>\(words("Er is niets opgevallen.", "Nothing was found."))</p>

                """
        }
        return """
            <h2 id="bevindingen">\(words("Bevindingen", "Findings"))</h2>
            <ol class="findings">
            \(items(findings[...]))</ol>

            """
    }

    /// Of many that say the same of another place only the first stand there; the others are folded away.
    private func items(_ findings: ArraySlice<FindingSummary>) -> [HTMLText] {
        guard let first = findings.first else { return [] }
        let alike = findings.prefix { $0.finding.code == first.finding.code }
        let isLong = alike.count > FindingsSection.alikeShown + 1
        let shown = isLong ? alike.prefix(FindingsSection.alikeShown) : alike
        return shown.map { item($0, isFirst: $0.position == first.position) }
            + (isLong ? [folded(alike.dropFirst(shown.count), first)] : []) + items(findings.dropFirst(alike.count))
    }

    private func folded(_ rest: ArraySlice<FindingSummary>, _ first: FindingSummary) -> HTMLText {
        let words = visit.words
        return """
            <li class="\(first.finding.severity.mark.tone.rawValue)"><details><summary>\(words("Nog \(rest.count) keer", "\(rest.count) more times")): \(words(first.finding.code.title))</summary>
            <ol class="findings">
            \(rest.map { item($0, isFirst: false) })</ol></details></li>

            """
    }

    /// - Parameter isFirst: whether it is the first of those with its code; only there the advice that all share.
    private func item(_ summary: FindingSummary, isFirst: Bool) -> HTMLText {
        let (words, language, finding) = (visit.words, visit.language, summary.finding)
        let often: HTMLText =
            summary.often(naming).map { " <span class=\"quiet nowrap\">\($0)</span>" } ?? ""
        let expectation = finding.expectation(language)
        let expected: HTMLText =
            expectation.isEmpty
            ? "" : "<p>\(words("Verwacht", "Expected")): \(expectation)</p>\n"
        return """
            <li class="\(finding.severity.mark.tone.rawValue)" id="bevinding-\(summary.position)">
            <p class="problem">\(finding.severity.mark.html(words)) \(finding.message(language))\(often)\u{A0}<span class="quiet small finding-code">\(finding.code.rawValue)</span></p>
            \(places(of: summary))\(expected)\(advice(finding, isFirst: isFirst))\(statements(finding))</li>

            """
    }

    /// What the partner read; nothing when they need not do anything.
    private func advice(_ finding: Finding, isFirst: Bool) -> HTMLText {
        guard finding.severity > .remark, isFirst || !isAdviceShared(finding) else { return "" }
        return
            "<p>\(visit.words("Wij vroegen de partner", "We asked the partner")): “\(finding.action(visit.language, isDecided: isDecided))”</p>\n"
    }

    private func isAdviceShared(_ finding: Finding) -> Bool {
        let first = findings.first { $0.finding.code == finding.code }?.finding
        return first.map { $0.action(visit.language) == finding.action(visit.language) } ?? false
    }

    private func places(of summary: FindingSummary) -> HTMLText {
        guard summary.placeCount > 0 else { return "" }
        let words = visit.words
        let path = SiteLink.path(toDelivery: delivery.name)
        // Of a file that was set apart nothing is shown.
        let link: HTMLText =
            delivery.outcome == .quarantined
            ? ""
            : "<a class=\"act\" href=\"\(path)?cellen=\(summary.position)#tabel\">\(words("Toon in de tabel", "Show in the table"))<span class=\"hidden\">: \(summary.finding.message(visit.language))</span></a>"
        guard let list = cells.places(of: summary) else {
            return
                "<p>\(words("Waar", "Where")): \(naming.number(summary.placeCount)) \(words("plekken", "places")). \(link)</p>\n"
        }
        let ranges = list.ranges
        let shown = ranges.prefix(FindingsSection.rangesShown).map { self.words(for: $0) }
        let rest = list.count - ranges.prefix(FindingsSection.rangesShown).reduce(0) { $0 + $1.count }
        let more = rest > 0 ? words(" en nog \(naming.number(rest))", " and \(naming.number(rest)) more") : ""
        return "<p>\(words("Waar", "Where")): \(shown.joined(separator: "; "))\(more). \(link)</p>\n"
    }

    /// `kolom B, regel 3 t/m 5`, `regel 3`, or the path.
    private func words(for range: PlaceRange) -> String {
        let (words, first, last) = (visit.words, range.first, range.last)
        let to = words("t/m", "to")
        if let path = first.path {
            return range.count == 1 ? path : "\(path) \(to) \(last.cellName ?? last.path ?? "")"
        }
        let lines = range.count == 1 ? "\(first.line)" : "\(first.line) \(to) \(last.line)"
        guard !first.isWholeLine else { return words("regel \(lines)", "line \(lines)") }
        if delivery.format?.isGrid == false {
            return words("regel \(lines), teken \(first.column)", "line \(lines), character \(first.column)")
        }
        let letters = Place.columnLetters(first.column)
        return words("kolom \(letters), regel \(lines)", "column \(letters), line \(lines)")
    }

    private func statements(_ finding: Finding) -> HTMLText {
        let words = visit.words
        let shown = finding.statements.prefix(FindingsSection.statementsShown).map { statement -> HTMLText in
            "<p><strong>\(words("De partner schreef bij regel", "The partner wrote at line")) \(statement.firstLine):</strong> \(words.configured(SafeEcho.printable(statement.reason)))</p>\n"
        }
        let rest = finding.statements.count - shown.count
        let more: HTMLText =
            rest > 0
            ? "<p class=\"quiet\">\(words("en nog \(rest) keer uitleg", "and \(rest) more reasons"))</p>\n" : ""
        return "\(Array(shown))\(more)"
    }
}

extension FindingSummary {
    /// `3 keer`; `nil` for once. Of figures that equal others both cells are counted, so two are one.
    func often(_ naming: Naming) -> String? {
        let words = naming.words
        if finding.code == .sameAsOtherArea {
            let pairs = naming.number(count / 2)
            return count > 3 ? words("\(pairs) gelijke cijfers", "\(pairs) equal figures") : nil
        }
        return count > 1 ? "\(naming.number(count)) \(words("keer", "times"))" : nil
    }
}
