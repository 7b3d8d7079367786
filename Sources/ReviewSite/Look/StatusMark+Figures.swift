import Consolidation
import ReportingModel

extension FigureStatus {
    var mark: StatusMark {
        switch self {
        case .onTrack: StatusMark(tone: .good, sign: "✓", text: Text(nl: "op koers", en: "on track"))
        case .attention: StatusMark(tone: .wait, sign: "!", text: Text(nl: "let op", en: "attention"))
        case .critical: StatusMark(tone: .bad, sign: "✕", text: Text(nl: "kritiek", en: "critical"))
        case .noNorm:
            StatusMark(tone: .plain, sign: "○", text: Text(nl: "geen norm afgesproken", en: "no norm agreed"))
        case .notAssessable:
            StatusMark(tone: .info, sign: "≈", text: Text(nl: "niet te beoordelen", en: "cannot be assessed"))
        }
    }
}
