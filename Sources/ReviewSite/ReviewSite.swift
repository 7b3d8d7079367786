import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
package import Logging
import NIOCore
package import Register
package import ReportingModel
import ServiceLifecycle

/// The review site as a service: listens until it is asked to stop.
///
/// A site that cannot listen, because its port is taken or its certificate cannot be read, does not stop the intake of
/// files: it says so in the log and tries again.
package struct ReviewSite: Service {
    private let site: Site
    private let settings: SiteSettings
    private let logger: Logger
    /// Told of the port when the site is open.
    private let opened: @Sendable (Int) -> Void

    package init(register: Register, world: SiteWorld, settings: SiteSettings, logger: Logger) {
        let site = Site(
            register: register, world: world, isSecure: settings.certificate != nil || settings.isBehindProxy,
            isBehindProxy: settings.isBehindProxy, proxies: Set(settings.proxies.map(NetworkAddress.plain)))
        self.init(site: site, settings: settings, logger: logger)
    }

    init(site: Site, settings: SiteSettings, logger: Logger, opened: @escaping @Sendable (Int) -> Void = { _ in }) {
        self.site = site
        self.settings = settings
        self.logger = logger
        self.opened = opened
    }

    /// How long after a failure to listen it is tried again.
    private static let patience = Duration.seconds(30)

    package func run() async throws {
        while !Task.isCancelled, !Task.isShuttingDownGracefully {
            do {
                try await application().run()
                guard !Task.isCancelled, !Task.isShuttingDownGracefully else { return }
                throw StoppedListening()
            } catch {
                logger.error(
                    "the review site cannot be served; tried again in half a minute",
                    metadata: [
                        "site.address": "\(settings.address):\(settings.port)", "cause": "\(error)",
                    ])
                try? await cancelWhenGracefulShutdown { try await Task.sleep(for: ReviewSite.patience) }
            }
        }
    }

    /// The server ended by itself, as when the system has no more files for its connections.
    private struct StoppedListening: Error, CustomStringConvertible {
        let description = "it stopped listening"
    }

    private func application() throws -> some ApplicationProtocol {
        let router = SiteRouter(site: site, logger: logger).router()
        var quiet = logger
        // What browsers do wrong is not news for an administrator.
        quiet.logLevel = max(logger.logLevel, .warning)
        return Application(
            router: router, server: try server,
            configuration: ApplicationConfiguration(
                address: .hostname(settings.address, port: settings.port),
                availableConnectionsDelegate: MaximumAvailableConnections(settings.connections, logger: quiet)),
            onServerRunning: { [logger, settings, opened] channel in
                let port = channel.localAddress?.port ?? settings.port
                logger.notice(
                    "the review site is open",
                    metadata: [
                        "site.url": "\(settings.certificate == nil ? "http" : "https")://\(settings.address):\(port)/"
                    ])
                opened(port)
            }, logger: quiet)
    }

    private var server: HTTPServerBuilder {
        get throws {
            let share = ConnectionShare(most: max(10, settings.connections / 2))
            let silence = TimeAmount(site.patience.silence)
            let configuration = HTTP1Channel.Configuration(
                additionalChannelHandlers: [
                    AddressLimit(share, trusts: site.trusts), SlowReaderTimeout(patience: silence),
                    ClosingTimeout(patience: TimeAmount(site.patience.closing)),
                ], idleTimeout: silence,
                httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
                    maxHeaderFieldSize: 16 * 1_024, maxHeaderListSize: 32 * 1_024, maxHeaderFieldCount: 100))
            let http = HTTPServerBuilder { responder in
                HTTP1Channel(
                    responder: { request, writer, channel in
                        // Programs that ask before they send a file wait for this (RFC 9110, 10.1.1).
                        if request.headers[.expect]?.lowercased() == "100-continue" {
                            try await writer.writeInformationalHead(HTTPResponse(status: .continue))
                        }
                        try await responder(request, writer, channel)
                    }, configuration: configuration)
            }
            guard let certificate = settings.certificate, let key = settings.privateKey else { return http }
            let served = try SiteCertificate(certificate: certificate, privateKey: key)
            site.certificate.validity = served.validity
            if let warning = site.certificate.warning(now: site.world.now()) {
                logger.warning("the certificate needs care", metadata: ["what": "\(warning[.en])"])
            }
            return try .tls(http, tlsConfiguration: served.configuration)
        }
    }
}
