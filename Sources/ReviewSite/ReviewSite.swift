import Hummingbird
import HummingbirdCore
import HummingbirdTLS
package import Logging
import NIOCore
import NIOSSL
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

    package init(register: Register, world: SiteWorld, settings: SiteSettings, logger: Logger) {
        site = Site(
            register: register, world: world, isSecure: settings.certificate != nil || settings.isBehindProxy,
            isBehindProxy: settings.isBehindProxy)
        self.settings = settings
        self.logger = logger
    }

    /// How long after a failure to listen it is tried again.
    private static let patience = Duration.seconds(30)
    /// A connection that says nothing for so long is closed, so that slow senders do not hold all of them.
    private static let idleTimeout = TimeAmount.seconds(30)

    package func run() async throws {
        while !Task.isCancelled, !Task.isShuttingDownGracefully {
            do {
                try await application().run()
                return
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

    private func application() throws -> some ApplicationProtocol {
        let router = SiteRouter(site: site, logger: logger).router()
        let http = HTTPServerBuilder.http1(
            configuration: HTTP1Channel.Configuration(
                idleTimeout: ReviewSite.idleTimeout,
                httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
                    maxHeaderFieldSize: 16 * 1_024, maxHeaderListSize: 32 * 1_024, maxHeaderFieldCount: 100)))
        var quiet = logger
        // What browsers do wrong is not news for an administrator.
        quiet.logLevel = max(logger.logLevel, .warning)
        return Application(
            router: router, server: try tls.map { try .tls(http, tlsConfiguration: $0) } ?? http,
            configuration: ApplicationConfiguration(address: .hostname(settings.address, port: settings.port)),
            onServerRunning: { [logger, settings] channel in
                let port = channel.localAddress?.port ?? settings.port
                logger.notice(
                    "the review site is open",
                    metadata: [
                        "site.url": "\(settings.certificate == nil ? "http" : "https")://\(settings.address):\(port)/"
                    ])
            }, logger: quiet)
    }

    private var tls: TLSConfiguration? {
        get throws {
            guard let certificate = settings.certificate, let key = settings.privateKey else { return nil }
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
                privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
            configuration.minimumTLSVersion = .tlsv12
            return configuration
        }
    }
}
