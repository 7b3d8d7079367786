import Consolidation
import Register
import ReportingModel

/// How something stands, as a sign, a word and a colour: never the colour alone.
struct StatusMark {
    enum Tone: String {
        case good, wait, bad, info, plain
    }

    let tone: Tone
    let sign: String
    let text: Text

    func html(_ words: Words) -> HTMLText {
        "<span class=\"status \(tone.rawValue)\"><span class=\"sign\" aria-hidden=\"true\">\(sign)</span>\(words(text))</span>"
    }
}

extension CompletenessStatus {
    var mark: StatusMark {
        switch self {
        case .received: StatusMark(tone: .good, sign: "✓", text: Text(nl: "ontvangen", en: "received"))
        case .receivedLate: StatusMark(tone: .good, sign: "✓", text: Text(nl: "te laat ontvangen", en: "received late"))
        case .underReview: StatusMark(tone: .wait, sign: "?", text: Text(nl: "in beoordeling", en: "in review"))
        case .rejected: StatusMark(tone: .bad, sign: "✕", text: Text(nl: "afgekeurd", en: "rejected"))
        case .missing: StatusMark(tone: .bad, sign: "!", text: Text(nl: "ontbreekt", en: "missing"))
        case .notYetDue: StatusMark(tone: .plain, sign: "–", text: Text(nl: "nog niet verwacht", en: "not yet due"))
        }
    }
}

extension Outcome {
    var mark: StatusMark {
        switch self {
        case .accepted: StatusMark(tone: .good, sign: "✓", text: Text(nl: "geaccepteerd", en: "accepted"))
        case .acceptedWithRemarks:
            StatusMark(
                tone: .good, sign: "✓", text: Text(nl: "geaccepteerd met opmerkingen", en: "accepted with remarks"))
        case .held: StatusMark(tone: .wait, sign: "?", text: Text(nl: "in beoordeling", en: "in review"))
        case .rejected: StatusMark(tone: .bad, sign: "✕", text: Text(nl: "afgekeurd", en: "rejected"))
        case .quarantined: StatusMark(tone: .bad, sign: "✕", text: Text(nl: "in quarantaine", en: "in quarantine"))
        case .duplicate: StatusMark(tone: .plain, sign: "=", text: Text(nl: "al ontvangen", en: "already received"))
        case .superseded: StatusMark(tone: .plain, sign: "=", text: Text(nl: "vervangen", en: "replaced"))
        case .failed: StatusMark(tone: .bad, sign: "!", text: Text(nl: "niet gelukt", en: "failed"))
        }
    }
}

extension Outcome {
    /// The word of the answer: what an official sent back is not simply rejected.
    func mark(isReturned: Bool) -> StatusMark {
        isReturned && self == .rejected
            ? StatusMark(tone: .bad, sign: "✕", text: Text(nl: "teruggestuurd", en: "returned")) : mark
    }
}

extension PartnerReception {
    /// How it stands; of a file that was judged again the later reception says what became of it.
    var mark: StatusMark {
        judgedAgainAs == nil
            ? outcome.mark(isReturned: isReturned)
            : StatusMark(tone: .plain, sign: "=", text: Text(nl: "opnieuw beoordeeld", en: "judged again"))
    }
}

extension Severity {
    var mark: StatusMark {
        switch self {
        case .error: StatusMark(tone: .bad, sign: "✕", text: Text(nl: "fout", en: "error"))
        case .warning: StatusMark(tone: .wait, sign: "?", text: Text(nl: "waarschuwing", en: "warning"))
        case .remark: StatusMark(tone: .info, sign: "i", text: Text(nl: "opmerking", en: "remark"))
        }
    }
}
