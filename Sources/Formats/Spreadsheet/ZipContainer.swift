import CLibZip
import ReportingModel

/// The archive that a workbook is, in memory: its parts by name, each to be unpacked as a stream.
///
/// Nothing is ever written to the disk, so what a name looks like does not matter; names are only looked up. What the
/// archive says about sizes is checked before anything is unpacked, and what comes out is counted against it.
struct ZipContainer: Sendable {
    struct Part: Sendable {
        let index: UInt64
        let byteCount: Int
        let isEncrypted: Bool
    }

    private let bytes: [UInt8]
    /// By name, in lower case, with plain slashes: programs do not agree on either.
    private let parts: [String: Part]

    init(_ bytes: [UInt8], limits: SpreadsheetLimits) throws {
        self.bytes = bytes
        parts = try ZipContainer.withArchive(bytes) { archive in
            let entries = try ZipContainer.entries(of: archive, limits)
            try ZipContainer.checkSizes(of: entries, inBytes: bytes.count, limits)
            var parts: [String: Part] = [:]
            for entry in entries where parts[entry.name] == nil { parts[entry.name] = entry.part }
            return parts
        }
    }

    func part(_ name: String) -> Part? { parts[ZipContainer.key(name)] }

    /// The names of all parts, in order.
    var partNames: [String] { parts.keys.sorted() }

    /// Whether any part's name begins so.
    func holdsPart(under folder: String) -> Bool { parts.keys.contains { $0.hasPrefix(folder) } }

    private static func key(_ name: String) -> String {
        let plain = name.lowercased().replacing("\\", with: "/")
        return plain.hasPrefix("/") ? String(plain.dropFirst()) : plain
    }

    /// Unpacks a part, a piece at a time, until the body returns `false`.
    func forEachPiece(of part: Part, _ body: (UnsafeRawBufferPointer) throws -> Bool) throws {
        guard !part.isEncrypted else { throw SpreadsheetRefusal.protected }
        try ZipContainer.withArchive(bytes) { archive in
            guard let file = zip_fopen_index(archive, part.index, 0) else { throw ZipContainer.unreadablePart }
            defer { zip_fclose(file) }
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1_024, alignment: 16)
            defer { buffer.deallocate() }
            var unpacked = 0
            while true {
                let count = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
                guard count >= 0 else { throw ZipContainer.unreadablePart }
                unpacked += count
                guard unpacked <= part.byteCount else { throw ZipContainer.unreadablePart }
                guard count > 0 else { break }
                guard try body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return }
            }
            guard unpacked == part.byteCount else { throw ZipContainer.unreadablePart }
        }
    }

    /// A whole part; of one that is longer, nothing.
    func bytes(of part: Part, atMost limit: Int) throws -> [UInt8] {
        guard part.byteCount <= limit else { return [] }
        var whole: [UInt8] = []
        try forEachPiece(of: part) {
            whole.append(contentsOf: $0)
            return true
        }
        return whole
    }

    private static let unreadablePart = SpreadsheetRefusal.damaged(
        "een onderdeel is beschadigd", "a part of it is damaged")
}

// MARK: What the archive says of itself

extension ZipContainer {
    private struct Entry {
        let name: String
        let part: Part
        let packedBytes: Int
    }

    private static func withArchive<Result>(
        _ bytes: [UInt8], _ body: (OpaquePointer) throws -> Result
    ) throws -> Result {
        let broken = SpreadsheetRefusal.damaged("het is niet heel", "it is not complete")
        return try bytes.withUnsafeBytes { memory in
            var error = zip_error_t()
            zip_error_init(&error)
            defer { zip_error_fini(&error) }
            guard let source = zip_source_buffer_create(memory.baseAddress, UInt64(memory.count), 0, &error) else {
                throw broken
            }
            guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
                zip_source_free(source)
                throw broken
            }
            // Closes without writing, and frees the source.
            defer { zip_discard(archive) }
            return try body(archive)
        }
    }

    private static func entries(of archive: OpaquePointer, _ limits: SpreadsheetLimits) throws -> [Entry] {
        let count = Int(zip_get_num_entries(archive, 0))
        guard count <= limits.entries else {
            throw SpreadsheetRefusal.tooLarge("het bestaat uit \(count) onderdelen", "it has \(count) parts")
        }
        return try (0..<UInt64(max(0, count))).map { index in
            var stat = zip_stat_t()
            zip_stat_init(&stat)
            let known = zip_uint64_t(ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE)
            guard zip_stat_index(archive, index, 0, &stat) == 0, stat.valid & known == known, let name = stat.name
            else { throw SpreadsheetRefusal.damaged("de inhoudsopgave klopt niet", "its directory is wrong") }
            let part = Part(
                index: index, byteCount: Int(clamping: stat.size),
                isEncrypted: stat.encryption_method != UInt16(ZIP_EM_NONE))
            return Entry(name: key(String(cString: name)), part: part, packedBytes: Int(clamping: stat.comp_size))
        }
    }

    private static func checkSizes(of entries: [Entry], inBytes fileBytes: Int, _ limits: SpreadsheetLimits) throws {
        var (unpacked, packed) = (0, 0)
        for entry in entries {
            let (size, packedSize) = (entry.part.byteCount, entry.packedBytes)
            guard size <= limits.partBytes, unpacked <= limits.totalBytes - size else {
                let limit = limits.totalBytes / 1_048_576
                throw SpreadsheetRefusal.tooLarge(
                    "uitgepakt is het meer dan \(limit) MB", "unpacked it is more than \(limit) MB")
            }
            guard size < limits.ratioCountsFromBytes || size / limits.ratio <= packedSize else {
                throw SpreadsheetRefusal.tooLarge(
                    "uitgepakt is een onderdeel meer dan \(limits.ratio) keer zo groot",
                    "unpacked a part becomes more than \(limits.ratio) times as large")
            }
            unpacked += size
            // Parts that use the same bytes of the file would take more of it than there is.
            guard packedSize <= fileBytes - packed else {
                throw SpreadsheetRefusal.damaged("onderdelen overlappen elkaar", "parts of it overlap")
            }
            packed += packedSize
        }
    }
}
