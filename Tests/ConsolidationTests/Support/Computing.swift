import Register
import ReportingModel

@testable import Consolidation

/// Computes a derived figure over some deliveries, with the real register between.
struct Computing {
    var deliveries: [DeliveryDraft]
    var agreements = [Agreement.plain("jaar", indicators)]
    var breaks: [SeriesBreak] = []
    var populations: [Population] = []
    /// What partners may state themselves.
    var stated: String?
    var decimals = 0
    var missing = DerivedFigure.MissingParts.none

    static let indicators = ["A-1", "B-1", "S-1"]

    init(_ deliveries: [DeliveryDraft]) {
        self.deliveries = deliveries
    }

    /// One delivery of figures as ``figures(_:)`` reads them, under the agreement `jaar`.
    init(_ text: String) {
        self.init([Computing.delivery("jaar", text)])
    }

    static func delivery(_ agreement: String, partner: String = "sjt", _ text: String) -> DeliveryDraft {
        DeliveryDraft(
            agreement: agreement, fileName: "\(agreement).csv", received: "2022-01-10", figures: figures(text),
            partner: partner)
    }

    /// The rows as small texts: place, figure or reason, and what is stated beside it; the partners when not all
    /// delivered.
    ///
    ///     2021 GM0482 route=toegang: 12.5
    ///     2021 GM0482: ca. 12, opgegeven 13, verschil 1 (2 van 3 partners)
    ///     2021 GM0482: – A-1: onbekend
    func rows(_ formula: Formula) throws -> [String] {
        let figure = DerivedFigure(
            id: "proef", title: "Proef", formula: formula, notation: "proef", unit: nil, decimals: decimals,
            indicator: stated, missing: missing)
        let catalogue = Catalogue(
            version: "proef", agreements: agreements, breaks: breaks, derivedFigures: [figure],
            populations: populations)
        return try Computing.rows(catalogue, deliveries).map(Computing.words)
    }

    /// All derived figures of a catalogue, for Alblasserdam at the end of 2022.
    static func rows(_ catalogue: Catalogue, _ deliveries: [DeliveryDraft]) throws -> [DerivedRow] {
        let asOf = day("2022-12-31")
        let agreements = catalogue.agreements.filter { $0.municipality == "GM0482" }
        return try Register.inMemory(deliveries).read { snapshot in
            let ledger = try DeliveryLedger(
                of: "GM0482", agreements: agreements, asOf: asOf.lastDutchInstant, snapshot)
            let coverage = Coverage(of: agreements, Completeness(of: agreements, asOf: asOf, ledger))
            var store = FigureStore(for: catalogue.derivedFigures)
            try snapshot.currentObservations(municipality: "GM0482", asOf: asOf.lastDutchInstant) { store.add($0) }
            return DerivedFigures(catalogue, municipality: "GM0482", agreements, store, coverage).rows
        }
    }

    /// One row, in the words of `afgeleid.csv`.
    static func words(_ row: DerivedRow) -> String {
        let file = DerivedFile(municipality: "GM0482", rows: [row])
        let line = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").last ?? ""
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        func cell(_ name: String) -> String {
            DerivedFile.table.fields.firstIndex { $0.name == name }.map { cells[$0] } ?? ""
        }
        func number(_ name: String, _ quality: String) -> String {
            let words = ["exact": "", "schatting": "ca. "][cell(quality)] ?? cell(quality) + " "
            return words + cell(name)
        }
        let place = [row.period.description, cell("gebied"), cell("dimensies")].filter { !$0.isEmpty }
        let result = cell("ontbreekt").isEmpty ? number("waarde", "kwalificatie") : "– " + cell("ontbreekt")
        let stated = cell("opgegeven").isEmpty ? "" : ", opgegeven " + number("opgegeven", "opgegeven_kwalificatie")
        let difference = cell("verschil").isEmpty ? "" : ", verschil " + cell("verschil")
        let partners = row.partners.isComplete ? "" : " (\(row.partners.words))"
        return place.joined(separator: " ") + ": " + result + stated + difference + partners
    }
}

extension Formula {
    static func figure(_ indicator: String, area: String? = nil, _ dimensions: [String: String] = [:]) -> Formula {
        .figure(Figure(indicator: indicator, area: area, dimensions: dimensions))
    }

    static func previous(_ indicator: String) -> Formula { .previous(Figure(indicator: indicator)) }

    static func sum(_ indicator: String, over dimension: String) -> Formula {
        .sum(Figure(indicator: indicator), over: dimension)
    }

    static func number(_ whole: Int) -> Formula { .number(ExactDecimal(whole)) }

    static func + (left: Formula, right: Formula) -> Formula { .operation(.add, left, right) }
    static func - (left: Formula, right: Formula) -> Formula { .operation(.subtract, left, right) }
    static func * (left: Formula, right: Formula) -> Formula { .operation(.multiply, left, right) }
    static func / (left: Formula, right: Formula) -> Formula { .operation(.divide, left, right) }
}
