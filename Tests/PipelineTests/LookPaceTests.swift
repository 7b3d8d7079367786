import Testing

@testable import Pipeline

@Suite struct LookPaceTests {
    @Test(arguments: [
        ("quick files", 16, 100, 64), ("ordinary files", 16, 1_000, 8), ("slow files", 8, 10_000, 4),
        ("one large file", 1, 60_000, 4), ("nothing measured", 4, 0, 64), ("no files", 0, 500, 16),
    ])
    func `so many files are taken in as take half a second`(name: String, count: Int, milliseconds: Int, next: Int) {
        var pace = LookPace()
        pace.note(count, took: .milliseconds(milliseconds))
        #expect(pace.fileCount == next, "\(name)")
    }
}
