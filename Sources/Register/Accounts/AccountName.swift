import Foundation

/// The name of an account, as it is stored and looked up.
enum AccountName {
    /// One way of writing each letter (Unicode's form C), so that two names that look the same are the same.
    static func stored(_ name: String) -> String { name.precomposedStringWithCanonicalMapping }

    /// Whether the log calls something else by this name, or one that looks the same: the program itself, whoever types
    /// commands on the machine, or nobody known.
    static func isReserved(_ name: String) -> Bool {
        ["sluis", "onbekend", "unknown", "root"].contains(name.precomposedStringWithCompatibilityMapping.lowercased())
    }
}
