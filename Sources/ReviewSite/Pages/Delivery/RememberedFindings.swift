/// Which findings the ticks of a decision stand for. One tick may stand for several: `4.5.6`, with one date, which bears the
/// number of the first.
struct RememberedFindings {
    static let separator = "."

    /// By tick, in the order of the form.
    let ticks: [[Int]]
    /// The number of a date that was filled in without its tick; `nil` when there is none.
    let unticked: Int?

    init(_ form: Fields) {
        ticks = form.list.filter { $0.name == "onthoud" }
            .map { $0.value.split(separator: RememberedFindings.separator).compactMap { Int($0) } }
            .filter { !$0.isEmpty }
        let ticked = Set(ticks.map { $0[0] })
        unticked = form.list.lazy.filter { $0.name.hasPrefix("tot-") && !$0.value.isEmpty }
            .compactMap { Int($0.name.dropFirst("tot-".count)) }.first { !ticked.contains($0) }
    }
}
