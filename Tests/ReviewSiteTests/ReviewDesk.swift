import Register
import ReportingModel
import Synchronization

@testable import ReviewSite

/// A site over an empty register, for tests of what officials look at and decide.
struct ReviewDesk {
    let register: Register
    let visitor: Visitor
    let told = Counter()

    final class Counter: Sendable {
        private let count = Mutex(0)
        var value: Int { count.withLock { $0 } }
        func add() { count.withLock { $0 += 1 } }
    }

    init() throws {
        register = try Register.inMemory()
        let plain = try Site.forTests(register: register)
        let (catalogue, told) = (ReviewDesk.catalogue, told)
        let world = SiteWorld(
            catalogue: { catalogue }, now: { Site.testMoment }, tellPartners: { told.add() },
            original: { $0.outcome == .quarantined ? nil : "/dev/null" },
            excerpt: { _, places in
                .rows(
                    TableExcerpt(
                        headings: [(0, "Datum"), (1, "Wachttijd <b>")], isGrid: true, columnCount: 2,
                        rows: [
                            TableExcerpt.Row(
                                number: 2, isHeader: false, followsGap: false,
                                cells: [
                                    TableExcerpt.Cell(column: 0, text: "<script>alert(1)</script>", place: "2:1"),
                                    TableExcerpt.Cell(
                                        column: 1, text: "ca. 12", place: places.first?.description ?? ""),
                                ])
                        ]))
            })
        visitor = Visitor(
            Site(register: plain.register, world: world, isSecure: false, isBehindProxy: true, passwordCost: 4))
    }

    private static let catalogue = Catalogue(
        version: "test", municipalities: [Municipality(code: "GM0482", name: "Alblasserdam")],
        partners: [Partner(id: "sjt", name: "Stichting Jeugdteams")],
        indicators: [Indicator(code: "TOE-01", label: "Wachttijd", unit: nil, kind: .mean, additivity: .none)],
        agreements: [
            Agreement(
                id: "sjt-wachttijd", title: "Wachttijd en wachtlijst", partner: "sjt", municipality: "GM0482",
                rhythm: .every(1, .year), due: .days(30), from: CalendarDay(daysSince1970: 16_000), layouts: [])
        ])

    /// A delivery with one figure, and the name it got.
    func deliver(
        _ number: Int, _ outcome: Outcome = .held, file: String = "cijfers.csv", findings: [Finding]? = nil,
        configuration: String = "c", year: Int? = nil, otherYear: Int? = nil
    ) throws -> String {
        let warning = Finding(.estimateRead, ["column": "Wachttijd", "found": "ca. 12"], at: Place(line: 2, column: 2))
        let draft = ReceptionDraft(
            partner: "sjt", fileName: FileName(file),
            identity: FileIdentity(
                device: 1, inode: UInt64(number), byteCount: 9, modifiedAt: 1, changedAt: 1),
            byteCount: 9, contentHash: ContentHash(bytes: (0..<32).map { $0 == 0 ? UInt8(number) : 7 }),
            receivedAt: Site.testMoment.earlier(by: .seconds(86_400 * 3 - (configuration == "c" ? 0 : 60))),
            configurationVersion: configuration, workName: "w\(number)")
        let isKept = outcome != .rejected && outcome != .quarantined
        return try register.record(draft) { writer in
            let years = [year ?? 2020 + number] + [otherYear].compactMap(\.self)
            var book = CodeBook()
            for period in years.compactMap({ Period(.year, of: $0) }) where isKept {
                let observation = Observation(
                    indicator: book.indicator("TOE-01"), period: book.period(period), area: book.area("GM0482"),
                    dimensions: book.dimensions([:]), unit: book.unit(""), remark: 0,
                    value: .estimate(ExactDecimal(12)), place: CompactPlace(line: 2, column: 2))
                _ = book.pathPattern("")
                try writer.write(ObservationBatch(observations: [observation], additions: book.takeAdditions()))
            }
            return Verdict(
                outcome: outcome, counts: RowCounts(held: 1), findings: findings ?? [warning],
                agreement: "sjt-wachttijd", municipality: "GM0482", format: .csv)
        }.delivery
    }

    func mark(_ name: String) throws -> String { try register.read { try $0.mark(of: name) }?.text ?? "" }

    func post(_ name: String, _ fields: [(String, String)], seen: String? = nil) async throws -> Visitor.Answer {
        try await visitor.post(
            "/aanleveringen/\(name)/besluit", [("gezien", try seen ?? mark(name))] + fields)
    }

    func outcome(_ name: String) throws -> Outcome? {
        try register.read { try $0.delivery(named: name)?.outcome }
    }
}
