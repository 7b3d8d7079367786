import ReportingModel

extension EncodingDecision {
    /// The encoding of an XML document: what its declaration says, and otherwise what the specification says (UTF-8,
    /// unless there is a byte order mark).
    ///
    /// In XML a byte that is not UTF-8 is an error, not a reason to guess Windows-1252. A declared encoding that we do
    /// not know, and bytes that do not fit another declared one, are for the XML reader to report.
    func declared(inXMLHead head: [UInt8], of source: inout some ByteSource) throws -> EncodingDecision {
        guard encoding != .utf8WithMark, encoding != .utf16LittleEndian, encoding != .utf16BigEndian else {
            return self
        }
        var declared = encoding
        var problems = findings.filter { $0.code == .nulByte }
        if case .success(let decision) = XMLEncoding.decide(head) {
            declared = decision.encoding == .windows1252 ? .windows1252 : .utf8
            // The declaration went through the same mill, and is ASCII.
            if declared == .utf8, encoding.isEncodedAgain { return self }
            if declared == .utf8, problems.isEmpty, hasInvalidUTF8 {
                let finding = try EncodingDecision.invalidUTF8(in: &source, hasMark: false)
                problems = [Finding(.invalidBytesInXML, places: finding.places)]
            } else if declared == .utf8 {
                problems += findings.filter { $0.code == .replacementCharacters }
            }
        }
        let reason = Text(
            nl: "zoals de XML-declaratie zegt; UTF-8 als die niets zegt",
            en: "as the XML declaration says; UTF-8 when it says nothing")
        return EncodingDecision(
            encoding: declared, evidence: Evidence(topic: "encoding", decision: declared.rawValue, reason: reason),
            findings: problems, firstVisibleByte: firstVisibleByte, hasInvalidUTF8: hasInvalidUTF8)
    }
}
