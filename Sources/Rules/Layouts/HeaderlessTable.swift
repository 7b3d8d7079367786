package import ReportingModel

/// Why a table fits no agreement: its first row holds figures already.
///
///     30-04-2026;58;44;21
///     31-08-2026;63;47;19
package struct HeaderlessTable: Sendable {
    /// - Returns: `nil` when the first row may be a header or a title.
    package init?(head: TableHead) {
        guard head.isGrid else { return nil }
        let filled = head.rows.lazy.map { row in
            row.cells.map { $0.trimmingSpace() }.filter { !$0.isEmpty }
        }.first { !$0.isEmpty }
        // Years may stand in a header; words in the first column may be names.
        guard let filled, filled.count > 1, filled.dropFirst().allSatisfy({ !$0.contains(where: \.isLetter) }),
            filled.dropFirst().contains(where: { $0.contains(where: \.isNumber) && PeriodReader.read($0).period == nil }
            ),
            PeriodReader.readCell(filled[0]).reading != .unreadable
        else { return nil }
    }

    /// The finding that the file fits no agreement, with the reason.
    package func explaining(_ finding: Finding) -> Finding {
        var arguments = finding.arguments
        arguments["why"] = " Er staat geen kopregel boven de cijfers."
        arguments["whyEN"] = " There is no header above the figures."
        return Finding(finding.code, arguments, expected: finding.expected, places: finding.places)
    }
}
