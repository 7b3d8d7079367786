import Foundation
import ReportingModel
import Testing

@testable import Agreements

/// The configuration and the samples of this repository itself.
struct RepositoryConfigurationTests {
    private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().resolvingSymlinksInPath()

    private func catalogue() throws -> Catalogue {
        let reading = try ConfigurationReader.read(folder: root.appendingPathComponent("Config").path)
        #expect(reading.mistakes.map(\.description) == [])
        return try #require(reading.catalogue)
    }

    @Test func `it has the municipalities, partners and agreements of the two reports`() throws {
        let catalogue = try catalogue()
        #expect(catalogue.municipalities.map(\.code) == ["GM0482", "GM0523"])
        #expect(Set(catalogue.agreements.map(\.municipality)) == ["GM0482", "GM0523"])
        #expect(
            Set(catalogue.agreements.flatMap(\.deliverers).map(\.partner)) == [
                "abc-team", "bibliotheek", "cbs", "gemeente-alblasserdam", "gemeente-hardinxveld-giessendam",
                "home-start", "jeugd-punt", "jong-jgz", "mee-vivenz", "ocd", "servanda", "sjt", "sociaal-team", "soj",
                "stuwkr8",
            ])
        #expect(catalogue.norms == [])
        #expect(catalogue.settings.consolidationMinute == 120)
    }

    @Test func `every indicator, unit, area and dimension of an agreement exists`() throws {
        let catalogue = try catalogue()
        for agreement in catalogue.agreements {
            #expect(catalogue.partner(agreement.partner) != nil)
            #expect(!agreement.layouts.isEmpty)
            for code in agreement.indicators { #expect(catalogue.indicator(code) != nil, "\(code)") }
            for column in agreement.layouts.flatMap(valueColumns) {
                if let unit = column.unit {
                    #expect(catalogue.codeList(CodeList.units)?.entry(unit) != nil, "\(unit)")
                    #expect(catalogue.indicator(column.indicator)?.unit == unit, "\(column.indicator)")
                }
                if let area = column.area {
                    #expect(catalogue.codeList(CodeList.areas)?.entry(area) != nil, "\(area)")
                }
            }
        }
    }

    @Test func `the twenty indicators of the social agenda have theme, subtheme and goal`() throws {
        let indicators = try catalogue().indicators.filter { $0.code.hasPrefix("MAG-") }
        #expect(indicators.count == 20)
        #expect(Set(indicators.compactMap(\.theme)) == ["Met en voor elkaar", "Actief en gezond"])
        #expect(Set(indicators.compactMap(\.subtheme)).count == 8)
        #expect(Set(indicators.compactMap(\.goal)).count == 8)
        #expect(indicators.count { $0.kind == .percentage } == 17)
        #expect(indicators.count { $0.unit == "aantal" } == 2)
        #expect(indicators.filter { $0.unit == nil }.map(\.code) == ["MAG-02"])
    }

    @Test func `three waiting lists in three units are never added up`() throws {
        let lists = try catalogue().indicators.filter { ["TOE-09", "TOE-10", "TOE-11"].contains($0.code) }
        #expect(lists.map { $0.unit ?? "" } == ["casussen", "hulpvragen", "casussen"])
        #expect(lists.allSatisfy { $0.additivity == .none })
    }

    @Test func `the waiting time layout reads a year from a row of its own`() throws {
        let layout = try #require(try catalogue().agreement("sjt-wachttijd")?.layouts.first)
        #expect(layout.period == .column("Datum", yearFrom: .groupRows, on: nil))
        #expect(valueColumns(layout).map(\.area) == ["GM0482", "REGIO-ZHZ", "GM0482"])
    }

    @Test func `words that partners use for the region, a unit or themselves are known`() throws {
        let catalogue = try catalogue()
        let region = try #require(catalogue.codeList(CodeList.areas)?.entry("REGIO-ZHZ"))
        #expect(region.aliases.contains("Regio") && region.aliases.contains("Regionaal"))
        #expect(catalogue.codeList(CodeList.areas)?.entries.count == 12)
        #expect(catalogue.partner("sjt")?.aliases.contains("STJ") == true)
        #expect(catalogue.codeList("trajectories")?.entry("gezinsregisseur")?.aliases == ["Gezinsregie"])
    }

    @Test func `every code of the two reports is there`() throws {
        let catalogue = try catalogue()
        let counts = Dictionary(grouping: Set(catalogue.indicators.map(\.code))) { String($0.prefix(3)) }
            .mapValues(\.count)
        #expect(
            counts == [
                "TOE": 21, "JHG": 14, "PRE": 26, "MAG": 20, "ERV": 7, "OUT": 4, "FIN": 10, "ORG": 3, "KWL": 7, "LEV": 5,
            ])
        #expect(catalogue.indicators.allSatisfy { $0.limitation != nil })
    }

    @Test func `who is penvoerder depends on the period`() throws {
        let agreement = try #require(try catalogue().agreement("stuwkr8-mag"))
        let years = [2018, 2023, 2024].compactMap { Period(.halfYear, 2, of: $0) }
        #expect(
            years.map(agreement.deliverer) == ["stuwkr8", "stuwkr8", "gemeente-hardinxveld-giessendam"])
    }

    @Test func `every delivering partner has its folder in the Inbox, and nobody else`() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent("Inbox").path)
        #expect(folders.filter { !$0.hasPrefix(".") }.sorted() == (try catalogue()).deliveringPartners)
    }

    @Test func `every sample stands in the list of samples and in the folder of a partner with an agreement`() throws {
        let samples = root.appendingPathComponent("Samples").resolvingSymlinksInPath()
        let list = try String(contentsOf: samples.appendingPathComponent("README.md"), encoding: .utf8)
        let catalogue = try catalogue()
        let files = FileManager.default.enumerator(atPath: samples.path)?.compactMap { $0 as? String } ?? []
        let reports = files.filter { $0.contains("/") }
        #expect(reports.count >= 9)
        for file in reports {
            #expect(list.contains("`\(file)`"), "\(file)")
            let partner = file.split(separator: "/").first.map(String.init) ?? ""
            #expect(!catalogue.agreements(of: partner).isEmpty, "\(file)")
        }
    }

    private func valueColumns(_ layout: Layout) -> [Layout.ValueColumn] {
        switch layout.kind {
        case .columns(let columns): columns
        case .long(let long): long.indicators
        case .crosstab(let crosstab): [crosstab.indicator].compactMap(\.self)
        }
    }
}
