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

    @Test func `bytes that are no text are masked too`() {
        #expect(FileName(bytes: [0xFF] + Array("999990019.csv".utf8)).printable.contains("999990019") == false)
    }
}
