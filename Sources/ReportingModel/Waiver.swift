/// What a warning was about, so that the same can be known again: which figure, and what it was.
///
/// A warning at a figure is known by that figure: `TOE-01|2021-04-30|GM0482|`, with the value `630 dagen`. One about
/// something else, such as a heading, is known by its column and by everything that its text says.
package struct WarnedValue: Hashable, Sendable {
    package let subject: String
    package let value: String

    package init(subject: String, value: String) {
        self.subject = subject
        self.value = value
    }

    /// - Parameter dimensions: as the schema writes them.
    package init(
        indicator: String, period: Period, area: String, dimensions: String, value: ObservationRecord.Value,
        unit: String
    ) {
        subject = "\(indicator)|\(period)|\(area)|\(dimensions)"
        self.value = value.comparable + (unit.isEmpty ? "" : " " + unit)
    }

    package init(_ record: ObservationRecord) {
        self.init(
            indicator: record.indicator, period: record.period, area: record.area, dimensions: record.dimensions,
            value: record.value, unit: record.unit)
    }

    /// How the subject of a warning about no figure begins.
    private static let columnMark = "kolom|"

    /// A warning about something else than figures; `nil` when its text does not tell all that was found, so that
    /// another value could look the same.
    package init?(_ finding: Finding) {
        guard finding.code.canBeRemembered, !finding.hidesValue else { return nil }
        let found = finding.arguments["found"] ?? ""
        // Three different examples are shown of what was found; there may be more.
        guard finding.places.count <= 3 || found.split(separator: ", ").count < 3 else { return nil }
        let words = finding.arguments.filter { !$0.key.hasSuffix("EN") }.sorted { $0.key < $1.key }
        subject = WarnedValue.columnMark + (finding.arguments["column"] ?? "")
        value =
            (words.map { "\($0.key)=\($0.value)" } + finding.expected + ["\(finding.count)"]).joined(separator: "|")
    }

    package var isAboutFigure: Bool { !subject.hasPrefix(WarnedValue.columnMark) }

    /// Indicator, period, area and dimensions; the column for a warning about no figure.
    package var subjectParts: [String] {
        let parts = subject.split(separator: "|", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
        return isAboutFigure ? parts : Array(parts.dropFirst())
    }
}

/// A decision on a warning that is remembered: the same warning about the same figure with the same value is not asked
/// again.
package struct Waiver: Hashable, Sendable {
    /// The most places that a warning may have to be remembered.
    package static let mostPlaces = 1_000

    package let agreement: String
    package let code: FindingCode
    package let warned: WarnedValue
    package let reason: String
    package let actor: String
    package let at: Instant
    /// The last day on which it holds; `nil` is until it is withdrawn.
    package let until: CalendarDay?

    package init(
        agreement: String, code: FindingCode, warned: WarnedValue, reason: String, actor: String, at: Instant,
        until: CalendarDay?
    ) {
        self.agreement = agreement
        self.code = code
        self.warned = warned
        self.reason = reason
        self.actor = actor
        self.at = at
        self.until = until
    }

    package func holds(on day: CalendarDay) -> Bool { until.map { day <= $0 } ?? true }

    /// What takes the place of the warning: that it was decided, by whom, when and why.
    package func remark(insteadOf finding: Finding, places: PlaceList) -> Finding {
        let day = LocalTime(at).day
        // A brace in somebody's words must not be taken for a placeholder.
        func plain(_ text: String) -> String {
            SafeEcho.printable(text).replacing("{", with: "(").replacing("}", with: ")")
        }
        var arguments = [
            "code": finding.code.rawValue, "problem": plain(finding.message(.nl)),
            "problemEN": plain(finding.message(.en)), "actor": plain(actor),
            "day": day.words(.nl), "dayEN": day.words(.en), "reason": plain(reason),
        ]
        if let column = finding.arguments["column"] { arguments["column"] = column }
        return Finding(.decidedBefore, arguments, places: places)
    }
}

extension FindingCode {
    /// Whether a decision on this warning may be remembered; not where the value itself may be personal, nor where the
    /// warning does not say what it is about: next time it would be something else.
    package var canBeRemembered: Bool {
        let untold: [FindingCode] = [
            .resemblesCitizenServiceNumber, .newNameOfPerson, .nameInText, .moreUnknownColumns, .numberAsRemark,
            .ownWordsLeft,
        ]
        return definition.severity == .warning && !untold.contains(self)
    }
}

extension Finding {
    /// Whether it describes what somebody wrote instead of repeating it (``SafeEcho``): `tekst (14 tekens)`. Another
    /// text can have the same description.
    package var hidesValue: Bool {
        arguments.contains { !$0.key.hasSuffix("EN") && SafeEcho.holdsDescription($0.value) }
    }
}

extension ObservationRecord.Value {
    /// The same text for equal values: `9.50` and `9.5` are one.
    fileprivate var comparable: String {
        switch self {
        case .exact(let number): number.normalised.description
        case .estimate(let number): "ca. \(number.normalised)"
        case .interval(let low, let high):
            "\(low?.normalised.description ?? "")–\(high?.normalised.description ?? "")"
        case .text(let text): text
        case .absent(let absence): absence.dutchName
        }
    }
}
