import ReportingModel

/// What was read before, for files that must agree with it.
struct KnownNames {
    /// By code; several where the definition changed, oldest first.
    let indicators: [String: [Indicator]]
    let codeLists: [String: CodeList]
    let partners: [Partner]

    /// The last day of an indicator that had ended before a year began; `nil` when it had not.
    func indicatorEnded(_ code: String, before year: Int) -> String? {
        guard let last = indicators[code]?.last?.validUntil, last.year < year else { return nil }
        return last.description
    }

    /// The last day of a code that had ended before a year began, or that it is not known.
    func codeEnded(_ code: String, of list: String, before year: Int) -> String? {
        switch codeLists[list]?.entry(code)?.end {
        case nil, .never: nil
        case .day(let last): last.year < year ? last.description : nil
        case .unknownDay: "?"
        }
    }
}
