/// A coded, placed statement about a delivery: something its partner or an official should know.
///
/// One cause is one finding, however many cells it touches: `places` has them all. The words come from
/// ``FindingCode/definition`` and the arguments, in the reader's language.
package struct Finding: Hashable, Sendable {
    package let code: FindingCode
    /// What fills the placeholders of the text: `["column": "Wachttijd", "unit": "dagen"]`. A key that ends in `EN`
    /// takes the place of the plain key in English. Never a personal value; what a partner wrote goes in only through
    /// ``SafeEcho``.
    package let arguments: [String: String]
    /// All allowed values when there are few, the nearest ones when there are many, or what was expected in words.
    package let expected: [String]
    package let places: PlaceList
    /// What the partner says about a warning when the file comes back: that it is right, and why.
    package var statements: [PartnerStatement] = []

    package init(
        _ code: FindingCode, _ arguments: [String: String] = [:], expected: [String] = [],
        places: PlaceList = PlaceList()
    ) {
        self.code = code
        self.arguments = arguments
        self.expected = expected
        self.places = places
    }

    package init(_ code: FindingCode, _ arguments: [String: String] = [:], expected: [String] = [], at place: Place) {
        self.init(code, arguments, expected: expected, places: PlaceList(place))
    }

    package var severity: Severity { code.definition.severity }

    /// How often: the number of places, or 1 for a finding about the file as a whole.
    package var count: Int { Swift.max(1, places.count) }

    /// What is wrong, as one sentence.
    package func message(_ language: Language) -> String {
        filled(code.definition.problem[language], language)
    }

    /// What the partner can do, as one text.
    package func action(_ language: Language) -> String {
        steps(language).joined(separator: " ")
    }

    /// What the partner can do, in steps; where there are more than one, the first says what came before them.
    package func steps(_ language: Language) -> [String] {
        filled(code.definition.action[language], language).split(separator: "\n").map(String.init)
    }

    /// What was expected: the values, or the words of the catalogue; empty when there is nothing to choose from.
    package func expectation(_ language: Language) -> String {
        expected.isEmpty ? filled(code.definition.expected[language], language) : expected.joined(separator: ", ")
    }

    private func filled(_ template: String, _ language: Language) -> String {
        let arguments = code.usualArguments.merging(self.arguments) { $1 }
        return arguments.reduce(template) { text, argument in
            let english = language == .en ? arguments[argument.key + "EN"] : nil
            let value = english ?? Finding.grouped(argument, language)
            let mark = "{\(argument.key)}"
            return HiddenHeading(described: value)?.filling(mark, of: text, language)
                ?? text.replacing(mark, with: value)
        }
    }

    /// A limit in digits with its thousands set apart: `1.000.000`, in English `1,000,000`.
    private static func grouped(_ argument: (key: String, value: String), _ language: Language) -> String {
        guard argument.key == "limit", argument.value.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int(argument.value)
        else { return argument.value }
        let words = ExactDecimal(number).dutchDescription
        return language == .nl ? words : words.replacing(".", with: ",")
    }
}

/// What a finding does to the row it is about; a delivery gets the heaviest of its findings.
package enum Severity: String, Sendable, CaseIterable, Comparable {
    /// Opmerking: nothing needs to be done, also used for every repair that Sluis made itself.
    case remark
    /// Waarschuwing: an official decides.
    case warning
    /// Afkeur: the partner must correct it.
    case error

    private var weight: Int {
        switch self {
        case .remark: 0
        case .warning: 1
        case .error: 2
        }
    }

    package static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }
}

package enum Language: String, Sendable, CaseIterable {
    case nl, en
}

/// One text in every language of the product.
package struct Text: Hashable, Sendable {
    package let nl: String
    package let en: String

    package init(nl: String, en: String) {
        self.nl = nl
        self.en = en
    }

    package subscript(language: Language) -> String {
        switch language {
        case .nl: nl
        case .en: en
        }
    }
}

extension Finding {
    /// The argument that holds the agreed heading, where the file has another one.
    package static let agreedHeading = "agreed"

    /// The column it is about as it was agreed, to compare it with a finding in another file; `nil` when it is about
    /// none.
    package var agreedColumn: String? {
        (arguments[Finding.agreedHeading] ?? arguments["column"]).map { NormalisedLabel.of($0) }
    }

    /// The finding with the agreed heading beside the one in the file.
    ///
    /// - Parameter headings: the agreed heading for one in the file, where it is another.
    package func namingAgreed(_ headings: [String: String]) -> Finding {
        guard let column = arguments["column"], let agreed = headings[column] else { return self }
        var named = Finding(
            code, arguments.merging([Finding.agreedHeading: agreed]) { $1 }, expected: expected, places: places)
        named.statements = statements
        return named
    }
}
