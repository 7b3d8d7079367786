import Logging
import Testing

@testable import sluis

@Suite struct LineLogTests {
    @Test(arguments: [
        ("accepted", "accepted"), ("127.0.0.1:8480", "127.0.0.1:8480"), ("cliënten.csv", "cliënten.csv"), ("", "\"\""),
        ("a.csv outcome=accepted x.csv", "\"a.csv outcome=accepted x.csv\""), ("a\"b", "\"a\\\"b\""),
        ("a\\", "\"a\\\\\""), ("a\nb", "\"a b\""), ("a=b", "\"a=b\""), ("[x]", "\"[x]\""),
    ])
    func `a value cannot be read as more than one`(_ value: String, _ written: String) {
        #expect(LineLog.quoted(.string(value)) == .string(written))
    }
}
