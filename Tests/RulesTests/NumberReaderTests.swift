import ReportingModel
import TestSupport
import Testing

@testable import Rules

/// What people write → what it is, with a comma as decimal sign unless the case says otherwise.
@Suite struct NumberReaderTests {
    @Test(arguments: [
        ("63 dagen", "63", "dagen"), ("28 cliënten", "28", "cliënten"), ("51%", "51", "%"), ("51,0 %", "51.0", "%"),
        ("218.000", "218000", ""), ("1.234.567,89", "1234567.89", ""), ("€ 21.800,-", "21800", "€"),
        ("€ 250,--", "250", "€"),
        ("EUR 12,50", "12.50", "€"), ("EUR231,75", "231.75", "€"), ("363 duizend", "363000", ""),
        ("1,2 mln", "1200000", ""), ("-5", "-5", ""),
        ("\u{2212}5", "-5", ""), ("-/- 4.210", "-4210", ""), ("-/-4", "-4", ""), ("12 500", "12500", ""),
        ("12\u{A0}500", "12500", ""), ("1'250'000", "1250000", ""),
        ("0,53", "0.53", ""), ("1,250", "1.250", ""), ("007", "7", ""), ("1.000.000", "1000000", ""),
        ("21.800,- euro", "21800", "euro"), ("-€ 5", "-5", "€"), ("€ -5", "-5", "€"), ("12½", "12.5", ""),
        ("3¼ dagen", "3.25", "dagen"), ("+31", "31", ""), ("2 mld", "2000000000", ""), ("1,2 mln.", "1200000", ""),
        ("12\u{202F}500 cliënten", "12500", "cliënten"), ("€ 250.-", "250", "€"), ("€ 250,= ", "250", "€"),
        ("€ 21.800 euro", "21800", "€"), ("€ 21.800 excl. btw", "21800", "€"), ("€ 21.800 bruto", "21800", "€"),
        ("€ 2,1 ton", "210000", "€"), ("€ 2,1 mio", "2100000", "€"), ("€ 1,2 mrd.", "1200000000", "€"),
        ("€ 22k", "22000", "€"), ("€ 21,8 duizend", "21800", "€"), ("\u{200B}50", "50", ""), ("“50”", "50", ""),
        ("\"21.800\"", "21800", ""), ("5\u{AD}0\u{FEFF}", "50", ""), ("63-dagen", "63", "-dagen"), ("12.-", "12", ""),
    ])
    func `a number is read as people write it`(text: String, value: String, unit: String) throws {
        let reading = try NumberReader(context: .init(decimalSign: ",", mostDecimals: 2, isMoney: true)).read(text)
        guard case .exact(let number) = reading.amount else { throw Surprise(reading) }
        #expect(number.description == value)
        #expect(reading.unit == unit)
        #expect(!reading.usedOtherDecimalSign)
    }

    /// Numbers as programs store the outcome of a sum, and as they showed it.
    @Test(arguments: [
        ("3549.7999999999884", "3549.8"), ("3549.79999999999", "3549.8"), ("5.551115123125783e-17", "0"),
        ("0.1", "0.1"), ("0.333333333333333", "0.333333333333333"), ("421800.125", "421800.125"),
        ("12345678901234.56", "12345678901234.56"),
    ])
    func `a JSON number is exact but for what a binary sum leaves behind`(text: String, number: String) throws {
        #expect(try NumberReader.readJSONNumber(text).description == number)
    }

    @Test(arguments: [("9.8", "9.8"), ("1,234.5", "1234.5"), ("0.125", "0.125"), ("1234.567", "1234.567")])
    func `another decimal sign is read where it is certain, and said`(text: String, value: String) throws {
        let reading = try NumberReader(context: .init(decimalSign: ",")).read(text)
        guard case .exact(let number) = reading.amount else { throw Surprise(reading) }
        #expect(number.description == value)
        #expect(reading.usedOtherDecimalSign)
    }

    @Test func `one sign with three digits behind it has two readings, unless something decides`() throws {
        let doubt = try NumberReader(context: .init(decimalSign: ",")).read("1.250")
        #expect(
            doubt.amount == .ambiguous(whole: ExactDecimal(1250), decimal: ExactDecimal(coefficient: 1250, scale: 3)))
        let count = try NumberReader(context: .init(decimalSign: ",", mostDecimals: 0)).read("1.250")
        #expect(count.amount == .exact(ExactDecimal(1250)))
        let declared = try NumberReader(context: .init(decimalSign: ",", isDecimalSignDeclared: true)).read("1.250")
        #expect(declared.amount == .exact(ExactDecimal(1250)))
        let noCents = try NumberReader(context: .init(decimalSign: ".", mostDecimals: 2)).read("€ 21.800,-")
        #expect(noCents.amount == .exact(ExactDecimal(21_800)) && noCents.provenDecimalSign == ",")
        let point = try NumberReader(context: .init(decimalSign: ".")).read("1.250")
        #expect(point.amount == .exact(ExactDecimal(coefficient: 1250, scale: 3)))
    }

    @Test(arguments: [
        "ca. 15", "zo'n 80", "zo\u{2019}n 80", "ongeveer 10.000", "± 3", "circa 12 dagen", "+/- 15", "15 (schatting)",
        "bijna 80", "15*", "15 **", "15 (voorlopig)", "€ ca. 15", "€ +/- 15", "€ 15 circa", "15 circa", "15 ca.",
        "€ 15 (ca.)", "ca. € 15", "plusminus 15", "om en nabij 15", "+- 15", "+-15",
    ])
    func `about so many is an estimate`(text: String) throws {
        let reading = try NumberReader(context: .init(decimalSign: ",", mostDecimals: 0)).read(text)
        guard case .estimate = reading.amount else { throw Surprise(reading) }
    }

    @Test(
        arguments: [
            ("<5", nil, 4), ("< 5", nil, 4), ("minder dan 5", nil, 4), ("≤ 5", nil, 5), ("5 of minder", nil, 5),
            (">10", 11, nil), ("10 of meer", 10, nil), ("0-7", 0, 7), ("5 tot 10", 5, 10), ("5 t/m 10 cliënten", 5, 10),
            ("tussen 5 en 10", 5, 10), ("5 à 10", 5, 10), ("12 á 15", 12, 15), ("vanaf 5", 5, nil),
            ("ten minste 5", 5, nil), ("ten hoogste 5", nil, 5), ("0\u{2013}7", 0, 7),
            ("€ 21.800 tot € 30.000", 21_800, 30_000), ("€ 21.800 - € 30.000", 21_800, 30_000),
            ("€ 21.800 - 30.000 euro", 21_800, 30_000), ("tussen € 5 en € 10", 5, 10), ("< € 100.000", nil, 99_999),
            ("€ <100.000", nil, 99_999), ("minder dan € 5.000", nil, 4_999), ("€ 100.000 of meer", 100_000, nil),
            ("€ 100.000+", 100_000, nil), ("max. 12", nil, 12), ("max 12", nil, 12), ("hooguit 5", nil, 5),
            ("onder de 5", nil, 4), ("boven de 5", 6, nil), ("28 of 29", 28, 29), ("< 1.000", nil, 999),
            ("10.000-12.000", 10_000, 12_000),
        ] as [(String, Int?, Int?)])
    func `a count between bounds is an interval`(text: String, low: Int?, high: Int?) throws {
        let reading = try NumberReader(context: .init(decimalSign: ",", mostDecimals: 0)).read(text)
        #expect(reading.amount == .interval(low: low.map { ExactDecimal($0) }, high: high.map { ExactDecimal($0) }))
    }

    /// The text, whether thousands are meant (`nil` when it is asked about), decimals, money.
    @Test(
        arguments: [
            ("2.750", 0, false, true), ("2.750", 2, true, true), ("2.750", 2, false, nil), ("1.111", 2, false, nil),
            ("1.500", 1, false, nil), ("2,750", 2, false, nil), ("2,450 mln", 2, true, false),
        ] as [(String, Int, Bool, Bool?)])
    func `a point groups thousands for certain only where there can be no decimals, or in euros`(
        text: String, decimals: Int, isMoney: Bool, isWhole: Bool?
    ) throws {
        let reader = NumberReader(
            context: .init(decimalSign: ",", mostDecimals: decimals, isMoney: isMoney, doubtsUsualSign: true))
        switch try reader.read(text).amount {
        case .ambiguous: #expect(isWhole == nil)
        case .exact(let number): #expect(isWhole == (number == ExactDecimal(2750)))
        case let amount: Issue.record("\(amount)")
        }
    }

    /// Where a point is usual, as in XML: both bounds in both readings.
    @Test(
        arguments: [
            ("minder dan 50.000", nil, 50_000, nil, "50"), ("10.000-12.000", 10_000, 12_000, "10", "12"),
            ("tussen 10.000 en 12.000", 10_000, 12_000, "10", "12"), ("10.000 à 12.000", 10_000, 12_000, "10", "12"),
            ("max. 1.250", nil, 1_250, nil, "1.250"), ("vanaf 1.000", 1_000, nil, "1", nil),
            ("10.000 +", 10_000, nil, "10", nil), ("10.000 of meer", 10_000, nil, "10", nil),
        ] as [(String, Int?, Int?, String?, String?)])
    func `bounds that can be read in two ways stay doubtful`(
        text: String, low: Int?, high: Int?, otherLow: String?, otherHigh: String?
    ) throws {
        let reader = NumberReader(
            context: .init(decimalSign: ".", mostDecimals: 2, isMoney: true, doubtsUsualSign: true))
        guard case .ambiguousInterval(let whole, let decimal, _) = try reader.read(text).amount else {
            throw Surprise(try reader.read(text))
        }
        #expect(whole == .init(low: low.map { ExactDecimal($0) }, high: high.map { ExactDecimal($0) }))
        #expect(
            decimal == .init(low: otherLow.flatMap { ExactDecimal($0) }, high: otherHigh.flatMap { ExactDecimal($0) }))
    }

    @Test(arguments: [
        "abc", "12a3", "1.2.3", "1,2,3", "--5", "12-", "#DEEL/0!", "1.25.000", "12 34", "30-04-2021", "10-5", "=1+1",
        "tussen 5", "63 dagen?", "63 dagen en 4 uur", "12 (10)", "21,8 x 1000",
        "min 5",
    ])
    func `anything else is no number`(text: String) {
        let reading = try? NumberReader(context: .init(decimalSign: ",", mostDecimals: 0)).read(text)
        #expect(reading == nil, "\(text) → \(String(describing: reading))")
    }

    @Test(arguments: [
        "€ 21.800 - € 5.000", "€ 21.800 en € 3.000", "€ 21.800 min 500", "€ 21.800 x 2", "€ 21.800 3.000",
        "€ 21.800 per maand", "€ 21.800 p.m.", "€ 21.800 p.j.", "€ 21.800 begroot", "€ 21.800 tekort",
        "€ 21.800 negatief", "€ 21.800 credit", "€ 21.800 %", "€ 21.800 USD", "€ 21.800 (was € 19.000)", "€ 21.800?",
        "€ 100.000 of € 120.000", "€ 22 x 1000", "€ 21,8 (in duizenden)", "€ 21.800 dagen", "€ 2,1 tonnen",
        "< € 100.000 per jaar", "€ 5 tot € 10 per maand", "€ 2 tot € 3 ton",
    ])
    func `nothing behind an amount is thrown away`(text: String) {
        #expect(throws: NumberReader.Failure.moreThanANumber) {
            try NumberReader(context: .init(decimalSign: ",", mostDecimals: 2, isMoney: true)).read(text)
        }
    }

    @Test(arguments: [
        "€ 21.800-", "€ 21.800,00-", "€ 4.210 -/-", "€ 120.000 -", "4.210-", "4.210 -/-", "4.210 -/- euro",
        "4.210- euro", "4.210-euro", "21.800 euro -", "12 dagen -", "€ 5 of meer -", "12\u{2013}",
    ])
    func `a minus behind a number is asked about, never read as plus`(text: String) {
        #expect(throws: NumberReader.Failure.minusBehind) {
            try NumberReader(context: .init(decimalSign: ",", mostDecimals: 2, isMoney: true)).read(text)
        }
    }

    @Test(arguments: [
        ("10.000¹", "10000", true), ("10.000 (1)", "10000", true), ("28 1)", "28", true), ("51%²", "51", true),
        ("€ 250,-¹", "250", true), ("10.000", "10000", false), ("28 cliënten", "28", false),
    ])
    func `the mark of a note behind a number is taken away, and said`(text: String, value: String, isMarked: Bool)
        throws
    {
        let reading = try NumberReader(context: .init(decimalSign: ",", mostDecimals: 0)).read(text)
        guard case .exact(let number) = reading.amount else { throw Surprise(reading) }
        #expect(number.description == value)
        #expect(reading.hasFootnote == isMarked)
    }

    @Test(
        arguments: [
            ("(12)", .inBrackets), ("(1.250,50)", .inBrackets), ("((12))", .notANumber), ("(geen)", .notANumber),
            ("()", .notANumber), ("\u{FF11}\u{FF12}", .foreignDigits), ("1\u{0662}", .foreignDigits),
            ("¹", .notANumber), ("12 m²", .notANumber), ("*", .notANumber), ("tussen 5", .notANumber),
            ("1,2,3*", .notANumber),
        ] as [(String, NumberReader.Failure)])
    func `what is no number says why`(text: String, failure: NumberReader.Failure) {
        let reader = NumberReader(context: .init(decimalSign: ","))
        do throws(NumberReader.Failure) {
            let reading = try reader.read(text)
            Issue.record("\(text) → \(reading)")
        } catch {
            #expect(error == failure)
        }
    }

    @Test(
        arguments: [
            ("9,8", ","), ("1.234.567", ","), ("1.250,50", ","), ("0,125", ","), ("12.5", "."), ("1,234.5", "."),
            ("1,234,567", "."), ("1.250", nil), ("1,250", nil), ("1250", nil), ("12 500", nil),
        ] as [(String, Character?)])
    func `a number tells the decimal sign of its writer only when it is certain`(text: String, sign: Character?) throws
    {
        #expect(try NumberReader(context: .init(decimalSign: ",")).read(text).provenDecimalSign == sign)
    }

    @Test func `about a doubtful number stays an estimate`() throws {
        #expect(try NumberReader(context: .init(decimalSign: ",")).read("ca. 1.250").isEstimate)
    }

    @Test(arguments: [("€ 2,1 ton", true), ("363 duizend", true), ("€ 2,1", false), ("63 dagen", false)])
    func `a word that makes a number larger is said`(text: String, isMultiplied: Bool) throws {
        #expect(try NumberReader(context: .init(decimalSign: ",")).read(text).isMultiplied == isMultiplied)
    }

    @Test func `more than eighteen digits is said, not rounded`() {
        #expect(throws: NumberReader.Failure.tooManyDigits) {
            try NumberReader(context: .init(decimalSign: ",")).read("1234567890123456789")
        }
        #expect(throws: NumberReader.Failure.tooManyDigits) { try NumberReader.readJSONNumber("1e400") }
        #expect(throws: NumberReader.Failure.tooManyDigits) {
            try NumberReader.readJSONNumber("1e99999999999999999999")
        }
    }

    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("1e3", "1000"), ("1.50", "1.50"), ("12.5e-2", "0.125"), ("1E+2", "100"),
        ("0.0e9", "0"),
    ])
    func `a JSON number keeps its exact value`(text: String, value: String) throws {
        #expect(try NumberReader.readJSONNumber(text).description == value)
    }

    @Test func `the fast path reads what the words read, or nothing`() throws {
        var generator = SystemRandomNumberGenerator()
        let seed = UInt64.random(in: 0...UInt64.max, using: &generator)
        var random = SeededNumbers(seed: seed)
        let signs = Array("0123456789,.- ")
        for _ in 0..<20_000 {
            let text = String(
                (0..<Int.random(in: 1...8, using: &random)).map { _ in signs.randomElement(using: &random) ?? "0" })
            let fast = Array(text.utf8).withUnsafeBytes { PlainNumber.read($0, decimalSign: 44) }
            guard let fast else { continue }
            let slow = try NumberReader(context: .init(decimalSign: ",")).read(text)
            #expect(slow.amount == .exact(fast), "\(text), seed \(seed)")
        }
    }

    struct Surprise: Error {
        init(_ reading: NumberReader.Reading) { self.reading = reading }
        let reading: NumberReader.Reading
    }
}
