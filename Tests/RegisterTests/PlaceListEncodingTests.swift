import ReportingModel
import TestSupport
import Testing

@testable import Register

@Suite struct PlaceListEncodingTests {
    private func roundTrip(_ places: PlaceList) -> PlaceList? {
        PlaceListEncoding.decode(PlaceListEncoding.encode(places), count: places.count)
    }

    static let lists: [(name: String, places: PlaceList)] = [
        ("no place", PlaceList()),
        ("one cell", PlaceList(Place(line: 4, column: 2))),
        ("one path", PlaceList(Place(line: 1, column: 900, path: "/0/waarde"))),
        ("backwards", PlaceList([CompactPlace(line: 9, column: 3), CompactPlace(line: 2, column: 4)])),
        (
            "the largest numbers",
            PlaceList(
                [
                    CompactPlace(line: .max, column: .max, pattern: 1, index: .max), CompactPlace(line: 0, column: 0),
                    CompactPlace(line: .max, column: 0, pattern: 1, index: .max),
                ], patterns: ["", "/é/\(CompactPlace.indexMark)"])
        ),
    ]

    @Test(arguments: lists.indices) func `every list of places comes back`(index: Int) {
        let places = PlaceListEncodingTests.lists[index].places
        #expect(roundTrip(places) == places)
    }

    @Test(arguments: [1, 2, 14, 15, 16, 17, 200]) func `a run of any length comes back`(length: UInt32) {
        let run = (0..<length).map { CompactPlace(line: 2 + $0, column: 3, index: 7 * $0) }
        let places = PlaceList(run + [CompactPlace(line: 1, column: 1)] + run)
        #expect(roundTrip(places) == places)
    }

    @Test func `only the patterns that are used are kept`() {
        let places = PlaceList(
            [CompactPlace(line: 1, column: 1, pattern: 3), CompactPlace(line: 1, column: 1, pattern: 1)],
            patterns: ["", "/a", "/b", "/c"])
        let back = roundTrip(places)
        #expect(back?.patterns == ["", "/a", "/c"])
        #expect(back.map(Array.init) == Array(places))
    }

    @Test func `a million cells of one column take a few bytes`() {
        let places = PlaceList((0..<1_000_000).map { CompactPlace(line: $0 + 2, column: 5) })
        #expect(PlaceListEncoding.encode(places).count < 20)
        #expect(roundTrip(places) == places)
    }

    @Test func `a million scattered places take less than six million bytes`() {
        let seed = UInt64.random(in: 0 ... .max)
        print("seed \(seed)")
        var generator = SeededNumbers(seed: seed)
        var (line, column, index): (UInt32, UInt32, UInt32) = (1, 0, 0)
        let places = (0..<1_000_000).map { _ in
            line += UInt32.random(in: 0...3, using: &generator)
            column = UInt32.random(in: 1...200, using: &generator)
            index += UInt32.random(in: 0...3, using: &generator)
            return CompactPlace(line: line, column: column, pattern: 1, index: index)
        }
        let list = PlaceList(places, patterns: ["", "/rapport/regel[\(CompactPlace.indexMark)]/waarde"])
        #expect(PlaceListEncoding.encode(list).count < 6_000_000)
        #expect(roundTrip(list) == list)
    }

    @Test func `damaged bytes are refused and never crash`() {
        let seed = UInt64.random(in: 0 ... .max)
        print("seed \(seed)")
        var generator = SeededNumbers(seed: seed)
        let places = PlaceList(
            (0..<50).map { CompactPlace(line: $0 * $0, column: 3, pattern: $0 % 3, index: $0) },
            patterns: ["", "/a", "/b"])
        let whole = PlaceListEncoding.encode(places)
        for length in 0..<whole.count {
            #expect(PlaceListEncoding.decode(whole[..<length], count: 50) == nil)
        }
        #expect(PlaceListEncoding.decode(whole + [0], count: 50) == nil)
        #expect(PlaceListEncoding.decode(whole, count: 49) == nil)
        for _ in 0..<2_000 {
            var bytes = whole
            bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            if let list = PlaceListEncoding.decode(bytes, count: 50) { #expect(list.count == 50) }
        }
    }
}
