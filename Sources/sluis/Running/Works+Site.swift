import Agreements
import Consolidation
import Foundation
import Intake
import Logging
import Pipeline
import Register
import ReportingModel
import ReviewSite
import Rules

extension Works {
    /// Of the files and connections that may be open, so much is for the site: files of uploads and downloads, the
    /// register and the intake need theirs too.
    private static let shareForConnections = 4

    /// The review site of this workspace; `nil` when its settings have none.
    ///
    /// - Parameter openFileLimit: how many files and connections this process may have open at once.
    func reviewSite(_ installation: Installation, openFileLimit: Int) throws -> ReviewSite? {
        guard var settings = installation.siteSettings(try keeper.catalogue()) else { return nil }
        let most = max(1, openFileLimit / Works.shareForConnections)
        if settings.connections > most {
            logger.warning(
                "the review site takes fewer connections at once than its settings say",
                metadata: [
                    "site.connections": "\(most)", "open_files": "\(openFileLimit)",
                    "advice": "raise the limit of open files (LimitNOFILE)",
                ])
            settings.connections = most
        }
        for partner in try keeper.catalogue().deliveringPartners {
            try InboxUpload.removeRemains(workspace, of: partner)
        }
        return ReviewSite(register: register, world: siteWorld(installation), settings: settings, logger: logger)
    }

    private func siteWorld(_ installation: Installation) -> SiteWorld {
        let excerpts = ExcerptStore(installation: installation, works: self)
        return SiteWorld(
            catalogue: { try keeper.catalogue() }, now: Installation.now,
            tellPartners: { _ = try? pipeline.answerDecisions() },
            original: { installation.original(of: $0) },
            output: { PublishedOutput.path(of: $1, municipality: $0, in: installation.folder + "/Output") },
            configuration: { ConfigurationStatus(try keeper.mistakes()) },
            health: { health }, excerpt: { excerpts.answer($0, places: $1) },
            dropAgain: { try installation.dropAgain($0) }, partners: partnerWorld, operations: operationsWorld)
    }

    private var health: SiteHealth {
        let operations = operationsWorld
        let waiting = try? operations.waiting()
        return SiteHealth(
            version: Sluis.version, registerProblem: operations.problems().first, freeBytes: operations.freeBytes(),
            waitingCount: waiting?.count ?? 0,
            oldestWaiting: waiting.flatMap { waiting in
                waiting.count == 0 ? nil : Installation.now().earlier(by: .seconds(waiting.oldestSeconds))
            })
    }

    private var partnerWorld: PartnerWorld {
        var world = PartnerWorld()
        world.beginUpload = { partner, name in
            let upload = try InboxUpload(workspace, partner: partner, name: name)
            return PartnerWorld.Upload(
                write: { try upload.write($0) }, plannedName: { upload.plannedName(beside: $0) },
                finish: { try upload.finish(as: $0) }, discard: { upload.discard() })
        }
        world.answer = { reception, language in
            let answer = try pipeline.shownAnswer(to: reception, language)
            return PartnerWorld.Answer(content: answer.content, hasCopy: answer.hasCopy)
        }
        world.findingTable = { try pipeline.findingTable(of: $0, $1) }
        world.annotatedCopy = { try pipeline.annotatedCopy(of: $0) }
        world.template = { agreement, missingSince in
            DeliveryTemplate(
                agreement: agreement, catalogue: try keeper.catalogue(), today: LocalTime(Installation.now()).day,
                missingSince: missingSince
            ).table
        }
        return world
    }

    private var operationsWorld: OperationsWorld {
        var world = OperationsWorld()
        world.problems = {
            do {
                let catalogue = try keeper.catalogue()
                try workspace.checkHealth(
                    partners: catalogue.partners.map(\.id), delivering: catalogue.deliveringPartners)
                try checkRegister()
                return []
            } catch {
                return ["\(error)"]
            }
        }
        world.waiting = {
            let scan = try InboxScanner(workspace).scan(partners: Set(try keeper.catalogue().partners.map(\.id)))
            let oldest = scan.entries.map { max($0.status.identity.modifiedAt, $0.status.identity.changedAt) }.min()
            return OperationsWorld.Waiting(
                count: scan.entries.count,
                oldestSeconds: oldest.map { max(0, Double(scan.startedAt - $0) / 1_000_000_000) } ?? 0)
        }
        world.consolidations = { consolidations.all }
        world.freeBytes = { try? workspace.freeSpace().bytes }
        return world
    }
}

extension ConfigurationStatus {
    fileprivate init(_ mistakes: [ConfigurationMistake]) {
        self.init(
            mistakes: mistakes.map { mistake in
                Mistake(
                    file: mistake.file, line: mistake.line, found: mistake.found, allowed: mistake.allowed,
                    nearest: mistake.nearest, sentence: mistake.problem.text)
            })
    }
}

extension Installation {
    /// The archived original of a delivery; `nil` for one in quarantine, which nobody opens from here.
    func original(of delivery: DeliveryRecord) -> String? {
        guard delivery.outcome != .quarantined else { return nil }
        let hash = delivery.contentHash.description
        let path = "\(folder)/Archive/\(hash.prefix(2))/\(hash)"
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    /// The settings of the review site, with paths that start at the root; `nil` when there is none.
    func siteSettings(_ catalogue: Catalogue) -> SiteSettings? {
        guard var settings = catalogue.settings.site else { return nil }
        settings.certificate = settings.certificate.map { path($0) }
        settings.privateKey = settings.privateKey.map { path($0) }
        return settings
    }

    /// A path as it stands in the settings: relative to the workspace.
    private func path(_ text: String) -> String { text.hasPrefix("/") ? text : folder + "/" + text }
}
