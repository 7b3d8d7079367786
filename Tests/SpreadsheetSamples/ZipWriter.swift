/// Writes small archives, sound ones and those that lie about themselves.
package struct ZipWriter {
    /// One file in the archive, as its two headers describe it.
    package struct Entry {
        package var name: String
        /// The bytes as they stand in the archive.
        package var stored: [UInt8]
        /// 0 is stored, 8 is deflated.
        package var method: UInt16 = 0
        package var byteCount: Int
        package var checksum: UInt32
        /// 1 is encrypted.
        package var flags: UInt16 = 0
        /// Where the directory says that it begins, in bytes that are there already; `nil` writes it.
        package var offset: Int?

        package init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            stored = bytes
            byteCount = bytes.count
            checksum = ZipWriter.checksum(bytes)
        }

        package init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

        /// A file that unpacks to so many times the letter A, and is packed as small as the simplest codes allow.
        ///
        /// - Parameter declared: how long it says it is; `nil` is the truth.
        package init(_ name: String, repeatedLetters count: Int, declared: Int? = nil) {
            self.init(name, Deflated.letters(count))
            method = 8
            byteCount = declared ?? count
            checksum = 0
        }
    }

    package var entries: [Entry]
    /// Whether sizes and places stand in the longer fields that large archives need.
    package var isZip64 = false

    package init(_ entries: [Entry]) { self.entries = entries }

    package var bytes: [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = entry.offset ?? file.count
            let name = Array(entry.name.utf8)
            let (packed, unpacked) = (UInt64(entry.stored.count), UInt64(entry.byteCount))
            let sizes: [UInt8] =
                isZip64
                ? little(UInt32.max) + little(UInt32.max)
                : little(UInt32(truncatingIfNeeded: packed)) + little(UInt32(truncatingIfNeeded: unpacked))
            let extra: [UInt8] =
                isZip64 ? little(UInt16(1)) + little(UInt16(16)) + little(unpacked) + little(packed) : []
            let common: [UInt8] =
                little(UInt16(isZip64 ? 45 : 20)) + little(entry.flags) + little(entry.method)
                + little(UInt32(0x5A21_6000))
                + little(entry.checksum) + sizes + little(UInt16(name.count)) + little(UInt16(extra.count))
            if entry.offset == nil { file += little(UInt32(0x0403_4B50)) + common + name + extra + entry.stored }
            directory += little(UInt32(0x0201_4B50)) + little(UInt16(45)) + common
            directory += [UInt8](repeating: 0, count: 10) + little(UInt32(offset)) + name + extra
        }
        return file + directory + end(directoryBytes: directory.count, at: file.count)
    }

    private func end(directoryBytes: Int, at offset: Int) -> [UInt8] {
        let count = UInt64(entries.count)
        var end: [UInt8] = []
        if isZip64 {
            end += little(UInt32(0x0606_4B50)) + little(UInt64(44)) + little(UInt16(45)) + little(UInt16(45))
            end += little(UInt64(0)) + little(count) + little(count)
            end += little(UInt64(directoryBytes)) + little(UInt64(offset))
            end += little(UInt32(0x0706_4B50)) + little(UInt32(0)) + little(UInt64(offset + directoryBytes))
            end += little(UInt32(1))
        }
        end += little(UInt32(0x0605_4B50)) + little(UInt32(0))
        end += little(UInt16(isZip64 ? 0xFFFF : count)) + little(UInt16(isZip64 ? 0xFFFF : count))
        end += little(isZip64 ? UInt32.max : UInt32(directoryBytes)) + little(isZip64 ? UInt32.max : UInt32(offset))
        return end + little(UInt16(0))
    }

    private func little(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }

    /// CRC-32 as ZIP has it (ISO 3309).
    package static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}

/// The simplest of all deflated streams (RFC 1951): one letter, and then "the same again" 258 times over.
private enum Deflated {
    static func letters(_ count: Int) -> [UInt8] {
        var bits = Bits()
        bits.add(0b1, 1)
        bits.add(0b10, 2)
        // A letter below 144 is its number plus 48, in eight bits.
        let (repeats, rest) = (max(0, count - 1) / 258, max(0, count - 1) % 258)
        for _ in 0..<(1 + rest) { bits.add(48 + 65, 8) }
        for _ in 0..<repeats {
            bits.add(0b1100_0101, 8)
            bits.add(0, 5)
        }
        bits.add(0, 7)
        return bits.bytes
    }

    private struct Bits {
        var bytes: [UInt8] = []
        private var used = 8

        /// Adds a code, its highest bit first; bytes fill from their lowest bit.
        mutating func add(_ code: Int, _ count: Int) {
            for position in (0..<count).reversed() {
                if used == 8 {
                    bytes.append(0)
                    used = 0
                }
                bytes[bytes.count - 1] |= UInt8(code >> position & 1) << UInt8(used)
                used += 1
            }
        }
    }
}
