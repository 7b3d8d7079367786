import ReportingModel
import Testing

@testable import Register

/// Decisions on warnings that are remembered, and the official who looked too long.
@Suite struct WaiverTests {
    private let register: Register
    private let delivery: String

    init() throws {
        register = try Register.inMemory()
        let figures = [
            Figure(
                period: .year(2020), value: .estimate(ExactDecimal(12)), unit: "dagen", place: Place(line: 2, column: 2)
            ),
            Figure(period: .year(2021), value: .exact(ExactDecimal(13)), place: Place(line: 3, column: 2)),
        ]
        let findings = [
            Finding(.estimateRead, ["column": "Wachttijd", "found": "ca. 12"], at: Place(line: 2, column: 2)),
            Finding(.resemblesCitizenServiceNumber, ["column": "Wachttijd"], at: Place(line: 3, column: 2)),
        ]
        delivery = try register.deliver(.sample(1), figures, .sample(.held, findings: findings)).delivery
    }

    private func decide(
        _ verdict: Decision.Verdict, at minute: Int, seen: DeliveryMark? = nil, remembering: [Remembering] = []
    ) throws -> [Remembered] {
        try register.decide(
            Decision(verdict, reason: "klopt", actor: "Anne", at: .sample(minute)), on: delivery, seen: seen,
            remembering: remembering, origin: "192.0.2.1")
    }

    private var waivers: [Waiver] {
        get throws { try register.read { try $0.waivers(ofAgreements: ["sjt-wachttijd"]) } }
    }

    @Test func `a figure is remembered by what it is and by its value`() throws {
        let day = CalendarDay(daysSince1970: 21_000)
        #expect(
            try decide(.accept, at: 10, remembering: [Remembering(finding: 0, until: day)])
                == [Remembered(code: .estimateRead, valueCount: 1)])
        #expect(
            try waivers == [
                Waiver(
                    agreement: "sjt-wachttijd", code: .estimateRead,
                    warned: WarnedValue(subject: "TOE-01|2020|GM0482|", value: "ca. 12 dagen"), reason: "klopt",
                    actor: "Anne", at: .sample(10), until: day)
            ])
        let event = try register.read { try $0.events(about: delivery) }.last
        #expect(event?.action == .waived)
        #expect(event?.result == "S119")
        #expect(event?.origin == "192.0.2.1")
        #expect(event?.detail == "values 1, until \(day): klopt")
    }

    @Test func `a number that may be somebody's is never remembered`() throws {
        #expect(
            try decide(.accept, at: 10, remembering: [Remembering(finding: 1, until: nil)])
                == [Remembered(code: .resemblesCitizenServiceNumber, valueCount: 0)])
        #expect(try waivers.isEmpty)
    }

    @Test(arguments: [Decision.Verdict.return, .reject])
    func `only an acceptance is remembered`(verdict: Decision.Verdict) throws {
        #expect(try decide(verdict, at: 10, remembering: [Remembering(finding: 0, until: nil)]).isEmpty)
        #expect(try waivers.isEmpty)
    }

    @Test func `a withdrawn acceptance is forgotten, and so is a withdrawn memory`() throws {
        _ = try decide(.accept, at: 10, remembering: [Remembering(finding: 0, until: nil)])
        _ = try decide(.withdraw, at: 20)
        #expect(try waivers.isEmpty)
        _ = try decide(.accept, at: 30, remembering: [Remembering(finding: 0, until: nil)])
        let known = try #require(try register.read { try $0.waivers(decidedOn: delivery, limit: 9).first })
        #expect(try register.withdrawWaiver(known.id, by: "Bo", reason: "x", origin: "b", at: .sample(40)))
        #expect(try !register.withdrawWaiver(known.id, by: "Bo", reason: "x", at: .sample(50)))
        #expect(try waivers.isEmpty)
        let event = try register.read { try $0.events(about: delivery) }.last
        #expect(event?.action == .waiverWithdrawn && event?.actor == "Bo" && event?.origin == "b")
    }

    @Test func `a newer decision on the same value takes the place of the one before`() throws {
        _ = try decide(
            .accept, at: 10,
            remembering: [
                Remembering(finding: 0, until: nil), Remembering(finding: 0, until: CalendarDay(daysSince1970: 1)),
            ])
        #expect(try waivers.map(\.until) == [CalendarDay(daysSince1970: 1)])
    }

    @Test func `whoever looked before somebody else decided changes nothing and is told`() throws {
        let seen = try #require(try register.read { try $0.mark(of: delivery) })
        _ = try decide(.return, at: 10, seen: seen)
        let refusal = #expect(throws: DecisionRefusal.self) { try decide(.withdraw, at: 20, seen: seen) }
        #expect(
            refusal
                == .hasChanged(.rejected, last: Decision(.return, reason: "klopt", actor: "Anne", at: .sample(10))))
        #expect(try register.outcomes() == ["1: rejected"])
    }

    @Test func `a warning of which not everything found is told is not remembered as a whole`() {
        let places = PlaceList((1...4).map { CompactPlace(line: $0, column: 1) })
        #expect(WarnedValue(Finding(.ambiguousDate, ["found": "a, b, c"], places: places)) == nil)
        #expect(WarnedValue(Finding(.ambiguousDate, ["found": "a, b"], places: places)) != nil)
    }

    // MARK: Lists

    @Test func `the queue has the oldest day first, within it the heaviest, page by page`() throws {
        let register = try Register.inMemory()
        for (number, held) in [(1, 1), (2, 5), (3, 3), (2_000, 9)] {
            var verdict = Verdict.sample(.held)
            verdict.counts.held = held
            try register.deliver(.sample(number), [Figure(period: .year(2_020 + number % 10))], verdict)
        }
        func names(after mark: ListMark?) throws -> [DeliveryLine] {
            try register.read { try $0.heldDeliveries(DeliveryFilter(), after: mark, limit: 2) }
        }
        let first = try names(after: nil)
        #expect(first.map(\.counts.held) == [5, 3])
        let second = try names(after: first.last?.mark)
        #expect(second.map(\.counts.held) == [1, 9])
        #expect(try names(after: second.last?.mark).isEmpty)
        #expect(try register.read { try $0.heldCount(DeliveryFilter()) } == 4)
    }

    @Test func `filters keep what they name`() throws {
        func count(_ filter: DeliveryFilter) throws -> Int {
            let lines = try register.read { try $0.deliveryLines(filter, limit: 9) }
            return lines.count
        }
        let hash = String(ContentHash.sample(1).description.prefix(8))
        for filter in [
            DeliveryFilter(), DeliveryFilter(municipality: "GM0482"), DeliveryFilter(partner: "sjt"),
            DeliveryFilter(agreement: "sjt-wachttijd"), DeliveryFilter(outcome: .held),
            DeliveryFilter(code: .estimateRead), DeliveryFilter(name: String(delivery.prefix(7))),
            DeliveryFilter(name: "cijfers-1.csv"), DeliveryFilter(name: hash),
        ] { #expect(try count(filter) == 1, "\(filter)") }
        for filter in [
            DeliveryFilter(municipality: "GM0000"), DeliveryFilter(partner: "x"), DeliveryFilter(agreement: "x"),
            DeliveryFilter(outcome: .accepted), DeliveryFilter(code: .notANumber), DeliveryFilter(name: "%"),
            DeliveryFilter(name: "' OR 1=1 --"),
        ] { #expect(try count(filter) == 0, "\(filter)") }
    }

    @Test(arguments: [
        Finding(.newNameOfPerson, ["column": "Naam initiatief", "list": "Initiatieven"]),
        Finding(.unknownColumn, ["column": SafeEcho.heading("Sanne Zwiepvos")]),
        Finding(.nameOrTotal, ["column": "School", "found": "“Totaal …”"]),
        Finding(.estimateRead, ["column": "Wachttijd", "found": SafeEcho.value("Jan Jansen 12")]),
        Finding(.numberAsRemark, ["column": "Toelichting"]),
        Finding(.otherSheetsFit, ["found": "Cijfers", "detail": "blad 2"]),
    ])
    func `what does not say what it is about is not remembered`(finding: Finding) throws {
        #expect(WarnedValue(finding) == nil)
        let register = try Register.inMemory()
        let name = try register.deliver(
            .sample(1), [Figure(period: .year(2020))],
            .sample(.held, findings: [Finding(finding.code, finding.arguments, at: Place(line: 1, column: 9))])
        ).delivery
        let decision = Decision(.accept, reason: "klopt", actor: "Anne", at: .sample(10))
        let remembered = try register.decide(
            decision, on: name, remembering: [Remembering(finding: 0, until: nil)])
        #expect(remembered == [Remembered(code: finding.code, valueCount: 0)])
        try register.read { snapshot in
            let summary = try #require(try snapshot.findingSummaries(of: name).first)
            #expect(try !snapshot.canBeRemembered(summary, of: name))
            #expect(try snapshot.waivers(limit: 9).isEmpty)
        }
    }

    @Test func `a figure is known by its value, also where the message only describes it`() throws {
        let register = try Register.inMemory()
        let place = Place(line: 2, column: 2)
        let figure = Figure(period: .year(2020), value: .exact(ExactDecimal(123_456_789)), place: place)
        let findings = [
            Finding(.amountBelowZero, ["column": "Kosten", "found": SafeEcho.value("123456789")], at: place),
            Finding(.unknownColumn, ["column": "Kleur"], at: Place(line: 1, column: 3)),
        ]
        let name = try register.deliver(.sample(1), [figure], .sample(.held, findings: findings)).delivery
        try register.read { snapshot in
            for summary in try snapshot.findingSummaries(of: name) {
                #expect(try snapshot.canBeRemembered(summary, of: name))
            }
        }
    }

    @Test func `a memory whose place was taken returns when the other acceptance is withdrawn`() throws {
        _ = try decide(.accept, at: 10, remembering: [Remembering(finding: 0, until: nil)])
        let figures = [
            Figure(
                period: .year(2020), value: .estimate(ExactDecimal(12)), unit: "dagen", place: Place(line: 9, column: 2)
            )
        ]
        let finding = Finding(.estimateRead, ["column": "Wachttijd", "found": "ca. 12"], at: Place(line: 9, column: 2))
        let other = try register.deliver(.sample(20), figures, .sample(.held, findings: [finding])).delivery
        func decideOther(_ verdict: Decision.Verdict, _ minute: Int) throws {
            _ = try register.decide(
                Decision(verdict, reason: "ook", actor: "Bea", at: .sample(minute)), on: other,
                remembering: verdict == .accept ? [Remembering(finding: 0, until: nil)] : [])
        }
        try decideOther(.accept, 21)
        #expect(try waivers.map(\.actor) == ["Bea"])
        try decideOther(.withdraw, 22)
        #expect(try waivers.map(\.actor) == ["Anne"])
        #expect(try register.read { try $0.events(about: delivery) }.last?.action == .waiverRestored)
        #expect(try register.read { try $0.integrityProblems() }.isEmpty)
        // With its own acceptance it goes for good.
        try decideOther(.accept, 23)
        _ = try decide(.withdraw, at: 24)
        try decideOther(.withdraw, 25)
        #expect(try waivers.isEmpty)
        #expect(try register.read { try $0.integrityProblems() }.isEmpty)
    }
}
