import ArgumentParser
import ReportingModel

extension ValidationError {
    /// Wrong usage: a name on the command line that the configuration does not give, with the one that was meant.
    ///
    /// - Parameter what: `partner`, `agreement`.
    init(unknown what: String, _ name: String, known: [String]) {
        let near = NearestName.matches(for: name, in: known, limit: 1).first
        let hint = near.map { " Did you mean \($0)?" } ?? " Known: \(known.sorted().joined(separator: ", "))."
        self.init("There is no \(what) “\(SafeEcho.printable(name))”.\(hint)")
    }
}
