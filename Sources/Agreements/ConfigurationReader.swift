import Crypto
package import ReportingModel

/// What reading the configuration folder gave: either a catalogue, or what is wrong.
package struct ConfigurationReading: Sendable {
    /// What was read, as ``Catalogue/version``; also when there are mistakes.
    package let version: String
    /// Everything that was agreed; `nil` when there are mistakes, for half an agreement judges nobody.
    package let catalogue: Catalogue?
    /// In the order of the files and lines; empty when there is a catalogue.
    package let mistakes: [ConfigurationMistake]
}

/// What the configuration folder holds, at a glance: equal as long as nothing in it changed.
package struct ConfigurationGlance: Hashable, Sendable {
    /// As ``Catalogue/version``.
    package let version: String
    /// What is wrong with the files themselves: missing, not readable, or of no known name. The version has only what
    /// could be read.
    let misplaced: Set<ConfigurationMistake>
}

/// Reads `Config/*.yaml` into a ``Catalogue``.
///
/// Every mistake of every file is found in one go. Names may be used before they are given: the files are read first,
/// then all names that were used are compared with all that were given.
package enum ConfigurationReader {
    /// - Parameters:
    ///   - folder: path of the configuration folder.
    ///   - skipsEmptyFiles: whether a file without a byte is left alone: a shell makes one before the command whose
    ///     output goes there begins.
    /// - Throws: ``ConfigurationFailure``, never for what the folder holds or lacks; a missing folder and an unreadable
    ///   file are mistakes too.
    package static func read(folder: String, skipsEmptyFiles: Bool = false) throws -> ConfigurationReading {
        let log = ConfigurationLog()
        log.declareBuiltIn(CodeList.partners, .codeList)
        let files = try ConfigurationFolder(path: folder, log: log).files()
            .filter { !skipsEmptyFiles || !$0.bytes.isEmpty }
        let reading = CatalogueReading(files: files, log: log)
        if !files.isEmpty {
            for list in [CodeList.areas, CodeList.units] { log.require(list, .codeList, in: "codelists/") }
        }
        log.resolveReferences()
        log.noteCircles()
        let (version, mistakes) = (version(of: files), log.mistakes.sorted())
        return ConfigurationReading(
            version: version, catalogue: mistakes.isEmpty ? reading.catalogue(version: version) : nil,
            mistakes: mistakes)
    }

    /// What the folder holds as it is now, without reading what the files say: when it is still what it was at the last
    /// reading, another reading gives the same, mistakes included.
    package static func glance(folder: String) throws -> ConfigurationGlance {
        let log = ConfigurationLog()
        let version = try version(of: ConfigurationFolder(path: folder, log: log).files())
        return ConfigurationGlance(version: version, misplaced: log.mistakes)
    }

    /// The version of the files as they are now, without reading what they say: when it is still the version of the
    /// last reading, there is nothing to read again.
    package static func version(folder: String) throws -> String {
        try version(of: ConfigurationFolder(path: folder, log: ConfigurationLog()).files())
    }

    /// SHA-256 over path, length and bytes of all files in the order of their paths: any change of any byte is another
    /// version, and so is moving a line from one file to the next.
    private static func version(of files: [ConfigurationFile]) -> String {
        var hash = SHA256()
        for file in files.sorted(by: { $0.path < $1.path }) {
            hash.update(data: Array("\(file.path)\u{0}\(file.bytes.count)\u{0}".utf8))
            hash.update(data: file.bytes)
        }
        return hash.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}

/// The parts of the catalogue, each read from its own file or folder.
private struct CatalogueReading {
    private var settings = Settings()
    private var municipalities: [Municipality] = []
    private var partners: [Partner] = []
    private var codeLists: [CodeList] = []
    private var indicators: [Indicator] = []
    private var norms: [Norm] = []
    private var agreements: [Agreement] = []
    private var breaks: [SeriesBreak] = []
    private var derivedFigures: [DerivedFigure] = []
    private var populations: [Population] = []

    init(files: [ConfigurationFile], log: ConfigurationLog) {
        var roots: [ConfigurationFile.Role: [ConfigurationNode]] = [:]
        for file in files {
            if let root = file.root(log: log) {
                roots[file.role, default: []].append(root)
            } else {
                log.noteUnread(file.path)
            }
        }
        func entries(of role: ConfigurationFile.Role) -> [ConfigurationNode] {
            roots[role, default: []].flatMap { root in
                let entries = root.list()
                if entries == nil { log.noteUnread(root.file) }
                return entries ?? []
            }
        }
        if let root = roots[.settings]?.first { settings = Settings(reading: root) }
        municipalities = entries(of: .municipalities).compactMap { Municipality(reading: $0) }
        partners = entries(of: .partners).compactMap { Partner(reading: $0) }
        codeLists = roots[.codeLists, default: []].compactMap { CodeList(reading: $0) }
        indicators = entries(of: .indicators).compactMap { Indicator(reading: $0) }.inOrderOfValidity()
        // What follows must agree with what was read by now: dimensions, roles, and what has ended.
        let known = KnownNames(
            indicators: Dictionary(grouping: indicators, by: \.code),
            codeLists: Dictionary(codeLists.map { ($0.id, $0) }) { first, _ in first }, partners: partners)
        norms = entries(of: .norms).compactMap { Norm(reading: $0, known: known) }
        breaks = entries(of: .breaks).compactMap { SeriesBreak(reading: $0, known: known) }
        populations = entries(of: .populations).compactMap { Population(reading: $0) }
        derivedFigures = entries(of: .derivedFigures).compactMap { DerivedFigure(reading: $0, known: known) }
        agreements = roots[.agreements, default: []].compactMap { Agreement(reading: $0, known: known) }
    }

    func catalogue(version: String) -> Catalogue {
        Catalogue(
            version: version, settings: settings, municipalities: municipalities, partners: partners,
            indicators: indicators, codeLists: codeLists + [CodeList(of: partners)], norms: norms,
            agreements: agreements, breaks: breaks, derivedFigures: derivedFigures, populations: populations)
    }
}

extension [Indicator] {
    /// As they came, but the definitions of one code from old to new.
    fileprivate func inOrderOfValidity() -> [Indicator] {
        let first = Dictionary(indices.map { (self[$0].code, $0) }) { first, _ in first }
        func rank(_ indicator: Indicator) -> (Int, Int32) {
            (first[indicator.code] ?? 0, indicator.validFrom?.daysSince1970 ?? .min)
        }
        return sorted { rank($0) < rank($1) }
    }
}

extension CodeList {
    /// The partners as a list of codes, for figures that are split by partner.
    fileprivate init(of partners: [Partner]) {
        self.init(
            id: CodeList.partners, title: "Partners",
            entries: partners.map { Entry(code: $0.id, label: $0.name, aliases: $0.aliases) })
    }
}
