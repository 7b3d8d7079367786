import Foundation
import ReportingModel

/// What a person sees on a terminal, and a script in a pipe.
enum Terminal {
    /// Whether standard error is a terminal: then progress is shown there.
    static let isInteractive = isatty(STDERR_FILENO) == 1

    /// A line for the reader of the result.
    static func say(_ text: String = "") {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    /// The same in the language of the workspace.
    static func say(_ nl: String, _ en: String) { say(Text(nl: nl, en: en).said) }

    static func write(_ bytes: some Sequence<UInt8>) {
        FileHandle.standardOutput.write(Data(bytes))
    }

    /// A line about trouble, beside the result.
    static func complain(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// The same in the language of the workspace.
    static func complain(_ nl: String, _ en: String) { complain(Text(nl: nl, en: en).said) }

    /// Progress that replaces itself; nothing in a pipe.
    static func showProgress(_ text: String) {
        guard isInteractive else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[2K\(text.prefix(100))".utf8))
    }

    static func clearProgress() {
        guard isInteractive else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[2K".utf8))
    }

    /// A table with columns as wide as their widest cell.
    static func table(_ header: [String], _ rows: [[String]]) -> String {
        let all = [header] + rows
        let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        let lines = all.map { row in
            zip(row, widths).map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
                .joined(separator: "  ").trimmingEnd()
        }
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
        return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n")
    }
}

extension String {
    fileprivate func trimmingEnd() -> String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
