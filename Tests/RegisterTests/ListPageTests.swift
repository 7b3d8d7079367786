import Foundation
import ReportingModel
import Testing

@testable import Register

@Suite struct ListPageTests {
    private let register: Register

    init() throws { register = try Register.inMemory() }

    private func observations(_ filter: ObservationFilter, limit: Int) throws -> [ObservationRecord] {
        var (records, key): ([ObservationRecord], ObservationKey?) = ([], nil)
        repeat {
            let page = try register.read { try $0.observationPage(filter, after: key, limit: limit) }
            #expect(page.items.count <= limit)
            records += page.items
            key = page.next
        } while key != nil
        return records
    }

    @Test(arguments: [1, 2, 3, 100])
    func `pages of observations give what counts, each once`(limit: Int) throws {
        try register.deliver(1, years: [2019, 2020, 2021])
        try register.deliver(2, years: [2022], outcome: .held)
        try register.deliver(3, years: [2021, 2023])
        let paged = try observations(ObservationFilter(), limit: limit)
        #expect(Set(paged) == Set(try register.currentObservations()) && paged.count == 4)
        #expect(try observations(ObservationFilter(period: "2021"), limit: limit).map(\.delivery).count == 1)
        #expect(try observations(ObservationFilter(partner: "kr8"), limit: limit).isEmpty)
        #expect(try observations(ObservationFilter(indicator: "TOE-01", area: "GM0482"), limit: limit).count == 4)
    }

    @Test func `a page of observations ends where nothing fits any more`() throws {
        try register.deliver(1, years: [2019])
        let page = try register.read { try $0.observationPage(ObservationFilter(), after: nil, limit: 1) }
        #expect(page.items.count == 1 && page.next == nil)
        #expect(ObservationKey([1, 2, 3, 4]) == nil && ObservationKey([1, 2, 3, 4, -1]) == nil)
    }

    @Test func `pages of deliveries and findings give the last first`() throws {
        for number in 1...5 {
            try register.deliver(
                number, years: [2010 + number], outcome: number == 3 ? .rejected : .accepted,
                findings: [Finding(.emptyFile)])
        }
        let first = try register.read { try $0.deliveryPage(DeliveryFilter(), before: nil, limit: 3) }
        #expect(first.items.map(\.receivedAt.minute) == [5, 4, 3])
        let second = try register.read { try $0.deliveryPage(DeliveryFilter(), before: first.next, limit: 3) }
        #expect(second.items.map(\.receivedAt.minute) == [2, 1] && second.next == nil)
        let rejected = try register.read {
            try $0.deliveryPage(DeliveryFilter(outcome: .rejected), before: nil, limit: 9)
        }
        #expect(rejected.items.map(\.receivedAt.minute) == [3])
        let findings = try register.read {
            try $0.findingPage(partner: "sjt", code: .emptyFile, delivery: nil, before: nil, limit: 9)
        }
        #expect(findings.items.map(\.receivedAt.minute) == [5, 4, 3, 2, 1])
        let none = try register.read {
            try $0.findingPage(partner: "kr8", code: nil, delivery: nil, before: nil, limit: 9)
        }
        #expect(none.items.isEmpty)
    }

    @Test func `a refusal has findings as well, for its own partner`() throws {
        _ = try register.recordRefusal(
            RefusalDraft(
                partner: "sjt", fileName: FileName("map"), identity: .sample(9), receivedAt: .sample(9),
                configurationVersion: "c1", workName: nil, outcome: .quarantined, findings: [Finding(.notAFile)]))
        let page = try register.read {
            try $0.findingPage(partner: "sjt", code: nil, delivery: nil, before: nil, limit: 9)
        }
        #expect(page.items.map(\.finding.code) == [.notAFile])
        #expect(page.items.map(\.delivery) == [nil])
        #expect(
            try register.read { try $0.receptions(of: "sjt", before: nil, limit: 9) }.map(\.outcome) == [.quarantined])
    }

    @Test func `a partner's receptions are its own, and a duplicate says so`() throws {
        try register.deliver(1, at: 1)
        try register.deliver(1, at: 2)
        try register.deliver(.sample(3, partner: "kr8"), [], .sample(.rejected, agreement: nil))
        let own = try register.read { try $0.receptions(of: "sjt", before: nil, limit: 9) }
        #expect(own.map(\.outcome) == [.duplicate, .accepted])
        #expect(try register.read { try $0.lastReception(of: "sjt")?.receivedAt.minute } == 2)
        let others = try register.read { try $0.receptions(of: "kr8", before: nil, limit: 9) }
        let other = try #require(others.first?.id)
        #expect(try register.read { try $0.reception(other, of: "kr8") } != nil)
        #expect(try register.read { try $0.reception(other, of: "sjt") } == nil)
    }
}
