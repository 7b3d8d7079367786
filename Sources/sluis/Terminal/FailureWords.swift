import Consolidation
import Intake
import Register
import ReportingModel

/// What went wrong in our own world, for whoever typed a command; logs say the same in English.
struct FailureWords: Error, CustomStringConvertible {
    let description: String

    /// - Returns: the error itself when it has no other words, as those of the argument parser.
    static func telling(_ error: any Error) -> any Error {
        guard CommandLanguage.current == .nl else { return error }
        return switch error {
        case let failure as IntakeFailure: FailureWords(description: words(for: failure))
        case let failure as RegisterFailure: FailureWords(description: words(for: failure))
        case let failure as ConsolidationFailure: FailureWords(description: words(for: failure))
        default: error
        }
    }

    private static func words(for failure: IntakeFailure) -> String {
        switch failure {
        case .systemCall(let attempt, let path, let number):
            "Wij konden \(path.isEmpty ? "de werkmap" : path) niet \(verb(attempt)): \(number)."
        case .workspaceInUse(let path, .some(let holder)): "Een ander proces (\(holder)) werkt al in \(path)."
        case .workspaceInUse(let path, nil): "Een ander proces werkt al in \(path)."
        case .separateFileSystems(let first, let second):
            "\(first) en \(second) staan op verschillende schijven. Zet ze op dezelfde schijf."
        case .folderReplaced(let path):
            "\(path) is een andere map dan bij de start. Zet de oude map terug, of start Sluis opnieuw."
        case .contentDiffers(let path): "\(path) heeft een andere inhoud dan de naam belooft."
        }
    }

    private static func verb(_ attempt: IntakeFailure.Attempt) -> String {
        switch attempt {
        case .open: "openen"
        case .create: "maken"
        case .inspect, .list: "bekijken"
        case .read: "lezen"
        case .write: "schrijven"
        case .synchronise: "veilig opslaan"
        case .remove: "verwijderen"
        case .lock: "afsluiten voor anderen"
        case .watch: "in de gaten houden"
        case .move(let target): "verplaatsen naar \(target)"
        }
    }

    private static func words(for failure: RegisterFailure) -> String {
        switch failure {
        case .newerSchema(let path, _):
            "Het register \(path) is gemaakt door een nieuwere versie van Sluis. Start die versie."
        case .unsafeSetting(let path, let name, let found):
            "Het register \(path) kan niet veilig worden geopend: \(name) is \(found)."
        case .database(let attempt, let cause, let detail):
            "Het register werkt niet: \(words(for: cause)) (\(attempt); \(detail))."
        case .unreadable(let what): "Wij begrijpen iets in het register niet: \(what)."
        case .unknown(let what): "Het register kent dit niet: \(what)."
        }
    }

    private static func words(for cause: RegisterFailure.Cause) -> String {
        switch cause {
        case .diskFull: "de schijf is vol"
        case .locked: "een ander programma houdt het register vast"
        case .notWritable: "het kan niet worden geopend of geschreven"
        case .damaged: "het is beschadigd"
        case .inputOutput: "de schijf geeft fouten"
        case .invariant, .other: "SQLite weigerde"
        }
    }

    private static func words(for failure: ConsolidationFailure) -> String {
        switch failure {
        case .unknownMunicipality(let code):
            "Wij kennen geen gemeente met de code \(code). Kies een code uit Config/municipalities.yaml."
        case .system(_, let path, _, let reason): "Wij konden \(path) niet schrijven of lezen: \(reason)."
        case .runWasChanged(let path): "De uitvoer in \(path) is veranderd nadat wij die schreven."
        }
    }
}
