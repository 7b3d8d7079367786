import Testing

@testable import ReviewSite

@Suite struct MultipartReaderTests {
    typealias Event = MultipartReader.Event

    private static let type = "multipart/form-data; boundary=grens"

    /// Reads a body in pieces of a size; the bytes of a part together.
    private func events(_ body: String, type: String = type, piece: Int = .max) throws -> [Event] {
        var reader = try MultipartReader(contentType: type)
        var events: [Event] = []
        var rest = Array(body.utf8)[...]
        while !rest.isEmpty {
            reader.append(rest.prefix(piece))
            rest = rest.dropFirst(piece)
            while let event = try reader.next() {
                if case .bytes(let more) = event, case .bytes(let before)? = events.last {
                    events[events.count - 1] = .bytes(before + more)
                } else {
                    events.append(event)
                }
            }
        }
        try reader.finish()
        return events
    }

    private static let twoParts = """
        --grens\r
        Content-Disposition: form-data; name="formulier"\r
        \r
        geheim\r
        --grens\r
        Content-Disposition: form-data; name="bestand"; filename="mei 2021.csv"\r
        Content-Type: text/csv\r
        \r
        a;b\r\n\r\n--gren\r\n-\r\n1;2\r
        --grens--\r

        """

    @Test func `a form with a field and a file comes apart, however it is cut in pieces`() throws {
        let expected: [Event] = [
            .part(name: "formulier", fileName: nil), .bytes(Array("geheim".utf8)), .endOfPart,
            .part(name: "bestand", fileName: "mei 2021.csv"),
            .bytes(Array("a;b\r\n\r\n--gren\r\n-\r\n1;2".utf8)), .endOfPart, .end,
        ]
        for piece in 1...Self.twoParts.utf8.count {
            #expect(try events(Self.twoParts, piece: piece) == expected, "pieces of \(piece)")
        }
    }

    @Test func `an empty file is a part without bytes`() throws {
        let body = "--grens\r\nContent-Disposition: form-data; name=a; filename=leeg.csv\r\n\r\n\r\n--grens--"
        #expect(try events(body) == [.part(name: "a", fileName: "leeg.csv"), .endOfPart, .end])
    }

    @Test(arguments: [
        (#"form-data; name="a"; filename="a\"b.csv""#, #"a"b.csv"#),
        (#"form-data; name="a"; filename="C:\x\y.csv""#, #"C:\x\y.csv"#),
        (#"form-data; name="a"; filename="a;b.csv""#, "a;b.csv"), (#"form-data; filename="é.csv"; name=a"#, "é.csv"),
        (#"form-data; name="a"; filename="eerste"; filename="tweede""#, "eerste"),
    ])
    func `a file name is read as browsers write it`(disposition: String, name: String) throws {
        let body = "--grens\r\nContent-Disposition: \(disposition)\r\n\r\nx\r\n--grens--"
        #expect(try events(body).first == .part(name: "a", fileName: name))
    }

    @Test(
        arguments: [
            ("cut off in a file", "--grens\r\nContent-Disposition: form-data; name=a; filename=b\r\n\r\nx", .truncated),
            (
                "cut off before the end", "--grens\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--grens\r\n",
                .truncated
            ),
            ("nothing at all", "hallo", .truncated),
            ("a long preamble", String(repeating: "x", count: 5_000), .malformed),
            ("no name", "--grens\r\nContent-Disposition: form-data\r\n\r\nx\r\n--grens--", .malformed),
            ("no disposition", "--grens\r\nContent-Type: text/csv\r\n\r\nx\r\n--grens--", .malformed),
            (
                "two dispositions",
                "--grens\r\nContent-Disposition: form-data; name=a\r\nContent-Disposition: form-data; name=b\r\n\r\nx\r\n--grens--",
                .malformed
            ),
            (
                "a folded header", "--grens\r\nContent-Disposition: form-data;\r\n name=a\r\n\r\nx\r\n--grens--",
                .malformed
            ),
            (
                "encoded content",
                "--grens\r\nContent-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64\r\n\r\nx\r\n--grens--",
                .malformed
            ),
            ("text after a boundary", "--grens rest\r\n\r\nx\r\n--grens--", .malformed),
            ("an endless header", "--grens\r\nX: " + String(repeating: "x", count: 9_000), .tooLongHeader),
            (
                "many parts",
                String(repeating: "--grens\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n", count: 60),
                .tooManyParts
            ),
        ] as [(String, String, MultipartReader.Mistake)])
    func `what is no form is a mistake, however it is cut in pieces`(
        name: String, body: String, mistake: MultipartReader.Mistake
    ) {
        for piece in [1, 7, Int.max] {
            #expect(throws: mistake, "\(name)") { try events(body, piece: piece) }
        }
    }

    @Test(arguments: [
        "", "multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=x", "text/csv",
        "multipart/form-data; boundary=\(String(repeating: "x", count: 71))",
        "multipart/form-data; boundary=\"a\u{1}\"",
    ])
    func `a type without a usable boundary is a mistake`(type: String) {
        #expect(throws: MultipartReader.Mistake.noBoundary) { try MultipartReader(contentType: type) }
    }

    @Test func `a quoted boundary is as good`() throws {
        let body = "--a b\r\n"
        #expect(throws: MultipartReader.Mistake.noBoundary) {
            try events(body, type: "multipart/form-data; boundary=\"a b\"")
        }
        #expect(try events("--q--", type: "Multipart/Form-Data; charset=utf-8; boundary=\"q\"") == [.end])
    }

    @Test func `memory does not grow with the file`() throws {
        var reader = try MultipartReader(contentType: Self.type)
        reader.append(Array("--grens\r\nContent-Disposition: form-data; name=a; filename=b\r\n\r\n".utf8))
        let piece = [UInt8](repeating: 13, count: 1_000)
        var count = 0
        for _ in 0..<20 {
            reader.append(piece)
            while let event = try reader.next() {
                if case .bytes(let bytes) = event { count += bytes.count }
            }
        }
        #expect(count >= 20 * piece.count - 16, "all but what may be the beginning of a boundary was given")
    }
}
