import ReportingModel

/// A formula for a reader: the names of the indicators and groups instead of their codes.
///
///     TOE-01[area=GM0482] - TOE-01[area=REGIO-ZHZ]
///     Wachttijd (Alblasserdam) − Wachttijd (Zuid-Holland Zuid)
struct FormulaWords {
    let catalogue: Catalogue
    let words: Words

    func html(_ formula: Formula) -> HTMLText {
        switch formula {
        case .number(let number): "\(FigureText(words: words).number(number))"
        case .figure(let figure): name(figure)
        case .previous(let figure): "\(name(figure)) (\(words("een periode eerder", "a period earlier")))"
        case .sum(let figure, let dimension):
            "(\(name(figure)), \(words("opgeteld over", "added up over")) \(all(dimension)))"
        case .weightedMean(let figure, let weight, let dimension):
            "(\(name(figure)), \(words("gemiddeld over", "averaged over")) \(all(dimension)), \(words("gewogen naar", "weighted by")) \(name(weight)))"
        case .population(let group):
            "\(words("het aantal inwoners", "the number of inhabitants")) (\(label(Population.groups, group)))"
        case .operation(let sign, let left, let right):
            "\(part(left, of: sign)) \(sign.sign) \(part(right, of: sign, isRight: true))"
        }
    }

    private func name(_ figure: Formula.Figure) -> HTMLText {
        let indicator = catalogue.indicator(figure.indicator)
        let area = figure.area.map { catalogue.codeList(CodeList.areas)?.entry($0)?.label ?? $0 }
        let groups = figure.dimensions.sorted { $0.key < $1.key }.map { name, code in
            indicator?.dimensions[name].flatMap { catalogue.codeList($0)?.entry(code)?.label } ?? code
        }
        let chosen = ([area].compactMap(\.self) + groups).joined(separator: ", ")
        return words.configured((indicator?.label ?? figure.indicator) + (chosen.isEmpty ? "" : " (\(chosen))"))
    }

    /// What is added up, or averaged over.
    private func all(_ dimension: String) -> HTMLText {
        switch dimension {
        case "partner": "\(words("alle partners", "all partners"))"
        case "area": "\(words("alle gebieden", "all areas"))"
        default: "“\(words.configured(dimension))”"
        }
    }

    private func label(_ list: String, _ code: String) -> HTMLText {
        words.configured(catalogue.codeList(list)?.entry(code)?.label ?? code)
    }

    /// In brackets where the order of reckoning would otherwise be another.
    private func part(_ formula: Formula, of sign: Formula.Operator, isRight: Bool = false) -> HTMLText {
        guard case .operation(let own, _, _) = formula,
            own.rank < sign.rank || isRight && own.rank == sign.rank
        else { return html(formula) }
        return "(\(html(formula)))"
    }
}

extension Formula.Operator {
    fileprivate var sign: String {
        switch self {
        case .add: "+"
        case .subtract: "−"
        case .multiply: "×"
        case .divide: "÷"
        }
    }

    /// What is reckoned first is the higher.
    fileprivate var rank: Int {
        switch self {
        case .add, .subtract: 0
        case .multiply, .divide: 1
        }
    }
}
