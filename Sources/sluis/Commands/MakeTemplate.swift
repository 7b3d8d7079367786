import ArgumentParser
import Foundation
import Pipeline
import ReportingModel
import Rules

/// `sluis agreement template`: a table to fill in and a page that explains it, for one agreement.
struct MakeTemplate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "Write a table to fill in (CSV) and a page that explains it (HTML).",
        discussion: "Nothing is ever overwritten: exit status 1 when a file of that name is there already.")

    @Argument(help: "The agreement: its id, as in Config/agreements.")
    var agreement: String

    @Option(help: ArgumentHelp("The folder to write in; made when it is not there.", valueName: "dir"))
    var output = "."

    @Option(
        help: ArgumentHelp(
            "The day from which the coming year counts, such as 2026-11-22; otherwise today.", valueName: "day"),
        transform: CalendarDay.argument)
    var asOf: CalendarDay?

    @OptionGroup var workspace: WorkspaceOption

    func run() throws {
        let catalogue = try Installation(workspace).catalogue()
        guard let agreed = catalogue.agreement(agreement) else {
            throw ValidationError(unknown: .agreement, agreement, known: catalogue.agreements.map(\.id))
        }
        let template = DeliveryTemplate(
            agreement: agreed, catalogue: catalogue, today: asOf ?? LocalTime(Installation.now()).day)
        let folder = URL(fileURLWithPath: output, isDirectory: true)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            let (shown, cause) = (SafeEcho.printable(output), error.localizedDescription)
            Terminal.complain(
                "De map “\(shown)” kan niet worden gemaakt: \(cause)", "The folder “\(shown)” cannot be made: \(cause)")
            throw ExitStatus.failed
        }
        if template.table == nil {
            Terminal.complain(
                "Van deze afspraak is er geen CSV-vorm; alleen de pagina wordt gemaakt.",
                "There is no CSV form of this agreement; only the page is made.")
        }
        var isComplete = true
        let files: [(String, [UInt8]?)] = [("csv", template.table), ("html", Array(template.page.utf8))]
        for (ending, content) in files {
            guard let content else { continue }
            let file = folder.appendingPathComponent("\(agreed.id).\(ending)")
            isComplete = write(content, to: file) && isComplete
        }
        if !isComplete { throw ExitStatus.failed }
    }

    /// Writes a new file; says so when there is one of that name, and leaves it as it is.
    private func write(_ content: [UInt8], to file: URL) -> Bool {
        let path = SafeEcho.printable(file.path)
        do {
            try Data(content).write(to: file, options: .withoutOverwriting)
            Terminal.say("Geschreven: \(path)", "Written: \(path)")
            return true
        } catch CocoaError.fileWriteFileExists {
            Terminal.complain(
                "“\(path)” bestaat al en is niet overschreven.", "“\(path)” exists already and was not overwritten.")
        } catch {
            let cause = error.localizedDescription
            Terminal.complain(
                "“\(path)” kan niet worden geschreven: \(cause)", "“\(path)” cannot be written: \(cause)")
        }
        return false
    }
}
