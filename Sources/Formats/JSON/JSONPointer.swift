/// The syntax of RFC 6901: `/waarnemingen/0/code`, with `~0` for a tilde and `~1` for a slash in a name.
enum JSONPointer {
    static func escaped(_ name: String) -> String {
        guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return name }
        return name.replacing("~", with: "~0").replacing("/", with: "~1")
    }

    static func unescaped(_ name: some StringProtocol) -> String {
        guard name.utf8.contains(UInt8(ascii: "~")) else { return String(name) }
        return String(name).replacing("~1", with: "/").replacing("~0", with: "~")
    }

    /// The names and indices of a pointer, unescaped.
    static func steps(of pointer: String) -> [String] {
        pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(unescaped)
    }
}
