package import ReportingModel

/// What is wrong with a configuration file, in words.
package enum ConfigurationProblem: Hashable, Sendable {
    // The folder and its files.
    case folderMissing(String)
    case fileMissing
    case unknownFile
    case fileUnreadable(reason: String)
    case fileTooLarge(limitInBytes: Int)
    case tooManyFiles(limit: Int)
    case notUTF8
    // YAML.
    case invalidYAML(Text)
    case tooManyAliases(limit: Int)
    case tooManyValues(limit: Int)
    case emptyFile
    // Keys and values.
    case unknownKey(String)
    case doubledKey(String)
    case missingKey(String)
    case keyOutOfPlace(String, because: String)
    case keysExclude(String, String)
    case emptyValue
    case wrongShape(found: Shape, wanted: Shape)
    case unknownChoice(String)
    case wrongForm(String, wanted: Form)
    case impossibleDay(String)
    case outOfRange(String, ClosedRange<Int>)
    // Names.
    case unknownName(String, Subject)
    case doubledName(String, Subject, firstFile: String, firstLine: Int)
    case ambiguousLabel(String, alreadyOf: String)
    // Agreements between values.
    case endsBeforeStart(from: String, until: String)
    case noSuchAxis(String)
    case unknownHeading(String)
    case dimensionNotOfIndicator(String, indicator: String)
    case overlappingValidity(String, Subject, firstFile: String, firstLine: Int)
    case succeedsItself(String, Subject)
    /// `since` is the last day, or `?` when it is not known.
    case hasEnded(String, Subject, since: String)
    case doubledNorm(String, firstFile: String, firstLine: Int)
    case doubledPopulation(String, firstFile: String, firstLine: Int)
    case criticalValueOnWrongSide(String, target: String)
    case unreadableFormula(String, Text)
    case notAdditive(String)
    case otherUnit(String, indicator: String, String)
    case differentUnits(String, String)
    case notANumber(String)
    case doubledFigure(String, firstHeading: String)
    case openWithoutTLS(String)
    /// Anybody who reaches the address could pass for the proxy.
    case unknownProxy(String)

    /// The shapes a YAML value can have.
    package enum Shape: Hashable, Sendable { case text, list, mapping }

    /// Forms that a text must have.
    package enum Form: Hashable, Sendable {
        case day, monthDay, period, timeOfDay, days, due, duration, size, wholeNumber, decimal, flag, decimalSign
        case identifier, municipalityCode, rsin, networkAddress
    }

    /// What a name can be the name of.
    package enum Subject: Hashable, Sendable {
        case agreement, partner, municipality, indicator, codeList, derivedFigure
        case code(list: String)
        case role(municipality: String)
    }

    /// What stood in the file; `nil` when something is missing or the file as a whole is wrong.
    var found: String? {
        switch self {
        case .folderMissing(let found), .unknownKey(let found), .doubledKey(let found), .unknownChoice(let found),
            .wrongForm(let found, _), .impossibleDay(let found), .outOfRange(let found, _),
            .unknownName(let found, _), .doubledName(let found, _, _, _), .ambiguousLabel(let found, _),
            .endsBeforeStart(_, let found), .noSuchAxis(let found), .unknownHeading(let found),
            .dimensionNotOfIndicator(let found, _), .overlappingValidity(let found, _, _, _),
            .succeedsItself(let found, _), .hasEnded(let found, _, _), .doubledNorm(let found, _, _),
            .doubledPopulation(let found, _, _), .criticalValueOnWrongSide(let found, _),
            .unreadableFormula(let found, _), .notAdditive(let found), .otherUnit(let found, _, _),
            .differentUnits(let found, _), .notANumber(let found),
            .doubledFigure(let found, _), .openWithoutTLS(let found), .unknownProxy(let found),
            .keyOutOfPlace(let found, _), .keysExclude(_, let found):
            found
        case .fileMissing, .unknownFile, .fileUnreadable, .fileTooLarge, .tooManyFiles, .notUTF8, .invalidYAML,
            .tooManyAliases, .tooManyValues, .emptyFile, .missingKey, .emptyValue, .wrongShape:
            nil
        }
    }
}
