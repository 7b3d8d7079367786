import GRDB
import ReportingModel
import Testing

@testable import Register

/// The invariants of the schema, each broken once by hand: what no code of ours may do, the tables refuse.
@Suite struct SchemaTests {
    let register: Register

    init() throws {
        register = try Register.inMemory()
        try register.deliver(1, years: [2021, 2022], findings: [Finding(.emptyFile)])
        try register.deliver(2, years: [2022])
        let reminder = Reminder(
            .before, municipality: "GM0482", partner: "sjt", agreement: "sjt-wachttijd", title: "Wachttijd",
            period: .year(2023), dueDay: CalendarDay(daysSince1970: 19_744))
        try register.record([reminder], at: .sample(3))
    }

    struct Breach: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sql: String
        /// Part of what SQLite says, so that it is this invariant that refuses and not another.
        let refusal: String

        init(_ description: String, _ sql: String, _ refusal: String) {
            testDescription = description
            self.sql = sql
            self.refusal = refusal
        }
    }

    static let breaches = [
        Breach(
            "a doubled delivery",
            """
            INSERT INTO delivery SELECT 9, 'other', partner, contentHash, byteCount, fileName, receivedAt,
                configurationVersion, outcome, agreement, municipality, format, rowsAccepted, rowsWithRemark, rowsHeld,
                rowsRefused, observationCount, overtakenBy, firstReceivedAt FROM delivery WHERE id = 1
            """,
            "UNIQUE constraint failed: delivery.partner, delivery.contentHash"),
        Breach(
            "a doubled name",
            "UPDATE delivery SET name = (SELECT name FROM delivery WHERE id = 1)",
            "UNIQUE constraint failed: delivery.name"),
        Breach("an unknown outcome", "UPDATE delivery SET outcome = 'fine'", "outcome IN"),
        Breach("a duplicate as outcome of a delivery", "UPDATE delivery SET outcome = 'duplicate'", "outcome IN"),
        Breach(
            "an accepted delivery without agreement",
            "UPDATE delivery SET agreement = NULL",
            "outcome IN ('rejected', 'quarantined', 'failed')"),
        Breach(
            "a quarantined delivery with observations",
            "UPDATE delivery SET outcome = 'quarantined'",
            "OR observationCount = 0"),
        Breach(
            "an overtaken delivery that does not wait",
            "UPDATE delivery SET overtakenBy = 1",
            "overtakenBy IS NULL OR outcome = 'held'"),
        Breach(
            "a hash that is none",
            "UPDATE delivery SET contentHash = upper(contentHash) WHERE id = 1",
            "length(contentHash) = 64"),
        Breach(
            "a text where a number belongs",
            "UPDATE delivery SET byteCount = 'many'",
            "cannot store TEXT value in INTEGER column"),
        Breach("a negative count", "UPDATE delivery SET rowsHeld = -1", "rowsHeld >= 0"),
        Breach(
            "a second current period",
            "UPDATE deliveryPeriod SET currentUntil = NULL, replacedBy = NULL WHERE delivery = 1",
            "UNIQUE constraint failed: deliveryPeriod.agreement"),
        Breach(
            "a replaced period without its successor",
            "UPDATE deliveryPeriod SET replacedBy = NULL",
            "(currentUntil IS NULL) = (replacedBy IS NULL)"),
        Breach(
            "a delivery that replaces itself",
            "UPDATE deliveryPeriod SET replacedBy = delivery WHERE NOT isCurrent",
            "replacedBy <> delivery"),
        Breach(
            "a period that ends before it begins",
            "UPDATE deliveryPeriod SET lastDay = firstDay - 1",
            "firstDay <= lastDay"),
        Breach(
            "a period of no delivery",
            "UPDATE deliveryPeriod SET delivery = 77 WHERE delivery = 2",
            "FOREIGN KEY constraint failed"),
        Breach(
            "a doubled observation",
            "INSERT INTO observation SELECT * FROM observation WHERE delivery = 1",
            "UNIQUE constraint failed: observation.delivery, observation.indicator"),
        Breach("a number without digits", "UPDATE observation SET coefficient = NULL", "CASE valueKind"),
        Breach(
            "an absence that is also a number",
            "UPDATE observation SET valueKind = 4, absence = 1",
            "CASE valueKind"),
        Breach("a kind of value that does not exist", "UPDATE observation SET valueKind = 7", "CASE valueKind"),
        Breach(
            "an observation of no delivery",
            "UPDATE observation SET delivery = 77 WHERE delivery = 2",
            "FOREIGN KEY constraint failed"),
        Breach(
            "a code of no delivery",
            "INSERT INTO deliveryCode VALUES (77, 0, 0, 'x')",
            "FOREIGN KEY constraint failed"),
        Breach("a delivery that is gone", "DELETE FROM delivery WHERE id = 1", "FOREIGN KEY constraint failed"),
        Breach("a reception of nothing", "UPDATE reception SET delivery = NULL", "delivery IS NOT NULL OR outcome IN"),
        Breach(
            "a reception without content",
            "UPDATE reception SET workName = NULL",
            "delivery IS NULL OR workName IS NOT NULL"),
        Breach(
            "a finding about nothing",
            "UPDATE finding SET delivery = NULL",
            "(delivery IS NULL) <> (refusal IS NULL)"),
        Breach("a finding with a code of its own", "UPDATE finding SET code = 'S999'", "code GLOB"),
        Breach(
            "a finding whose arguments are no object",
            "UPDATE finding SET arguments = '[]'",
            "json_type(arguments)"),
        Breach(
            "a doubled reminder",
            "INSERT INTO reminder SELECT agreement, kind, firstDay, lastDay, moment, 'other', 9 FROM reminder",
            "UNIQUE constraint failed: reminder.agreement"),
        Breach("a reminder in between", "UPDATE reminder SET moment = 'during'", "moment IN ('before', 'after')"),
        Breach(
            "an event that is changed",
            "UPDATE event SET detail = 'nothing happened'",
            "an event is never changed"),
        Breach("an event that is removed", "DELETE FROM event", "an event is never removed"),
        Breach(
            "an event that is replaced",
            "INSERT OR REPLACE INTO event SELECT id, at, 'nobody', action, object, result, origin, detail, seal FROM event",
            "an event is never replaced"),
    ]

    @Test(arguments: breaches) func `the tables refuse`(breach: Breach) throws {
        let error = #expect(throws: DatabaseError.self) {
            try register.database.write { try $0.execute(sql: breach.sql) }
        }
        #expect(error?.resultCode == .SQLITE_CONSTRAINT)
        #expect(error?.message?.contains(breach.refusal) == true, "\(error?.message ?? "no message")")
        #expect(try register.read { try $0.integrityProblems() }.isEmpty)
    }

    @Test func `a doubled observation is a failure that names the invariant and leaves nothing`() throws {
        let failure = #expect(throws: RegisterFailure.self) {
            try register.deliver(
                .sample(3), [Figure(period: .year(2021)), Figure(period: .year(2021))], .sample(.accepted))
        }
        guard case .database(_, .invariant, _) = failure else {
            Issue.record("unexpected failure \(String(describing: failure))")
            return
        }
        #expect(try register.outcomes().count == 2)
    }

    @Test func `a migration that has landed is never renamed`() {
        #expect(
            Migration.all.map(\.name) == [
                "001 deliveries", "002 observations", "003 receptions", "004 findings", "005 events", "006 crashes",
                "007 consolidations", "008 reminders", "009 statements", "010 heading synonyms", "011 decisions",
                "012 wider deliveries", "013 accounts", "014 seals", "015 site indexes", "016 waivers",
                "017 review indexes", "018 figure index", "019 log indexes", "020 partner receptions",
                "021 large registers", "022 overtaken deliveries", "023 first receptions", "024 heading refusals",
                "025 unsealed events",
            ])
    }
}
