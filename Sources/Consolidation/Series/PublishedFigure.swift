package import ReportingModel

/// A derived figure as the last consolidation published it: a line of `afgeleid.csv` read back.
package struct PublishedFigure: Hashable, Sendable {
    package static let fileName = DerivedFile.name

    package let id: String
    package let title: String
    package let period: Period
    package let area: String
    /// As the schema writes them.
    package let dimensions: String
    /// `nil` when there is no figure; then ``absence`` says why.
    package let value: ExactDecimal?
    package let absence: String
    package let qualifier: String
    package let unit: String
    package let formula: String
    package let status: FigureStatus?
    package let explanation: String

    /// Reads what ``DerivedFile`` wrote; a line that is none of ours is left out.
    package static func all(in bytes: [UInt8]) -> [PublishedFigure] {
        var lines = PublishedLines(bytes)
        guard let header = lines.next() else { return [] }
        let places = Dictionary(zip(header, header.indices)) { first, _ in first }
        let kinds = Dictionary(Period.Kind.allCases.map { ($0.dutchName, $0) }) { first, _ in first }
        var figures: [PublishedFigure] = []
        while let line = lines.next() {
            func cell(_ name: String) -> String {
                places[name].flatMap { line.indices.contains($0) ? line[$0] : nil } ?? ""
            }
            guard let kind = kinds[cell("periode_soort")], let first = CalendarDay(iso8601: cell("periode_van")),
                let last = CalendarDay(iso8601: cell("periode_tot")), first <= last
            else { continue }
            figures.append(
                PublishedFigure(
                    id: cell("afgeleid"), title: cell("titel"),
                    period: Period(kind: kind, firstDay: first, lastDay: last), area: cell("gebied"),
                    dimensions: cell("dimensies"), value: ExactDecimal(cell("waarde")), absence: cell("ontbreekt"),
                    qualifier: cell("kwalificatie"), unit: cell("eenheid"), formula: cell("formule"),
                    status: FigureStatus(rawValue: cell("status")), explanation: cell("toelichting")))
        }
        return figures
    }
}
