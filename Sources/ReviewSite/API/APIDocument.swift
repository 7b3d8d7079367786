import HTTPTypes
import Hummingbird
import NIOCore
import ReportingModel

/// An answer to a program: JSON with the headers that the API rules of the Dutch government ask for (NLGov REST API
/// Design Rules 2.0: `API-Version`, problem documents by RFC 9457).
struct APIDocument: Sendable {
    /// Major.minor.patch of the interface; the first stands in its addresses.
    static let version = "1.0.0"

    var bytes: [UInt8]
    var type = "application/json"
    var status = 200
    var headers: [(name: String, value: String)] = []

    init(_ json: JSONText) { bytes = json.bytes }

    init(text: String, type: String, status: Int = 200) {
        bytes = Array(text.utf8)
        self.type = type
        self.status = status
    }

    /// Whether a path belongs to programs, also when nothing is there.
    static func isPath(_ path: String) -> Bool { path == "/v1" || path.hasPrefix("/v1/") }

    var response: Response {
        var fields: HTTPFields = [.contentType: type, .cacheControl: "no-store"]
        for (name, value) in [("API-Version", APIDocument.version)] + headers.map({ ($0.name, $0.value) }) {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        return Response(
            status: HTTPResponse.Status(code: status), headers: fields,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension APIDocument {
    /// Why there is no ordinary answer, in the language of the asker; never what went wrong inside.
    static func problem(_ error: any Error, _ language: Language) -> APIDocument {
        let words = Words(language: language)
        switch error {
        case SiteError.mustLogIn:
            var document = problem(
                401, "Unauthorized",
                words(
                    "Stuur een geldige sleutel (token) mee: “Authorization: Bearer …”. U maakt een sleutel op de pagina van uw account.",
                    "Send a valid token: “Authorization: Bearer …”. Tokens are made on the page of your account."),
                language)
            document.headers.append(("WWW-Authenticate", "Bearer"))
            return document
        case SiteError.notAllowed:
            return problem(
                403, "Forbidden", words("Uw account mag dit niet zien.", "Your account may not see this."), language)
        case SiteError.notFound:
            return problem(404, "Not Found", words("Dit is er niet.", "There is no such thing."), language)
        case SiteError.wrongMethod:
            return problem(
                405, "Method Not Allowed",
                words("Dit adres kunt u alleen lezen.", "This address can only be read."), language)
        case SiteError.wrongRequest(let text), SiteError.tooLarge(let text):
            return problem(400, "Bad Request", words(text), language)
        default:
            return problem(
                500, "Internal Server Error",
                words(
                    "Er ging iets mis bij ons. Probeer het over een minuut nog eens.",
                    "Something went wrong on our side. Try again in a minute."), language)
        }
    }

    private static func problem(_ status: Int, _ title: String, _ detail: String, _ language: Language) -> APIDocument {
        var document = APIDocument(
            .object([
                ("type", .string("about:blank")), ("title", .string(title)), ("status", .integer(status)),
                ("detail", .string(detail)),
            ]))
        document.type = "application/problem+json"
        document.status = status
        document.headers = [("Content-Language", language.rawValue)]
        return document
    }
}
