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
    private let missingForward = Once()

    init(site: Site, logger: Logger) {
        self.site = site
        self.logger = logger
    }

    /// What a program is told to wait when too much comes in at once.
    private static let secondsUntilRetry = "30"
    /// The most that a form may hold, in bytes.
    private static let formLimit = 64 * 1_024

    func router() -> Router<SiteContext> {
        let router = Router(context: SiteContext.self)
        for route in Route.all + Route.formPages {
            for method in route.method == .get ? [HTTPRequest.Method.get, .head] : [.post] {
                router.on(RouterPath(route.path), method: method) { request, context in
                    await respond(to: request, context, route)
                }
            }
        }
        for (path, routes) in Dictionary(grouping: Route.all + Route.formPages, by: \.path) {
            let takesForms = routes.contains { $0.method == .post }
            let other: [HTTPRequest.Method] = [.put, .patch, .delete, .options]
            let refusal = routes[0].refusing(allowed: takesForms ? "GET, HEAD, POST" : "GET, HEAD")
            for method in takesForms ? other : [.post] + other {
                router.on(RouterPath(path), method: method) { request, context in
                    await respond(to: request, context, refusal)
                }
            }
        }
        // Also what no route knows goes through here, so that it gets a page and the same headers.
        router.add(middleware: NotFoundPages(respond: { await respond(to: $0, $1, nil) }))
        return router
    }

    private func respond(to request: Request, _ context: SiteContext, _ route: Route?) async -> Response {
        let begun = ContinuousClock.now
        let response = await answer(request, context, route)
        let duration = begun.duration(to: .now)
        let key = RequestTally.Key(
            route: route?.path ?? "unknown", method: request.method.rawValue, status: response.status.code)
        site.requests.add(key, took: duration)
        // What is asked every few seconds is no news. Never the path or the query: they may hold names.
        logger.log(
            level: route?.isRoutine == true ? .debug : .info, "request",
            metadata: [
                "http.method": "\(key.method)", "http.route": "\(key.route)", "http.status": "\(key.status)",
                "http.milliseconds": "\(Int(duration / .milliseconds(1)))",
            ])
        return response
    }

    private func answer(_ request: Request, _ context: SiteContext, _ route: Route?) async -> Response {
        let browser = Browser(request, site)
        let body = BodyReading(request: request, patience: site.patience)
        let door = route?.door ?? (APIDocument.isPath(request.uri.path) ? .program : .browser)
        var visit = self.visit(of: request, context, browser, door)
        var response: Response
        var isCutOff = false
        do {
            guard request.namesOneHost else { throw CutOff(cause: SiteError.wrongRequest(SiteRouter.oneHost)) }
            visit = try await work.run { [visit] in try recognised(visit, browser, door) }
            guard let route, route.isWrittenAs(request.uri.path) else { throw SiteError.notFound }
            try visit.checkAccess(to: route)
            // Before a body was there: whoever sent it slowly may have been shut out meanwhile.
            let recheck = { @Sendable [visit] in
                let visit = try recognised(visit, browser, door)
                try visit.checkAccess(to: route)
                return visit
            }
            if route.takesFiles {
                (visit.form, visit.uploaded) = try await UploadReading(
                    request: request, body: body, visit: visit, work: work, recheck: recheck
                ).read()
            } else if route.method == .post {
                visit.form = try await form(of: request, body)
                // A page of another site can send a form here, but it cannot know the token of this browser.
                guard visit.isFromOwnPage else { throw SiteError.staleForm }
            }
            let isBodyRead = body.isBegun
            let reply = try await work.run(in: try await turn(of: visit, route)) { [visit] in
                var visit = visit
                if isBodyRead { visit.account = try recheck().account }
                return try route.handle(visit)
            }
            response = try await self.response(to: visit, reply, context)
        } catch let cut as CutOff {
            response = await failed(cut.cause, visit, door, context)
            isCutOff = true
        } catch {
            (visit.draft, isCutOff) = await draft(request, body, visit, route, after: error)
            response = await failed(error, visit, door, context)
        }
        if !isCutOff { isCutOff = !(await body.readAway()) }
        SecurityHeaders.add(to: &response, isSecure: site.isSecure)
        let opensForm = route?.access == .everyone || visit.draft != nil
        // Not with the style sheet, which others may keep and give to the next visitor.
        if browser.token == nil, response.headers[.setCookie] == nil, opensForm, door == .browser,
            response.headers[.cacheControl] == "no-store"
        {
            response.headers[.setCookie] = visit.cookie(visit.token)
        }
        if request.method == .head { response = response.createHeadResponse() }
        return isCutOff ? response.hangingUp(after: site.patience.hangUp) : response
    }

    private static let oneHost = Text(
        nl: "Uw programma noemde geen adres, of meer dan een (Host).",
        en: "Your program named no host, or more than one (Host).")

    /// The visit, before anybody knows whose it is.
    private func visit(
        of request: Request, _ context: SiteContext, _ browser: Browser, _ door: Route.Door
    ) -> Visit {
        let language = (try? site.world.catalogue().settings.language) ?? .nl
        let isFromProxy = site.isBehindProxy && site.trusts(proxy: context.address)
        let forwarded = isFromProxy ? browser.forwarded.flatMap { NetworkAddress.last(inForwarded: $0) } : nil
        let isOriginNamed = forwarded != nil || !isFromProxy
        if !isOriginNamed, door != .probe, missingForward.isFirst() {
            logger.warning(
                "the proxy does not say who visits",
                metadata: ["advice": "let it send X-Forwarded-For with the address of the visitor"])
        }
        return Visit(
            site: site, account: nil, language: browser.language(at: door) ?? language, path: request.uri.path,
            parameters: Dictionary(context.parameters.map { (String($0.key), String($0.value)) }) { $1 },
            query: Fields(urlEncoded: request.uri.query ?? ""), form: Fields(),
            isForm: request.method == .post, origin: forwarded ?? context.address, isOriginNamed: isOriginNamed,
            isHostOurs: NetworkAddress.isOurs(host: request.head.authority ?? ""),
            token: browser.token ?? SecretToken(),
            now: site.world.now(), browserCookie: request.cookies[site.browserCookieName]?.value)
    }

    /// The visit with its account: of a session, or of the token that a program shows. A program's door has no other, so
    /// that no page of another site can ask it anything through somebody's browser.
    private func recognised(_ visit: Visit, _ browser: Browser, _ door: Route.Door) throws -> Visit {
        var visit = visit
        if let token = browser.bearerToken, door != .browser {
            visit.account = try visit.read { try $0.account(ofToken: token.hash) }
        } else if browser.token != nil, door != .program {
            visit.account = try site.register.account(
                ofSession: visit.token.hash, limits: site.sessionLimits, at: visit.now)
        }
        return visit
    }

    /// Whose turn it is to hash a password: who is known does not wait for those who guess.
    private func turn(of visit: Visit, _ route: Route) async throws -> BlockingWork.Turn {
        guard route.isCostly else { return .any }
        let isKnown = try await work.run {
            try visit.account != nil || LoginPage.knownBrowser(visit, account: visit.form["naam"]) != nil
        }
        return isKnown ? .passwordOfKnown : .passwordOfAnybody
    }

    /// What was typed in a form whose sender must log in first, or whose page is from before they did.
    ///
    /// Only from a page of ours, as its token or the browser says: another site could put words in somebody's mouth.
    ///
    /// - Returns: also whether the end of the form is not waited for.
    private func draft(
        _ request: Request, _ body: BodyReading, _ visit: Visit, _ route: Route?, after error: any Error
    ) async -> (Draft?, isCutOff: Bool) {
        guard route?.keepsText == true else { return (nil, false) }
        switch error {
        case SiteError.mustLogIn, SiteError.staleForm: break
        default: return (nil, false)
        }
        var visit = visit
        do {
            if !body.isBegun { visit.form = try await form(of: request, body) }
        } catch is CutOff {
            return (nil, true)
        } catch {
            return (nil, false)
        }
        guard visit.isFromOwnPage || request.headers[.secFetchSite] == "same-origin" else { return (nil, false) }
        return (Draft(page: Route.page(ofForm: visit.path), visit.form), false)
    }

    private func form(of request: Request, _ body: BodyReading) async throws -> Fields {
        guard request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true else {
            throw SiteError.wrongRequest(
                Text(nl: "Dit formulier kunnen wij niet lezen.", en: "We cannot read this form."))
        }
        return Fields(urlEncoded: String(buffer: try await body.whole(limit: SiteRouter.formLimit)))
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
        case .loggedIn(let token, let path, let browser):
            var response = Response.redirect(to: path)
            response.headers[.setCookie] = visit.cookie(token)
            if let browser {
                response.headers[values: .setCookie].append(
                    visit.cookie(site.browserCookieName, browser) + "; Max-Age=31536000")
            }
            return response
        case .language(let language, let path):
            var response = Response.redirect(to: path)
            response.headers[.setCookie] =
                "taal=\(language.rawValue); Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly\(site.isSecure ? "; Secure" : "")"
            return response
        case .file(let path, let hash, let name, let type):
            let body = try await work.run { try DownloadedFile(path: path, expected: hash) }.body(work)
            return Response(
                status: .ok,
                headers: [.contentType: type, .contentDisposition: disposition(name), .cacheControl: "no-store"],
                body: body)
        case .shown(let path, let hash):
            let body = try await work.run { try DownloadedFile(path: path, expected: hash) }.body(work)
            return Response(
                status: .ok,
                headers: [
                    .contentType: "text/html; charset=utf-8", .cacheControl: "no-store",
                    .contentSecurityPolicy: SecurityHeaders.policyOfPublishedPages,
                ], body: body)
        case .bytes(let bytes, let type, let status, let name):
            var headers: HTTPFields = [.contentType: type]
            headers[.cacheControl] = type.hasPrefix("text/css") ? "public, max-age=86400" : "no-store"
            if let name { headers[.contentDisposition] = disposition(name) }
            return Response(
                status: HTTPResponse.Status(code: status), headers: headers,
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        case .document(let document):
            return document.response
        case .soon(let path, let otherwise):
            return Response.redirect(to: try await soon(path) ?? otherwise)
        }
    }

    /// How often is looked again.
    private static let step = Duration.milliseconds(40)

    /// Looks again and again, without holding a thread in between; `nil` when it takes too long.
    private func soon(_ path: @escaping @Sendable () throws -> String?) async throws -> String? {
        let end = ContinuousClock.now.advanced(by: site.patience.answer)
        while true {
            if let found = try await work.run(path) { return found }
            guard ContinuousClock.now < end else { return nil }
            try await Task.sleep(for: SiteRouter.step)
        }
    }

    /// Always a download: what a partner sent is never shown by the browser as a page of ours (RFC 6266).
    private func disposition(_ name: String) -> String { "attachment; filename*=UTF-8''" + Fields.encoded(name) }

    private func failed(
        _ error: any Error, _ visit: Visit, _ door: Route.Door, _ context: SiteContext
    ) async -> Response {
        let cause: String? =
            switch error {
            case SiteError.notReceived(let cause): cause
            case is SiteError: nil
            default: "\(error)"
            }
        if let cause { logger.error("a page failed", metadata: ["path": "\(visit.path)", "cause": "\(cause)"]) }
        noteRefusal(error, visit)
        let reply: Reply =
            door == .browser ? ErrorPage(visit: visit, error: error).reply : .document(.problem(error, visit.language))
        do {
            var response = try await response(to: visit, reply, context)
            switch error {
            case SiteError.wrongMethod(let allowed): response.headers[.allow] = allowed
            case SiteError.busy, SiteError.busyWithOwn: response.headers[.retryAfter] = SiteRouter.secondsUntilRetry
            default: break
            }
            return response
        } catch {
            return Response(status: .internalServerError)
        }
    }

    /// Who tries what they may not, or looks for what is not there, can be found in the log.
    private func noteRefusal(_ error: any Error, _ visit: Visit) {
        let level: Logger.Level
        switch error {
        case SiteError.notAllowed, SiteError.staleForm: level = .warning
        case SiteError.notFound where visit.account != nil: level = .notice
        default: return
        }
        logger.log(
            level: level, "refused",
            metadata: ["account": "\(visit.account?.name ?? "-")", "origin": "\(visit.origin)"])
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
    /// Of a program, which is no browser but says the same things.
    let bearerToken: SecretToken?
    private let chosenLanguage: Language?
    private let acceptedLanguage: Language?
    /// As whoever is at the other end of the connection sent it.
    let forwarded: String?

    init(_ request: Request, _ site: Site) {
        token = request.cookies[site.cookieName].flatMap { SecretToken($0.value) }
        let authorization =
            request.headers[.authorization]?.split(separator: " ", omittingEmptySubsequences: true) ?? []
        bearerToken =
            authorization.count == 2 && authorization[0].lowercased() == "bearer"
            ? SecretToken(authorization[1]) : nil
        chosenLanguage = request.cookies["taal"].flatMap { Language(rawValue: $0.value) }
        acceptedLanguage = request.headers[.acceptLanguage].flatMap { Language(rawValue: $0.prefix(2).lowercased()) }
        forwarded = request.headers[values: .forwardedFor].last
    }

    func language(at door: Route.Door) -> Language? { door == .browser ? chosenLanguage : acceptedLanguage }
}

extension HTTPField.Name {
    fileprivate static let forwardedFor = Self("X-Forwarded-For") ?? .via
    fileprivate static let secFetchSite = Self("Sec-Fetch-Site") ?? .via
}

extension Visit {
    fileprivate func checkAccess(to route: Route) throws {
        // Also a page of another site can let a browser on this machine ask, under a name of its own.
        let isThisMachine = LoopbackAddress.matches(origin) && (isOriginNamed && isHostOurs || route.tellsNothing)
        if route.access == .everyone || route.door == .probe && isThisMachine { return }
        guard let account else { throw SiteError.mustLogIn }
        guard route.access.admits(account.role) else { throw SiteError.notAllowed }
    }

    /// Whether the form carries the token that only a page of this browser has.
    fileprivate var isFromOwnPage: Bool { form[FormToken.name].map(token.accepts(formToken:)) ?? false }

    fileprivate func cookie(_ token: SecretToken) -> String { cookie(site.cookieName, token.text) }

    fileprivate func cookie(_ name: String, _ value: String) -> String {
        "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax\(site.isSecure ? "; Secure" : "")"
    }
}

extension Request {
    /// Whether it says once for which host it is meant, as it must (RFC 9112, 3.2). The server takes the first host out
    /// of the headers.
    fileprivate var namesOneHost: Bool {
        head.authority?.isEmpty == false && !headers.contains { $0.name.canonicalName == "host" }
    }
}

extension Response {
    /// The same answer, after which the connection is closed: nothing more is read from it.
    fileprivate func hangingUp(after pause: Duration) -> Response {
        var response = self
        response.headers[.connection] = "close"
        let body = self.body
        response.body = ResponseBody(contentLength: body.contentLength) { writer in
            try await body.write(writer)
            // Time to read it: closing drops what is still on its way.
            try? await Task.sleep(for: pause)
            throw HangUp()
        }
        return response
    }
}

/// Ends a connection on purpose.
struct HangUp: Error {}
