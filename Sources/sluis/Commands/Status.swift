import ArgumentParser
import Consolidation
import Pipeline
import Register
import ReportingModel

/// `sluis status`: agreements × periods at a glance.
struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what was received, is held, late or missing, by agreement and period.",
        discussion: """
            Shows the periods that ended in the last 24 months, the next one of each agreement, and whatever is held or \
            rejected. The JSON document has every line.
            """)

    @Option(
        help: ArgumentHelp("The day to look at, such as 2026-11-22; otherwise today.", valueName: "day"),
        transform: CalendarDay.argument)
    var asOf: CalendarDay?

    @Option(help: ArgumentHelp("Only this agreement.", valueName: "agreement"))
    var agreement: String?

    @Flag(help: "Also show the periods that ended earlier.")
    var all = false

    @Flag(help: "Print one JSON document instead of a table.")
    var json = false

    @OptionGroup var workspace: WorkspaceOption

    func run() throws {
        let installation = Installation(workspace)
        let catalogue = try installation.catalogue()
        if let agreement, catalogue.agreement(agreement) == nil {
            throw ValidationError(unknown: .agreement, agreement, known: catalogue.agreements.map(\.id))
        }
        let register = try installation.register() ?? Register.inMemory()
        let day = asOf ?? LocalTime(Installation.now()).day
        let rows = try register.read { try CompletenessOverview(catalogue, asOf: day, from: $0).rows }
            .filter { agreement == nil || $0.agreement == agreement }
        if json { return Terminal.write(document(rows, day).bytes) }
        let shown = rows.filter { all || $0.isRecent(on: day) }
        show(shown, hiddenCount: rows.count - shown.count, day, catalogue)
    }

    private func show(
        _ rows: [CompletenessOverview.Row], hiddenCount: Int, _ day: CalendarDay, _ catalogue: Catalogue
    ) {
        let cells = rows.map { row in
            [
                [row.municipality, catalogue.municipality(row.municipality)?.name ?? ""].joined(separator: " "),
                row.partner, row.title, row.period?.description ?? "",
                row.dueDay?.description ?? "", row.status.said, row.delivery ?? "",
            ]
        }
        let header = [
            Text(nl: "gemeente", en: "municipality"), Text(nl: "partner", en: "partner"),
            Text(nl: "afspraak", en: "agreement"), Text(nl: "periode", en: "period"), Text(nl: "uiterlijk", en: "due"),
            Text(nl: "status", en: "status"), Text(nl: "aanlevering", en: "delivery"),
        ]
        Terminal.say(Terminal.table(header.map(\.said), cells))
        let counts =
            rows.isEmpty
            ? Text(nl: "niets", en: "nothing").said : CompletenessStatus.saidCounts(in: rows.map(\.status))
        Terminal.say("\nStand per \(day.words(.nl)): \(counts).", "\nAs of \(day.words(.en)): \(counts).")
        if hiddenCount > 0 {
            Terminal.say(
                "\(hiddenCount == 1 ? "1 oudere regel staat" : "\(hiddenCount) oudere regels staan") hier niet; "
                    + "met --all ziet u alles.",
                "\(hiddenCount == 1 ? "1 older line is" : "\(hiddenCount) older lines are") left out; "
                    + "--all shows everything.")
        }
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
