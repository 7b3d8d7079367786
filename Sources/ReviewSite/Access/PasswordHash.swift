import Crypto
import CryptoExtras
import Foundation

/// A password as the register keeps it: scrypt, a function that costs memory as well as time, with a salt of its own.
///
///     $scrypt$ln=17,r=8,p=1$c2FsdA==$aGFzaA==
///
/// The cost is that of the OWASP Password Storage Cheat Sheet (2024): 128 MiB for each attempt.
package enum PasswordHash {
    /// The cost as a power of two: memory is 2^cost × 1 KiB.
    package static let usualCost = 17
    /// What NIST SP 800-63B-4 asks of a password that stands alone.
    package static let shortest = 15
    /// Longer ones only cost time.
    package static let longest = 128

    private static let blockSize = 8
    private static let byteCount = 32

    /// A password of 79 random bits that can be read aloud: `kd7m-…`, without letters that look alike.
    package static func random() -> String {
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        return (0..<4).map { _ in String((0..<4).map { _ in letters[Int.random(in: letters.indices)] }) }
            .joined(separator: "-")
    }

    /// Hashes a password with a new salt.
    ///
    /// - Parameter cost: lower only where a test would wait.
    package static func make(_ password: String, cost: Int = usualCost) throws -> String {
        let salt = Data((0..<16).map { _ in UInt8.random(in: .min ... .max) })
        let key = try key(password, salt: salt, cost: cost)
        return "$scrypt$ln=\(cost),r=\(blockSize),p=1$\(salt.base64EncodedString())$\(key.base64EncodedString())"
    }

    /// Whether a password is the one that was hashed; takes as long for a wrong one.
    package static func matches(_ password: String, _ stored: String) throws -> Bool {
        let parts = stored.split(separator: "$")
        guard parts.count == 4, parts[0] == "scrypt", let cost = cost(in: parts[1]),
            let salt = Data(base64Encoded: String(parts[2])), let expected = Data(base64Encoded: String(parts[3]))
        else { return false }
        return SymmetricKey(data: try key(password, salt: salt, cost: cost)) == SymmetricKey(data: expected)
    }

    private static func cost(in parameters: Substring) -> Int? {
        let values = parameters.split(separator: ",")
        guard values.count == 3, values[0].hasPrefix("ln="), values[1] == "r=8", values[2] == "p=1" else { return nil }
        return Int(values[0].dropFirst(3)).flatMap { (1...20).contains($0) ? $0 : nil }
    }

    private static func key(_ password: String, salt: Data, cost: Int) throws -> Data {
        // Two keyboards may write é in two ways; both are the same password.
        let bytes = Data(password.precomposedStringWithCanonicalMapping.utf8)
        let key = try KDF.Scrypt.deriveKey(
            from: bytes, salt: salt, outputByteCount: byteCount, rounds: 1 << cost, blockSize: blockSize,
            parallelism: 1, maxMemory: (1 << cost) * blockSize * 128 * 2)
        return key.withUnsafeBytes { Data($0) }
    }
}
