package import ReportingModel

/// Proposes an agreement for a file that a partner sent as an example.
///
/// What a file shows is written down: layout, headings, units, periods. What it leaves open stands as a comment at its
/// line: a doubt with the alternatives, or something that a person must fill in. The draft is an agreement as it is, so
/// that the example can be judged by it at once; a column without an indicator is ignored, and said.
///
///     let drafter = AgreementDrafter(partner: partner, municipality: nil, catalogue: catalogue, today: today)
///     let draft = drafter.draft(of: [table])
///
/// No comment repeats what a cell holds, only words that the catalogue knows (see ``SafeEcho``).
package struct AgreementDrafter {
    private let partner: Partner
    private let municipality: Municipality?
    private let catalogue: Catalogue
    private let today: CalendarDay

    /// - Parameters:
    ///   - municipality: whom the figures are about; `nil` lets the file say it.
    ///   - today: dates an agreement whose file names no period.
    package init(partner: Partner, municipality: Municipality?, catalogue: Catalogue, today: CalendarDay) {
        self.partner = partner
        self.municipality = municipality
        self.catalogue = catalogue
        self.today = today
    }

    /// - Parameter tables: the same file, read in each of the ways it can be; of equal drafts the first counts.
    /// - Returns: the draft of the reading in which most figures were recognised; `nil` when none of the tables has a
    ///   header, for then there are no names to make an agreement of.
    package func draft(of tables: [ExampleTable]) -> AgreementDraft? {
        let context = DraftingContext(catalogue: catalogue, partner: partner)
        let drafts = tables.filter { !$0.lacksHeader && !$0.headings.isEmpty }.map(\.settled).map { table in
            (table, LayoutDrafter(table: table, context: context).best())
        }
        guard var best = drafts.first else { return nil }
        for draft in drafts.dropFirst() where draft.1.score > best.1.score { best = draft }
        return finished(best.1, best.0, others: drafts.count { $0.1.isComplete && $0.0.reading != best.0.reading })
    }

    private func finished(_ layout: LayoutDraft, _ table: ExampleTable, others: Int) -> AgreementDraft {
        var layout = layout
        let (municipality, municipalityNotes) = municipality(of: layout, table)
        var periods = layout.periods
        if layout.layout.period.isUnknown {
            let found = ([table.fileName] + table.titles).lazy.compactMap(DraftHeader.period).first
            let period = found ?? Period(.year, of: today.year)
            layout.layout = layout.layout.with(period: period.map { .fixed($0) } ?? layout.layout.period)
            periods = found.map { [$0] } ?? []
            layout.note(
                found == nil
                    ? .fill("de periode; het bestand noemt er geen. Beter is een kolom met de periode in het bestand")
                    : .doubt(
                        "de periode komt uit de titel of de bestandsnaam, en geldt zo voor elk bestand. Beter "
                            + "is een kolom met de periode"
                    ),
                at: .period)
        }
        let guess = RhythmGuess(periods: periods, days: periods.isEmpty ? layout.daysWithoutYear : [])
        let first = periods.first?.firstDay ?? CalendarDay(year: today.year, month: 1, day: 1) ?? today
        if table.reading.recordsPath != nil || others > 0, !table.format.isGrid {
            layout.note(
                .doubt(
                    "het document heeft meer dan één soort regels; hier is gekozen voor die met de meeste "
                        + "bekende cijfers"
                ), at: .records)
        }
        if table.isFull {
            layout.note(
                .notice("alleen de eerste \(table.rows.count) regels zijn bekeken; er zijn er meer"), at: .layout)
        }
        let header = DraftHeader(
            fileName: table.fileName, partner: partner, taken: Set(catalogue.agreements.map(\.id)))
        let text = AgreementText(
            header: header, partner: partner, municipality: municipality, municipalityNotes: municipalityNotes,
            rhythm: guess, from: first, isFromKnown: !periods.isEmpty, layout: layout, catalogue: catalogue)
        return AgreementDraft(
            id: header.id, yaml: text.yaml, isComplete: layout.isComplete,
            indicators: layout.layout.indicators)
    }

    /// Whom the figures are about: as was said, as the file claims, or as the partner's other agreements have it.
    private func municipality(
        of draft: LayoutDraft, _ table: ExampleTable
    ) -> (code: String, notes: [DraftNote]) {
        if let municipality {
            guard let claimed = draft.claimedMunicipality, claimed != municipality.code else {
                return (municipality.code, [])
            }
            return (
                municipality.code, [.doubt("het bestand noemt een andere gemeente (\(claimed)) en wordt dan afgekeurd")]
            )
        }
        if let claimed = draft.claimedMunicipality { return (claimed, []) }
        let areas = draft.areas.union(draft.layout.valueColumns.compactMap(\.area))
        let named = areas.filter { catalogue.municipality($0) != nil }
        if named.count == 1, let code = named.first { return (code, []) }
        let around = ([table.fileName] + table.titles).joined(separator: " ")
        let titled = catalogue.municipalities.filter { around.lowercased().contains($0.name.lowercased()) }
        if titled.count == 1 { return (titled[0].code, []) }
        let others = Set(catalogue.agreements.filter { $0.partner == partner.id }.map(\.municipality)).sorted()
        if others.count == 1 {
            return (
                others[0],
                [.doubt("het bestand noemt geen gemeente; de andere afspraken met deze partner gaan over \(others[0])")]
            )
        }
        if let code = municipalityOfSources(of: draft.layout.indicators), others.isEmpty {
            return (
                code,
                [
                    .doubt(
                        "het bestand noemt geen gemeente; deze indicatoren komen uit een rapport over \(code); "
                            + "anders: \(words(for: catalogue.municipalities.filter { $0.code != code }))"
                    )
                ]
            )
        }
        let first = others.first ?? catalogue.municipalities.first?.code ?? "GM0000"
        return (
            first,
            catalogue.municipalities.count == 1
                ? [] : [.fill("de gemeente; het bestand noemt er geen: \(words(for: catalogue.municipalities))")]
        )
    }

    private func words(for municipalities: [Municipality]) -> String {
        municipalities.map { "\($0.code) (\($0.name))" }.joined(separator: " of ")
    }

    /// The one municipality that the sources of these indicators name.
    private func municipalityOfSources(of indicators: [String]) -> String? {
        let sources = Set(indicators).compactMap { catalogue.indicator($0)?.source }.joined(separator: " ")
        let named = catalogue.municipalities.filter { sources.contains($0.name) }
        return named.count == 1 ? named[0].code : nil
    }
}

/// An agreement as proposed.
package struct AgreementDraft: Sendable {
    package let id: String
    /// The text of `Config/agreements/<id>.yaml`.
    package let yaml: String
    /// Whether it has a figure, and so is an agreement as it is.
    package let isComplete: Bool
    /// Codes of the indicators that were recognised, in order.
    package let indicators: [String]
}

extension Layout.PeriodSource {
    /// Whether nothing in the file dates the figures.
    fileprivate var isUnknown: Bool {
        if case .fixed(let period) = self { period.firstDay.daysSince1970 == 0 } else { false }
    }
}
