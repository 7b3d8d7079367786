import ReportingModel

extension LayoutFit {
    /// The agreed heading of each column with figures that the file calls something else, by the heading as a finding
    /// shows it.
    package var agreedHeadings: [String: String] {
        var agreed: [String: String] = [:]
        for (heading, role) in zip(headings, roles) {
            guard case .value(let column) = role, column.heading != heading else { continue }
            agreed[SafeEcho.heading(heading)] = column.heading
        }
        return agreed
    }
}
