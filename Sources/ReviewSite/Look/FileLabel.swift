import ReportingModel

/// The name of a file where there is little room: its beginning and its end, as names of versions differ there. Who hears
/// the page gets the whole.
struct FileLabel {
    private static let most = 30
    private static let atEnd = 11

    private let name: String

    init(_ name: String) { self.name = name }

    var html: HTMLText {
        guard name.count > FileLabel.most else { return "\(name)" }
        let short = "\(name.prefix(FileLabel.most - FileLabel.atEnd - 1))…\(name.suffix(FileLabel.atEnd))"
        return "<span aria-hidden=\"true\">\(short)</span><span class=\"hidden\">\(name)</span>"
    }
}
