import ReportingModel

/// A field that a record does not have, where others do.
struct MissingField {
    let observation: Observation
    let plan: ValuePlan
    /// Its row in ``Doubts/rows``.
    let row: Int
}

/// Records leave out a field for which there is nothing; a row of a table has an empty cell there. Both say the same:
/// not delivered.
///
///     {"jaar": 2021, "instroom": 12, "uitstroom": 9}
///     {"jaar": 2022, "instroom": 14}                     uitstroom 2022: not delivered
extension Judge {
    /// More of them do not wait for the end of the file.
    private static let mostMissingFields = 65_536

    mutating func noteMissingField(
        _ value: ValueColumnContext, _ plan: ValuePlan, _ period: UInt32?, _ context: Context, _ row: RawTable.Row
    ) {
        guard !isGrid, !context.isBroken, let period, let area = value.area ?? plan.fixedArea ?? context.area else {
            return
        }
        if let named = context.unit, plan.unit != nil, named != plan.unitPosition { return }
        let dimensions = dimensionSets.union(
            dimensionSets.union(context.dimensions, value.dimensions), plan.fixedDimensions)
        let observation = Observation(
            indicator: plan.indicatorPosition, period: period, area: area,
            dimensions: dimensionSets.position(dimensions, in: &book),
            unit: plan.unit == nil ? context.unit ?? 0 : plan.unitPosition, remark: context.remark,
            value: .absent(.notDelivered),
            place: CompactPlace(line: row.line, column: 1, pattern: patternOfColumn[value.column], index: row.index))
        missingFields.append(MissingField(observation: observation, plan: plan, row: doubts.rows.current()))
        if missingFields.count >= Judge.mostMissingFields { settleMissingFields() }
    }

    /// Another record may have the figure: records that each give a part of what is known about one period are no
    /// contradiction.
    mutating func settleMissingFields() {
        for missing in missingFields {
            guard case .new = keys.insert(missing.observation) else { continue }
            observations.append(missing.observation)
            if review.isOpen { review.note(missing.observation, missing.plan, row: missing.row) }
        }
        missingFields.removeAll()
    }
}
