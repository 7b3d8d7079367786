import Testing

/// Every page in a real browser, against WCAG 2.1 AA and at 320 pixels.
@Suite struct SitePagesTests {
    @Test func `every page that an official can reach is accessible`() throws {
        let workspace = try TemporaryWorkspace()
        try workspace.dropSamples()
        _ = try workspace.run("process")
        _ = try workspace.run("consolidate")
        let site = try RunningSite(workspace, accounts: [("anna", "administrator")])
        let seen = try site.browse("pages.py", "anna", RunningSite.password, "/overzicht")
        #expect(seen.status == 0, "\(seen.output)")
    }

    @Test func `the pages for everyone are accessible, and a page that breaks a rule is reported`() throws {
        let site = try RunningSite(TemporaryWorkspace(), accounts: [])
        let seen = try site.browse("pages.py", "", "", "/inloggen")
        #expect(seen.status == 0, "\(seen.output)")
        let missed = try site.browse("pages.py", "", "", "/deze-is-er-niet")
        #expect(missed.status == 1)
    }
}
