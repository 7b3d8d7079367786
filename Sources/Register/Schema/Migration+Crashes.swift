extension Migration {
    /// How often our process crashed while it judged a content, so that such a file is set apart after a restart.
    static let createCrashes = Migration(
        name: "006 crashes",
        sql: """
            CREATE TABLE crash (
                partner TEXT NOT NULL,
                contentHash TEXT NOT NULL CHECK (length(contentHash) = 64),
                count INTEGER NOT NULL CHECK (count > 0),
                lastAt INTEGER NOT NULL,
                PRIMARY KEY (partner, contentHash)
            ) STRICT, WITHOUT ROWID;
            """)
}
