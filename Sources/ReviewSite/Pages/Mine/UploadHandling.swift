import Register
import ReportingModel

/// What happens after files came in with a form: the answer, or a page that waits for it.
enum UploadHandling {
    static let waitingPath = "/mijn/wachten"

    static func receive(_ visit: Visit) throws -> Reply {
        let uploaded = visit.uploaded
        guard !uploaded.names.isEmpty else {
            return .page(
                try MinePage(
                    visit,
                    message: visit.words(
                        "Kies eerst een bestand, en klik daarna op “Aanleveren”.",
                        "First choose a file, then click “Send”.")
                ).page)
        }
        let account = try visit.visitor()
        guard let partner = account.partner else { throw SiteError.notAllowed }
        let waiting = Fields(
            uploaded.names.map { ("bestand", String(decoding: $0.bytes, as: UTF8.self)) }
                + [("na", "\(uploaded.after?.rawValue ?? 0)")])
        return .soon(
            path: {
                let found = try visit.read { snapshot in
                    try uploaded.names.map { try snapshot.reception(of: $0, from: partner, after: uploaded.after) }
                }
                let known = found.compactMap(\.self)
                guard known.count == found.count else { return nil }
                return known.count == 1
                    ? AnswerPage.path(to: known[0].id) : WaitingPage.path(to: waiting, visit)
            }, otherwise: WaitingPage.path(to: waiting, visit))
    }
}
