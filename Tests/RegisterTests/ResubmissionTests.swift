import ReportingModel
import Testing

@testable import Register

/// What the answer says of a better file: which points are solved and which figures move.
@Suite struct ResubmissionTests {
    let register: Register

    init() throws {
        register = try Register.inMemory()
    }

    private func resubmission(of reception: RecordedReception) throws -> Resubmission? {
        try register.read { try $0.report(of: reception.id).resubmission }
    }

    private func figure(_ year: Int, _ value: Int, area: String = "GM0482") -> Figure {
        Figure(period: .year(year), area: area, value: .exact(ExactDecimal(value)))
    }

    private func deliver(_ number: Int, _ figures: [Figure], _ outcome: Outcome = .accepted) throws
        -> RecordedReception
    {
        let periods = Set(figures.map(\.period)).sorted()
        return try register.deliver(.sample(number), figures, .sample(outcome, periods: periods))
    }

    private func words(_ changes: [Resubmission.Change]?) -> [String]? {
        changes?.map { change in
            let (before, after) = (change.before?.columns.value ?? "∅", change.after?.columns.value ?? "∅")
            return "\(change.indicator) \(change.period) \(change.area): \(before) → \(after)"
        }
    }

    @Test func `the first delivery about a period is no resubmission`() throws {
        #expect(try resubmission(of: try deliver(1, [figure(2020, 1)])) == nil)
        #expect(try resubmission(of: try deliver(2, [figure(2021, 1)])) == nil)
    }

    @Test func `figures that changed, came and went are said; the others are not`() throws {
        _ = try deliver(1, [figure(2020, 5), figure(2020, 7, area: "REGIO-ZHZ"), figure(2021, 8)])
        let second = try deliver(2, [figure(2020, 6), figure(2020, 9, area: "GM0523"), figure(2021, 8)])
        #expect(
            words(try resubmission(of: second)?.changes) == [
                "TOE-01 2020 REGIO-ZHZ: 7 → ∅", "TOE-01 2020 GM0482: 5 → 6", "TOE-01 2020 GM0523: ∅ → 9",
            ])
    }

    @Test func `a period that the new file is silent about keeps its figures`() throws {
        _ = try deliver(1, [figure(2020, 5), figure(2021, 8)])
        let second = try deliver(2, [figure(2020, 5)])
        #expect(try resubmission(of: second)?.changes == [])
    }

    @Test func `a held delivery says what would change, also after something else was accepted`() throws {
        _ = try deliver(1, [figure(2020, 5)])
        let held = try deliver(2, [figure(2020, 6)], .held)
        #expect(words(try resubmission(of: held)?.changes) == ["TOE-01 2020 GM0482: 5 → 6"])
        _ = try deliver(3, [figure(2020, 7)])
        #expect(words(try resubmission(of: held)?.changes) == ["TOE-01 2020 GM0482: 5 → 6"])
    }

    @Test func `points are solved, still open or new; remarks are no points`() throws {
        func finding(_ code: FindingCode, _ column: String) -> Finding { Finding(code, ["column": column]) }
        try register.deliver(
            1, outcome: .rejected,
            findings: [finding(.notANumber, "A"), finding(.belowMinimum, "B"), finding(.unitInCell, "C")])
        let second = try register.deliver(
            2, outcome: .rejected, findings: [finding(.belowMinimum, "B"), finding(.belowMinimum, "A")])
        let resubmission = try #require(try resubmission(of: second))
        #expect(resubmission.solved.map(\.code) == [.notANumber])
        #expect(resubmission.stillOpen.map { $0.arguments["column"] } == ["B"])
        #expect(resubmission.new.map { $0.arguments["column"] } == ["A"])
        #expect(resubmission.changes == [])
    }

    @Test func `a file that was set apart solves and changes nothing`() throws {
        try register.deliver(1, outcome: .held, findings: [Finding(.estimateRead, ["column": "A"])])
        let apart = try register.deliver(2, outcome: .quarantined, findings: [Finding(.personalData)])
        #expect(try resubmission(of: apart) == nil)
        let refused = try register.deliver(3, outcome: .rejected, findings: [Finding(.belowMinimum)])
        #expect(try resubmission(of: refused) != nil)
    }

    @Test func `a warning that is only not asked again is not solved`() throws {
        let warning = Finding(.estimateRead, ["column": "A", "found": "ca. 15"])
        try register.deliver(1, outcome: .held, findings: [warning])
        let waiver = Waiver(
            agreement: "sjt-wachttijd", code: .estimateRead, warned: WarnedValue(subject: "x", value: "ca. 15"),
            reason: "geteld", actor: "Anne", at: .sample(1), until: nil)
        let quiet = try register.deliver(
            2, outcome: .acceptedWithRemarks,
            findings: [waiver.remark(insteadOf: warning, places: PlaceList(Place(line: 2, column: 2)))])
        #expect(try resubmission(of: quiet)?.solved.isEmpty == true)
        let better = try register.deliver(3, outcome: .rejected, findings: [Finding(.notANumber, ["column": "B"])])
        #expect(try resubmission(of: better)?.solved.isEmpty == true)
        let other = try register.deliver(4, outcome: .held, findings: [Finding(.estimateRead, ["column": "B"])])
        #expect(try resubmission(of: other)?.solved.map(\.code) == [.notANumber])
    }

    @Test func `figures are compared with what counts, and findings with the file before`() throws {
        _ = try deliver(1, [figure(2020, 5)])
        let counting = try register.read { try $0.deliveries().first?.name }
        _ = try deliver(2, [figure(2020, 6)], .held)
        let third = try #require(try resubmission(of: try deliver(3, [figure(2020, 6)])))
        #expect(third.effect == .replaced && third.compared.map(\.name) == [counting].compactMap(\.self))
        #expect(third.previous != counting && third.comparesFindings)
        #expect(words(third.changes) == ["TOE-01 2020 GM0482: 5 → 6"])
    }

    @Test func `the first figures that count are said, and a rejected file changes nothing`() throws {
        let rejected = try deliver(1, [figure(2020, 5)], .rejected)
        #expect(try resubmission(of: rejected) == nil)
        let again = try #require(try resubmission(of: try deliver(2, [figure(2020, 6)], .rejected)))
        #expect(again.effect == .none && again.changes == [])
        #expect(again.figureWords.lead.nl == "Dit bestand telt niet mee. Er tellen nog geen cijfers mee.")
        let waiting = try #require(
            try resubmission(of: try deliver(3, [figure(2020, 7), figure(2021, 7)], .held)))
        #expect(waiting.effect == .wouldBeFirst)
        #expect(
            waiting.figureWords.lead.nl
                == "Over deze periode telt nog niets mee. Wordt dit bestand geaccepteerd, dan komen er 2 cijfers bij.")
        let first = try #require(try resubmission(of: try deliver(4, [figure(2020, 8), figure(2021, 8)])))
        #expect(first.effect == .isFirst && first.changes == [])
        #expect(first.figureWords.lead.nl == "Dit zijn de eerste cijfers die meetellen: 2.")
        let late = try #require(try resubmission(of: try deliver(5, [figure(2020, 9)], .rejected)))
        #expect(
            late.figureWords.lead.nl == "Dit bestand telt niet mee. Er verandert niets aan de cijfers die meetellen.")
    }

    @Test func `what is gone is counted in whole sentences`() throws {
        _ = try deliver(1, [figure(2020, 5), figure(2020, 7, area: "REGIO-ZHZ")])
        let one = try #require(try resubmission(of: try deliver(2, [figure(2020, 5)])))
        #expect(one.lostWords?.nl == "1 cijfer dat eerst meetelde staat niet in dit bestand.")
        #expect(one.figureWords.tail.nl == ": 1.")
        let none = try #require(try resubmission(of: try deliver(3, [figure(2020, 6)])))
        #expect(none.lostWords == nil)
    }

    @Test func `nothing is solved beside a file that was set apart`() throws {
        try register.deliver(1, outcome: .quarantined, findings: [Finding(.personalData)])
        let next = try #require(
            try resubmission(of: try register.deliver(2, outcome: .rejected, findings: [Finding(.belowMinimum)])))
        #expect(!next.comparesFindings && next.solved.isEmpty && next.new.isEmpty)
    }

    @Test func `a file that still counts for other periods was replaced for some only`() throws {
        _ = try deliver(1, [figure(2020, 5), figure(2021, 5)])
        let second = try deliver(2, [figure(2020, 6)])
        let files = try register.read { try $0.report(of: second.id).replacedFiles }
        #expect(files.map(\.onlyPeriods) == [[.year(2020)]])
        let third = try deliver(3, [figure(2020, 7), figure(2021, 7)])
        let later = try register.read { try $0.report(of: third.id).replacedFiles }
        #expect(Set(later.map(\.onlyPeriods)) == [[], [.year(2021)]])
    }

    @Test func `the same content again is no resubmission`() throws {
        _ = try deliver(1, [figure(2020, 5)])
        _ = try deliver(2, [figure(2020, 6)])
        let again = try register.deliver(
            .sample(2, at: 3), [], .sample(.accepted, periods: [.year(2020)]))
        #expect(again.outcome == .duplicate)
        #expect(try resubmission(of: again) == nil)
    }

    @Test func `nothing is solved in periods that the new file is silent about`() throws {
        let found = [Finding(.estimateRead, ["column": "A"])]
        let periods = [2020, 2021].map { Period.year($0) }
        try register.deliver(
            .sample(1), periods.map { Figure(period: $0) }, .sample(.held, findings: found, periods: periods))
        let part = try #require(try resubmission(of: try deliver(2, [figure(2021, 5)])))
        #expect(part.solved.isEmpty && !part.comparesFindings)
        #expect(part.stillWaiting == [.init(fileName: FileName("cijfers-1.csv"), periods: [.year(2020)])])
        let whole = try #require(try resubmission(of: try deliver(3, [figure(2020, 5), figure(2021, 6)])))
        #expect(whole.stillWaiting.isEmpty)
    }

    @Test func `the same point in a file with another heading is the same point, and says how many cells were left`()
        throws
    {
        let many = PlaceList((2..<32).map { CompactPlace(line: $0, column: 3) })
        let first = Finding(.notANumber, ["column": "Aantal deelnemers"], places: many)
            .namingAgreed(["Aantal deelnemers": "Deelnemers"])
        try register.deliver(1, outcome: .rejected, findings: [first])
        let one = Finding(.notANumber, ["column": "Deelnemers"], at: Place(line: 4, column: 3))
        let second = try #require(
            try resubmission(of: try register.deliver(2, outcome: .rejected, findings: [one])))
        #expect(second.solved.isEmpty && second.new.isEmpty)
        #expect(second.stillOpen == [one] && second.stillOpenBefore == [30])
    }
}
