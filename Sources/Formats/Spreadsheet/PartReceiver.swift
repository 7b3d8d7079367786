import CLibXML2
import ReportingModel

/// Receives one XML part of a workbook; a class below it knows what the part means.
///
/// The places in the text of a part mean nothing to a partner, who knows cells, so nothing of ``XMLStream`` is needed.
/// What holds for XML files holds here too: no DOCTYPE, and limits on depth, attributes and the length of a tag.
class PartReceiver: XMLReceiver {
    let limits: ReadingLimits
    /// The names of the elements that are open, from the root.
    private(set) var open: [ElementName] = []
    /// Why reading stopped before the end of the part.
    private(set) var problem: Finding?
    /// Whether nothing more needs to be told.
    private(set) var isFinished = false
    let parser: XMLParserContext

    init(limits: ReadingLimits) throws {
        self.limits = limits
        parser = try XMLParserContext()
    }

    // MARK: For the classes below

    func begin(_ name: ElementName, _ attributes: PartAttributes) {}
    /// - Parameter name: of the element that ends; it is no longer among the open ones.
    func end(_ name: ElementName) {}
    func take(text: UnsafeRawBufferPointer) {}

    /// Everything is known: the rest need not be read.
    final func finish() {
        guard !isFinished else { return }
        isFinished = true
        parser.stop()
    }

    final func refuse(_ finding: Finding) {
        guard problem == nil, !isFinished else { return }
        problem = finding
        finish()
    }

    // MARK: What the parser calls

    override final func beginElement(
        named name: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?, _ attributes: Attributes?, count: Int,
        namespaceCount: Int
    ) {
        guard !isFinished, let name else { return }
        guard open.count < limits.depth else { return refuse(Finding(.tooDeep, ["limit": String(limits.depth)])) }
        guard count + namespaceCount <= limits.attributesPerElement else {
            return refuse(Finding(.tooManyAttributes, ["limit": String(limits.attributesPerElement)]))
        }
        let element = ElementName(pointer: name)
        begin(element, PartAttributes(parts: attributes, count: count))
        open.append(element)
    }

    override final func endElement() {
        guard !isFinished, let name = open.popLast() else { return }
        end(name)
    }

    override final func text(_ bytes: UnsafeRawBufferPointer) {
        if !isFinished { take(text: bytes) }
    }

    override final func doctype() {
        refuse(
            SpreadsheetRefusal.damaged(
                "er staat een DOCTYPE in, en die nemen wij niet aan", "it holds a DOCTYPE, which we refuse"
            ).finding)
    }

    override final func fail(_ error: xmlError) {
        guard error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        refuse(PartReceiver.malformed.finding)
    }

    static let tooLong = Finding(
        .spreadsheetTooLarge,
        ["detail": "een onderdeel is te lang om te lezen", "detailEN": "a part of it is too long to read"])

    static let malformed = SpreadsheetRefusal.damaged(
        "een onderdeel is geen goede XML", "a part of it is not well-formed XML")
}
