/// Takes a form with files apart, piece by piece as it comes in (RFC 7578).
///
///     var reader = try MultipartReader(contentType: "multipart/form-data; boundary=x")
///     reader.append(bytes)
///     while let event = try reader.next() { … }
///
/// Holds no more than one piece and a boundary: a file of any size costs the same memory. Whatever is longer or more than
/// it should be is a mistake, as is every other way out of the form; it never guesses.
struct MultipartReader {
    enum Event: Equatable {
        /// A field, or a file when it has a file name; its content follows.
        case part(name: String, fileName: String?)
        case bytes([UInt8])
        case endOfPart
        case end
    }

    enum Mistake: Error, Equatable {
        case noBoundary, malformed, tooManyParts, tooLongHeader, truncated
    }

    private enum State {
        case preamble, afterBoundary, headers, content, end
    }

    static let mostFiles = 50
    /// The files, and the token of the form.
    private static let mostParts = mostFiles + 1
    private static let longestHeader = 8 * 1_024
    private static let longestPreamble = 1_024

    /// What ends every part: a line end, two dashes and the boundary.
    private let delimiter: [UInt8]
    /// A line end comes first, so that the first boundary looks like the others.
    private var buffer: [UInt8] = [13, 10]
    private var start = 0
    /// Before here no empty line begins: a header that comes byte by byte is not searched again each time.
    private var searched = 0
    private var state = State.preamble
    private var partCount = 0

    init(contentType: String) throws(Mistake) {
        let header = HeaderValue(contentType)
        guard header.value == "multipart/form-data", let boundary = header.parameters["boundary"],
            (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { throw .noBoundary }
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    mutating func append(_ bytes: some Collection<UInt8>) {
        // What comes after the end means nothing.
        guard state != .end else { return }
        buffer.removeFirst(start)
        searched = max(0, searched - start)
        start = 0
        buffer += bytes
    }

    /// What comes next; `nil` until there is more to read.
    mutating func next() throws(Mistake) -> Event? {
        while true {
            switch state {
            case .preamble:
                guard let found = firstDelimiter else {
                    guard rest <= Self.longestPreamble else { throw .malformed }
                    return nil
                }
                start = found + delimiter.count
                state = .afterBoundary
            case .afterBoundary:
                guard rest >= 2 else { return nil }
                if buffer[start] == 45, buffer[start + 1] == 45 {
                    state = .end
                    return .end
                }
                guard buffer[start] == 13, buffer[start + 1] == 10 else { throw .malformed }
                // Left there: headers end with an empty line, also when there are none.
                state = .headers
            case .headers:
                guard let end = firstEmptyLine() else {
                    guard rest <= Self.longestHeader else { throw .tooLongHeader }
                    return nil
                }
                guard end - start <= Self.longestHeader else { throw .tooLongHeader }
                partCount += 1
                guard partCount <= Self.mostParts else { throw .tooManyParts }
                let part = try part(buffer[start..<end])
                start = end + 2
                state = .content
                return part
            case .content:
                return content()
            case .end:
                return nil
            }
        }
    }

    /// To be called when there is nothing more to append.
    func finish() throws(Mistake) {
        guard state == .end else { throw .truncated }
    }

    private var rest: Int { buffer.count - start }

    private mutating func content() -> Event? {
        if let found = firstDelimiter {
            if found == start {
                start += delimiter.count
                state = .afterBoundary
                return .endOfPart
            }
            defer { start = found }
            return .bytes(Array(buffer[start..<found]))
        }
        // The end of what we have may be the beginning of a boundary.
        let safe = buffer.count - delimiter.count + 1
        guard safe > start else { return nil }
        defer { start = safe }
        return .bytes(Array(buffer[start..<safe]))
    }

    private var firstDelimiter: Int? {
        buffer.withUnsafeBufferPointer { bytes in
            guard rest >= delimiter.count else { return nil }
            var position = start
            while let next = bytes[position...(bytes.count - delimiter.count)].firstIndex(of: 13) {
                if bytes[next..<(next + delimiter.count)].elementsEqual(delimiter) { return next }
                position = next + 1
                if position > bytes.count - delimiter.count { return nil }
            }
            return nil
        }
    }

    /// Where the line end before the empty line stands, plus that line end.
    private mutating func firstEmptyLine() -> Int? {
        var position = max(start, searched)
        while position + 4 <= buffer.count {
            if buffer[position] == 13, buffer[position + 1] == 10, buffer[position + 2] == 13,
                buffer[position + 3] == 10
            {
                return position + 2
            }
            position += 1
        }
        searched = position
        return nil
    }

    private func part(_ bytes: ArraySlice<UInt8>) throws(Mistake) -> Event {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
        var disposition: HeaderValue?
        for line in text.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":"), line.first != " ", line.first != "\t" else { throw .malformed }
            switch line[..<colon].lowercased() {
            case "content-disposition":
                guard disposition == nil else { throw .malformed }
                disposition = HeaderValue(String(line[line.index(after: colon)...]))
            case "content-transfer-encoding":
                // Nobody may send these any more; we would read encoded text as the file itself.
                guard ["binary", "8bit", "7bit"].contains(HeaderValue(String(line[line.index(after: colon)...])).value)
                else { throw .malformed }
            default: break
            }
        }
        guard let disposition, disposition.value == "form-data", let name = disposition.parameters["name"] else {
            throw .malformed
        }
        return .part(name: name, fileName: disposition.parameters["filename"])
    }
}

/// A value with parameters, such as `form-data; name="bestand"; filename="mei.csv"`.
private struct HeaderValue {
    let value: String
    private(set) var parameters: [String: String] = [:]

    init(_ text: String) {
        var rest = Substring(text)
        value = String(HeaderValue.take(&rest, until: ";")).trimmedASCII.lowercased()
        while !rest.isEmpty {
            let name = String(HeaderValue.take(&rest, until: "=")).trimmedASCII.lowercased()
            rest = rest.drop { $0 == " " || $0 == "\t" }
            let content = rest.first == "\"" ? HeaderValue.quoted(&rest) : HeaderValue.take(&rest, until: ";")
            // The first counts: a second name could say something else to whoever reads it differently.
            if !name.isEmpty, parameters[name] == nil { parameters[name] = content }
        }
    }

    /// Takes what stands before a sign, and the sign.
    private static func take(_ rest: inout Substring, until sign: Character) -> String {
        let end = rest.firstIndex(of: sign) ?? rest.endIndex
        defer { rest = end < rest.endIndex ? rest[rest.index(after: end)...] : "" }
        return String(rest[..<end]).trimmedASCII
    }

    /// Takes a text between quotes. A backslash stands for itself, as in `C:\rapport.csv`, unless a quote follows.
    private static func quoted(_ rest: inout Substring) -> String {
        var text = ""
        rest = rest.dropFirst()
        while let sign = rest.popFirst(), sign != "\"" {
            if sign == "\\", rest.first == "\"" {
                text.append("\"")
                rest = rest.dropFirst()
            } else {
                text.append(sign)
            }
        }
        _ = take(&rest, until: ";")
        return text
    }
}

extension String {
    fileprivate var trimmedASCII: String {
        String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}
