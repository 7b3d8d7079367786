import Testing

@testable import Rules

@Suite struct YAMLLinesTests {
    @Test(arguments: [
        ("Wachttijd (Alblasserdam)", "Wachttijd (Alblasserdam)"), ("%", #""%""#),
        (
            "a: "
                + "b", #""a: b""#
        ), ("no", #""no""#),
        ("[1]", #""[1]""#), ("a, b", #""a, b""#), ("a#b", #""a#b""#), ("twee\nregels", #""twee\nregels""#),
        ("met \"teken\"", #""met \"teken\"""#), ("C:\\x", #""C:\\x""#), ("", #""""#), ("- streep", #""- streep""#),
        ("tab\u{202E}om", #""tab\U0000202eom""#), ("cliënten", "cliënten"), ("30+ jaar", "30+ jaar"),
    ])
    func `any text is a safe key and value`(text: String, written: String) {
        #expect(YAMLLines.scalar(text) == written)
    }

    @Test func `a note stays one line of comment`() {
        var lines = YAMLLines()
        lines.notes([.doubt("kop\nmet regeleinde"), .fill("dit"), .notice("dat")], indent: 2)
        #expect(lines.text == "  # twijfel: kop met regeleinde\n  # vul in: dit\n  # let op: dat\n")
    }
}
