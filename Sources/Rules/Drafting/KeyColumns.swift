import ReportingModel

/// Which columns of an example place the figures, and which hold none.
struct KeyColumns {
    var period: Layout.PeriodSource?
    /// What the period cells read as, for the rhythm.
    var readings: [PeriodReader.Reading] = []
    var area: Layout.CodeSource?
    var dimensions: [Layout.DimensionSource] = []
    var remark: String?
    var partner: String?
    var municipality: String?
    /// The municipality that the file itself names.
    var claimedMunicipality: String?
    var unit: Int?
    var ignored: [String] = []
    /// Positions of all columns that have got a meaning.
    var taken: Set<Int> = []
    var notes: [DraftAnchor: [DraftNote]] = [:]

    mutating func note(_ note: DraftNote, at anchor: DraftAnchor) { notes[anchor, default: []].append(note) }
}
