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
            excerpt: { excerpts.answer($0, places: $1) },
            dropAgain: { try installation.dropAgain($0) })
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
