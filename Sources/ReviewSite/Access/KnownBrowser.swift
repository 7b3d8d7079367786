import Crypto
import Foundation
import Register

/// A browser in which an account logged in before.
///
/// Whoever guesses at an account from elsewhere makes others wait, not this browser: it is counted apart, and has its own
/// turn. Its cookie holds a random name, and a code over it that takes the account's password hash to make. So nothing
/// is stored, and a new password makes the cookie worthless.
struct KnownBrowser {
    /// What it is counted by.
    let name: String

    /// The browser that shows this cookie to log in as an account; `nil` when the account was never used in it.
    init?(cookie: String?, account: Account, passwordHash: String) {
        let parts = cookie?.split(separator: ".", omittingEmptySubsequences: false) ?? []
        guard parts.count == 2, let name = SecretToken(parts[0]) else { return nil }
        let code = KnownBrowser.code(for: name, account, passwordHash)
        guard SymmetricKey(data: Data(parts[1].utf8)) == SymmetricKey(data: Data(code.utf8)) else { return nil }
        self.name = name.text
    }

    /// The cookie for a browser in which the account has just logged in.
    static func cookie(for account: Account, passwordHash: String) -> String {
        let name = SecretToken()
        return "\(name.text).\(code(for: name, account, passwordHash))"
    }

    private static func code(for name: SecretToken, _ account: Account, _ passwordHash: String) -> String {
        let key = SymmetricKey(data: SHA256.hash(data: Data(passwordHash.utf8)))
        let code = HMAC<SHA256>.authenticationCode(for: Data("browser \(account.id) \(name.text)".utf8), using: key)
        return Data(code).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
