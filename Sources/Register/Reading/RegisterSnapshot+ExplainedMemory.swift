import GRDB
import ReportingModel

/// What is remembered for the files to come, beside the log: a changed row here would change what is asked and answered
/// without anybody having said so.
extension RegisterSnapshot {
    /// Deliveries of which the remembered decisions are not those that the log knows: who, why, for how long, about how
    /// many values, and, while they hold, about these values.
    func unexplainedWaivers() throws -> [Text] {
        let waivers = try WaiverTable(database: database).waivers(where: "TRUE", [])
        let events = try EventTable(database: database).events(
            where: "action IN ('waived', 'waiverWithdrawn', 'waiverRestored')", [])
        var expected: [RememberedValues: Int] = [:]
        for event in events where event.action == .waived {
            if let (values, count) = RememberedValues.read(event) { expected[values, default: 0] += count }
        }
        let found = waivers.reduce(into: [RememberedValues: Int]()) { $0[RememberedValues($1), default: 0] += 1 }
        let different = Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }.map(\.delivery)
        let withdrawals = Dictionary(grouping: events.filter { $0.action == .waiverWithdrawn }, by: \.object)
        let restored = Dictionary(grouping: events.filter { $0.action == .waiverRestored }, by: \.object)
        let bySubject = Dictionary(grouping: waivers) { $0.waiver.warned }
        let unwithdrawn = waivers.filter { waiver in
            !isExplained(
                waiver, bySubject[waiver.waiver.warned] ?? [], withdrawals[waiver.delivery] ?? [],
                restored[waiver.delivery] ?? [])
        }.map(\.delivery)
        let revalued = try Dictionary(grouping: waivers.filter { $0.withdrawnAt == nil }, by: \.delivery)
            .filter { try !holdsItsValues($0.value, of: $0.key) }.keys
        return Set(different).union(unwithdrawn).union(revalued).sorted().map { name in
            Text(
                nl: "wat van het besluit over aanlevering \(name) blijft gelden, is niet wat het logboek zegt",
                en: "what stays in force of the decision on delivery \(name) is not what the log says")
        }
    }

    /// Whether a remembered decision holds, or no longer does, as the log says.
    ///
    /// - Parameters:
    ///   - similar: what was remembered about the same value.
    ///   - events: what was taken back of the decisions on the same delivery.
    ///   - restored: what of them holds again.
    private func isExplained(
        _ waiver: RecordedWaiver, _ similar: [RecordedWaiver], _ events: [Event], _ restored: [Event]
    ) -> Bool {
        let own = waiver.waiver
        let opening = "\(own.warned.subject) = \(own.warned.value): "
        let withdrawals = events.filter { event in
            event.at >= own.at
                && (event.result.isEmpty || event.result == own.code.rawValue && event.detail.hasPrefix(opening))
        }.map(\.at)
        // A newer decision on the same value takes the place of the one before it.
        let newer = similar.filter { other in
            other.id > waiver.id && other.waiver.agreement == own.agreement && other.waiver.code == own.code
        }.map(\.waiver.at)
        guard let withdrawnAt = waiver.withdrawnAt else {
            let isRestored = restored.contains { event in
                event.result == own.code.rawValue && newer.allSatisfy { $0 <= event.at }
            }
            return withdrawals.isEmpty && (newer.isEmpty || isRestored)
        }
        return (withdrawals + newer).contains(withdrawnAt)
    }

    /// Whether these are values that the warnings of the delivery were about.
    private func holdsItsValues(_ waivers: [RecordedWaiver], of delivery: String) throws -> Bool {
        let codes = Set(waivers.map(\.waiver.code))
        let values = try findings(of: delivery).filter { codes.contains($0.code) }.reduce(
            into: [FindingCode: Set<WarnedValue>]()
        ) { values, finding in
            values[finding.code, default: []].formUnion(try warnedValues(of: finding, in: delivery))
        }
        return waivers.allSatisfy { values[$0.waiver.code]?.contains($0.waiver.warned) == true }
    }

    /// Agreements of which the confirmed or refused headings are not those that the log knows.
    func unexplainedHeadings() throws -> [Text] {
        let events = try EventTable(database: database).events(
            where: "action IN ('headingConfirmed', 'headingWithdrawn', 'headingRefused')", [])
        let synonyms = try headingAnswers(
            "SELECT agreement, heading, written, confirmedAt AS at, withdrawnAt FROM headingSynonym")
        let refusals = try headingAnswers(
            "SELECT agreement, heading, written, refusedAt AS at, NULL AS withdrawnAt FROM headingRefusal")
        func isLogged(_ answer: HeadingAnswered, _ action: Event.Action, at moment: Instant) -> Bool {
            events.contains { $0.action == action && $0.at == moment && answer.isAbout($0) }
        }
        var strange = synonyms.filter { answer in
            !isLogged(answer, .headingConfirmed, at: answer.at)
                || !(answer.withdrawnAt.map { isLogged(answer, .headingWithdrawn, at: $0) } ?? true)
        }.map(\.synonym.agreement)
        strange += refusals.filter { !isLogged($0, .headingRefused, at: $0.at) }.map(\.synonym.agreement)
        strange += events.enumerated().filter { position, event in
            switch event.action {
            case .headingConfirmed: !synonyms.contains { $0.at == event.at && $0.isAbout(event) }
            case .headingWithdrawn: !synonyms.contains { $0.withdrawnAt == event.at && $0.isAbout(event) }
            // Whoever said yes later took the no away.
            default:
                !refusals.contains { $0.at == event.at && $0.isAbout(event) }
                    && !events[position...].contains { later in
                        later.action == .headingConfirmed && later.object == event.object
                            && later.result == event.result
                    }
            }
        }.map(\.element.object)
        return Set(strange).sorted().map { name in
            Text(
                nl: "wat de koppen van afspraak \(name) betekenen, is niet wat het logboek zegt",
                en: "what the headings of agreement \(name) mean is not what the log says")
        }
    }

    private func headingAnswers(_ query: String) throws -> [HeadingAnswered] {
        try Row.fetchAll(database, sql: query).map { row in
            HeadingAnswered(
                synonym: HeadingSynonym(
                    agreement: row["agreement"], heading: row["heading"], written: row["written"]),
                at: row.instant("at"), withdrawnAt: row.optionalInstant("withdrawnAt"))
        }
    }
}

/// What one official remembered of one decision, as its event tells it.
private struct RememberedValues: Hashable {
    let delivery: String
    let code: String
    let actor: String
    let at: Instant
    /// `, until 2027-12-31: the reason`.
    let rest: String

    init(_ recorded: RecordedWaiver) {
        let waiver = recorded.waiver
        self.init(
            delivery: recorded.delivery, code: waiver.code.rawValue, actor: waiver.actor, at: waiver.at,
            rest: (waiver.until.map { ", until \($0)" } ?? "") + ": " + waiver.reason)
    }

    private init(delivery: String, code: String, actor: String, at: Instant, rest: String) {
        (self.delivery, self.code, self.actor, self.at, self.rest) = (delivery, code, actor, at, rest)
    }

    /// From `values 3, until 2027-12-31: the reason`.
    static func read(_ event: Event) -> (RememberedValues, count: Int)? {
        let opening = "values "
        guard event.detail.hasPrefix(opening) else { return nil }
        let told = event.detail.dropFirst(opening.count)
        let digits = told.prefix { $0.isASCII && $0.isNumber }
        return Int(digits).map { count in
            let values = RememberedValues(
                delivery: event.object, code: event.result, actor: event.actor, at: event.at,
                rest: String(told.dropFirst(digits.count)))
            return (values, count)
        }
    }
}

/// A heading that an official said something about.
private struct HeadingAnswered {
    let synonym: HeadingSynonym
    let at: Instant
    let withdrawnAt: Instant?

    /// The event names the heading as it was written where it came from, or in front of the reason.
    func isAbout(_ event: Event) -> Bool {
        event.object == synonym.agreement && event.result == synonym.heading
            && (event.origin == synonym.written || event.detail.hasPrefix(synonym.written + ": "))
    }
}
