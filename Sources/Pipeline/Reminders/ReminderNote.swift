import Intake
import ReportingModel

/// What a reminder says: what is expected, until when, where to put it, and whom to ask. Friendly, and without blame.
///
/// Nothing in it depends on the moment of writing, so writing it again after a crash gives the same files.
struct ReminderNote {
    let reminder: Reminder
    let partnerName: String
    let municipalityName: String?
    /// Who helps; empty when nobody was named.
    let contact: String
    /// File name of our answer to the file that was not accepted; `nil` when nothing came.
    let refusal: String?
    /// The agreement in the name of the file, different from that of any other agreement of the partner.
    let agreementName: String
    let texts: AnswerTexts

    /// A page to read, and the same words as plain text.
    var files: [OutboxWriter.File] {
        [
            OutboxWriter.File(name: name + ".html", bytes: Array(html.utf8)),
            OutboxWriter.File(name: name + ".txt", bytes: Array(plainText.utf8)),
        ]
    }

    /// `Herinnering Wachttijd en wachtlijst 2026-08-31 (vooraf)`: agreement, period and moment, so that there is one of each.
    var name: String {
        let period = reminder.period.description.replacing("/", with: "-")
        let moment =
            switch reminder.moment {
            case .before: texts("vooraf", "before")
            case .after: texts("achteraf", "after")
            }
        return "\(texts("Herinnering", "Reminder")) \(agreementName) \(period) (\(moment))"
    }

    // MARK: Words

    var title: String { texts("Een herinnering", "A reminder") }

    /// The message in one line.
    var message: String {
        switch reminder.moment {
        case .before: texts("Binnenkort verwachten wij cijfers van u", "We expect figures from you soon")
        case .after where isRefused:
            texts("Uw bestand is binnen, maar nog niet verwerkt", "Your file came, but was not taken in yet")
        case .after: texts("Wij hebben deze cijfers nog niet ontvangen", "We have not received these figures yet")
        }
    }

    /// What it means, sentence by sentence.
    var explanation: [String] {
        switch reminder.moment {
        case .before:
            [
                texts(
                    "U kunt ze aanleveren tot en met \(dueDay).",
                    "You can send them up to and including \(dueDay)."), alreadySent,
            ]
        case .after where isRefused:
            [
                texts(
                    "Wij konden de cijfers in dit bestand nog niet gebruiken. De afgesproken datum is \(dueDay). Ook daarna kunt u nog aanleveren.",
                    "We could not use the figures in this file yet. The agreed date is \(dueDay). You can still send them after that."
                ), whereTheAnswerIs,
                texts(
                    "Hebt u al een verbeterd bestand gestuurd? Dan hoeft u niets te doen.",
                    "Have you sent a corrected file already? Then you need not do anything."),
            ]
        case .after:
            [
                texts(
                    "De afgesproken datum was \(dueDay). Aanleveren kan nog steeds. Wij zijn er blij mee.",
                    "The agreed date was \(dueDay). You can still send them, and we will be glad to have them."),
                alreadySent,
                texts(
                    "Lukt het nu niet? Laat het ons weten, dan denken wij mee.",
                    "Not possible right now? Let us know, and we will think along with you."),
            ]
        }
    }

    /// What is expected, as a small table.
    var facts: [(label: String, value: String)] {
        [
            (texts("Wat wij verwachten", "What we expect"), reminder.title), (texts("Over", "About"), period),
            (texts("Uiterlijk", "No later than"), dueDay),
            (texts("In de map", "In the folder"), "Inbox/\(reminder.partner)"),
            (texts("Wie aanlevert", "Who delivers"), partnerName),
        ]
    }

    var stepsHeading: String { texts("Zo levert u aan", "How to send it") }

    var steps: [String] {
        let help =
            contact.isEmpty ? texts("uw contactpersoon bij de gemeente", "your contact at the municipality") : contact
        return [
            texts(
                "Gebruik de kolomkoppen die zijn afgesproken. Weet u niet meer welke? Vraag een invulbestand aan \(help).",
                "Use the headings that were agreed. Not sure which ones? Ask \(help) for a template."),
            texts(
                "Zet het bestand in de map Inbox/\(reminder.partner).",
                "Put the file in the folder Inbox/\(reminder.partner)."),
            texts(
                "Kijk daarna in de map Outbox/\(reminder.partner). Daar staat ons antwoord, met uw bewijs van ontvangst.",
                "Then look in the folder Outbox/\(reminder.partner). Our answer is there, with your proof of receipt."),
        ]
    }

    var closing: [String] {
        let questions = texts("Vragen? Neem contact op met \(contact).", "Questions? Contact \(contact).")
        return (contact.isEmpty ? [] : [questions])
            + [texts("U krijgt deze herinnering maar één keer.", "You get this reminder only once.")]
    }

    private var isRefused: Bool { reminder.refusedDelivery != nil }

    private var dueDay: String { reminder.dueDay.words(texts.language) }

    /// `peildatum 31 augustus 2026`, `1e halfjaar 2022`.
    private var period: String {
        let words = reminder.period.words(texts.language)
        return reminder.period.kind == .referenceDate ? texts("peildatum \(words)", "reference date \(words)") : words
    }

    private var alreadySent: String {
        texts(
            "Hebt u het bestand al gestuurd? Dan hoeft u niets te doen.",
            "Have you sent the file already? Then you need not do anything.")
    }

    private var whereTheAnswerIs: String {
        guard let refusal else {
            return texts("In ons antwoord staat wat er beter kan.", "Our answer says what to correct.")
        }
        return texts(
            "Wat er beter kan, staat in ons antwoord in deze map: “\(refusal)”.",
            "What to correct is in our answer in this folder: “\(refusal)”.")
    }
}
