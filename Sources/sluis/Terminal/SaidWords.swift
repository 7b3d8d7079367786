import Consolidation
import Pipeline
import ReportingModel

// Words of the domain in the language of the command line.

extension Outcome {
    var said: String { AnswerTexts(language: CommandLanguage.current).outcome(self) }
}

extension CompletenessStatus {
    var said: String { said(of: 1) }

    /// Behind a count: `1 ontbreekt`, `70 ontbreken`.
    func said(of count: Int) -> String {
        switch self {
        case .received: Text(nl: words(for: count), en: "received").said
        case .receivedLate: Text(nl: words(for: count), en: "received late").said
        case .underReview: Text(nl: words(for: count), en: "under review").said
        case .rejected: Text(nl: words(for: count), en: "rejected").said
        case .missing: Text(nl: words(for: count), en: "missing").said
        case .notYetDue: Text(nl: words(for: count), en: "not yet due").said
        }
    }

    /// How many there are of each: `12 ontvangen, 1 ontbreekt`.
    static func saidCounts(in statuses: [CompletenessStatus]) -> String {
        allCases.compactMap { status -> String? in
            let count = statuses.count { $0 == status }
            return count > 0 ? "\(count) \(status.said(of: count))" : nil
        }.joined(separator: ", ")
    }
}

extension ObservationRecord.Value {
    /// With a decimal point, as `inPlainWords`.
    var said: String {
        guard CommandLanguage.current == .en else { return inPlainWords }
        return switch self {
        case .interval(let low?, nil): "\(low) or more"
        case .interval(nil, let high?): "\(high) or less"
        case .interval(nil, nil), .absent(.unknown): "unknown"
        case .absent(.notDelivered): "not delivered"
        case .absent(.notApplicable): "not applicable"
        case .absent(.suppressedByPartner): "suppressed by the partner"
        case .absent(.noFigureYet): "no figure yet"
        case .exact, .estimate, .interval, .text: inPlainWords
        }
    }
}

extension ConsolidationProblem {
    var said: String {
        switch self {
        case .latestLeadsNowhere(let folder):
            Text(nl: "\(folder)/latest leidt nergens heen", en: description).said
        case .manifestUnreadable(let path):
            Text(nl: "\(path) is niet de lijst van bestanden die wij schreven", en: description).said
        case .fileMissing(let path): Text(nl: "\(path) ontbreekt", en: description).said
        case .fileChanged(let path): Text(nl: "\(path) is veranderd nadat wij het schreven", en: description).said
        case .differsFromRegister(let path):
            Text(nl: "\(path) is niet wat het register voor die dag geeft", en: description).said
        }
    }
}

extension PartnerStatement {
    var said: String {
        let shown = SafeEcho.printable(reason)
        return Text(
            nl: agrees ? "partner, regel \(firstLine): het klopt. \(shown)" : "partner, regel \(firstLine): “\(shown)”",
            en: agrees ? "partner, line \(firstLine): it is right. \(shown)" : "partner, line \(firstLine): “\(shown)”"
        ).said
    }
}

extension Terminal {
    /// There is no register yet.
    static func sayNothingReceived() { say("Er is nog niets ontvangen.", "Nothing has been received yet.") }
}
