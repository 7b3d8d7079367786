import CLibXML2
import Glibc

/// The local name of an element; the parser keeps it as long as it lives.
struct ElementName {
    let pointer: UnsafePointer<xmlChar>

    static func == (name: ElementName, text: StaticString) -> Bool {
        strcmp(UnsafeRawPointer(name.pointer).assumingMemoryBound(to: CChar.self), text.cString) == 0
    }

    static func != (name: ElementName, text: StaticString) -> Bool { !(name == text) }
}

/// The attributes of one element; valid only during the call that passes them.
struct PartAttributes {
    /// Five pointers for each: name, prefix, namespace, begin and end of the value.
    let parts: XMLReceiver.Attributes?
    let count: Int

    /// The value of the attribute with this local name. LibreOffice doubles some of its attributes in a namespace of its
    /// own, for itself; those are passed over.
    subscript(name: StaticString) -> UnsafeRawBufferPointer? {
        guard let parts else { return nil }
        for position in 0..<count {
            let attribute = parts + 5 * position
            guard let written = attribute[0], let start = attribute[3], let end = attribute[4],
                strcmp(UnsafeRawPointer(written).assumingMemoryBound(to: CChar.self), name.cString) == 0
            else { continue }
            if let prefix = attribute[1],
                strcmp(UnsafeRawPointer(prefix).assumingMemoryBound(to: CChar.self), "calcext") == 0
            {
                continue
            }
            return UnsafeRawBufferPointer(start: start, count: end - start)
        }
        return nil
    }

    func text(_ name: StaticString) -> String? {
        // The parser leaves this one reference as it is, because it might otherwise be read as another.
        self[name].map { String(decoding: $0, as: UTF8.self).replacing("&#38;", with: "&") }
    }

    /// A whole number of at most nine digits.
    func number(_ name: StaticString) -> Int? {
        guard let bytes = self[name], !bytes.isEmpty, bytes.count <= 9 else { return nil }
        var number = 0
        for byte in bytes {
            guard byte >= 48, byte <= 57 else { return nil }
            number = number * 10 + Int(byte - 48)
        }
        return number
    }

    func isTrue(_ name: StaticString) -> Bool {
        guard let bytes = self[name] else { return false }
        return bytes.elementsEqual("1".utf8) || bytes.elementsEqual("true".utf8)
    }

    func says(_ name: StaticString, _ value: StaticString) -> Bool {
        guard let bytes = self[name] else { return false }
        return bytes.elementsEqual(UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount))
    }
}

extension StaticString {
    fileprivate var cString: UnsafePointer<CChar> {
        UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
    }
}
