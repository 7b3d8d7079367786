import Testing

@testable import Formats

@Suite struct CellTextTests {
    @Test(arguments: [
        ("51", "51"), ("0", "0"), ("-3", "-3"), ("007", "007"), ("1.25", "1.25"), ("51.300000000000004", "51.3"),
        ("0.30000000000000004", "0.3"), ("99.999999999999999", "100"), ("-0.0", "0"), ("2.50", "2.5"), ("3.", "3"),
        (".5", "0.5"), ("1.2E-2", "0.012"), ("4.5e3", "4500"), ("1E+2", "100"), ("123456789012345", "123456789012345"),
        ("1234567890123456", "1234567890123460"), ("-1.0000000000000002", "-1"), ("1E-40", "1E-40"),
        ("5E+99", "5E99"), ("0E0", "0"),
        // What a sum in binary leaves behind, as LibreOffice and Excel store it.
        ("3549.79999999999", "3549.8"), ("3549.7999999999884", "3549.8"), ("-3549.79999999999", "-3549.8"),
        ("0.30000000000000004", "0.3"), ("5.5511151231257827E-17", "0"), ("99999.9999999999", "100000"),
        ("12.3450000000001", "12.345"),
        // Averages and long numbers stay what they are.
        ("0.333333333333333", "0.333333333333333"), ("2.66666666666667", "2.66666666666667"),
        ("3.14159265358979", "3.14159265358979"), ("1234567890123.45", "1234567890123.45"),
        ("3549.7999", "3549.7999"), ("0.12345678901234", "0.12345678901234"),
    ])
    func `a number is shown with the fifteen digits that count`(_ stored: String, _ shown: String) {
        var text: [UInt8] = []
        #expect(CellText.append(number: Array(stored.utf8), to: &text))
        #expect(String(decoding: text, as: UTF8.self) == shown)
    }

    @Test(arguments: ["", "-", "abc", "1,5", "1.2.3", "0x10", "1E", "1E9999999999", "NaN", "1 000", "--1", "."])
    func `what is no number is none`(_ stored: String) {
        var text: [UInt8] = [1]
        #expect(!CellText.append(number: Array(stored.utf8), to: &text))
        #expect(text == [1])
    }

    @Test(arguments: [
        ("0.51", "51%"), ("0.513", "51,3%"), ("1", "100%"), ("0.070000000000000007", "7%"), ("0", "0%"),
        ("-0.025", "-2,5%"), ("12", "1200%"), ("0.512999999999999", "51,3%"),
        ("0.333333333333333", "33,3333333333333%"),
    ])
    func `a share is shown as a percentage`(_ stored: String, _ shown: String) {
        var text: [UInt8] = []
        #expect(CellText.append(percentage: Array(stored.utf8), to: &text))
        #expect(String(decoding: text, as: UTF8.self) == shown)
    }

    private static let day = NumberFormat.DateParts()

    @Test(arguments: [
        ("General", NumberFormat.plain), ("0.00", .plain), ("#,##0", .plain), ("0.0%", .percent), ("@", .plain),
        ("\"dagen\" 0", .words("dagen")), ("0\" weken\"", .words("weken")), ("0\\ \\w\\k", .words("wk")),
        ("[=1]0\" dag\";0\" dagen\"", .words("dag")), ("#,##0.0,", .plain), ("#,##0,\"k\"", .plain),
        ("0.0,,\" mln\"", .plain), ("0.0\" mln\"", .words("mln")), ("#,##0\"k\"", .words("k")),
        ("#,##0\" x € 1.000\"", .words("x € 1.000")), ("[<5]\"<5\";0", .below(5, "<5")),
        ("[<5]0;0", .plain), ("0, \"keer duizend\"", .plain), ("#,##0\" weken\"", .words("weken")),
        ("\"€\" #,##0", .plain), ("_-* #,##0_-", .plain), ("0\\d", .plain), ("[Red]0", .plain), ("€ #,##0.00", .plain),
        ("0.0E+00", .plain), ("[$$-409]#,##0.00", .words("$")), ("[$USD] #,##0", .words("USD")),
        ("\"$\"#,##0", .words("$")), ("[$€-413] #,##0.00", .plain), ("[$€-2]\\ #,##0", .plain), ("[$EUR] 0", .plain),
        ("[$-409]#,##0", .plain),
        ("dd-mm-yyyy", .date(day)), ("[$-413]d mmm yyyy;@", .date(day)), ("m/d/yy h:mm", .date(.init(time: true))),
        ("mmm\\-yy", .date(.init(day: false))), ("yyyy", .date(.init(day: false, month: false))),
        ("mmmm", .date(.init(day: false))),
        ("h:mm", .time), ("[h]:mm:ss", .time), ("[mm]:ss", .time), ("0;dd", .plain),
        ("General\" dagen\"", .words("dagen")),
    ])
    func `a format says whether a number is a date`(_ code: String, _ format: NumberFormat) {
        #expect(NumberFormat(code: code) == format)
    }

    @Test(
        arguments: [
            (1.0, "1900-01-01"), (59, "1900-02-28"), (60, "1900-02-29"), (61, "1900-03-01"), (44316, "2021-04-30"),
            (44316.9999999, "2021-05-01"), (2_958_465, "9999-12-31"), (0, nil), (-1, nil), (2_958_466, nil),
            (.infinity, nil), (.nan, nil),
        ] as [(Double, String?)])
    func `a day is counted from 1900, with the leap day that never was`(_ number: Double, _ text: String?) {
        #expect(SerialDate(countsFrom1904: false).text(of: number, showing: .init()) == text)
    }

    @Test func `a month or year is said only of its first day`() {
        let dates = SerialDate(countsFrom1904: false)
        #expect(dates.text(of: 44317, showing: .init(day: false)) == "2021-05")
        #expect(dates.text(of: 44316, showing: .init(day: false)) == "2021-04-30")
        #expect(dates.text(of: 44317, showing: .init(day: false, month: false)) == "2021-05-01")
    }
}
