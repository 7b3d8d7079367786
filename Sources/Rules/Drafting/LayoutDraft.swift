import ReportingModel

/// A layout proposed for an example, with notes at its lines.
struct LayoutDraft {
    var layout: Layout
    var notes: [DraftAnchor: [DraftNote]] = [:]
    /// What the period cells or labels read as.
    var readings: [PeriodReader.Reading] = []
    var claimedMunicipality: String?
    /// Codes of areas that stand in cells or labels.
    var areas: Set<String> = []
    /// How many columns of the file hold figures that are read.
    var figureCount = 0
    /// How many figures got an indicator, and how well; to choose between drafts.
    var score = 0

    /// Whether anything in it can be delivered: without that it is no agreement yet.
    var isComplete: Bool { !layout.indicators.isEmpty }

    var periods: [Period] { Set(readings.compactMap(\.period)).sorted() }

    var daysWithoutYear: [MonthDay] {
        readings.compactMap { if case .dayWithoutYear(let day) = $0 { day } else { nil } }
    }

    mutating func note(_ note: DraftNote, at anchor: DraftAnchor) { notes[anchor, default: []].append(note) }
}
