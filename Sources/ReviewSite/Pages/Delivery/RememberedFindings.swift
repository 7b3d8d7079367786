/// Which findings the ticks of a decision stand for. One tick may stand for several: `4.5.6`, with one date, which bears the
/// number of the first.
struct RememberedFindings {
    static let separator = "."

    /// By tick, in the order of the form.
    let ticks: [[Int]]

    init(_ form: Fields) {
        ticks = form.list.filter { $0.name == "onthoud" }
            .map { $0.value.split(separator: RememberedFindings.separator).compactMap { Int($0) } }
            .filter { !$0.isEmpty }
    }
}
