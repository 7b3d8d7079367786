import Foundation
import NIOSSL
package import ReportingModel

/// The certificate of the site with its private key, both read and tried together.
package struct SiteCertificate: Sendable {
    let configuration: TLSConfiguration
    /// From the day that the whole chain counts, until the first of its certificates ends.
    package let validity: Validity

    /// - Parameters: paths of PEM files.
    package init(certificate: String, privateKey: String) throws(CertificateFailure) {
        let chain = try SiteCertificate.chain(in: certificate)
        configuration = try SiteCertificate.configuration(chain, certificate, privateKey)
        validity = Validity(
            start: SiteCertificate.instant(chain.map(\.notValidBefore).max()),
            end: SiteCertificate.instant(chain.map(\.notValidAfter).min()))
    }

    private static func instant(_ seconds: (some BinaryInteger)?) -> Instant {
        Instant(millisecondsSince1970: seconds.map { Int64($0) * 1_000 } ?? 0)
    }

    private static func bytes(of path: String) throws(CertificateFailure) -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw FileManager.default.fileExists(atPath: path) ? .unreadable(path) : .missing(path)
        }
    }

    private static func chain(in path: String) throws(CertificateFailure) -> [NIOSSLCertificate] {
        let bytes = try bytes(of: path)
        guard let chain = try? NIOSSLCertificate.fromPEMBytes(bytes), !chain.isEmpty else { throw .noCertificate(path) }
        return chain
    }

    private static func configuration(
        _ chain: [NIOSSLCertificate], _ certificatePath: String, _ keyPath: String
    ) throws(CertificateFailure) -> TLSConfiguration {
        let bytes = try bytes(of: keyPath)
        guard !String(decoding: bytes, as: UTF8.self).contains("ENCRYPTED") else { throw .lockedKey(keyPath) }
        guard let key = try? NIOSSLPrivateKey(bytes: bytes, format: .pem) else { throw .noKey(keyPath) }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
        configuration.minimumTLSVersion = .tlsv12
        // Both are good by themselves: what fails now is that they do not belong together.
        guard (try? NIOSSLContext(configuration: configuration)) != nil else {
            throw .otherKey(key: keyPath, certificate: certificatePath)
        }
        return configuration
    }
}

/// Why the site cannot use its certificate.
package enum CertificateFailure: Error, Hashable {
    case missing(String)
    case unreadable(String)
    case noCertificate(String)
    case noKey(String)
    /// The key is encrypted with a password.
    case lockedKey(String)
    case otherKey(key: String, certificate: String)

    /// What is wrong, and what helps.
    package var text: Text {
        switch self {
        case .missing(let path):
            Text(
                nl: "Het bestand \(path) is er niet. Een pad zonder / vooraan begint bij de werkmap.",
                en: "The file \(path) is not there. A path without a leading / starts at the workspace.")
        case .unreadable(let path):
            Text(
                nl: "Het bestand \(path) mag niet worden gelezen. Geef het account van Sluis dat recht.",
                en: "The file \(path) may not be read. Give the account that runs Sluis the right to.")
        case .noCertificate(let path):
            Text(
                nl: "In \(path) staat geen certificaat (PEM, met “BEGIN CERTIFICATE”).",
                en: "There is no certificate in \(path) (PEM, with “BEGIN CERTIFICATE”).")
        case .noKey(let path):
            Text(
                nl: "In \(path) staat geen sleutel (PEM, met “BEGIN PRIVATE KEY”).",
                en: "There is no key in \(path) (PEM, with “BEGIN PRIVATE KEY”).")
        case .lockedKey(let path):
            Text(
                nl: "De sleutel in \(path) heeft een wachtwoord; sla hem zonder op (openssl pkey -in OUD -out NIEUW).",
                en: "The key in \(path) has a password; store it without (openssl pkey -in OLD -out NEW).")
        case .otherKey(let key, let certificate):
            Text(
                nl: "De sleutel in \(key) hoort niet bij het certificaat in \(certificate).",
                en: "The key in \(key) does not belong to the certificate in \(certificate).")
        }
    }
}

extension CertificateFailure: CustomStringConvertible {
    package var description: String { text[.en] }
}

extension SiteCertificate {
    /// When a certificate counts.
    package struct Validity: Sendable, Hashable {
        package let start: Instant
        package let end: Instant

        /// So long before the end it is said.
        private static let notice = Duration.seconds(30 * 86_400)

        package init(start: Instant, end: Instant) {
            self.start = start
            self.end = end
        }

        /// What should be said of it now; `nil` while all is well.
        package func warning(now: Instant) -> Text? {
            if now < start {
                let day = LocalTime(start).day
                return Text(
                    nl:
                        "Het certificaat van de site geldt pas vanaf \(day.words(.nl)). Tot dan weigeren browsers de site.",
                    en:
                        "The certificate of the site is not valid before \(day.words(.en)). Until then browsers refuse it."
                )
            }
            guard end.earlier(by: Validity.notice) <= now else { return nil }
            let day = LocalTime(end).day
            let advice = Text(
                nl: "Zet een nieuw klaar en start Sluis opnieuw.", en: "Put a new one in place and start Sluis again.")
            return end <= now
                ? Text(
                    nl: "Het certificaat van de site is verlopen sinds \(day.words(.nl)). \(advice[.nl])",
                    en: "The certificate of the site has expired since \(day.words(.en)). \(advice[.en])")
                : Text(
                    nl: "Het certificaat van de site verloopt op \(day.words(.nl)). \(advice[.nl])",
                    en: "The certificate of the site expires on \(day.words(.en)). \(advice[.en])")
        }
    }
}
