import Testing

@testable import ReportingModel

@Suite struct FirstNamesTests {
    @Test(arguments: [
        "sanne", "fatima", "gülsüm", "agnieszka", "oumaima", "sjoukje", "rinaldo", "youssef", "jan", "shaniqua",
    ])
    func `a common first name is on the list`(name: String) {
        #expect(FirstNames.contains(name))
    }

    @Test(arguments: ["storm", "floor", "merel", "juliana", "beatrix", "wijk", "mei", "door", "elke", "ben", "kind"])
    func `an ordinary word or the name of a school is not`(word: String) {
        #expect(!FirstNames.contains(word))
    }

    @Test func `the list is in lower case, sorted, and has no word twice or from our tables`() {
        let names = FirstNames.list.split(whereSeparator: \.isWhitespace).map(String.init)
        #expect(names.count > 800)
        #expect(Set(names).count == names.count)
        #expect(
            names
                == names.sorted {
                    Array($0.unicodeScalars.map(\.value)).lexicographicallyPrecedes($1.unicodeScalars.map(\.value))
                })
        #expect(names.allSatisfy { $0 == $0.lowercased() && !PersonName.isParticle($0) })
        #expect(names.filter { PersonName.isOrdinary($0) } == [])
    }
}
