import ReportingModel

/// What somebody typed in the form of a decision whose session had ended. It comes back in the form after logging in, and
/// counts only when it is sent again.
///
/// On its way it stands in a field of the log-in form, not in an address and not with us: whoever never logs in leaves
/// nothing behind.
struct Draft: Sendable, Hashable {
    static let fieldName = "concept"
    /// Encoded twice it must fit in a form (`SiteRouter.formLimit`).
    private static let mostBytes = 10 * 1_024

    /// The page that the form stands on.
    let page: String
    let fields: Fields

    /// `nil` when there is nothing to keep, or too much.
    init?(page: String, _ form: Fields) {
        let kept = form.list.filter { Draft.isKept($0.name) && !$0.value.isEmpty }
        let bytes = kept.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
        guard kept.contains(where: { $0.name == ReasonField.name }), bytes <= Draft.mostBytes else { return nil }
        self.page = page
        fields = Fields(kept)
    }

    /// A draft that came along with the log-in form.
    init?(page: String, encoded: String?) {
        guard let encoded else { return nil }
        self.init(page: page, Fields(urlEncoded: encoded))
    }

    var field: HTMLText {
        "<input type=\"hidden\" name=\"\(Draft.fieldName)\" value=\"\(fields.urlEncoded)\">\n"
    }

    /// Of a decision, and of an answer to a question about a heading.
    private static let kept: Set = [ReasonField.name, "besluit", "onthoud", "afspraak", "kop", "geschreven"]

    private static func isKept(_ name: String) -> Bool {
        kept.contains(name) || name.hasPrefix("tot-")
    }
}
