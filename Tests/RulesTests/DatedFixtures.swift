import ReportingModel

/// A catalogue in which definitions, codes and roles have their days, and one list is open.
enum DatedFixtures {
    static func catalogue(_ layout: Layout, deliverers: [Agreement.Deliverer]? = nil) -> Catalogue {
        let agreement = Agreement(
            id: "proef", title: "Proef", deliverers: deliverers ?? [.init(partner: "sjt")], municipality: "GM0482",
            rhythm: .occasional, due: .days(21), from: day("2000-01-01"), layouts: [layout])
        return Catalogue(
            version: "proef", municipalities: [Municipality(code: "GM0482", name: "Alblasserdam")],
            partners: [
                Partner(id: "sjt", name: "Stichting Jeugdteams"), Partner(id: "gemeente", name: "Gemeente"),
                Partner(id: "stuwkr8", name: "StuwKR8"),
            ],
            indicators: [
                Indicator(code: "FIN-01", label: "Bedrag", unit: "EUR", kind: .amount, additivity: .sum),
                Indicator(
                    code: "PRE-01", label: "Bereik", unit: nil, kind: .flow, additivity: .sum,
                    dimensions: ["initiatief": "initiatives", "traject": "trajectories"]),
                Indicator(
                    code: "TOE-01", label: "Wachttijd", unit: nil, kind: .mean, additivity: .none,
                    validFrom: day("2010-01-01"), validUntil: day("2014-12-31")),
                Indicator(
                    code: "TOE-01", label: "Wachttijd", unit: nil, kind: .mean, additivity: .none,
                    validFrom: day("2015-01-01"), validUntil: day("2018-12-31")),
                Indicator(
                    code: "TOE-01", label: "Wachttijd", unit: nil, kind: .mean, additivity: .none,
                    validFrom: day("2020-01-01"), validUntil: day("2021-12-31")),
            ],
            codeLists: [
                CodeList(
                    id: CodeList.areas, title: "gebieden", entries: [.init(code: "GM0482", label: "Alblasserdam")]),
                CodeList(
                    id: CodeList.units, title: "eenheden",
                    entries: [.init(code: "EUR", label: "euro", aliases: ["€"])]),
                CodeList(
                    id: "initiatives", title: "initiatieven",
                    entries: [.init(code: "buurtsport", label: "Buurtsport", aliases: ["Sport in de buurt"])],
                    isOpen: true),
                CodeList(
                    id: "trajectories", title: "trajecten",
                    entries: [
                        .init(code: "altijd", label: "Altijd"),
                        .init(
                            code: "tijdelijk", label: "Tijdelijk", validFrom: day("2019-07-01"),
                            end: .day(day("2020-06-30"))),
                        .init(code: "gestopt", label: "Gestopt", end: .unknownDay),
                        .init(code: "nieuw", label: "Nieuw", validFrom: day("2021-01-01")),
                    ]),
            ], agreements: [agreement])
    }

    /// A day that a test writes down; a mistake in the test stops it.
    static func day(_ text: String) -> CalendarDay {
        guard let day = CalendarDay(iso8601: text) else { preconditionFailure("\(text) is no day") }
        return day
    }

    /// A day of any year that a test writes down.
    static func monthDay(_ month: Int, _ day: Int) -> MonthDay {
        guard let result = MonthDay(month: month, day: day) else { preconditionFailure("no such day") }
        return result
    }
}
