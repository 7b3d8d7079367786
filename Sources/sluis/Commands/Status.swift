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
        let rows = try register.read { try Completeness(catalogue: catalogue, asOf: day).rows(in: $0) }
        if json {
            let items = rows.map { row in
                JSONText.object([
                    ("municipality", .string(row.agreement.municipality)), ("partner", .string(row.agreement.partner)),
                    ("agreement", .string(row.agreement.id)), ("period", .string(row.period.description)),
                    ("due", .optional(row.dueDay?.description)), ("status", .string(row.status.dutchName)),
                    ("delivery", .optional(row.delivery?.delivery)),
                ])
            }
            return Terminal.write(JSONText.object([("asOf", .string(day.description)), ("rows", .array(items))]).bytes)
        }
        let table = rows.map { row in
            [
                row.agreement.municipality, row.agreement.partner, row.agreement.title, row.period.description,
                row.dueDay?.description ?? "", row.status.dutchName, row.delivery?.delivery ?? "",
            ]
        }
        Terminal.say(
            Terminal.table(
                ["gemeente", "partner", "afspraak", "periode", "uiterlijk", "status", "aanlevering"], table))
    }
}
