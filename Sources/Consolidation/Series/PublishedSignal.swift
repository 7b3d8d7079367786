package import ReportingModel

/// A signal about a figure as a consolidation published it: a line of `signaleringen.csv` read back.
package struct PublishedSignal: Hashable, Sendable {
    package static let fileName = SignalFile.name

    /// As the table says it: `kritiek`, `let op`.
    package let kind: String
    package let indicator: String
    package let area: String
    /// As the schema writes them.
    package let dimensions: String
    /// `nil` where the signal is about all periods.
    package let period: Period?

    /// Whether it only says that nobody agreed anything.
    package var isNoNorm: Bool { kind == SignalFile.Kind.noNorm.rawValue }

    /// Reads what ``SignalFile`` wrote; signals about deliveries are left out.
    package static func all(in bytes: [UInt8]) -> [PublishedSignal] {
        var lines = PublishedLines(bytes)
        guard let header = lines.next() else { return [] }
        let places = Dictionary(zip(header, header.indices)) { first, _ in first }
        var signals: [PublishedSignal] = []
        while let line = lines.next() {
            func cell(_ name: String) -> String {
                places[name].flatMap { line.indices.contains($0) ? line[$0] : nil } ?? ""
            }
            guard !cell("indicator").isEmpty else { continue }
            signals.append(
                PublishedSignal(
                    kind: cell("soort"), indicator: cell("indicator"), area: cell("gebied"),
                    dimensions: cell("dimensies"), period: Period(notation: cell("periode"))))
        }
        return signals
    }
}
