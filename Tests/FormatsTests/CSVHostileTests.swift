import ReportingModel
import Testing

@testable import Formats

/// Files made, or broken, to exhaust whoever reads them.
struct CSVHostileTests {
    /// A text that repeats itself to any length without being held in memory.
    struct EndlessSource: ByteSource {
        private let start: [UInt8]
        private let period: Int
        /// Many periods, so that a read is one copy.
        private let block: [UInt8]
        private let byteCount: Int
        /// How many bytes were asked for.
        private(set) var offset = 0

        init(_ pattern: String, after start: String = "", byteCount: Int) {
            self.start = Array(start.utf8)
            period = pattern.utf8.count
            block = Array(repeatElement(Array(pattern.utf8), count: 300_000 / period).joined())
            self.byteCount = byteCount
        }

        mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
            let bytes =
                offset < start.count ? start[offset...] : block[((offset - start.count) % period)...]
            let count = min(buffer.count, bytes.count, byteCount - offset)
            buffer.copyBytes(from: bytes.prefix(count))
            offset += count
            return count
        }

        mutating func rewind() { offset = 0 }
    }

    /// The findings, and the most bytes that a batch held.
    private func read(
        _ pattern: String, after start: String = "", megabytes: Int
    ) throws -> (findings: [String], mostBytes: Int) {
        var source = EndlessSource(pattern, after: start, byteCount: megabytes * 1_000_000)
        let recognition = try FileReader.recognise(&source, limits: ReadingLimits())
        var mostBytes = 0
        let findings = try FileReader.read(&source, as: recognition, recordsPath: nil, limits: ReadingLimits()) {
            mostBytes = max(mostBytes, $0.bytes.count)
        }
        let codes = (recognition.findings + findings).map { finding in
            "\(finding.code.rawValue) \(finding.places.first?.description ?? "") × \(finding.count)"
        }
        return (codes, mostBytes)
    }

    @Test func `megabytes of quotation marks are one cell that is too long`() throws {
        let result = try read("\"", megabytes: 4)
        #expect(result.findings == ["S019 1:1 × 1"])
        #expect(result.mostBytes <= 1_048_576)
    }

    @Test func `fifty megabytes behind a quote that is never closed`() throws {
        let result = try read("tekst; zonder eind\n", after: "a;b\nc;\"", megabytes: 50)
        #expect(result.findings == ["S009 2:2 × 1"])
        #expect(result.mostBytes <= 1_048_576)
    }

    @Test func `many quotes that are never closed are one finding, in little memory`() throws {
        let result = try read("\"a;b\n", megabytes: 4)
        #expect(result.findings.count == 1)
        #expect(result.findings.first?.hasPrefix("S010 1:1") == true)
        #expect(result.mostBytes <= 1_048_576)
    }

    @Test func `a quote that is never closed does not swallow fifty megabytes of rows`() throws {
        let result = try read("30-04-2021;5\n", after: "a;b\nc;\"\n", megabytes: 50)
        #expect(result.findings == ["S009 2:2 × 1"])
        #expect(result.mostBytes <= 1_048_576)
    }

    @Test func `one very long line without a delimiter is one cell that is too long`() throws {
        let result = try read("woord ", megabytes: 20)
        #expect(result.findings == ["S019 1:1 × 1"])
        #expect(result.mostBytes <= 1_048_576)
    }

    @Test func `one very long line of delimiters has too many columns`() throws {
        let result = try read("a;", megabytes: 20)
        #expect(result.findings == ["S021 1:2001 × 1"])
        #expect(result.mostBytes <= 1_048_576)
    }

    @Test func `a file of zeros is not read to its end`() throws {
        var source = EndlessSource("\0", byteCount: 100_000_000)
        var decision = try EncodingDecision.decide(&source, head: [0, 0, 0, 0])
        #expect(decision.findings.map(\.code) == [.nulByte])
        source = EndlessSource("\0", byteCount: 100_000_000)
        decision = try EncodingDecision.decide(&source, head: try source.head(ofBytes: 4_096))
        #expect(source.offset <= 1_048_576)
    }

    @Test func `blank lines without end are rows without cells, in little memory`() throws {
        var source = EndlessSource("\n", byteCount: 2_000_000)
        var rows = 0
        let findings = try CSVReader.read(
            &source, dialect: CSVDialect(delimiter: UInt8(ascii: ";")), limits: ReadingLimits()
        ) { batch in
            rows += batch.rows.count
            #expect(batch.rows.count <= 4_096)
        }
        #expect(rows == 2_000_000)
        #expect(findings.isEmpty)
    }
}
