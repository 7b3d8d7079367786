extension Migration {
    /// What a partner says about the rows of a warning, when our copy of their file comes back: a JSON array of
    /// `PartnerStatement`.
    static let addStatements = Migration(
        name: "009 statements",
        sql: """
            ALTER TABLE finding ADD COLUMN statements TEXT NOT NULL DEFAULT '[]' CHECK (json_type(statements) = 'array');
            """)
}
