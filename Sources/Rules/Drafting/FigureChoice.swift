import ReportingModel

/// Divides the indicators among columns: the surest column chooses first, and no two columns mean the same, for that
/// would give every figure twice.
enum FigureChoice {
    typealias Chosen = (column: Layout.ValueColumn, notes: [DraftNote], score: Int)

    /// - Returns: what was chosen, by the position of the proposal; a proposal that got nothing is not there.
    static func of(
        _ figures: [FigureProposal], context: DraftingContext, isRequired: (Int) -> Bool
    ) -> [Int: Chosen] {
        var meanings: Set<Layout.ValueColumn> = []
        var headings: Set<String> = []
        var chosen: [Int: Chosen] = [:]
        let order = figures.indices.filter { figures[$0].bestScore >= IndicatorMatcher.leastScore }
            .sorted { (figures[$1].bestScore, $0) < (figures[$0].bestScore, $1) }
        for index in order {
            let figure = figures[index]
            guard headings.insert(NormalisedLabel.of(figure.heading)).inserted else { continue }
            for choice in figure.matches.indices.prefix(3) {
                guard var proposal = figure.column(choice: choice, isRequired: isRequired(index), context: context),
                    meanings.insert(meaning(of: proposal.column)).inserted
                else { continue }
                if choice > 0 {
                    let first = context.words(for: figure.matches[0].indicator)
                    proposal.notes.append(.doubt("\(first) lijkt er meer op, maar is al gekozen voor een andere kop"))
                }
                chosen[index] = (proposal.column, proposal.notes, figure.matches[choice].score)
                break
            }
        }
        return chosen
    }

    private static func meaning(of column: Layout.ValueColumn) -> Layout.ValueColumn {
        Layout.ValueColumn(
            heading: "", indicator: column.indicator, area: column.area, dimensions: column.dimensions)
    }
}
