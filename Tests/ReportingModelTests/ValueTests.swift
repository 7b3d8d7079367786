import ReportingModel
import Testing

@Suite struct CalendarTests {
    @Test func `every day from 1900 to 2199 survives a round trip`() throws {
        let first = try #require(CalendarDay(year: 1900, month: 1, day: 1))
        let last = try #require(CalendarDay(year: 2199, month: 12, day: 31))
        #expect(last.daysSince1970 - first.daysSince1970 == 109_572)
        var previous = first.adding(days: -1)
        while previous < last {
            let day = previous.adding(days: 1)
            let (year, month, dayOfMonth) = day.components
            #expect(CalendarDay(year: year, month: month, day: dayOfMonth) == day)
            previous = day
        }
    }

    @Test(arguments: ["2021-06-31", "2021-02-29", "2100-02-29", "2021-13-01", "2021-1-1", "21-01-01", "2021-01-00"])
    func `a day that does not exist is no day`(text: String) {
        #expect(CalendarDay(iso8601: text) == nil)
    }

    @Test(arguments: [
        (Period.Kind.month, 11, 2022, "2022-11", "2022-11-01", "2022-11-30"),
        (.quarter, 3, 2021, "2021-Q3", "2021-07-01", "2021-09-30"),
        (.fourMonths, 2, 2021, "2021-T2", "2021-05-01", "2021-08-31"),
        (.halfYear, 1, 2022, "2022-H1", "2022-01-01", "2022-06-30"),
        (.schoolYear, 1, 2021, "2021/2022", "2021-08-01", "2022-07-31"),
        (.year, 1, 2020, "2020", "2020-01-01", "2020-12-31"),
    ])
    func `a period has its first and last day`(
        kind: Period.Kind, number: Int, year: Int, name: String, first: String, last: String
    ) throws {
        let period = try #require(Period(kind, number, of: year))
        #expect(period.description == name)
        #expect(period.firstDay.description == first)
        #expect(period.lastDay.description == last)
        #expect(period.number == number)
    }

    @Test func `a year has no third half`() {
        #expect(Period(.halfYear, 3, of: 2021) == nil)
    }

    @Test func `an instant before 1970 keeps its day`() {
        #expect(Instant(millisecondsSince1970: -1).description == "1969-12-31T23:59:59.999Z")
        #expect(Instant(millisecondsSince1970: 1_795_339_473_007).description == "2026-11-22T09:24:33.007Z")
        #expect(Instant(millisecondsSince1970: -1).day().description == "1969-12-31")
        #expect(
            Instant(millisecondsSince1970: 1_795_389_000_000).day(secondsFromUTC: 3_600).description == "2026-11-23")
    }
}

@Suite struct ExactDecimalTests {
    @Test(arguments: ["0", "-1", "12.50", "0.001", "999999999999999999", "-0.5"])
    func `a decimal is written as it was read`(text: String) throws {
        #expect(try #require(ExactDecimal(text)).description == text)
    }

    @Test(arguments: ["", "-", "1.", ".5", "1,5", "1e3", "1.2.3", "9999999999999999999", " 1"])
    func `anything else is no decimal`(text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    @Test func `decimals compare by value, not by how they are written`() throws {
        let (short, long) = (try #require(ExactDecimal("1.5")), try #require(ExactDecimal("1.50")))
        #expect(short == long)
        #expect(Set([short, long]).count == 1)
        #expect(try #require(ExactDecimal("9.99")) < ExactDecimal(10))
        #expect(try #require(ExactDecimal("-0.1")) < ExactDecimal(0))
    }

    @Test(arguments: [("218000", "218.000"), ("12.50", "12,50"), ("-1234567.8", "-1.234.567,8"), ("999", "999")])
    func `Dutch readers see points between thousands and a decimal comma`(text: String, dutch: String) throws {
        #expect(try #require(ExactDecimal(text)).dutchDescription == dutch)
    }
}

@Suite struct WordTests {
    @Test func `headings are the same apart from capitals, accents, spaces and punctuation`() {
        #expect(NormalisedLabel.of("Wachttijd\n(Alblasserdam)\u{A0}") == NormalisedLabel.of("wachttijd_alblasserdam"))
        #expect(NormalisedLabel.of("Cliënten") == NormalisedLabel.of("clienten"))
        #expect(NormalisedLabel.of("% inwoners") != NormalisedLabel.of("inwoners"))
    }

    @Test func `the nearest names come first, and strangers not at all`() {
        let names = ["Toeleiding", "Toegang", "Gezinsregisseur"]
        #expect(NearestName.matches(for: "Toeleidng", in: names) == ["Toeleiding"])
        #expect(NearestName.matches(for: "Teogang", in: names).first == "Toegang")
        #expect(NearestName.matches(for: "Postcode", in: names).isEmpty)
    }

    @Test(arguments: [
        ("Jan de Vries", "Jan"), ("999900006", "999900006"), ("06-12345678", "12345678"),
        ("jan@voorbeeld.nl", "jan@"), ("NL91ABNA0417164300", "NL91"), ("9999 00 006", "9999"),
        ("Dorpsstraat 12", "Dorps"),
    ])
    func `a value that may be personal is never repeated`(value: String, secret: String) {
        #expect(!SafeEcho.value(value).contains(secret))
        #expect(!SafeEcho.word(value, near: ["dagen", "Toegang"]).contains(secret))
    }

    @Test(arguments: ["nog niet bekend", "veel", "Aantal jeugdigen", "zie toelichting", "geen cijfers in 2021", "nr"])
    func `ordinary words of tables are shown`(value: String) {
        #expect(SafeEcho.value(value) == "“\(value)”")
        #expect(SafeEcho.heading(value) == value)
    }

    @Test(arguments: [
        "Jan de Jong", "Mei Li", "van de Berg", "de het van", "veel Jansen", "nummer 12345678",
        "jeugdigen 06 1234 5678",
        "nr 1234 5678", "Fatima", "Bos", "naam: Visser", "euro@cijfers",
    ])
    func `words that may be a name or an address are not`(value: String) {
        #expect(!SafeEcho.value(value).contains("“"))
    }

    @Test func `an attribute is no address`() {
        #expect(SafeEcho.heading("@nr") == "@nr")
        #expect(SafeEcho.heading("/rapport/@nr") == "/rapport/@nr")
        #expect(!SafeEcho.heading("jan@werk.nl").contains("werk"))
    }

    @Test func `a limit has its thousands set apart`() {
        let finding = Finding(.tooManyCells, ["limit": "50000000"])
        #expect(finding.message(.nl).contains("50.000.000 cellen"))
        #expect(finding.message(.en).contains("50,000,000 cells"))
        #expect(Finding(.fileTooLarge, ["limit": "256 MB"]).expectation(.nl) == "hoogstens 256 MB")
    }

    @Test(arguments: [("12,5x", "“12,5x”"), ("-31", "“-31”"), ("63 weken", "“63 weken”")])
    func `a value that helps to find the cell is shown`(value: String, shown: String) {
        #expect(SafeEcho.value(value) == shown)
    }

    @Test func `a file name is safe to show`() {
        #expect(FileName("rapport\n\u{202E}vsc.csv").printable == "rapport ·vsc.csv")
        #expect(FileName(bytes: [0x61, 0xFF, 0x1B]).printable == "a\\xFF\\x1B")
    }

    @Test func `every finding has its words in two languages`() {
        for code in FindingCode.allCases {
            let definition = code.definition
            for language in Language.allCases {
                #expect(
                    definition.problem[language].hasSuffix(".") || definition.problem[language].contains("{detail}")
                        || definition.problem[language].hasSuffix(".{why}"))
                #expect(definition.action[language].count > 10, "\(code)")
            }
        }
        #expect(Set(FindingCode.allCases.map(\.rawValue)).count == FindingCode.allCases.count)
    }

    @Test(arguments: [(1, "A"), (2, "B"), (26, "Z"), (27, "AA"), (703, "AAA")])
    func `columns have the letters a spreadsheet shows`(column: Int, letters: String) {
        #expect(Place.columnLetters(column) == letters)
    }
}
