extension Migration {
    /// Guesses about headings that an official turned down: they are not asked again.
    static let createHeadingRefusals = Migration(
        name: "024 heading refusals",
        sql: """
            CREATE TABLE headingRefusal (
                agreement TEXT NOT NULL CHECK (agreement <> ''),
                heading TEXT NOT NULL,
                written TEXT NOT NULL CHECK (written <> ''),
                refusedAt INTEGER NOT NULL,
                PRIMARY KEY (agreement, heading, written)
            ) STRICT, WITHOUT ROWID;
            """)
}
