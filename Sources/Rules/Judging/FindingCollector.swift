package import ReportingModel

/// Gathers what is wrong with a delivery, one group a cause, with every place.
struct FindingCollector {
    /// A cause whose places are being gathered.
    typealias Group = Int

    private struct Key: Hashable {
        let code: FindingCode
        let column: String
        let detail: String
    }

    private struct Gathered {
        var code: FindingCode
        var arguments: [String: String]
        var expected: [String]
        var examples = FindingExamples()
        var places: [CompactPlace] = []
        var isAboutFile = false
        /// Which rows the places belong to, and what stands there; only while ``tracksRows``.
        var rows: [(place: Int, row: Int)] = []
        var exampleOf: [Int: Text] = [:]
    }

    /// Whether the rows of warnings are kept, because some of them may have been decided on before.
    var tracksRows = false
    /// The headings of the agreement, which a finding always names.
    var agreed = AgreedNames()

    private var groups: [Gathered] = []
    private var positions: [Key: Group] = [:]
    /// Different wrong values in one column that each get their own finding; the rest share one.
    private static let mostDetails = 20
    private var details: [String: Int] = [:]

    /// Whether another wrong value in a column still gets a finding of its own.
    func hasRoom(_ code: FindingCode, column: String) -> Bool {
        details[code.rawValue + column, default: 0] < FindingCollector.mostDetails
    }

    /// Opens the group of a cause, or finds it again.
    ///
    /// - Parameters:
    ///   - column: the heading the cause belongs to; part of its identity and of its text.
    ///   - detail: what else tells this cause from another in the same column.
    mutating func group(
        _ code: FindingCode, column: String = "", detail: String = "", arguments: [String: String] = [:],
        expected: [String] = []
    ) -> Group {
        let counter = code.rawValue + column
        var key = Key(code: code, column: column, detail: detail)
        if let known = positions[key] { return known }
        if !detail.isEmpty, details[counter, default: 0] >= FindingCollector.mostDetails {
            key = Key(code: code, column: column, detail: "…")
            if let known = positions[key] { return known }
        }
        details[counter, default: 0] += 1
        var arguments = arguments
        if !column.isEmpty {
            arguments["column"] = SafeEcho.heading(column, agreed: agreed)
        } else if arguments["column"] == nil, code.definition.problem.nl.contains("{column}") {
            (arguments["column"], arguments["columnEN"]) = ("(zonder kop)", "(no heading)")
        }
        positions[key] = groups.count
        groups.append(Gathered(code: code, arguments: arguments, expected: expected))
        return groups.count - 1
    }

    /// Adds a place to a cause; the example fills `{found}`. Of the different ones three are kept, in the order of
    /// their letters, so that they are the same when the rows stand in another order.
    ///
    /// - Parameter row: its row in ``Doubts/rows``, where that is asked for.
    mutating func add(_ place: CompactPlace, to group: Group, example: Text? = nil, row: Int? = nil) {
        // A field around the records comes with each of them, and is one place all the same.
        if groups[group].places.last != place { groups[group].places.append(place) }
        if let example { groups[group].examples.add(example) }
        guard tracksRows else { return }
        let position = groups[group].places.count - 1
        if let row { groups[group].rows.append((position, row)) }
        groups[group].exampleOf[position] = example
    }

    /// Gives a cause its final name, once the whole file has been seen.
    mutating func rename(_ group: Group, to code: FindingCode, arguments: [String: String] = [:]) {
        groups[group].code = code
        groups[group].arguments.merge(arguments) { $1 }
    }

    /// The causes found so far under a code.
    func groups(of code: FindingCode) -> [Group] { groups.indices.filter { groups[$0].code == code } }

    /// Takes back everything that was said, for a cause that explains all of it.
    mutating func keepOnly(_ code: FindingCode) {
        groups = groups.filter { $0.code == code }
        ready.removeAll { $0.severity == .error }
        positions.removeAll()
    }

    /// A finding about the file as a whole, or whose places are known already.
    mutating func add(_ finding: Finding) {
        ready.append(finding)
    }

    private var ready: [Finding] = []

    /// Whether anything was found for which the file is refused.
    var hasErrors: Bool {
        ready.contains { $0.severity == .error }
            || groups.contains { !$0.places.isEmpty && $0.code.definition.severity == .error }
    }

    func code(of group: Group) -> FindingCode { groups[group].code }

    func arguments(of group: Group) -> [String: String] { groups[group].arguments }

    func severity(of group: Group) -> Severity { groups[group].code.definition.severity }

    /// All findings, what the partner should mend first on top: errors, then warnings, then remarks; within these by
    /// code, so structure comes before content; then by first place.
    func findings(patterns: [String]) -> [Finding] { parts(patterns: patterns).map(\.finding).inOrderOfMending() }

    /// A finding with the rows that its places belong to.
    struct Part {
        let finding: Finding
        var rows: [(place: Int, row: Int)] = []
        /// What stands at a place, by its position.
        var exampleOf: [Int: Text] = [:]
    }

    /// All findings, in no order.
    func parts(patterns: [String]) -> [Part] {
        let gathered = groups.filter { !$0.places.isEmpty || $0.isAboutFile }.map { group in
            let finding = Finding(
                group.code, group.examples.filling(group.arguments), expected: group.expected,
                places: PlaceList(group.places, patterns: group.places.contains { $0.pattern > 0 } ? patterns : [""]))
            return Part(finding: finding, rows: group.rows, exampleOf: group.exampleOf)
        }
        return ready.map { Part(finding: $0) } + gathered
    }
}

extension [Finding] {
    /// Errors, then warnings, then remarks; within these by code and first place.
    package func inOrderOfMending() -> [Finding] {
        func rank(_ finding: Finding) -> (Int, String, Int, Int, String) {
            let place = finding.places.first
            let weight = finding.severity == .error ? 0 : finding.severity == .warning ? 1 : 2
            return (weight, finding.code.rawValue, place?.line ?? 0, place?.column ?? 0, finding.message(.nl))
        }
        return map { (rank($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}
