/// The path of a place as anybody may see it: a step whose name may be somebody's is left out.
///
/// Paths are made once, by the readers, and go everywhere: into answers, the register, the site and the outputs. So they
/// are made without such names: `/wachtlijsten/(naam 1)/0/dagen`. What stands for a name tells it from the others.
package struct ShownPath: Sendable {
    private var numbers: [String: String] = [:]

    package init() {}

    /// A name of an element or a member as a step of a path; each hidden name gets a number.
    package mutating func step(_ name: String) -> String {
        if let known = numbers[name] { return known }
        let hidden = numbers.values.count { $0.hasPrefix("(") }
        let shown = ShownPath.isShown(name) ? name : "(naam \(hidden + 1))"
        numbers[name] = shown
        return shown
    }

    /// A part of a path, step by step.
    static func shown(_ path: String, insteadOfName hidden: String) -> String {
        guard !path.isEmpty else { return path }
        return path.split(separator: "/", omittingEmptySubsequences: false).map { step in
            // JSON writes a slash in a name as `~1`, and XML the number of an element as `[2]`.
            let name = String(step.replacing("~1", with: "/").replacing("~0", with: "~").replacing("@", with: ""))
            return isShown(String(name[..<endOfName(name)])) ? String(step) : hidden
        }.joined(separator: "/")
    }

    /// Where the number of an element begins, such as `[2]`; anything else in brackets belongs to the name.
    private static func endOfName(_ name: String) -> String.Index {
        guard name.hasSuffix("]"), let start = name.lastIndex(of: "[") else { return name.endIndex }
        let number = name[name.index(after: start)...].dropLast()
        return !number.isEmpty && number.allSatisfy { $0.isASCII && $0.isNumber } ? start : name.endIndex
    }

    private static func isShown(_ name: String) -> Bool {
        name.utf8.allSatisfy { (48...57).contains($0) } || SafeEcho.mayBeShown(heading: name)
    }
}
