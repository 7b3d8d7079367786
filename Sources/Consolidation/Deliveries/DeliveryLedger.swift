import Register
import ReportingModel

/// What came in for a municipality by the end of the as-of day: what counts, what waits, what was refused.
struct DeliveryLedger {
    /// For each agreement and period the delivery whose figures count.
    private let current: [String: [Period: DeliveryRecord]]
    /// Everything that came in under an agreement, in order of reception.
    private let received: [String: [DeliveryRecord]]
    /// Deliveries that wait for a decision, or were refused and not followed by something better; by agreement (none
    /// first), partner and name.
    let pending: [DeliveryRecord]

    init(of municipality: String, agreements: [Agreement], asOf moment: Instant, _ snapshot: RegisterSnapshot) throws {
        let partners = Set(agreements.flatMap(\.deliverers).map(\.partner)).sorted()
        let deliveries = try partners.flatMap { try snapshot.deliveries(partner: $0) }
            .filter { $0.receivedAt <= moment && ($0.municipality ?? municipality) == municipality }
            .sorted { ($0.receivedAt, $0.name) < ($1.receivedAt, $1.name) }
        let byName = Dictionary(deliveries.map { ($0.name, $0) }) { first, _ in first }
        var current: [String: [Period: DeliveryRecord]] = [:]
        for agreement in agreements {
            for entry in try snapshot.currentPeriods(agreement: agreement.id, asOf: moment) {
                current[agreement.id, default: [:]][entry.period] = byName[entry.delivery]
            }
        }
        self.current = current
        received = Dictionary(grouping: deliveries.filter { $0.agreement != nil }) { $0.agreement ?? "" }
        pending = deliveries.filter { $0.waitsOrWasRefused && !$0.isOvertaken(in: deliveries) }
            .sorted { ($0.agreement ?? "", $0.partner, $0.name) < ($1.agreement ?? "", $1.partner, $1.name) }
    }

    /// The delivery whose figures count for a period.
    func current(_ agreement: String, _ period: Period) -> DeliveryRecord? { current[agreement]?[period] }

    /// The periods for which an agreement has figures that count, oldest first.
    func currentPeriods(_ agreement: String) -> [Period] { (current[agreement] ?? [:]).keys.sorted() }

    /// The deliveries whose figures count under an agreement, in order of reception.
    func currentDeliveries(_ agreement: String) -> [DeliveryRecord] {
        let names = Set((current[agreement] ?? [:]).values.map(\.name))
        return (received[agreement] ?? []).filter { names.contains($0.name) }
    }

    /// Names of all deliveries whose figures count.
    var currentNames: Set<String> { Set(current.values.flatMap { $0.values.map(\.name) }) }

    /// When figures about a period that were good enough first came in, replaced or not.
    func firstGoodReception(_ agreement: String, _ period: Period) -> Instant? {
        (received[agreement] ?? []).filter { $0.wasTaken && $0.periods.contains(period) }
            .map(\.firstReceivedAt).min()
    }

    /// Everything that came in under an agreement, in order of reception.
    func received(_ agreement: String) -> [DeliveryRecord] { received[agreement] ?? [] }

    /// What came in about a period, in order of reception.
    func received(_ agreement: String, _ period: Period) -> [DeliveryRecord] {
        (received[agreement] ?? []).filter { $0.periods.contains(period) }
    }

    /// Every period about which something came in, oldest first.
    func receivedPeriods(_ agreement: String) -> [Period] {
        Set((received[agreement] ?? []).flatMap(\.periods)).sorted()
    }

    /// Pending deliveries of an agreement, or those whose period nobody could read.
    func pending(_ agreement: String) -> [DeliveryRecord] { pending.filter { $0.agreement == agreement } }
}

extension Outcome {
    /// Whether its figures count, or did until others replaced them.
    var wasTaken: Bool { self == .accepted || self == .acceptedWithRemarks || self == .superseded }
}

extension DeliveryRecord {
    /// Whether its figures count, or did until others replaced them; not when it was replaced while it waited.
    fileprivate var wasTaken: Bool { outcome.wasTaken && !isOvertaken }

    fileprivate var waitsOrWasRefused: Bool {
        switch outcome {
        case .held, .rejected, .quarantined, .failed: true
        case .accepted, .acceptedWithRemarks, .superseded, .duplicate: false
        }
    }

    /// Whether later deliveries made it moot. A held one still waits until all its periods were accepted from another
    /// file; a refused one is settled by the next try, whatever became of that. Where nobody could read what it was
    /// about, only a better file of the same name settles it.
    fileprivate func isOvertaken(in deliveries: [DeliveryRecord]) -> Bool {
        let later = deliveries.filter { other in
            other.partner == partner && other.receivedAt > receivedAt
                && (other.wasTaken || (outcome != .held && agreement != nil))
                && (agreement == nil || other.agreement == agreement)
        }
        guard agreement != nil, !periods.isEmpty else {
            return later.contains { $0.wasTaken && $0.fileName == fileName }
        }
        return periods.allSatisfy { period in later.contains { $0.periods.contains(period) } }
    }
}
