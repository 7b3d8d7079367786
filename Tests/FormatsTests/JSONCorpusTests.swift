import Foundation
import ReportingModel
import Testing

@testable import Formats

/// Nicolas Seriot's JSONTestSuite: `y_` must be accepted, `n_` refused, and of `i_` each reader decides for itself.
@Suite struct JSONCorpusTests {
    /// What we decided, and why.
    private static let decisions: [String: (isAccepted: Bool, why: String)] = [
        "i_number_double_huge_neg_exp.json": (true, number),
        "i_number_huge_exp.json": (true, number),
        "i_number_neg_int_huge_exp.json": (true, number),
        "i_number_pos_double_huge_exp.json": (true, number),
        "i_number_real_neg_overflow.json": (true, number),
        "i_number_real_pos_overflow.json": (true, number),
        "i_number_real_underflow.json": (true, number),
        "i_number_too_big_neg_int.json": (true, number),
        "i_number_too_big_pos_int.json": (true, number),
        "i_number_very_big_negative_int.json": (true, number),
        "i_object_key_lone_2nd_surrogate.json": (false, surrogate),
        "i_string_1st_surrogate_but_2nd_missing.json": (false, surrogate),
        "i_string_1st_valid_surrogate_2nd_invalid.json": (false, surrogate),
        "i_string_UTF-16LE_with_BOM.json": (false, encoding),
        "i_string_UTF-8_invalid_sequence.json": (false, bytes),
        "i_string_UTF8_surrogate_U+D800.json": (false, bytes),
        "i_string_incomplete_surrogate_and_escape_valid.json": (false, surrogate),
        "i_string_incomplete_surrogate_pair.json": (false, surrogate),
        "i_string_incomplete_surrogates_escape_valid.json": (false, surrogate),
        "i_string_invalid_lonely_surrogate.json": (false, surrogate),
        "i_string_invalid_surrogate.json": (false, surrogate),
        "i_string_invalid_utf-8.json": (false, bytes),
        "i_string_inverted_surrogates_U+1D11E.json": (false, surrogate),
        "i_string_iso_latin_1.json": (false, bytes),
        "i_string_lone_second_surrogate.json": (false, surrogate),
        "i_string_lone_utf8_continuation_byte.json": (false, bytes),
        "i_string_not_in_unicode_range.json": (false, bytes),
        "i_string_overlong_sequence_2_bytes.json": (false, bytes),
        "i_string_overlong_sequence_6_bytes.json": (false, bytes),
        "i_string_overlong_sequence_6_bytes_null.json": (false, bytes),
        "i_string_truncated-utf-8.json": (false, bytes),
        "i_string_utf16BE_no_BOM.json": (false, encoding),
        "i_string_utf16LE_no_BOM.json": (false, encoding),
        "i_structure_500_nested_arrays.json": (false, "deeper than our limit; the finding says so"),
        "i_structure_UTF-8_BOM_empty_object.json": (true, "RFC 8259 lets a reader ignore a byte order mark"),
    ]
    private static let number = "the text is a number; what it is worth, and whether that is too much, the rules say"
    private static let surrogate = "half a character is no text, and could not be stored"
    private static let encoding = "RFC 8259 wants UTF-8"
    private static let bytes = "not UTF-8; guessing would change a partner's text"

    /// RFC 8259 leaves equal names in one object to the reader: both are read, and a warning says so.
    private static let doubled = ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"]

    private static var folder: URL {
        let environment = ProcessInfo.processInfo.environment["SLUIS_CORPORA"].map { URL(filePath: $0) }
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return (environment ?? package.deletingLastPathComponent().appending(path: "shared/corpora"))
            .appending(path: "JSONTestSuite/test_parsing")
    }

    private static var names: [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
        return all.filter { $0.hasSuffix(".json") }.sorted()
    }

    @Test func `all files of JSONTestSuite are judged as they should be`() throws {
        let names = JSONCorpusTests.names
        guard !names.isEmpty else {
            print("JSONTestSuite is not in \(JSONCorpusTests.folder.path): only our own cases were tried.")
            return
        }
        #expect(names.count == 318)
        for name in names {
            let bytes = Array(try Data(contentsOf: JSONCorpusTests.folder.appending(path: name)))
            let sample = DocumentSample(.json, bytes)
            let findings = try sample.outline().findings
            if JSONCorpusTests.doubled.contains(name) {
                #expect(findings.map(\.code) == [.duplicateKey] && findings[0].severity == .warning, "\(name)")
                continue
            }
            let shouldAccept = name.hasPrefix("y_") || JSONCorpusTests.decisions[name]?.isAccepted == true
            #expect(findings.isEmpty == shouldAccept, "\(name): \(findings.map(DocumentSample.summary))")
            guard bytes.count < 2_000 else { continue }
            for length in [1, 2, 3, 7] {
                #expect(
                    try sample.inPieces(of: length).outline().findings == findings, "\(name) in pieces of \(length)")
            }
        }
    }

    @Test func `every file that a reader may decide about has a decision`() {
        let undecided = JSONCorpusTests.names.filter { $0.hasPrefix("i_") && JSONCorpusTests.decisions[$0] == nil }
        #expect(undecided.isEmpty)
    }
}
