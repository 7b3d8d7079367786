package import Register
package import ReportingModel

/// What the pages need beside the register: given by whoever starts the site, so that the site knows neither the
/// pipeline nor the folders.
package struct SiteWorld: Sendable {
    /// What was agreed, as it is now.
    package let catalogue: @Sendable () throws -> Catalogue
    package let now: @Sendable () -> Instant
    /// The clock since the machine started, which nobody sets.
    package let steadyNow: @Sendable () -> ContinuousClock.Instant
    /// Called after a decision, so that the partner reads it at once.
    package let tellPartners: @Sendable () -> Void
    /// Path of the archived original of a delivery; `nil` when there is none to show, as in quarantine.
    package let original: @Sendable (DeliveryRecord) -> String?
    /// Path of a file that a consolidation of a municipality wrote; `nil` when it is not there as it was written.
    package let output: @Sendable (_ municipality: String, ConsolidationRun.File) -> String?
    /// What is wrong with the configuration as it stands in its folder.
    package let configuration: @Sendable () throws -> ConfigurationStatus
    package let health: @Sendable () -> SiteHealth
    /// The rows of the original with these cells, and those around them. Answers at once, also for a large file.
    package let excerpt: @Sendable (DeliveryRecord, [Place]) -> TableExcerpt.Answer
    /// Puts the original in the Inbox once more, to be judged again.
    package let dropAgain: @Sendable (DeliveryRecord) throws -> Void
    package let partners: PartnerWorld
    package let operations: OperationsWorld

    package init(
        catalogue: @escaping @Sendable () throws -> Catalogue, now: @escaping @Sendable () -> Instant,
        steadyNow: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
        tellPartners: @escaping @Sendable () -> Void = {},
        original: @escaping @Sendable (DeliveryRecord) -> String? = { _ in nil },
        output: @escaping @Sendable (_ municipality: String, ConsolidationRun.File) -> String? = { _, _ in nil },
        configuration: @escaping @Sendable () throws -> ConfigurationStatus = { ConfigurationStatus() },
        health: @escaping @Sendable () -> SiteHealth = { SiteHealth(version: "") },
        excerpt: @escaping @Sendable (DeliveryRecord, [Place]) -> TableExcerpt.Answer = { _, _ in .none },
        dropAgain: @escaping @Sendable (DeliveryRecord) throws -> Void = { _ in },
        partners: PartnerWorld = PartnerWorld(), operations: OperationsWorld = OperationsWorld()
    ) {
        self.catalogue = catalogue
        self.now = now
        self.steadyNow = steadyNow
        self.tellPartners = tellPartners
        self.original = original
        self.output = output
        self.configuration = configuration
        self.health = health
        self.excerpt = excerpt
        self.dropAgain = dropAgain
        self.partners = partners
        self.operations = operations
    }
}
