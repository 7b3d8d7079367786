import ReportingModel
import TestSupport
import Testing

@testable import Agreements

/// What is written → what it means, with brackets around every operation.
struct FormulaReaderTests {
    @Test(arguments: [
        ("2.50", "2.50"), ("007", "7"), ("TOE-01", "TOE-01"), ("  TOE-01\n", "TOE-01"), ("(((1)))", "1"),
        // Products before sums, and both from left to right.
        ("1 + 2 * 3", "(1 + (2 * 3))"), ("(1 + 2) * 3", "((1 + 2) * 3)"), ("8 - 3 - 2", "((8 - 3) - 2)"),
        ("8 - (3 - 2)", "(8 - (3 - 2))"), ("8 / 4 / 2 * 3", "(((8 / 4) / 2) * 3)"), ("1+2", "(1 + 2)"),
        // A code has hyphens of its own; a minus sign stands apart.
        ("TOE-01 - TOE-02", "(TOE-01 - TOE-02)"), ("TOE-01 -TOE-02", "(TOE-01 - TOE-02)"),
        ("TOE-01- TOE-02", "(TOE-01 - TOE-02)"), ("TOE-01-TOE-02", "TOE-01-TOE-02"), ("FIN_1*2", "(FIN_1 * 2)"),
        ("TOE-01[area=GM0482]", "TOE-01[area=GM0482]"),
        ("JHG-03[route=toegang, area=GM0482, leeftijd=jong]", "JHG-03[area=GM0482][leeftijd=jong][route=toegang]"),
        ("PRE-14[groep=5b-kinderen]", "PRE-14[groep=5b-kinderen]"),
        ("PRE-14[leeftijd=12-17] / 2", "(PRE-14[leeftijd=12-17] / 2)"), ("PRE-14[klas=007]", "PRE-14[klas=007]"),
        ("previous(JHG-07[area=GM0482])", "previous JHG-07[area=GM0482]"),
        ("sum(JHG-03[route=toegang] over partner)", "sum JHG-03[route=toegang] over partner"),
        ("weighted(A-1 by B-1[x=y] over traject)", "weighted A-1 by B-1[x=y] over traject"),
        ("population(jeugdigen-tot-18)", "population jeugdigen-tot-18"),
        (
            "(JHG-07 - previous(JHG-07)) / previous(JHG-07) * 100",
            "(((JHG-07 - previous JHG-07) / previous JHG-07) * 100)"
        ),
        // Without its bracket the name of a function is a name like any other.
        ("sum - 1", "(sum - 1)"),
    ])
    func `a formula means what a spreadsheet would make of it`(_ notation: String, _ meaning: String) throws {
        #expect(try FormulaReader.read(notation).description == meaning)
    }

    @Test(arguments: [
        ("", "aan het eind ontbreekt een getal of indicator"), ("  ", "aan het eind ontbreekt een getal of indicator"),
        ("1 *", "aan het eind ontbreekt een getal of indicator"), ("-1", "“-” staat op een plek waar dat niet kan"),
        ("1 + * 2", "“*” staat op een plek waar dat niet kan"), ("1 2", "“2” staat op een plek waar dat niet kan"),
        ("A-1 B-1", "“B-1” staat op een plek waar dat niet kan"), ("()", "“)” staat op een plek waar dat niet kan"),
        ("(1", "hier ontbreekt “)”"), ("1)", "“)” staat op een plek waar dat niet kan"),
        ("1.2.3", "“1.2.3” is geen getal"), ("1.", "“1.” is geen getal"),
        ("1,5", "“,” staat op een plek waar dat niet kan"),
        ("1234567890123456789", "“1234567890123456789” is geen getal"), ("2 ^ 3", "het teken “^” kan hier niet"),
        ("A-1 = 2", "“=” staat op een plek waar dat niet kan"), ("A-1 × 2", "het teken “×” kan hier niet"),
        ("A-1[", "de formule houdt te vroeg op"), ("A-1[]", "“]” staat op een plek waar dat niet kan"),
        ("A-1[area]", "hier ontbreekt “=”"), ("A-1[area=]", "“]” staat op een plek waar dat niet kan"),
        ("A-1[area=x", "hier ontbreekt “]”"), ("A-1[area=x,]", "“]” staat op een plek waar dat niet kan"),
        ("A-1[area=x,area=y]", "“area” staat er twee keer"),
        ("A-1[a=x][b=y]", "“[” staat op een plek waar dat niet kan"),
        ("sum(A-1)", "hier ontbreekt het woord “over”"), ("sum(A-1 over)", "“)” staat op een plek waar dat niet kan"),
        ("sum(A-1 + B-1 over x)", "hier ontbreekt het woord “over”"),
        ("previous(A-1 - B-1)", "hier ontbreekt “)”"), ("previous(sum(A-1 over x))", "hier ontbreekt “)”"),
        ("weighted(A-1 over x)", "hier ontbreekt het woord “by”"),
        ("weighted(A-1 by B-1)", "hier ontbreekt het woord “over”"),
        ("population()", "“)” staat op een plek waar dat niet kan"), ("population(", "de formule houdt te vroeg op"),
        ("Sum(A-1 over x)", "de functie “Sum” bestaat niet; er zijn previous, sum, weighted en population"),
    ])
    func `anything else is told with its reason`(_ notation: String, _ reason: String) {
        let failure = #expect(throws: FormulaReader.Failure.self) { try FormulaReader.read(notation) }
        #expect(failure?.reason.nl == reason)
        #expect(failure?.reason.en.isEmpty == false)
    }

    @Test func `thirty-one brackets and a thousand characters are read, more are not`() throws {
        let deep = String(repeating: "(", count: 31) + "1" + String(repeating: ")", count: 31)
        #expect(try FormulaReader.read(deep).description == "1")
        #expect(throws: FormulaReader.Failure.self) { try FormulaReader.read("(" + deep + ")") }
        let long = "1" + String(repeating: " ", count: 999)
        #expect(try FormulaReader.read(long).description == "1")
        #expect(throws: FormulaReader.Failure.self) { try FormulaReader.read(long + " ") }
        let wide = String(repeating: "1+", count: 499) + "1"
        #expect(try FormulaReader.read(wide).description.hasSuffix("+ 1)"))
    }

    @Test func `however a formula is damaged, it is read or refused`() throws {
        let seed = UInt64.random(in: .min ... .max)
        var numbers = SeededNumbers(seed: seed)
        let whole = Array("(A-1[area=GM1, x=2b] - previous(A-1)) / sum(A-1 over x) * weighted(A-1 by B-1 over x) + 1.5")
        var (readCount, refusedCount) = (0, 0)
        for _ in 0..<4_000 {
            var characters = whole
            for _ in 0..<Int.random(in: 1...3, using: &numbers) {
                guard let position = characters.indices.randomElement(using: &numbers) else { break }
                if Bool.random(using: &numbers) {
                    characters.remove(at: position)
                } else {
                    characters[position] = "()[]=,+-*/. 0aé".randomElement(using: &numbers) ?? " "
                }
            }
            do {
                _ = try FormulaReader.read(String(characters))
                readCount += 1
            } catch {
                refusedCount += 1
                #expect(!error.reason.nl.isEmpty, "seed \(seed), \(String(characters))")
            }
        }
        #expect(readCount > 0 && refusedCount > 0, "seed \(seed): the damage is of both kinds")
    }
}

extension Formula {
    fileprivate var description: String {
        switch self {
        case .number(let number): number.description
        case .figure(let figure): figure.description
        case .previous(let figure): "previous \(figure.description)"
        case .sum(let figure, let dimension): "sum \(figure.description) over \(dimension)"
        case .weightedMean(let figure, let weight, let dimension):
            "weighted \(figure.description) by \(weight.description) over \(dimension)"
        case .population(let group): "population \(group)"
        case .operation(let sign, let left, let right): "(\(left.description) \(sign.rawValue) \(right.description))"
        }
    }
}

extension Formula.Figure {
    fileprivate var description: String {
        let selectors = dimensions.sorted { $0.key < $1.key }.map { "[\($0.key)=\($0.value)]" }.joined()
        return indicator + (area.map { "[area=\($0)]" } ?? "") + selectors
    }
}
