import ReportingModel

/// What the styles of an Excel workbook (`styles.xml`) say about the numbers in cells; how they look is left out.
struct CellStyles: Sendable {
    private var formats: [NumberFormat] = []

    /// The format of the cells with this style, from 0.
    subscript(style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .plain }

    init() {}

    init(reading part: ZipContainer.Part, of container: ZipContainer, limits: ReadingLimits) throws {
        let receiver = try Receiver(limits: limits)
        try container.read(index: part, to: receiver)
        formats = receiver.formats
    }

    private final class Receiver: PartReceiver {
        var formats: [NumberFormat] = []
        private var defined: [Int: NumberFormat] = [:]

        override func begin(_ name: ElementName, _ attributes: PartAttributes) {
            guard let parent = open.last else { return }
            if name == "numFmt", parent == "numFmts" {
                guard let number = attributes.number("numFmtId"), let code = attributes.text("formatCode") else {
                    return
                }
                defined[number] = NumberFormat(code: code)
            } else if name == "xf", parent == "cellXfs" {
                let number = attributes.number("numFmtId") ?? 0
                formats.append(defined[number] ?? NumberFormat(builtIn: number))
            }
        }
    }
}
