import CLibXML2
import ReportingModel

/// The parser of libxml2 in push mode: bytes go in, calls on the receiver come out, no tree is built.
///
/// Security, in the order in which it holds:
/// * A DOCTYPE ends the reading at once, so nothing can declare an entity; the references that XML itself defines are
///   all that is left.
/// * None of the options that load, substitute, repair or lift limits is ever set, and the loader of external entities
///   refuses for the whole process.
/// * Our own limits come before those of the library, so that the finding says which one was reached.
final class XMLParserContext {
    private let context: xmlParserCtxtPtr

    init() throws(OutOfMemory) {
        XMLParserContext.prepare
        var handler = XMLReceiver.handler
        // The library keeps a copy of the handler; the receiver is named when there is one.
        guard let context = xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else {
            throw OutOfMemory()
        }
        self.context = context
        // The text is UTF-8 whatever the declaration says: see XMLTranscoder.
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        xmlCtxtUseOptions(context, Int32(options))
    }

    deinit {
        if let document = context.pointee.myDoc { xmlFreeDoc(document) }
        xmlFreeParserCtxt(context)
    }

    /// How many bytes the parser has used.
    var parsedOffset: Int { max(0, xmlByteConsumed(context)) }

    /// How many different names the parser keeps. Its table of them does not grow for ever: each of very many is looked
    /// up more slowly than the one before.
    var nameCount: Int { Int(xmlDictSize(context.pointee.dict)) }

    /// Local name of the innermost open element.
    var openElement: String? {
        context.pointee.name.map { String(decodingCString: $0, as: UTF8.self) }
    }

    /// Tells the receiver what is in the next bytes.
    func parse(_ bytes: UnsafeRawBufferPointer, isLast: Bool, to receiver: XMLReceiver) {
        context.pointee.userData = Unmanaged.passUnretained(receiver).toOpaque()
        defer { context.pointee.userData = nil }
        xmlParseChunk(
            context, bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(bytes.count), isLast ? 1 : 0)
    }

    func stop() { xmlStopParser(context) }

    /// The loader is one for the process; it is set before the first parser is made.
    private static let prepare: Void = {
        xmlInitParser()
        xmlSetExternalEntityLoader { _, _, _ in nil }
    }()

    /// The library had no memory for a parser: a failure of our world, not of the file.
    struct OutOfMemory: Error {}
}
