/// Days and periods as people write them, in the language of the reader.
extension CalendarDay {
    private static let months = [
        Text(nl: "januari", en: "January"), Text(nl: "februari", en: "February"), Text(nl: "maart", en: "March"),
        Text(nl: "april", en: "April"), Text(nl: "mei", en: "May"), Text(nl: "juni", en: "June"),
        Text(nl: "juli", en: "July"), Text(nl: "augustus", en: "August"), Text(nl: "september", en: "September"),
        Text(nl: "oktober", en: "October"), Text(nl: "november", en: "November"), Text(nl: "december", en: "December"),
    ]

    /// `april`, `April`.
    package func monthName(_ language: Language) -> String { CalendarDay.months[components.month - 1][language] }

    /// `30 april 2021`, `30 April 2021`.
    package func words(_ language: Language) -> String { "\(components.day) \(monthName(language)) \(year)" }
}

extension Period {
    /// `30 april 2021`, `november 2022`, `2e kwartaal 2021`, `1e halfjaar 2022`, `schooljaar 2021/2022`; in English
    /// `30 April 2021`, `November 2022`, `2nd quarter of 2021`, `1st half of 2022`, `school year 2021/2022`.
    package func words(_ language: Language) -> String {
        switch kind {
        case .referenceDate: firstDay.words(language)
        case .month: "\(firstDay.monthName(language)) \(firstDay.year)"
        case .quarter, .fourMonths, .halfYear: part[language]
        case .schoolYear: Text(nl: "schooljaar \(description)", en: "school year \(description)")[language]
        case .year: description
        case .range: firstDay.words(language) + Text(nl: " t/m ", en: " to ")[language] + lastDay.words(language)
        }
    }

    /// A part of a year, by its number.
    private var part: Text {
        let ordinal = number <= 3 ? ["1st", "2nd", "3rd"][number - 1] : "\(number)th"
        let noun =
            switch kind {
            case .quarter: "quarter"
            case .fourMonths: "four months"
            default: "half"
            }
        return Text(nl: "\(number)e \(kind.dutchName) \(firstDay.year)", en: "\(ordinal) \(noun) of \(firstDay.year)")
    }
}
