import ReportingModel

/// The bytes of our own copy of a file, for the readers.
package struct FileDescriptorSource: ByteSource {
    private let file: OpenFile
    private var offset: Int64 = 0

    init(_ file: OpenFile) {
        self.file = file
    }

    package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(IntakeFailure) -> Int {
        let count = try file.read(at: offset, into: buffer)
        offset += Int64(count)
        return count
    }

    package mutating func rewind() { offset = 0 }
}
