import ArgumentParser
import Foundation
import Pipeline
import Register
import ReportingModel

/// `sluis check`: the same rules and words as for a delivery, without storing anything.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Judge a file as if it were delivered, without storing it.",
        discussion: "Exit status 3 when the file has errors.")

    @Argument(help: "The file to judge.", completion: .file())
    var file: String

    @Option(help: ArgumentHelp("Who would deliver it: the name of a folder in the Inbox.", valueName: "partner"))
    var partner: String

    @Option(help: ArgumentHelp("Only this agreement; otherwise the content decides.", valueName: "agreement"))
    var agreement: String?

    @Flag(help: "Print one JSON document instead of text.")
    var json = false

    @OptionGroup var workspace: WorkspaceOption

    func run() throws {
        let installation = Installation(workspace)
        let catalogue = try installation.learnedCatalogue()
        guard let sender = catalogue.partner(partner) else {
            throw ValidationError(unknown: .partner, partner, known: catalogue.partners.map(\.id))
        }
        if let agreement, catalogue.agreements(of: partner).contains(where: { $0.id == agreement }) == false {
            throw ValidationError(
                unknown: .agreement, agreement, known: catalogue.agreements(of: partner).map(\.id))
        }
        let name = FileName(URL(fileURLWithPath: file).lastPathComponent)
        let (history, waivers) = try remembered(by: installation.register(), catalogue)
        let judging = FileJudging(
            catalogue: catalogue, partner: sender, agreement: agreement, fileName: name.printable,
            today: LocalTime(Installation.now()).day, history: history, waivers: waivers,
            isNamedAfterPerson: name.namesPerson)
        var source = try OpenedFile(path: file, limit: catalogue.settings.limits.fileBytes)
        var expander = ObservationExpander()
        let wantsObservations = json
        var result: FileJudging.Result
        if let finding = source.finding {
            result = FileJudging.Result(refusing: finding)
        } else {
            result = try judging.judge(&source) { batch in
                if wantsObservations { expander.add(batch) }
            }
        }
        if json {
            Terminal.write(document(result, expander, name).bytes)
        } else {
            CheckReport(result: result, language: catalogue.settings.language).print()
        }
        if result.outcome == .rejected || result.outcome == .quarantined { throw ExitStatus.hasErrors }
    }

    /// What the partner reported before, and what was decided on it.
    private func remembered(by register: Register?, _ catalogue: Catalogue) throws -> (FigureHistory, [Waiver]) {
        try register?.read {
            (
                try $0.figureHistory(partner: partner),
                try $0.waivers(ofAgreements: catalogue.agreements(of: partner).map(\.id))
            )
        } ?? (FigureHistory(), [])
    }

    private func document(_ result: FileJudging.Result, _ expander: ObservationExpander, _ name: FileName) -> JSONText {
        // Nothing of a file that is set apart is shown.
        let agreement = result.outcome == .quarantined ? nil : result.agreement
        let records = agreement.map { expander.records(agreement: $0, partner: partner, fileName: name) } ?? []
        return .object(
            [("file", .string(name.printable)), ("agreement", .optional(result.agreement?.id))]
                + FeedbackDocument.verdict(result.outcome, result.counts, result.findings, CommandLanguage.current)
                + [("observations", .array(records.map { FeedbackDocument.json($0) }))])
    }
}

/// The verdict as text.
struct CheckReport {
    let result: FileJudging.Result
    let language: Language

    func print() {
        let texts = AnswerTexts(language: language)
        Terminal.say("\(texts("Uitkomst", "Outcome")): \(texts.outcome(result.outcome))")
        if let agreement = result.agreement { Terminal.say("\(texts("Afspraak", "Agreement")): \(agreement.title)") }
        let counts = result.counts
        Terminal.say(
            texts(
                "Regels: \(counts.rows) gelezen, \(counts.accepted) in orde, \(counts.withRemark) met opmerking, "
                    + "\(counts.held) in beoordeling, \(counts.refused) afgekeurd. Cijfers: \(result.observationCount).",
                "Rows: \(counts.rows) read, \(counts.accepted) in order, \(counts.withRemark) with a remark, "
                    + "\(counts.held) under review, \(counts.refused) refused. Figures: \(result.observationCount)."))
        for finding in result.findings {
            Terminal.say()
            Terminal.say("[\(finding.code.rawValue)] \(finding.message(language))")
            let places = texts.whereabouts(of: finding, atMost: 10, format: result.format)
            if !places.isEmpty { Terminal.say("  \(texts("Waar", "Where")): \(places)") }
            let expectation = finding.expectation(language)
            if !expectation.isEmpty { Terminal.say("  \(texts("Verwacht", "Expected")): \(expectation)") }
            Terminal.say("  \(texts("Wat te doen", "What to do")): \(finding.action(language))")
        }
    }
}
