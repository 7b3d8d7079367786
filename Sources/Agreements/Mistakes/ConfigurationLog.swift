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
    }

    private struct Reference {
        let name: String
        let subject: Subject
        let node: ConfigurationNode
    }

    private(set) var mistakes: Set<ConfigurationMistake> = []
    private var declarations: [Subject: [String: Declaration]] = [:]
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

    /// Gives a name; a mistake when another file or line already gave it.
    func declare(_ name: String, _ subject: Subject, at node: ConfigurationNode) {
        if let first = declarations[subject]?[name] {
            node.note(.doubledName(name, subject, firstFile: first.file, firstLine: first.line))
        } else {
            declarations[subject, default: [:]][name] = Declaration(file: node.file, line: node.line)
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
    }

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
            case .partner: file == "partners.yaml"
            case .municipality: file == "municipalities.yaml"
            case .indicator: file.hasPrefix("indicators/")
            case .codeList, .code: file.hasPrefix("codelists/")
            }
        }
    }
}
