package import ReportingModel

/// How the configuration stands: what is in use, and what is wrong with what now stands in `Config/`.
package struct ConfigurationStatus: Sendable {
    package struct Mistake: Sendable {
        /// Empty when the folder itself is wrong.
        package let file: String
        /// From 1; `nil` when the mistake is about the file as a whole.
        package let line: Int?
        package let found: String?
        package let allowed: [String]
        package let nearest: String?
        package let sentence: Text

        package init(
            file: String, line: Int?, found: String?, allowed: [String], nearest: String?, sentence: Text
        ) {
            self.file = file
            self.line = line
            self.found = found
            self.allowed = allowed
            self.nearest = nearest
            self.sentence = sentence
        }
    }

    package let mistakes: [Mistake]

    package init(mistakes: [Mistake] = []) {
        self.mistakes = mistakes
    }
}

/// How Sluis itself is doing, as far as the register does not know it.
package struct SiteHealth: Sendable {
    package let version: String
    /// Why the register cannot be relied on; `nil` when all is well.
    package let registerProblem: String?
    /// What is left on the disk of the workspace; `nil` when nobody can say.
    package let freeBytes: Int64?
    /// How many files lie in the Inbox, and when the oldest of them was last written.
    package let waitingCount: Int
    package let oldestWaiting: Instant?

    package init(
        version: String, registerProblem: String? = nil, freeBytes: Int64? = nil, waitingCount: Int = 0,
        oldestWaiting: Instant? = nil
    ) {
        self.version = version
        self.registerProblem = registerProblem
        self.freeBytes = freeBytes
        self.waitingCount = waitingCount
        self.oldestWaiting = oldestWaiting
    }
}
