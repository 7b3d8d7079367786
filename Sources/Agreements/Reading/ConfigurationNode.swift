import ReportingModel
import Yams

/// A value in a configuration file, with its place.
///
/// Reading it in a form it does not have gives `nil` and notes the mistake, so that a reader can first read all its
/// parts and only then see whether they are complete:
///
///     let title = mapping.required(.title)?.text()
///     let due = mapping.required(.due)?.days()
///     guard let title, let due else { return nil }    // every mistake is noted by now
struct ConfigurationNode {
    let file: String
    let log: ConfigurationLog
    private let node: Node

    init(_ node: Node, file: String, log: ConfigurationLog) {
        self.node = node
        self.file = file
        self.log = log
    }

    var line: Int { node.mark?.line ?? 1 }

    func note(_ problem: ConfigurationProblem, allowed: [String] = [], nearest: String? = nil) {
        log.note(
            ConfigurationMistake(
                file: file, line: line, column: node.mark?.column ?? 1, problem, allowed: allowed, nearest: nearest))
    }

    /// Notes a value that is none of the names that may stand here, with the nearest of them.
    func note(_ problem: ConfigurationProblem, found: String, allowed: [String]) {
        note(problem, allowed: allowed, nearest: NearestName.matches(for: found, in: allowed, limit: 1).first)
    }

    private var shape: ConfigurationProblem.Shape {
        switch node {
        case .scalar, .alias: .text
        case .sequence: .list
        case .mapping: .mapping
        }
    }

    /// The text of a plain value, or `nil` without noting anything: to look before choosing how to read.
    var plainText: String? {
        guard case .scalar(let scalar) = node else { return nil }
        return scalar.string
    }

    var isList: Bool { shape == .list }

    /// The value as it was written; a mistake when it is empty, a list or a mapping.
    func text() -> String? {
        guard case .scalar(let scalar) = node else {
            note(.wrongShape(found: shape, wanted: .text))
            return nil
        }
        let text = scalar.string.trimmingSpace()
        let isPlain = scalar.style == .plain || scalar.style == .any
        guard !text.isEmpty, !(isPlain && (text == "~" || text == "null")) else {
            note(.emptyValue)
            return nil
        }
        return text
    }

    /// The values of a list; a mistake when it is not a list.
    func list() -> [ConfigurationNode]? {
        guard case .sequence(let sequence) = node else {
            if plainText?.isEmpty == true { note(.emptyValue) } else { note(.wrongShape(found: shape, wanted: .list)) }
            return nil
        }
        return sequence.map { ConfigurationNode($0, file: file, log: log) }
    }

    /// The texts of a list.
    func texts() -> [String]? {
        list()?.compactMap { $0.text() }
    }

    /// The entries of a mapping whose keys are free, in the order of the file.
    func entries() -> [(key: ConfigurationNode, value: ConfigurationNode)]? {
        guard case .mapping(let mapping) = node else {
            if plainText?.isEmpty == true {
                note(.emptyValue)
            } else {
                note(.wrongShape(found: shape, wanted: .mapping))
            }
            return nil
        }
        return mapping.compactMap { pair in
            // A doubled key, noted when the file was read.
            if pair.key.scalar?.string.unicodeScalars.first == YAMLDocument.doubledKeyMark { return nil }
            return (
                ConfigurationNode(pair.key, file: file, log: log), ConfigurationNode(pair.value, file: file, log: log)
            )
        }
    }

    /// A mapping with these keys; any other key is a mistake.
    func mapping<Key: ConfigurationKey>(of type: Key.Type) -> ConfigurationMapping<Key>? {
        guard let entries = entries() else { return nil }
        var values: [Key: ConfigurationNode] = [:]
        var keys: [Key: ConfigurationNode] = [:]
        for (keyNode, value) in entries {
            guard let name = keyNode.text() else { continue }
            if let key = Key(rawValue: name) {
                values[key] = value
                keys[key] = keyNode
            } else {
                keyNode.note(.unknownKey(name), found: name, allowed: Key.allCases.map(\.rawValue))
            }
        }
        return ConfigurationMapping(node: self, values: values, keys: keys)
    }
}

/// The keys of one kind of mapping, as they are written.
protocol ConfigurationKey: RawRepresentable<String>, CaseIterable, Hashable {}

/// A mapping whose keys are all known.
struct ConfigurationMapping<Key: ConfigurationKey> {
    /// The mapping as a whole, for mistakes about what is missing.
    let node: ConfigurationNode
    private let values: [Key: ConfigurationNode]
    private let keys: [Key: ConfigurationNode]

    init(node: ConfigurationNode, values: [Key: ConfigurationNode], keys: [Key: ConfigurationNode]) {
        self.node = node
        self.values = values
        self.keys = keys
    }

    subscript(key: Key) -> ConfigurationNode? { values[key] }

    /// The value of a key that must be there.
    func required(_ key: Key) -> ConfigurationNode? {
        if values[key] == nil { node.note(.missingKey(key.rawValue)) }
        return values[key]
    }

    /// Notes that a key stands where it means nothing.
    func refuse(_ key: Key, because reason: String) {
        keys[key]?.note(.keyOutOfPlace(key.rawValue, because: reason))
    }

    /// Notes that two keys exclude each other, at the second.
    func refuse(_ second: Key, beside first: Key) {
        if values[first] != nil { keys[second]?.note(.keysExclude(first.rawValue, second.rawValue)) }
    }
}
