import Glibc
import ReportingModel

/// What is printed above and below each page of an Excel sheet.
///
///     <headerFooter><oddHeader>&amp;LJan Jansen&amp;R&amp;"Arial,Bold"&amp;P</oddHeader></headerFooter>
///
/// It stands behind the cells. So the sheet is unpacked once more, which is quick beside reading it, and only these few
/// bytes of it are read as XML.
struct PrintedTexts {
    private var window: [UInt8] = []
    private var found: [UInt8] = []
    private var isFound = false

    private let name: [UInt8]
    /// Which letter of it is rare in a sheet.
    private let letter: Int

    private init(_ name: String, rareLetter letter: Int) {
        self.name = Array(name.utf8)
        self.letter = letter
    }

    /// Bytes of the element that are looked at; Excel allows six texts of 255 characters.
    private static let mostBytes = 64 * 1_024
    /// As much of a piece is kept as a tag before and after the name may take.
    private static let overlap = 128

    /// The texts of a sheet, each part of a line by itself, and what may be chosen in its cells; of a damaged one those
    /// that can be read.
    static func texts(
        of part: ZipContainer.Part, in container: ZipContainer, limits: ReadingLimits
    ) -> (printed: [String], choices: [[String]]) {
        var texts = PrintedTexts("headerFooter", rareLetter: 6)
        var choices = PrintedTexts("dataValidations", rareLetter: 4)
        // Of a damaged part the pieces up to the damage are searched.
        try? container.forEachPiece(of: part) { piece in
            choices.take(piece)
            texts.take(piece)
            return texts.found.count < mostBytes
        }
        guard let xml = texts.xml, let receiver = try? UnreadTextReceiver(.pageHeader, limits: limits) else {
            return ([], choices.choices)
        }
        try? receiver.receive(BytePieces(bytes: xml))
        return (receiver.texts.flatMap(words), choices.choices)
    }

    /// The choices that are written out: `<formula1>"rood,groen"</formula1>`, and not the cells where they stand.
    private var choices: [[String]] {
        let pieces = String(decoding: found.prefix(PrintedTexts.mostBytes), as: UTF8.self).split(
            separator: "formula1>", omittingEmptySubsequences: false)
        return pieces.enumerated().compactMap { position, piece in
            guard position % 2 == 1, piece.hasPrefix("\"") else { return nil }
            return piece.dropFirst().prefix { $0 != "\"" }.split(separator: ",").map { $0.trimmingSpace() }
        }
    }

    private mutating func take(_ piece: UnsafeRawBufferPointer) {
        guard !isFound else {
            if found.count < PrintedTexts.mostBytes { found.append(contentsOf: piece) }
            return
        }
        window.append(contentsOf: piece)
        if let start = start {
            isFound = true
            found = Array(window[start...])
            window = []
        } else {
            window.removeFirst(max(0, window.count - PrintedTexts.overlap))
        }
    }

    /// Where the element begins in the window.
    private var start: Int? {
        return window.withUnsafeBytes { bytes -> Int? in
            var next = letter
            // A capital F is rare in a sheet, but for the names of cells in one column.
            while next + name.count - letter <= bytes.count, let base = bytes.baseAddress,
                let place = memchr(base + next, Int32(name[letter]), bytes.count - next)
            {
                let position = base.distance(to: UnsafeRawPointer(place))
                next = position + 1
                guard position + name.count - letter <= bytes.count,
                    bytes[(position - letter)..<(position - letter + name.count)].elementsEqual(name)
                else { continue }
                return bytes[..<(position - letter)].lastIndex(of: UInt8(ascii: "<"))
            }
            return nil
        }
    }

    /// The element as a document of its own; `nil` when there is none, or nothing in it.
    private var xml: [UInt8]? {
        guard let name = found.firstRange(of: name)?.lowerBound,
            let begin = found.firstIndex(of: UInt8(ascii: ">")),
            found[begin - 1] != UInt8(ascii: "/")
        else { return nil }
        // `<x:headerFooter` when the program writes its elements with a prefix.
        let prefix = String(decoding: found[1..<name].dropLast(), as: UTF8.self)
        let inside = String(decoding: found[(begin + 1)...].prefix(PrintedTexts.mostBytes), as: UTF8.self)
        let end = inside.firstRange(of: "headerFooter>")?.lowerBound ?? inside.endIndex
        let whole = inside[..<end].lastIndex(of: "<").map { inside[..<$0] } ?? inside[..<end]
        let space = prefix.isEmpty ? "" : " xmlns:\(prefix)=\"x\""
        return Array("<printed\(space)>\(whole)</printed>".utf8)
    }

    /// The left, the middle and the right of a line, without what says how they look: `&L&"Arial,Bold"&12Jan&R&P`.
    static func words(of line: String) -> [String] {
        var texts = [""]
        var rest = Array(line)[...]
        while let character = rest.popFirst() {
            guard character == "&", let code = rest.popFirst() else {
                texts[texts.count - 1].append(character)
                continue
            }
            switch code {
            case "&": texts[texts.count - 1].append("&")
            case "L", "C", "R": texts.append("")
            case "\"":
                rest = rest.drop { $0 != "\"" }.dropFirst()
            case "K": rest = rest.dropFirst(6)
            case "0"..."9": rest = rest.drop { $0.isASCII && $0.isNumber }
            default: break
            }
        }
        return texts.map { $0.trimmingSpace() }.filter { !$0.isEmpty }
    }
}
