/// HTML that was escaped: a value of this type can stand in a page as it is.
///
///     HTMLText("<p>\(partnerName)</p>")      the partner's name is escaped, the tags are not
///
/// Every interpolated `String` is escaped; only another ``HTMLText`` goes in unchanged. So what a partner wrote can
/// never become a tag or an attribute.
package struct HTMLText: ExpressibleByStringInterpolation, Sendable, CustomStringConvertible {
    package let description: String

    package init(stringLiteral value: String) { description = value }

    package init(stringInterpolation: StringInterpolation) { description = stringInterpolation.text }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        package mutating func appendLiteral(_ literal: String) { text += literal }

        package mutating func appendInterpolation(_ html: HTMLText) { text += html.description }

        package mutating func appendInterpolation(_ items: [HTMLText]) {
            for item in items { text += item.description }
        }

        package mutating func appendInterpolation(_ value: String) { text += HTMLText.escaped(value) }

        package mutating func appendInterpolation(_ value: Int) { text += String(value) }
    }

    package static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
