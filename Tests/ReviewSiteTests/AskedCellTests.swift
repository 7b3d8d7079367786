import ReportingModel
import Testing

@testable import ReviewSite

/// The cell of a figure in an address.
@Suite struct AskedCellTests {
    @Test(arguments: [
        (Place(line: 3, column: 2), "regel=3&kolom=B"), (Place(line: 9, column: 28), "regel=9&kolom=AB"),
        (Place(line: 12, column: 1, path: "/rapport/regel[4]/waarde"), nil),
        (Place(line: 1, column: 1, path: "/regels/0/Cliënten & <meer>"), nil),
        (Place(line: 7, column: 1, path: "Blad 1!C7"), nil),
    ])
    func `what a link says is the cell that is asked for`(place: Place, text: String?) {
        let address = AskedCell.fields(of: place).urlEncoded
        if let text { #expect(address == text) }
        #expect(!address.contains("<") && !address.contains(" "))
        #expect(AskedCell.place(Fields(urlEncoded: address)) == place)
    }

    @Test(arguments: [
        "", "kolom=B", "regel=3", "regel=-1&kolom=B", "regel=99999999999999999999&kolom=B", "regel=3&kolom=b",
        "regel=3&kolom=1", "regel=2000000000&pad=x",
    ])
    func `what is no cell asks for nothing`(query: String) {
        #expect(AskedCell.place(Fields(urlEncoded: query)) == nil)
    }
}
