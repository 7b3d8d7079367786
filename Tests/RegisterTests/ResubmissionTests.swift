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
        let points = try #require(resubmission.points)
        #expect(points.solved.map(\.code) == [.notANumber])
        #expect(points.stillOpen.map { $0.arguments["column"] } == ["B"])
        #expect(points.new.map { $0.arguments["column"] } == ["A"])
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
        #expect(try resubmission(of: quiet)?.points?.solved.isEmpty == true)
        let better = try register.deliver(3, outcome: .rejected, findings: [Finding(.notANumber, ["column": "B"])])
        #expect(try resubmission(of: better)?.points?.solved.isEmpty == true)
        let other = try register.deliver(4, outcome: .held, findings: [Finding(.estimateRead, ["column": "B"])])
        #expect(try resubmission(of: other)?.points?.solved.map(\.code) == [.notANumber])
    }

    @Test func `figures are compared with what counts, and findings with the file before`() throws {
        _ = try deliver(1, [figure(2020, 5)])
        let counting = try register.read { try $0.deliveries().first?.name }
        _ = try deliver(2, [figure(2020, 6)], .held)
        let third = try #require(try resubmission(of: try deliver(3, [figure(2020, 6)])))
        #expect(third.effect == .replaced && third.compared.map(\.name) == [counting].compactMap(\.self))
        #expect(third.previous.map(\.name) != [counting] && third.points != nil)
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
        #expect(next.points == nil)
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
        #expect(part.points?.isEmpty == true)
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
        let points = try #require(second.points)
        #expect(points.solved.isEmpty && points.new.isEmpty)
        #expect(points.stillOpen == [one] && points.stillOpenBefore == [30])
    }

    // MARK: Files that never counted

    private func send(
        _ number: Int, _ years: [Int], _ outcome: Outcome = .rejected, _ findings: [Finding] = [],
        counts: RowCounts = RowCounts(accepted: 1), name: String? = nil
    ) throws -> RecordedReception {
        let periods = years.map { Period.year($0) }
        return try register.deliver(
            .sample(number, name: name), outcome == .rejected ? [] : periods.map { Figure(period: $0) },
            .sample(outcome, counts: counts, findings: findings, periods: periods))
    }

    private static let areas = ["GM0482", "GM0523", "REGIO-ZHZ"]

    @Test(arguments: [Outcome.held, .acceptedWithRemarks])
    func `what a file in review held more is said, once`(outcome: Outcome) throws {
        _ = try deliver(1, ResubmissionTests.areas.map { figure(2020, 5, area: $0) } + [figure(2021, 5)], .held)
        let better = try #require(try resubmission(of: try deliver(2, [figure(2020, 9)], outcome)))
        #expect(better.fuller == [.init(fileName: FileName("cijfers-1.csv"), loss: .figures(2))])
        #expect(better.lostWords?.nl == "2 cijfers uit “cijfers-1.csv” staan niet in dit bestand.")
        let whole = try #require(
            try resubmission(of: try deliver(3, ResubmissionTests.areas.map { figure(2020, 6, area: $0) })))
        #expect(whole.fuller.isEmpty && whole.lostWords == nil)
    }

    @Test func `what counted and is gone is not said twice`() throws {
        _ = try deliver(1, ResubmissionTests.areas.map { figure(2020, 5, area: $0) })
        _ = try deliver(2, ResubmissionTests.areas.map { figure(2020, 6, area: $0) }, .held)
        let third = try #require(try resubmission(of: try deliver(3, [figure(2020, 6)])))
        #expect(third.fuller.isEmpty)
        #expect(third.lostWords?.nl == "2 cijfers die eerst meetelden staan niet in dit bestand.")
    }

    @Test func `of a refused file the number of its rows is said`() throws {
        _ = try send(1, [2020], counts: RowCounts(accepted: 7, refused: 1))
        let better = try #require(try resubmission(of: try send(2, [2020], .accepted)))
        #expect(better.lostWords?.nl == "“cijfers-1.csv” had 8 regels, dit bestand heeft er 1.")
        _ = try send(3, [2021], counts: RowCounts(refused: 1))
        #expect(try resubmission(of: try send(4, [2021], .accepted))?.lostWords == nil)
        // Nobody knows how many of its rows were about the other year.
        _ = try send(5, [2021, 2022], counts: RowCounts(refused: 8))
        #expect(try resubmission(of: try send(6, [2022], .accepted))?.lostWords == nil)
    }

    // MARK: Files about other periods too

    @Test func `a point of a refused file about more periods is no longer found, and the rest stays refused`() throws {
        _ = try send(1, [2020, 2021], .rejected, [Finding(.notANumber, ["column": "A"])])
        let part = try #require(try resubmission(of: try send(2, [2020], .accepted)))
        let points = try #require(part.points)
        #expect(points.unseen.map(\.code) == [.notANumber] && points.solved.isEmpty)
        #expect(part.stillRefused == [.init(fileName: FileName("cijfers-1.csv"), periods: [.year(2021)])])
        let rest = try #require(try resubmission(of: try send(3, [2021], .accepted)))
        #expect(rest.stillRefused.isEmpty)
    }

    @Test func `a point that is open since an earlier file is not new`() throws {
        let point = Finding(.notANumber, ["column": "A"])
        _ = try send(1, [2020, 2021], .rejected, [point])
        _ = try send(2, [2021], .accepted)
        let third = try #require(try resubmission(of: try send(3, [2020, 2021], .rejected, [point])))
        let points = try #require(third.points)
        #expect(points.stillOpen == [point] && points.new.isEmpty && points.solved.isEmpty)
        #expect(third.previous.map(\.fileName.printable) == ["cijfers-1.csv", "cijfers-2.csv"])
        let other = Finding(.notANumber, ["column": "B"])
        let fourth = try #require(try resubmission(of: try send(4, [2020, 2021], .rejected, [other])))
        #expect(fourth.points?.solved == [point] && fourth.points?.new == [other])
    }

    @Test func `a point at a figure of a held file is solved where the new file is about its period`() throws {
        func at(_ line: Int) -> Finding {
            Finding(.estimateRead, ["column": "\(line)"], at: Place(line: line, column: 2))
        }
        let figures = [2020, 2021].enumerated().map { Figure(period: .year($1), place: Place(line: $0 + 2, column: 2)) }
        try register.deliver(
            .sample(1), figures, .sample(.held, findings: [at(2), at(3)], periods: figures.map(\.period)))
        let part = try #require(try resubmission(of: try deliver(2, [figure(2020, 5)])))
        #expect(part.points?.solved.map { $0.arguments["column"] } == ["2"] && part.points?.unseen.isEmpty == true)
    }

    @Test func `after a file that nobody could read the same name solves it`() throws {
        _ = try send(1, [], .rejected, [Finding(.noAgreementFits)], name: "cijfers.csv")
        let better = try #require(try resubmission(of: try send(2, [2020], .accepted, name: "cijfers.csv")))
        #expect(better.points?.solved.map(\.code) == [.noAgreementFits])
        // The name may come back for another period.
        #expect(try resubmission(of: try send(3, [2021], .accepted, name: "cijfers.csv")) == nil)
        _ = try send(4, [], .rejected, [Finding(.noAgreementFits)], name: "anders.csv")
        #expect(try resubmission(of: try send(5, [2022], .accepted, name: "cijfers.csv")) == nil)
    }
}
