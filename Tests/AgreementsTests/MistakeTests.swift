import ReportingModel
import Testing

@testable import Agreements

/// One file with mistakes. The mark `▸` stands where each is found and is taken out before reading.
struct MistakeCase: CustomTestStringConvertible {
    let name: String
    let file: String
    let yaml: String
    /// For each mark its sentence, without the place; several for one mark when all are about that place.
    let sentences: [String]
    /// Other files that the mistake needs, by path.
    let beside: [String: String]

    init(_ name: String, _ file: String, _ yaml: String, _ sentences: String..., beside: [String: String] = [:]) {
        self.init(name, file, yaml, sentences, beside: beside)
    }

    init(_ name: String, _ file: String, _ yaml: String, _ sentences: [String], beside: [String: String]) {
        self.name = name
        self.file = file
        self.yaml = yaml
        self.sentences = sentences
        self.beside = beside
    }

    var testDescription: String { name }

    var fixture: ConfigurationFixture {
        var fixture = ConfigurationFixture()
        fixture.files.merge(beside) { $1 }
        return fixture.with(file, yaml.replacing("▸", with: ""))
    }

    var expected: String {
        let places = places
        if places.count == 1 { return sentences.map { "\(places[0]): \($0)" }.joined(separator: "\n") }
        if places.isEmpty { return sentences.map { "\(file): \($0)" }.joined(separator: "\n") }
        return zip(places, sentences).map { "\($0): \($1)" }.joined(separator: "\n")
    }

    private var places: [String] {
        var places: [String] = []
        var (line, column) = (1, 1)
        for character in yaml {
            if character == "▸" {
                places.append("\(file), regel \(line), kolom \(column)")
            } else {
                (line, column) = character == "\n" ? (line + 1, 1) : (line, column + 1)
            }
        }
        precondition(places.count <= 1 || places.count == sentences.count, "a sentence for each mark: \(name)")
        return places
    }
}

struct MistakeTests {
    @Test(
        arguments: [
            MistakeCase.keys, MistakeCase.values, MistakeCase.names, MistakeCase.layouts, MistakeCase.time,
            MistakeCase.roles, MistakeCase.norms, MistakeCase.breaks, MistakeCase.formulas, MistakeCase.populations,
            MistakeCase.amounts, MistakeCase.ended,
        ].flatMap(\.self))
    func `a mistake is told with its place, what was found and what is allowed`(_ example: MistakeCase) throws {
        let reading = try example.fixture.read()
        #expect(reading.catalogue == nil)
        #expect(reading.mistakes.map(\.description).joined(separator: "\n") == example.expected)
    }

    @Test func `all mistakes of all files are told at once, in the order of files and lines`() throws {
        let reading = try ConfigurationFixture()
            .with("sluis.yaml", "taal: nl\nscan_interval: 2\n")
            .with("partners.yaml", "- { id: SJT, name: Jeugdteams }\n- { id: sjt }\n")
            .read()
        #expect(
            reading.mistakes.map { "\($0.file) \($0.line ?? 0):\($0.column ?? 0)" } == [
                "partners.yaml 1:9", "partners.yaml 2:3", "sluis.yaml 1:1",
                "sluis.yaml 2:16",
            ])
    }

    @Test func `a mistake reads well in English too`() throws {
        let reading = try ConfigurationFixture().with("sluis.yaml", "langauge: nl\n").read()
        #expect(
            reading.mistakes.map { $0.sentence(.en) } == [
                "sluis.yaml, line 1, column 1: unknown key “langauge”, perhaps “language” is meant; allowed: language, "
                    + "contact, scan_interval, settle_time, consolidate_at, reminders, limits, site."
            ])
    }

    @Test func `every value of a mistake can be read by itself`() throws {
        let yaml = ConfigurationFixture.agreement().replacing("sjt", with: "sjd")
        let mistake = try #require(try ConfigurationFixture().with("agreements/a.yaml", yaml).read().mistakes.first)
        #expect(mistake.file == "agreements/a.yaml")
        #expect(mistake.found == "sjd")
        #expect(mistake.allowed == ["sjt"])
        #expect(mistake.nearest == "sjt")
    }

    @Test func `after a doubled key the rest of the file is still read`() throws {
        let yaml =
            "language: nl\nlanguage: en\nlanguage: en\nscan_interval: soon\nlimits: { depth: 3, depth: 4, x: 1 }\n"
        let reading = try ConfigurationFixture().with("sluis.yaml", yaml).read()
        #expect(
            reading.mistakes.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.found ?? "")" } == [
                "2:1 language", "3:1 language", "4:16 soon", "5:21 depth", "5:31 x",
            ])
    }

    @Test func `names from a file that cannot be read are not called unknown`() throws {
        let reading = try ConfigurationFixture().with("codelists/units.yaml", "id: [units\n").read()
        #expect(reading.mistakes.map(\.file) == ["codelists/units.yaml"])
    }

    @Test func `a code list without its id is one mistake, not one for each of its codes`() throws {
        let units = "title: Eenheden\nentries: [{ code: dagen, label: dagen }]\n"
        let reading = try ConfigurationFixture().with("codelists/units.yaml", units).read()
        #expect(
            reading.mistakes.map(\.description) == ["codelists/units.yaml, regel 1, kolom 1: sleutel “id” ontbreekt."])
    }

    @Test func `the lists of areas and units must be there`() throws {
        let reading = try ConfigurationFixture().with("codelists/units.yaml", nil).read()
        #expect(
            reading.mistakes.map(\.description) == [
                "codelists/: codelijst “units” bestaat niet; toegestaan: areas, partners, trajectories."
            ])
    }

    @Test func `a few lines cannot stand for millions of values`() throws {
        let levels = (1...9).map { level in
            "- &l\(level) [" + repeatElement("*l\(level - 1)", count: 9).joined(separator: ", ") + "]"
        }
        let bomb = "- &l0 [x]\n" + levels.joined(separator: "\n")
        let reading = try ConfigurationFixture().with("partners.yaml", bomb).read()
        #expect(
            reading.mistakes.map(\.description) == [
                "partners.yaml, regel 3, kolom 43: meer dan 16 verwijzingen met *; schrijf de waarden uit."
            ])
    }

    @Test func `deep nesting is refused and harms nothing`() throws {
        let deep = String(repeating: "[", count: 50_000)
        let reading = try ConfigurationFixture().with("partners.yaml", deep).read()
        #expect(reading.mistakes.map(\.file) == ["partners.yaml"])
    }

    @Test(arguments: ["no", "on", "yes", "off", "true", "0482", "1e3", "04-30", "2:30", "1_000"])
    func `a plain word stays the text that was written`(_ word: String) throws {
        let partners = "- { id: sjt, name: \(word), aliases: [\(word)] }\n"
        let reading = try ConfigurationFixture().with("partners.yaml", partners).read()
        #expect(reading.catalogue?.partner("sjt")?.name == word)
        #expect(reading.catalogue?.partner("sjt")?.aliases == [word])
    }
}
