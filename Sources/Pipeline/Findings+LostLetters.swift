import ReportingModel

extension [Finding] {
    /// Leaves out that letters were lost where that is said already of the heading in which they were:
    /// `Is dat misschien “Cli�nten”?`
    func sayingLostLettersOnce() -> [Finding] {
        let lines = Set(
            filter { $0.code == .requiredColumnMissing && $0.arguments["at"]?.contains("\u{FFFD}") == true }
                .flatMap { $0.places.map(\.line) })
        guard !lines.isEmpty else { return self }
        return filter { finding in
            finding.code != .replacementCharacters || finding.places.isEmpty
                || !finding.places.allSatisfy { lines.contains($0.line) }
        }
    }
}
