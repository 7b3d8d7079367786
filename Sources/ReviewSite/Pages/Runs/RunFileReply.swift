import Register
import ReportingModel

/// The files of a consolidation under addresses like their folders, so that the links between them work on the site as
/// they do on a disk.
///
/// A readable table is shown in the browser: it is a page that we wrote, and its fingerprint is compared. Everything
/// else is a download.
enum RunFileReply {
    static func path(to name: String, ofRun id: Int64) -> String {
        let segments = name.split(separator: "/").map { Fields.encoded(String($0)) }
        return SiteLink.path(toRun: id) + "/bestanden/" + segments.joined(separator: "/")
    }

    /// Only what the run itself names: what the visitor sends is compared with the list of files, and never becomes a
    /// path.
    static func give(_ visit: Visit) throws -> Reply {
        let first = try visit.pathName("file")
        let inside = visit.parameters["inside"] == nil ? nil : try visit.pathName("inside")
        let (own, name) = (inside ?? first, inside.map { "\(first)/\($0)" } ?? first)
        let (run, file) = try visit.read { snapshot in
            let run = try RunPage.run(visit, snapshot)
            return (run, try snapshot.file(named: "\(run.folder)/\(name)", ofRun: run.id))
        }
        guard let file, let path = visit.site.world.output(run.municipality, file) else { throw SiteError.notFound }
        guard type(of: own) != html else { return .shown(path: path, hash: file.contentHash) }
        return .file(path: path, hash: file.contentHash, name: "\(run.municipality)-\(own)", type: type(of: own))
    }

    private static let html = "text/html"

    private static func type(of name: String) -> String {
        switch name.split(separator: ".").last {
        case "csv": "text/csv; charset=utf-8"
        case "json": "application/json"
        case "html": html
        default: "application/octet-stream"
        }
    }
}
