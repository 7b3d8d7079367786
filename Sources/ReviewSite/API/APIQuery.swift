import Register
import ReportingModel

/// What stands behind the `?` of a request, checked: a name that a list does not know is a mistake, not a filter that
/// filters nothing.
struct APIQuery {
    static let usualLimit = 50
    static let mostItems = 500
    private static let longestValue = 200

    private let visit: Visit

    /// - Parameter known: the filters of this list; `limit` and `cursor` go with every list that has pages.
    init(_ visit: Visit, known: Set<String>) throws {
        self.visit = visit
        var seen: Set<String> = []
        let list = known.sorted().joined(separator: ", ")
        for (name, value) in visit.query.list {
            guard known.contains(name) else {
                throw SiteError.wrongRequest(
                    Text(
                        nl:
                            "Onbekende parameter. Dit adres kent \(known.isEmpty ? "geen parameters" : "alleen: " + list).",
                        en:
                            "Unknown parameter. This address knows \(known.isEmpty ? "no parameters" : "only: " + list)."
                    ))
            }
            guard seen.insert(name).inserted, value.utf8.count <= APIQuery.longestValue else {
                throw APIQuery.mistake(name)
            }
        }
    }

    subscript(name: String) -> String? { visit.query[name] }

    var limit: Int {
        get throws {
            guard let text = visit.query["limit"] else { return APIQuery.usualLimit }
            guard let limit = Int(text), (1...APIQuery.mostItems).contains(limit), "\(limit)" == text else {
                throw APIQuery.mistake(
                    "limit",
                    allowed: Text(nl: "1 tot en met \(APIQuery.mostItems)", en: "1 to \(APIQuery.mostItems)"))
            }
            return limit
        }
    }

    /// The numbers of the cursor; empty for the first page.
    func cursor(count: Int) throws -> [Int64] {
        guard let text = visit.query["cursor"] else { return [] }
        let numbers = text.split(separator: ".", omittingEmptySubsequences: false).compactMap { Int64($0) }
        guard numbers.count == count, numbers.allSatisfy({ $0 >= 0 }) else { throw APIQuery.mistake("cursor") }
        return numbers
    }

    /// - Parameter allowed: what the answer to another word says.
    func word<Word: RawRepresentable>(
        _ name: String, allowed: Text? = nil
    ) throws -> Word? where Word.RawValue == String {
        try visit.query[name].map { text in
            guard let word = Word(rawValue: text) else { throw APIQuery.mistake(name, allowed: allowed) }
            return word
        }
    }

    static func mistake(_ name: String, allowed: Text? = nil) -> SiteError {
        let wrong = Text(nl: "De waarde van “\(name)” klopt niet.", en: "The value of “\(name)” is wrong.")
        guard let allowed else { return .wrongRequest(wrong) }
        return .wrongRequest(
            Text(nl: "\(wrong.nl) Dit mag: \(allowed.nl).", en: "\(wrong.en) Allowed: \(allowed.en)."))
    }

    /// The partner to whom this account is bound, otherwise the one that was asked for.
    func partner() throws -> String? {
        let own = try visit.visitor().partner
        let asked = visit.query["partner"]
        // Another partner's name gives the same as a name that nobody has: nothing.
        return own.map { own in asked == nil || asked == own ? own : "" } ?? asked
    }

    /// A list and how to go on: `items`, and `next` with the address of the following page.
    func document(_ items: [JSONText], next: [Int64]?) -> Reply {
        let address = next.map { numbers in
            let cursor = numbers.map(String.init).joined(separator: ".")
            let kept = visit.query.list.filter { $0.name != "cursor" }
            return visit.path + "?" + Fields(kept + [("cursor", cursor)]).urlEncoded
        }
        var document = APIDocument(.object([("items", .array(items)), ("next", .optional(address))]))
        if let address { document.headers.append(("Link", "<\(address)>; rel=\"next\"")) }
        return .document(document)
    }
}
