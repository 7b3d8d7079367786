import ReportingModel

extension [Finding] {
    /// Says once what a formula without a result leaves behind.
    ///
    /// The reader finds a formula and the judge an empty cell: of a cell that must be filled both are the same mistake,
    /// and only the advice about the formula helps.
    func sayingFormulasOnce() -> [Finding] {
        let formulas = Set(filter { $0.code == .formulaWithoutValue }.flatMap { $0.places.map(\.description) })
        guard !formulas.isEmpty else { return self }
        var said: Set<String> = []
        let judged = flatMap { finding -> [Finding] in
            guard finding.code == .requiredCellEmpty else { return [finding] }
            let (own, others) = finding.places.split { formulas.contains($0.description) }
            said.formUnion(own.map(\.description))
            return [finding.saying(.formulaInCell, at: own), finding.saying(.requiredCellEmpty, at: others)]
                .compactMap(\.self)
        }
        return judged.flatMap { finding -> [Finding] in
            guard finding.code == .formulaWithoutValue else { return [finding] }
            let rest = finding.places.split { !said.contains($0.description) }.0
            return [finding.saying(.formulaWithoutValue, at: rest)].compactMap(\.self)
        }
    }
}

extension PlaceList {
    /// The places for which something holds, and the others.
    fileprivate func split(_ holds: (Place) -> Bool) -> (PlaceList, PlaceList) {
        let isOwn = map(holds)
        func part(_ wanted: Bool) -> PlaceList {
            PlaceList(zip(compact, isOwn).filter { $1 == wanted }.map(\.0), patterns: patterns)
        }
        return (part(true), part(false))
    }
}

extension Finding {
    /// The same about some of the places; `nil` when there are none.
    fileprivate func saying(_ code: FindingCode, at places: PlaceList) -> Finding? {
        places.isEmpty ? nil : Finding(code, arguments, expected: expected, places: places)
    }
}
