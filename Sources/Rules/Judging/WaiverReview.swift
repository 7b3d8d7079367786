package import ReportingModel

/// Rule: what an official decided on before is not asked again, as long as figure and value are the same.
///
/// Must pass: 630 where 630 was accepted. Must be asked: 640 in that cell, and 630 in another.
///
/// A warning of which every place was decided on becomes a remark that says so; of one with other places too, those
/// stay. A row that waited for such warnings alone then is a row with a remark.
package struct WaiverReview {
    private struct Key: Hashable {
        let code: FindingCode
        let warned: WarnedValue
    }

    private let waivers: [Key: Waiver]
    private let subjects: Set<String>
    private let indicators: Set<String>
    /// Whether a warning about something else than a figure was decided on.
    private let hasOthers: Bool

    /// By the position of an indicator: whether it is among ``indicators``.
    private var isWanted: [Bool] = []
    private var figures: [CompactPlace: WarnedValue] = [:]
    private var places: Set<CompactPlace> = []
    /// In a file with more figures than these only figures are known again.
    private static let mostPlaces = 200_000
    private var figureCount = 0

    /// - Parameter list: those that hold now; `nil` when there are none.
    package init?(_ list: [Waiver]) {
        guard !list.isEmpty else { return nil }
        waivers = Dictionary(list.map { (Key(code: $0.code, warned: $0.warned), $0) }) { $1 }
        let aboutFigures = list.map(\.warned).filter(\.isAboutFigure)
        subjects = Set(aboutFigures.map(\.subject))
        indicators = Set(aboutFigures.compactMap(\.subjectParts.first))
        hasOthers = aboutFigures.count < list.count
    }

    /// Remembers the figures that may be among those that were decided on.
    mutating func note(_ observations: [Observation], _ book: CodeBook) {
        for position in isWanted.count..<max(isWanted.count, book.indicators.values.count) {
            isWanted.append(indicators.contains(book.indicators.values[position]))
        }
        figureCount += observations.count
        if hasOthers, figureCount <= WaiverReview.mostPlaces { places.formUnion(observations.lazy.map(\.place)) }
        for observation in observations where isWanted[Int(observation.indicator)] {
            guard let value = value(observation.value, book) else { continue }
            let warned = WarnedValue(
                indicator: book.indicators[observation.indicator], period: book.periods[observation.period],
                area: book.areas[observation.area], dimensions: book.dimensions[observation.dimensions],
                value: value, unit: book.units[observation.unit])
            if subjects.contains(warned.subject) { figures[observation.place] = warned }
        }
    }

    private func value(_ value: Observation.Value, _ book: CodeBook) -> ObservationRecord.Value? {
        switch value {
        case .exact(let number): .exact(number)
        case .estimate(let number): .estimate(number)
        case .interval(let low, let high): .interval(low: low, high: high)
        case .text(let position): book.waitingText(position).map { .text($0) }
        case .absent(let absence): .absent(absence)
        }
    }

    /// The findings with remarks where warnings were decided on, in the order in which they should be mended.
    ///
    /// - Parameter severities: of the rows that the places name.
    func applied(
        to parts: [FindingCollector.Part], rows severities: [Severity?], _ counts: inout RowCounts
    ) -> [Finding] {
        var findings: [Finding] = []
        var (held, decided): (Set<Int>, Set<Int>) = ([], [])
        for part in parts {
            let waivers = waivers(for: part.finding)
            findings += WaiverReview.split(part, waivers)
            for (place, row) in part.rows {
                if waivers[place] == nil { held.insert(row) } else { decided.insert(row) }
            }
        }
        for row in decided.subtracting(held) where severities[row] == .warning {
            counts.change(rowWith: .warning, to: .remark)
        }
        return findings.inOrderOfMending()
    }

    /// The same for findings that no rows wait for: those of reading the file.
    package func applied(to findings: [Finding]) -> [Finding] {
        findings.flatMap { WaiverReview.split(FindingCollector.Part(finding: $0), waivers(for: $0)) }
    }

    /// What was decided on each place of a warning; one entry for a warning without places.
    private func waivers(for finding: Finding) -> [Waiver?] {
        let none = [Waiver?](repeating: nil, count: finding.count)
        guard finding.code.canBeRemembered else { return none }
        let other =
            hasOthers && figureCount <= WaiverReview.mostPlaces
            ? WarnedValue(finding).flatMap { waivers[Key(code: finding.code, warned: $0)] } : nil
        guard !finding.places.isEmpty else { return [other] }
        return finding.places.compact.map { place in
            figures[place].map { waivers[Key(code: finding.code, warned: $0)] }
                ?? (places.contains(place) ? nil : other)
        }
    }

    /// The warning with what is left of it, and a remark for each decision; each shows what stands at its own places.
    private static func split(_ part: FindingCollector.Part, _ waivers: [Waiver?]) -> [Finding] {
        let finding = part.finding
        guard waivers.contains(where: { $0 != nil }) else { return [finding] }
        guard !finding.places.isEmpty else {
            return waivers.compactMap { $0?.remark(insteadOf: finding, places: finding.places) }
        }
        var left: [Int] = []
        var decided: [(waiver: Waiver, positions: [Int])] = []
        for (position, waiver) in waivers.enumerated() {
            guard let waiver else {
                left.append(position)
                continue
            }
            let known = decided.firstIndex {
                ($0.waiver.actor, $0.waiver.at, $0.waiver.reason) == (waiver.actor, waiver.at, waiver.reason)
            }
            if let known { decided[known].positions.append(position) } else { decided.append((waiver, [position])) }
        }
        let remarks = decided.map { waiver, positions in
            let about = part.finding(at: positions)
            return waiver.remark(insteadOf: about, places: about.places)
        }
        return left.isEmpty ? remarks : [part.finding(at: left)] + remarks
    }
}

extension FindingCollector.Part {
    /// The same finding about some of its places.
    fileprivate func finding(at positions: [Int]) -> Finding {
        let examples = FindingExamples(positions.compactMap { exampleOf[$0] })
        return Finding(
            finding.code, examples.filling(finding.arguments), expected: finding.expected,
            places: PlaceList(positions.map { finding.places.compact[$0] }, patterns: finding.places.patterns))
    }
}
