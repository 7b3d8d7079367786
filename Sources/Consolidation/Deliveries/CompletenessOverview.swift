package import Register
package import ReportingModel

/// What is in, late or missing, for a screen: the lines of `volledigheid.csv` without the file.
package struct CompletenessOverview: Sendable {
    package struct Row: Hashable, Sendable {
        package let municipality: String
        package let partner: String
        package let agreement: String
        package let title: String
        /// `nil` when nothing came in under an occasional agreement, or when the period of a refused file is unknown.
        package let period: Period?
        /// `nil` where no delivery was expected.
        package let dueDay: CalendarDay?
        package let status: CompletenessStatus
        /// The delivery whose figures count, otherwise the last that came in.
        package let delivery: String?
    }

    /// By municipality, agreement and period.
    package let rows: [Row]

    package init(_ catalogue: Catalogue, asOf: CalendarDay, from snapshot: RegisterSnapshot) throws {
        rows = try Set(catalogue.agreements.map(\.municipality)).sorted().flatMap { municipality in
            let agreements = catalogue.agreements.filter { $0.municipality == municipality }.sorted { $0.id < $1.id }
            let ledger = try DeliveryLedger(
                of: municipality, agreements: agreements, asOf: asOf.lastDutchInstant, snapshot)
            return Completeness(of: agreements, asOf: asOf, ledger).lines.map { line in
                Row(
                    municipality: municipality, partner: line.partner, agreement: line.agreementID,
                    title: line.agreement?.title ?? line.agreementID, period: line.period, dueDay: line.dueDay,
                    status: line.status, delivery: line.delivery?.name)
            }
        }
    }
}
