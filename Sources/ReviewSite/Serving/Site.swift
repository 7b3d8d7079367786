package import Register
import ReportingModel

/// What all pages share.
package struct Site: Sendable {
    package let register: Register
    package let world: SiteWorld
    let throttle = LoginThrottle()
    /// Cookies go only over TLS, and carry a name that only TLS can set.
    let isSecure: Bool
    /// The address of a visitor is what the proxy in front says it is.
    let isBehindProxy: Bool
    /// The cost of passwords that are made or checked against nothing.
    let passwordCost: Int
    let sessionLimits: SessionLimits

    package init(
        register: Register, world: SiteWorld, isSecure: Bool, isBehindProxy: Bool = false,
        passwordCost: Int = PasswordHash.usualCost,
        sessionLimits: SessionLimits = SessionLimits()
    ) {
        self.register = register
        self.world = world
        self.isSecure = isSecure
        self.isBehindProxy = isBehindProxy
        self.passwordCost = passwordCost
        self.sessionLimits = sessionLimits
    }

    /// `__Host-` makes browsers refuse the cookie from a neighbour or over plain HTTP.
    var cookieName: String { isSecure ? "__Host-sluis" : "sluis" }
}
