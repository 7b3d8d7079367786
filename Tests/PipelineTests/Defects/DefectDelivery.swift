import Foundation
import Register
import ReportingModel
import Testing

/// Defect 20, a report that comes again, and what of defect 21 needs a folder.
struct DefectDelivery: CustomTestStringConvertible, Sendable {
    /// A file that is dropped, and what becomes of it; `nil` leaves it where it is.
    struct Step: Sendable {
        let name: String
        let table: String
        let outcome: Outcome?
    }

    let defect: Int
    let promise: DefectCase.Promise
    let name: String
    let steps: [Step]
    /// The figures that count in the end.
    let figures: [String]

    var testDescription: String { "\(defect): \(name)" }

    static let forms: [DefectForm] = [.csv, .xml, .json]

    static let all: [DefectDelivery] = [
        DefectDelivery(
            defect: 20, promise: .pass, name: "a new version replaces the whole period",
            steps: [
                Step(name: "rapport", table: "Jaar;Cliënten\n2020;12\n2021;13", outcome: .accepted),
                Step(name: "rapport_v2 (definitief) nieuw", table: "Jaar;Cliënten\n2021;15", outcome: .accepted),
            ], figures: ["2020 12", "2021 15"]),
        DefectDelivery(
            defect: 20, promise: .pass, name: "the same file again changes nothing",
            steps: [
                Step(name: "rapport", table: "Jaar;Cliënten\n2020;12", outcome: .accepted),
                Step(name: "rapport (1)", table: "Jaar;Cliënten\n2020;12", outcome: .duplicate),
            ], figures: ["2020 12"]),
        DefectDelivery(
            defect: 20, promise: .fail(.rejected), name: "a new version with a mistake replaces nothing",
            steps: [
                Step(name: "rapport", table: "Jaar;Cliënten\n2020;12", outcome: .accepted),
                Step(name: "rapport_v2", table: "Jaar;Cliënten\n2020;veel", outcome: .rejected),
            ], figures: ["2020 12"]),
        DefectDelivery(
            defect: 20, promise: .fail(.held), name: "a new version with a doubt replaces nothing yet",
            steps: [
                Step(name: "rapport", table: "Jaar;Cliënten\n2020;12", outcome: .accepted),
                Step(name: "rapport_v2", table: "Jaar;Cliënten\n2020;ca. 15", outcome: .held),
            ], figures: ["2020 12"]),
        DefectDelivery(
            defect: 21, promise: .pass, name: "the file by which Excel locks another is let be",
            steps: [
                Step(name: "~$rapport", table: "Jaar;Cliënten\n2020;99", outcome: nil),
                Step(name: "rapport", table: "Jaar;Cliënten\n2020;12", outcome: .accepted),
            ], figures: ["2020 12"]),
    ]
}

@Suite struct DefectDeliveryTests {
    @Test(arguments: DefectDelivery.all, DefectDelivery.forms)
    func `a report that comes again counts once`(_ example: DefectDelivery, _ form: DefectForm) throws {
        let fixture = try Fixture()
        for step in example.steps {
            let name = "\(step.name).\(form.rawValue)"
            try fixture.drop(DefectTable(step.table).bytes(as: form), as: name, from: "een")
            #expect(try fixture.takeIn() == (step.outcome.map { [name: $0] } ?? [:]))
        }
        var figures: [String] = []
        try fixture.register.read { snapshot in
            try snapshot.currentObservations(municipality: "GM0482") { record in
                figures.append("\(record.period) \(record.value.columns.value)")
            }
        }
        #expect(figures.sorted() == example.figures)
    }
}
