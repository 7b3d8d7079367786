import Register
import ReportingModel

@testable import ReviewSite

/// A register with known figures: what the pages about figures, partners and runs are tried on.
enum FigureSamples {
    /// A figure of the waiting time, in the file of its delivery.
    struct Figure {
        var indicator = "TOE-01"
        var period: Period
        var area = "GM0482"
        var dimensions: [String: String] = [:]
        var value: ObservationRecord.Value
        var remark = ""
        var line = 2
        var column = 2
    }

    static let hostile = "<script>alert(1)</script>"

    /// The day in each year on which the waiting time is counted.
    static func day(_ year: Int) -> Period {
        guard let day = CalendarDay(year: year, month: 4, day: 30) else { preconditionFailure("no such year") }
        return .referenceDate(day)
    }

    static func exact(_ number: Int) -> ObservationRecord.Value { .exact(ExactDecimal(number)) }

    /// The waiting time on 30 April of every year since 2021, due within 30 days; no norm unless one is given.
    ///
    /// - Parameter isShared: whether another partner reports on it as well, for each half-year.
    static func catalogue(norms: [Norm] = [], breaks: [SeriesBreak] = [], isShared: Bool = false) -> Catalogue {
        guard let day = MonthDay(month: 4, day: 30), let from = CalendarDay(year: 2021, month: 1, day: 1) else {
            preconditionFailure("these days exist")
        }
        let layout = Layout(
            kind: .columns([
                Layout.ValueColumn(heading: "Wachttijd", indicator: "TOE-01", area: "GM0482"),
                Layout.ValueColumn(heading: "Wachttijd regio", indicator: "TOE-01", area: "REGIO-ZHZ"),
                Layout.ValueColumn(heading: "Doorlooptijd", indicator: "TOE-03", area: "GM0482"),
            ]), period: .column("Peildatum", yearFrom: .cell, on: nil), area: .fixed("GM0482"))
        return Catalogue(
            version: "test",
            municipalities: [
                Municipality(code: "GM0482", name: "Alblasserdam"),
                Municipality(code: "GM0523", name: "Hardinxveld-Giessendam"),
            ],
            partners: [Partner(id: "sjt", name: "Stichting Jeugdteams"), Partner(id: "swa", name: "Welzijn")],
            indicators: [
                Indicator(
                    code: "TOE-01", label: "Gemiddelde wachttijd", unit: "dagen", kind: .mean, additivity: .weighted,
                    limitation: "Zegt niets over de zwaarte."),
                Indicator(
                    code: "TOE-03", label: "Doorlooptijd", unit: "dagen", kind: .mean, additivity: .weighted,
                    dimensions: ["traject": "trajectories"]),
                Indicator(
                    code: "MAG-12", label: "Kinderen in armoede", unit: "%", kind: .percentage, additivity: .weighted),
            ],
            codeLists: [
                CodeList(
                    id: CodeList.areas, title: "Gebieden",
                    entries: [
                        CodeList.Entry(code: "GM0482", label: "Alblasserdam"),
                        CodeList.Entry(code: "REGIO-ZHZ", label: "Regio Zuid-Holland Zuid"),
                    ]),
                CodeList(
                    id: "trajectories", title: "Trajecten",
                    entries: [
                        CodeList.Entry(code: "toeleiding", label: "Toeleiding"),
                        CodeList.Entry(code: "toegang", label: "Toegang"),
                    ]),
            ],
            norms: norms,
            agreements: [
                Agreement(
                    id: "sjt-wachttijd", title: "Wachttijd en wachtlijst", partner: "sjt", municipality: "GM0482",
                    rhythm: .referenceDates([day]), due: .days(30), from: from, layouts: [layout])
            ]
                + (isShared
                    ? [
                        Agreement(
                            id: "swa-evaluatie", title: "Evaluatie van het welzijnswerk", partner: "swa",
                            municipality: "GM0482", rhythm: .every(1, .halfYear), due: .days(30), from: from,
                            layouts: [layout])
                    ] : []),
            breaks: breaks)
    }

    /// A norm for the waiting time in one year: at most 42 days, critical from 70.
    static func norm(_ year: Int) -> Norm {
        Norm(
            indicator: "TOE-01", municipality: "GM0482", year: year, target: ExactDecimal(42),
            criticalValue: ExactDecimal(70), direction: .lower)
    }
}

extension Register {
    /// Takes in a delivery of the waiting time, received in April of the last of its years.
    @discardableResult
    func receive(
        _ number: Int, _ figures: [FigureSamples.Figure], outcome: Outcome = .accepted, findings: [Finding] = [],
        fileName: String? = nil, agreement: String = "sjt-wachttijd", at moment: Instant = Site.testMoment
    ) throws -> String {
        let hash = ContentHash(bytes: (0..<32).map { UInt8(truncatingIfNeeded: $0 < 4 ? number >> ($0 * 8) : 0xCD) })
        let draft = ReceptionDraft(
            partner: "sjt", fileName: FileName(fileName ?? "wachttijd-\(number).csv"),
            identity: FileIdentity(
                device: 1, inode: UInt64(number), byteCount: 10, modifiedAt: Int64(number), changedAt: 1),
            byteCount: 10, contentHash: hash, receivedAt: moment, configurationVersion: "c1",
            workName: "work-\(number)")
        let periods = Set(figures.map(\.period)).sorted()
        return try record(draft) { writer in
            var book = CodeBook()
            let observations = figures.map { figure -> Observation in
                let value: Observation.Value =
                    switch figure.value {
                    case .exact(let number): .exact(number)
                    case .estimate(let number): .estimate(number)
                    case .interval(let low, let high): .interval(low: low, high: high)
                    case .text(let text): .text(book.text(text))
                    case .absent(let absence): .absent(absence)
                    }
                return Observation(
                    indicator: book.indicator(figure.indicator), period: book.period(figure.period),
                    area: book.area(figure.area), dimensions: book.dimensions(figure.dimensions),
                    unit: book.unit("dagen"), remark: figure.remark.isEmpty ? 0 : book.text(figure.remark),
                    value: value,
                    place: CompactPlace(line: UInt32(figure.line), column: UInt32(figure.column)))
            }
            try writer.write(ObservationBatch(observations: observations, additions: book.takeAdditions()))
            return Verdict(
                outcome: outcome, counts: RowCounts(accepted: figures.count, withRemark: 0, held: 0, refused: 0),
                findings: findings, agreement: agreement, municipality: "GM0482", format: .csv,
                periods: periods)
        }.delivery
    }
}

/// A visitor of a site over a register with known content, logged in.
struct FigureVisit {
    let register: Register
    let visitor: Visitor

    init(
        _ register: Register, catalogue: Catalogue = FigureSamples.catalogue(), as name: String = "lezer",
        world: ((Catalogue) -> SiteWorld)? = nil
    ) async throws {
        self.register = register
        let plain = try Site.forTests(register: register, catalogue: catalogue)
        visitor = Visitor(
            Site(
                register: register, world: world?(catalogue) ?? plain.world, isSecure: false, isBehindProxy: true,
                passwordCost: 4))
        _ = try await visitor.logIn(name)
    }

    /// Another browser on the same site.
    init(_ register: Register, site: Site, as name: String) async throws {
        self.register = register
        visitor = Visitor(site)
        _ = try await visitor.logIn(name)
    }

    func page(_ path: String) async throws -> String {
        let answer = try await visitor.get(path)
        return answer.status == 200 ? answer.body : "status \(answer.status)"
    }
}
