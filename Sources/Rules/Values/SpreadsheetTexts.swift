import ReportingModel

/// What a spreadsheet leaves in a cell where a figure should stand: the one place that knows these texts.
enum SpreadsheetTexts {
    enum Fault: Hashable {
        /// `#DEEL/0!`: the formula has no result. `########` is the same for us: the figure itself is not there.
        case failedFormula
        /// `=SOM(A1:A3)`: the formula stands there, and not its result.
        case formula
        /// `WAAR`, `nee`: an answer where a number was asked.
        case yesOrNo
        /// `2-mrt`, `MRT-2`, and `2026-03-02` in a workbook: Excel took `2-3` or `2.3` for a date.
        case date
    }

    /// What is wrong with a text that is no number; `nil` when it is something else.
    static func fault(_ text: String) -> Fault? {
        let words = text.trimmingSpace().lowercased()
        if failures.contains(words) || (words.count > 1 && words.allSatisfy { $0 == "#" }) { return .failedFormula }
        if isFormula(words) { return .formula }
        if answers.contains(words) { return .yesOrNo }
        // Without letters only a whole date is one for sure, such as a workbook has: `2-3` and `2021-04` are not.
        let hasWord = words.contains(where: \.isLetter)
        switch PeriodReader.read(words) {
        case .day: return .date
        case .dayWithoutYear: return hasWord ? .date : nil
        case .period(let period): return hasWord && period.kind == .month ? .date : nil
        case .unreadable: return isMonthWithDigit(words) ? .date : nil
        case .partWithoutYear, .year, .impossible: return nil
        }
    }

    /// `mrt-2`, also as someone typed it over.
    private static func isMonthWithDigit(_ words: String) -> Bool {
        let parts = PeriodReader.plain(words).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 1, parts[1].allSatisfy({ $0.isASCII && $0.isNumber }),
            case .partWithoutYear(.month, _) = PeriodReader.read(String(parts[0]))
        else { return false }
        return true
    }

    private static let failures: Set<String> = [
        "#deel/0!", "#waarde!", "#verw!", "#naam?", "#getal!", "#leeg!", "#overloop!", "#bereken!", "#div/0!",
        "#value!", "#ref!", "#name?", "#num!", "#null!", "#spill!", "#calc!",
    ]

    private static let answers: Set<String> = ["waar", "onwaar", "ja", "nee", "true", "false", "yes", "no"]

    /// A sign of equality or an at sign, and then something that is computed.
    private static func isFormula(_ words: String) -> Bool {
        guard let first = words.first, first == "=" || first == "@" else { return false }
        return words.dropFirst().contains { $0.isLetter || $0.isNumber || $0 == "(" }
    }

    /// What stood in the cell before Excel made a date of it: `4-12` for `4-dec`, `12-17` for `dec-17`.
    static func code(behindDate text: String) -> String? {
        let parts = PeriodReader.plain(text).split(separator: "-").map { part in
            if case .partWithoutYear(.month, let month) = PeriodReader.read(String(part)) { return String(month) }
            return String(part)
        }
        guard parts.count == 2, fault(text) == .date else { return nil }
        return parts.joined(separator: "-")
    }
}
