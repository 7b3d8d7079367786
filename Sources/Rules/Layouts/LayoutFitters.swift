package import ReportingModel
import Synchronization

/// What the agreed layouts look for, worked out once for all files that are judged by one catalogue.
package final class LayoutFitters: Sendable {
    package let catalogue: Catalogue
    private let known = Mutex<[String: [LayoutFitter]]>([:])

    package init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
    }

    /// Every layout that was agreed with a partner.
    func of(partner: String) -> [LayoutFitter] {
        known.withLock { known in
            if let fitters = known[partner] { return fitters }
            let fitters = catalogue.agreements(of: partner).flatMap { agreement in
                agreement.layouts.map { LayoutFitter(agreement: agreement, layout: $0, catalogue: catalogue) }
            }
            known[partner] = fitters
            return fitters
        }
    }
}
