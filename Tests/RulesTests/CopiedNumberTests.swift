import ReportingModel
import Testing

@testable import Rules

/// Figures in our copy of a partner's file: written so that reading the copy gives the same value.
@Suite struct CopiedNumberTests {
    @Test(arguments: [
        ("12", "12"), ("12.000", "12"), ("-5.000", "-5"), ("1.125", "1,1250"), ("39.125", "39,1250"), ("0.5", "0,5"),
        ("1.2e1", "12"), ("1.2345", "1,2345"), ("12.50", "12,5"), ("0", "0"),
    ])
    func `an exact number has a comma, no exponent, and never three decimals`(number: String, copied: String) {
        #expect(CopiedNumber.text(ofNumber: number, decimalSign: ",") == copied)
    }

    @Test func `a number that is too long to be a figure has no other form`() {
        #expect(CopiedNumber.text(ofNumber: "1e60", decimalSign: ",") == nil)
    }

    @Test(arguments: [
        ("1.250", "1250", "1250"), ("1.250", "1.25", "1,25"), ("1.125", "1.125", "1,1250"), ("15.5", "15.5", "15,5"),
        ("1.250 dagen", "1250", "1250 dagen"), ("ca. 12.125", "12.125", "ca. 12,1250"), ("12,000", "12", "12"),
        ("-1.250", "-1250", "-1250"),
    ])
    func `a text is written as it was read`(text: String, value: String, copied: String) throws {
        let number = try #require(ExactDecimal(value))
        #expect(CopiedNumber.text(text, readAs: number, decimalSign: ",") == copied)
    }

    @Test(arguments: [
        ("2,1 ton", "210000"), ("1.250.000", "1250000"), ("12", "12"), ("0-7", "7"), ("5 van 1.250", "5"),
    ])
    func `what was not read from this one number stays as it is`(text: String, value: String) throws {
        let number = try #require(ExactDecimal(value))
        #expect(CopiedNumber.text(text, readAs: number, decimalSign: ",") == text)
    }
}
