/// The name of a file as the file system knows it: bytes, not text.
///
/// A partner's name may hold invalid UTF-8, a line break or a text direction mark, and Swift's `String` would make two
/// different names equal. So the bytes are kept, and people see ``printable``.
package struct FileName: Hashable, Sendable, Comparable {
    /// Without a slash and without NUL.
    package let bytes: [UInt8]

    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    package init(_ text: String) {
        self.init(bytes: Array(text.utf8))
    }

    /// Safe to show and to log: control characters and direction marks as `·`, invalid bytes as `\xFF`, and what may be
    /// personal as `·`; see ``withoutPersonalData``.
    package var printable: String {
        let shown = withoutPersonalData.bytes
        if let text = String(validating: shown, as: UTF8.self) { return SafeEcho.printable(text) }
        return shown.reduce(into: "") { text, byte in
            if byte >= 0x20, byte < 0x7F {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }

    package static func < (left: FileName, right: FileName) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}

/// What tells one version of a file on disk from another: if any of these changes, so may the content.
package struct FileIdentity: Hashable, Sendable, BitwiseCopyable {
    package let device: UInt64
    package let inode: UInt64
    package let byteCount: Int64
    /// Nanoseconds since 1970.
    package let modifiedAt: Int64
    /// Nanoseconds since 1970; also changes when the file is renamed or its rights change.
    package let changedAt: Int64

    package init(device: UInt64, inode: UInt64, byteCount: Int64, modifiedAt: Int64, changedAt: Int64) {
        self.device = device
        self.inode = inode
        self.byteCount = byteCount
        self.modifiedAt = modifiedAt
        self.changedAt = changedAt
    }
}

/// The SHA-256 of a file's bytes. The description is 64 hexadecimal digits.
package struct ContentHash: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// `nil` unless the text is 64 lower-case hexadecimal digits.
    package init?(_ hexadecimal: String) {
        let isHexadecimal = hexadecimal.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        guard hexadecimal.utf8.count == 64, isHexadecimal else { return nil }
        description = hexadecimal
    }

    /// - Parameter bytes: the 32 bytes of the digest.
    package init(bytes: some Sequence<UInt8>) {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        precondition(text.count == 64, "a SHA-256 has 32 bytes")
        description = String(decoding: text, as: UTF8.self)
    }

    /// The first twelve digits, enough to name a delivery of one partner.
    package var short: String { String(description.prefix(12)) }
}
