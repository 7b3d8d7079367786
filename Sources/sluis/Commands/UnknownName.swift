import ArgumentParser
import ReportingModel

/// What a name on the command line can be the name of.
enum NamedThing {
    case partner, agreement, municipality, heading

    var words: Text {
        switch self {
        case .partner: Text(nl: "de partner", en: "partner")
        case .agreement: Text(nl: "de afspraak", en: "agreement")
        case .municipality: Text(nl: "de gemeente", en: "municipality")
        case .heading: Text(nl: "de afgesproken kop", en: "agreed heading")
        }
    }
}

extension ValidationError {
    /// Wrong usage: a name on the command line that the configuration does not give, with the one that was meant.
    init(unknown what: NamedThing, _ name: String, known: [String]) {
        let shown = SafeEcho.printable(name)
        let list = known.sorted().joined(separator: ", ")
        let hint =
            NearestName.matches(for: name, in: known, limit: 1).first.map { near in
                Text(nl: "Bedoelt u \(near)?", en: "Did you mean \(near)?")
            } ?? Text(nl: "Bekend zijn: \(list).", en: "Known: \(list).")
        self.init(
            Text(
                nl: "Wij kennen \(what.words.nl) “\(shown)” niet. \(hint.nl)",
                en: "There is no \(what.words.en) “\(shown)”. \(hint.en)"
            ).said)
    }
}
