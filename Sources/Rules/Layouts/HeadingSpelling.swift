import ReportingModel

/// How a heading is spelled when it is compared with a layout.
///
/// A field of a record may be written in full (`/rapport/@partner`), or by its last name alone where that is clear.
enum HeadingSpelling {
    case whole, withoutSign, lastName

    static let forRecords: [HeadingSpelling] = [.whole, .withoutSign, .lastName]

    /// The spelling of a heading in a file.
    func of(_ heading: String) -> String {
        switch self {
        case .whole: NormalisedLabel.of(heading)
        case .withoutSign: NormalisedLabel.of(heading.replacing("@", with: ""))
        case .lastName:
            NormalisedLabel.of(
                (heading.split(separator: "/").last.map(String.init) ?? heading).replacing("@", with: ""))
        }
    }

    /// The spelling of a heading in a layout: a layout that gives a whole path means exactly that path.
    func ofLayout(_ heading: String) -> String {
        switch self {
        case .whole: NormalisedLabel.of(heading)
        case .withoutSign, .lastName: NormalisedLabel.of(heading.replacing("@", with: ""))
        }
    }
}
