import Foundation
import ReportingModel

/// The language of what the program itself says on a terminal: that of the workspace, and Dutch when nothing tells it.
///
/// Arguments are checked before a command runs, so the workspace is looked up in the arguments of the process.
enum CommandLanguage {
    static let current: Language = {
        let folder = URL(fileURLWithPath: workspace(in: CommandLine.arguments)).standardizedFileURL.path
        let reading = try? ConfigurationKeeper.read(folder + "/Config")
        return (try? reading?.get())?.settings.language ?? .nl
    }()

    static func workspace(in arguments: [String]) -> String {
        if let position = arguments.lastIndex(of: "--workspace"), position + 1 < arguments.count {
            return arguments[position + 1]
        }
        return arguments.last { $0.hasPrefix("--workspace=") }.map { String($0.dropFirst("--workspace=".count)) } ?? "."
    }
}

extension Text {
    /// In the language of the command line.
    var said: String { self[CommandLanguage.current] }
}
