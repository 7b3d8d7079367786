import CLibXML2
import Glibc
import ReportingModel

/// What is told of one XML document: takes what the parser says, adds where it stands, and passes both to a sink.
struct XMLStream<Sink: DocumentSink> {
    var sink: Sink
    /// The first thing that makes further reading pointless.
    private(set) var problem: Finding?
    private(set) var rootNamespace = ""

    private let limits: ReadingLimits
    private let parser: XMLParserContext
    private var places = XMLPlaces()
    /// The lines of the elements that are open.
    private var openLines: [UInt32] = []
    private var hasRoot = false
    private var isFinishing = false

    /// A start tag, comment or instruction that the parser cannot use before its end has come may be this long. The
    /// parser compares all attributes of a tag with each other, so a long tag takes its time even to be refused.
    private var longestTag: Int { 2 * limits.cellBytes }
    private static var longestComment: Int { 8 * 1_024 * 1_024 }
    /// More different names than a table can have columns of: also those of namespaces and instructions, of which no
    /// sink is told.
    private var mostNames: Int { 32 * limits.columns }

    init(_ sink: Sink, limits: ReadingLimits, parser: XMLParserContext) {
        self.sink = sink
        self.limits = limits
        self.parser = parser
    }

    /// To be called before the parser gets the text.
    mutating func willParse(_ text: UnsafeRawBufferPointer) {
        places.append(text)
    }

    /// To be called when the parser has had the text.
    mutating func didParse() {
        guard problem == nil else { return }
        places.catchUp(to: parser.parsedOffset)
        refuseOverlongMarkup()
        if parser.nameCount > mostNames { stop(Finding(.tooManyColumns, ["limit": String(limits.columns)])) }
    }

    /// To be called before the parser hears that the text has ended.
    mutating func willFinish() {
        isFinishing = true
        if problem == nil, places.isBeforeDoctype { doctype() }
    }

    // MARK: What the parser calls

    mutating func beginElement(
        namespace: UnsafePointer<xmlChar>?, _ attributes: XMLReceiver.Attributes?, count: Int, namespaceCount: Int
    ) {
        guard problem == nil else { return }
        guard places.nextStartTag() else {
            // A tag that the parser sees and the text does not: no file may stop the daemon, so it is refused.
            return stop(XMLProblem.of(XML_ERR_INTERNAL_ERROR, names: [], line: 0).finding(at: places.pendingPlace))
        }
        if !hasRoot {
            hasRoot = true
            rootNamespace = namespace.map { String(cString: $0) } ?? ""
        }
        openLines.append(places.tag.place.line)
        guard openLines.count <= limits.depth else {
            return refuse(.tooDeep, limit: limits.depth, at: places.tag.place)
        }
        guard count + namespaceCount <= limits.attributesPerElement else {
            return refuse(.tooManyAttributes, limit: limits.attributesPerElement, at: places.tag.place)
        }
        places.withTag { tag, bytes in
            let written = UnsafeRawBufferPointer(rebasing: bytes[tag.name])
            sink.begin(
                NodeName(step: .member, written: written, prefixLength: tag.prefixLength, place: tag.place),
                isArray: false, content: tag.content)
            guard let attributes else { return }
            for position in 0..<min(count, tag.attributes.count) {
                XMLStream.tell(tag.attributes[position], bytes, attributes + 5 * position, to: &sink)
            }
        }
        stopIfSinkIsFull()
    }

    /// - Parameter parts: of the parser, for one attribute: name, prefix, namespace, begin and end of the value.
    @inline(__always)
    private static func tell(
        _ attribute: XMLPlaces.Attribute, _ bytes: UnsafeRawBufferPointer, _ parts: XMLReceiver.Attributes,
        to sink: inout Sink
    ) {
        guard let start = parts[3], let end = parts[4] else { return }
        let value = UnsafeRawBufferPointer(start: start, count: end - start)
        let written = UnsafeRawBufferPointer(rebasing: bytes[attribute.name])
        if attribute.prefixLength > 0, let namespace = parts[2], XMLNamespace.isSchemaInstance(namespace) {
            // xsi:type and the like are about the document, not in it.
            let name = written.dropFirst(attribute.prefixLength)
            if name.elementsEqual("nil".utf8), value.elementsEqual("true".utf8) || value.elementsEqual("1".utf8) {
                sink.markNull()
            }
            return
        }
        let name = NodeName(
            step: .attribute, written: written, prefixLength: attribute.prefixLength, place: attribute.value)
        guard value.contains(UInt8(ascii: "&")) else { return sink.leaf(name, value, .text, at: attribute.value) }
        withAmpersands(value).withUnsafeBytes { sink.leaf(name, $0, .text, at: attribute.value) }
    }

    /// In attributes the parser gives `&amp;` as `&#38;`, and nothing else as a reference.
    private static func withAmpersands(_ value: UnsafeRawBufferPointer) -> [UInt8] {
        let reference = Array("&#38;".utf8)
        var result: [UInt8] = []
        var rest = value[...]
        while let first = rest.first {
            result.append(first)
            rest = rest.dropFirst(rest.starts(with: reference) ? reference.count : 1)
        }
        return result
    }

    mutating func endElement() {
        guard problem == nil else { return }
        openLines.removeLast()
        sink.end()
        stopIfSinkIsFull()
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) {
        guard problem == nil else { return }
        sink.text(bytes)
        stopIfSinkIsFull()
    }

    mutating func doctype() {
        stop(Finding(.doctypeRefused, at: places.placeOfNextMarkup.place))
    }

    mutating func fail(_ error: xmlError) {
        guard problem == nil, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        if places.isBeforeDoctype { return doctype() }
        let offset = parser.parsedOffset
        if isFinishing, let problem = problemAtEnd(error) {
            return stop(problem.finding(at: places.place(at: problem.pointing == .end ? places.endOffset : offset)))
        }
        let problem = problem(of: error, at: offset)
        stop(problem.finding(at: problem.pointing == .tag ? places.placeOfTag(at: offset) : places.place(at: offset)))
    }

    private func problem(of error: xmlError, at offset: Int) -> XMLProblem {
        let names = [error.str1, error.str2, error.str3].compactMap { $0.map { String(cString: $0) } }
        var code = xmlParserErrors(UInt32(max(0, error.code)))
        // The parser misses a name after < and after & alike.
        if code == XML_ERR_NAME_REQUIRED, places.byte(before: offset) == UInt8(ascii: "&") {
            code = XML_ERR_ENTITYREF_NO_NAME
        }
        return XMLProblem.of(code, names: names, line: Int(error.int1))
    }

    /// What is wrong because the file has ended; `nil` when something else is.
    private func problemAtEnd(_ error: xmlError) -> XMLProblem? {
        if !hasRoot {
            return places.pending.contains(UInt8(ascii: "<"))
                ? .endsTooSoon(inside: nil, line: 0) : .of(XML_ERR_DOCUMENT_EMPTY, names: [], line: 0)
        }
        guard let line = openLines.last, error.code == XML_ERR_DOCUMENT_END.rawValue else { return nil }
        return .endsTooSoon(inside: parser.openElement, line: Int(line))
    }

    // MARK: Limits

    private mutating func stopIfSinkIsFull() {
        if sink.isStopped, let finding = sink.stop { stop(finding) }
    }

    private mutating func refuseOverlongMarkup() {
        guard places.pendingCount > longestTag else { return }
        if places.isBeforeDoctype { return doctype() }
        let pending = places.pending
        let isTag =
            pending.first == UInt8(ascii: "<") && !pending.starts(with: "<!".utf8) && !pending.starts(with: "<?".utf8)
        guard isTag else {
            if places.pendingCount > XMLStream.longestComment {
                refuse(.cellTooLong, limit: XMLStream.longestComment, at: places.pendingPlace)
            }
            return
        }
        let quotes = pending.count { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        if quotes / 2 > limits.attributesPerElement {
            refuse(.tooManyAttributes, limit: limits.attributesPerElement, at: places.pendingPlace)
        } else {
            refuse(.cellTooLong, limit: limits.cellBytes, at: places.pendingPlace)
        }
    }

    private mutating func refuse(_ code: FindingCode, limit: Int, at place: TextPlace) {
        stop(Finding(code, ["limit": String(limit)], at: place.place))
    }

    private mutating func stop(_ finding: Finding) {
        guard problem == nil else { return }
        problem = finding
        parser.stop()
    }
}

/// The namespaces that mean something to a reader.
private enum XMLNamespace {
    static func isSchemaInstance(_ namespace: UnsafePointer<xmlChar>) -> Bool {
        strcmp(
            UnsafeRawPointer(namespace).assumingMemoryBound(to: CChar.self),
            "http://www.w3.org/2001/XMLSchema-instance") == 0
    }
}
