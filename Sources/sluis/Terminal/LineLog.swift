import Logging

/// Writes log lines that a program can read back, whatever a file is called: a value with anything but plain signs in it
/// stands between quotation marks.
///
///     2026-11-22T01:20:00+0100 info sluis: file.name="wachttijd mei.csv" outcome=accepted [Pipeline] received
struct LineLog: LogHandler {
    private var lines: StreamLogHandler

    init(label: String) {
        lines = StreamLogHandler.standardError(label: label)
    }

    var logLevel: Logger.Level {
        get { lines.logLevel }
        set { lines.logLevel = newValue }
    }

    var metadata: Logger.Metadata {
        get { lines.metadata }
        set { lines.metadata = newValue.mapValues(LineLog.quoted) }
    }

    subscript(metadataKey key: String) -> Logger.MetadataValue? {
        get { lines[metadataKey: key] }
        set { lines[metadataKey: key] = newValue.map(LineLog.quoted) }
    }

    func log(event: LogEvent) {
        var event = event
        event.metadata = event.metadata?.mapValues(LineLog.quoted)
        lines.log(event: event)
    }

    static func quoted(_ value: Logger.MetadataValue) -> Logger.MetadataValue {
        let text = "\(value)"
        let isPlain =
            !text.isEmpty && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || plainSigns.contains($0) }
        if isPlain { return .string(text) }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\" + String(scalar)
            case "\n", "\r", "\t": quoted += " "
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return .string(quoted + "\"")
    }

    private static let plainSigns = Set("0123456789.,:;/+-_()…".unicodeScalars)
}
