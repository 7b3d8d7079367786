/// What XML counts as white space: space, tab, line feed and carriage return.
enum XMLSpace {
    @inline(__always)
    static func contains(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

    static func isBlank(_ bytes: UnsafeRawBufferPointer) -> Bool { bytes.allSatisfy(contains) }
}
