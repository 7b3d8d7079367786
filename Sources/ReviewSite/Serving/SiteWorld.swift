package import Register
package import ReportingModel

/// What the pages need beside the register: given by whoever starts the site, so that the site knows neither the
/// pipeline nor the folders.
package struct SiteWorld: Sendable {
    /// What was agreed, as it is now.
    package let catalogue: @Sendable () throws -> Catalogue
    package let now: @Sendable () -> Instant
    /// Called after a decision, so that the partner reads it at once.
    package let tellPartners: @Sendable () -> Void
    /// Path of the archived original of a delivery; `nil` when there is none to show, as in quarantine.
    package let original: @Sendable (DeliveryRecord) -> String?
    package let partners: PartnerWorld
    package let operations: OperationsWorld

    package init(
        catalogue: @escaping @Sendable () throws -> Catalogue, now: @escaping @Sendable () -> Instant,
        tellPartners: @escaping @Sendable () -> Void = {},
        original: @escaping @Sendable (DeliveryRecord) -> String? = { _ in nil },
        partners: PartnerWorld = PartnerWorld(), operations: OperationsWorld = OperationsWorld()
    ) {
        self.catalogue = catalogue
        self.now = now
        self.tellPartners = tellPartners
        self.original = original
        self.partners = partners
        self.operations = operations
    }
}
