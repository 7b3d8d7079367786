import ReportingModel

extension Population {
    private enum Key: String, ConfigurationKey { case area, group, date, count, source }

    /// One entry of `population.yaml`; one count for an area, a group and a day.
    init?(reading node: ConfigurationNode) {
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        let area = mapping.required(.area)?.reference(to: .code(list: CodeList.areas))
        let group = mapping.required(.group)?.reference(to: .code(list: Population.groups))
        let day = mapping.required(.date)?.day()
        let count = mapping.required(.count)?.whole(in: 1...100_000_000)
        let source = mapping.required(.source)?.text()
        guard let area, let group, let day, let count, let source else { return nil }
        node.log.declareOnce(["population", area, group, day.description], at: node) { file, line in
            .doubledPopulation(area, firstFile: file, firstLine: line)
        }
        self.init(area: area, group: group, day: day, count: ExactDecimal(count), source: source)
    }
}
