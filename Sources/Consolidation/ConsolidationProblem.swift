/// Something that is not right with the latest outputs of a municipality, as ``Consolidator/verify(municipality:)``
/// finds it.
package enum ConsolidationProblem: Hashable, Sendable {
    /// There are runs, but `latest` leads to none of them.
    case latestLeadsNowhere(folder: String)
    /// The list of files cannot be read, or does not belong to the name of its run.
    case manifestUnreadable(path: String)
    case fileMissing(path: String)
    /// The file is not what was written.
    case fileChanged(path: String)
    /// Made again from the register, for the same day and the same deliveries, the file comes out differently.
    case differsFromRegister(path: String)
}

extension ConsolidationProblem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .latestLeadsNowhere(let folder): "\(folder)/latest does not lead to a run"
        case .manifestUnreadable(let path): "\(path) is not the list of files that was written"
        case .fileMissing(let path): "\(path) is missing"
        case .fileChanged(let path): "\(path) was changed after it was written"
        case .differsFromRegister(let path): "\(path) is not what the register gives for that day"
        }
    }
}
