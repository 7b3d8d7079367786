package import Register
import ReportingModel

/// How long the site waits for others.
package struct Patience: Sendable {
    /// A request's body may take so long, and longer only while it comes at ``slowestBytesPerSecond``.
    package let body: Duration
    package let slowestBytesPerSecond: Int
    /// How long after an upload its answer is waited for before the page says that it will come.
    package let answer: Duration
    /// How long somebody whom we cut off has to read why.
    package let hangUp: Duration
    /// A connection over which nothing comes in, or of which nothing is read, for so long is closed.
    package let silence: Duration
    /// How long after the site was asked to stop a connection may still be busy.
    package let closing: Duration

    package init(
        body: Duration = .seconds(30), slowestBytesPerSecond: Int = 16 * 1_024, answer: Duration = .seconds(2),
        hangUp: Duration = .seconds(1), silence: Duration = .seconds(30), closing: Duration = .seconds(8)
    ) {
        self.body = body
        self.slowestBytesPerSecond = slowestBytesPerSecond
        self.answer = answer
        self.hangUp = hangUp
        self.silence = silence
        self.closing = closing
    }
}

/// What all pages share.
package struct Site: Sendable {
    package let register: Register
    package let world: SiteWorld
    let throttle: LoginThrottle
    let shelf = SessionShelf()
    let requests = RequestTally()
    let uploads = UploadSlots()
    let certificate = ServedCertificate()
    /// Cookies go only over TLS, and carry a name that only TLS can set.
    let isSecure: Bool
    /// The address of a visitor is what the proxy in front says it is.
    let isBehindProxy: Bool
    /// The addresses of that proxy, beside this machine.
    let proxies: Set<String>
    /// The cost of passwords that are made or checked against nothing.
    let passwordCost: Int
    let sessionLimits: SessionLimits
    let patience: Patience

    package init(
        register: Register, world: SiteWorld, isSecure: Bool, isBehindProxy: Bool = false,
        proxies: Set<String> = [], passwordCost: Int = PasswordHash.usualCost,
        sessionLimits: SessionLimits = SessionLimits(), patience: Patience = Patience()
    ) {
        self.register = register
        self.world = world
        throttle = LoginThrottle(now: world.steadyNow)
        self.isSecure = isSecure
        self.isBehindProxy = isBehindProxy
        self.proxies = proxies
        self.passwordCost = passwordCost
        self.sessionLimits = sessionLimits
        self.patience = patience
    }

    /// Whether what stands in `X-Forwarded-For` comes from our own proxy: anybody else can write there what they like.
    func trusts(proxy address: String) -> Bool {
        LoopbackAddress.matches(address) || address == SiteContext.unknownAddress
            || proxies.contains(NetworkAddress.plain(address))
    }

    /// `__Host-` makes browsers refuse the cookie from a neighbour or over plain HTTP.
    var cookieName: String { isSecure ? "__Host-sluis" : "sluis" }
    /// Of ``KnownBrowser``.
    var browserCookieName: String { cookieName + "-bekend" }
}
