import Register
import ReportingModel
import Testing

@testable import Consolidation

/// `beoordeling.csv` and `signaleringen.csv`, word for word.
@Suite struct AssessmentFileTests {
    private func norm(
        _ indicator: String, area: String? = nil, traject: String? = nil, _ target: Int, _ critical: Int? = nil,
        agreedOn: String? = nil
    ) -> Norm {
        Norm(
            indicator: indicator, municipality: "GM0482", area: area,
            dimensions: traject.map { ["traject": $0] } ?? [:], year: 2021, target: ExactDecimal(target),
            criticalValue: critical.map(ExactDecimal.init), direction: .lower, agreedOn: agreedOn.map(day))
    }

    @Test func `every figure stands beside what was agreed about it`() throws {
        let catalogue = SmallCatalogue.catalogue().with(
            norms: [norm("TOE-01", 45, 60), norm("TOE-01", area: "REGIO-ZHZ", 30), norm("TOE-02", 20, 40)],
            breaks: [SeriesBreak(day: day("2021-01-01"), area: "REGIO-ZHZ", reason: "=tien gemeenten")])
        let draft = DeliveryDraft(
            agreement: "sjt-wachttijd", fileName: "Wachttijd.csv", received: "2021-09-01",
            figures: figures(
                """
                TOE-01 2020-12-31 GM0482 44
                TOE-01 2021-04-30 GM0482 50.5
                TOE-01 2021-08-31 GM0482 60
                TOE-01 2020-12-31 REGIO-ZHZ 42
                TOE-01 2021-04-30 REGIO-ZHZ 20
                TOE-01 2021-08-31 REGIO-ZHZ 21
                TOE-02 2021-04-30 GM0482 x
                TOE-02 2021-08-31 GM0482 0…4
                TOE-02 2020-12-31 GM0482 ~18
                """))
        let workspace = try OutputWorkspace()
        _ = try workspace.consolidator(try Register.inMemory([draft]), catalogue: catalogue)
            .run(municipality: "GM0482", asOf: day("2021-11-25"))
        #expect(
            try workspace.latest("GM0482", "beoordeling.csv") == """
                gemeente,partner,leveringsafspraak,indicator,periode_soort,periode_van,periode_tot,gebied,dimensies,waarde,ontbreekt,eenheid,streefwaarde,kritische_waarde,richting,status,reden,trendbreuk,partners_geleverd,partners_verwacht
                GM0482,sjt,sjt-wachttijd,TOE-01,peildatum,2020-12-31,2020-12-31,GM0482,,44,,,,,,geen norm afgesproken,,,1,1
                GM0482,sjt,sjt-wachttijd,TOE-01,peildatum,2021-04-30,2021-04-30,GM0482,,50.5,,,45,60,lager is beter,let op,"het cijfer is 50,5; afgesproken is streefwaarde 45, kritische waarde 60, lager is beter",,1,1
                GM0482,sjt,sjt-wachttijd,TOE-01,peildatum,2021-08-31,2021-08-31,GM0482,,60,,,45,60,lager is beter,kritiek,"het cijfer is 60; afgesproken is streefwaarde 45, kritische waarde 60, lager is beter",,1,1
                GM0482,sjt,sjt-wachttijd,TOE-01,peildatum,2020-12-31,2020-12-31,REGIO-ZHZ,,42,,,,,,geen norm afgesproken,,,1,1
                GM0482,sjt,sjt-wachttijd,TOE-01,peildatum,2021-04-30,2021-04-30,REGIO-ZHZ,,20,,,30,,lager is beter,op koers,"het cijfer is 20; afgesproken is streefwaarde 30, lager is beter",'=tien gemeenten (vanaf 2021-01-01),1,1
                GM0482,sjt,sjt-wachttijd,TOE-01,peildatum,2021-08-31,2021-08-31,REGIO-ZHZ,,21,,,30,,lager is beter,op koers,"het cijfer is 21; afgesproken is streefwaarde 30, lager is beter",,1,1
                GM0482,sjt,sjt-wachttijd,TOE-02,peildatum,2020-12-31,2020-12-31,GM0482,,18,,,,,,geen norm afgesproken,,,1,1
                GM0482,sjt,sjt-wachttijd,TOE-02,peildatum,2021-04-30,2021-04-30,GM0482,,,afgeschermd door partner,,20,40,lager is beter,niet te beoordelen,er zijn te weinig gevallen: de partner heeft het cijfer afgeschermd,,1,1
                GM0482,sjt,sjt-wachttijd,TOE-02,peildatum,2021-08-31,2021-08-31,GM0482,,,,,20,40,lager is beter,niet te beoordelen,er zijn te weinig gevallen voor een precies getal,,1,1

                """)
    }

    /// Something of every kind, so that the order shows.
    @Test func `signals come by weight, each with its reason in one sentence`() throws {
        let catalogue = AuditCatalogue.catalogue.with(
            norms: [
                norm("TOE-01", 20, 40), norm("TOE-01", area: "REGIO-ZHZ", 30, 60),
                norm("TOE-03", traject: "toegang", 42, agreedOn: "2019-11-05"),
                norm("TOE-03", traject: "toeleiding", 100),
            ],
            agreements: [
                .plain("afgekeurd", ["TOE-02"], from: "2019-01-01"), .plain("wacht", ["TOE-02"], from: "2020-01-01"),
            ],
            breaks: [
                SeriesBreak(
                    day: day("2020-01-01"), indicator: "TOE-03", dimensions: ["traject": "toegang"],
                    reason: "anders geteld")
            ], derivedFigures: AuditCatalogue.catalogue.derivedFigures)
        let refused = ["2019", "2020"].map { year in
            DeliveryDraft(
                agreement: "afgekeurd", fileName: "\(year).csv", received: "2021-01-15", outcome: .rejected,
                periods: [period(year)])
        }
        let held = DeliveryDraft(
            agreement: "wacht", fileName: "wacht.csv", received: "2021-01-16", figures: figures("TOE-02 2020 GM0482 3"),
            outcome: .held)
        let workspace = try OutputWorkspace()
        let register = try Register.inMemory(AuditCatalogue.deliveries + refused + [held])
        _ = try workspace.consolidator(register, catalogue: catalogue)
            .run(municipality: "GM0482", asOf: day("2021-11-25"))
        #expect(
            try workspace.latest("GM0482", "signaleringen.csv") == """
                gemeente,soort,indicator,leveringsafspraak,partner,gebied,dimensies,periode,waarde,reden
                GM0482,kritiek,TOE-01,sjt-wachttijd,sjt,GM0482,,2021-04-30,50,"Gemiddelde wachttijd toegang (Alblasserdam) op 30 april 2021: het cijfer is 50; afgesproken is streefwaarde 20, kritische waarde 40, lager is beter."
                GM0482,let op,TOE-01,sjt-wachttijd,sjt,REGIO-ZHZ,,2021-04-30,39,"Gemiddelde wachttijd toegang (Regio Zuid-Holland Zuid) op 30 april 2021: het cijfer is 39; afgesproken is streefwaarde 30, kritische waarde 60, lager is beter."
                GM0482,levering ontbreekt,,sjt-wachttijd,sjt,,,2021-08-31,,De levering “Wachttijd en wachtlijst” van Stichting Jeugdteams over 31 augustus 2021 (uiterlijk 21 september 2021) ontbreekt.
                GM0482,levering afgekeurd,,afgekeurd,sjt,,,2020,,"De levering “Afspraak afgekeurd” van Stichting Jeugdteams over 2020 is afgekeurd, en van nog 1 eerdere."
                GM0482,levering in beoordeling,,wacht,sjt,,,2020,,De levering “Afspraak wacht” van Stichting Jeugdteams over 2020 wacht op een besluit.
                GM0482,opgave wijkt af van berekening,FIN-09,,,GM0482,vorm=jeugdhulp,2020,10000,"Beoogde besparing netto: opgegeven is ongeveer 10.000, berekend is 9.240."
                GM0482,niet te beoordelen,TOE-03,sjt-doorlooptijd,sjt,GM0482,traject=toegang,2021-04-30,64,"Gemiddelde doorlooptijd traject (Alblasserdam, toegang) op 30 april 2021: trendbreuk: anders geteld (vanaf 2020-01-01)."
                GM0482,trendbreuk,TOE-03,,,,,,,"De reeks “Gemiddelde doorlooptijd traject” (Alblasserdam, Regio Zuid-Holland Zuid) is niet met eerder te vergelijken: anders geteld (vanaf 2020-01-01)."
                GM0482,geen norm afgesproken,FIN-07,,gemeente,,,,,"Over “Besparing bruto” komen cijfers binnen, maar er is geen norm afgesproken; zonder norm zijn ze moeilijk te duiden."
                GM0482,geen norm afgesproken,FIN-08,,gemeente,,,,,"Over “Aandeel investering” komen cijfers binnen, maar er is geen norm afgesproken; zonder norm zijn ze moeilijk te duiden."
                GM0482,geen norm afgesproken,FIN-09,,gemeente,,,,,"Over “Besparing netto” komen cijfers binnen, maar er is geen norm afgesproken; zonder norm zijn ze moeilijk te duiden."
                GM0482,geen norm afgesproken,TOE-02,,sjt,,,,,"Over “Jeugdigen op de wachtlijst” komen cijfers binnen, maar er is geen norm afgesproken; zonder norm zijn ze moeilijk te duiden."

                """)
    }

    @Test func `only the latest figure of a series is talked about`() throws {
        func kinds(_ text: String) throws -> [String] {
            let workspace = try OutputWorkspace()
            let draft = DeliveryDraft(
                agreement: "sjt-wachttijd", fileName: "Wachttijd.csv", received: "2021-09-01", figures: figures(text))
            let catalogue = SmallCatalogue.catalogue().with(norms: [norm("TOE-01", 45, 60)])
            _ = try workspace.consolidator(try Register.inMemory([draft]), catalogue: catalogue)
                .run(municipality: "GM0482", asOf: day("2021-09-02"))
            return try workspace.latest("GM0482", "signaleringen.csv").split(separator: "\n").dropFirst()
                .map { String($0.split(separator: ",")[1]) }.filter { !$0.hasPrefix("levering") }
        }
        #expect(try kinds("TOE-01 2021-04-30 GM0482 70\nTOE-01 2021-08-31 GM0482 40") == [])
        #expect(try kinds("TOE-01 2021-08-31 GM0482 70\nTOE-01 2021-04-30 GM0482 40") == ["kritiek"])
        #expect(try kinds("TOE-01 2021-04-30 GM0482 70\nTOE-01 2021-08-31 GM0482 ?") == ["niet te beoordelen"])
        #expect(try kinds("TOE-01 2021-04-30 REGIO-ZHZ 70") == [], "no norm for the region, one for the indicator")
    }
}
