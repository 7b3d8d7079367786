import ReportingModel

/// What a finding shows of its places: of the different texts the first three, in the order of their letters, so that
/// they are the same when the rows stand in another order.
struct FindingExamples {
    private var texts: [Text] = []
    private static let most = 3

    init() {}

    init(_ texts: some Sequence<Text>) {
        for text in texts { add(text) }
    }

    mutating func add(_ text: Text) {
        guard !texts.contains(text) else { return }
        let position = texts.firstIndex { text.nl < $0.nl } ?? texts.count
        guard position < FindingExamples.most else { return }
        texts.insert(text, at: position)
        if texts.count > FindingExamples.most { texts.removeLast() }
    }

    /// The arguments of a finding with `{found}` filled in, where there is anything to show.
    func filling(_ arguments: [String: String]) -> [String: String] {
        guard !texts.isEmpty else { return arguments }
        var arguments = arguments
        arguments["found"] = texts.map(\.nl).joined(separator: ", ")
        arguments["foundEN"] = texts.map(\.en).joined(separator: ", ")
        return arguments
    }
}
