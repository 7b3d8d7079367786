import TestSupport
import Testing

@testable import Agreements

struct DamagedConfigurationTests {
    @Test func `however a file is damaged, there is a catalogue or a mistake with its place`() throws {
        let seed = UInt64.random(in: .min ... .max)
        var numbers = SeededNumbers(seed: seed)
        let fixture = ConfigurationFixture()
        let paths = fixture.files.keys.sorted()
        for _ in 0..<400 {
            let path = try #require(paths.randomElement(using: &numbers))
            let whole = try #require(fixture.files[path])
            let reading = try fixture.with(path, damaged(whole, &numbers)).read()
            #expect((reading.catalogue == nil) == !reading.mistakes.isEmpty, "seed \(seed), \(path)")
            for mistake in reading.mistakes {
                #expect(!mistake.file.isEmpty && mistake.description.hasSuffix("."), "seed \(seed), \(path)")
            }
        }
    }

    /// The text with a few of its characters removed, doubled or replaced by one that means something in YAML.
    private func damaged(_ text: String, _ numbers: inout SeededNumbers) -> String {
        var characters = Array(text)
        for _ in 0..<Int.random(in: 1...4, using: &numbers) {
            guard let position = characters.indices.randomElement(using: &numbers) else { break }
            switch Int.random(in: 0..<3, using: &numbers) {
            case 0: characters.remove(at: position)
            case 1: characters.insert(characters[position], at: position)
            default: characters[position] = "{}[],:#&*!|>'\"%@-? \n\t".randomElement(using: &numbers) ?? ":"
            }
        }
        return String(characters)
    }
}
