package import ReportingModel

/// What a new password must be (NIST SP 800-63B-4): long, and not one that anybody would try first.
package enum PasswordRule {
    private static let fewestDifferent = 5

    /// Why a password will not do for an account; `nil` when it will.
    package static func problem(with password: String, of account: String) -> Text? {
        let (shortest, longest) = (PasswordHash.shortest, PasswordHash.longest)
        guard password.count >= shortest, password.count <= longest else {
            return Text(
                nl:
                    "Neem minstens \(shortest) en hoogstens \(longest) tekens. Vier of vijf woorden achter elkaar is goed.",
                en: "Take at least \(shortest) and at most \(longest) characters. Four or five words in a row do well.")
        }
        let rest = password.lowercased().replacing(account.lowercased(), with: "")
        guard Set(password).count >= fewestDifferent, rest.count >= fewestDifferent else {
            return Text(
                nl: "Dit wachtwoord is te makkelijk te raden. Vier of vijf woorden achter elkaar is goed.",
                en: "This password is too easy to guess. Four or five words in a row do well.")
        }
        return nil
    }
}
