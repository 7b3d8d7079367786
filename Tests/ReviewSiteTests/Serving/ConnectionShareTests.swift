import Register
import Testing

@testable import ReviewSite

@Suite struct ConnectionShareTests {
    @Test func `an address gets its share, and what it gives back it can have again`() {
        let share = ConnectionShare(most: 2)
        #expect(share.take("192.0.2.1") && share.take("192.0.2.1") && !share.take("192.0.2.1"))
        #expect(share.take("192.0.2.2"), "another has its own")
        share.giveBack("192.0.2.1")
        #expect(share.take("192.0.2.1") && !share.take("192.0.2.1"))
    }

    @Test(arguments: [
        ("127.0.0.1", true), ("::1", true), ("::ffff:127.0.0.1", true), ("192.0.2.10", true),
        ("::ffff:192.0.2.10", true), ("192.0.2.11", false), ("10.0.0.1", false),
    ])
    func `only our own proxy says who visits`(_ address: String, _ isTrusted: Bool) throws {
        let plain = try Site.forTests(register: .inMemory())
        let site = Site(
            register: plain.register, world: plain.world, isSecure: true, isBehindProxy: true, proxies: ["192.0.2.10"])
        #expect(site.trusts(proxy: address) == isTrusted)
    }
}
