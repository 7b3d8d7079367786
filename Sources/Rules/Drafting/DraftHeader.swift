import ReportingModel

/// The lines of an agreement above its layouts, as far as a file can tell them.
struct DraftHeader {
    let id: String
    let title: String
    /// Whether the title comes from the file, and not only from the partner's name.
    let isTitled: Bool

    private static let longestIdentifier = 64
    private static let periodWords: Set<String> = [
        "eerste", "tweede", "derde", "vierde", "halfjaar", "kwartaal", "tertaal", "jaar", "schooljaar", "januari",
        "februari",
        "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december", "concept",
        "definitief", "versie", "fout", "kopie", "copy", "nieuw",
    ]

    init(fileName: String, partner: Partner, taken: Set<String>) {
        let words = DraftHeader.words(ofFileName: fileName)
        isTitled = !words.isEmpty
        title = isTitled ? words.prefix(1).uppercased() + words.dropFirst() : "Aanlevering \(partner.name)"
        let parts = ([partner.id] + words.split(separator: " ").map(String.init)).map { word in
            String(
                decoding: NormalisedLabel.of(word).utf8.filter {
                    (97...122).contains($0) || (48...57).contains($0) || $0 == 45
                }, as: UTF8.self)
        }
        // A partner's id keeps its hyphens, which labels lose.
        var name = partner.id
        for part in parts.dropFirst()
        where !part.isEmpty && name.utf8.count + part.utf8.count + 4 < DraftHeader.longestIdentifier {
            name += "-" + part
        }
        if name == partner.id { name += "-aanlevering" }
        var unique = name
        var number = 2
        while taken.contains(unique) {
            unique = "\(name)-\(number)"
            number += 1
        }
        id = unique
    }

    /// The words of a file name that are no date, period or version: `Wachttijd en wachtlijst 2019-2021.csv` gives
    /// `Wachttijd en wachtlijst`. Empty when it may name a person.
    static func words(ofFileName name: String) -> String {
        guard PersonalData.kinds(in: name).isEmpty, !name.contains("@") else { return "" }
        var stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
        while let open = stem.firstIndex(of: "("), let close = stem[open...].firstIndex(of: ")") {
            stem.removeSubrange(open...close)
        }
        return stem.split { " _.,;+".contains($0) }.map(String.init).filter { word in
            let key = NormalisedLabel.of(word)
            return key.contains(where: \.isLetter) && !periodWords.contains(key)
                && PeriodReader.read(word).period == nil
                && !(word.contains(where: \.isNumber) && word.count <= 3)
        }.joined(separator: " ")
    }

    /// A period that stands in a text such as a title or a file name: `Wachtlijst november 2022`.
    static func period(in text: String) -> Period? {
        let stem = text.lastIndex(of: ".").map { String(text[..<$0]) } ?? text
        let words = stem.split { " _()".contains($0) }.map(String.init)
        for length in stride(from: min(4, words.count), to: 0, by: -1) {
            for start in 0...(words.count - length) {
                let part = words[start..<start + length].joined(separator: " ")
                if let period = PeriodReader.read(part).period { return period }
            }
        }
        return nil
    }
}
