import Foundation
import ReportingModel
import Testing

@testable import ReviewSite

@Suite struct SiteCertificateTests {
    private let made: TestCertificate

    init() throws {
        made = try TestCertificate()
    }

    @Test func `a certificate with its key is read, and says from when and until when it counts`() throws {
        let validity = try SiteCertificate(certificate: made.certificate, privateKey: made.key).validity
        let (start, end) = (validity.start, validity.end)
        #expect(abs(start.millisecondsSince1970 / 1_000 - Int64(Date().timeIntervalSince1970)) < 86_400)
        let days = end.earlier(by: .seconds(Date().timeIntervalSince1970)).millisecondsSince1970 / 86_400_000
        #expect((88...91).contains(days))
    }

    private func failure(_ certificate: String, _ key: String) -> CertificateFailure? {
        do {
            _ = try SiteCertificate(certificate: certificate, privateKey: key)
            return nil
        } catch {
            return error
        }
    }

    @Test func `every mistake is told apart, with the name of the file`() throws {
        let (other, empty, locked) = (try TestCertificate(), try made.file("leeg.pem", ""), try made.lockedKey())
        #expect(failure("/nergens/site.pem", made.key) == .missing("/nergens/site.pem"))
        #expect(failure(made.certificate, "/nergens/key.pem") == .missing("/nergens/key.pem"))
        #expect(failure(empty, made.key) == .noCertificate(empty))
        #expect(failure(made.key, made.key) == .noCertificate(made.key))
        #expect(failure(made.certificate, made.certificate) == .noKey(made.certificate))
        #expect(failure(made.certificate, empty) == .noKey(empty))
        #expect(failure(made.certificate, locked) == .lockedKey(locked))
        #expect(
            failure(made.certificate, other.key) == .otherKey(key: other.key, certificate: made.certificate))
        #expect(CertificateFailure.otherKey(key: "a.pem", certificate: "b.pem").text[.nl].contains("a.pem"))
    }
}
