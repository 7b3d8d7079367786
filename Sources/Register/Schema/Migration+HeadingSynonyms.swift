extension Migration {
    /// What officials confirmed about headings, and what of that they withdrew; nothing is removed.
    static let createHeadingSynonyms = Migration(
        name: "010 heading synonyms",
        sql: """
            CREATE TABLE headingSynonym (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                agreement TEXT NOT NULL CHECK (agreement <> ''),
                heading TEXT NOT NULL,
                written TEXT NOT NULL CHECK (written <> ''),
                confirmedAt INTEGER NOT NULL,
                withdrawnAt INTEGER
            ) STRICT;

            CREATE UNIQUE INDEX oneSynonym ON headingSynonym (agreement, written) WHERE withdrawnAt IS NULL;
            """)
}
