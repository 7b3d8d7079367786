import ArgumentParser
import Consolidation
import Intake
import Pipeline
import ReportingModel

/// `sluis consolidate`: the nightly outputs, now.
struct Consolidate: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write the consolidated outputs now.")

    @Option(
        help: ArgumentHelp("The day to consolidate as of, such as 2026-11-22; otherwise today.", valueName: "day"),
        transform: CalendarDay.argument)
    var asOf: CalendarDay?

    @Flag(help: "Print one JSON document instead of text.")
    var json = false

    @OptionGroup var workspace: WorkspaceOption

    func run() throws {
        let installation = Installation(workspace)
        try installation.checkOwner()
        let catalogue = try installation.catalogue()
        guard let register = try installation.register() else {
            Terminal.complain(
                "Er is nog niets ontvangen: begin met “sluis process”.",
                "Nothing has been received yet: begin with “sluis process”.")
            throw ExitStatus.failed
        }
        let day = asOf ?? LocalTime(Installation.now()).day
        let results = try Consolidating(installation).run(register, catalogue, asOf: day)
        if json {
            let runs = results.map { result in
                JSONText.object([
                    ("municipality", .string(result.municipality)), ("run", .string(result.run)),
                    ("folder", .string(result.folder)), ("isNew", .boolean(result.isNew)),
                    ("observations", .integer(result.observationCount)),
                ])
            }
            return Terminal.write(JSONText.object([("runs", .array(runs))]).bytes)
        }
        for result in results {
            let name = catalogue.municipality(result.municipality)?.name ?? result.municipality
            let news =
                result.isNew
                ? Text(nl: "geschreven", en: "written") : Text(nl: "niets veranderd", en: "nothing changed")
            let (count, folder) = (result.observationCount, result.folder)
            Terminal.say(
                "\(name): \(count) cijfers, \(news.nl): \(folder)", "\(name): \(count) figures, \(news.en): \(folder)")
        }
    }
}
