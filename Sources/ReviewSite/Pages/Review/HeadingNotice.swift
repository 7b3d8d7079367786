import Register
import ReportingModel

/// What stands above the queue after a question about a heading was answered: what is remembered, and how the file is
/// getting on.
///
/// The page does not refresh itself: somebody may be typing the answer to the next question.
struct HeadingNotice {
    private static let (done, about, before) = ("gedaan", "aanlevering", "eerst")
    /// What stands in the address for it alone.
    static let fieldNames: Set<String> = [done, about, before]

    let visit: Visit
    let naming: Naming
    private let answer: HeadingAnswer
    private let delivery: DeliveryRecord
    /// When the verdict before the answer was given.
    private let earlier: Int64

    static func path(after answer: HeadingAnswer, _ delivery: DeliveryRecord) -> String {
        let fields = Fields([
            (done, answer.rawValue), (about, delivery.name), (before, "\(delivery.receivedAt.millisecondsSince1970)"),
        ])
        return "\(ReviewQueuePage.path)?\(fields.urlEncoded)"
    }

    /// `nil` when no question was answered just before.
    init?(_ visit: Visit, _ naming: Naming, _ snapshot: RegisterSnapshot) throws {
        let query = visit.query
        guard let answer = query[HeadingNotice.done].flatMap(HeadingAnswer.init(rawValue:)),
            let earlier = query[HeadingNotice.before].flatMap({ Int64($0) }),
            let delivery = try query[HeadingNotice.about].flatMap({ try snapshot.delivery(named: $0) })
        else { return nil }
        (self.visit, self.naming, self.answer, self.delivery, self.earlier) = (visit, naming, answer, delivery, earlier)
    }

    var html: HTMLText {
        "<p class=\"notice good\" role=\"status\">\(text)</p>\n"
    }

    private var text: HTMLText {
        let words = visit.words
        let link = SiteLink.delivery(delivery.name, delivery.fileName.printable)
        switch answer {
        case .no:
            return
                "\(words("Onthouden: dit is een andere kolom. Wij vragen het niet meer.", "Remembered: this is another column. We do not ask again.")) \(link) \(words("blijft", "stays")) \(delivery.outcome.mark.html(words))"
        case .yes where delivery.receivedAt.millisecondsSince1970 > earlier:
            return
                "\(words("Onthouden: dit is dezelfde kolom. Het bestand is opnieuw beoordeeld:", "Remembered: this is the same column. The file was judged again:")) \(link) \(delivery.outcome.mark.html(words))"
        case .yes:
            let again = HeadingNotice.path(after: .yes, delivery)
            return
                "\(words("Onthouden: dit is dezelfde kolom. Wij beoordelen het bestand nu opnieuw; dat duurt enkele seconden:", "Remembered: this is the same column. We are judging the file again; that takes a few seconds:")) \(link). <a href=\"\(again)\">\(words("Kijk of het klaar is", "See whether it is done"))</a>"
        }
    }
}
