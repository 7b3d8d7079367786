import ReportingModel

extension Agreement {
    fileprivate enum Key: String, ConfigurationKey {
        case id, title, partner, municipality, frequency
        case referenceDates = "reference_dates"
        case due, from, until, contact, source, layouts
    }

    /// One file of `agreements/`.
    ///
    /// - Parameter indicators: those that were read before, to know which dimensions they have.
    init?(reading node: ConfigurationNode, indicators: [String: Indicator]) {
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        let id = mapping.required(.id)?.identifier()
        let title = mapping.required(.title)?.text()
        let partner = mapping.required(.partner)?.reference(to: .partner)
        let municipality = mapping.required(.municipality)?.reference(to: .municipality)
        let rhythm = Rhythm(reading: mapping)
        let due = mapping.required(.due)?.days()
        let from = mapping.required(.from)?.day()
        let until = mapping[.until]?.day()
        if let from, let until, until < from {
            mapping[.until]?.note(.endsBeforeStart(from: from.description, until: until.description))
        }
        let contact = mapping[.contact]?.text() ?? ""
        let source = mapping[.source]?.text() ?? ""
        let scope = LayoutScope(municipality: municipality ?? "", indicators: indicators)
        let nodes = mapping.required(.layouts)?.list()
        let layouts = nodes?.compactMap { Layout(reading: $0, scope: scope) } ?? []
        if nodes?.isEmpty == true { mapping[.layouts]?.note(.emptyValue) }
        node.declare(id, .agreement)
        guard let id, let title, let partner, let municipality, let rhythm, let due, let from else { return nil }
        self.init(
            id: id, title: title, partner: partner, municipality: municipality, rhythm: rhythm, dueDays: due,
            from: from, until: until, contact: contact, source: source, layouts: layouts)
    }
}

extension Agreement.Rhythm {
    private static let frequencies: KeyValuePairs<String, Agreement.Rhythm> = [
        "year": .every(1, .year), "half-year": .every(1, .halfYear), "four-months": .every(1, .fourMonths),
        "quarter": .every(1, .quarter), "month": .every(1, .month), "two-yearly": .every(2, .year),
        "school-year": .every(1, .schoolYear), "occasional": .occasional,
    ]

    /// Either `frequency`, or the days on which is measured.
    fileprivate init?(reading mapping: ConfigurationMapping<Agreement.Key>) {
        mapping.refuse(.referenceDates, beside: .frequency)
        if let node = mapping[.referenceDates] {
            guard let dates = node.list()?.compactMap({ $0.monthDay() }) else { return nil }
            if dates.isEmpty { node.note(.emptyValue) }
            self = .referenceDates(dates.sorted())
        } else if let rhythm = mapping.required(.frequency)?.choice(Agreement.Rhythm.frequencies) {
            self = rhythm
        } else {
            return nil
        }
    }
}
