extension FindingCode {
    /// What fills a placeholder for which a finding brings nothing of its own, and did not in older answers.
    var usualArguments: [String: String] {
        switch self {
        case .personalData:
            [
                "steps":
                    "Haal de gegevens van personen uit het bestand.\nTel hoeveel personen er in elke groep zijn. Zet alleen die aantallen in het bestand.",
                "stepsEN":
                    "Take the personal data out of the file.\nCount how many persons there are in each group. Put only those counts in the file.",
            ]
        case .contactDetails: ["where": "Boven of onder de cijfers", "whereEN": "Above or below the figures"]
        case .unreadablePeriod:
            [
                "wanted": "een datum zoals 30-04-2021, of een periode zoals 2021, 1e halfjaar 2022 of november 2022",
                "wantedEN": "a date such as 30-04-2021, or a period such as 2021, 1e halfjaar 2022 or november 2022",
            ]
        case .impossibleDate:
            [
                "wanted": "een datum die bestaat, geschreven als dag-maand-jaar",
                "wantedEN": "a date that exists, written as day-month-year",
            ]
        case .requiredColumnMissing:
            [
                "todo": "Voeg de kolom toe, of verbeter de kop.",
                "todoEN": "Add the column, or correct its heading.",
            ]
        case .amountBelowZero:
            ["detail": "De andere bedragen zijn hoger dan nul.", "detailEN": "The other amounts are above zero."]
        case .doubledObservation: ["spelling": "", "spellingEN": ""]
        default: [:]
        }
    }
}
