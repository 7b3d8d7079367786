import Register
import ReportingModel

/// The original of a delivery as a download; who took it stands in the log.
enum OriginalDownload {
    static func give(_ visit: Visit) throws -> Reply {
        guard let name = visit.parameters["delivery"],
            let delivery = try visit.read({ try $0.delivery(named: name) }), delivery.outcome != .quarantined,
            let path = visit.site.world.original(delivery)
        else { throw SiteError.notFound }
        try visit.site.register.append(
            Event(
                at: visit.now, actor: try visit.visitor().name, action: .downloaded, object: delivery.name,
                origin: visit.origin, detail: delivery.fileName.printable))
        return .file(
            path: path, hash: delivery.contentHash, name: delivery.fileName.printable,
            type: "application/octet-stream")
    }
}
