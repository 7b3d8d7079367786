import ReportingModel
import Synchronization

/// The certificate that the site is served with, as it was read when the site was opened.
final class ServedCertificate: Sendable {
    private let kept = Mutex<SiteCertificate.Validity?>(nil)

    /// `nil` for a site without a certificate of its own.
    var validity: SiteCertificate.Validity? {
        get { kept.withLock { $0 } }
        set { kept.withLock { $0 = newValue } }
    }

    func warning(now: Instant) -> Text? { validity.flatMap { $0.warning(now: now) } }
}
