import ArgumentParser
import Consolidation
import Pipeline
import Register
import ReportingModel

/// `sluis status`: agreements × periods at a glance.
struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what was received, is held, late or missing, by agreement and period.")

    @Flag(help: "Print one JSON document instead of a table.")
    var json = false

    @OptionGroup var workspace: WorkspaceOption

    func run() throws {
        let installation = Installation(workspace)
        let catalogue = try installation.catalogue()
        let register = try installation.register() ?? Register.inMemory()
        let day = LocalTime(Installation.now()).day
        let rows = try register.read { try CompletenessOverview(catalogue, asOf: day, from: $0).rows }
        if json { return Terminal.write(document(rows, day).bytes) }
        let cells = rows.map { row in
            [
                row.municipality, row.partner, row.title, row.period?.description ?? "",
                row.dueDay?.description ?? "", row.status.rawValue, row.delivery ?? "",
            ]
        }
        Terminal.say(
            Terminal.table(
                ["gemeente", "partner", "afspraak", "periode", "uiterlijk", "status", "aanlevering"], cells))
    }

    private func document(_ rows: [CompletenessOverview.Row], _ day: CalendarDay) -> JSONText {
        let items = rows.map { row in
            JSONText.object([
                ("municipality", .string(row.municipality)), ("partner", .string(row.partner)),
                ("agreement", .string(row.agreement)), ("period", .optional(row.period?.description)),
                ("due", .optional(row.dueDay?.description)), ("status", .string(row.status.rawValue)),
                ("delivery", .optional(row.delivery)),
            ])
        }
        return .object([("asOf", .string(day.description)), ("rows", .array(items))])
    }
}
