import Testing

@testable import ReviewSite

@Suite struct NetworkAddressTests {
    @Test(arguments: [
        ("192.0.2.1", "192.0.2.1"), ("10.0.0.1, 192.0.2.1", "192.0.2.1"), ("192.0.2.1:5678", "192.0.2.1"),
        ("2001:db8::1", "2001:db8::1"), ("[2001:db8::1]", "2001:db8::1"), ("[2001:db8::1]:443", "2001:db8::1"),
        ("::ffff:127.0.0.1", "::ffff:127.0.0.1"), (" 192.0.2.1 ", "192.0.2.1"),
    ])
    func `the last address in the list counts, without port and brackets`(list: String, address: String) {
        #expect(NetworkAddress.last(inForwarded: list) == address)
    }

    @Test(arguments: [
        "", " ", "unknown", "192.0.2.1, ", "192.0.2.1, unknown", "=1+1<script>", "192.0.2.256", "192.0.2.1:",
        "192.0.2.1:http", "[192.0.2.1", "[::1]x", "127.0.0.1.example.org", "1:2", "192.0.2.1 127.0.0.1",
    ])
    func `what is no address names nobody`(list: String) {
        #expect(NetworkAddress.last(inForwarded: list) == nil)
    }
}
