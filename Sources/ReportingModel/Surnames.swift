/// The surnames that most people in the Netherlands bear, without what stands before them; in lower case, sorted.
///
/// Many are ordinary words as well (`bakker`, `bos`), so they say something only below a heading for people, and beside
/// other words that may be surnames.
enum Surnames {
    static func contains(_ word: String) -> Bool { all.contains(word) }

    private static let all: Set<String> = Set(list.split(whereSeparator: \.isWhitespace).map(String.init))

    static let list = """
        achterberg ahmed aksoy ali amrani aydin bakker beek berg bergen bergh blom boer bos bosch bosman boven bouwman
        brink broek bruijn bruin brouwer celik chen dam dekker demir dijk dijkstra doorn driessen dogan evers gerritsen
        graaf groen groot haan heijden hendriks hermans heuvel hoek hoekstra huisman idrissi jacobs jansen janssen
        jong jonge jongh kaya khan kilic klein kok kooij koster kramer kuijpers kuipers laan lange leeuw leeuwen
        linden loon maas martens meer meijer meulen mohamed molenaar mulder nguyen nijs oosten ouden ozturk peeters
        peters pietersen pol post postma prins ridder rijn ruiter rutten sahin schaaf scholten schouten sanders
        simons singh smeets smit smits smid spek stam steen timmermans tran veen velde ven verbeek verhoeven vermeer
        vermeulen verschoor visser vliet vos vries vroom wal wang werf wijk willems willemsen wit wolf wouters yildirim
        yildiz yilmaz zwart
        """
}
