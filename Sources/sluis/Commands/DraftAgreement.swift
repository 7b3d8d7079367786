import ArgumentParser
import Formats
import Foundation
import Pipeline
import ReportingModel
import Rules

/// `sluis agreement draft`: an agreement as far as an example file can tell it, as text for `Config/agreements`.
struct DraftAgreement: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft", abstract: "Propose an agreement from an example file, as YAML on standard output.",
        discussion: """
            With --save the draft stands in Config/agreements. Go through the comments that begin with “twijfel” and \
            “vul in”, and see what it does with “sluis config check” and “sluis check”.

            Exit status 3 when the file cannot be read, or when nothing in it could be matched to an indicator.
            """)

    @Argument(help: "The example file.", completion: .file())
    var file: String

    @Option(help: ArgumentHelp("Who would deliver it: the name of a folder in the Inbox.", valueName: "partner"))
    var partner: String

    @Option(help: ArgumentHelp("Whom the figures are about; otherwise the file tells.", valueName: "code"))
    var municipality: String?

    @Flag(help: "Write it to Config/agreements instead of standard output; never over another file.")
    var save = false

    @OptionGroup var workspace: WorkspaceOption

    /// A document rarely has more kinds of records than this that are worth a look.
    private static let mostRecordPaths = 5

    func run() throws {
        let installation = Installation(workspace)
        let catalogue = try installation.catalogue(skipsEmptyFiles: true)
        guard let sender = catalogue.partner(partner) else {
            throw ValidationError(unknown: .partner, partner, known: catalogue.partners.map(\.id))
        }
        let about = try municipality.map { code in
            guard let known = catalogue.municipality(code) else {
                throw ValidationError(unknown: .municipality, code, known: catalogue.municipalities.map(\.code))
            }
            return known
        }
        let limits = catalogue.settings.limits
        var source = try OpenedFile(path: file, limit: limits.fileBytes)
        if let finding = source.finding { throw refused([finding]) }
        let recognition = try FileReader.recognise(&source, limits: limits)
        guard recognition.isReadable else { throw refused(recognition.findings) }
        let drafter = AgreementDrafter(
            partner: sender, municipality: about, catalogue: catalogue, today: LocalTime(Installation.now()).day)
        let ways = readings(of: recognition)
        var tables = try ways.first.map { [try table(&source, recognition, $0, limits)].compactMap(\.self) } ?? []
        var proposal = drafter.draft(of: tables)
        // Another delimiter is only worth a look when this one gives one column; a document may hold several tables.
        if !recognition.format.isGrid || tables.allSatisfy({ $0.columnCount <= 1 }) {
            for way in ways.dropFirst() {
                if let table = try table(&source, recognition, way, limits) { tables.append(table) }
            }
            proposal = drafter.draft(of: tables)
        }
        guard let draft = proposal else {
            Terminal.complain(
                "In dit bestand staat geen tabel met een kop: zonder namen van kolommen is er niets voor te stellen.",
                "There is no table with a header in this file: without names of columns nothing can be proposed.")
            throw ExitStatus.hasErrors
        }
        if save, draft.isComplete {
            try write(draft, in: installation.configurationFolder + "/agreements")
        } else {
            Terminal.write(draft.yaml.utf8)
        }
        guard draft.isComplete else {
            Terminal.complain(
                "Geen enkele kolom kon aan een indicator worden gekoppeld; dit concept is nog geen geldige afspraak.",
                "No column could be matched to an indicator; this draft is no valid agreement yet.")
            throw ExitStatus.hasErrors
        }
    }

    private func write(_ draft: AgreementDraft, in folder: String) throws {
        let path = "\(folder)/\(draft.id).yaml"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(draft.yaml.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        } catch CocoaError.fileWriteFileExists {
            Terminal.complain(
                "Het bestand \(path) bestaat al; het blijft zoals het is.",
                "The file \(path) exists already; it stays as it is.")
            throw ExitStatus.failed
        }
        Terminal.say("Voorstel geschreven: \(path)", "Draft written: \(path)")
        Terminal.say(
            "Loop de regels met “twijfel” en “vul in” na, en kijk daarna met: sluis config check",
            "Go through the lines with “twijfel” and “vul in”, and then look with: sluis config check")
    }

    /// The ways to read the file, the one that needs no line in the layout first.
    private func readings(of recognition: Recognition) -> [ExampleTable.Reading] {
        guard recognition.format == .csv else {
            let others = recognition.outline?.recordPaths.dropFirst().prefix(DraftAgreement.mostRecordPaths - 1) ?? []
            return [ExampleTable.Reading()] + others.map { ExampleTable.Reading(recordsPath: $0.path) }
        }
        let others = CSVDelimiter.allCases.filter { $0.byte != recognition.dialect?.delimiter }
        return [ExampleTable.Reading()] + others.map { ExampleTable.Reading(delimiter: $0) }
    }

    /// The first rows in one way of reading; `nil` when the document has no such records.
    private func table(
        _ source: inout OpenedFile, _ recognition: Recognition, _ reading: ExampleTable.Reading, _ limits: ReadingLimits
    ) throws -> ExampleTable? {
        guard let described = recognition.table(recordsPath: reading.recordsPath) else { return nil }
        var table = ExampleTable(
            table: described, fileName: URL(fileURLWithPath: file).lastPathComponent, reading: reading)
        do {
            _ = try FileReader.read(
                &source, as: recognition.declaring(reading.delimiter), recordsPath: reading.recordsPath, limits: limits
            ) { batch in
                table.take(batch, headerRow: CSVHeader.row(in: batch))
                if table.isFull { throw EnoughRead() }
            }
        } catch is EnoughRead {
            return table
        }
        return table
    }

    private struct EnoughRead: Error {}

    /// Tells why the file cannot be an example.
    private func refused(_ findings: [Finding]) -> ExitCode {
        for finding in findings {
            Terminal.complain("[\(finding.code.rawValue)] \(finding.message(CommandLanguage.current))")
        }
        return ExitStatus.hasErrors
    }
}
