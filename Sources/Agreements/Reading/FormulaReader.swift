import ReportingModel

/// Reads the formulas of `derived.yaml`, as a person would write them in a spreadsheet.
///
///     sum        = product (("+" | "-") product)*
///     product    = part (("*" | "/") part)*
///     part       = number | "(" sum ")" | figure | function
///     figure     = CODE ("[" name "=" code ("," name "=" code)* "]")?
///     function   = "previous(" figure ")" | "sum(" figure "over" name ")" | "population(" code ")"
///                | "weighted(" figure "by" figure "over" name ")"
///
/// A code has hyphens of its own, so a minus sign stands between spaces: `TOE-01 - TOE-02`.
struct FormulaReader {
    struct Failure: Error {
        let reason: Text

        init(_ dutch: String, _ english: String) { reason = Text(nl: dutch, en: english) }
    }

    private enum Token: Hashable {
        case number(ExactDecimal)
        case name(String)
        case sign(Character)
    }

    private static let longestFormula = 1_000
    private static let deepest = 32

    private let tokens: [Token]
    private var position = 0
    private var depth = 0

    static func read(_ text: String) throws(Failure) -> Formula {
        guard text.utf8.count <= longestFormula else {
            throw Failure("de formule is te lang", "the formula is too long")
        }
        var reader = FormulaReader(tokens: try tokens(of: text))
        let formula = try reader.sum()
        guard reader.position == reader.tokens.count else { throw reader.unexpected() }
        return formula
    }

    private init(tokens: [Token]) { self.tokens = tokens }

    // MARK: Tokens

    private static func tokens(of text: String) throws(Failure) -> [Token] {
        var tokens: [Token] = []
        var rest = text[...]
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
            } else if first.isLetter || (first.isNumber && tokens.last == .sign("=")) {
                // A code that is chosen may begin with a digit: `[groep=5b-kinderen]`.
                let name = name(at: rest)
                tokens.append(.name(String(name)))
                rest = rest[name.endIndex...]
            } else if first.isASCII, first.isNumber {
                let digits = rest.prefix { $0 == "." || ($0.isASCII && $0.isNumber) }
                guard let number = ExactDecimal(String(digits)) else {
                    throw Failure("“\(digits)” is geen getal", "“\(digits)” is no number")
                }
                tokens.append(.number(number))
                rest = rest[digits.endIndex...]
            } else if "+-*/()[]=,".contains(first) {
                tokens.append(.sign(first))
                rest.removeFirst()
            } else {
                throw Failure("het teken “\(first)” kan hier niet", "the character “\(first)” cannot stand here")
            }
        }
        return tokens
    }

    /// Letters, digits and underscores, with single hyphens between them.
    private static func name(at text: Substring) -> Substring {
        var end = text.startIndex
        while end < text.endIndex {
            let character = text[end]
            let next = text.index(after: end)
            let isPart = character.isLetter || character.isNumber || character == "_"
            let joins = character == "-" && next < text.endIndex && (text[next].isLetter || text[next].isNumber)
            guard isPart || joins else { break }
            end = next
        }
        return text[text.startIndex..<end]
    }

    // MARK: Grammar

    private mutating func sum() throws(Failure) -> Formula {
        depth += 1
        defer { depth -= 1 }
        guard depth <= FormulaReader.deepest else {
            throw Failure("er staan te veel haakjes in elkaar", "there are too many brackets inside each other")
        }
        var formula = try product()
        while let sign = takeSign("+", "-") { formula = .operation(sign, formula, try product()) }
        return formula
    }

    private mutating func product() throws(Failure) -> Formula {
        var formula = try part()
        while let sign = takeSign("*", "/") { formula = .operation(sign, formula, try part()) }
        return formula
    }

    private mutating func part() throws(Failure) -> Formula {
        guard position < tokens.count else {
            throw Failure(
                "aan het eind ontbreekt een getal of indicator", "a number or indicator is missing at the end")
        }
        switch tokens[position] {
        case .number(let number):
            position += 1
            return .number(number)
        case .sign("("):
            position += 1
            let formula = try sum()
            try expect(")")
            return formula
        case .name(let name):
            return try figureOrFunction(name)
        case .sign:
            throw unexpected()
        }
    }

    private mutating func figureOrFunction(_ name: String) throws(Failure) -> Formula {
        guard position + 1 < tokens.count, tokens[position + 1] == .sign("(") else { return .figure(try figure()) }
        position += 2
        let formula: Formula
        switch name {
        case "previous": formula = .previous(try figure())
        case "population": formula = .population(group: try self.name())
        case "sum":
            let figure = try figure()
            try expect(word: "over")
            formula = .sum(figure, over: try self.name())
        case "weighted":
            let figure = try figure()
            try expect(word: "by")
            let weight = try self.figure()
            try expect(word: "over")
            formula = .weightedMean(figure, by: weight, over: try self.name())
        default:
            throw Failure(
                "de functie “\(name)” bestaat niet; er zijn previous, sum, weighted en population",
                "there is no function “\(name)”; there are previous, sum, weighted and population")
        }
        try expect(")")
        return formula
    }

    private mutating func figure() throws(Failure) -> Formula.Figure {
        let indicator = try name()
        var selectors: [String: String] = [:]
        if position < tokens.count, tokens[position] == .sign("[") {
            repeat {
                position += 1
                let key = try name()
                try expect("=")
                guard selectors.updateValue(try name(), forKey: key) == nil else {
                    throw Failure("“\(key)” staat er twee keer", "“\(key)” is given twice")
                }
            } while position < tokens.count && tokens[position] == .sign(",")
            try expect("]")
        }
        let area = selectors.removeValue(forKey: "area")
        return Formula.Figure(indicator: indicator, area: area, dimensions: selectors)
    }

    private mutating func name() throws(Failure) -> String {
        guard position < tokens.count else { throw unexpected() }
        switch tokens[position] {
        case .name(let name):
            position += 1
            return name
        case .number(let number):
            position += 1
            return number.description
        case .sign:
            throw unexpected()
        }
    }

    private mutating func takeSign(_ signs: Character...) -> Formula.Operator? {
        guard position < tokens.count, case .sign(let sign) = tokens[position], signs.contains(sign) else { return nil }
        position += 1
        return Formula.Operator(rawValue: String(sign))
    }

    private mutating func expect(_ sign: Character) throws(Failure) {
        guard position < tokens.count, tokens[position] == .sign(sign) else {
            throw Failure("hier ontbreekt “\(sign)”", "“\(sign)” is missing here")
        }
        position += 1
    }

    private mutating func expect(word: String) throws(Failure) {
        guard position < tokens.count, tokens[position] == .name(word) else {
            throw Failure("hier ontbreekt het woord “\(word)”", "the word “\(word)” is missing here")
        }
        position += 1
    }

    private func unexpected() -> Failure {
        guard position < tokens.count else {
            return Failure("de formule houdt te vroeg op", "the formula ends too soon")
        }
        let token =
            switch tokens[position] {
            case .number(let number): number.description
            case .name(let name): name
            case .sign(let sign): String(sign)
            }
        return Failure("“\(token)” staat op een plek waar dat niet kan", "“\(token)” cannot stand where it stands")
    }
}
