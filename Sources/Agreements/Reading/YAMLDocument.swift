import ReportingModel
import Yams

/// Turns the text of one configuration file into nodes with their places.
///
/// Yams stops at the first key that stands twice and says nothing about the rest of the file. A person who mends one
/// mistake a time is soon tired, so the second key is noted, given a name no one uses, and the file is read again.
struct YAMLDocument {
    /// References to an anchor (`*name`) copy what they refer to, so a few lines can stand for millions of values.
    static let maximumAliases = 16
    /// More values than any real configuration file has.
    static let maximumValues = 100_000
    /// Opens the name that a doubled key gets; from the range that Unicode keeps free for private use.
    static let doubledKeyMark: Unicode.Scalar = "\u{E000}"

    /// More doubled keys than this, and the rest of the file is not worth reading.
    private static let maximumDoubledKeys = 50

    let file: String
    let log: ConfigurationLog

    /// The root of the document; `nil` after a mistake that makes the file unreadable.
    func root(of text: String) -> ConfigurationNode? {
        guard hasFewAliases(text) else { return nil }
        var text = text
        for _ in 0...YAMLDocument.maximumDoubledKeys {
            do {
                // With the resolver without rules every plain value stays the text that was written: `no` is not
                // turned into a boolean, `0482` keeps its zero, and `04-30` is no sum.
                guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
                    log.note(ConfigurationMistake(file: file, .emptyFile))
                    return nil
                }
                guard count(of: node, upTo: YAMLDocument.maximumValues) <= YAMLDocument.maximumValues else {
                    log.note(ConfigurationMistake(file: file, .tooManyValues(limit: YAMLDocument.maximumValues)))
                    return nil
                }
                return ConfigurationNode(node, file: file, log: log)
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                guard let key = keys.first, renameSecond(key, after: context.mark, in: &text) else {
                    note(.doubledKey(keys.first ?? ""), context.mark)
                    return nil
                }
            } catch {
                note(error)
                return nil
            }
        }
        return nil
    }

    private func note(_ problem: ConfigurationProblem, _ mark: Mark?) {
        log.note(ConfigurationMistake(file: file, line: mark?.line, column: mark?.column, problem))
    }

    func note(_ problem: ConfigurationProblem, line: Int, column: Int) {
        log.note(ConfigurationMistake(file: file, line: line, column: column, problem))
    }

    private func note(_ error: any Error) {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            note(.invalidYAML(YAMLDocument.explanation(of: problem)), mark)
        case YamlError.reader(let problem, _, _, _):
            note(.invalidYAML(YAMLDocument.explanation(of: problem)), nil)
        default:
            note(.invalidYAML(YAMLDocument.explanation(of: String(describing: error))), nil)
        }
    }

    private func count(of node: Node, upTo limit: Int) -> Int {
        var (count, waiting) = (0, [node])
        while let next = waiting.popLast(), count <= limit {
            count += 1
            switch next {
            case .mapping(let mapping): waiting += mapping.flatMap { [$0.key, $0.value] }
            case .sequence(let sequence): waiting += sequence
            case .scalar, .alias: break
            }
        }
        return count
    }
}

extension YAMLDocument {
    /// Counts what looks like a reference outside comments, before Yams follows any of them.
    private func hasFewAliases(_ text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: "*")) else { return true }
        var (count, line, column) = (0, 1, 0)
        var (previous, isComment): (Unicode.Scalar, Bool) = ("\n", false)
        for scalar in text.unicodeScalars {
            if scalar == "\n" { (line, column, isComment) = (line + 1, 0, false) } else { column += 1 }
            if scalar == "#", previous == " " || previous == "\n" { isComment = true }
            if !isComment, previous == "*", scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                count += 1
                if count > YAMLDocument.maximumAliases {
                    note(.tooManyAliases(limit: YAMLDocument.maximumAliases), line: line, column: column - 1)
                    return false
                }
            }
            previous = scalar
        }
        return true
    }
}
