import ReportingModel

/// The texts that the cells of an Excel workbook share (`sharedStrings.xml`), all in one array of bytes.
///
/// A text may be in runs of different type (`<r><t>…</t></r>`), which belong together; how it is pronounced (`rPh`) does
/// not belong to it.
struct SharedTexts: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []

    /// The bytes of a text, from 0; `nil` when there is none.
    subscript(position: Int) -> ArraySlice<UInt8>? {
        guard ends.indices.contains(position) else { return nil }
        return bytes[(position == 0 ? 0 : Int(ends[position - 1]))..<Int(ends[position])]
    }

    init() {}

    init(reading part: ZipContainer.Part, of container: ZipContainer, limits: ReadingLimits) throws {
        let receiver = try Receiver(limits: limits)
        try container.read(part, to: receiver)
        self = receiver.texts
    }

    private final class Receiver: PartReceiver {
        var texts = SharedTexts()
        private var isText = false
        private lazy var most = SpreadsheetLimits(limits).sharedTextBytes

        override func begin(_ name: ElementName, _ attributes: PartAttributes) {
            isText = name == "t" && !open.contains { $0 == "rPh" }
        }

        override func take(text: UnsafeRawBufferPointer) {
            guard isText else { return }
            guard texts.bytes.count + text.count <= most else {
                return refuse(
                    SpreadsheetRefusal.tooLarge("de teksten zijn samen te lang", "its texts are too long").finding)
            }
            texts.bytes.append(contentsOf: text)
        }

        override func end(_ name: ElementName) {
            isText = false
            guard name == "si" else { return }
            guard texts.ends.count < limits.cells else {
                return refuse(Finding(.tooManyCells, ["limit": String(limits.cells)]))
            }
            EscapedText.restore(&texts.bytes, from: Int(texts.ends.last ?? 0))
            texts.ends.append(UInt32(texts.bytes.count))
        }
    }
}
