/// The surnames that most people in the Netherlands bear, without what stands before them; in lower case, sorted.
///
/// Those that are ordinary words as well (`bakker`, `groen`, `post`) are left out: below `Client` they may be colours,
/// trades or desks.
enum Surnames {
    static func contains(_ word: String) -> Bool { all.contains(word) }

    private static let all: Set<String> = Set(list.split(whereSeparator: \.isWhitespace).map(String.init))

    static let list = """
        achterberg ahmed aksoy ali amrani aydin bouwman celik chen demir dijkstra dogan driessen evers gerritsen
        heijden hendriks hermans hoekstra huisman idrissi jacobs jansen janssen jongh kaya khan kilic kooij kuijpers
        leeuwen maas meijer meulen mohamed mulder nguyen ozturk peeters pietersen postma rutten sahin schouten sanders
        simons singh smeets smit smits timmermans tran verbeek verhoeven vermeulen verschoor visser vliet vries
        willems willemsen wouters yildirim yildiz yilmaz
        """
}
