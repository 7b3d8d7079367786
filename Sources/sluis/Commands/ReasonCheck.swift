import ArgumentParser
import ReportingModel
import Rules

/// Reasons that officials give: partners and colleagues read them.
enum ReasonCheck {
    static func refusePersonalData(in reason: String) throws {
        guard PersonalMask.holdsPersonalData(reason) else { return }
        throw ValidationError(
            Text(
                nl:
                    "In de reden staan misschien gegevens van een persoon, zoals een BSN of een mailadres. Haal die weg: anderen lezen de reden.",
                en:
                    "The reason may hold personal data, such as a citizen service number or a mail address. Take them out: others read it."
            ).said)
    }
}
