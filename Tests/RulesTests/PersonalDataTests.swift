import Testing

@testable import Rules

@Suite struct PersonalDataTests {
    @Test(arguments: [
        ("999990019", [PersonalData.citizenServiceNumber]), ("BSN 9999.90.019, graag bellen", [.citizenServiceNumber]),
        ("mail naar jan.jansen@voorbeeld.nl", [.emailAddress]), ("06-12345678", [.telephoneNumber]),
        ("06 12 34 56 78", [.telephoneNumber]), ("+31612345678", [.telephoneNumber]),
        ("NL91 ABNA 0417 1643 00", [.bankAccount]),
    ])
    func `what is certainly personal is recognised`(text: String, kinds: [PersonalData]) {
        #expect(PersonalData.kinds(in: text).contains(kinds[0]))
    }

    @Test(arguments: [
        "123456789", "000000000", "Hoger dan in 2019 door nieuwe werkwijze", "30-04-2021 en 31-08-2021", "218.000 euro",
        "@home", "a@b", "zie tabel 12345678", "1.234.567,89",
    ])
    func `ordinary remarks are not`(text: String) {
        #expect(PersonalData.kinds(in: text).isEmpty)
    }

    @Test(arguments: [
        ([9, 9, 9, 9, 9, 0, 0, 1, 9], true), ([1, 2, 3, 4, 5, 6, 7, 8, 2], true), ([1, 2, 3, 4, 5, 6, 7, 8, 9], false),
    ])
    func `the eleven test tells a number from nine digits`(digits: [UInt8], passes: Bool) {
        #expect(PersonalData.passesElevenTest(digits) == passes)
    }
}
