import ReportingModel
import Testing

@Suite struct FileNameTests {
    @Test(arguments: [
        ("lijst 999990019.csv", "lijst ·········.csv"), ("123456789.csv", "·········.csv"),
        ("lijst 9999.90.019.csv", "lijst ···········.csv"), ("van jan@voorbeeld.nl.csv", "van ················.csv"),
        ("bel 06-12345678.csv", "bel ···········.csv"), ("Jansen_geb_01-02-2010.csv", "·····················.csv"),
        ("NL91ABNA0417164300.csv", "··················.csv"), ("999990019_20100301.csv", "·········_20100301.csv"),
    ])
    func `what may be personal in a name is not shown`(name: String, shown: String) {
        #expect(FileName(name).printable == shown)
    }

    @Test(arguments: [
        ("mevr. Dieuwke van Zomeren.csv", "mevr. ···················.csv"),
        ("dossier Ottoline Kraaijeveld.csv", "dossier ····················.csv"), ("dhr Bakker.csv", "dhr ······.csv"),
        ("bsn 50635554.csv", "bsn ········.csv"), ("lijst 2953 LW 14.csv", "lijst ··········.csv"),
        ("lijst 2953LW-14.csv", "lijst ·········.csv"),
        ("Elsschotlaan 14 2953 LW 14.csv", "··············· ··········.csv"),
        ("cliënt 999990019 Jorrit Weststrate.csv", "cliënt ········· ·················.csv"),
        ("Wachtlijst Kim Jansen 12-03-2011.csv", "Wachtlijst ·········· ··········.csv"),
    ])
    func `who somebody is, is not shown either, and the partner can be told`(name: String, shown: String) {
        #expect(FileName(name).printable == shown)
        #expect(FileName(name).namesPerson)
        #expect(FileName(shown).printable == shown)
    }

    @Test(arguments: [
        "dossier Jeugdhulp Alblasserdam 2025.csv", "casus overleg 2024.csv", "Wachttijd 2021-04-30.csv",
        "gebruik bsn 2024.csv", "verslag 2025 SJ 2.csv", "Kind en Jeugd 2024.csv", "123456789.csv", "GM0482 AB.csv",
        "leerling Groep Zeven.csv", "2953 LW.csv",
    ])
    func `a name that tells of no person is left alone`(name: String) {
        #expect(!FileName(name).namesPerson)
        #expect(FileName(name).printable == name || name == "123456789.csv")
    }

    @Test(arguments: [
        "Wachttijd 2021-04-30.csv", "rapport 20210430.csv", "Halfjaar_2021_H1 (definitief) v2.xml", "gebruik 2021.csv",
        "2021-04-30 12.15.csv", "export_20210430_1.csv", "Cliëntervaring 2025 (verzonnen cijfers).csv", "a@b", ".csv",
    ])
    func `an ordinary name is`(name: String) {
        #expect(FileName(name).printable == name || name == "a@b")
    }

    @Test(arguments: [
        "wachttijd (Sanne Zegwaart).csv", "wachttijd Sanne Zegveldt.v2.csv", "JAN ZEEGROEN.csv", "JanZiezo.csv",
        "zoutman fatima.csv", "wachttijd-fatima-zalmhout.csv", "familie Zwarteveen.csv", "cliënt Zwaluwnest.csv",
        "wachttijd J Zwartbol.csv", "Zomerdijker, Sjoukje.csv", "verslag Sjoukje Zuurkooler.csv",
        "Wachttijd tbv Rinaldo Zonderblom 2025.csv", "evaluatie van Agnieszka Zmijewskaz.csv",
        "evaluatie van Qwila Zmijewska.csv", "Wachttijd Gülsüm Zeggelaar.csv", "GÜLSÜM ZINKEMAN.csv",
        "casus Zwemmer.csv",
    ])
    func `a name of a person, however it is written, is not shown`(name: String) {
        #expect(FileName(name).namesPerson)
        for word in name.dropLast(4).split(whereSeparator: { " -(),._".contains($0) }) {
            guard word.lowercased().contains("z"), word.count > 4 else { continue }
            #expect(!FileName(name).printable.contains(word), "\(FileName(name).printable)")
        }
    }

    @Test(arguments: [
        "Wachttijd 2025 Alblasserdam.csv", "MAG H1 Jeugd-Punt definitief v2.xlsx", "Jaarverslag 2025 MEE Vivenz.xlsx",
        "wachttijd jan-mrt 2025.csv", "wachttijd jan.csv", "Bereik jan tm juni 2025.csv",
        "Halfjaarcijfers H2 2025 (concept).xlsx", "Subsidies Hardinxveld-Giessendam 2024.csv",
        "Cliëntervaring 2025 def.csv", "Kopie van Wachttijd 2025.csv", "Cijfers voor gemeente Alblasserdam.csv",
        "Export van dashboard Jeugdhulp.csv", "Groepswerk Servanda 2025-H1.csv", "servanda_groepswerk_2025.csv",
        "SJT wachtlijst 30-04-2025.csv", "Sociaal Team gesloten casussen Q3.csv", "Bijlage B Toelichting.csv",
        "bijlage A begroting.xlsx", "Deel A Begroting 2025.xlsx", "Tabel 1 Wachttijden per gebied.csv",
        "Evaluatie Jeugd-Punt talentlab.csv", "App vragenlijsten 2025.csv", "JongJGZ bereik 0-4 jaar.csv",
        "Anne Frankschool 2025.csv", "rapportage_sjt_2025_T2_v3.csv",
        "Databoek MAG 2022.xlsx", "Monitor Sociaal 2025.csv", "Begroting 2026 versie 2.xlsx",
        "Casusoverleg Alblasserdam 2025.csv", "Gezin en opvoeden 2025.csv", "Overlast jeugd 2025.csv",
        "Schoolmaatschappelijk werk 2024-2025.csv", "Home-Start gezinnen 2025.csv", "Bibliotheek prestaties 2025.csv",
        "JOGG sportakkoord 2025.csv", "CBS jeugdhulp landelijk.csv", "Formatie H-G 2025.csv",
        "Doorlooptijd per halfjaar.csv", "verslag van bestuur 2025.csv", "POH-jeugd gesprekken 2025.json",
        "StuwKR8 voortgang MAG.csv", "Implementatieplan Sociaal Team.xml", "Rapport Maria ter Weme.csv",
    ])
    func `a name of a report is shown as it is`(name: String) {
        #expect(FileName(name).printable == name)
    }

    @Test(arguments: [
        ("sanne.vos.csv", "·········.csv"), ("mw. vos.csv", "mw. ···.csv"), ("mevr. vos.csv", "mevr. ···.csv"),
        ("echtpaar Vos.csv", "echtpaar ···.csv"), ("pleeggezin vos 2025.csv", "pleeggezin ··· 2025.csv"),
        ("Sanne Werkman.csv", "·············.csv"),
        ("Jan Putten.csv", "··········.csv"), ("mevr. Putten.csv", "mevr. ······.csv"),
        ("2951ab12.csv", "········.csv"), ("lijst 2951AB12a.csv", "lijst ·········.csv"),
    ])
    func `small letters and ordinary beginnings hide nobody`(name: String, shown: String) {
        #expect(FileName(name).printable == shown)
        #expect(FileName(name).namesPerson)
    }

    @Test(arguments: [
        "Max Havelaar 2025.csv", "Jan-Mrt 2025.csv", "Jan Wachttijd 2025.csv", "Min Max Gemiddelde.csv",
        "Julianastraat 2025.csv", "Dorpsstraat 2025.csv", "Roos diagram.csv", "Rapport A.B. Groep.csv",
        "Stukken voor Commissie Samenleving.csv", "MW Servanda 2025.csv", "mw vivenz.csv", "wachttijd.jan.csv",
        "rapport.def.csv", "cijfers.max.csv", "Mw Alblasserdam.csv",
    ])
    func `ordinary words beside a first name are of nobody`(name: String) {
        #expect(FileName(name).printable == name)
        #expect(!FileName(name).namesPerson)
    }

    @Test func `bytes that are no text are masked too`() {
        #expect(FileName(bytes: [0xFF] + Array("999990019.csv".utf8)).printable.contains("999990019") == false)
    }
}
