import CLibXML2

/// What the parser calls.
///
/// A C callback cannot know a generic type, and a method of a generic class would not be compiled for its sink; so there
/// is a class for each of the two sinks, and ``XMLStream`` does the work for both.
class XMLReceiver {
    typealias Attributes = UnsafeMutablePointer<UnsafePointer<xmlChar>?>

    /// - Parameters:
    ///   - name: its local name.
    ///   - attributes: five pointers for each: name, prefix, namespace, begin and end of the value.
    ///   - namespaceCount: how many namespaces the element declares; these are no attributes.
    func beginElement(
        named name: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?, _ attributes: Attributes?, count: Int,
        namespaceCount: Int
    ) {}
    func endElement() {}
    func text(_ bytes: UnsafeRawBufferPointer) {}
    func doctype() {}
    func comment(_ text: UnsafePointer<xmlChar>?) {}
    func instruction(_ text: UnsafePointer<xmlChar>?) {}
    func fail(_ error: xmlError) {}

    static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { receiver, name, _, namespace, namespaceCount, _, count, _, attributes in
            XMLReceiver.tell(receiver) {
                $0.beginElement(
                    named: name, namespace: namespace, attributes, count: Int(count),
                    namespaceCount: Int(namespaceCount))
            }
        }
        handler.endElementNs = { receiver, _, _, _ in XMLReceiver.tell(receiver) { $0.endElement() } }
        handler.characters = { receiver, start, count in
            XMLReceiver.tell(receiver) { $0.text(UnsafeRawBufferPointer(start: start, count: Int(count))) }
        }
        handler.cdataBlock = handler.characters
        handler.ignorableWhitespace = handler.characters
        handler.internalSubset = { receiver, _, _, _ in XMLReceiver.tell(receiver) { $0.doctype() } }
        handler.comment = { receiver, text in XMLReceiver.tell(receiver) { $0.comment(text) } }
        handler.processingInstruction = { receiver, _, text in XMLReceiver.tell(receiver) { $0.instruction(text) } }
        handler.serror = { receiver, error in
            if let error { XMLReceiver.tell(receiver) { $0.fail(error.pointee) } }
        }
        return handler
    }

    /// Calls the receiver without counting references: whoever started the parser holds it.
    @inline(__always)
    private static func tell(_ pointer: UnsafeMutableRawPointer?, _ body: (XMLReceiver) -> Void) {
        guard let pointer else { return }
        Unmanaged<XMLReceiver>.fromOpaque(pointer)._withUnsafeGuaranteedRef(body)
    }
}

/// A receiver and its stream.
protocol XMLStreamReceiver: XMLReceiver {
    associatedtype Sink: DocumentSink
    var stream: XMLStream<Sink> { get set }
}

/// Receives the first pass.
final class XMLOutlineReceiver: XMLReceiver, XMLStreamReceiver {
    // Unchecked, because the parser calls from nowhere but `XMLParserContext.parse`, during which nothing else looks at
    // the stream, and the check would cost a tenth of the time.
    @exclusivity(unchecked) var stream: XMLStream<OutlineBuilder>
    private(set) var unreadTexts = UnreadTexts()

    init(_ stream: XMLStream<OutlineBuilder>) { self.stream = stream }

    override func beginElement(
        named name: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?, _ attributes: Attributes?, count: Int,
        namespaceCount: Int
    ) {
        stream.beginElement(namespace: namespace, attributes, count: count, namespaceCount: namespaceCount)
    }
    override func endElement() { stream.endElement() }
    override func text(_ bytes: UnsafeRawBufferPointer) { stream.text(bytes) }
    override func doctype() { stream.doctype() }
    override func comment(_ text: UnsafePointer<xmlChar>?) {
        if let text { unreadTexts.add(String(cString: text), .comment) }
    }
    override func instruction(_ text: UnsafePointer<xmlChar>?) {
        if let text { unreadTexts.add(String(cString: text), .instruction) }
    }
    override func fail(_ error: xmlError) { stream.fail(error) }
}

/// Receives the second pass.
final class XMLRecordReceiver: XMLReceiver, XMLStreamReceiver {
    // Unchecked, because the parser calls from nowhere but `XMLParserContext.parse`, during which nothing else looks at
    // the stream, and the check would cost a tenth of the time.
    @exclusivity(unchecked) var stream: XMLStream<RecordAssembler>

    init(_ stream: XMLStream<RecordAssembler>) { self.stream = stream }

    override func beginElement(
        named name: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?, _ attributes: Attributes?, count: Int,
        namespaceCount: Int
    ) {
        stream.beginElement(namespace: namespace, attributes, count: count, namespaceCount: namespaceCount)
    }
    override func endElement() { stream.endElement() }
    override func text(_ bytes: UnsafeRawBufferPointer) { stream.text(bytes) }
    override func doctype() { stream.doctype() }
    override func fail(_ error: xmlError) { stream.fail(error) }
}
