import ReportingModel

/// Where things are on the site; the one place that knows the shape of addresses with a name in them.
enum SiteLink {
    static func path(toDelivery name: String) -> String { "/aanleveringen/" + Fields.encoded(name) }
    static func path(toIndicator code: String) -> String { "/indicatoren/" + Fields.encoded(code) }
    static func path(toPartner id: String) -> String { "/partners/" + Fields.encoded(id) }

    static func path(toRun id: Int64) -> String { "/consolidaties/\(id)" }

    static func delivery(_ name: String, _ words: String) -> HTMLText { delivery(name, "\(words)" as HTMLText) }
    static func delivery(_ name: String, _ words: HTMLText) -> HTMLText {
        "<a href=\"\(path(toDelivery: name))\">\(words)</a>"
    }

    /// To the cell of a figure in the table on the page of its delivery.
    static func cell(_ place: Place, of delivery: String, _ words: HTMLText) -> HTMLText {
        "<a href=\"\(path(toDelivery: delivery))?\(AskedCell.fields(of: place).urlEncoded)#\(AskedCell.anchor)\">\(words)</a>"
    }

    static func indicator(_ code: String, _ words: HTMLText) -> HTMLText {
        "<a href=\"\(path(toIndicator: code))\">\(words)</a>"
    }
    static func partner(_ id: String, _ words: String) -> HTMLText { "<a href=\"\(path(toPartner: id))\">\(words)</a>" }
}
