import Register
import ReportingModel

/// A file that a partner sent, for a register with known content.
struct SentFile {
    var number: Int
    var partner = "sjt"
    var fileName: String?
    var outcome = Outcome.accepted
    var agreement: String? = "sjt-wachttijd"
    var years = [2021]
    var findings: [Finding] = []
    /// What each figure is; one for each year and indicator.
    var value = ObservationRecord.Value.exact(ExactDecimal(coefficient: 1_250, scale: 2))
    var indicators = ["TOE-01"]
    var configuration = "test"

    static let moment = Instant(millisecondsSince1970: 1_760_000_000_000)
}

extension Register {
    @discardableResult
    func take(_ file: SentFile) throws -> RecordedReception {
        let name = file.fileName ?? "cijfers-\(file.number).csv"
        let moment = Instant(millisecondsSince1970: SentFile.moment.millisecondsSince1970 + Int64(file.number) * 1_000)
        let draft = ReceptionDraft(
            partner: file.partner, fileName: FileName(name),
            identity: FileIdentity(
                device: 1, inode: UInt64(file.number), byteCount: 100, modifiedAt: 1, changedAt: Int64(file.number)),
            byteCount: 100,
            contentHash: ContentHash(
                bytes: (0..<32).map { UInt8(truncatingIfNeeded: $0 < 4 ? file.number >> ($0 * 8) : 7) }),
            receivedAt: file.configuration == "test"
                ? moment : Instant(millisecondsSince1970: moment.millisecondsSince1970 + 1),
            configurationVersion: file.configuration, workName: "work-\(file.number)")
        let periods = file.years.compactMap { Period(.year, of: $0) }
        return try record(draft) { writer in
            var book = CodeBook()
            var observations: [Observation] = []
            for period in periods {
                for indicator in file.indicators {
                    observations.append(
                        Observation(
                            indicator: book.indicator(indicator), period: book.period(period),
                            area: book.area("GM0482"), dimensions: book.dimensions([:]), unit: book.unit("dagen"),
                            remark: 0, value: Observation.Value(file.value, &book),
                            place: CompactPlace(line: 2, column: 2)))
                }
            }
            try writer.write(ObservationBatch(observations: observations, additions: book.takeAdditions()))
            return Verdict(
                outcome: file.outcome, counts: RowCounts(accepted: 1), findings: file.findings,
                agreement: file.agreement, municipality: file.agreement == nil ? nil : "GM0482", format: .csv,
                periods: file.agreement == nil ? [] : periods)
        }
    }
}

extension Observation.Value {
    fileprivate init(_ value: ObservationRecord.Value, _ book: inout CodeBook) {
        switch value {
        case .exact(let number): self = .exact(number)
        case .estimate(let number): self = .estimate(number)
        case .interval(let low, let high): self = .interval(low: low, high: high)
        case .text(let text): self = .text(book.text(text))
        case .absent(let absence): self = .absent(absence)
        }
    }
}

extension Catalogue {
    /// Two partners with an agreement each.
    static let twoPartners: Catalogue = {
        func agreement(_ id: String, _ partner: String) -> Agreement {
            Agreement(
                id: id, title: "Afspraak \(id)", partner: partner, municipality: "GM0482",
                rhythm: .every(1, .year), due: .days(60),
                from: CalendarDay(year: 2024, month: 1, day: 1) ?? CalendarDay(daysSince1970: 0),
                layouts: [
                    Layout(
                        kind: .columns([Layout.ValueColumn(heading: "Wachttijd", indicator: "TOE-01")]),
                        period: .column("Periode", yearFrom: .cell, on: nil), area: .fixed("GM0482"))
                ])
        }
        return Catalogue(
            version: "test", municipalities: [Municipality(code: "GM0482", name: "Alblasserdam")],
            partners: [
                Partner(id: "sjt", name: "Stichting Jeugdteams"), Partner(id: "jeugd-punt", name: "Jeugd-Punt"),
            ],
            indicators: [
                Indicator(code: "TOE-01", label: "Wachttijd", unit: "dagen", kind: .mean, additivity: .weighted)
            ],
            agreements: [agreement("sjt-wachttijd", "sjt"), agreement("jp-instroom", "jeugd-punt")])
    }()
}
