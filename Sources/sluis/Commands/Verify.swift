import ArgumentParser
import Consolidation
import Foundation
import Intake
import Register
import ReportingModel

/// `sluis verify`: register, archive and outputs agree.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check that the register, the archive and the outputs agree.",
        discussion: "Reads every archived file again. Exit status 1 when something does not agree.")

    @Option(
        help: ArgumentHelp(
            "The seal that an earlier check printed: the log must still hold it.", valueName: "seal"))
    var seal: String?

    @OptionGroup var workspace: WorkspaceOption

    func run() throws {
        let installation = Installation(workspace)
        let catalogue = try installation.catalogue()
        guard let register = try installation.register() else {
            guard !installation.hasOriginals else { throw LostRegister(path: installation.registerPath) }
            return Terminal.sayNothingReceived()
        }
        let (damage, all, pending, log) = try register.read {
            (
                try $0.integrityProblems(), try $0.contents(), try $0.pendingReceptions(),
                try $0.eventLogSeal(noted: seal ?? "")
            )
        }
        let unfinished = Set(pending.filter { $0.remaining.contains(.stored) }.compactMap(\.delivery))
        let contents = all.filter { !unfinished.contains($0.delivery) }
        var problems = damage.map { "register: \($0.said)" }
        if let altered = log.firstAltered {
            problems.append(
                Text(
                    nl: "logboek: vanaf regel \(altered) is er iets veranderd, toegevoegd of weggehaald",
                    en: "log: from line \(altered) on something was changed, added or taken away"
                ).said)
        }
        if log.eventCount > 0, log.seal.isEmpty {
            problems.append(
                Text(nl: "logboek: de laatste regel heeft geen zegel", en: "log: the last line has no seal").said)
        }
        if !log.holdsNotedSeal {
            problems.append(
                Text(
                    nl: "logboek: het zegel van toen staat er niet meer in; er is iets veranderd of weggehaald",
                    en: "log: the seal of then is no longer in it; something was changed or taken away"
                ).said)
        }
        problems += try archiveProblems(contents, installation)
        let consolidator = Consolidator(
            register: register, catalogue: catalogue, outputFolder: installation.folder + "/Output")
        for code in Set(catalogue.agreements.map(\.municipality)).sorted() {
            problems += try consolidator.verify(municipality: code).map { "\(code): \($0.said)" }
        }
        problems += try strangers(register, installation)
        for problem in problems { Terminal.say(problem) }
        if !pending.isEmpty {
            Terminal.say(
                "Nog niet klaar: \(pending.count). Dat doet de volgende “sluis process”.",
                "Not finished yet: \(pending.count). The next “sluis process” does that.")
        }
        guard problems.isEmpty else { throw ExitStatus.failed }
        Terminal.say(
            "Alles klopt. Originelen gelezen: \(contents.count). Het register en de uitvoer zijn in orde.",
            "All is well. Originals read: \(contents.count). The register and the outputs are in order.")
        Terminal.say(
            "Logboek: \(log.eventCount) regels, ongewijzigd. Zegel van de laatste regel: \(log.seal)",
            "Log: \(log.eventCount) lines, unchanged. Seal of the last line: \(log.seal)")
    }

    /// What lies in the archive and no delivery explains.
    ///
    /// The archive is read before the register is asked: what a daemon takes in meanwhile is recorded before it is
    /// archived.
    private func strangers(_ register: Register, _ installation: Installation) throws -> [String] {
        let archive = installation.folder + "/Archive"
        var found: [String] = []
        for folder in try FileManager.default.contentsOfDirectory(atPath: archive).sorted() {
            let files = try? FileManager.default.contentsOfDirectory(atPath: archive + "/" + folder)
            found += files.map { $0.sorted().map { folder + "/" + $0 } } ?? [folder]
        }
        let known = Set(
            try register.read { try $0.contents() }.map { content in
                let hash = content.contentHash.description
                return "\(hash.prefix(2))/\(hash)"
            })
        return found.filter { !known.contains($0) }.map { path in
            Text(
                nl: "archief: geen aanlevering hoort bij \(SafeEcho.printable(path))",
                en: "archive: no delivery belongs to \(SafeEcho.printable(path))"
            ).said
        }
    }

    private func archiveProblems(_ contents: [DeliveredContent], _ installation: Installation) throws -> [String] {
        let area = WorkArea(try Workspace(at: installation.folder), maximumByteCount: .max)
        var problems: [String] = []
        for (position, content) in contents.enumerated() where content.outcome != .quarantined {
            Terminal.showProgress("\(position + 1)/\(contents.count)")
            do {
                var source = try area.archivedContent(content.contentHash)
                let hash = try ContentHash(of: &source)
                if hash != content.contentHash {
                    let changed = Text(
                        nl: "archief: \(content.delivery) is veranderd", en: "archive: \(content.delivery) was changed")
                    problems.append(changed.said)
                }
            } catch {
                problems.append(
                    Text(
                        nl: "archief: het origineel van \(content.delivery) is niet te lezen: \(error)",
                        en: "archive: the original of \(content.delivery) cannot be read: \(error)"
                    ).said)
            }
        }
        Terminal.clearProgress()
        return problems
    }
}
