import Foundation
import ReportingModel
import Testing

@testable import Pipeline

/// The 25 defects of real files, each with a file that must be taken and one that must not, in every form in which the
/// defect occurs.
@Suite struct DefectTests {
    static let cases =
        FormDefects.cases + FigureDefects.cases + LayoutDefects.cases + MeaningDefects.cases
        + FileDefects.cases

    @Test(arguments: cases)
    func `a defect gives exactly its findings and figures`(_ example: DefectCase) throws {
        let catalogue = try #require(Sample.catalogue).ending(example.ends)
        let partner = try #require(catalogue.partner(example.partner))
        let judging = FileJudging(
            catalogue: catalogue, partner: partner, today: CalendarDay(daysSince1970: 20_779),
            history: example.history)
        let verdict = try DefectVerdict(example.bytes, judging)
        // The tables hold only the rows that they are about; what is still missing has tests of its own.
        let others = verdict.findings.filter { $0 != FindingCode.figuresStillMissing.rawValue }
        let isOnlyIncomplete = others.isEmpty && verdict.outcome == .acceptedWithRemarks
        #expect(others == example.findings)
        #expect(isOnlyIncomplete ? example.outcome == .accepted : verdict.outcome == example.outcome)
        if let observations = example.observations { #expect(verdict.observations == observations) }
    }

    /// A file that must pass and one that must not, for each defect in each of these forms.
    @Test(arguments: zip(1...25, forms))
    func `every defect has its two examples in each form where it occurs`(_ defect: Int, _ forms: [DefectForm]) {
        let again = DefectDelivery.all.filter { $0.defect == defect }.map(\.promise)
        for form in forms {
            let own = DefectTests.cases.filter { $0.defect == defect && $0.form == form }.map(\.promise)
            let promises = own + (DefectDelivery.forms.contains(form) ? again : [])
            #expect(promises.contains(.pass), "\(defect) \(form)")
            #expect(promises.contains { $0 != .pass }, "\(defect) \(form)")
        }
    }

    private static let all: [DefectForm] = [.csv, .xml, .json]
    private static let forms: [[DefectForm]] = [
        all, all, all, all, all,
        all, all, all, all, all,
        [.csv, .xlsx], all, all, all, all,
        all, all, all, all, all,
        all, all, all + [.xlsx], all + [.xlsx], [.xml, .json],
    ]
}

extension Catalogue {
    /// The same, with a last day for some codes of its lists.
    fileprivate func ending(_ ends: [String: CalendarDay]) -> Catalogue {
        let lists = codeLists.map { list in
            let entries = list.entries.map { entry in
                let end = ends[entry.code].map { CodeEnd.day($0) } ?? entry.end
                return CodeList.Entry(
                    code: entry.code, label: entry.label, aliases: entry.aliases, validFrom: entry.validFrom, end: end,
                    successors: entry.successors)
            }
            return CodeList(id: list.id, title: list.title, entries: entries, isOpen: list.isOpen)
        }
        return Catalogue(
            version: version, settings: settings, municipalities: municipalities, partners: partners,
            indicators: indicators, codeLists: lists, agreements: agreements)
    }
}

/// What was said of a file and taken from it, as small texts.
struct DefectVerdict {
    let findings: [String]
    let observations: [String]
    let outcome: Outcome

    init(_ bytes: [UInt8], _ judging: FileJudging) throws {
        var source = ByteArraySource(bytes)
        var observations: [Observation] = []
        var words = CodeBook.Additions()
        let result = try judging.judge(&source) { batch in
            observations += batch.observations
            words.indicators += batch.additions.indicators
            words.periods += batch.additions.periods
            words.areas += batch.additions.areas
            words.dimensions += batch.additions.dimensions
            words.units += batch.additions.units
            words.texts += batch.additions.texts
        }
        findings = result.findings.map { finding in
            let places = finding.places.map { place in
                let isCell = place.path == nil && result.format == .csv
                return isCell ? "\(Place.columnLetters(place.column))\(place.line)" : "\(place)"
            }
            return ([finding.code.rawValue] + places).joined(separator: " ")
        }
        outcome = result.outcome
        self.observations = observations.map { observation in
            let parts = [
                words.indicators[Int(observation.indicator)], words.periods[Int(observation.period)].description,
                words.areas[Int(observation.area)], words.dimensions[Int(observation.dimensions)],
                observation.value.words(words.texts), words.units[Int(observation.unit)],
            ]
            let remark = words.texts[Int(observation.remark)]
            return parts.filter { !$0.isEmpty }.joined(separator: " ") + (remark.isEmpty ? "" : " | \(remark)")
        }.sorted()
    }
}

extension Observation.Value {
    fileprivate func words(_ texts: [String]) -> String {
        switch self {
        case .exact(let number): "\(number)"
        case .estimate(let number): "ca. \(number)"
        case .interval(let low, let high):
            "\(low.map(\.description) ?? "")–\(high.map(\.description) ?? "")"
        case .text(let position): texts[Int(position)]
        case .absent(let absence): absence.dutchName
        }
    }
}
