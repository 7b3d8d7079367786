import Consolidation
import Crypto
import Foundation
import HTTPTypes
import Hummingbird

/// What browsers are told with every answer: nothing from elsewhere, no script, no frame, no guessing of types.
enum SecurityHeaders {
    private static let policy = """
        default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
        """

    /// For the readable tables of a consolidation: each carries its own style, and only that very style is let in.
    static let policyOfPublishedPages: String = {
        let style = Data(SHA256.hash(data: Data(PublishedPage.style.utf8))).base64EncodedString()
        return
            "default-src 'none'; style-src 'sha256-\(style)'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    }()

    static func add(to response: inout Response, isSecure: Bool) {
        if response.headers[.contentSecurityPolicy] == nil { response.headers[.contentSecurityPolicy] = policy }
        response.headers[.xContentTypeOptions] = "nosniff"
        for (name, value) in fixed { response.headers[name] = value }
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    }

    private static let fixed: [(HTTPField.Name, String)] = [
        ("Referrer-Policy", "same-origin"), ("X-Frame-Options", "DENY"), ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
    ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
}
