import Register
package import ReportingModel

/// One period of one agreement: what was expected, and what became of it.
struct CompletenessLine {
    /// `nil` when figures came in under an agreement that no longer stands in the configuration.
    let agreement: Agreement?
    let agreementID: String
    let partner: String
    /// `nil` when nothing came in under an occasional agreement, or when the period of a refused file is unknown.
    let period: Period?
    /// `nil` where no delivery was expected.
    let dueDay: CalendarDay?
    let status: CompletenessStatus
    /// The delivery whose figures count, otherwise the last that came in.
    let delivery: DeliveryRecord?
    let notes: [String]

    /// Whether a delivery was agreed on and should be there by now.
    var isDue: Bool { dueDay != nil && status != .notYetDue }
}

/// Every period of every agreement of a municipality.
struct Completeness {
    /// By agreement, then period.
    let lines: [CompletenessLine]

    init(of agreements: [Agreement], asOf: CalendarDay, _ ledger: DeliveryLedger) {
        lines = agreements.flatMap { agreement in
            let expected = agreement.expectedPeriods(asOf: asOf)
            let periods = Set(expected).union(ledger.receivedPeriods(agreement.id)).sorted()
            let known = periods.map { period in
                CompletenessLine(
                    agreement, period, dueDay: expected.contains(period) ? agreement.dueDay(of: period) : nil, asOf,
                    ledger)
            }
            let unknown = ledger.pending(agreement.id).filter(\.periods.isEmpty).map { delivery in
                CompletenessLine(
                    agreement: agreement, agreementID: agreement.id, partner: delivery.partner, period: nil,
                    dueDay: nil,
                    status: CompletenessStatus(
                        firstGood: nil, isWaiting: false, last: delivery.outcome, dueDay: nil, asOf: asOf),
                    delivery: delivery,
                    notes: ["over welke periode dit bestand gaat, was niet te lezen"])
            }
            guard known.isEmpty, unknown.isEmpty else { return known + unknown }
            return [
                CompletenessLine(
                    agreement: agreement, agreementID: agreement.id, partner: agreement.partner, period: nil,
                    dueDay: nil, status: .notYetDue, delivery: nil,
                    notes: [
                        agreement.rhythm == .occasional
                            ? "geen vaste termijn; er is nog niets ontvangen" : "er is nog geen periode voorbij"
                    ])
            ]
        }
    }

    func lines(of agreement: String) -> [CompletenessLine] { lines.filter { $0.agreementID == agreement } }

    var missingCount: Int { lines.count { $0.status == .missing } }

    /// Everything in one sentence, for the top of a page.
    var sentence: String {
        let due = lines.filter(\.isDue)
        guard !due.isEmpty else { return "Er was nog geen levering verwacht." }
        let expected = due.count == 1 ? "de ene verwachte levering" : "de \(due.count) verwachte leveringen"
        return "Van \(expected): \(CompletenessStatus.counts(in: due.map(\.status)))."
    }
}

extension Agreement {
    /// The periods that have ended by a day and, while the agreement is in force, the one that is next.
    package func expectedPeriods(asOf day: CalendarDay) -> [Period] {
        let tomorrow = day.adding(days: 1)
        let isInForce = from <= day && until.map { day <= $0 } ?? true
        let next = isInForce ? nextPeriod(endingOnOrAfter: tomorrow) : nil
        return periods(endingBefore: tomorrow) + [next].compactMap(\.self)
    }
}

extension CompletenessLine {
    fileprivate init(
        _ agreement: Agreement, _ period: Period, dueDay: CalendarDay?, _ asOf: CalendarDay, _ ledger: DeliveryLedger
    ) {
        let received = ledger.received(agreement.id, period)
        let current = ledger.current(agreement.id, period)
        let first = ledger.firstGoodReception(agreement.id, period)
        self.init(
            agreement: agreement, agreementID: agreement.id, partner: agreement.deliverer(of: period), period: period,
            dueDay: dueDay,
            status: CompletenessLine.status(current, first, received, dueDay, asOf),
            delivery: current ?? received.last,
            notes: CompletenessLine.notes(current, first, received, isExpected: dueDay != nil, agreement, ledger))
    }

    private static func status(
        _ current: DeliveryRecord?, _ first: Instant?, _ received: [DeliveryRecord], _ dueDay: CalendarDay?,
        _ asOf: CalendarDay
    ) -> CompletenessStatus {
        // Taken by now and yet not current on the as-of day: then it was still under review.
        CompletenessStatus(
            firstGood: current.map { first ?? $0.firstReceivedAt },
            isWaiting: received.contains { $0.outcome == .held || $0.outcome.wasTaken },
            last: received.last?.outcome, dueDay: dueDay, asOf: asOf)
    }

    private static func notes(
        _ current: DeliveryRecord?, _ first: Instant?, _ received: [DeliveryRecord], isExpected: Bool,
        _ agreement: Agreement, _ ledger: DeliveryLedger
    ) -> [String] {
        var notes: [String] = []
        if !isExpected, agreement.rhythm != .occasional { notes.append("deze periode was niet afgesproken") }
        guard let current else { return notes }
        if let first, first != current.firstReceivedAt {
            notes.append("herlevering; de eerste cijfers kwamen op \(first.dutchDay)")
        }
        let waiting = ledger.pending(agreement.id).filter { other in
            other.receivedAt > current.receivedAt && received.contains { $0.name == other.name }
        }
        notes += waiting.map { "daarna kwam \($0.name): \($0.outcome.dutchName)" }
        return notes
    }
}
