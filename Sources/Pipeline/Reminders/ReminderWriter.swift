package import Intake
package import Logging
package import Register
package import ReportingModel

/// Puts reminders in the Outboxes of their partners, once each.
///
/// First the note, then the memory of it. After a crash in between the note is written again: under the same name, so
/// the partner still has one. What cannot be written because a folder is in the way is logged and stays new, so the
/// next time tries again; it never keeps other partners waiting.
///
/// May run beside the pipeline, and beside itself: whoever comes second changes nothing.
package struct ReminderWriter: Sendable {
    private let workspace: Workspace
    private let register: Register
    private let catalogue: Catalogue
    private let now: @Sendable () -> Instant
    private let logger: Logger

    /// - Parameter now: the clock on the wall.
    package init(
        workspace: Workspace, register: Register, catalogue: Catalogue, now: @escaping @Sendable () -> Instant,
        logger: Logger
    ) {
        self.workspace = workspace
        self.register = register
        self.catalogue = catalogue
        self.now = now
        self.logger = logger
    }

    /// Writes the reminders that nobody was given yet.
    ///
    /// - Returns: those that were written now.
    /// - Throws: when the register fails, or the disk can no longer be trusted.
    package func write(_ due: [Reminder]) throws -> [Reminder] {
        let new = try register.read { try $0.newReminders(among: due) }
        let outbox = OutboxWriter(workspace)
        var written: [Reminder] = []
        for (partner, reminders) in Dictionary(grouping: new, by: \.partner).sorted(by: { $0.key < $1.key }) {
            let files = try reminders.flatMap { try note($0).files }
            do {
                try outbox.write(files, for: partner)
            } catch {
                if error.remedy == .restart { throw error }
                logger.log(
                    level: error.logLevel, "a partner could not be reminded yet",
                    metadata: ["partner": "\(partner)", "cause": "\(error)", "advice": "\(error.advice)"])
                continue
            }
            try register.record(reminders, at: now())
            for reminder in reminders {
                logger.info(
                    "reminded",
                    metadata: [
                        "partner": "\(partner)", "agreement": "\(reminder.agreement)",
                        "period": "\(reminder.period)", "moment": "\(reminder.moment.rawValue)",
                    ])
            }
            written += reminders
        }
        return written
    }

    private func note(_ reminder: Reminder) throws -> ReminderNote {
        let settings = catalogue.settings
        let agreed = catalogue.agreement(reminder.agreement)?.contact ?? ""
        return ReminderNote(
            reminder: reminder, partnerName: catalogue.partner(reminder.partner)?.name ?? reminder.partner,
            municipalityName: catalogue.municipality(reminder.municipality)?.name,
            contact: agreed.isEmpty ? settings.contact : agreed, refusal: try refusal(reminder),
            agreementName: nameInFile(of: reminder), texts: AnswerTexts(language: settings.language))
    }

    /// The title of the agreement, with its municipality where the title alone would not do; else its id.
    private func nameInFile(of reminder: Reminder) -> String {
        func names(_ agreement: Agreement) -> [String] {
            let municipality = catalogue.municipality(agreement.municipality)?.name ?? agreement.municipality
            return [agreement.title, "\(agreement.title) (\(municipality))"].map { name in
                let plain = SafeEcho.printable(name).replacing("/", with: "-").trimmingSpace()
                return plain.hasPrefix(".") || plain.utf8.count > 120 ? "" : plain
            }
        }
        guard let agreement = catalogue.agreement(reminder.agreement) else { return reminder.agreement }
        let others = catalogue.agreements.filter { $0.id != agreement.id }.flatMap(names)
        return names(agreement).first { !$0.isEmpty && !others.contains($0) } ?? reminder.agreement
    }

    /// The name of the page that told the partner why a file was not accepted.
    private func refusal(_ reminder: Reminder) throws -> String? {
        guard let delivery = reminder.refusedDelivery else { return nil }
        return try register.read { snapshot in
            // Whoever sends the same file again is answered again; the first answer to the verdict that stands has it all.
            guard let reception = try snapshot.receptions(of: delivery).last(where: { $0.outcome != .duplicate })
            else { return nil }
            let report = DeliveryReport(try snapshot.report(of: reception.id), catalogue)
            return Answer.stem(of: report, number: reception.id.rawValue) + ".html"
        }
    }
}
