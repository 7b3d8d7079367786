import Foundation

/// The name of an account, as it is stored and looked up.
enum AccountName {
    /// One way of writing each letter (Unicode's form C), so that two names that look the same are the same.
    static func stored(_ name: String) -> String { name.precomposedStringWithCanonicalMapping }

    /// What two names have in common that one might take for each other: apart from capitals, from ways of writing the
    /// same letter (Unicode's form KC), and from letters of another script that look like ours.
    static func likeness(_ name: String) -> String {
        String(name.precomposedStringWithCompatibilityMapping.map { lookalikes[$0] ?? $0 }).lowercased()
    }

    /// Cyrillic and Greek letters with the shape of a Latin one (of Unicode's list of confusables, those in daily use).
    private static let lookalikes: [Character: Character] = Dictionary(
        zip(
            "АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχ", "ABESIJKMHOPCTYXaesijopcyxhdqwABEZHIKMNOPTYXaikvopux"
        )
    ) { first, _ in first }

    /// Whether the log calls something else by this name, or one that looks the same: the program itself, whoever types
    /// commands on the machine, or nobody known.
    static func isReserved(_ name: String) -> Bool {
        ["sluis", "onbekend", "unknown", "root"].contains(likeness(name))
    }
}
