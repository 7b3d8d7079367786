import ReportingModel

/// What a parser tells about a document, whatever its format: a tree of named nodes, some of which hold a value.
///
///     XML                             JSON                     told as
///     <regel code="A">                {"code":"A", …           begin(regel)  leaf(@code, A)
///       <waarde>40</waarde>             "waarde":40            XML: begin(waarde) text(40) end; JSON: leaf(waarde, 40)
///     </regel>                        }                        end
///
/// An XML element only shows at its end whether it is a leaf; that is why it is always begun, and its text told apart.
protocol DocumentSink {
    /// Begins an element, an object or an array.
    ///
    /// - Parameter content: where its text begins; only for XML.
    mutating func begin(_ name: NodeName, isArray: Bool, content: TextPlace)

    /// A node that is nothing but a value: an attribute, or a string, number, boolean or null of JSON.
    mutating func leaf(
        _ name: NodeName, _ bytes: UnsafeRawBufferPointer, _ kind: RawTable.Cell.Kind, at place: TextPlace)

    /// A piece of the text of the innermost element.
    mutating func text(_ bytes: UnsafeRawBufferPointer)

    /// The innermost element says of itself that it has no value: `xsi:nil="true"`.
    mutating func markNull()

    /// Ends the innermost element, object or array.
    mutating func end()

    /// Why nothing more needs to be told: a limit was reached.
    var stop: Finding? { get }

    /// Whether there is such a reason; asked after every call, so it must be cheap.
    var isStopped: Bool { get }
}

/// What the name of a node is; valid only during the call that passes it.
struct NodeName {
    enum Step: UInt8, BitwiseCopyable {
        /// The root value of a JSON document, which has no name.
        case root
        /// A child element, or a member of an object.
        case member
        case attribute
        /// An item of an array, which has no name.
        case item
    }

    let step: Step
    /// As written in the file: with the namespace prefix of XML, without the escapes of JSON.
    let written: UnsafeRawBufferPointer
    /// How many bytes of it are the prefix and its colon.
    let prefixLength: Int
    /// Where the element or the key begins.
    let place: TextPlace

    /// By which nodes are told apart.
    var local: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: written[prefixLength...]) }
}

/// A place in the text of a file: line and character, both from 1.
struct TextPlace: Hashable, BitwiseCopyable {
    var line: UInt32
    var column: UInt32

    static let start = TextPlace(line: 1, column: 1)

    var place: Place { Place(line: Int(line), column: Int(column)) }
}
