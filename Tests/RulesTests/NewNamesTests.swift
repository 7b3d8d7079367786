import ReportingModel
import Testing

@testable import Rules

/// One spelling for each name that an open list does not know.
@Suite struct NewNamesTests {
    @Test(arguments: [
        ("Jongensgroep", "JONGENSGROEP"), ("Rots-groep", "Rots\u{2011}groep"), ("Rots-groep", "Rots - groep"),
        ("Kook  en bak", "kook en bak"), ("Café", "cafe"), ("Groep 1-2", "groep 1 – 2"), ("De Brug", "de brug!"),
        ("Groep 4 - dans", "Groep 4- dans"), ("12-jarigen", "12 jarigen"), ("Meiden 12-", "meiden 12\u{2013}"),
    ])
    func `another way to write it is the same name`(first: String, second: String) {
        var names = NewNames(FigureHistory())
        #expect(names.code(for: first) == first)
        #expect(names.code(for: second) == first)
    }

    @Test(arguments: [
        ("Groep 1-2", "Groep 12"), ("<12", "12"), ("12+", "12"), ("Groep 1", "Groep 2"), ("Groep A", "Groep B"),
        ("★", "☆"), ("Meiden 12-", "Meiden 12"), ("Meiden 12-", "Meiden 12+"), ("Meiden (12-)", "Meiden (12)"),
    ])
    func `what means another thing is another name`(first: String, second: String) {
        var names = NewNames(FigureHistory())
        #expect(names.code(for: first) == first)
        #expect(names.code(for: second) == second)
    }

    @Test func `the spelling of earlier files comes first`() {
        let earlier = FigureHistory.Figure(
            agreement: "a", indicator: "T-1", period: .referenceDate(CalendarDay(daysSince1970: 0)), area: "GM0482",
            dimensions: "groep=Jongensgroep;soort=x",
            unit: "", value: .exact(ExactDecimal(1)))
        var names = NewNames(FigureHistory(figures: [earlier]))
        #expect(names.code(for: "jongensgroep") == "Jongensgroep")
    }
}
