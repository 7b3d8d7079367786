import Foundation
import Register
import ReportingModel

extension Installation {
    /// Puts the archived original of a delivery back in its partner's Inbox, complete at once.
    func dropAgain(_ delivery: DeliveryRecord) throws {
        let hash = delivery.contentHash.description
        let archived = URL(fileURLWithPath: "\(folder)/Archive/\(hash.prefix(2))/\(hash)")
        let inbox = URL(fileURLWithPath: "\(folder)/Inbox/\(delivery.partner)")
        let temporary = inbox.appendingPathComponent(".\(hash.prefix(12)).tmp")
        let files = FileManager.default
        try? files.removeItem(at: temporary)
        try files.copyItem(at: archived, to: temporary)
        try files.moveItem(at: temporary, to: inbox.appendingPathComponent(delivery.fileName.printable))
    }
}
