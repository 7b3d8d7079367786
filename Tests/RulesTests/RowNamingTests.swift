import Testing

@testable import Rules

@Suite struct RowNamingTests {
    @Test(arguments: ["KR8-014", "12", "A3", "a3", "B 7", "P12/3"])
    func `a reference of a row is named`(_ text: String) {
        #expect(RowNaming.isReference(text))
    }

    @Test(arguments: [
        "Ali 7", "Noor 8", "030311", "03032011", "3-3-11", "03-03-2011", "Jan 12", "ab 1", "Sem", "123456",
    ])
    func `what may be a name or a day of birth is not`(_ text: String) {
        #expect(!RowNaming.isReference(text))
    }
}
