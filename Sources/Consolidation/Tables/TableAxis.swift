import ReportingModel

/// One way in which a table splits its figures: by period, area, dimension or indicator.
///
/// A layout says which axis runs down the side and which run across, so every table is drawn from its layout alone.
struct TableAxis {
    enum Key: Hashable {
        case period(Period)
        case code(String)
        /// Position in the layout's list of indicators.
        case line(Int)
    }

    let axis: Layout.Axis
    private let catalogue: Catalogue
    private let fixedArea: String?
    /// Positions of the codes in the axis's code list.
    private let ranks: [String: Int]

    /// - Parameter fixedArea: the area of all figures of the layout, when it has one.
    init(_ axis: Layout.Axis, fixedArea: String? = nil, _ catalogue: Catalogue) {
        self.axis = axis
        self.catalogue = catalogue
        self.fixedArea = fixedArea
        let list: String? =
            switch axis {
            case .area: CodeList.areas
            case .dimension(_, let list): list
            case .period, .indicator: nil
            }
        let codes = list.flatMap { catalogue.codeList($0)?.entries.map(\.code) } ?? []
        ranks = Dictionary(zip(codes, codes.indices)) { first, _ in first }
    }

    /// Where a figure stands on this axis; `nil` when it has no place there.
    func key(of record: ObservationRecord, dimensions: [String: String]) -> Key? {
        switch axis {
        case .period: .period(record.period)
        case .area: .code(record.area)
        case .dimension(let name, _): .code(dimensions[name] ?? "")
        case .indicator(let lines): line(of: record, dimensions, in: lines).map(Key.line)
        }
    }

    /// The places to draw, in order.
    ///
    /// - Parameter used: where there are figures.
    func keys(used: Set<Key>) -> [Key] {
        switch axis {
        case .period: used.sorted(by: isBefore)
        case .area(let labels): used.union(labels.values.map(Key.code)).sorted(by: isBefore)
        case .dimension where used.isEmpty: Set(ranks.keys.map(Key.code)).sorted(by: isBefore)
        case .dimension: used.sorted(by: isBefore)
        case .indicator(let lines): lines.indices.map(Key.line)
        }
    }

    /// A total order: periods by time, codes as in their code list, lines as in the layout.
    func isBefore(_ left: Key, _ right: Key) -> Bool {
        switch (left, right) {
        case (.period(let left), .period(let right)): left < right
        case (.line(let left), .line(let right)): left < right
        case (.code(let left), .code(let right)): (ranks[left] ?? .max, left) < (ranks[right] ?? .max, right)
        default: preconditionFailure("keys of one axis are of one kind")
        }
    }

    func label(_ key: Key) -> ReadableTable.Label {
        switch (key, axis) {
        case (.period(let period), .period(on: let day?)) where day.inYear(period.firstDay.year) == period.lastDay:
            .init(String(period.firstDay.year), plain: period.description)
        case (.period(let period), _): .init(period.inWords, plain: period.description)
        case (.code(let code), .area(let labels)): .init(areaLabel(code, labels))
        case (.code(let code), .dimension(_, let list)): .init(catalogue.codeList(list)?.entry(code)?.label ?? code)
        case (.code(let code), _): .init(code)
        case (.line(let position), .indicator(let lines)): .init(lines[position].heading)
        case (.line, _): preconditionFailure("only an axis of indicators has lines")
        }
    }

    /// What partners call the area in this table, otherwise its name.
    private func areaLabel(_ code: String, _ labels: [String: String]) -> String {
        labels.filter { $0.value == code }.keys.min() ?? catalogue.codeList(CodeList.areas)?.entry(code)?.label ?? code
    }

    /// The line with this indicator, area and fixed dimensions; of several the one that asks most.
    private func line(
        of record: ObservationRecord, _ dimensions: [String: String], in lines: [Layout.ValueColumn]
    ) -> Int? {
        let fitting = lines.indices.filter { position in
            let line = lines[position]
            return line.indicator == record.indicator && (line.area ?? fixedArea ?? record.area) == record.area
                && line.dimensions.allSatisfy { dimensions[$0.key] == $0.value }
        }
        return fitting.max { left, right in
            (lines[left].demands, right) < (lines[right].demands, left)
        }
    }
}

extension Layout.ValueColumn {
    fileprivate var demands: Int { dimensions.count + (area == nil ? 0 : 1) }
}
