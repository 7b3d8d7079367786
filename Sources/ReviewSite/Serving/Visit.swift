import Register
import ReportingModel

/// One request, after the gate let it through: who asks for what, in which language.
struct Visit: Sendable {
    let site: Site
    /// `nil` only on routes that are open to everyone.
    var account: Account?
    let language: Language
    /// The path as it was asked for.
    let path: String
    /// What stands in the path where the route has a name, such as `{delivery}`.
    let parameters: [String: String]
    let query: Fields
    /// What was sent with the form; empty for a GET.
    var form: Fields
    /// Whether a form is sent, and no page asked for.
    var isForm = false
    /// Of a form that cannot be handled now, what must not be lost.
    var draft: Draft?
    /// Where the request came from, for the log: an address.
    let origin: String
    /// `false` when a proxy stands before the site and did not say who visits.
    let isOriginNamed: Bool
    /// Whether the site was asked for by a number or as `localhost`: names can be anybody's.
    let isHostOurs: Bool
    /// The secret of the browser; it has one on every page, logged in or not.
    var token: SecretToken
    let now: Instant
    /// What the browser shows of having been here before (``KnownBrowser``).
    var browserCookie: String?
    /// The files that came with the form.
    var uploaded = UploadedFiles()

    var words: Words { Words(language: language) }

    /// The account, on a route that is not open to everyone.
    func visitor() throws -> Account {
        guard let account else { throw SiteError.mustLogIn }
        return account
    }

    func read<Value>(_ body: (RegisterSnapshot) throws -> Value) throws -> Value { try site.register.read(body) }
}

/// Names with their values, as in a query or a form.
struct Fields: Sendable, Hashable {
    let list: [(name: String, value: String)]

    init(_ list: [(name: String, value: String)] = []) { self.list = list }

    /// The first value with this name, without space around it; `nil` when it is not there or empty.
    subscript(name: String) -> String? {
        let value = list.first { $0.name == name }?.value.trimmingSpace()
        return value?.isEmpty == false ? value : nil
    }

    static func == (left: Fields, right: Fields) -> Bool { left.list.elementsEqual(right.list, by: ==) }

    func hash(into hasher: inout Hasher) {
        for (name, value) in list {
            hasher.combine(name)
            hasher.combine(value)
        }
    }
}

/// What a handler gives back.
enum Reply: Sendable {
    /// A page in the frame of the site.
    case page(Page)
    /// To another page of the site, after a form was handled.
    case redirect(String)
    /// To another page, with the secret of a new session; `browser` is the cookie by which the browser is known later.
    case loggedIn(SecretToken, String, browser: String? = nil)
    /// To the same page in another language.
    case language(Language, String)
    /// A file from disk with this fingerprint; `name` is what the browser stores it as.
    case file(path: String, hash: ContentHash, name: String, type: String)
    /// A page that a consolidation wrote, to be read in the browser.
    case shown(path: String, hash: ContentHash)
    /// Anything else, whole.
    case bytes([UInt8], type: String, status: Int = 200, name: String? = nil)
    /// For a program.
    case document(APIDocument)
    /// To what is there as soon as `path` gives one, asked again and again for a short time; otherwise elsewhere.
    case soon(path: @Sendable () throws -> String?, otherwise: String)
}

/// What stands inside the frame.
struct Page: Sendable {
    var title: String
    var content: HTMLText
    var status = 200
    /// So many seconds later the browser asks again; `nil` is never.
    var refresh: Int?
    /// Whether the title is a text of the configuration.
    var isTitleConfigured = false
}

/// Why there is no ordinary answer.
enum SiteError: Error {
    case mustLogIn
    case notAllowed
    case notFound
    /// A form that was not sent from our own page, or after the session ended.
    case staleForm
    /// The request makes no sense; the words say why.
    case wrongRequest(Text)
    /// More than we take.
    case tooLarge(Text)
    /// The request came so slowly that we do not wait for its end.
    case tooSlow
    /// Too much at once; later it will work.
    case busy
    /// So many uploads of this partner are under way that another must wait.
    case busyWithOwn
    /// This address is there, but not for this; the methods that it takes, as in the header `Allow`.
    case wrongMethod(allowed: String)
    /// Something went wrong on our side while a file came in; it was not taken.
    case notReceived(cause: String)
}
