import GRDB
package import ReportingModel

/// A warning of a delivery whose decision is to be remembered.
package struct Remembering: Hashable, Sendable {
    /// Its position among the findings of the delivery, from 0.
    package let finding: Int
    /// The last day on which it holds; `nil` is until it is withdrawn.
    package let until: CalendarDay?

    package init(finding: Int, until: CalendarDay?) {
        self.finding = finding
        self.until = until
    }
}

extension Register {
    /// Takes back a remembered decision: from the next file on it is asked again.
    ///
    /// - Returns: `false` when it does not hold any more.
    package func withdrawWaiver(
        _ id: Int64, by actor: String, reason: String, origin: String = "", at instant: Instant
    ) throws -> Bool {
        try write("withdraw a remembered decision") { database in
            let table = WaiverTable(database: database)
            guard let known = try table.waivers(where: "waiver.id = ?", [id]).first,
                try table.withdraw(where: "id = ?", [id], at: instant) > 0
            else { return false }
            try EventTable(database: database).append(
                Event(
                    at: instant, actor: actor, action: .waiverWithdrawn, object: known.delivery,
                    result: known.waiver.code.rawValue, origin: origin,
                    detail: "\(known.waiver.warned.subject) = \(known.waiver.warned.value): \(reason)"))
            return true
        }
    }
}
