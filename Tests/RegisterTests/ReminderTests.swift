import Foundation
import ReportingModel
import Testing

@testable import Register

@Suite struct ReminderTests {
    private func reminder(
        _ moment: Reminder.Moment = .before, agreement: String = "sjt-wachttijd", period: Period = .year(2021),
        dueDay: Int32 = 18_999
    ) -> Reminder {
        Reminder(
            moment, municipality: "GM0482", partner: "sjt", agreement: agreement, title: "Wachttijd", period: period,
            dueDay: CalendarDay(daysSince1970: dueDay))
    }

    @Test func `a reminder is new until it is recorded, and recorded once`() throws {
        let register = try Register.inMemory()
        #expect(try register.read { try $0.newReminders(among: [reminder()]) } == [reminder()])
        try register.record([reminder()], at: .sample(1))
        try register.record([reminder(), reminder(dueDay: 19_000)], at: .sample(2))
        #expect(try register.read { try $0.newReminders(among: [reminder()]) }.isEmpty)
        let events = try register.read { try $0.events(about: "sjt-wachttijd") }
        #expect(
            events == [
                Event(
                    at: .sample(1), action: .reminded, object: "sjt-wachttijd", result: "before", origin: "Outbox/sjt",
                    detail: "period 2021, due 2022-01-07")
            ])
    }

    @Test func `moment, agreement and period make it another one, the due day does not`() throws {
        let register = try Register.inMemory()
        try register.record([reminder()], at: .sample(1))
        let others = [
            reminder(.after), reminder(agreement: "sjt-doorlooptijd"), reminder(period: .year(2022)),
            reminder(period: .referenceDate(CalendarDay(daysSince1970: 18_992))),
        ]
        #expect(try register.read { try $0.newReminders(among: others + [reminder(dueDay: 19_500)]) } == others)
    }

    @Test func `what was recorded is remembered after opening again`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "register-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "register.sqlite").path
        try Register(path: path).record([reminder()], at: .sample(1))
        let register = try Register(path: path)
        #expect(try register.read { try $0.newReminders(among: [reminder(), reminder(.after)]) } == [reminder(.after)])
    }
}
