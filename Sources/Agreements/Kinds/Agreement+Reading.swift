import ReportingModel

extension Agreement {
    fileprivate enum Key: String, ConfigurationKey {
        case id, title, partner, role, municipality, frequency
        case referenceDates = "reference_dates"
        case due, from, until, contact, source, layouts
    }

    /// One file of `agreements/`.
    ///
    /// - Parameter known: what was read before: which dimensions indicators have, and who holds a role.
    init?(reading node: ConfigurationNode, known: KnownNames) {
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        let id = mapping.required(.id)?.identifier()
        let title = mapping.required(.title)?.text()
        let municipality = mapping.required(.municipality)?.reference(to: .municipality)
        let deliverers = [Deliverer](reading: mapping, municipality: municipality, known)
        let rhythm = Rhythm(reading: mapping)
        let due = mapping.required(.due)?.due()
        let from = mapping.required(.from)?.day()
        let until = mapping[.until]?.day()
        if let from, let until, until < from {
            mapping[.until]?.note(.endsBeforeStart(from: from.description, until: until.description))
        }
        let contact = mapping[.contact]?.text() ?? ""
        let source = mapping[.source]?.text() ?? ""
        let scope = LayoutScope(municipality: municipality ?? "", known: known)
        let nodes = mapping.required(.layouts)?.list()
        let layouts = nodes?.compactMap { Layout(reading: $0, scope: scope) } ?? []
        if nodes?.isEmpty == true { mapping[.layouts]?.note(.emptyValue) }
        if let from {
            for code in Set(layouts.flatMap(\.indicators)).sorted() {
                guard let last = known.indicators[code]?.last?.validUntil, last < from else { continue }
                mapping[.layouts]?.note(.hasEnded(code, .indicator, since: last.description))
            }
        }
        node.declare(id, .agreement)
        guard let id, let title, let deliverers, let municipality, let rhythm, let due, let from else { return nil }
        self.init(
            id: id, title: title, deliverers: deliverers, municipality: municipality, rhythm: rhythm, due: due,
            from: from, until: until, contact: contact, source: source, layouts: layouts)
    }
}

extension [Agreement.Deliverer] {
    /// Either one `partner`, or whoever holds a `role` for the municipality, one after the other.
    fileprivate init?(
        reading mapping: ConfigurationMapping<Agreement.Key>, municipality: String?, _ known: KnownNames
    ) {
        mapping.refuse(.role, beside: .partner)
        guard let node = mapping[.role] else {
            guard let partner = mapping.required(.partner)?.reference(to: .partner) else { return nil }
            self = [Agreement.Deliverer(partner: partner)]
            return
        }
        guard let municipality, let role = node.reference(to: .role(municipality: municipality)) else { return nil }
        let holders = known.partners.flatMap { partner in
            partner.roles.filter { $0.name == role && $0.municipality == municipality }
                .map { Agreement.Deliverer(partner: partner.id, from: $0.from, until: $0.until) }
        }
        guard !holders.isEmpty else { return nil }
        self = holders.sorted { ($0.from?.daysSince1970 ?? .min) < ($1.from?.daysSince1970 ?? .min) }
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
