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
