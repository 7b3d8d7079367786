import ReportingModel

/// Collects, while the files are read, the mistakes, the names that were given and the names that were used.
///
/// Names are compared at the end, so a file may use a name that a later file gives. One log lives as long as one
/// reading of the folder and is used by one task; that is why it is a plain class.
final class ConfigurationLog {
    typealias Subject = ConfigurationProblem.Subject

    private struct Declaration {
        let file: String
        let line: Int
        var valid = Validity.always
    }

    private struct Reference {
        let name: String
        let subject: Subject
        let node: ConfigurationNode
    }

    private(set) var mistakes: Set<ConfigurationMistake> = []
    private var declarations: [Subject: [String: [Declaration]]] = [:]
    private var onlyOnce: [[String]: Declaration] = [:]
    private var successions: [Subject: [String: (successors: [String], node: ConfigurationNode)]] = [:]
    private var otherNames: [Subject: [String: String]] = [:]
    private var references: [Reference] = []
    private var unreadFiles: [String] = []

    func note(_ mistake: ConfigurationMistake) {
        mistakes.insert(mistake)
    }

    /// Notes that a file could not be read, or not in full: the names it would have given are then not called unknown.
    func noteUnread(_ file: String) {
        unreadFiles.append(file)
    }

    /// Gives a name; a mistake when another file or line already gave it for the same time.
    func declare(_ name: String, _ subject: Subject, valid: Validity = .always, at node: ConfigurationNode) {
        let known = declarations[subject]?[name] ?? []
        if let first = known.first(where: { $0.valid.overlaps(valid) }) {
            node.note(
                first.valid == .always && valid == .always
                    ? .doubledName(name, subject, firstFile: first.file, firstLine: first.line)
                    : .overlappingValidity(name, subject, firstFile: first.file, firstLine: first.line))
        } else {
            let declaration = Declaration(file: node.file, line: node.line, valid: valid)
            declarations[subject, default: [:]][name, default: []].append(declaration)
        }
    }

    /// Gives a name that exists whatever the files say.
    func declareBuiltIn(_ name: String, _ subject: Subject) {
        declarations[subject, default: [:]][name] = [Declaration(file: "partners.yaml", line: 1)]
    }

    /// Notes something of which there can be only one, such as a norm for the same figure and year.
    func declareOnce(
        _ key: [String], at node: ConfigurationNode, doubled: (_ file: String, _ line: Int) -> ConfigurationProblem
    ) {
        if let first = onlyOnce[key] {
            node.note(doubled(first.file, first.line))
        } else {
            onlyOnce[key] = Declaration(file: node.file, line: node.line)
        }
    }

    /// Notes that a name ended and others came in its place.
    func declareSuccession(
        of name: String, to successors: [String], _ subject: Subject, at node: ConfigurationNode
    ) {
        let known = successions[subject]?[name]?.successors ?? []
        successions[subject, default: [:]][name] = (known + successors, node)
    }

    /// Notes names that, by way of their successors, follow themselves.
    func noteCircles() {
        for (subject, successions) in successions {
            for (name, succession) in successions {
                var (reached, ahead): (Set<String>, [String]) = ([], succession.successors)
                while let next = ahead.popLast() {
                    if reached.insert(next).inserted { ahead += successions[next]?.successors ?? [] }
                }
                if reached.contains(name) { succession.node.note(.succeedsItself(name, subject)) }
            }
        }
    }

    /// Gives a label or alias of a name; a mistake when it already means another name of the same kind.
    func declareLabel(_ label: String, of name: String, _ subject: Subject, at node: ConfigurationNode) {
        let form = NormalisedLabel.of(label)
        guard !form.isEmpty else { return }
        if let owner = otherNames[subject]?[form] {
            if owner != name { node.note(.ambiguousLabel(label, alreadyOf: owner)) }
        } else {
            otherNames[subject, default: [:]][form] = name
        }
    }

    func refer(to name: String, _ subject: Subject, at node: ConfigurationNode) {
        references.append(Reference(name: name, subject: subject, node: node))
        // No other line names these lists, so without this nobody would notice that one is not there.
        if case .code(let list) = subject, ConfigurationLog.listsOfOurOwn.contains(list) {
            references.append(Reference(name: list, subject: .codeList, node: node))
        }
    }

    private static let listsOfOurOwn = [CodeList.targetGroups, CodeList.themes, Population.groups]

    /// Notes a name that the configuration cannot do without, whether it uses it or not.
    func require(_ name: String, _ subject: Subject, in folder: String) {
        guard declarations[subject]?[name] == nil, !isUnread(subject) else { return }
        let known = declarations[subject].map { $0.keys.sorted() } ?? []
        let nearest = NearestName.matches(for: name, in: known, limit: 1).first
        note(ConfigurationMistake(file: folder, .unknownName(name, subject), allowed: known, nearest: nearest))
    }

    /// Compares all names that were used with all that were given.
    func resolveReferences() {
        for reference in references where declarations[reference.subject]?[reference.name] == nil {
            guard !isUnread(reference.subject) else { continue }
            let known = declarations[reference.subject].map { $0.keys.sorted() } ?? []
            let byLabel = otherNames[reference.subject]?[NormalisedLabel.of(reference.name)]
            reference.node.note(
                .unknownName(reference.name, reference.subject), allowed: known,
                nearest: byLabel ?? NearestName.matches(for: reference.name, in: known, limit: 1).first)
        }
    }

    /// Whether a file that gives names of this kind could not be read. A missing code list makes its codes unknown
    /// too, which would only repeat the mistake.
    private func isUnread(_ subject: Subject) -> Bool {
        if case .code(let list) = subject, declarations[.codeList]?[list] == nil { return true }
        return unreadFiles.contains { file in
            switch subject {
            case .agreement: file.hasPrefix("agreements/")
            case .partner, .role: file == "partners.yaml"
            case .derivedFigure: file == "derived.yaml"
            case .municipality: file == "municipalities.yaml"
            case .indicator: file.hasPrefix("indicators/")
            case .codeList, .code: file.hasPrefix("codelists/")
            }
        }
    }
}

/// When something in the configuration holds.
struct Validity: Hashable {
    let from: CalendarDay?
    let until: CalendarDay?

    static let always = Validity(from: nil, until: nil)

    func overlaps(_ other: Validity) -> Bool {
        (from?.daysSince1970 ?? .min) <= (other.until?.daysSince1970 ?? .max)
            && (other.from?.daysSince1970 ?? .min) <= (until?.daysSince1970 ?? .max)
    }
}
