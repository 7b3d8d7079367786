/// Finds where the start tags and attribute values of an XML document stand, in step with the parser.
///
/// The parser says *what* is in the document, and that it is well formed; where exactly, it does not say. So the bytes
/// it is fed are kept here until their start tag has been told, and each start tag it tells is the next one in them.
/// Only well-formed text is walked over, which makes that simple: text, comments, instructions and end tags are
/// skipped, and a start tag is a name and quoted values.
struct XMLPlaces {
    struct Attribute {
        /// Positions in `bytes`.
        let name: Range<Int>
        let prefixLength: Int
        /// The first character inside the quotes.
        let value: TextPlace
    }

    struct StartTag {
        var place = TextPlace.start
        var name = 0..<0
        var prefixLength = 0
        /// Without the declarations of namespaces.
        var attributes: [Attribute] = []
        /// The first character after the tag.
        var content = TextPlace.start
    }

    private var bytes: [UInt8] = []
    /// How many bytes of the document came before `bytes`.
    private var offset = 0
    private var position = 0
    private var place = TextPlace.start
    private(set) var tag = StartTag()

    /// How many bytes the parser has been fed that are not walked over yet.
    var pendingCount: Int { bytes.count - position }

    /// How many bytes there have been.
    var endOffset: Int { offset + bytes.count }

    /// The bytes that are not walked over yet, and where they begin.
    var pending: ArraySlice<UInt8> { bytes[position...] }
    var pendingPlace: TextPlace { place }

    mutating func append(_ piece: UnsafeRawBufferPointer) {
        bytes.append(contentsOf: piece)
    }

    /// Walks over the next start tag and describes it in `tag`; false when there is none.
    mutating func nextStartTag() -> Bool {
        var walk = Walk(at: position, place)
        let isFound = bytes.withUnsafeBufferPointer { bytes in
            walk.seekStartTag(bytes, end: bytes.count) && walk.readStartTag(bytes, &tag)
        }
        position = walk.position
        place = walk.place
        return isFound
    }

    /// Calls with the tag that was found last, and the bytes its ranges are of.
    @inline(__always)
    func withTag(_ body: (StartTag, UnsafeRawBufferPointer) -> Void) {
        bytes.withUnsafeBytes { body(tag, $0) }
    }

    /// Walks over what the parser has had, up to the next start tag, and lets go of it.
    mutating func catchUp(to parsedOffset: Int) {
        var walk = Walk(at: position, place)
        bytes.withUnsafeBufferPointer { bytes in
            _ = walk.seekStartTag(bytes, end: min(bytes.count, parsedOffset - offset))
        }
        place = walk.place
        bytes.removeFirst(walk.position)
        offset += walk.position
        position = 0
    }

    /// Whether the next markup is a DOCTYPE, wherever it stands.
    var isBeforeDoctype: Bool { bytes[nextMarkup...].starts(with: "<!DOCTYPE".utf8) }

    var placeOfNextMarkup: TextPlace { place(at: offset + nextMarkup) }

    private var nextMarkup: Int {
        var walk = Walk(at: position, place)
        return bytes.withUnsafeBufferPointer { bytes in
            _ = walk.seekStartTag(bytes, end: bytes.count)
            return walk.position
        }
    }

    func byte(before documentOffset: Int) -> UInt8? {
        let index = documentOffset - offset - 1
        return bytes.indices.contains(index) ? bytes[index] : nil
    }

    /// The place of a byte of the document that has not been let go of; where the walk stands for an earlier one.
    func place(at documentOffset: Int) -> TextPlace {
        var walk = Walk(at: position, place)
        bytes.withUnsafeBufferPointer { walk.advance($0, to: min($0.count, documentOffset - offset)) }
        return walk.place
    }

    /// The place of the tag that holds, or ends at, a byte of the document.
    func placeOfTag(at documentOffset: Int) -> TextPlace {
        let end = min(bytes.count, max(position, documentOffset - offset))
        let start = bytes[position..<end].lastIndex(of: UInt8(ascii: "<")) ?? end
        return place(at: offset + start)
    }
}

extension XMLPlaces {
    /// A walk over the bytes that counts lines and characters.
    ///
    /// A report is mostly plain letters: eight of them are passed at a time, and the column follows from where the line
    /// began.
    private struct Walk {
        private(set) var position: Int
        private var line: UInt32
        /// Where the line began, less the bytes of it that are no character of their own; can be below zero.
        private var lineStart: Int

        init(at position: Int, _ place: TextPlace) {
            self.position = position
            line = place.line
            lineStart = position + 1 - Int(place.column)
        }

        var place: TextPlace {
            TextPlace(line: line, column: UInt32(truncatingIfNeeded: position - lineStart + 1))
        }

        @inline(__always)
        mutating func advance(_ bytes: UnsafeBufferPointer<UInt8>, to end: Int) {
            while position < end {
                if position &+ 8 <= end, isPlain(word(bytes)) {
                    position &+= 8
                } else {
                    step(bytes[position])
                }
            }
        }

        /// Walks up to the next byte of this value, or to the end.
        @inline(__always)
        private mutating func advance(_ bytes: UnsafeBufferPointer<UInt8>, toByte mark: UInt8, before end: Int) {
            let marks = Walk.ones &* UInt64(mark)
            while position < end {
                if position &+ 8 <= end {
                    let word = word(bytes)
                    if isPlain(word), !hasZero(word ^ marks) {
                        position &+= 8
                        continue
                    }
                }
                guard bytes[position] != mark else { return }
                step(bytes[position])
            }
        }

        private static let ones: UInt64 = 0x0101_0101_0101_0101
        private static let highs: UInt64 = 0x8080_8080_8080_8080

        @inline(__always)
        private func word(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
            UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: position, as: UInt64.self)
        }

        /// Whether each of the eight bytes is a character of its own, and none ends the line.
        @inline(__always)
        private func isPlain(_ word: UInt64) -> Bool {
            word & Walk.highs == 0 && !hasZero(word ^ (Walk.ones &* UInt64(UInt8(ascii: "\n"))))
        }

        /// Whether one of the eight bytes is zero.
        @inline(__always)
        private func hasZero(_ word: UInt64) -> Bool { (word &- Walk.ones) & ~word & Walk.highs != 0 }

        @inline(__always)
        private mutating func step(_ byte: UInt8) {
            position &+= 1
            if byte == UInt8(ascii: "\n") {
                line &+= 1
                lineStart = position
            } else if byte & 0xC0 == 0x80 {
                lineStart &+= 1
            }
        }

        /// Stops at the `<` of the next start tag; false when it is not before `end`.
        mutating func seekStartTag(_ bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Bool {
            while true {
                advance(bytes, toByte: UInt8(ascii: "<"), before: end)
                guard position + 1 < end else { return false }
                let start = self
                switch bytes[position + 1] {
                case UInt8(ascii: "/"):
                    advance(bytes, toByte: UInt8(ascii: ">"), before: end)
                    if position < end { step(UInt8(ascii: ">")) } else { self = start }
                case UInt8(ascii: "?"): skip(past: "?>", from: 2, bytes, end)
                case UInt8(ascii: "!"):
                    guard position + 3 < end else { return false }
                    switch bytes[position + 2] {
                    case UInt8(ascii: "-"): skip(past: "-->", from: 4, bytes, end)
                    case UInt8(ascii: "["): skip(past: "]]>", from: 9, bytes, end)
                    default: return false
                    }
                default: return true
                }
                guard position > start.position else { return false }
            }
        }

        /// Walks past a mark that ends in `>`; not at all when it is not there.
        private mutating func skip(
            past mark: StaticString, from start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int
        ) {
            let length = mark.utf8CodeUnitCount
            var index = position + start + length - 1
            while index < end {
                if bytes[index] == UInt8(ascii: ">"),
                    (0..<length).allSatisfy({ bytes[index - length + 1 + $0] == mark.utf8Start[$0] })
                {
                    return advance(bytes, to: index + 1)
                }
                index += 1
            }
        }

        mutating func readStartTag(_ bytes: UnsafeBufferPointer<UInt8>, _ tag: inout StartTag) -> Bool {
            tag.place = place
            if !tag.attributes.isEmpty { tag.attributes.removeAll(keepingCapacity: true) }
            step(bytes[position])
            (tag.name, tag.prefixLength) = readName(bytes)
            while position < bytes.count {
                let byte = bytes[position]
                if byte == UInt8(ascii: ">") {
                    step(byte)
                    tag.content = place
                    return true
                }
                if XMLSpace.contains(byte) || byte == UInt8(ascii: "/") {
                    step(byte)
                    continue
                }
                let (name, prefixLength) = readName(bytes)
                while position < bytes.count, bytes[position] != UInt8(ascii: "\""),
                    bytes[position] != UInt8(ascii: "'")
                {
                    step(bytes[position])
                }
                guard position < bytes.count else { return false }
                let quote = bytes[position]
                step(quote)
                let value = place
                advance(bytes, toByte: quote, before: bytes.count)
                guard position < bytes.count else { return false }
                step(quote)
                if !isNamespace(bytes, name, prefixLength) {
                    tag.attributes.append(Attribute(name: name, prefixLength: prefixLength, value: value))
                }
            }
            return false
        }

        @inline(__always)
        private mutating func readName(_ bytes: UnsafeBufferPointer<UInt8>) -> (name: Range<Int>, prefixLength: Int) {
            let start = position
            var prefixLength = 0
            while position < bytes.count {
                let byte = bytes[position]
                // Letters come after all of these marks.
                if byte < UInt8(ascii: "@") {
                    if byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
                        || XMLSpace.contains(byte)
                    {
                        break
                    }
                    if byte == UInt8(ascii: ":") { prefixLength = position &+ 1 &- start }
                }
                step(byte)
            }
            return (start..<position, prefixLength)
        }

        private func isNamespace(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ prefixLength: Int) -> Bool {
            guard prefixLength == 0 && name.count == 5 || prefixLength == 6 else { return false }
            return bytes[name.lowerBound..<name.lowerBound + 5].elementsEqual("xmlns".utf8)
        }
    }
}
