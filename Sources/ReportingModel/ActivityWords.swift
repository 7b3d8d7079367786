/// Words with which activities, clubs and meetings are called, and which are hardly ever anybody's surname:
/// `Max Sport`, `Emma Kookt`, `Kind Sterk`.
///
/// With a word such as `van` before it any of them may be a surname after all: `Jan van der Kerk`.
enum ActivityWords {
    /// Whether a word is no surname behind a first name.
    static func contains(_ word: String) -> Bool { all.contains(word.lowercased()) }

    /// The same behind a word for a case or a visit: `Dossier Armoede`. Here surnames that few people bear count too.
    static func standsBehindCase(_ word: String) -> Bool {
        contains(word) || behindCases.contains(word.lowercased())
    }

    private static let all: Set<String> = Set(
        """
        aanpak actie activiteiten afspraak alarm alert apk app art atelier avond bakt bakken ball beraad bewegen
        bingo boeket boksen boodschappen bowling buurt cafe café challenge clinic coach coaching collectief concert
        creatief cultuur dag dagen dance dans danst debat diagram diner doedag doedagen doet duurzaam eettafel energie
        evenement events fair feest fiets fietst film fit fitness food gaming games geluk gezocht gezond gym helpt
        hiphop hockey hulp hulpmaatje inloop internet jam jeans judo kerk kerst kickboksen klas klusteam koffie
        kookt koor kralen krant kring kunst kunsten lab leert les lessen lezen leest live loket loop loopt loket
        lunch maaltijd maaltijden maakt maatjes makers markt mantelzorg meeting middag mode move muziek museum natuur
        netwerk netwerkberaad ochtend ontbijt ontdekt ontmoet ontmoeting ouderen parochie pasen party plezier podium
        praat praatgroep proof quiz reizen rent ride run schaken school seizoen sessie show simulator ski spel
        spelen speelt speeltuin sport sporten sportdag sportief sportclub stage steunt stichting studio taal
        talent tennis thee theater toernooi tour training trimt tuinen tuiniert uitje vakantie vergadering vertelt
        voetbal voetbalt voorlezen vooruit vrijwilligers walk wandelt wandelen wandelclub week weekend weken werkt
        werken winkel works workshop yoga zang zingt zomer zorg zumba zwemles zwemmen zwemt
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    private static let behindCases: Set<String> = Set(
        """
        abraham alleen anders armoede autisme bemiddeling boerderij borderline bureau buurthuis compleet corona
        dementie domein eenzaamheid extra fijn fonds gezien heel herfst jong kamp kansrijk kerk krachtig lente lokaal
        migratie onderzoek op opstelling opstellingen ouderschap plein raad ramadan rouw rust schulden sterk stevig
        stil thuis toekomst tuin veerkracht veilig verlies vitaal vrij vrolijk wonen winter wijs zelf
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
