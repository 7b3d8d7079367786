import Agreements
import Consolidation
import Foundation
import Intake
import Pipeline
import Register
import ReportingModel
import ReviewSite

extension Works {
    /// The review site of this workspace; `nil` when its settings have none.
    func reviewSite(_ installation: Installation) throws -> ReviewSite? {
        guard var settings = try keeper.catalogue().settings.site else { return nil }
        settings.certificate = settings.certificate.map { installation.path($0) }
        settings.privateKey = settings.privateKey.map { installation.path($0) }
        return ReviewSite(register: register, world: siteWorld(installation), settings: settings, logger: logger)
    }

    private func siteWorld(_ installation: Installation) -> SiteWorld {
        let excerpts = ExcerptStore(installation: installation, works: self)
        return SiteWorld(
            catalogue: { try keeper.catalogue() }, now: Installation.now,
            tellPartners: { _ = try? pipeline.answerDecisions() },
            original: { installation.original(of: $0) },
            output: { PublishedOutput.path(of: $1, municipality: $0, in: installation.folder + "/Output") },
            configuration: { try ConfigurationStatus(ofFolder: installation.configurationFolder) },
            health: { health(installation) }, excerpt: { excerpts.answer($0, places: $1) },
            dropAgain: { try installation.dropAgain($0) })
    }

    private func health(_ installation: Installation) -> SiteHealth {
        let waiting = WaitingFiles(inbox: installation.folder + "/Inbox")
        var problem: String?
        do { try checkRegister() } catch { problem = "\(error)" }
        return SiteHealth(
            version: Sluis.version, registerProblem: problem, freeBytes: try? workspace.freeSpace().bytes,
            waitingCount: waiting.count, oldestWaiting: waiting.oldest)
    }
}

extension ConfigurationStatus {
    /// The same reading as `sluis config check`.
    fileprivate init(ofFolder folder: String) throws {
        self.init(
            mistakes: try ConfigurationReader.read(folder: folder).mistakes.map { mistake in
                Mistake(
                    file: mistake.file, line: mistake.line, found: mistake.found, allowed: mistake.allowed,
                    nearest: mistake.nearest, sentence: mistake.problem.text)
            })
    }
}

/// The files that lie in the folders of partners, as far as they are meant for us.
private struct WaitingFiles {
    /// Beyond this it is enough to know that there are many.
    private static let mostFiles = 10_000

    private(set) var count = 0
    private(set) var oldest: Instant?

    init(inbox: String) {
        let files = FileManager.default
        for partner in (try? files.contentsOfDirectory(atPath: inbox)) ?? [] where !partner.hasPrefix(".") {
            let folder = inbox + "/" + partner
            for name in (try? files.contentsOfDirectory(atPath: folder)) ?? [] {
                guard count < WaitingFiles.mostFiles else { return }
                guard !IgnoredNames.contains(FileName(name)),
                    let attributes = try? files.attributesOfItem(atPath: folder + "/" + name),
                    attributes[.type] as? FileAttributeType == .typeRegular,
                    let written = attributes[.modificationDate] as? Date
                else { continue }
                count += 1
                let moment = Instant(millisecondsSince1970: Int64(written.timeIntervalSince1970 * 1_000))
                oldest = min(oldest ?? moment, moment)
            }
        }
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

    /// A path as it stands in the settings: relative to the workspace.
    fileprivate func path(_ text: String) -> String { text.hasPrefix("/") ? text : folder + "/" + text }
}
