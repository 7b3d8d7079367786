import ReportingModel
import Testing

@testable import Rules

@Suite struct AbsenceWordsTests {
    @Test(
        arguments: [
            ("", .notDelivered), ("  ", .notDelivered), ("-", .unknown), ("\u{2013}", .unknown), (".", .unknown),
            ("n.v.t.", .notApplicable), ("NVT", .notApplicable), ("Onbekend", .unknown), ("nnb", .noFigureYet),
            ("n.n.b.", .noFigureYet), ("#N/B", .unknown), ("#N/A", .unknown), ("X", .suppressedByPartner),
            ("geheim", .suppressedByPartner), ("nihil", nil), ("0", nil), ("*", nil), ("#DEEL/0!", nil), ("nee", nil),
            ("NA", .unknown), ("NULL", .unknown), ("None", .unknown), ("NaN", .unknown), ("n.a.", .unknown),
            ("..", .unknown), ("…", .unknown), ("N/A", .notApplicable), ("nan5", nil), ("none of them", nil),
            ("n.t.b.", .noFigureYet), ("NTB", .noFigureYet), ("wordt nog aangeleverd", .noFigureYet),
            ("nog niet beschikbaar", .noFigureYet), ("geen opgave", .unknown), ("niet geregistreerd", .unknown),
            ("??", .unknown), ("leeg", .unknown), ("leegstand", nil),
            ("nvt.", .notApplicable), ("p.m", .noFigureYet), ("geen cijfers", .noFigureYet), ("(leeg)", .unknown),
            ("nog onbekend", .noFigureYet), ("volgt later", .noFigureYet), ("komt nog", .noFigureYet),
            ("onb.", .unknown),
            ("n v t", .notApplicable), ("(12)", nil), ("12.", nil), ("(-)", nil), ("Nihil.", nil),
        ] as [(String, Absence?)])
    func `each word for a missing figure has its meaning, and is never zero`(text: String, absence: Absence?) {
        #expect(AbsenceWords.absence(text) == absence)
    }

    @Test(arguments: [("nihil", true), ("Nihil.", true), ("(nul)", true), ("nulmeting", false), ("0", false)])
    func `nihil is nought`(text: String, isZero: Bool) {
        #expect(AbsenceWords.isZero(text) == isZero)
    }

    @Test(arguments: [("NA", true), ("null", true), ("..", true), ("onbekend", false), ("", false), ("0", false)])
    func `what a program writes is told from what a person says`(text: String, isOfProgram: Bool) {
        #expect(AbsenceWords.isOfProgram(text) == isOfProgram)
    }

    @Test(
        arguments: [
            (-99_997, .suppressedByPartner), (-99_995, .noFigureYet), (-99_991, .unknown), (-99_996, nil),
            (99_997, nil),
            (0, nil),
        ] as [(Int, Absence?)])
    func `the numbers with which CBS says that there is none are no figures`(number: Int, absence: Absence?) {
        #expect(AbsenceWords.absence(ExactDecimal(number))?.meaning == absence)
    }

    @Test(
        arguments: [
            ("#DEEL/0!", .failedFormula), ("#waarde!", .failedFormula), ("#VERW!", .failedFormula),
            ("#NAAM?", .failedFormula), ("#GETAL!", .failedFormula), ("#LEEG!", .failedFormula),
            ("#DIV/0!", .failedFormula), ("#VALUE!", .failedFormula), ("#REF!", .failedFormula),
            ("#NAME?", .failedFormula), ("#NUM!", .failedFormula), ("#NULL!", .failedFormula),
            ("########", .failedFormula), ("=SOM(A1:A3)", .formula), ("=HYPERLINK(\"x\")", .formula),
            ("@SUM(A1)", .formula),
            ("WAAR", .yesOrNo), ("onwaar", .yesOrNo), ("ja", .yesOrNo), ("Nee", .yesOrNo), ("true", .yesOrNo),
            ("2-mrt", .date), ("mrt-21", .date), ("2-mrt-2021", .date), ("MRT-2", .date), ("mrt-x", nil),
            ("abc-2", nil),
            ("#", nil), ("=", nil), ("abc", nil),
            ("2-3", nil), ("H1 2022", nil), ("2021", nil), ("#N/B", nil),
        ] as [(String, SpreadsheetTexts.Fault?)])
    func `what a spreadsheet left in a cell is recognised`(text: String, fault: SpreadsheetTexts.Fault?) {
        #expect(SpreadsheetTexts.fault(text) == fault)
    }

    @Test(
        arguments: [
            ("4-dec", "4-12"), ("dec-17", "12-17"), ("2-mrt", "2-3"), ("MRT-2", "3-2"), ("2-3", nil), ("mrt", nil),
            ("a-b", nil),
        ]
            as [(String, String?)])
    func `the code that Excel made a date of is found back`(text: String, code: String?) {
        #expect(SpreadsheetTexts.code(behindDate: text) == code)
    }
}
