import Crypto
import Foundation
package import Register

/// A secret that a browser keeps in a cookie, or a program in its settings: 256 random bits.
package struct SecretToken: Sendable {
    /// As it is shown: 43 characters of base64url.
    package let text: String

    package init() {
        let bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        text = SecretToken.encoded(bytes)
    }

    /// A token that somebody showed; `nil` for what cannot be one.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 43, text.utf8.allSatisfy(SecretToken.isLetter) else { return nil }
        self.text = String(text)
    }

    /// What the register knows it by.
    package var hash: TokenHash { Array(SHA256.hash(data: Data(text.utf8))) }

    /// The token that forms of this session carry, so that no other site can send them. It cannot be turned back into
    /// the session's own.
    var formToken: String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Data("form".utf8), using: SymmetricKey(data: Data(text.utf8)))
        return SecretToken.encoded(Data(code))
    }

    /// Whether a form carries this session's token; takes as long for a wrong one.
    func accepts(formToken: String) -> Bool {
        SymmetricKey(data: Data(formToken.utf8)) == SymmetricKey(data: Data(self.formToken.utf8))
    }

    /// A seal on something that a page of this session hands out and gets back; no other session can make it.
    func seal(on text: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Data("seal \(text)".utf8), using: SymmetricKey(data: Data(self.text.utf8)))
        return SecretToken.encoded(Data(code))
    }

    func accepts(seal: String, on text: String) -> Bool {
        SymmetricKey(data: Data(seal.utf8)) == SymmetricKey(data: Data(self.seal(on: text).utf8))
    }

    private static func encoded(_ bytes: Data) -> String {
        bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
