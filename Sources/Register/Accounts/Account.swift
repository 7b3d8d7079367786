package import ReportingModel

/// What an account may do; checked on the server for every route.
package enum Role: String, Sendable, CaseIterable {
    /// Sees everything, changes nothing.
    case reader
    /// Also decides.
    case reviewer
    /// Also manages accounts.
    case administrator
    /// Delivers for one partner, and sees nothing of others.
    case partner

    package var isOfficial: Bool { self != .partner }
    package var decides: Bool { self == .reviewer || self == .administrator }

    package var words: Text {
        switch self {
        case .reader: Text(nl: "lezer", en: "reader")
        case .reviewer: Text(nl: "beoordelaar", en: "reviewer")
        case .administrator: Text(nl: "beheerder", en: "administrator")
        case .partner: Text(nl: "partner", en: "partner")
        }
    }
}

/// Someone, or some program, that may use the review site.
package struct Account: Hashable, Sendable {
    package let id: Int64
    package let name: String
    package let role: Role
    /// The partner it delivers for; there is one exactly when its role is ``Role/partner``.
    package let partner: String?
    package let createdAt: Instant
    /// `nil` while it may be used.
    package let disabledAt: Instant?
}

/// Why an account was not made or changed.
package enum AccountRefusal: Error, Hashable, Sendable {
    case nameIsTaken
    /// The log calls something else by that name.
    case nameIsReserved
    case unknownAccount
    case isDisabled
    /// It is the last administrator who can still log in.
    case isLastAdministrator
}
