extension Migration {
    /// How often judging a content was begun and not ended: counted before the judging, so that a file that kills the
    /// process is recognised after the restart.
    static let createAttempts = Migration(
        name: "006 attempts",
        sql: """
            CREATE TABLE attempt (
                partner TEXT NOT NULL,
                contentHash TEXT NOT NULL CHECK (length(contentHash) = 64),
                count INTEGER NOT NULL CHECK (count > 0),
                begunAt INTEGER NOT NULL,
                PRIMARY KEY (partner, contentHash)
            ) STRICT, WITHOUT ROWID;
            """)
}
