/// A besluit: what an official decided on a delivery that waits, with why, who and when.
package struct Decision: Hashable, Sendable {
    package enum Verdict: String, Sendable, CaseIterable {
        /// The figures count.
        case accept
        /// The partner is asked for a better file.
        case `return`
        /// The figures do not count.
        case reject
        /// The decision before it no longer holds; the delivery waits again.
        case withdraw

        package var words: Text {
            switch self {
            case .accept: Text(nl: "geaccepteerd", en: "accepted")
            case .return: Text(nl: "teruggestuurd naar de partner", en: "returned to the partner")
            case .reject: Text(nl: "afgekeurd", en: "rejected")
            case .withdraw: Text(nl: "besluit teruggenomen", en: "decision withdrawn")
            }
        }
    }

    package let verdict: Verdict
    /// In the official's words; the partner reads it in the answer.
    package let reason: String
    package let actor: String
    package let at: Instant

    package init(_ verdict: Verdict, reason: String, actor: String, at: Instant) {
        self.verdict = verdict
        self.reason = reason
        self.actor = actor
        self.at = at
    }
}
