import Foundation
import Intake
import Logging
import Pipeline
import Register
import ReportingModel
import Synchronization
import Testing

@Suite struct ReminderTests {
    private let fixture: Fixture

    init() throws {
        fixture = try Fixture()
    }

    private static func reminder(
        _ moment: Reminder.Moment, of partner: String = "een", title: String = "Cliënten van een",
        period: Period? = Period(.year, of: 2021), refused: String? = nil
    ) throws -> Reminder {
        Reminder(
            moment, municipality: "GM0482", partner: partner, agreement: "afspraak-\(partner)", title: title,
            period: try #require(period), dueDay: try #require(CalendarDay(iso8601: "2022-01-30")),
            refusedDelivery: refused)
    }

    private func writer(
        _ register: Register? = nil, _ catalogue: Catalogue = Fixture.catalogue,
        now: @escaping @Sendable () -> Instant = { Instant(millisecondsSince1970: 1_642_500_000_000) }
    ) throws -> ReminderWriter {
        ReminderWriter(
            workspace: try Workspace(at: fixture.folder.path), register: register ?? fixture.register,
            catalogue: catalogue, now: now, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOf: fixture.folder.appendingPathComponent(path), encoding: .utf8)
    }

    @Test func `a reminder is given once, whoever starts when`() throws {
        let path = fixture.folder.path + "/register.sqlite"
        let due = [try Self.reminder(.before), try Self.reminder(.before, of: "twee")]
        #expect(try writer(Register(path: path)).write(due) == due)
        let names = [
            "Herinnering Cliënten van een 2021 (vooraf).html", "Herinnering Cliënten van een 2021 (vooraf).txt",
        ]
        #expect(fixture.files("Outbox/een") == names)
        #expect(fixture.files("Outbox/twee").count == 2)

        // The partner throws it away; a restart does not bring it back.
        for name in names {
            try FileManager.default.removeItem(at: fixture.folder.appendingPathComponent("Outbox/een/\(name)"))
        }
        #expect(try writer(Register(path: path)).write(due).isEmpty)
        #expect(fixture.files("Outbox/een").isEmpty)
        let after = [try Self.reminder(.after)]
        #expect(try writer(Register(path: path)).write(due + after) == after)
        #expect(fixture.files("Outbox/een").allSatisfy { $0.contains("(achteraf)") })
    }

    @Test func `the note stands in the Outbox before it is remembered`() throws {
        let due = [try Self.reminder(.before)]
        let register = fixture.register
        let outbox = fixture.folder.appendingPathComponent("Outbox/een").path
        let seen = Mutex<(files: Int, remembered: Bool)?>(nil)
        let writer = try writer {
            let files = (try? FileManager.default.contentsOfDirectory(atPath: outbox).count) ?? 0
            let new = (try? register.read { try $0.newReminders(among: due).count }) ?? 0
            seen.withLock { $0 = (files, new == 0) }
            return Instant(millisecondsSince1970: 0)
        }
        #expect(try writer.write(due) == due)
        #expect(seen.withLock { $0?.files } == 2)
        #expect(seen.withLock { $0?.remembered } == false)
        #expect(try register.read { try $0.newReminders(among: due) }.isEmpty)
    }

    @Test func `after a crash between writing and remembering there is still one, the same`() throws {
        let due = [try Self.reminder(.before), try Self.reminder(.after)]
        // This register goes down with the process before anything of it is on the disk.
        #expect(try writer(Register.inMemory()).write(due) == due)
        let names = fixture.files("Outbox/een")
        let before = try names.map { try text("Outbox/een/\($0)") }
        #expect(try writer().write(due) == due)
        #expect(fixture.files("Outbox/een") == names)
        #expect(try names.map { try text("Outbox/een/\($0)") } == before)
        #expect(try fixture.register.read { try $0.events(about: "afspraak-een") }.count == 2)
    }

    @Test func `a file in the way of one partner keeps nobody else waiting, and the reminder follows`() throws {
        let outbox = fixture.folder.appendingPathComponent("Outbox/een")
        try Data().write(to: outbox)
        let due = [try Self.reminder(.before), try Self.reminder(.before, of: "twee")]
        #expect(try writer().write(due) == [due[1]])
        #expect(fixture.files("Outbox/twee").count == 2)
        try FileManager.default.removeItem(at: outbox)
        #expect(try writer().write(due) == [due[0]])
        #expect(fixture.files("Outbox/een").count == 2)
    }

    @Test func `a reminder says what, until when, where, how and whom to ask, on the page and in the text`() throws {
        let due = [try Self.reminder(.before, title: "Cliënten & <meer>")]
        var settings = Settings()
        settings.contact = "Jo van de gemeente"
        _ = try writer(nil, Fixture.catalogue(settings)).write(due)
        let page = try text("Outbox/een/Herinnering Cliënten van een 2021 (vooraf).html")
        let plain = try text("Outbox/een/Herinnering Cliënten van een 2021 (vooraf).txt")
        for words in [
            "Alblasserdam", "Binnenkort verwachten wij cijfers van u", "2021", "30 januari 2022", "Inbox/een",
            "Outbox/een", "Partner Een", "kolomkoppen die zijn afgesproken", "invulbestand aan Jo van de gemeente",
            "Hebt u het bestand al gestuurd? Dan hoeft u niets te doen.",
        ] {
            #expect(page.contains(words) && plain.contains(words), "\(words)")
        }
        #expect(page.contains("Cliënten &amp; &lt;meer&gt;") && !page.contains("<meer>"))
        #expect(plain.contains("Cliënten & <meer>"))
        #expect(page.contains("lang=\"nl\"") && page.contains(".verdict{"))
    }

    @Test func `a reminder in English has an English name, and no slash in it`() throws {
        var settings = Settings()
        settings.language = .en
        let due = [try Self.reminder(.after, period: Period(.schoolYear, of: 2021))]
        _ = try writer(nil, Fixture.catalogue(settings)).write(due)
        let page = try text("Outbox/een/Reminder Cliënten van een 2021-2022 (after).html")
        for words in [
            "We have not received these figures yet", "school year 2021/2022", "30 January 2022", "lang=\"en\"",
            "Have you sent the file already? Then you need not do anything.", "your contact at the municipality",
        ] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test func `a reminder of a file that was not accepted leads to our answer`() throws {
        try fixture.drop("Jaar;Cliënten\n2021;veel\n", as: "een.csv", from: "een")
        #expect(try fixture.takeIn() == ["een.csv": .rejected])
        try fixture.drop("Jaar;Cliënten\n2021;veel\n", as: "nog eens.csv", from: "een")
        #expect(try fixture.takeIn() == ["nog eens.csv": .duplicate])
        let answers = fixture.files("Outbox/een")
        let answer = try #require(answers.first { $0.contains("een.csv - afgekeurd") && $0.hasSuffix(".html") })
        let delivery = try #require(try fixture.register.read { try $0.deliveries(partner: "een") }.first)
        _ = try writer().write([try Self.reminder(.after, refused: delivery.name)])
        let page = try text("Outbox/een/Herinnering Cliënten van een 2021 (achteraf).html")
        #expect(page.contains("Uw bestand is binnen, maar nog niet verwerkt"))
        #expect(page.contains("“\(answer)”"))
        #expect(!page.contains("nog niet ontvangen"))
    }
}
