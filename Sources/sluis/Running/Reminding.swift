import Consolidation
import Intake
import Logging
import Pipeline
import Register
import ReportingModel

/// Reminds partners of what they agreed to deliver, as things stand today; nobody twice of the same.
struct Reminding {
    let works: Works

    init(_ works: Works) {
        self.works = works
    }

    /// - Returns: the reminders that were written now. What failed is logged and tried again the next time.
    /// - Throws: only when the disk or the register can no longer be trusted.
    @discardableResult
    func run() throws -> [Reminder] {
        do {
            let catalogue = try works.keeper.catalogue()
            guard catalogue.settings.reminderDaysBefore != nil || catalogue.settings.reminderDaysAfter != nil else {
                return []
            }
            let today = LocalTime(Installation.now()).day
            let rows = try works.register.read { try CompletenessOverview(catalogue, asOf: today, from: $0).rows }
            let writer = ReminderWriter(
                workspace: works.workspace, register: works.register, catalogue: catalogue, now: Installation.now,
                logger: works.logger)
            return try writer.write(Reminder.due(rows, catalogue.settings, on: today))
        } catch let failure as RegisterFailure where failure.mustStop {
            throw failure
        } catch let failure as IntakeFailure where failure.remedy == .restart {
            throw failure
        } catch {
            works.logger.error(
                "partners could not be reminded; tried again the next time", metadata: ["cause": "\(error)"])
            return []
        }
    }
}
