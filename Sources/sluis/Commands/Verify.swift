import ArgumentParser
import Consolidation
import Intake
import Register
import ReportingModel

/// `sluis verify`: register, archive and outputs agree.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check that the register, the archive and the outputs agree.",
        discussion: "Reads every archived file again. Exit status 1 when something does not agree.")

    @OptionGroup var workspace: WorkspaceOption

    func run() throws {
        let installation = Installation(workspace)
        let catalogue = try installation.catalogue()
        guard let register = try installation.register() else {
            return Terminal.say("Er is nog niets ontvangen.")
        }
        let (damage, contents) = try register.read { (try $0.integrityProblems(), try $0.contents()) }
        var problems = damage.map { "register: \($0)" }
        problems += try archiveProblems(contents, installation)
        let consolidator = Consolidator(
            register: register, catalogue: catalogue, outputFolder: installation.folder + "/Output")
        for code in Set(catalogue.agreements.map(\.municipality)).sorted() {
            problems += try consolidator.verify(municipality: code).map { "\(code): \($0)" }
        }
        for problem in problems { Terminal.say(problem) }
        guard problems.isEmpty else { throw ExitStatus.failed }
        Terminal.say("Alles klopt: \(contents.count) originelen gelezen, register en uitvoer in orde.")
    }

    private func archiveProblems(_ contents: [DeliveredContent], _ installation: Installation) throws -> [String] {
        let area = WorkArea(try Workspace(at: installation.folder), maximumByteCount: .max)
        var problems: [String] = []
        for (position, content) in contents.enumerated() where content.outcome != .quarantined {
            Terminal.showProgress("\(position + 1) van \(contents.count)")
            do {
                var source = try area.archivedContent(content.contentHash)
                let hash = try ContentHash(of: &source)
                if hash != content.contentHash { problems.append("archief: \(content.delivery) is veranderd") }
            } catch {
                problems.append("archief: het origineel van \(content.delivery) is niet te lezen: \(error)")
            }
        }
        Terminal.clearProgress()
        return problems
    }
}
