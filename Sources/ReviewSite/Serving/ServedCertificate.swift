import ReportingModel
import Synchronization

/// The certificate that the site is served with, as it was read when the site was opened.
final class ServedCertificate: Sendable {
    private let end = Mutex<Instant?>(nil)

    /// `nil` for a site without a certificate of its own.
    var expiresAt: Instant? {
        get { end.withLock { $0 } }
        set { end.withLock { $0 = newValue } }
    }

    func warning(now: Instant) -> Text? {
        expiresAt.flatMap { SiteCertificate.warning(expiresAt: $0, now: now) }
    }
}
