/// What a page says of a resubmission: for the partner and for the official the same words.
extension Resubmission {
    /// Up to where the names of the files stand that the figures are compared with, and what comes behind them:
    /// `Cijfers die veranderen, vergeleken met wat eerst telde (“wachttijd.csv”): 3.` Without names the first is all.
    package struct FigureWords: Hashable, Sendable {
        package let lead: Text
        package let tail: Text
        package let namesFiles: Bool
    }

    package var figureWords: FigureWords {
        switch effect {
        case .none where compared.isEmpty:
            return Resubmission.alone(
                "Dit bestand telt niet mee. Er tellen nog geen cijfers mee.",
                "This file does not count. No figures count yet.")
        case .none:
            return Resubmission.alone(
                "Dit bestand telt niet mee. Er verandert niets aan de cijfers die meetellen.",
                "This file does not count. Nothing changes in the figures that count.")
        case .overtaken:
            return Resubmission.alone(
                "Dit bestand telt niet mee. Er kwam een nieuwer bestand over dezelfde periode.",
                "This file does not count. A newer file about the same period came in.")
        case .isFirst, .wouldBeFirst: return ofFirst
        case .replaced, .wouldReplace:
            guard let changes else {
                return Resubmission.alone(
                    "Dit zijn te veel cijfers om hier naast elkaar te zetten.",
                    "These are too many figures to set side by side here.")
            }
            let base =
                effect == .replaced
                ? Text(nl: "wat eerst telde", en: "what counted before")
                : Text(nl: "wat nu telt", en: "what counts now")
            let lead =
                changes.isEmpty
                ? Text(nl: "Er veranderen geen cijfers, vergeleken met", en: "No figures change, compared with")
                : Text(nl: "Cijfers die veranderen, vergeleken met", en: "Figures that change, compared with")
            let count = changes.isEmpty ? "" : ": \(changes.count)"
            return FigureWords(
                lead: Text(nl: "\(lead.nl) \(base.nl)", en: "\(lead.en) \(base.en)"),
                tail: Text(nl: "\(count).", en: "\(count)."), namesFiles: true)
        }
    }

    private var ofFirst: FigureWords {
        Resubmission.words(ofFirst: figureCount, isCounted: effect != .wouldBeFirst)
    }

    /// What a delivery does about whose periods nothing counted before.
    ///
    /// - Parameter isCounted: whether its figures count; otherwise somebody must decide first.
    package static func words(ofFirst figureCount: Int, isCounted: Bool) -> FigureWords {
        let isOne = figureCount == 1
        if figureCount == 0 { return alone("Er veranderen geen cijfers.", "No figures change.") }
        guard !isCounted else {
            return isOne
                ? alone("Dit is het eerste cijfer dat meetelt.", "This is the first figure that counts.")
                : alone(
                    "Dit zijn de eerste cijfers die meetellen: \(figureCount).",
                    "These are the first figures that count: \(figureCount).")
        }
        return isOne
            ? alone(
                "Over deze periode telt nog niets mee. Wordt dit bestand geaccepteerd, dan komt er 1 cijfer bij.",
                "Nothing counts about this period yet. If this file is accepted, 1 figure is added.")
            : alone(
                "Over deze periode telt nog niets mee. Wordt dit bestand geaccepteerd, dan komen er \(figureCount) cijfers bij.",
                "Nothing counts about this period yet. If this file is accepted, \(figureCount) figures are added.")
    }

    private static func alone(_ nl: String, _ en: String) -> FigureWords {
        FigureWords(lead: Text(nl: nl, en: en), tail: Text(nl: "", en: ""), namesFiles: false)
    }

    /// Says that figures are gone that counted, or stood in a file before it; `nil` when none are.
    package var lostWords: Text? {
        let sentences = [lostFigures].compactMap(\.self) + fuller.map(\.words)
        guard !sentences.isEmpty else { return nil }
        return Text(
            nl: sentences.map(\.nl).joined(separator: " "), en: sentences.map(\.en).joined(separator: " "))
    }

    private var lostFigures: Text? {
        let lost = (changes ?? []).count { $0.after == nil }
        guard lost > 0 else { return nil }
        return Text(
            nl: lost == 1
                ? "1 cijfer dat eerst meetelde staat niet in dit bestand."
                : "\(lost) cijfers die eerst meetelden staan niet in dit bestand.",
            en: lost == 1
                ? "1 figure that counted before is not in this file."
                : "\(lost) figures that counted before are not in this file.")
    }

    package static let wholePeriod = Text(
        nl: "Een nieuw bestand vervangt de hele periode.", en: "A new file replaces the whole period.")
}

extension Resubmission.Fuller {
    fileprivate var words: Text {
        let file = "“\(fileName.printable)”"
        switch loss {
        case .figures(let count):
            return Text(
                nl: count == 1
                    ? "1 cijfer uit \(file) staat niet in dit bestand."
                    : "\(count) cijfers uit \(file) staan niet in dit bestand.",
                en: count == 1
                    ? "1 figure from \(file) is not in this file."
                    : "\(count) figures from \(file) are not in this file.")
        case .rows(let before, let after):
            return Text(
                nl: "\(file) had \(before) \(before == 1 ? "regel" : "regels"), dit bestand heeft er \(after).",
                en: "\(file) had \(before) \(before == 1 ? "row" : "rows"), this file has \(after).")
        }
    }
}
