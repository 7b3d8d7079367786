package import ReportingModel

/// Something in `Config/` that cannot be right, with its place and, where there is one, what was probably meant.
///
/// A mistake is a value, never thrown: whoever edits the configuration sees all of them at once.
package struct ConfigurationMistake: Hashable, Sendable {
    /// Path of the file, relative to the configuration folder; empty when the folder itself is wrong.
    package let file: String
    /// From 1; `nil` when the mistake is about the file as a whole.
    package let line: Int?
    /// Character in the line, from 1; `nil` when the line is.
    package let column: Int?
    package let problem: ConfigurationProblem
    /// Everything that may stand here, when that is a list of names.
    package let allowed: [String]
    /// The allowed name that was probably meant; `nil` when none is near.
    package let nearest: String?

    init(
        file: String, line: Int? = nil, column: Int? = nil, _ problem: ConfigurationProblem, allowed: [String] = [],
        nearest: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.problem = problem
        self.allowed = allowed
        self.nearest = nearest
    }

    /// What was found in the file, as it stands there; `nil` when something is missing.
    package var found: String? { problem.found }

    /// The mistake as one sentence: where, what, and what may stand there.
    package func sentence(_ language: Language) -> String {
        place(language) + problem.text[language] + suggestion(language) + choice(language) + "."
    }

    private func place(_ language: Language) -> String {
        let parts = [
            file.isEmpty ? nil : file,
            line.map { "\(language == .nl ? "regel" : "line") \($0)" },
            column.map { "\(language == .nl ? "kolom" : "column") \($0)" },
        ]
        let known = parts.compactMap(\.self)
        return known.isEmpty ? "" : known.joined(separator: ", ") + ": "
    }

    private func suggestion(_ language: Language) -> String {
        guard let nearest else { return "" }
        return language == .nl ? ", bedoeld is misschien “\(nearest)”" : ", perhaps “\(nearest)” is meant"
    }

    /// A long list helps nobody: beyond a dozen names only the nearest is shown.
    private func choice(_ language: Language) -> String {
        guard !allowed.isEmpty, allowed.count <= 12 || nearest == nil else { return "" }
        let shown = allowed.prefix(24).joined(separator: ", ") + (allowed.count > 24 ? ", …" : "")
        return language == .nl ? "; toegestaan: \(shown)" : "; allowed: \(shown)"
    }
}

extension ConfigurationMistake: CustomStringConvertible {
    /// The sentence in Dutch.
    package var description: String { sentence(.nl) }
}

extension ConfigurationMistake: Comparable {
    /// In the order in which a person walks through the files.
    package static func < (left: ConfigurationMistake, right: ConfigurationMistake) -> Bool {
        (left.file, left.line ?? 0, left.column ?? 0, left.description)
            < (right.file, right.line ?? 0, right.column ?? 0, right.description)
    }
}
