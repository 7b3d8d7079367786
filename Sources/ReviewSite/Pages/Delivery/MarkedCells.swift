import Register
import ReportingModel

/// Which cells of a file the page shows: the one that somebody asked for, those of one finding, page by page, or the
/// first of all that weigh. Of a file in which nothing weighs the top is shown.
struct MarkedCells {
    private static let cellsShown = 20
    /// Of a finding with more places only the number is told, and the cells are paged.
    private static let mostPlaces = 20_000
    /// So many lines of a file in which nothing weighs.
    private static let topLines = 5
    /// So many figures that a total is the sum of.
    private static let mostParts = 40

    /// The cells that must be shown, in the order of the file.
    let wanted: [Place]
    /// Cells of which the rows are shown as well, without a mark.
    private let around: [Place]
    /// The cell that somebody asked for.
    let asked: Place?
    /// The finding that somebody chose; `nil` for all together.
    let chosen: Int?
    /// How many places come before and after the shown ones of the chosen finding.
    let first: Int
    let total: Int
    /// The places of each finding, by its position, as far as they are few.
    private let places: [Int: PlaceList]

    /// Every cell whose row is shown.
    var shown: [Place] { wanted + around }

    var previous: Int? { chosen != nil && first > 0 ? max(0, first - MarkedCells.cellsShown) : nil }
    var next: Int? {
        let end = first + MarkedCells.cellsShown
        return chosen != nil && end < total ? end : nil
    }

    init(_ snapshot: RegisterSnapshot, _ delivery: DeliveryRecord, _ findings: [FindingSummary], _ query: Fields) throws
    {
        let number = query["cellen"].flatMap { Int($0) }
        let chosen = findings.first { $0.position == number && $0.placeCount > 0 }
        self.chosen = chosen?.position
        var places: [Int: PlaceList] = [:]
        for finding in findings where finding.placeCount > 0 {
            guard finding.placeCount <= MarkedCells.mostPlaces || finding.position == chosen?.position else { continue }
            places[finding.position] = try snapshot.places(ofFinding: finding.position, of: delivery.name)
        }
        self.places = places
        asked = chosen == nil && delivery.outcome != .quarantined ? AskedCell.place(query) : nil
        if let asked {
            wanted = [asked]
            (first, total) = (0, 1)
        } else if let chosen, let list = places[chosen.position] {
            let from = query["vanaf"].flatMap { Int($0) } ?? 0
            first = (0..<list.count).contains(from) ? from : 0
            total = list.count
            wanted = Array(list[first..<min(list.count, first + MarkedCells.cellsShown)])
        } else {
            let weighing = findings.filter { $0.finding.severity > .remark && places[$0.position] != nil }
            let candidates = weighing.flatMap { (places[$0.position] ?? PlaceList()).prefix(MarkedCells.cellsShown) }
            wanted = Array(
                Set(candidates).sorted { ($0.line, $0.column, $0.path ?? "") < ($1.line, $1.column, $1.path ?? "") }
                    .prefix(MarkedCells.cellsShown))
            first = 0
            let isAll = weighing.allSatisfy { $0.placeCount <= MarkedCells.cellsShown }
            total = isAll ? Set(candidates).count : weighing.reduce(0) { $0 + $1.placeCount }
        }
        if wanted.isEmpty {
            around = try MarkedCells.top(of: delivery, snapshot)
        } else {
            let totals = findings.filter { $0.finding.code == .totalDiffers }
                .flatMap { places[$0.position] ?? PlaceList() }.filter(wanted.contains)
            around = try totals.flatMap {
                try snapshot.figurePlaces(inColumnOf: $0, of: delivery, limit: MarkedCells.mostParts)
            }
        }
    }

    private static func top(of delivery: DeliveryRecord, _ snapshot: RegisterSnapshot) throws -> [Place] {
        guard delivery.agreement != nil, delivery.outcome != .quarantined else { return [] }
        let figures = try snapshot.firstFigurePlaces(of: delivery, limit: topLines)
        // A file whose figures were not kept has its heading at the top.
        return figures.isEmpty && delivery.format == .csv ? [Place(line: 2, column: 1)] : figures
    }

    /// The places of a finding; `nil` when they are very many.
    func places(of finding: FindingSummary) -> PlaceList? { places[finding.position] }

    /// Which findings are about the cells of these rows, by the cell's place; the heaviest first.
    ///
    /// - Parameter shown: the places of the cells that are shown.
    func findings(about shown: Set<String>, _ findings: [FindingSummary]) -> [String: [FindingSummary]] {
        let lines = Set(self.shown.flatMap { (max(1, $0.line - 60)...($0.line + 60)) })
        var about: [String: [FindingSummary]] = [:]
        for finding in findings {
            guard let list = places[finding.position] else { continue }
            for (position, compact) in list.compact.enumerated() where lines.contains(Int(compact.line)) {
                let place = list[position].description
                if shown.contains(place) { about[place, default: []].append(finding) }
            }
        }
        return about
    }
}
