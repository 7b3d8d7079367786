import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Register
import ReportingModel

/// Lets every request in through one gate: who is it, may they go there, was the form ours; then the handler.
struct SiteRouter: Sendable {
    let site: Site
    let logger: Logger
    private let work = BlockingWork()

    init(site: Site, logger: Logger) {
        self.site = site
        self.logger = logger
    }

    /// The most that a form may hold, in bytes.
    private static let formLimit = 64 * 1_024

    func router() -> Router<SiteContext> {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        for route in Route.all {
            router.on(RouterPath(route.path), method: route.method == .get ? .get : .post) { request, context in
                await respond(to: request, context, route)
            }
        }
        // Also what no route knows goes through here, so that it gets a page and the same headers.
        router.add(middleware: NotFoundPages(respond: { await respond(to: $0, $1, nil) }))
        return router
    }

    private func respond(to request: Request, _ context: SiteContext, _ route: Route?) async -> Response {
        let browser = Browser(request, site)
        let language = (try? site.world.catalogue().settings.language) ?? .nl
        var visit = Visit(
            site: site, account: nil, language: browser.language ?? language, path: request.uri.path,
            parameters: Dictionary(context.parameters.map { (String($0.key), String($0.value)) }) { $1 },
            query: Fields(urlEncoded: request.uri.query ?? ""), form: Fields(), origin: browser.address(context),
            token: browser.token ?? SecretToken(), now: site.world.now())
        var response: Response
        do {
            if browser.token != nil {
                visit = try await work.run { [visit] in try visit.recognised() }
            }
            guard let route else { throw SiteError.notFound }
            try visit.checkAccess(to: route)
            if route.method == .post { visit = visit.with(form: try await form(of: request, visit)) }
            let reply = try await work.run(isCostly: route.isCostly) { [visit] in
                try route.handle(visit)
            }
            response = try await self.response(to: visit, reply, context)
        } catch {
            response = await failed(error, visit, context)
        }
        SecurityHeaders.add(to: &response, isSecure: site.isSecure)
        if browser.token == nil, response.headers[.setCookie] == nil, route?.access == .everyone {
            response.headers[.setCookie] = visit.cookie(visit.token)
        }
        return response
    }

    private func form(of request: Request, _ visit: Visit) async throws -> Fields {
        guard request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true else {
            throw SiteError.wrongRequest(
                Text(nl: "Dit formulier kunnen wij niet lezen.", en: "We cannot read this form."))
        }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: SiteRouter.formLimit)
        } catch {
            throw SiteError.wrongRequest(Text(nl: "Dit formulier is te groot.", en: "This form is too large."))
        }
        let form = Fields(urlEncoded: String(buffer: body))
        // A page of another site can send a form here, but it cannot know the token of this browser.
        guard let token = form[FormToken.name], visit.token.accepts(formToken: token) else { throw SiteError.staleForm }
        return form
    }

    private func response(to visit: Visit, _ reply: Reply, _ context: SiteContext) async throws -> Response {
        switch reply {
        case .page(let page):
            let html = SiteFrame(visit: visit, page: page).html
            return Response(
                status: HTTPResponse.Status(code: page.status),
                headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
        case .redirect(let path):
            precondition(path.hasPrefix("/") && !path.hasPrefix("//"), "only within the site")
            return Response.redirect(to: path)
        case .loggedIn(let token, let path):
            var response = Response.redirect(to: path)
            response.headers[.setCookie] = visit.cookie(token)
            return response
        case .language(let language, let path):
            var response = Response.redirect(to: path)
            response.headers[.setCookie] =
                "taal=\(language.rawValue); Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly\(site.isSecure ? "; Secure" : "")"
            return response
        case .file(let path, let name, let type):
            let body = try await FileIO().loadFile(path: path, context: context)
            return Response(
                status: .ok,
                headers: [.contentType: type, .contentDisposition: disposition(name), .cacheControl: "no-store"],
                body: body)
        case .bytes(let bytes, let type, let status, let name):
            var headers: HTTPFields = [.contentType: type]
            headers[.cacheControl] = type.hasPrefix("text/css") ? "public, max-age=86400" : "no-store"
            if let name { headers[.contentDisposition] = disposition(name) }
            return Response(
                status: HTTPResponse.Status(code: status), headers: headers,
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        }
    }

    /// Always a download: what a partner sent is never shown by the browser as a page of ours (RFC 6266).
    private func disposition(_ name: String) -> String { "attachment; filename*=UTF-8''" + Fields.encoded(name) }

    private func failed(_ error: any Error, _ visit: Visit, _ context: SiteContext) async -> Response {
        let reply = ErrorPage(visit: visit, error: error).reply
        if !(error is SiteError) {
            logger.error("a page failed", metadata: ["path": "\(visit.path)", "cause": "\(error)"])
        }
        do {
            return try await response(to: visit, reply, context)
        } catch {
            return Response(status: .internalServerError)
        }
    }
}

/// Answers what no route knows.
private struct NotFoundPages: RouterMiddleware {
    let respond: @Sendable (Request, SiteContext) async -> Response

    func handle(
        _ request: Request, context: SiteContext, next: @concurrent (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            return await respond(request, context)
        }
    }
}

/// What the browser says of itself.
private struct Browser {
    let token: SecretToken?
    let language: Language?
    private let forwarded: String?

    init(_ request: Request, _ site: Site) {
        token = request.cookies[site.cookieName].flatMap { SecretToken($0.value) }
        language = request.cookies["taal"].flatMap { Language(rawValue: $0.value) }
        forwarded = site.isBehindProxy ? request.headers[values: .forwardedFor].last : nil
    }

    /// The last address in the list is the one that our own proxy saw; what stands before it anybody can write.
    func address(_ context: SiteContext) -> String {
        guard let last = forwarded?.split(separator: ",").last else { return context.address }
        return String(String(last).trimmingSpace().prefix(45))
    }
}

extension HTTPField.Name {
    fileprivate static let forwardedFor = Self("X-Forwarded-For") ?? .via
}

extension Visit {
    /// The same visit, with the account whose session the browser has.
    fileprivate func recognised() throws -> Visit {
        let account = try site.register.account(ofSession: token.hash, limits: site.sessionLimits, at: now)
        return Visit(
            site: site, account: account, language: language, path: path, parameters: parameters, query: query,
            form: form, origin: origin, token: token, now: now)
    }

    fileprivate func with(form: Fields) -> Visit {
        Visit(
            site: site, account: account, language: language, path: path, parameters: parameters, query: query,
            form: form, origin: origin, token: token, now: now)
    }

    fileprivate func checkAccess(to route: Route) throws {
        if route.access == .everyone { return }
        guard let account else { throw SiteError.mustLogIn }
        guard route.access.admits(account.role) else { throw SiteError.notAllowed }
    }

    fileprivate func cookie(_ token: SecretToken) -> String {
        "\(site.cookieName)=\(token.text); Path=/; HttpOnly; SameSite=Lax\(site.isSecure ? "; Secure" : "")"
    }
}
