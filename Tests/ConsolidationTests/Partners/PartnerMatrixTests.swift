import Register
import ReportingModel
import Testing

@testable import Consolidation

/// Who works on what, and for whom: gaps and overlaps.
@Suite struct PartnerMatrixTests {
    private static func partner(
        _ id: String, _ themes: [String], _ groups: [String], isActive: Bool = true, _ municipalities: [String] = []
    ) -> Partner {
        Partner(
            id: id, name: id.uppercased(), targetGroups: groups, themes: themes, isActive: isActive,
            municipalities: municipalities)
    }

    private static let catalogue = Catalogue(
        version: "proef", municipalities: [Municipality(code: "GM0482", name: "Alblasserdam")],
        partners: [
            partner("a", ["opvoeden", "school"], ["ouders"]), partner("b", ["opvoeden"], ["ouders", "jongeren"]),
            partner("hier", ["school"], ["jongeren"], ["GM0523", "GM0482"]),
            partner("elders", ["school"], ["jongeren"], ["GM0523"]),
            partner("gestopt", ["sport", "school"], ["ouders", "jongeren"], isActive: false),
            partner("zonder", [], ["ouders"]),
        ],
        codeLists: [
            CodeList(
                id: CodeList.themes, title: "Thema's",
                entries: [
                    .init(code: "opvoeden", label: "Opvoeden"), .init(code: "school", label: "School"),
                    .init(code: "sport", label: "Sport"),
                ]),
            CodeList(
                id: CodeList.targetGroups, title: "Doelgroepen",
                entries: [.init(code: "ouders", label: "Ouders"), .init(code: "jongeren", label: "Jongeren")]),
        ])

    @Test func `each theme and target group is a gap, of one partner or of more`() throws {
        let workspace = try OutputWorkspace()
        _ = try workspace.consolidator(try Register.inMemory(), catalogue: PartnerMatrixTests.catalogue)
            .run(municipality: "GM0482", asOf: day("2021-11-25"))
        #expect(
            try workspace.latest("GM0482", "partnermatrix.csv") == """
                gemeente,thema,thema_naam,doelgroep,doelgroep_naam,aantal,partners,status
                GM0482,opvoeden,Opvoeden,ouders,Ouders,2,A; B,meer partners
                GM0482,opvoeden,Opvoeden,jongeren,Jongeren,1,B,één partner
                GM0482,school,School,ouders,Ouders,1,A,één partner
                GM0482,school,School,jongeren,Jongeren,1,HIER,één partner
                GM0482,sport,Sport,ouders,Ouders,0,,niemand
                GM0482,sport,Sport,jongeren,Jongeren,0,,niemand

                """)
        let page = try workspace.latest("GM0482", "tabellen/partners.html")
        #expect(page.contains("A, B") && page.contains("niemand") && !page.contains("GESTOPT"))
    }

    @Test func `an inactive partner stands in the list of partners, one from elsewhere does not`() throws {
        let workspace = try OutputWorkspace()
        _ = try workspace.consolidator(try Register.inMemory(), catalogue: PartnerMatrixTests.catalogue)
            .run(municipality: "GM0482", asOf: day("2021-11-25"))
        let lines = try workspace.latest("GM0482", "partners.csv").split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            return "\(cells[1]) \(cells[6]) \(cells[8])"
        }
        #expect(
            lines == [
                "a Opvoeden; School ja", "b Opvoeden ja", "hier School ja", "gestopt Sport; School nee", "zonder  ja",
            ])
    }

    @Test func `without themes or target groups there is no matrix`() {
        #expect(PartnerMatrix(Catalogue(version: "proef"), municipality: "GM0482").cells.isEmpty)
    }
}
